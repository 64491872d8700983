"""A number that is put right before anybody is known: "sorry, it's O-74113, not O-74131", "41 rue
des Lilas, not 14". What waits for the proof is about the right one then. Pure.
"""

from __future__ import annotations

from state.desk import Plan
from state.team import Task
from steward.domain.slots import SlotValues, as_slots
from steward.domain.understanding import INTENT_TEAM, Intent, OpenQuestion, Understanding
from steward.understanding.exact.addresses_put_right import put_right as address_put_right
from steward.understanding.exact.own_corrections import begins_by_taking_back, says_what_is_meant
from steward.understanding.talk.corrections import begins_as_correction
from steward.understanding.text.clauses import sentences_of
from teams.nearest import nearly
from teams.slots import typed, with_slots

_KINDS = ("order", "invoice")
_BEFORE_PROOF = ("identify", "code")
_OPEN = ("ready", "waiting_customer")
_CODE = 6  # digits of a one-time code: such a number is no record while one is awaited
_BY_THE_WAY = frozenset({Intent.VERIFY_IDENTITY, Intent.ORDER_STATUS, Intent.INVOICE_QUESTION})


def numbers_told(plan: Plan, question: OpenQuestion | None) -> OpenQuestion | None:
    """The question with the records that what waits for a proof is about, which a bare number may
    put right.
    """
    if question is None or question.kind not in _BEFORE_PROOF or question.records:
        return question
    told = [getattr(typed(task), kind) for task in plan.values() for kind in _KINDS if _open(task)]
    short = [one for one in told if one and len(one.partition("-")[2]) != _CODE]
    return question.model_copy(update={"records": tuple(dict.fromkeys(short))})


def put_right(
    plan: Plan, heard: Understanding, question: OpenQuestion | None
) -> tuple[Plan, Understanding]:
    """The plan in which what waits for a proof is about the number that is named in the place of
    the one before, and the message without the wish that only says that again.
    """
    if question is None or question.kind not in _BEFORE_PROOF or heard.corrected.adds:
        return plan, heard
    plan = _with_address_put_right(plan, heard.text)
    for kind in _KINDS:
        right = getattr(heard.identifiers, kind)
        waiting = [task for task in plan.values() if _open(task) and getattr(typed(task), kind)]
        if right is None or len(waiting) != 1:
            continue
        wrong = str(getattr(typed(waiting[0]), kind))
        if wrong != right and _corrects(heard, wrong, right):
            anew = with_slots(waiting[0], _said_anew(waiting[0], kind, wrong, right))
            same = {waiting[0]["goal"], *_BY_THE_WAY}
            left = tuple(wish for wish in heard.wishes if wish.intent not in same)
            return plan | {anew["id"]: anew}, heard.model_copy(update={"wishes": left})
    return plan, heard


def _with_address_put_right(plan: Plan, text: str) -> Plan:
    """The plan in which the one address that waits is as a sentence of the words puts it right."""
    waiting = [task for task in plan.values() if _open(task) and typed(task).address]
    if len(waiting) != 1:
        return plan
    (task,) = waiting
    before = str(typed(task).address)
    found = {anew for one in sentences_of(text) if (anew := address_put_right(before, one))}
    return (
        plan | {task["id"]: with_slots(task, {"address": found.pop()})} if len(found) == 1 else plan
    )


def _open(task: Task) -> bool:
    return task["status"] in _OPEN and typed(task).held


def _corrects(heard: Understanding, wrong: str, right: str) -> bool:
    """Whether words say that a number was wrong; where they ask for nothing, one that is nearly the
    same says it by itself.
    """
    said, told = heard.corrected, heard.text
    if wrong in said.dropped or said.said or said.opens or says_what_is_meant(told):
        return True
    if begins_as_correction(told) or begins_by_taking_back(told):
        return True
    asks = heard.asking or any(wish.intent in INTENT_TEAM for wish in heard.wishes)
    return not asks and nearly(wrong, right)


def _said_anew(task: Task, kind: str, wrong: str, right: str) -> SlotValues:
    """The number, also where the words that are kept name it."""
    old, new = (one.partition("-")[2] or one for one in (wrong, right))
    said = {name: getattr(typed(task), name) for name in ("quote", "first")}
    kept = {name: words.replace(old, new) for name, words in said.items() if words}
    return as_slots({kind: right, **kept})
