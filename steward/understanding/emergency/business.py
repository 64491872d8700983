"""Plain business: clauses that let goods go, or tell of a thing that was never ordered, of a call
that was cut off, or of goods that are to go to somebody whose address is told. Where a reader hears
danger in them, and no other word is of any, there is none.

Rules over the words of five languages in `business_words.yaml`.
"""

from __future__ import annotations

import re

from steward.understanding.emergency.feelings import may_tell_of_danger
from steward.understanding.exact.addresses import address_told
from steward.understanding.orders.goods import goods_named
from steward.understanding.text.marks import has_digit
from steward.understanding.text.word_lists import phrasebook, plain_words

_CLAUSE = re.compile(
    r"[.!?;:,\n–—]+|\s(?:but|and|because|maar|en|want|aber|und|weil|denn|mais|et|car|pero|y|porque)\s",
    re.IGNORECASE,
)
_LONGEST = 600  # letters: longer ones tell more than their business


def is_plain_business(text: str) -> bool:
    """Whether it says such a thing, nothing of who goes away for good, and no other word of it may
    tell of danger.
    """
    if len(text) > _LONGEST or phrasebook("business_words").any_of(plain_words(text), "for_good"):
        return False
    rest = _beside(text)
    return rest != _clauses(text) and not any(map(may_tell_of_danger, rest))


def without_business(text: str) -> str:
    """What else it says, a sentence a clause."""
    return ". ".join(one.strip() for one in _beside(text))


def _tells_address(text: str) -> bool:
    return has_digit(text) and address_told(text) is not None


def _clauses(text: str) -> list[str]:
    return [one for one in _CLAUSE.split(text) if one.strip()]


def _beside(text: str) -> list[str]:
    addressed = _tells_address(text)
    return [one for one in _clauses(text) if not _is_business(one, addressed=addressed)]


def _is_business(clause: str, *, addressed: bool) -> bool:
    book = phrasebook("business_words")
    if addressed and book.says(clause, "elsewhere"):
        return True
    if book.says(clause, "unordered", "dropped"):
        return True
    return book.says(clause, "let_go") and bool(goods_named(clause))
