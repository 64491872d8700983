"""Recognises a yes that wants what is offered only from some later day on: "gern, aber nicht vor
Weihnachten", "d'accord mais après les fêtes". Pure, rules alone.

The words are in `later_wished_words.yaml`, by meaning; the day itself is read by `days_wished`.
"""

from __future__ import annotations

from steward.understanding.text.word_lists import phrasebook, plain_words
from steward.understanding.yes_and_no.consent import begins_with_yes

_LEADS = 3  # words in which the agreement is said


def agrees_first(text: str) -> bool:
    """Whether the first words agree, whatever follows: of itself that agrees to nothing."""
    words, book = plain_words(text), phrasebook("later_wished_words")
    return begins_with_yes(text) or bool(words and book.length(words, 0, "agrees"))


def agrees_but_later(text: str) -> bool:
    """Whether a yes is said with a time before which nothing is wanted."""
    words = plain_words(text)
    later = phrasebook("later_wished_words").at(words, "not_before")
    return agrees_first(text) and later is not None
