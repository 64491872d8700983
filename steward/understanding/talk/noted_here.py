"""Recognises who asks what the desk noted of what they told: "does it say that it is from the 15th
on?", "what will your colleague see?", "to sum up: … right?". Rules alone; the words are in
`noted_here_words.yaml`, by meaning.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.text.marks import has_question_mark, word_count
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_LONGEST = 400  # letters
_MOST = 24  # words of a question that asks for nothing else


def asks_what_is_noted(text: str) -> bool:
    """Whether it is asked what stands in a request of theirs, or if what they sum up is right."""
    if len(text) > _LONGEST or not has_question_mark(text):
        return False
    words, book = plain_words(text), _book()
    if book.any_of(words, "sums_up"):
        return book.any_of(words[-_END:], "right")
    return word_count(text) <= _MOST and book.says(text, "asks")


_END = 4  # words at the end, which ask if it is so


@cache
def _book() -> Phrasebook:
    return phrasebook("noted_here_words")
