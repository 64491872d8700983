"""Recognises who stays with a plan: "I'll stick with regular". Rules alone, by a list in five
languages; which plan they have, the records say.
"""

from __future__ import annotations

from steward.understanding.plan.plans import plans_named
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.word_lists import phrasebook, plain_words

_MOST = 14  # words


def stays_with(text: str) -> frozenset[str]:
    """The plans that the words stay with; none where they ask, depend on something, or deny it."""
    words, book = plain_words(text), phrasebook("plan_stays_words")
    if not words or len(words) > _MOST or has_question_mark(text):
        return frozenset()
    if not book.any_of(words, "stays") or book.any_of(words, "turned"):
        return frozenset()
    return frozenset(plans_named(text))
