"""Recognises who wants a delivery after all that was left out: "skip nothing, I do want the box
after all", "la quiero de vuelta"; and who means the one after it. Pure, rules alone.

The words are in `delivery_back_words.yaml`, by meaning. What was left out, the records say.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.shapes import CLAUSE_END
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_MOST = 20  # words


def unskips(text: str) -> bool:
    """Whether brief words say that nothing is to be left out."""
    words = plain_words(text)
    return len(words) <= _MOST and not has_question_mark(text) and _book().any_of(words, "unskips")


def wants_it_delivered(text: str) -> bool:
    """Whether brief words want it after all, of a delivery that was left out just now."""
    if unskips(text):
        return True
    if len(plain_words(text)) > _MOST or has_question_mark(text):
        return False
    return any(_wants_it(plain_words(part)) for part in CLAUSE_END.split(text))


def means_the_one_after(text: str) -> bool:
    """Whether brief words point at the delivery after the one that was spoken of."""
    words = plain_words(text)
    return len(words) <= _MOST and _book().any_of(words, "one_after")


def _wants_it(words: list[str]) -> bool:
    book = _book()
    met = all(book.any_of(words, one) for one in ("wants", "goods", "after_all"))
    return met and not book.any_of(words, "not")


@cache
def _book() -> Phrasebook:
    return phrasebook("delivery_back_words")
