"""Whether a message is about one's own matter, or asks what anybody may know: learned from what is
asked of help pages, and from what is written to a desk, each by people who did not know the other.

It widens what is looked up, and opens nothing: what is told because of it stands on a page.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from steward.domain.understanding import INTENT_TEAM, Intent
from steward.understanding.reader import desk_lines, examples
from steward.understanding.reader.line_reader import LineReader

_OWN, _PAGES = "own", "pages"
_NO_MATTERS = frozenset({Intent.PRODUCT_QUESTION, Intent.OUT_OF_SCOPE})
_EITHER = 0.6
HARDLY = 0.25  # how likely a matter may still be one's own that hardly is


def _lines() -> Iterator[tuple[str, str]]:
    """Every question to a page, or to a company whose pages do not hold it, and every wish of one
    of the teams.
    """
    for _, asked in desk_lines.questions():
        yield _PAGES, asked
    for line in examples.load_examples(desk_lines.wish_files()):
        if INTENT_TEAM.keys() & set(line.intents) and not _NO_MATTERS & set(line.intents):
            yield _OWN, line.text


READER = LineReader(
    "own_matters",
    (_OWN,),
    Path(__file__),
    none=_PAGES,
    beside=_lines,
    reads=lambda: [*desk_lines.page_files(), *desk_lines.wish_files()],
    code=(desk_lines,),
)


def is_for_anybody(text: str, at_most: float = _EITHER) -> bool:
    """Whether the words are hardly about a matter of the customer's own.

    `at_most`: how likely, from 0 to 1, they may still be.
    """
    return _likely(text) <= at_most


@lru_cache(maxsize=256)
def _likely(text: str) -> float:
    return READER.shares(text)[_OWN]
