"""Whether a question asks what sending something costs, or sending it back."""

from __future__ import annotations

from steward.understanding.pages.page_subjects import asks_return_postage
from steward.understanding.pages.rule_questions import asks_who_pays
from steward.understanding.pages.topics import asked_topic, names_nothing, of_the_trade, topic_of
from steward.understanding.text.places import places_in
from steward.understanding.text.question_parts import asks_postage, question_parts
from teams.contract import View
from teams.support.asked import asked, last_asked, parts
from teams.support.goals import Question
from teams.support.told_pages import asks_for_each

_COSTS = frozenset({"price", "free"})


def of_postage(view: View[Question], question: str) -> bool:
    """Whether a question asks what sending something costs, by itself or as the place that a
    question of that goes on to: "and to Vienna?".
    """
    told = parts(view)[asked(view).index(question)].told
    if of_return_postage(view, question) or (view.slots.told and asks_for_each(question)):
        return False
    if asks_postage(question) or (_may_be_of_a_parcel(question) and asks_postage(told)):
        return True
    if not view.slots.follows:
        return False
    if names_nothing(question) and asked_topic(question).wants & _COSTS:
        return any(map(_is_of_sending, view.slots.follows))  # "and does that cost anything?"
    to_there = places_in(question) and not of_the_trade(topic_of(question))
    before = view.slots.follows[-1]
    return bool(to_there) and (asks_postage(last_asked(before)) or _asks_what_that_costs(before))


def _asks_what_that_costs(text: str) -> bool:
    """Whether its last question asks the cost of the sending that is asked of before it: "do you
    ship to Norway? what does that cost".
    """
    *earlier, last = (part.alone for part in question_parts(text))
    asks = names_nothing(last) and asked_topic(last).wants & _COSTS
    return bool(asks) and any(map(_is_of_sending, earlier))


def _is_of_sending(question: str) -> bool:
    """Whether a question is about how what is ordered is sent, and nothing that goes back."""
    return "ship" in asked_topic(question).topics and not asks_return_postage(question)


def of_return_postage(view: View[Question], question: str) -> bool:
    """Whether it is asked who pays for sending something back, which the message or the question
    before may have named.
    """
    if asks_return_postage(question):
        return True
    if not asks_who_pays(question):
        return False
    if "withdrawal_days" in view.slots.rules:
        return True
    said = (view.slots.quote, *view.slots.follows)
    return any(asks_return_postage(f"{one} {question}") for one in said)


def _may_be_of_a_parcel(question: str) -> bool:
    """Whether a question may ask what sending costs to a place that is told before it."""
    return names_nothing(question) or "parcel" in topic_of(question).terms
