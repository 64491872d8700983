"""Recognises who asks what shows that money is sent: "how do I know you really sent it?". Rules
alone, by a list in five languages.
"""

from __future__ import annotations

from steward.understanding.text.word_lists import phrasebook

_BRIEF = 18  # words


def asks_for_proof(text: str) -> bool:
    """Whether a few words ask that, and nothing of goods, cards or who somebody is."""
    return phrasebook("proof_asked_words").says_alone(text, "proof", _BRIEF)
