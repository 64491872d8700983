"""A named record that is not the customer's: the wish waits until its right number comes.

Pure.
"""

from __future__ import annotations

from state.desk import Plan
from state.team import AskCustomer, Finding, Task
from steward.dialogue.tasks.open_wishes import answers_nothing, put_again
from steward.dialogue.tasks.planning import begun_with
from steward.domain.slots import SlotValues, as_slots, kept, slot_names, without
from steward.domain.understanding import INTENT_TEAM, Identifiers, OpenQuestion, Understanding
from steward.understanding.orders.goods import goods_in
from steward.understanding.people.has_none import has_none
from steward.understanding.yes_and_no.stances import without_refusals
from steward.wording.orders import NotFound, WhichOrder
from steward.wording.says import LookedWider
from teams.contract import AnyResult
from teams.slots import typed, with_slots

_THE_NUMBER = OpenQuestion(kind="detail")
_RECORDS = slot_names("invoice", "order", "charge")


def rather_meant(task: Task, result: AnyResult) -> AnyResult:
    """The result, where a number was named that is none of the customer's and another is rather
    meant: that one by its name, as a question. Asked once.
    """
    if not isinstance(result, Finding) or typed(task).asked:
        return result
    found = next((say for say in result.says if isinstance(say, NotFound)), None)
    if found is None or (instead := found.instead) is None:
        return result
    question = OpenQuestion(
        kind="detail",
        task=task["id"],
        options=(f"order:{instead.order}",),
        records=(instead.order,),  # "7741" alone is that one
    )
    which = WhichOrder(thing=found.reference, orders=(instead,))
    return AskCustomer(question=question, says=(which,))


def asks_the_number(task: Task, result: AnyResult) -> AnyResult:
    """The result, as a question where all that it says is that nothing has the number that was
    named: what was wanted goes on with the right one.
    """
    if not isinstance(result, Finding) or result.wanted or _missed(task, result) is None:
        return result
    return AskCustomer(question=OpenQuestion(kind="detail", task=task["id"]), says=result.says)


def noted(plan: Plan, key: str, result: AnyResult) -> Plan:
    """The plan, in which a wish that waits for a number knows which kind of record it is of."""
    if not isinstance(result, AskCustomer) or (kind := _missed(plan[key], result)) is None:
        return plan
    return plan | {key: with_slots(plan[key], {"missed": kind})}


def answered(plan: Plan, key: str, heard: Understanding) -> Plan:
    """The plan after what was written to the question for the number: the number, or what else is
    told of the record, by which it is then looked for.
    """
    new = with_right_number(plan, heard.identifiers)
    if new is not plan:
        return new
    if answers_nothing(heard, _THE_NUMBER):
        return put_again(plan, key)
    if not _tells_more(heard):
        return new
    task = plan[key]
    if has_none(heard.text):  # then it is asked for among those that there are
        return plan | {key: with_slots(_without_number(task), begun_with(task), "ready")}
    if goods_in(heard.text):
        goods: SlotValues = begun_with(task) | {"quote": without_refusals(heard.text).strip()}
        return plan | {key: with_slots(_without_number(task), goods, "ready")}
    more = begun_with(task) | {"quote": heard.text, "asked": True}
    if heard.amounts:
        more["amounts"] = [amount.model_dump() for amount in heard.amounts]
    return plan | {key: with_slots(_without_number(task), more, "ready")}


def _without_number(task: Task) -> Task:
    wrong = frozenset({"missed", typed(task).missed})
    return {**task, "slots": without(task["slots"], wrong)}


def _tells_more(heard: Understanding) -> bool:
    """Whether the words tell something of the record, and are not about something else."""
    others = any(wish.intent in INTENT_TEAM for wish in heard.wishes)
    return bool(heard.amounts) or (heard.decision != "smalltalk" and not (others or heard.refuses))


def with_right_number(plan: Plan, named: Identifiers) -> Plan:
    """The plan in which a record that is named is what the newest wish without one was about."""
    for key in reversed(list(plan)):
        task = plan[key]
        if waits_for_number(task) and tells_number(task, named):
            kind = typed(task).missed
            right = as_slots({kind: getattr(named, kind)})
            return plan | {key: with_slots(_without_number(task), right, "ready")}
    return plan


def waits_for_number(task: Task) -> bool:
    """Whether a wish waits for the right number of what it is about."""
    return task["status"] == "waiting_customer" and bool(typed(task).missed)


def tells_number(task: Task, named: Identifiers) -> bool:
    """Whether a record of the kind is named that it waits for."""
    return bool(getattr(named, typed(task).missed, None))


def _missed(task: Task, result: Finding | AskCustomer) -> str | None:
    """The kind of record whose number is none of the customer's; None where something else is
    said, too.
    """
    match [say for say in result.says if not isinstance(say, LookedWider)]:
        case (NotFound(reference=str(number), instead=None),):
            records = kept(task["slots"], _RECORDS)
            return next((kind for kind, named in records.items() if named == number), None)
        case _:
            return None
