"""The contact that is to be had from now on, where it is told in answer to a question. Pure."""

from __future__ import annotations

from state.desk import Plan
from state.team import Task
from steward.dialogue.tasks.planning import IDENTIFY
from steward.domain.slots import SlotValues, TaskSlots, as_slots, slot_names, without
from steward.domain.understanding import Intent, OpenQuestion, Understanding
from steward.understanding.exact.last_stands import new_contact_named
from teams.nearest import mistyped
from teams.slots import typed, with_slots

_OF_CONTACTS = frozenset({"update_contact", "confirm_contact"})
_OF_CODES = slot_names("new_email", "new_phone", "sent")


def new_contact(plan: Plan, question: OpenQuestion | None, heard: Understanding) -> Plan:
    """The task with the contact that was asked for, or that is named where the desk asked whether
    it took the words right, as the one to have from now on: it proves nobody, and the one that the
    task had is meant no more; so is one that nearly names the contact that a code went to.
    """
    named = _contact_in(heard)
    if question is None or not named:
        return {}
    if question.kind == "code":
        other = IDENTIFY not in plan and _wants_another(heard)
        task = next((t for t in plan.values() if _is_sent_anew(t, named, other)), None)
    else:
        task = plan.get(question.task)
    if task is None or task["goal"] not in _OF_CONTACTS:
        return {}
    if question.kind not in ("detail", "code") and not names_contact(heard, question):
        return {}
    slots = without(task["slots"], _OF_CODES)
    anew: Task = {**task, "goal": "update_contact", "slots": slots}
    return {task["id"]: with_slots(anew, named, "ready")}


def _is_sent_anew(task: Task, named: SlotValues, other: bool) -> bool:
    """Whether a contact is named that is nearly the new one to which a code was sent just now, or
    the `other` one that is wanted in its place: the code goes there.
    """
    before, told = typed(task), TaskSlots.model_validate(named)
    pairs = ((before.new_email, told.new_email), (before.new_phone, told.new_phone))
    both = [(one, new) for one, new in pairs if one and new and one != new]
    return task["goal"] == "confirm_contact" and any(other or mistyped(*pair) for pair in both)


def _wants_another(heard: Understanding) -> bool:
    wished = any(wish.intent == Intent.UPDATE_CONTACT for wish in heard.wishes)
    asked = wished or "change_contact" in heard.stances.asks
    return asked or heard.corrected.said or heard.corrected.opens


def names_contact(heard: Understanding, question: OpenQuestion) -> bool:
    """Whether words that answer "do you mean to change it?" name what it is to be."""
    left = heard.takes_back or "change_contact" in heard.stances.refuses
    return question.act == "change_contact" and bool(_contact_in(heard)) and not left


def _contact_in(heard: Understanding) -> SlotValues:
    email, phone = (new_contact_named(heard, field) for field in ("email", "phone"))
    return as_slots({"new_email": email, "new_phone": phone})
