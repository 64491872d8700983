"""Recognises a question that asks nothing but how long the money takes that is offered or was
given, or where it shows.

The words are in `how_long_words.yaml` and `where_shown_words.yaml`, by meaning; rules alone.
"""

from __future__ import annotations

from steward.understanding.word_lists import phrasebook, plain_words

_MOST = 18  # words


def asks_how_long_it_takes(text: str) -> bool:
    """Whether all that is said asks how long it takes; whatever else is named asks of that."""
    return _is_made_of(text, "how_long_words")


def asks_where_it_shows(text: str) -> bool:
    """Whether all that is said asks where it shows: "do I see the credit in my account?"."""
    return _is_made_of(text, "where_shown_words")


def _is_made_of(text: str, book: str) -> bool:
    words = plain_words(text)
    return len(words) <= _MOST and "asks" in phrasebook(book).made_of(words, "asks", "of_it")
