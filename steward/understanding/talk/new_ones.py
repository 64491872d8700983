"""Recognises who wants new ones of what was told before, and says nothing else: "new ones please".

The words are in `new_ones_words.yaml`, by meaning; rules alone.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import NamedTuple

from steward.understanding.orders.goods import goods_named, without_named
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.shapes import SENTENCE_END
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_MOST = 12  # words


def only_new_ones(text: str) -> bool:
    """Whether all that is said wants new ones of something that is not named, and no money."""
    words = plain_words(text)
    return len(words) <= _MOST and "new" in _made_so(words)


def only_wants(text: str, own: Collection[str]) -> bool:
    """Whether all that is said, or a sentence that refuses money, or the last one, is that one of
    these goods is wanted: "I just want the pot", "no money, a pot. I've nothing to cook in", "my
    bank? I said nothing of it. Ok then, the pot please".
    """
    first, *more = [one for one in SENTENCE_END.split(text) if one.strip()] or [""]
    if _wants_one_of(text, own, unless_money=False) or _takes_one_of(text, own):
        return True
    if more and _takes_one_of(more[-1], own):
        return True
    return bool(more) and _wants_one_of(first, own, unless_money=True)


def _takes_one_of(text: str, own: Collection[str]) -> bool:
    """Whether few words take one of these goods: "ok then, the beans please"."""
    rest = _beside_the_goods(text, own)
    if rest is None or has_question_mark(text) or len(plain_words(text)) > _FEW:
        return False
    words = plain_words(f"{rest.before} {rest.behind}")
    last = plain_words(rest.before)[-_BEFORE:]
    none = _book().any_of(last[-1:], "none") and not rest.before.rstrip().endswith(",")
    if none or _book().any_of(last, "for") or not _made_so(words):
        return False
    return _book().any_of(words, "takes")


_FEW, _BEFORE = 8, 2  # words


def _wants_one_of(text: str, own: Collection[str], *, unless_money: bool) -> bool:
    rest = _beside_the_goods(text, own)
    if rest is None:
        return False
    words = plain_words(f"{rest.before} {rest.behind}")
    refused = _book().any_of(words, "no_money")
    wanted = refused or (_book().any_of(words, "wants") and not unless_money)
    return wanted and len(words) <= _MOST and bool(_made_so(words))


class _Rest(NamedTuple):
    """What is said beside goods that are named."""

    before: str
    behind: str


def _beside_the_goods(text: str, own: Collection[str]) -> _Rest | None:
    """The words without the goods that they name; None where they name none, or others."""
    named = [one for one in goods_named(text) if one.surely]
    if not named or any(one.perhaps.isdisjoint(own) for one in named):
        return None
    rest, first = without_named(text, named), named[0].start
    return _Rest(rest[:first], rest[first:])


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
