"""Recognises who asks whether they are out of their subscription: "so am I off the plan now?".
Rules alone, by a list in five languages.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.text.marks import word_count
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_BRIEF = 14  # words


def asks_if_gone_from_it(text: str) -> bool:
    """Whether a few words ask that, and nothing of money or goods."""
    if word_count(text) > _BRIEF or _book().any_of(plain_words(text), "else"):
        return False
    return _book().says(text, "gone")


@cache
def _book() -> Phrasebook:
    return phrasebook("plan_gone_words")
