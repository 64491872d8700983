"""A file is read in one sitting and a function at one look; size is met by splitting by meaning."""

from __future__ import annotations

import ast
import json

from steward.server.ui import TYPES
from steward.settings import PROJECT
from tests.sources import statements, texts
from tests.ui.dutch_rows import CATALOGUE

LINES_OF_A_FILE, LINES_OF_A_FUNCTION = 400, 60
CODE_AND_TESTS = (
    "actions",
    "bench",
    "examples",
    "graphs",
    "nodes",
    "state",
    "steward",
    "systems",
    "teams",
    "tests",
    "tools",
)


def test_file_is_no_longer_than_400_lines() -> None:
    long = {
        str(file): length
        for file, text in texts(*CODE_AND_TESTS)
        if (length := len(text.splitlines())) > LINES_OF_A_FILE
    }
    assert not long, f"split it by what it means: {long}"


def test_function_is_no_longer_than_60_lines() -> None:
    long = {
        (str(file), node.name): length
        for file, text in texts(*CODE_AND_TESTS)
        if len(text.splitlines()) > LINES_OF_A_FUNCTION
        for node in statements(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or 0) - node.lineno + 1) > LINES_OF_A_FUNCTION
    }
    assert not long, f"give its steps names: {long}"


def pages() -> list[tuple[str, list[str]]]:
    """The sources of the web pages, by lines; not what is made of the routes."""
    files = [
        file
        for part in ("src", "public")
        for kind in ("*.ts", "*.tsx", "*.css", "*.js")
        for file in sorted((PROJECT / "ui" / part).rglob(kind))
        if file != TYPES
    ]
    named = [(str(one.relative_to(PROJECT)), one.read_text("utf-8")) for one in files]
    return [(name, text.splitlines()) for name, text in named]


def test_page_source_is_no_longer_than_400_lines_of_100_columns() -> None:
    """Formatted by prettier (`ui/package.json`), which breaks no text: that is put together."""
    assert len(pages()) > 50
    long = {name: len(lines) for name, lines in pages() if len(lines) > LINES_OF_A_FILE}
    assert not long, f"split it by what it means: {long}"
    wide = [
        f"{name}:{number}"
        for name, lines in pages()
        for number, line in enumerate(lines, 1)
        if len(line) > 100
    ]
    assert not wide, wide


def test_catalogue_of_what_rows_say_has_no_line_of_more_than_100_columns() -> None:
    lines = CATALOGUE.read_text("utf-8").splitlines()
    assert [line for line in lines if len(line) > 100] == []


def test_formatter_of_pages_is_pinned_and_part_of_their_check() -> None:
    package = json.loads((PROJECT / "ui" / "package.json").read_text("utf-8"))
    lock = json.loads((PROJECT / "ui" / "package-lock.json").read_text("utf-8"))
    version = package["devDependencies"]["prettier"]
    assert lock["packages"]["node_modules/prettier"]["version"] == version
    assert "prettier --check" in package["scripts"]["check"]
    assert package["prettier"] == {"printWidth": 100}


def test_changelog_line_is_no_longer_than_100_columns() -> None:
    lines = (PROJECT / "CHANGELOG.md").read_text("utf-8").splitlines()
    assert not [line for line in lines if len(line) > 100]
