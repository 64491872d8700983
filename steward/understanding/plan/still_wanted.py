"""Recognises that a delivery is still wanted before a subscription rests: "but send me the December
one", "ja maar stuur die van december nog wel", "after the next delivery". Pure, rules alone.

The words are in `still_wanted_words.yaml` and, for deliveries, in `skip_words.yaml`, by meaning.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from steward.understanding.plan.left_out_months import delivery_of_a_month, with_months_apart
from steward.understanding.text.months import months_of_the_year
from steward.understanding.text.word_lists import phrasebook, plain_words

_PIECE = re.compile(r"[.!?;:,\n]+")
_LONGEST = 600
_ANY, _NONE = 0, -1


def still_wanted(text: str) -> int | None:
    """The month of the delivery that is still wanted, by its number; 0: that of the next one,
    whenever that is. None: none is.
    """
    pieces = _PIECE.split(with_months_apart(text[:_LONGEST]))
    found = (_wanted(plain_words(piece)) for piece in pieces)
    return next((month for month in found if month != _NONE), None)


def _wanted(words: Sequence[str]) -> int:
    book, deliveries = phrasebook("still_wanted_words"), phrasebook("skip_words")
    if book.any_of(words, "not") or deliveries.any_of(words, "asks", "not_goods"):
        return _NONE
    at = delivery_of_a_month([*words])
    if at is None:
        at = _next_one(words)
    if at is None or not (book.any_of(words, "sent") or book.any_of(words[:at], "after")):
        return _NONE
    return months_of_the_year().get(words[at], _ANY)


def _next_one(words: Sequence[str]) -> int | None:
    """Where the next delivery is named."""
    book, deliveries = phrasebook("still_wanted_words"), phrasebook("skip_words")
    for at in range(len(words)):
        size = deliveries.length(words, at, "next") or book.length(words, at, "next_one")
        after = words[at + size : at + size + 1]
        thing = not after or deliveries.any_of(after, "goods", "this_one")
        if size and (thing or book.any_of(after, "sent")):
            return at
    return None
