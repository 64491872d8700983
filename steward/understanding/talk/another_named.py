"""Recognises a few words that only name another thing, of which the same is asked as of the one
before: "and the scale?", "und die andere?". Pure, rules alone.

The words are in `another_words.yaml`, by meaning.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.exact.entities import MARK
from steward.understanding.exact.identifiers import extract
from steward.understanding.orders.goods import goods_named, without_named
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_FEW = 10  # words


def only_names_goods(text: str) -> bool:
    """Whether goods are named, and nothing said of them but that they come on top."""
    sure = [one for one in goods_named(text) if one.surely]
    if not sure:
        return False
    return "joins" in _made_of(without_named(text, sure), "joins", "beside")


def names_and_no_more(text: str) -> bool:
    """Whether goods, a record or both are named, and nothing said but that they are meant: "the
    frother, O-12".
    """
    marked = extract(text)
    rest = MARK.sub(" ", marked.text)
    sure = [one for one in goods_named(rest) if one.surely]
    rest = without_named(rest, sure)
    if not plain_words(rest) or not (sure or marked.entities):
        return bool(sure or marked.entities)
    return bool(_made_of(rest, "joins", "beside", "meant"))


def only_names_the_other(text: str) -> bool:
    """Whether another one is pointed at, and nothing said of it."""
    return {"joins", "other"} <= _made_of(text, "joins", "beside", "other")


def only_names_a_record(text: str) -> bool:
    """Whether a number is named, and nothing said but that it comes on top, or is what was meant:
    "and INV-12?", "das war eine andere, INV-12".
    """
    marked = extract(text)
    rest = MARK.sub(" ", marked.text)
    if not marked.entities or not plain_words(rest):
        return bool(marked.entities)
    return bool(_made_of(rest, "joins", "beside", "other", "meant"))


def _made_of(text: str, *meanings: str) -> frozenset[str]:
    words = plain_words(text)
    if len(words) > _FEW:
        return frozenset()
    return _book().made_of(words, *meanings)


@cache
def _book() -> Phrasebook:
    return phrasebook("another_words")
