"""The address for the account, where the words point at one that was told before: "the same one as
for the parcel". Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from actions.registry import declared
from state.desk import Plan
from state.team import Task
from steward.conversation.types import OpenedTurn
from steward.domain.action import Action
from steward.domain.understanding import Understanding
from steward.understanding.exact.addresses import address_told, reads_as_street
from steward.understanding.exact.same_address import points_at_an_address
from teams.identity.goals import ContactChange
from teams.slots import typed, with_slots

_GOAL = "update_contact"


def with_address_pointed_at(
    plan: Plan, heard: Understanding, opened: OpenedTurn, own: Sequence[Action]
) -> Plan:
    """The plan with the address told before in the task that asks for the account's, where the
    words point at it; people note it, and nothing else comes of it.
    """
    question = opened.question
    asked = question.task if question is not None and question.kind == "detail" else ""
    tasks = [task for task in plan.values() if task["goal"] == _GOAL and _lacks_one(task)]
    tasks = [task for task in tasks if task["id"] == asked or task["status"] == "ready"]
    if len(tasks) != 1 or heard.refuses or heard.takes_back:
        return plan
    (task,) = tasks
    if not points_at_an_address(heard.text, asked=task["id"] == asked):
        return plan
    told = _told_before(opened, own)
    return (
        plan if told is None else plan | {task["id"]: with_slots(task, {"address": told}, "ready")}
    )


def points_in_answer(plan: Plan, heard: Understanding, opened: OpenedTurn) -> bool:
    """Whether the words answer the question for the account's address by pointing at one: they ask
    for nothing else then.
    """
    question = opened.question
    task = plan.get(question.task) if question is not None and question.kind == "detail" else None
    asked = task is not None and task["goal"] == _GOAL and _lacks_one(task)
    calls = heard.calls_people or heard.refuses or heard.takes_back
    return asked and not calls and points_at_an_address(heard.text, asked=True)


def _lacks_one(task: Task) -> bool:
    known = typed(task)
    told = known.address or known.new_email or known.new_phone or known.email or known.delivery
    field = ContactChange.model_validate(task["slots"]).field
    return not told and field in (None, "home")


def _told_before(opened: OpenedTurn, own: Sequence[Action]) -> str | None:
    """The address that an order is to go to since this conversation, or else the last one told."""
    sent = [
        one for one in own if declared(one.kind).sets == "address" and one.params.get("address")
    ]
    sent = [one for one in sent if one.state not in ("withdrawn", "denied")]
    if sent:
        return str(max(sent, key=lambda one: one.created_at).params["address"])
    lines = (line.text for line in reversed(opened.recent) if line.role == "customer")
    told = (address_told(line) for line in lines)
    return next((one for one in told if one and reads_as_street(one)), None)
