"""Recognises who tells that something is wrong with their bill and not what: "something's off with
my bill, can't say what". Pure, rules alone.

The words are in `vague_bill_words.yaml`, by meaning.
"""

from __future__ import annotations

from steward.understanding.exact.dates_named import names_a_day
from steward.understanding.orders.goods import goods_in
from steward.understanding.text.marks import has_digit
from steward.understanding.text.months import months_named
from steward.understanding.text.word_lists import phrasebook, plain_words

_MOST = 24  # words


def tells_vaguely_of_a_bill(text: str) -> bool:
    """Whether the words tell of some trouble with what was billed, and of nothing definite: no sum,
    no day, no goods, and not what is wrong.
    """
    words, book = plain_words(text), phrasebook("vague_bill_words")
    if len(words) > _MOST or not (book.any_of(words, "bill") and book.any_of(words, "off")):
        return False
    if book.any_of(words, "definite") or has_digit(text):
        return False
    return not (names_a_day(text) or months_named(text) or goods_in(text))
