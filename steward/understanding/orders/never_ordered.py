"""Recognises who says that they never ordered a thing: "I never ordered a grinder". Nothing is
wrong with it, and no parcel of it is missed: an order that was not theirs is for a person. Rules
alone.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.orders.goods import goods_in
from steward.understanding.text.marks import has_question_mark, word_count
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_MOST_WORDS = 16


def is_new_here(text: str) -> bool:
    """Whether words say that nothing was ever ordered from this company: "never ordered from you
    before". A sum that was taken all the same is another matter.
    """
    return _book().says(text, "new_here") and not _book().says(text, "taken")


def never_ordered(text: str) -> bool:
    """Whether words say no more than that goods were never ordered."""
    told = _book().says(text, "never") and word_count(text) <= _MOST_WORDS
    return (
        told
        and bool(goods_in(text))
        and not (has_question_mark(text) or _book().says(text, "otherwise"))
    )


def came_unordered(text: str) -> bool:
    """Whether brief words say that a parcel came to who ordered nothing: "a package came but I
    ordered nothing". What came of an order, or of a subscription, is another matter.
    """
    words, book = plain_words(text), phrasebook("unordered_words")
    if len(words) > _BRIEF or book.any_of(words, "other") or goods_in(text):
        return False
    came = book.any_of(words, "came") and book.any_of(words, "thing")
    return came and book.any_of(words, "nothing", "never")


_BRIEF = 30  # words


@cache
def _book() -> Phrasebook:
    return phrasebook("never_ordered_words")
