"""Recognises the highest price at which something is wanted: "only if it is under 50", "höchstens
50". Rules alone; the words are in `price_limit_words.yaml`.
"""

from __future__ import annotations

from decimal import Decimal

from steward.understanding.talk.more import numbers_named
from steward.understanding.text.word_lists import phrasebook, plain_words

_LONGEST = 300  # letters
_BEFORE = 3  # words from what makes it a limit to the sum


def limit_named(text: str) -> Decimal | None:
    """The one sum that the words name as the most that it may cost; None: they name none."""
    if len(text) > _LONGEST:
        return None
    found = [one for one in numbers_named(text) if _is_limit(text, one)]
    return found[0] if len(found) == 1 else None


def _is_limit(text: str, number: Decimal) -> bool:
    words, book = plain_words(text), phrasebook("price_limit_words")
    whole = str(int(number))
    places = [at for at, word in enumerate(words) if word == whole]
    return any(book.any_of(words[max(0, at - _BEFORE) : at], "limit") for at in places)
