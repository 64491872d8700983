"""Recognises who confirms that their words were a yes, once that was asked ("is that a yes?"): "of
course", "genau", "mach". Rules alone, by a list in five languages.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_MOST = 8  # words


def confirms_the_yes(text: str) -> bool:
    """Whether brief words say that it was one, and nothing else."""
    words = plain_words(text)
    if not words or len(words) > _MOST or has_question_mark(text):
        return False
    return "confirms" in _book().made_of(words, "confirms", "beside")


@cache
def _book() -> Phrasebook:
    return phrasebook("asked_for_a_yes_words")
