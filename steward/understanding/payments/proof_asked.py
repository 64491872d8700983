"""Recognises who asks what shows that money is sent: "how do I know you really sent it?". Rules
alone, by a list in five languages.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.text.marks import word_count
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_BRIEF = 18  # words


def asks_for_proof(text: str) -> bool:
    """Whether a few words ask that, and nothing of goods, cards or who somebody is."""
    if word_count(text) > _BRIEF or _book().any_of(plain_words(text), "else"):
        return False
    return _book().says(text, "proof")


@cache
def _book() -> Phrasebook:
    return phrasebook("proof_asked_words")
