"""Recognises who had ended a subscription and would like to have it again: what is told of the past
cancels nothing, and no money is asked for. What rests and what ended, billing knows.

The words are in `coming_back_words.yaml`, by meaning; rules alone.
"""

from __future__ import annotations

from functools import cache

from steward.domain.understanding import Intent
from steward.understanding.heard_wishes import Reading
from steward.understanding.word_lists import Phrasebook, phrasebook, plain_words

_LONGEST = 2_000  # letters
# What a told cancellation is sometimes taken for.
_TAKEN_FOR = (
    Intent.CHARGED_AFTER_CANCEL,
    Intent.CANCEL_SUBSCRIPTION,
    Intent.COMPLAINT,
    Intent.ACCOUNT_ACCESS,  # "opnieuw aanmelden"
    Intent.PRODUCT_QUESTION,
    Intent.OUT_OF_SCOPE,
)


def comes_back(text: str) -> bool:
    """Whether an end is told of, and the plan is wanted again."""
    words, book = plain_words(text[:_LONGEST]), _book()
    told = all(book.at(words, meaning) is not None for meaning in ("ended", "back"))
    return told and not book.any_of(words, "charged", "not_back")


def read_coming_back(reading: Reading, remaining: str, plain: str) -> None:
    """Who comes back wants a change of their plan, whatever the told end sounds like."""
    if comes_back(plain):
        reading.put(Intent.CHANGE_PLAN, remaining, 0.9, instead_of=_TAKEN_FOR)


@cache
def _book() -> Phrasebook:
    return phrasebook("coming_back_words")
