"""Recognises a small sum that is asked for because something was late: goodwill, and no refund of
what was paid. The words are in `goodwill_words.yaml`, by meaning; rules alone.
"""

from __future__ import annotations

import re
from functools import cache

from steward.domain.understanding import Intent
from steward.understanding.entities import MARK, Marked
from steward.understanding.heard_wishes import REPORTED, WHOLE, Reading
from steward.understanding.word_lists import Phrasebook, phrasebook, plain_words

_LONGEST = 2_000  # letters
# What a parcel that came late is sometimes taken for.
_TAKEN_FOR = (
    Intent.ORDER_STATUS,
    Intent.MISSING_PARCEL,
    Intent.COMPLAINT,
    Intent.DAMAGED_ITEM,
    Intent.RETURN_ITEM,
    Intent.REFUND_STATUS,
    Intent.INVOICE_QUESTION,
    Intent.UNKNOWN_CHARGE,
    Intent.PRODUCT_QUESTION,
    Intent.REFUND_REQUEST,
    Intent.OUT_OF_SCOPE,
)
_SUM = re.compile(
    r"[€£$¥]\s?\d|\d\s?(?:[€£$¥]|eur\b|euros?\b|pounds?\b|quid\b|dollars?\b|bucks\b|gbp\b|usd\b"
    r"|pond\b|pfund\b|livres?\b|libras?\b|dólares\b)",
    re.IGNORECASE,
)


def sounds_like_goodwill(text: str) -> bool:
    """Whether something was late and a sum is called fair for it, none that was taken."""
    words, book = plain_words(text[:_LONGEST]), _book()
    told = all(book.at(words, meaning) is not None for meaning in ("late", "fair"))
    return told and book.at(words, "taken") is None


def asks_goodwill(text: str) -> bool:
    """The same of a text that names the sum."""
    return bool(_SUM.search(text)) and sounds_like_goodwill(text)


def read_goodwill(reading: Reading, remaining: str, marked: Marked) -> None:
    """A sum that is asked for because something was late is asked for, and nothing else."""
    kinds = {marked.entity(found.group()).kind for found in MARK.finditer(remaining)}
    if "amount" not in kinds or not sounds_like_goodwill(marked.plain(remaining)[:WHOLE]):
        return
    if any(intent not in _TAKEN_FOR for intent, _, _ in reading.for_teams):
        return
    reading.drop(*_TAKEN_FOR)
    for intent in _TAKEN_FOR:
        reading.scores[intent] = min(reading.scores.get(intent, 0.0), REPORTED)
    reading.add(Intent.REFUND_REQUEST, remaining, 0.9)


@cache
def _book() -> Phrasebook:
    return phrasebook("goodwill_words")
