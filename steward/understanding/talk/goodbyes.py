"""Recognises who only takes their leave: a goodbye, with thanks or a word that all stays as it is.
Rules alone, in five languages.
"""

from __future__ import annotations

from steward.understanding.text.marks import has_question_mark, word_count
from steward.understanding.text.word_lists import phrasebook, plain_words

_LONGEST = 16  # words


def only_says_goodbye(text: str) -> bool:
    """Whether a message ends with a goodbye and wants nothing: "we'll keep it. Thanks, bye"."""
    words, book = plain_words(text), phrasebook("goodbye_words")
    bye = book.ends(words, len(words), "bye")
    size = bye or book.ends(words, len(words), "may_greet")
    if not size or word_count(text) > _LONGEST or has_question_mark(text):
        return False
    before = words[: len(words) - size]
    if not before:
        return bool(bye)
    said = book.any_of(before, "thanks", "let", "keep")
    return said and not book.any_of(before, "matter")
