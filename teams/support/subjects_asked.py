"""What the help pages are asked in plain words, where a question names a subject that many ask of,
or goes on to a part of one.
"""

from __future__ import annotations

from steward.understanding.pages.page_subjects import asks_opening_hours, gone_on_to, in_plain_words
from steward.understanding.pages.plan_ends import asks_if_it_ends, question_of_its_end
from steward.understanding.pages.topics import follows, points_back
from steward.understanding.payments.gift_cards import (
    gift_card_facet,
    gift_card_named,
    names_gift_card,
)
from teams.contract import View
from teams.support.asked import asked, parts
from teams.support.goals import Question

_NEAREST = 3  # of what was said before, in which a gift card may be named


def goes_on_to(view: View[Question], question: str, language: str = "en") -> str:
    """The subject that a question names a part of, and one of those before it the rest, be it of
    the same message: "was kostet der Versand, und wie lange dauert das?".
    """
    before = (*asked(view)[: asked(view).index(question)][::-1], *view.slots.follows)
    found = (gone_on_to(one, question, language) for one in before)
    return next(filter(None, found), "")


def depends_on_more(question: str) -> bool:
    """Whether more than its words says which pages answer: whose hours, whose plan that ends."""
    return asks_opening_hours(question) or asks_if_it_ends(question)


def told_subject(view: View[Question], question: str, language: str = "en") -> str:
    """The same, by the question itself or with what is told around it."""
    said = (view.slots.quote, *view.slots.follows)
    if ends := question_of_its_end(question, said, language):
        return ends
    n = asked(view).index(question)
    asks = _of_the_card(view, n, question) or question
    return in_plain_words(asks, language) or in_plain_words(parts(view)[n].told, language)


def _of_the_card(view: View[Question], n: int, question: str) -> str:
    """A question that names no gift card with the one that it goes on from: "a gift card is easier.
    Can I get it by e-mail?". Empty: it goes on from none, or asks nothing of it.
    """
    leans = points_back(question) or follows(question)
    if not leans or names_gift_card(question):
        return ""
    before = (*(one.told for one in parts(view)[n::-1]), *view.slots.follows[::-1])
    named = next(filter(None, map(gift_card_named, before[:_NEAREST])), "")
    meant = f"{named} {question}"
    return meant if named and gift_card_facet(meant) else ""
