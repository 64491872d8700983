"""Recognises who only concedes that the desk is right: "hm ok you're right, sorry", "ah, mein
Fehler". Pure, rules alone; every word is of a list, so that nothing beside it is lost.
"""

from __future__ import annotations

from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.word_lists import phrasebook, plain_words

_MOST = 12  # words


def only_concedes(text: str, *, asked: bool) -> bool:
    """Whether the words say only that; `asked`: something was asked, to which "I see" says less."""
    words, book = plain_words(text), phrasebook("conceded_words")
    if not 0 < len(words) <= _MOST or has_question_mark(text):
        return False
    met = book.made_of(words, "own", "sees", "beside")
    return "own" in met or ("sees" in met and not asked)
