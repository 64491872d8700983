"""Recognises that what somebody told of was their own mistake: "oh sorry, it's from another shop".

Rules alone, by `own_mistake_words.yaml`; where it is no goods that came wrong, nothing is taken
back by goods that have not come.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_BRIEF = 20  # words


def own_mistake(text: str, *, of_goods: bool) -> bool:
    """Whether brief words say so. `of_goods`: what was told of were goods that came wrong, so that
    goods that have not come at all take it back.
    """
    words, book = plain_words(text), _book()
    if not words or len(words) > _BRIEF or has_question_mark(text):
        return False
    not_come, sorry = book.at(words, "not_come"), book.at(words, "sorry")
    if of_goods and not_come is not None and sorry is not None and sorry < not_come:
        return True
    if not_come is not None:
        return False
    told = book.any_of(words, "mistake", "right_one", "elsewhere")
    return told and not book.any_of(words, "not_so")


@cache
def _book() -> Phrasebook:
    return phrasebook("own_mistake_words")
