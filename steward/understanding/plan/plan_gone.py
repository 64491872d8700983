"""Recognises who asks whether they are out of their subscription: "so am I off the plan now?".
Rules alone, by a list in five languages.
"""

from __future__ import annotations

from steward.understanding.text.word_lists import phrasebook

_BRIEF = 14  # words


def asks_if_gone_from_it(text: str) -> bool:
    """Whether a few words ask that, and nothing of money or goods."""
    return phrasebook("plan_gone_words").says_alone(text, "gone", _BRIEF)
