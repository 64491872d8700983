"""No answer twice: the second time comes what it rests on, the third time a person."""

from __future__ import annotations

from typing import Any

from state.team import Finding, Handoff, NextTask, Say, Task
from steward.conversation.told import times_told
from steward.conversation.turn import TurnRef
from steward.desk import Desk

# Answers by what they are about: a paraphrase of one is in its group. What asks, reminds, confirms or keeps safe is none of these.
_ANSWERS = {
    "article": "article", "no_article": "article", "rule": "rule",
    "parcel_status": "parcel", "parcels": "parcel", "no_orders": "parcel", "has_left": "parcel",
    "plan_is": "plan", "nothing_to_cancel": "plan", "not_found": "not_found",
    "invoices": "invoice", "invoice_is": "invoice", "authorisation_explained": "invoice",
    "already_refunded": "refund", "refund_denied": "refund", "no_refund_due": "refund", "no_refund_yet": "refund",
}  # fmt: skip
_TWICE = 2


async def unrepeated[Result](desk: Desk, turn: TurnRef, task: Task, result: Result) -> Result | Finding | Handoff:
    """The result, or what follows when each of its answers was given before, on the same facts and for the same person."""
    if not isinstance(result, Finding) or result.wanted or not result.says:
        return result
    if any(say.kind not in _ANSWERS for say in result.says):
        return result
    whom = {name: task["slots"][name] for name in ("for", "behalf") if task["slots"].get(name)}
    times = [
        await times_told(desk.db, turn, _ANSWERS[say.kind], say.data | whom) for say in result.says
    ]
    if min(times) == 0:
        return result
    if min(times) < _TWICE:
        return result.model_copy(update={"says": (Say(kind="rests_on", data=_basis(result.says[0])),)})
    slots = {"why": "repeated", "brief": str(task["slots"].get("quote", ""))[:800]}
    return Handoff(tasks=(NextTask(team="support", goal="hand_over", slots=slots),))


def _basis(say: Say) -> dict[str, Any]:
    """What an answer rests on, by name."""
    named = {name: say.data[name] for name in ("title", "dated", "order_id", "reference") if say.data.get(name)}
    return {"about": say.kind if say.kind == "no_article" else _ANSWERS[say.kind]} | named
