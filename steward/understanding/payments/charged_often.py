"""Money that was taken several times, told in a few angry words, and a correction of how often:
"3x laten betalen!!!", "no wait, 2x I mean". Rules alone, by a list in five languages; pure.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_MOST = 16  # words
_OF_A_CORRECTION = ("often", "takes_back", "means", "small", "paid")


def charged_often(text: str) -> bool:
    """Whether it is said that money was taken more than once."""
    words = plain_words(text)
    if len(words) > _MOST or not _book().any_of(words, "often"):
        return False
    return _book().any_of(words, "paid") and not _book().any_of(words, "by_plan")


def corrects_how_often(text: str) -> bool:
    """Whether the words only put right how often it was."""
    words = plain_words(text)
    if not 0 < len(words) <= _MOST or has_question_mark(text):
        return False
    met = _book().made_of(words, *_OF_A_CORRECTION)
    return "often" in met and not met.isdisjoint({"takes_back", "means"})


@cache
def _book() -> Phrasebook:
    return phrasebook("charged_often_words")
