"""Recognises who says that nothing was charged twice: what is denied is not looked into.

Rules alone; the words are in `denied_charges_words.yaml`, by meaning.
"""

from __future__ import annotations

from functools import cache

from steward.domain.understanding import Intent
from steward.understanding.reader.heard_wishes import Reading
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.shapes import CLAUSE_END
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_LONGEST = 600


def denies_double_charge(text: str) -> bool:
    """Whether it is said that nothing was charged twice, and nowhere that something was. What is
    asked, and what somebody else says, is denied by nobody.
    """
    text, book = text[:_LONGEST], _book()
    parts = [one for one in CLAUSE_END.split(text) if one.strip()]
    denied = [one for one in parts if book.says(one, "denies") and _named(one) == 1]
    if not denied or has_question_mark(text):
        return False
    if any(book.any_of(plain_words(one), "reported") for one in denied):
        return False
    rest = (plain_words(one) for one in parts if one not in denied)
    return not any(book.any_of(one, "twice", "charged") for one in rest)


def _named(clause: str) -> int:
    """How often a clause speaks of something twice."""
    words, book = plain_words(clause), _book()
    starts = (at for at in range(len(words)) if book.begins(words, at, "twice"))
    return sum(1 for at in starts if not (at and book.is_one(words[at - 1 : at + 1], "twice")))


def read_denied_charge(reading: Reading, text: str) -> None:
    """Nothing that was charged twice is looked for where that is denied."""
    if reading.wants(Intent.DUPLICATE_CHARGE) and denies_double_charge(text):
        reading.drop(Intent.DUPLICATE_CHARGE)
        reading.scores.pop(Intent.DUPLICATE_CHARGE, None)


@cache
def _book() -> Phrasebook:
    return phrasebook("denied_charges_words")
