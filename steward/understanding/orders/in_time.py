"""Recognises a question whether somebody is still in time: to tell of damage, to send it back.

By a list in five languages (`in_time_words.yaml`); rules alone.
"""

from __future__ import annotations

from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.questions import SENTENCE, only_asks
from steward.understanding.text.word_lists import phrasebook

_READ = 2_000  # letters


def asks_if_in_time(text: str) -> bool:
    """Whether a sentence of it asks that, of what they are to do themselves."""
    return any(_asks(one.group()) for one in SENTENCE.finditer(text[:_READ]))


def _asks(sentence: str) -> bool:
    book = phrasebook("in_time_words")
    if not book.says(sentence, "asked") or book.says(sentence, "where"):
        return False
    return has_question_mark(sentence) or only_asks(sentence)
