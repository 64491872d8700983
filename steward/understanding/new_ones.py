"""Recognises who wants new ones of what was told before, and says nothing else: "new ones please".

The words are in `new_ones_words.yaml`, by meaning; rules alone.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from steward.understanding.goods import goods_named
from steward.understanding.word_lists import Phrasebook, phrasebook, plain_words

_MOST = 12  # words


def only_new_ones(text: str) -> bool:
    """Whether all that is said wants new ones of something that is not named, and no money."""
    words = plain_words(text)
    return len(words) <= _MOST and "new" in _book().made_of(words, "new", "no_money", "beside")


def only_wants(text: str, own: Collection[str]) -> bool:
    """Whether all that is said is that one of these goods is wanted, and no money: "I just want the
    pot".
    """
    named = [one for one in goods_named(text) if one.surely]
    if not named or any(one.perhaps.isdisjoint(own) for one in named):
        return False
    rest = text
    for one in reversed(named):
        rest = f"{rest[: one.start]} {rest[one.end :]}"
    words = plain_words(rest)
    made = len(words) <= _MOST and _book().made_of(words, "new", "no_money", "beside")
    return bool(made) and _book().any_of(words, "wants")


@cache
def _book() -> Phrasebook:
    return phrasebook("new_ones_words")
