"""Rereads words that only ask to be rid of "it" after a payment of a plan was explained, or the
plan told: it is the plan that they want to end. Its end is offered, and waits for a yes. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from steward.conversation.types import OpenedTurn
from steward.dialogue.context.last_told import subjects
from steward.domain.understanding import (
    INTENT_TEAM,
    Intent,
    Stances,
    Told,
    Understanding,
    Wish,
)
from steward.understanding.plan.rid_of_it import wants_rid_of_it
from teams.billing.phrases import NoOverpayment, PlanIs

_LINES = 6  # of the talk, the newest ones
# What such words are taken for.
_GUESSES = frozenset(
    {
        *(Intent.CANCEL_SUBSCRIPTION, Intent.PRODUCT_QUESTION, Intent.COMPLAINT),
        *(Intent.UNKNOWN_CHARGE, Intent.CHANGE_PLAN, Intent.RETURN_ITEM, Intent.ACCOUNT_ACCESS),
    }
)


def with_end_of_the_plan(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """The message as a wish that the plan ends which was spoken of last."""
    question = opened.question
    if question is not None and (question.kind != "clarify" or question.act):
        return heard
    others = {one.intent for one in heard.wishes if one.intent in INTENT_TEAM} - _GUESSES
    more = heard.calls_people or heard.identifiers.any_named or heard.amounts
    if more or others or not wants_rid_of_it(heard.text) or not _is_of_a_plan(opened):
        return heard
    wish = Wish(intent=Intent.CANCEL_SUBSCRIPTION, quote=heard.text[:300], meant={"asked": True})
    plain = {"refuses": False, "consents": False, "asking": False, "follows": None, "intents": ()}
    ends = Stances(asks=("cancel_subscription",))
    only = {"wishes": (wish,), "stances": ends, "decision": "act"}
    return heard.model_copy(update=plain | only)


def _is_of_a_plan(opened: OpenedTurn) -> bool:
    """Whether what the desk answered last is a plan, or payments of which one was for a plan."""
    last = next(iter(_answered(opened)), None)
    if last is None or last.kind == PlanIs.kind:
        return last is not None
    charges = last.data.get("charges", ()) if last.kind == NoOverpayment.kind else ()
    return any(not one.get("order") for one in charges)


def _answered(opened: OpenedTurn) -> Sequence[Told]:
    """What the last line of the desk told that told something; nothing once a colleague spoke."""
    for line in reversed(opened.recent[-_LINES:]):
        if line.role == "staff":
            return ()
        if line.role == "desk" and (told := subjects(line.told)):
            return told
    return ()
