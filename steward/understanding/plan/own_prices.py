"""Recognises that somebody asks what they pay for the plan that they have: "je paie combien par
an ?". Pure, rules alone.

The words are in `own_price_words.yaml`, by meaning.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from steward.understanding.exact.identifiers import extract
from steward.understanding.orders.goods import goods_in
from steward.understanding.plan.plans import plans_named
from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.questions import only_asks
from steward.understanding.text.word_lists import phrasebook, plain_words

type Period = Literal["month", "year"]
_BRIEF = 14  # words: more of them are about something else as well


class OwnPriceAsked(NamedTuple):
    """The question what one's own plan costs, and what else a message says."""

    asked: str
    rest: str


def asks_own_price(text: str) -> bool:
    """Whether all that is asked is what they pay by now, by the month, the year, or for the plan:
    what it would be, what one payment was, and what another plan costs is none of it.
    """
    words, book = plain_words(text), phrasebook("own_price_words")
    begins = book.begins(words, 0, "begins")
    if not 0 < len(words) <= _BRIEF or not (begins or has_question_mark(text) or only_asks(text)):
        return False
    if book.any_of(words, "other") or plans_named(text) or goods_in(text):
        return False
    paid = book.any_of(words, "own")
    priced = paid or (book.any_of(words, "priced") and book.any_of(words, "my_plan"))
    if _asks_by_what(text, words):
        return True
    of_it = price_period(text) is not None or book.any_of(words, "of_plan", "my_plan")
    asked = priced and of_it and book.any_of(words, "how_much")
    return asked and not extract(text).entities


def _asks_by_what(text: str, words: Sequence[str]) -> bool:
    """Whether it is only asked if a figure is by the month or year: "189, is that per month?"."""
    book = phrasebook("own_price_words")
    figure = price_period(text) is not None and any(one.isdecimal() for one in words)
    return figure and all(one.isdecimal() or book.is_one([one], "around") for one in words)


def own_price_apart(text: str) -> OwnPriceAsked:
    """The question what one's own plan costs by itself, where a message says more ("what does my
    plan cost, and can I skip a month?"); no question where none asks that, or it hangs on a
    condition.
    """
    said = [clause.text for clause in split_clauses(text)]
    book = phrasebook("own_price_words")
    for at, clause in enumerate(said):
        if text.count(clause) != 1 or not asks_own_price(clause):
            continue
        hangs = any(book.begins(plain_words(one), 0, "hangs") for one in said[at + 1 : at + 2])
        rest = _without(text, clause)
        return OwnPriceAsked("", text) if hangs or not rest else OwnPriceAsked(clause, rest)
    return OwnPriceAsked("", text)


def _without(text: str, clause: str) -> str:
    """What is said before the clause and behind it, without the words that joined them."""
    before, _, after = text.partition(clause)
    said, more = before.split(), after.lstrip(" ,;.?!-").split()
    while said and _joins(said[-1]):
        said.pop()
    while more and _joins(more[0]):
        more.pop(0)
    first = " ".join(said).rstrip(" ,;-")
    end = "" if not first or first[-1] in ".!?" else "."
    return " ".join((first + end, *more)).strip()


def _joins(word: str) -> bool:
    """Whether a word only joins what stands around it, or says nothing."""
    words = plain_words(word)
    return not words or phrasebook("own_price_words").is_one(words, "joins")


def price_period(text: str) -> Period | None:
    """By what the price is asked; None: that is not said."""
    words, book = plain_words(text), phrasebook("plan_price_words")
    if book.any_of(words, "yearly"):
        return "year"
    return "month" if book.any_of(words, "monthly") else None
