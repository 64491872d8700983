"""Recognises who wants two things together of which one is offered: "both", "las dos cosas",
"both, the money and a new one". Rules alone.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_MOST = 16  # words
_REMEDIES = ("money", "goods", "credit")
_TWO = 2


def wants_both(text: str) -> bool:
    """Whether brief words want both of what may be had, and name nothing but that."""
    words, book = plain_words(text), _book()
    if not 0 < len(words) <= _MOST:
        return False
    if "both" in book.made_of(words, "both", "beside", "and", *_REMEDIES):
        return True
    joined = book.made_of(words, "and", "beside", *_REMEDIES)
    return "and" in joined and len(joined & {*_REMEDIES}) >= _TWO


@cache
def _book() -> Phrasebook:
    return phrasebook("both_wished_words")
