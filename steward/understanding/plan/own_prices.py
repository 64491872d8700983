"""Recognises that somebody asks what they pay for the plan that they have: "je paie combien par
an ?". Pure, rules alone.

The words are in `own_price_words.yaml`, by meaning.
"""

from __future__ import annotations

from typing import Literal

from steward.understanding.exact.identifiers import extract
from steward.understanding.orders.goods import goods_in
from steward.understanding.plan.plans import plans_named
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.questions import only_asks
from steward.understanding.text.word_lists import phrasebook, plain_words

type Period = Literal["month", "year"]
_BRIEF = 14  # words: more of them are about something else as well


def asks_own_price(text: str) -> bool:
    """Whether all that is asked is what they pay by now, by the month, the year, or for the plan:
    what it would be, what one payment was, and what another plan costs is none of it.
    """
    words, book = plain_words(text), phrasebook("own_price_words")
    if not 0 < len(words) <= _BRIEF or not (has_question_mark(text) or only_asks(text)):
        return False
    if book.any_of(words, "other") or plans_named(text) or goods_in(text):
        return False
    asked = book.any_of(words, "own") and book.any_of(words, "how_much")
    of_it = price_period(text) is not None or book.any_of(words, "of_plan")
    return asked and of_it and not extract(text).entities


def price_period(text: str) -> Period | None:
    """By what the price is asked; None: that is not said."""
    words, book = plain_words(text), phrasebook("plan_price_words")
    if book.any_of(words, "yearly"):
        return "year"
    return "month" if book.any_of(words, "monthly") else None
