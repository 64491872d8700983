"""Recognises who was asked whether they want what is offered or something else, and chooses the
offer: "I mean what you offered: make the return, please". Rules alone, by a list in five languages.
"""

from __future__ import annotations

from typing import NamedTuple

from steward.understanding.text.clauses import sentences_of
from steward.understanding.text.marks import has_question_mark, word_count
from steward.understanding.text.word_lists import phrasebook
from steward.understanding.yes_and_no.conditions import conditional
from steward.understanding.yes_and_no.consent import refuses, withdraws

_MOST = 16  # words of the sentence that chooses it


class Chosen(NamedTuple):
    """The sentence that chooses the offer, and what is said behind it."""

    said: str
    rest: str


def offer_chosen(text: str) -> Chosen | None:
    """The choice of what is offered, which the first sentence makes and does not ask."""
    first, *rest = sentences_of(text.strip()) or [""]
    book = phrasebook("offer_chosen_words")
    if not book.says(first, "offer") or book.says(first, "doubts"):
        return None
    doubted = has_question_mark(first) or refuses(first) or withdraws(first) or conditional(first)
    if doubted or word_count(first) > _MOST:
        return None
    return Chosen(first, " ".join(rest))
