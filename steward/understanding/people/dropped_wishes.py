"""Recognises what somebody who waits for a person takes back of what they asked for: "drop the
receipt, I found the mail". Rules alone; the words are in `dropped_wishes_words.yaml`, by meaning.
"""

from __future__ import annotations

from typing import NamedTuple

from steward.understanding.emergency.concepts import sentences
from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.word_lists import phrasebook

_LONGEST = 600


class Dropped(NamedTuple):
    """Whether something is taken back, and what is said beside it."""

    said: bool
    rest: str


def dropped_in(text: str) -> Dropped:
    """What the words take back by naming it, and the rest of them."""
    parts = [
        part.text for one in sentences(text[:_LONGEST]) for part in split_clauses(one) if part.text
    ]
    gone = [_drops(one) for one in parts]
    rest = [_marked(one, text) for one, gone_too in zip(parts, gone, strict=True) if not gone_too]
    return Dropped(any(gone), ". ".join(rest))


def _marked(part: str, text: str) -> str:
    """The part with the mark of a question that stands behind it there."""
    asks = text[text.find(part) + len(part) :].lstrip().startswith("?")
    return f"{part}?" if part in text and asks else part


def _drops(part: str) -> bool:
    book = phrasebook("dropped_wishes_words")
    return book.says(part, "drops") and not (book.says(part, "keeps") or has_question_mark(part))
