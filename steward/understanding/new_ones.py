"""Recognises who wants new ones of what was told before, and says nothing else: "new ones please".

The words are in `new_ones_words.yaml`, by meaning; rules alone.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.word_lists import Phrasebook, phrasebook, plain_words

_MOST = 9  # words


def only_new_ones(text: str) -> bool:
    """Whether all that is said wants new ones of something that is not named."""
    words, book = plain_words(text), _book()
    if not words or len(words) > _MOST:
        return False
    found, at = 0, 0
    while at < len(words):
        if size := book.length(words, at, "new"):
            found += 1
        elif not (size := book.length(words, at, "beside")):
            return False
        at += size
    return found > 0


@cache
def _book() -> Phrasebook:
    return phrasebook("new_ones_words")
