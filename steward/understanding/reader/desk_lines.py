"""What is written to this desk and asked of its pages, for readers that tell these apart from each
other or from what is nothing for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from steward.settings import PROJECT
from steward.understanding.reader import examples, training
from steward.understanding.reader.examples import load_yaml

NO_PAGE = "none"
_QUESTIONS = PROJECT / "systems/fernhill/questions"


def page_files() -> list[Path]:
    """The questions to pages, a file a language."""
    return sorted(_QUESTIONS.glob("*.yaml"))


def questions() -> Iterator[tuple[str, str]]:
    """Every question with the page that answers it, or NO_PAGE."""
    for file in page_files():
        for page, asked in load_yaml(file).items():
            yield from ((page, one) for one in asked)


def wish_files() -> list[Path]:
    """The wishes of customers, those of strangers too."""
    return [*examples.wish_files(), *training.stranger_files()]
