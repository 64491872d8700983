"""Takes an offer of another plan for refused where the words stay with the plan they have: "forget
that, I'll keep regular"; one to leave a delivery out, where they want it after all; and one to end
what they have, where they want no end. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from actions.registry import declared
from steward.conversation.types import OpenedTurn
from steward.dialogue.context.offers import asked_about
from steward.dialogue.context.taken_for import as_refused
from steward.domain.action import Action
from steward.domain.understanding import Understanding
from steward.understanding.plan.delivery_wanted import wants_delivery
from steward.understanding.plan.plan_periods import family_of
from steward.understanding.plan.plan_stays import stays_with
from steward.understanding.text.marks import has_digit, has_question_mark, word_count
from steward.understanding.yes_and_no.conditions import conditional
from steward.understanding.yes_and_no.left_alone import leaves_alone
from steward.understanding.yes_and_no.stances import read_stances


def as_plan_kept(heard: Understanding, opened: OpenedTurn, own: Sequence[Action]) -> Understanding:
    """The message as a refusal of the change that is offered, where it stays with the plan that
    would be left, and names no other. It is a yes to nothing.
    """
    offers = asked_about(opened.question, own)
    if len(offers) != 1 or declared(offers[0].kind).sets != "plan" or heard.asking:
        return heard
    had, new = (family_of(str(offers[0].params.get(name, ""))) for name in ("from", "plan"))
    kept = {family_of(one) for one in stays_with(heard.text)}
    if had == new or kept != {had}:
        return heard
    return as_refused(heard)


def as_delivery_wanted(
    heard: Understanding, opened: OpenedTurn, own: Sequence[Action]
) -> Understanding:
    """The message as a refusal of the skip or pause that is offered, where it wants what comes."""
    offers = asked_about(opened.question, own)
    if len(offers) != 1 or declared(offers[0].kind).sets != "schedule" or heard.consents:
        return heard
    if offers[0].params.get("step") not in _LEFT_OUT or heard.calls_people:
        return heard
    return as_refused(heard) if wants_delivery(heard.text) else heard


def as_end_let_go(heard: Understanding, opened: OpenedTurn, own: Sequence[Action]) -> Understanding:
    """The message as a refusal of the end that is offered, where it wants no end and nothing else:
    "actually leave my plan running", "zeg hem toch niet op".
    """
    offers = asked_about(opened.question, own)
    calls = heard.calls_people or heard.consents or heard.asking or has_question_mark(heard.text)
    if len(offers) != 1 or declared(offers[0].kind).ends != "plan" or calls:
        return heard
    lets_go = "cancel_subscription" in read_stances(heard.text).refuses
    lets_go = lets_go or leaves_alone(heard.text, {offers[0].kind})
    more = heard.stances.asks or heard.typed or conditional(heard.text) or has_digit(heard.text)
    if not lets_go or more or word_count(heard.text) > _BRIEF:
        return heard
    return as_refused(heard)


_BRIEF = 12  # words
_LEFT_OUT = frozenset({"skip", "pause"})
