"""Recognises that it is asked when our people are there, or by which number they can be called, and
not when the shop is open. Rules alone, by a list in five languages.
"""

from __future__ import annotations

from steward.understanding.text.marks import word_count
from steward.understanding.text.word_lists import phrasebook, plain_words

_LONGEST = 24  # words of a question


def asks_peoples_hours(text: str) -> bool:
    """Whether it is asked when, or by which number, somebody of ours can be reached."""
    book = phrasebook("peoples_hours_words")
    return word_count(text) <= _LONGEST and book.says(text, "there", "number")


def names_a_shop(text: str) -> bool:
    """Whether words name a shop, which has hours of its own."""
    return phrasebook("peoples_hours_words").any_of(plain_words(text), "shop")
