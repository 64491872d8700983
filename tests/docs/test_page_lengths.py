"""Pages that are read in one sitting stay that short, and name files that exist."""

from __future__ import annotations

import re
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


def test_architecture_names_only_files_that_exist() -> None:
    named = set(re.findall(r"`([\w/]+\.(?:py|yaml|cedar|tsx))`", ARCHITECTURE))
    files = [
        f"/{path.relative_to(PROJECT)}"
        for folder in FOLDERS
        for path in (PROJECT / folder).rglob("*.*")
    ] + ["/systems.yaml"]
    assert sorted(n for n in named if not any(path.endswith(f"/{n}") for path in files)) == []
