"""Recognises that somebody keeps what they had in place of what is new: "doch die alte".

Rules alone, and closed: every word of the message stands in `old_one_words.yaml`.
"""

from __future__ import annotations

from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.word_lists import phrasebook, plain_words

_MOST = 14  # words


def keeps_the_old_one(text: str) -> bool:
    """Whether the words say just that."""
    words, book = plain_words(text), phrasebook("old_one_words")
    if not words or len(words) > _MOST or has_question_mark(text):
        return False
    return "old" in book.made_of(words, "old", "keeps", "rest")
