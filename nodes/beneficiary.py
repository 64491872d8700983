"""Resolves the beneficiary of each task: the customer, or somebody whom the customer may represent.

`for` in a task's slots is only a note. The rows and the CRM behind `desk.acting` decide, anew for
each task.
"""

from __future__ import annotations

from typing import Any

from nodes.planning import Plan
from state.team import Finding, Task
from steward.desk import Desk
from steward.domain.authority import OF_GOALS
from steward.domain.customer import Customer
from steward.domain.turn import TurnRef
from steward.errors import ToolUnavailable
from steward.identity.acting import Meant
from steward.identity.code_targets import mask
from steward.wording.says import NotFound
from teams.contract import AnyResult
from teams.slots import typed

_REFERENCES = ("invoice", "order", "charge")


async def settle_whose(desk: Desk, turn: TurnRef, customer: Customer, plan: Plan) -> Plan:
    """The plan with `for` in the slots of every ready task that is for somebody else.

    Empty: for nobody who can be named.
    """
    new = dict(plan)
    for key, task in plan.items():
        if (
            task["status"] != "ready"
            or task["goal"] not in OF_GOALS
            or typed(task).looked == turn.id
        ):
            continue
        if (meant := _meant(task, customer)) is not None:
            new[key] = {
                **task,
                "slots": task["slots"] | await _look(desk, turn, customer, task, meant),
            }
    return new


async def look_again(
    desk: Desk,
    turn: TurnRef,
    task: Task,
    result: AnyResult,
) -> Task | None:
    """The task once more, for another customer, where what was named is not the customer's own.

    None: the result stands.

    What belongs to nobody and what belongs to somebody else take the same way and the same time.
    """
    missing = isinstance(result, Finding) and any(
        isinstance(say, NotFound) and say.reference for say in result.says
    )
    if not missing or typed(task).looked == turn.id or typed(task).for_ is not None:
        return None
    customer, named = await desk.identity.current(turn.conversation_id), _references(task["slots"])
    if customer is None or not named:
        return None
    found = await _look(desk, turn, customer, task, Meant(references=named))
    return {**task, "slots": task["slots"] | found} if found.get("for") else None


def _meant(task: Task, customer: Customer) -> Meant | None:
    """Whom the words may mean; None: nobody but the customer."""
    slots, known = task["slots"], typed(task)
    if known.for_:
        return Meant(handle=known.for_)
    behalf, own = known.behalf, {proof.destination for proof in customer.proofs}
    theirs = (
        {"account": known.account}
        if known.account and known.account not in customer.ids("billing")
        else {}
    )
    if behalf is None:
        named = {
            kind: str(slots[kind])
            for kind in ("email", "phone")
            if slots.get(kind) and task["goal"] != "update_contact"
        }
        theirs |= {kind: value for kind, value in named.items() if own and mask(value) not in own}
        return Meant(references=theirs) if theirs else None
    email = (
        {"email": behalf["email"]}
        if behalf.get("email") and mask(behalf["email"]) not in own
        else {}
    )
    return Meant(references=_references(slots) | theirs | email, name=str(behalf.get("name", "")))


def _references(slots: dict[str, Any]) -> dict[str, str]:
    return {kind: str(slots[kind]) for kind in _REFERENCES if slots.get(kind)}


async def _look(
    desk: Desk, turn: TurnRef, customer: Customer, task: Task, meant: Meant
) -> dict[str, Any]:
    """What to note: whom it is for; nobody where it can only be for somebody else;
    nothing where it is the customer's own.
    """
    sure = bool(meant.handle) or bool(
        (typed(task).behalf or {}).get("sure") and not meant.references
    )
    try:
        found = await desk.acting.find(turn.conversation_id, customer, meant)
    except ToolUnavailable:
        return {"looked": turn.id, "unread": True} | ({"for": ""} if sure else {})
    return {"looked": turn.id, "unread": False} | ({"for": found or ""} if found or sure else {})
