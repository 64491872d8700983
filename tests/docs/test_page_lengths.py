"""Pages that are read in one sitting stay that short."""

from __future__ import annotations

from pathlib import Path

import pytest

from steward.settings import PROJECT

DOCS = PROJECT / "docs"
DECISIONS = sorted((DOCS / "decisions").glob("*.md"))


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: page.stem)
def test_decision_has_at_most_250_words(page: Path) -> None:
    assert len(page.read_text("utf-8").split()) <= 250


def test_decisions_have_unique_numbers() -> None:
    numbers = [page.name[:4] for page in DECISIONS]
    assert len(set(numbers)) == len(numbers)


def test_architecture_has_at_most_150_lines() -> None:
    assert len((DOCS / "architecture.md").read_text("utf-8").splitlines()) <= 150
