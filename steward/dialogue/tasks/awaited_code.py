"""A code that is awaited and has not come: another one is sent, where it was to go. Pure.

The desk has said "if none came, say so": whoever says so, in whatever words, gets another one; the
second time a colleague is offered, and the third time one is called.
"""

from __future__ import annotations

from state.desk import Plan
from state.team import Task
from steward.conversation.types import OpenedTurn
from steward.dialogue.tasks.planning import IDENTIFY, add_identify
from steward.domain.slots import slot_names, without
from steward.domain.understanding import Intent, OpenQuestion, Understanding, Wish
from steward.understanding.exact.identifiers import read_identifiers
from steward.understanding.people.missing_codes import (
    Missing,
    begins_to_tell,
    begins_with_a_code,
    cannot_be_read,
    missing_code,
    tells_a_code,
)
from steward.understanding.talk.not_listened import says_told_before
from teams.slots import typed, with_slots

_IN_VAIN = 2  # codes that were sent again, and did not come
_ASKS = ("identify", "choose", "detail")
_SENT = slot_names("sent")
_OF_ACCESS = frozenset({Intent.VERIFY_IDENTITY, Intent.ACCOUNT_ACCESS, Intent.UPDATE_CONTACT})


def said_of_it(text: str, question: OpenQuestion | None) -> Missing:
    """Whether words say that no code came, where one is awaited, and what else they say: none that
    begin with it do.
    """
    awaited = question is not None and question.kind == "code"
    said = awaited and not (begins_with_a_code(text) or tells_a_code(text))
    return missing_code(text) if said else Missing(said=False, rest=text)


def as_heard(heard: Understanding, said: Missing, opened: OpenedTurn) -> Understanding:
    """The message with what it says of the code, and with what was told before of what is asked;
    a code that is begun and not told asks for none. Who cannot get at their contact has lost access
    to it: a person sees to that, and another contact that is named proves nobody.
    """
    heard, question = _with_told_before(heard, opened), opened.question
    if said.said:
        return heard.model_copy(update={"no_code": True})
    awaited = question is not None and question.kind == "code" and not heard.identifiers.code
    if (
        awaited
        and (heard.identifiers.email or heard.identifiers.phone)
        and cannot_be_read(heard.text)
    ):
        kept = tuple(wish for wish in heard.wishes if wish.intent not in _OF_ACCESS)
        lost = Wish(intent=Intent.ACCOUNT_ACCESS, quote=heard.text[:300])
        nobody = heard.identifiers.model_copy(update={"email": None, "phone": None})
        update = {"wishes": (lost, *kept), "identifiers": nobody, "decision": "act"}
        return heard.model_copy(update=update)
    if not begins_to_tell(heard.text):
        return heard
    kept = tuple(wish for wish in heard.wishes if wish.intent != Intent.VERIFY_IDENTITY)
    return heard.model_copy(update={"wishes": kept})


def _with_told_before(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """The message of who says that they told what is asked, with what they told: newest first."""
    question = opened.question
    if question is None or question.kind not in _ASKS or heard.identifiers.any_named:
        return heard
    if not (heard.told_already or says_told_before(heard.text)):
        return heard
    lines = (line.text for line in reversed(opened.recent) if line.role == "customer")
    named = (read_identifiers(line).model_copy(update={"code": None}) for line in lines)
    of_who = question.kind == "identify"
    found = next((one for one in named if (one.email or one.phone if of_who else one.named)), None)
    return heard if found is None else heard.model_copy(update={"identifiers": found})


def sent_again(plan: Plan, before: Plan, heard: Understanding) -> Plan:
    """The plan in which another code goes out, where none came; and which counts how often one goes
    to the same contact. One that is named now in place of that of `before` is sent its first.
    """
    if heard.no_code:
        to_new = next((key for key, one in plan.items() if _was_sent(one)), None)
        if to_new is not None:
            return plan | {to_new: _anew(plan[to_new])}
        plan = dict(plan)
        add_identify(plan, {}, asked=True, again=True)
    if not (heard.no_code or _goes_out_again(plan, before)):
        return plan
    other = IDENTIFY in before and _contacts(before[IDENTIFY]) != _contacts(plan[IDENTIFY])
    again = 0 if other else typed(plan[IDENTIFY]).again + 1
    return plan | {IDENTIFY: with_slots(plan[IDENTIFY], {"again": again})}


def _anew(task: Task) -> Task:
    """The task whose code to a new contact did not come, with another one."""
    slots = without(task["slots"], _SENT)
    anew: Task = {**task, "goal": "update_contact", "slots": slots}
    return with_slots(anew, {"again": typed(task).again + 1}, "ready")


def _goes_out_again(plan: Plan, before: Plan) -> bool:
    """Whether a code goes out to somebody who was sent one before."""
    sent = IDENTIFY in before and bool(typed(before[IDENTIFY]).actions)
    now = plan.get(IDENTIFY)
    return sent and now is not None and now["status"] == "ready" and not typed(now).code


def _contacts(task: Task) -> tuple[str | None, str | None]:
    known = typed(task)
    return known.email, known.phone


def is_in_vain(plan: Plan) -> bool:
    """Whether codes were sent again often enough, and another one would not come either."""
    task = plan.get(IDENTIFY)
    return task is not None and typed(task).again > _IN_VAIN


def _was_sent(task: Task) -> bool:
    """Whether a code to a new contact is awaited for it."""
    return task["goal"] == "confirm_contact" and bool(typed(task).sent)
