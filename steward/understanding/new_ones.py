"""Recognises who wants new ones of what was told before, and says nothing else: "new ones please".

The words are in `new_ones_words.yaml`, by meaning; rules alone.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from steward.understanding.goods import goods_named
from steward.understanding.shapes import SENTENCE_END
from steward.understanding.word_lists import Phrasebook, phrasebook, plain_words

_MOST = 12  # words


def only_new_ones(text: str) -> bool:
    """Whether all that is said wants new ones of something that is not named, and no money."""
    words = plain_words(text)
    return len(words) <= _MOST and "new" in _made_so(words)


def only_wants(text: str, own: Collection[str]) -> bool:
    """Whether all that is said, or a sentence that refuses money, is that one of these goods is
    wanted: "I just want the pot", "no money, a pot. I've nothing to cook in".
    """
    first, *more = [one for one in SENTENCE_END.split(text) if one.strip()] or [""]
    if _wants_one_of(text, own, unless_money=False):
        return True
    return bool(more) and _wants_one_of(first, own, unless_money=True)


def _wants_one_of(text: str, own: Collection[str], *, unless_money: bool) -> bool:
    named = [one for one in goods_named(text) if one.surely]
    if not named or any(one.perhaps.isdisjoint(own) for one in named):
        return False
    rest = text
    for one in reversed(named):
        rest = f"{rest[: one.start]} {rest[one.end :]}"
    words = plain_words(rest)
    refused = _book().any_of(words, "no_money")
    wanted = refused or (_book().any_of(words, "wants") and not unless_money)
    return wanted and len(words) <= _MOST and bool(_made_so(words))


def _made_so(words: list[str]) -> frozenset[str]:
    return _book().made_of(words, "new", "no_money", "beside")


def wants_goods(text: str) -> bool:
    """Whether a sentence wishes for goods that it names."""
    return any(
        _book().any_of(plain_words(one), "wants") and any(at.surely for at in goods_named(one))
        for one in SENTENCE_END.split(text)
    )


@cache
def _book() -> Phrasebook:
    return phrasebook("new_ones_words")
