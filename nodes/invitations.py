"""A yes to what the desk said that it can do when told: it is offered, with what it comes to, and
waits for a yes of its own. Pure.
"""

from __future__ import annotations

from typing import NamedTuple

from nodes.message_notes import heard_in
from nodes.planning import Plan, add
from nodes.side_questions import without_wishes
from steward.conversation.types import OpenedTurn
from steward.domain.slots import SlotValues
from steward.domain.understanding import Act, Understanding
from steward.understanding.consent import takes_up
from teams.billing.phrases import PlanIs, ScheduleIs, SubscriptionOver

_INVITING = frozenset({one.kind for one in (PlanIs, ScheduleIs, SubscriptionOver)})
_PAUSED = "paused"
_RESUMES: Act = "change_plan"


class TakenUp(NamedTuple):
    """The words as what they ask for, and the plan with it."""

    heard: Understanding
    plan: Plan


def taken_up(plan: Plan, heard: Understanding, opened: OpenedTurn) -> TakenUp | None:
    """The plan of who says yes to what the desk said last that it can do: a subscription that is
    told to be paused is started again. None: nothing was said of the kind, or no yes to it.
    """
    question = opened.question
    if (question is not None and question.kind != "clarify") or not opened.messages:
        return None
    named = any(heard.identifiers.model_dump().values())
    if named or heard.typed or heard.asks_human or heard.refuses or heard.stances.refuses:
        return None
    if not (_is_told_paused(opened) and takes_up(heard.text, "reschedule_subscription")):
        return None
    new, message = dict(plan), heard_in(opened)
    slots: SlotValues = {"step": "resume", "quote": heard.text[:300]}
    add(new, "billing", "change_plan", slots | {"said_in": message, "heard_in": message})
    asks = tuple(dict.fromkeys((*heard.stances.asks, _RESUMES)))
    stances = heard.stances.model_copy(update={"asks": asks})
    rest = without_wishes(heard).model_copy(update={"stances": stances, "consents": False})
    return TakenUp(rest, new)


def _is_told_paused(opened: OpenedTurn) -> bool:
    """Whether the desk's last line says of a subscription that it is paused, and can be started."""
    last = next((line for line in reversed(opened.recent) if line.role != "customer"), None)
    if last is None or last.role != "desk":
        return False
    return any(one.kind in _INVITING and one.data.get("status") == _PAUSED for one in last.told)
