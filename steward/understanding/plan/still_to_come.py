"""Recognises the question whether anything still comes, or is paid, of a plan that was changed:
"en dan komt er in december niks meer?". Rules alone; the words are in
`still_to_come_words.yaml`, by meaning. What it is about, the conversation tells.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.orders.goods import names_article
from steward.understanding.plan.plans import plan_slots
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.questions import only_asks
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words
from steward.understanding.yes_and_no.courtesy import without_courtesy

_BRIEF = 14  # words: more of them are about something else as well


def asks_if_more_comes(text: str) -> bool:
    """Whether a brief question is if anything comes, or is charged, from now on."""
    if not (has_question_mark(text) or only_asks(text)):
        return False
    words, book = plain_words(without_courtesy(text)), _book()
    if not 1 < len(words) <= _BRIEF or any(word.isdigit() for word in words):
        return False
    if book.any_of(words, "other") or names_article(text) or plan_slots(text).plan:
        return False
    no_more, timed = book.any_of(words, "no_more"), book.any_of(words, "time")
    if book.any_of(words, "comes"):
        return no_more or (timed and book.any_of(words, "nothing"))
    return no_more and timed and book.any_of(words, "nothing")


@cache
def _book() -> Phrasebook:
    return phrasebook("still_to_come_words")
