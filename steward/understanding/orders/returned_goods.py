"""Recognises goods that came back to the company, with the money for them. Rules alone, in five
languages; whether they came back, the records say.
"""

from __future__ import annotations

from functools import cache

from steward.domain.spelling import any_spelling
from steward.understanding.exact.entities import MARK
from steward.understanding.orders.goods import goods_in
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import Phrasebook, phrasebook

_LONGEST = 1_000  # letters
_NOT_YET = any_spelling(
    r"\b(?:not|hasn't|haven't|never|niet|nooit|nog geen|nicht|nie|ne|pas|jamais|no|nunca|until"
    r"|once|if|when|zodra|als|wenn|sobald|quand|si|cuando)\b"
)
_MONEY = frozenset({"REFUND", "MONEY", "MONEY_BACK", "AMOUNT"})


def tells_money_of_a_return(text: str) -> bool:
    """Whether goods are told to have come back to the company, beside the money for them."""
    plain = text[:_LONGEST]
    told = _book().says(plain, "with_you")
    if not told or not goods_in(plain) or _NOT_YET.search(plain):
        return False
    return bool(MARK.search(plain) or not _MONEY.isdisjoint(meanings(plain)))


@cache
def _book() -> Phrasebook:
    return phrasebook("returned_goods_words")
