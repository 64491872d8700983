"""Recognises a question that asks nothing but how long the money takes that is offered.

The words are in `how_long_words.yaml`, by meaning; rules alone.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.word_lists import Phrasebook, phrasebook, plain_words

_MOST = 18  # words


def asks_how_long_it_takes(text: str) -> bool:
    """Whether all that is said asks how long it takes; whatever else is named asks of that."""
    words, book = plain_words(text), _book()
    if not words or len(words) > _MOST:
        return False
    asked, at = False, 0
    while at < len(words):
        if size := book.length(words, at, "asks"):
            asked = True
        elif not (size := book.length(words, at, "of_it")):
            return False
        at += size
    return asked


@cache
def _book() -> Phrasebook:
    return phrasebook("how_long_words")
