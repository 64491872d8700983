"""A yes to what the desk said that it can do when told: it is offered, with what it comes to, and
waits for a yes of its own. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from state.desk import Plan
from steward.conversation.types import OpenedTurn
from steward.dialogue.context.lines import last_answer
from steward.dialogue.context.side_questions import without_wishes
from steward.dialogue.tasks.message_notes import heard_in
from steward.dialogue.tasks.planning import add
from steward.domain.slots import SlotValues
from steward.domain.understanding import Act, Understanding
from steward.understanding.plan.plans import Step
from steward.understanding.yes_and_no.consent import takes_up
from steward.understanding.yes_and_no.person_taken_up import says_yes_first
from teams.billing.phrases import NotCancelled, PlanIs, ScheduleIs, SubscriptionOver
from teams.refund.phrases import WouldComeBack

_INVITING = frozenset({one.kind for one in (PlanIs, ScheduleIs, SubscriptionOver)})
# What is offered of a subscription that is told to stand so.
_STEPS: Mapping[str, Step] = {"paused": "resume", "cancelled": "keep"}
# What was said of its payment, with that it comes back, or that it may be ended.
_MAY_END = frozenset({WouldComeBack.kind, NotCancelled.kind})


class _Invited(NamedTuple):
    """What a yes to it asks for."""

    act: Act
    slots: SlotValues
    kind: str  # of action, by whose words a yes is read


class TakenUp(NamedTuple):
    """The words as what they ask for, and the plan with it."""

    heard: Understanding
    plan: Plan


def taken_up(plan: Plan, heard: Understanding, opened: OpenedTurn) -> TakenUp | None:
    """The plan of who says yes to what the desk said last that it can do: a subscription that is
    told to be paused is started again, a cancellation that is in the way of a change is taken back,
    one whose payment would come back is ended. None: nothing was said of the kind, or no yes to it.
    """
    question = opened.question
    if (question is not None and question.kind != "clarify") or not opened.messages:
        return None
    if question is not None and question.about == "person":
        return None  # which was asked last
    named = heard.identifiers.any_named
    if named or heard.typed or heard.asks_human or heard.refuses or heard.stances.refuses:
        return None
    to = _told_of(opened)
    if to is not None and to.act in heard.stances.asks:
        return None  # it is asked for in so many words
    if to is None or not (takes_up(heard.text, to.kind) or says_yes_first(heard.text)):
        return None
    new, message = dict(plan), heard_in(opened)
    slots: SlotValues = to.slots | {"quote": heard.text[:300]}
    add(new, "billing", to.act, slots | {"said_in": message, "heard_in": message})
    asks = tuple(dict.fromkeys((*heard.stances.asks, to.act)))
    stances = heard.stances.model_copy(update={"asks": asks})
    rest = without_wishes(heard).model_copy(update={"stances": stances, "consents": False})
    return TakenUp(rest, new)


def _told_of(opened: OpenedTurn) -> _Invited | None:
    """What the desk's last line says that it can do of a subscription."""
    last = last_answer(opened.recent)
    if last is None or last.role != "desk":
        return None
    if any(one.kind in _MAY_END for one in last.told):
        return _Invited("cancel_subscription", {}, "cancel_subscription")
    told = [one for one in last.told if one.kind in _INVITING]
    over = [one for one in told if one.kind == SubscriptionOver.kind]
    states = [str(one.data.get("status")) for one in (*over, *told)]
    may_be = [s for s in states if s == "paused" or (over and s == "cancelled")]
    step = _STEPS[may_be[0]] if may_be else None
    return _Invited("change_plan", {"step": step}, "reschedule_subscription") if step else None
