"""Takes an offer of another plan for refused where the words stay with the plan they have: "forget
that, I'll keep regular". Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from actions.registry import declared
from steward.conversation.types import OpenedTurn
from steward.dialogue.context.offers import asked_about
from steward.domain.action import Action
from steward.domain.understanding import Stances, Understanding
from steward.understanding.plan.plan_periods import family_of
from steward.understanding.plan.plan_stays import stays_with


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
    return heard.model_copy(
        update={
            "refuses": True,
            "consents": False,
            "wishes": (),
            "stances": Stances(),
            "decision": "act",
        }
    )
