"""Whether words say that goods came. Pure."""

from __future__ import annotations

import re
from functools import cache

from steward.understanding.marks import has_question_mark
from steward.understanding.trade_words import meanings
from steward.understanding.word_lists import Phrasebook, phrasebook, plain_words

_CAME = frozenset({"ARRIVE", "RECEIVE"})
_DID_NOT = frozenset(
    {"NOT", "LOST", "WHERE", "NO_LONGER", "LATE", "STILL", "DELIVERED_SAYS", "MISSING_PART"}
)


def says_it_came(text: str) -> bool:
    """Whether something is said to have come, and nothing that speaks against it."""
    named = meanings(text)
    return bool(named & _CAME) and not named & _DID_NOT


_PART = re.compile(r"[.!?;,\n]+")


def found_after_all(text: str) -> bool:
    """Whether what was missed is said to be there: "the neighbour had it"."""
    book = _book()
    for part in () if has_question_mark(text) else _PART.split(text[:1_000]):
        words = plain_words(part)
        if book.at(words, "here") is not None and book.at(words, "denies") is None:
            return True
    return False


@cache
def _book() -> Phrasebook:
    return phrasebook("arrival_words")
