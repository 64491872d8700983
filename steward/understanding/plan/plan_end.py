"""Recognises a brief question when one's plan ends: "elle se termine quand, ma formule annuelle ?".
Nothing is to end by it. Rules alone; the words are in `plan_end_words.yaml`, by meaning.
"""

from __future__ import annotations

from steward.understanding.pages.public_questions import names_own
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.questions import only_asks
from steward.understanding.text.word_lists import phrasebook, plain_words

_MOST = 12  # words


def asks_when_plan_ends(text: str) -> bool:
    """Whether a few words ask when a plan of their own ends, or how long it runs."""
    words, book = plain_words(text), phrasebook("plan_end_words")
    if len(words) > _MOST or book.any_of(words, "other") or not names_own(text):
        return False
    asks = has_question_mark(text) or only_asks(text)
    return asks and all(book.any_of(words, one) for one in ("plan", "when", "ends"))
