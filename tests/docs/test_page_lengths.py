"""Pages that are read in one sitting stay that short, and name files that exist."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from steward.settings import PROJECT
from tests.cases import cases

DOCS = PROJECT / "docs"
ARCHITECTURE = (DOCS / "architecture.md").read_text("utf-8")
FOLDERS = (
    "actions",
    "graphs",
    "nodes",
    "teams",
    "policies",
    "state",
    "steward",
    "tests",
    "tools",
    "ui/src",
)
DECISIONS = sorted((DOCS / "decisions").glob("*.md"))


@cases("page", DECISIONS, ids=lambda page: page.stem)
def test_decision_has_at_most_250_words(page: Path) -> None:
    assert len(page.read_text("utf-8").split()) <= 250


def test_decisions_have_unique_numbers() -> None:
    numbers = [page.name[:4] for page in DECISIONS]
    assert len(set(numbers)) == len(numbers)


def test_architecture_has_at_most_150_lines() -> None:
    assert len(ARCHITECTURE.splitlines()) <= 150


def test_architecture_has_no_line_of_more_than_100_columns() -> None:
    assert [line for line in ARCHITECTURE.splitlines() if len(line) > 100] == []


def test_architecture_has_the_ways_of_message_refund_and_approval_as_numbered_lists() -> None:
    for what in ("a message", "a refund", "an approval"):
        way = ARCHITECTURE.split(f"## The way of {what}\n", 1)[1].split("\n## ", 1)[0]
        steps = [int(line.partition(".")[0]) for line in way.splitlines() if line[:1].isdigit()]
        assert steps == list(range(1, max(steps) + 1)), what
        assert len(steps) > 4, what


def test_architecture_and_where_to_look_name_only_files_that_exist() -> None:
    pages = ARCHITECTURE + (DOCS / "where-to-look.md").read_text("utf-8")
    named = set(re.findall(r"`([\w/]+\.(?:py|yaml|cedar|tsx))`", pages))
    files = [
        f"/{path.relative_to(PROJECT)}"
        for folder in FOLDERS
        for path in (PROJECT / folder).rglob("*.*")
    ] + ["/systems.yaml"]
    assert sorted(n for n in named if not any(path.endswith(f"/{n}") for path in files)) == []


def prose(page: str) -> Iterator[str]:
    """The lines of a page outside of code and tables: a row of a table is one line."""
    code = False
    for line in page.splitlines():
        code ^= line.lstrip().startswith("```")
        if not code and not line.lstrip().startswith(("|", "```")):
            yield line


@cases("page", sorted(DOCS.glob("*.md")), ids=lambda page: page.stem)
def test_page_has_no_prose_of_more_than_100_columns(page: Path) -> None:
    assert [line for line in prose(page.read_text("utf-8")) if len(line) > 100] == []
