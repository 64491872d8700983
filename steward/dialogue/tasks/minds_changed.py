"""A change of mind about a plan: what is wished for now stands in the place of what was wished for
before, which ends without being done, and without being said to be. Pure.
"""

from __future__ import annotations

from actions.registry import KINDS
from state.desk import Plan
from steward.conversation.types import OpenedTurn
from steward.domain.understanding import (
    ACT_OF,
    PLAN_INTENTS,
    Intent,
    IntentScore,
    OpenQuestion,
    Understanding,
    Wish,
)
from steward.understanding.plan.minds_changed import begins_a_step, turned_to

_NOT_WISHED = frozenset({Intent.WITHDRAW, Intent.CORRECTION, Intent.NO, *PLAN_INTENTS})
_WAITS = "waiting_customer"


def as_turned(heard: Understanding, opened: OpenedTurn, plan: Plan) -> Understanding:
    """The message as a wish for the step that it turns to, where a step of the plan waits for the
    customer or is offered: "no wait, cancel it after all" lets go of nothing else.
    """
    calls = heard.read_whole or heard.calls_people or heard.typed or heard.consents
    if calls or not (waiting_steps(plan) or _offers_a_step(opened.question)):
        return heard
    wished = turned_to(heard)
    if wished is None:
        return heard
    kept = tuple(wish for wish in heard.wishes if wish.intent not in _NOT_WISHED)
    meant = next((wish for wish in heard.wishes if wish.intent == wished), None)
    meant = meant or Wish(intent=wished, identifiers=heard.identifiers, quote=heard.text[:300])
    left = (one for one in heard.intents if one.name not in _NOT_WISHED)
    intents = (IntentScore(name=wished, probability=1.0), *left)
    asks = tuple(dict.fromkeys((*heard.stances.asks, ACT_OF[wished])))
    stances = heard.stances.model_copy(update={"asks": asks})
    only = {"wishes": (*kept, meant), "intents": intents, "stances": stances, "decision": "act"}
    return heard.model_copy(update=only)


def turned_from(plan: Plan, heard: Understanding) -> frozenset[str]:
    """The steps that wait for the customer and are wished for no more: another one is."""
    return frozenset() if heard.read_whole or not begins_a_step(heard) else waiting_steps(plan)


def waiting_steps(plan: Plan) -> frozenset[str]:
    """The tasks of a plan's steps that wait for the customer."""
    return frozenset(
        key
        for key, task in plan.items()
        if task["status"] == _WAITS and task["goal"] in PLAN_INTENTS
    )


def _offers_a_step(question: OpenQuestion | None) -> bool:
    if question is None or question.kind != "confirm":
        return False
    kind = KINDS.get(question.action or "")
    return kind is not None and "subscription" in (kind.matters or ())
