"""A short question in what a price is that was just told: "in euros?", "is that per month?". Pure,
rules alone; the words are in `price_units_words.yaml`, by meaning.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_MOST = 9  # words
UNITS = ("currency", "week", "month", "quarter", "year")


def asked_units(text: str) -> frozenset[str]:
    """In what a price is asked to be, where few words ask nothing else: its currency, or the time
    that it is for.
    """
    words = plain_words(text)
    if len(words) > _MOST:
        return frozenset()
    return _book().made_of(words, *UNITS, "around") - {"around"}


def tells_units(units: frozenset[str], text: str) -> bool:
    """Whether words tell one of these."""
    words = plain_words(text)
    return any(_book().any_of(words, one) for one in units)


@cache
def _book() -> Phrasebook:
    return phrasebook("price_units_words")
