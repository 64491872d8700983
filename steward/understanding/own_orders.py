"""Recognises a question which orders somebody has: "what did I order last month?".

The words are in `own_order_words.yaml`, by meaning; rules alone.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.word_lists import Phrasebook, phrasebook, plain_words

_FEW = 16  # words; more of them tell of something as well


def asks_for_orders(text: str) -> bool:
    """Whether the words ask which orders there are, and nothing of what came of them."""
    words, book = plain_words(text[:2_000]), _book()

    def says(*meanings: str) -> bool:
        return all(book.at(words, one) is not None for one in meanings)

    if len(words) > _FEW or says("beside"):
        return False

    asked = any(says("what", *how) for how in (("asks",), ("told",), ("have", "ordered")))
    return asked or says("shows", "orders")


@cache
def _book() -> Phrasebook:
    return phrasebook("own_order_words")
