"""Recognises what somebody wishes for with a parcel beside what the desk does with it: a name on
it, that it is wrapped, or a day by which it is needed. Pure, rules alone.

The words are in `parcel_wish_words.yaml`, by meaning.
"""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple, get_args

from steward.understanding.text.marks import word_count
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

type WishedOfParcel = Literal["label", "wrap", "day"]
_FEW = 30  # words: more of them tell of something else


class ParcelWish(NamedTuple):
    """What is wished for, and whether the words themselves name a parcel."""

    what: WishedOfParcel
    named: bool


def parcel_wish(text: str) -> ParcelWish | None:
    """What the words wish for with a parcel; None where they wish for none of it."""
    words, book = plain_words(text), _book()
    if word_count(text) > _FEW or book.any_of(words, "else"):
        return None
    for what in get_args(WishedOfParcel.__value__):
        if book.says(text, what):
            return ParcelWish(what, book.any_of(words, "named"))
    return None


@cache
def _book() -> Phrasebook:
    return phrasebook("parcel_wish_words")
