"""Recognises that goods which are to come are spoken of: "it's been a week", "if it is not here by
Saturday". Pure, rules alone.

The words are in `wait_words.yaml`, by meaning.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words


def tells_it_is_not_here(text: str) -> bool:
    """Whether words tell that something is not here, as "the app says delivered" does."""
    return _book().at(plain_words(text), "missing") is not None


def waits_for_goods(text: str) -> bool:
    """Whether words speak of something that is to come, or did not, and of no other trouble."""
    words, book = plain_words(text), _book()
    return book.any_of(words, "waits") and not book.any_of(words, "other")


@cache
def _book() -> Phrasebook:
    return phrasebook("wait_words")
