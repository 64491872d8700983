"""Recognises that somebody asks who decides, signs or approves something, why, or whether a machine
did: no wish for a person.

Pure, rules alone. The words are in `deciders_words.yaml`, by meaning.
"""

from __future__ import annotations

from steward.understanding.text.marks import word_count
from steward.understanding.text.word_lists import phrasebook, plain_words

_BRIEF = 16  # words: more of them are about something else as well


def asks_who_decides(text: str) -> bool:
    """Whether it is asked who decides, or why anybody has to sign: "who decided that? a computer?",
    "qui doit signer ?".
    """
    words, book = plain_words(text), phrasebook("deciders_words")
    if not words or word_count(text) > _BRIEF or book.any_of(words, "wished"):
        return False
    dutch = book.any_of(words, "who_dutch") and book.any_of(words, "decides_dutch")
    other = book.any_of(words, "who") and book.any_of(words, "decides")
    why = book.any_of(words, "why") and book.any_of(words, "signing")
    return dutch or other or why or _asks_if_a_machine(text, words)


def asks_why_signed(text: str) -> bool:
    """Whether it is asked why anybody has to sign, and not who does."""
    words, book = plain_words(text), phrasebook("deciders_words")
    return book.any_of(words, "why") and not book.any_of(words, "who_dutch", "who_asked")


def _asks_if_a_machine(text: str, words: list[str]) -> bool:
    book = phrasebook("deciders_words")
    decided = book.any_of(words, "decides", "decides_dutch")
    return decided and book.any_of(words, "machine") and "?" in text
