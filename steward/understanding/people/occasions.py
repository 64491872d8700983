"""Whether words of a customer may tell of something that nobody congratulates on. Pure."""

from __future__ import annotations

from functools import cache

from steward.understanding.text.word_lists import Phrasebook, phrasebook


def tells_of_loss(words: str) -> bool:
    """Whether a death, a grave illness, or another loss may be meant."""
    return _book().says(words, "loss")


@cache
def _book() -> Phrasebook:
    return phrasebook("occasions_words")
