"""Recognises a question that asks nothing but how long the money takes that is offered.

The words are in `how_long_words.yaml`, by meaning; rules alone.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.word_lists import Phrasebook, phrasebook, plain_words

_MOST = 18  # words


def asks_how_long_it_takes(text: str) -> bool:
    """Whether all that is said asks how long it takes; whatever else is named asks of that."""
    words = plain_words(text)
    return len(words) <= _MOST and "asks" in _book().made_of(words, "asks", "of_it")


@cache
def _book() -> Phrasebook:
    return phrasebook("how_long_words")
