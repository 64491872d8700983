"""Recognises who does not believe an answer, with or without a reason: "that's not a year … I don't
believe you". Rules alone, by a list in five languages.
"""

from __future__ import annotations

from steward.understanding.text.word_lists import phrasebook

_FEW = 24  # words: more of them tell something else


def does_not_believe(text: str) -> bool:
    """Whether a few words say that what was told is not believed."""
    return phrasebook("disbelief_words").says_alone(text, "disbelief", _FEW)
