"""Recognises who only wants less of what comes: less of it, or less often, and no end. Rules alone.

"No, don't end it, just less": all of a few words is made of that, so that nothing else is meant.
The words are in `only_less_words.yaml`, by meaning.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

type Less = Literal["size", "rhythm"]

_SHORT = 14  # words
_MEANINGS = ("beside", "no", "not", "ends", "rhythm", "too_often", "size", "too_much")
_LESS: dict[str, Less] = {
    "size": "size",
    "too_much": "size",
    "rhythm": "rhythm",
    "too_often": "rhythm",
}


def wanted_less(text: str) -> Less | None:
    """What is wanted less: of it, or how often it comes; None: something else, or more, is said."""
    words, book = plain_words(text), _book()
    if not words or len(words) > _SHORT:
        return None
    met, at = list[str](), 0
    while at < len(words):
        meaning = max(_MEANINGS, key=lambda one: book.length(words, at, one))
        if not (size := book.length(words, at, meaning)):
            return None
        met.append(meaning)
        at += size
    if met.count("not") != met.count("ends"):
        return None  # it is to end, or it is less that is denied
    ways = {_LESS[one]: None for one in met if one in _LESS}
    return "rhythm" if "rhythm" in ways else next(iter(ways), None)


def less_of_coffee(text: str) -> bool:
    """Whether a few words say of the coffee itself that there is to be less of it, or that it is
    too much for them.
    """
    words, book = plain_words(text), _book()
    return wanted_less(text) == "size" and book.at(words, "comes") is not None


@cache
def _book() -> Phrasebook:
    return phrasebook("only_less_words")
