"""Recognises who wants new ones of what was told before, and says nothing else: "new ones please".

The words are in `new_ones_words.yaml`, by meaning; rules alone.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.word_lists import Phrasebook, phrasebook, plain_words

_MOST = 12  # words


def only_new_ones(text: str) -> bool:
    """Whether all that is said wants new ones of something that is not named, and no money."""
    words = plain_words(text)
    return len(words) <= _MOST and "new" in _book().made_of(words, "new", "no_money", "beside")


@cache
def _book() -> Phrasebook:
    return phrasebook("new_ones_words")
