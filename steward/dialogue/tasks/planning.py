"""Plans: which tasks a message makes, which are ready, and what a team's result does to them.

Pure.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from state.desk import Plan
from state.team import AskCustomer, Failed, Finding, Handoff, NextTask, Proposal, Task
from steward.dialogue.context.in_public import in_public
from steward.domain.action import Action
from steward.domain.contacts import known_as
from steward.domain.slots import SlotValues, TaskSlots, as_slots, kept, slot_names
from steward.domain.understanding import Identifiers, Understanding
from steward.telemetry.tracing import Pattern
from steward.understanding.exact.last_stands import undecided_contacts
from steward.understanding.people.beneficiary import of_anothers_mailbox
from teams.contract import AnyResult
from teams.registry import PUBLIC
from teams.requests import requests
from teams.slots import typed, with_slots

MAX_TASKS = 12
MAX_WAVES = 5
_TRIES = 2
IDENTIFY = "identify"
KEPT = "kept_question"  # asked before a proof, and looked up once there is one
_WHO_IS_IT: Task = {
    "id": IDENTIFY,
    "team": "identity",
    "goal": "verify_identity",
    "slots": {},
    "depends_on": [],
    "status": "ready",
}
# of a task that goes on to whoever it is handed to
_WITH_IT = slot_names(
    "beneficiary", "behalf", "looked", "said_in", "heard_in", "ruled_out", "enough"
)


def carry(plan: Plan) -> Plan:
    """What goes on into a new turn: tasks that wait; the rest is in the record."""
    return {
        key: task
        for key, task in plan.items()
        if task["status"] in ("waiting_customer", "waiting_person", "ready")
    }


def without_refused(plan: Plan, actions: Iterable[Action]) -> Plan:
    """The plan without tasks whose every offer was refused: what is said besides begins anew."""
    gone = {one.id for one in actions if one.state == "withdrawn"}
    for key, task in plan.items():
        if typed(task).actions and gone.issuperset(typed(task).actions):
            plan = without_what_follows(plan, key)
            plan = {other: one for other, one in plan.items() if other != key}
    return plan


def without_what_follows(plan: Plan, key: str) -> Plan:
    """The plan without what was to come after an act that the customer does not want."""
    return {
        other: task
        for other, task in plan.items()
        if not (task["status"] == "ready" and task["depends_on"] == [key])
        or task.get("came_of") != plan[key].get("came_of", key)
    }


def only_in_state(plan: Plan) -> bool:
    """Whether something goes on of which no row tells: a wish that waits for a proof or a detail.

    What was proposed has its action.
    """
    return any(not typed(task).actions for task in carry(plan).values())


def with_refused(plan: Plan, refused: Collection[str]) -> Plan:
    """Every task that is ready knows what the customer does not want. A note: rows decide."""
    new = dict(plan)
    for key, task in plan.items():
        if task["status"] == "ready" and {*refused} != {*typed(task).refused}:
            new[key] = with_slots(task, {"refused": sorted(refused)})
    return new


def known_by(plan: Plan, named: dict[str, Any], *, asked: bool = False) -> dict[str, Any]:
    """What somebody may be known by: not the contact that they want to have from now on, nor,
    unasked, that of whom they speak for.
    """
    tasks = [typed(task) for task in plan.values()]
    new = {contact for task in tasks for contact in (task.new_email, task.new_phone)}
    other = {task.behalf.get("email") for task in tasks if task.behalf and not asked}
    return {name: value for name, value in named.items() if value not in new | other}


def add_identify(plan: Plan, named: dict[str, Any], *, asked: bool, again: bool = False) -> None:
    """The one task that finds out who is on the line.

    A new contact replaces the old, a code is used once.

    It is ready when there is something new to go by, or when the customer wishes to be asked or
    sent a code `again`.
    """
    task = with_slots(plan.get(IDENTIFY, _WHO_IS_IT), {"code": None})
    again = again or (IDENTIFY in plan and task["status"] == "ready")
    contact = named.get("email") or named.get("phone")
    known = typed(task).email or typed(task).phone
    tells = contact or named.get("code") or (named and not known)  # an order beside one tells none
    waits = any(task["slots"].values()) and not (tells or again)
    if contact:
        task = with_slots(task, {"email": None, "phone": None, "quote": ""})
    if asked:
        task = with_slots(task, {"asked": True})
    plan[IDENTIFY] = with_slots(task, as_slots(named), "waiting_customer" if waits else "ready")


def said(identifiers: Identifiers) -> SlotValues:
    """The identifiers that were named."""
    return as_slots(identifiers.model_dump(exclude_none=True))


def rests_on(said_in: str, heard_in: str) -> SlotValues:
    """The messages that a task rests on: what asks for something to be seen to, and what it came
    of.
    """
    return as_slots({"said_in": said_in or None, "heard_in": heard_in or None})


def named_as_own(heard: Understanding, *, asked: bool = False) -> dict[str, Any]:
    """What the writer named that they may be known by: no contact of somebody else. Of two of
    which nobody says which it is, with the words: the desk asks.
    """
    contacts = [one.model_dump() for one in heard.contacts]
    named = known_as(heard.identifiers.model_dump(), contacts, asked=asked)
    return named | ({"quote": heard.text[:300]} if undecided_contacts(heard.text) else {})


def add(
    plan: Plan, team: str, goal: str, slots: SlotValues, depends_on: list[str] | None = None
) -> str:
    for key, task in plan.items():
        if task["team"] == team and task["goal"] == goal and _same_subject(typed(task), slots):
            first = begun_with(task) if task["status"] == "waiting_customer" else SlotValues()
            plan[key] = with_slots(_before(task), slots | first, "ready") | {
                "depends_on": _waits_on(task, depends_on or [])
            }
            return key
    if len(plan) >= MAX_TASKS:
        return ""
    key = f"t{1 + max((int(k[1:]) for k in plan if k[1:].isdigit()), default=0)}"
    plan[key] = {
        "id": key,
        "team": team,
        "goal": goal,
        "slots": slots,
        "depends_on": depends_on or [],
        "status": "ready",
    }
    return key


def _waits_on(task: Task, more: list[str]) -> list[str]:
    """What a task waits for that is asked for once more: never itself. One that was handed on and
    is not begun goes on waiting: "yes, cancel it and give me my 29 back".
    """
    waits = task["depends_on"] if task["status"] == "ready" and "came_of" in task else []
    return [*waits, *(key for key in more if key not in (*waits, task["id"]))]


def _before(task: Task) -> Task:
    """What is kept of a task that is asked for once more: an amount that was named before
    something was offered is that of other words.
    """
    return with_slots(task, {"amounts": []}) if typed(task).actions else task


def begun_with(task: Task) -> SlotValues:
    """The words that a task was begun with: more words add to them and do not replace them."""
    begun = typed(task).first or typed(task).quote
    return {"first": begun} if begun else {}


def _same_subject(old: TaskSlots, slots: SlotValues) -> bool:
    """Two tasks of one goal are one, unless they are for different people or reasons, or name
    different invoices, orders, accounts, charges or tickets.
    """
    new = TaskSlots.model_validate(slots)
    if (old.beneficiary, old.behalf) != (new.beneficiary, new.behalf):
        return False
    pairs = (
        (old.invoice, new.invoice),
        (old.order, new.order),
        (old.account, new.account),
        (old.charge, new.charge),
        (old.ticket, new.ticket),
        (old.reason, new.reason),
    )
    return all(None in pair or pair[0] == pair[1] for pair in pairs)


def step_up(plan: Plan) -> Plan:
    """Ask for a stronger proof, once: a task for the identity team."""
    if IDENTIFY in plan and plan[IDENTIFY]["status"] in (
        "ready",
        "waiting_customer",
        "waiting_person",
    ):
        return plan
    return plan | {IDENTIFY: with_slots(_WHO_IS_IT, {"step_up": True})}


def gate(plan: Plan, known: bool, named: dict[str, Any]) -> Plan:
    """Hold tasks that need a customer until one is known, and see to it that somebody asks."""
    new, contact = dict(plan), bool(named.get("email") or named.get("phone"))
    leaving = not known and any(
        t["goal"] in ("hand_over", "account_access", "account_takeover")
        and t["status"] == "ready"
        and not (t["goal"] == "account_access" and of_anothers_mailbox(typed(t).quote))
        for t in new.values()
    )
    if leaving and typed(new.get(IDENTIFY, _WHO_IS_IT)).code is None:
        # a person takes over: what the desk asked now would be answered by nobody
        new.pop(IDENTIFY, None)
    if not known:
        new = in_public(new, named=contact)
    held = [k for k, t in new.items() if t["status"] == "ready" and _waits(t["goal"], contact)]
    if known:
        for key, task in new.items():
            if typed(task).held:
                new[key] = with_slots(task, {"held": False}, "ready")
        if (
            IDENTIFY in new
            and new[IDENTIFY]["status"] == "waiting_customer"
            and not typed(new[IDENTIFY]).step_up
        ):
            del new[IDENTIFY]
            new = {key: one for key, one in new.items() if one["depends_on"] != [IDENTIFY]}
        return new
    for key in held:
        new[key] = with_slots(new[key], {"held": True}, "waiting_customer")
    if waits_for_proof(new) and IDENTIFY not in new and not leaving:
        add_identify(new, known_by(new, named), asked=False)
    return new


def _waits(goal: str, contact: bool) -> bool:
    """Whether a goal needs a customer, or a ticket of theirs comes of it once one is known, who
    says just now who they are. What goes to a person otherwise waits for nothing.
    """
    declared = requests().get(goal) if contact else None
    return goal not in PUBLIC or goal == KEPT or (declared is not None and not declared.otherwise)


def waits_for_proof(plan: Plan) -> bool:
    """Whether anything is held until a customer is known: for what is only asked nobody need be."""
    return any(typed(task).held and task["goal"] != KEPT for task in plan.values())


def asked_again(plan: Plan) -> Plan:
    """The plan after a yes: what waits for a detail, which a yes does not tell, asks anew. Whoever
    was told that a number is none of theirs need not hear it again.
    """
    return {
        key: {**task, "status": "ready"} if _lacks_a_detail(task) else task
        for key, task in plan.items()
    }


def _lacks_a_detail(task: Task) -> bool:
    known = typed(task)
    waits = task["status"] == "waiting_customer" and task["id"] != IDENTIFY
    waits = waits and task["goal"] not in PUBLIC  # which only asked what was meant
    return waits and not (known.held or known.actions or known.missed)


def came_of(plan: Plan, action_id: str) -> str | None:
    """The key of the task that an action came of; None where the plan has it no more."""
    return next((key for key, task in plan.items() if action_id in typed(task).actions), None)


def ready(plan: Plan) -> list[Task]:
    """Tasks to hand out now: ready, with everything they depend on over."""
    return [t for t in plan.values() if t["status"] == "ready" and not waited_for(plan, t)]


def patterns(plan: Plan, again: bool) -> list[Pattern]:
    """How the teams work together that are handed out now; nothing where one works by itself."""
    now = ready(plan)
    named: list[Pattern] = ["dynamic_planning"] if again else []
    if len(now) > 1:
        named.append("concurrent")
    if any(task["depends_on"] or task.get("came_of") for task in now):
        named.append("sequential")
    return named


def in_order(plan: Plan) -> list[Task]:
    """Tasks that wait for others, which are to come first."""
    return [t for t in plan.values() if t["status"] == "ready" and waited_for(plan, t)]


def waited_for(plan: Plan, task: Task) -> list[str]:
    """The tasks that this one waits for: what it depends on, with what came of that. What came of a
    task itself waits for that one alone.
    """
    came_of = task.get("came_of")
    return [
        key
        for key, other in plan.items()
        if not _is_over(other)
        and any(
            key == first or (other.get("came_of") == first and came_of != first)
            for first in task["depends_on"]
        )
    ]


def _is_over(task: Task) -> bool:
    """Whether nothing more comes of a task: it is done, or failed and is not tried again."""
    tried = task.get("attempts", 0) >= _TRIES
    return task["status"] == "done" or (task["status"] == "failed" and tried)


def settle(plan: Plan, key: str, result: AnyResult) -> Plan:
    """The plan after a team's result: its task's status, and the tasks that it handed on."""
    new = dict(plan)
    if key not in new:
        return new
    match result:
        case Finding():
            new[key] = {**new[key], "status": "done"}
        case Proposal():
            new[key] = {**new[key], "status": "waiting_person"}
            for task in result.then:
                _hand_on(new, key, task)
        case AskCustomer():
            until_proved: SlotValues = {"held": True} if result.question.kind == "code" else {}
            new[key] = with_slots(new[key], until_proved, "waiting_customer")
        case Failed():
            new[key] = {**new[key], "status": "failed", "attempts": new[key].get("attempts", 0) + 1}
        case Handoff():
            new[key] = {**new[key], "status": "done"}
            for task in result.tasks:
                _hand_on(new, key, task)
    return new


def _hand_on(plan: Plan, origin: str, task: NextTask) -> None:
    """A handed-on task is for whom the first one was,
    and replaces a general one of the same goal that the customer's own words made.
    """
    known = typed(plan[origin])
    slots = task.slots | kept(plan[origin]["slots"], _WITH_IT)
    if task.goal == _WHO_IS_IT["goal"]:  # the one task that finds out who is on the line
        plan[IDENTIFY] = with_slots(_WHO_IS_IT, task.slots)
        return
    for key, other in plan.items():
        general = other["goal"] == task.goal and not typed(other).reason and key != origin
        general = general and typed(other).beneficiary == known.beneficiary
        if (
            other["team"] == task.team
            and general
            and other["status"] in ("ready", "waiting_customer", "done")
        ):
            waits = _waits_on(other, [origin])
            plan[key] = with_slots(_before(other), slots, "ready") | {"depends_on": waits}
            break
    else:
        key = add(plan, task.team, task.goal, slots, [origin])
    if key and len(plan[key]["depends_on"]) == 1:  # else it came of another one first
        plan[key] = {**plan[key], "came_of": plan[origin].get("came_of", origin)}


def replan(plan: Plan) -> Plan:
    """What failed for a reason that may pass is tried once more; the rest stays failed."""
    return {
        k: (
            {**t, "status": "ready"}
            if t["status"] == "failed" and t.get("attempts", 0) < _TRIES
            else t
        )
        for k, t in plan.items()
    }
