"""A no behind a "then": "ok, then no. And why is that?". Pure, rules alone."""

from __future__ import annotations

from functools import cache

from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.shapes import SENTENCE_AND_MARK
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_MOST = 8  # words of such a sentence


def begins_with_then_no(text: str) -> bool:
    """Whether the first sentence is such a no, and asks nothing."""
    found = SENTENCE_AND_MARK.search(text)
    if found is None or has_question_mark(found.group()):
        return False
    words, book = plain_words(found.group()), _book()
    made = book.made_of(words, "notes", "then", "no")
    ends = any(book.length(words, at, "no") == len(words) - at for at in range(len(words)))
    return 1 < len(words) <= _MOST and {"then", "no"} <= made and ends


@cache
def _book() -> Phrasebook:
    return phrasebook("then_no_words")
