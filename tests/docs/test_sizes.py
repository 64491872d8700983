"""A file is read in one sitting and a function at one look; size is met by splitting by meaning."""

from __future__ import annotations

import ast

from steward.settings import PROJECT
from tests.sources import statements, texts

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


def test_changelog_line_is_no_longer_than_100_columns() -> None:
    lines = (PROJECT / "CHANGELOG.md").read_text("utf-8").splitlines()
    assert not [line for line in lines if len(line) > 100]
