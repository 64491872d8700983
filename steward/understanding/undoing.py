"""Recognises who wants undone what was done just now, whatever it was: "undo that?", "mach das
rückgängig". Pure, rules alone; the words are in `undoing_words.yaml`.
"""

from __future__ import annotations

from steward.understanding.word_lists import phrasebook, plain_words

_MOST = 14  # words


def undoes_last(text: str) -> bool:
    """Whether brief words ask to have undone what was done last."""
    words, book = plain_words(text), phrasebook("undoing_words")
    return 0 < len(words) <= _MOST and book.any_of(words, "undo") and not book.any_of(words, "not")
