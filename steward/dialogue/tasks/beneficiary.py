"""Resolves the beneficiary of each task: the customer, or somebody whom the customer may represent.

`beneficiary` in a task's slots is only a note. The rows and the CRM behind `desk.acting` decide,
anew for each task.
"""

from __future__ import annotations

from state.desk import Plan
from state.team import Finding, Task
from steward.desk import Desk
from steward.domain.authority import OF_GOALS
from steward.domain.customer import Customer
from steward.domain.slots import SlotValues, kept, slot_names
from steward.domain.turn import TurnRef
from steward.errors import ToolUnavailable
from steward.identity.acting import Meant
from steward.identity.code_targets import mask
from steward.wording.orders import NotFound
from teams.contract import AnyResult
from teams.slots import typed, with_slots

_REFERENCES = slot_names("invoice", "order", "charge")
_CONTACTS = slot_names("email", "phone")


async def settle_whose(desk: Desk, turn: TurnRef, customer: Customer, plan: Plan) -> Plan:
    """The plan with `beneficiary` in the slots of every ready task that is for somebody else.

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
            new[key] = with_slots(task, await _look(desk, turn, customer, task, meant))
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
    if not missing or typed(task).looked == turn.id or typed(task).beneficiary is not None:
        return None
    customer, named = await desk.identity.current(turn.conversation_id), _named(task, _REFERENCES)
    if customer is None or not named:
        return None
    found = await _look(desk, turn, customer, task, Meant(references=named))
    return with_slots(task, found) if found.get("beneficiary") else None


def _meant(task: Task, customer: Customer) -> Meant | None:
    """Whom the words may mean; None: nobody but the customer."""
    known = typed(task)
    if known.beneficiary:
        return Meant(handle=known.beneficiary)
    behalf, own = known.behalf, {proof.destination for proof in customer.proofs}
    theirs = (
        {"account": known.account}
        if known.account and known.account not in customer.ids("billing")
        else {}
    )
    if behalf is None:
        named = {} if task["goal"] == "update_contact" else _named(task, _CONTACTS)
        theirs |= {kind: value for kind, value in named.items() if own and mask(value) not in own}
        return Meant(references=theirs) if theirs else None
    email = (
        {"email": behalf["email"]}
        if behalf.get("email") and mask(behalf["email"]) not in own
        else {}
    )
    return Meant(references=_named(task, _REFERENCES) | theirs | email, name=behalf["name"])


def _named(task: Task, kinds: frozenset[str]) -> dict[str, str]:
    return {kind: str(value) for kind, value in kept(task["slots"], kinds).items() if value}


async def _look(
    desk: Desk, turn: TurnRef, customer: Customer, task: Task, meant: Meant
) -> SlotValues:
    """What to note: whom it is for; nobody where it can only be for somebody else;
    nothing where it is the customer's own.
    """
    behalf = typed(task).behalf
    sure = bool(meant.handle) or bool(behalf and behalf["sure"] and not meant.references)
    try:
        found = await desk.acting.find(turn.conversation_id, customer, meant)
    except ToolUnavailable:
        found, unread = None, True
    else:
        unread = False
    noted: SlotValues = {"looked": turn.id, "unread": unread}
    return noted | {"beneficiary": found or ""} if found or sure else noted
