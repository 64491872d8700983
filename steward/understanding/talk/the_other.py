"""Recognises who asks after the other one of what was spoken of: "y el otro cuando llega". Pure,
rules alone. The words are in `the_other_words.yaml`.
"""

from __future__ import annotations

from steward.understanding.text.shapes import PART_END
from steward.understanding.text.word_lists import phrasebook, plain_words

_MOST = 12  # words


def means_the_other(text: str) -> bool:
    """Whether a few words are about the other one, and not about another card or address."""
    words, book = plain_words(text), phrasebook("the_other_words")
    few = 0 < len(words) <= _MOST
    return few and book.any_of(words, "other") and not book.any_of(words, "of_else")


def the_other_let_go(text: str) -> str:
    """The part of the words that calls off the other one: "die ganzen Bohnen behalte ich, die
    andere soll weg"; empty: none does.
    """
    book = phrasebook("the_other_words")
    for part in PART_END.split(text):
        words = plain_words(part)
        if book.any_of(words, "other") and book.any_of(words, "goes") and len(words) <= _MOST:
            return part.strip()
    return ""
