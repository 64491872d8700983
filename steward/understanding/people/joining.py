"""Recognises words about joining: that somebody signed up, or whether an account has to be made.
Whoever writes so is not locked out. Rules alone; the words are in `joining_words.yaml`.
"""

from __future__ import annotations

from steward.domain.understanding import Intent, Understanding, Wish
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.questions import only_asks
from steward.understanding.text.word_lists import phrasebook


def with_joining_told(heard: Understanding) -> Understanding:
    """The message without lost access where its words speak of joining alone; what they ask of it
    is one for the help pages.
    """
    if heard.typed or not any(one.intent is Intent.ACCOUNT_ACCESS for one in heard.wishes):
        return heard
    wishes = list[Wish]()
    for one in heard.wishes:
        if one.intent is not Intent.ACCOUNT_ACCESS or not _joins(one.quote):
            wishes.append(one)
        elif has_question_mark(one.quote) or only_asks(one.quote):
            wishes.append(one.model_copy(update={"intent": Intent.PRODUCT_QUESTION}))
    return heard.model_copy(update={"wishes": tuple(wishes)})


def _joins(text: str) -> bool:
    book = phrasebook("joining_words")
    return book.says(text, "joins") and not book.says(text, "locked")
