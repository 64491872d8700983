"""Recognises that it is asked which ways there are: "what are my options?", "welche Möglichkeiten
hab ich?". Pure, rules alone; the words are in `options_words.yaml`.
"""

from __future__ import annotations

from steward.understanding.text.word_lists import phrasebook, plain_words

_BRIEF = 10  # words: more of them are about something else as well


def asks_for_options(text: str) -> bool:
    """Whether a few words ask for the choices there are, and for none of goods or plans."""
    words, book = plain_words(text), phrasebook("options_words")
    if not words or len(words) > _BRIEF or book.any_of(words, "else"):
        return False
    return book.any_of(words, "choices") and book.any_of(words, "asks")
