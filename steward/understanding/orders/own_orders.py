"""Recognises a question which orders somebody has, or what was in one: "what did I order last
month?", "which beans were in my last order?".

The words are in `own_order_words.yaml`, by meaning; rules alone.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

# beside what is asked for
_ASKED = (("asks",), ("told",), ("have", "ordered"), ("held", "one_order"))
_FEW = 16  # words; more of them tell of something as well


def asks_for_orders(text: str) -> bool:
    """Whether the words ask which orders there are, and nothing of what came of them."""
    words, book = plain_words(text[:2_000]), _book()

    def says(*meanings: str) -> bool:
        return all(book.at(words, one) is not None for one in meanings)

    at = book.at(words, "held")  # "habia en" joins nothing, as the Dutch "en" does
    rest = words if at is None else words[:at] + words[at + book.length(words, at, "held") :]
    rest = rest[book.length(rest, 0, "joins") :]
    if len(words) > _FEW or book.any_of(rest, "beside"):
        return False
    asked = any(says("what", *how) for how in _ASKED)
    return asked or says("shows", "orders")


@cache
def _book() -> Phrasebook:
    return phrasebook("own_order_words")
