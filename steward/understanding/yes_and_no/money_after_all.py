"""Recognises who wants the money back after all that they let go of: "no!! I just want my 14 back".
Pure, rules alone; the words are in `money_after_all_words.yaml`. It agrees to nothing.
"""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from functools import cache

from steward.understanding.talk.more import numbers_named
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_MOST = 24  # words


def wants_money_after_all(text: str, sums: Collection[Decimal]) -> bool:
    """Whether brief words want money back: by its name, or by one of these sums."""
    words, book = plain_words(text), _book()
    if not 0 < len(words) <= _MOST or has_question_mark(text) or book.any_of(words, "not"):
        return False
    named = book.any_of(words, "money") or not {*sums}.isdisjoint(numbers_named(text))
    return named and all(book.any_of(words, one) for one in ("wants", "back"))


@cache
def _book() -> Phrasebook:
    return phrasebook("money_after_all_words")
