"""Keeps a wish open over a detour: what the desk asked for it is put again after words that answer
nothing of it, and wishes that wait for the same record are answered together. Pure.
"""

from __future__ import annotations

from state.desk import Plan
from state.team import Task
from steward.dialogue.tasks.planning import IDENTIFY
from steward.domain.slots import SlotValues, as_slots
from steward.domain.understanding import (
    ACT_OF,
    INTENT_TEAM,
    Intent,
    OpenQuestion,
    Understanding,
)
from steward.understanding.exact.addresses import address_told
from steward.understanding.exact.dates_named import names_a_day
from steward.understanding.orders.goods import goods_in
from steward.understanding.orders.received_goods import troubles_of
from steward.understanding.pages.public_questions import asks_something
from steward.understanding.people.has_none import has_none
from steward.understanding.text.marks import has_digit, has_question_mark, word_count
from steward.understanding.text.questions import only_asks
from teams.registry import PUBLIC
from teams.slots import typed, with_slots

_OF_TASKS = ("detail", "choose", "clarify")
_CHOOSES = 3  # words, with a mark: "the grinder?" answers, and asks nothing
_GIVES_BACK = frozenset(
    {"cancel_order", "return_item", "damaged_item", "missing_parcel", "cancel_subscription"}
)
_OF_MONEY = frozenset({Intent.REFUND_REQUEST, Intent.REFUND_STATUS})
_SURELY = 0.8
_RECORDS = ("invoice", "order", "charge")
# What is looked into for one order, so that an order which is told for one of them is for all.
_OF_ONE_ORDER = frozenset(
    {
        *("cancel_order", "change_address", "return_item", "damaged_item", "missing_parcel"),
        *("order_status", "refund_request"),
    }
)


def waits_for_answer(plan: Plan, question: OpenQuestion | None) -> bool:
    """Whether a wish waits for what the desk asked last."""
    if question is None or question.kind not in _OF_TASKS:
        return False
    task = plan.get(question.task)
    return task is not None and task["goal"] not in PUBLIC and _lacks_a_detail(task)


def put_again(plan: Plan, key: str) -> Plan:
    """The plan in which a wish asks once more for what it waits for, as it was begun."""
    return plan | {key: with_slots(plan[key], {"put_again": True}, "ready")}


def over_an_aside(plan: Plan, question: OpenQuestion | None) -> Plan:
    """The plan after words that are answered by themselves and answer nothing of what was asked."""
    if question is None or not waits_for_answer(plan, question):
        return plan
    return put_again(plan, question.task)


def without_what_was_not_meant(plan: Plan, question: OpenQuestion, heard: Understanding) -> Plan:
    """The plan after words that are no yes to whether the desk took a wish right: that was not
    meant, unless they answer nothing of it.
    """
    if answers_nothing(heard, question) and not _goes_from_a_mere_question(plan, question, heard):
        return over_an_aside(plan, question)
    return {key: task for key, task in plan.items() if key != question.task}


def _goes_from_a_mere_question(plan: Plan, question: OpenQuestion, heard: Understanding) -> bool:
    """Whether what was only asked about is left for something else that is asked: of the two one
    yes could mean either.
    """
    task = plan.get(question.task)
    others = any(wish.intent in INTENT_TEAM for wish in heard.wishes) or heard.typed
    return task is not None and typed(task).only_asked and bool(others)


def passed_on(plan: Plan, question: OpenQuestion) -> Plan:
    """The plan after a yes to whether a colleague is to have it: the task, in its own words."""
    task = plan.get(question.task)
    if task is None:
        return plan
    return plan | {question.task: with_slots(task, {"pass_on": True}, "ready")}


def answers_nothing(heard: Understanding, question: OpenQuestion) -> bool:
    """Whether words tell nothing of what was asked and want nothing else: a small question beside
    it, thanks, or talk.
    """
    text = heard.text
    calls = heard.calls_people or heard.emergency
    meant = heard.consents or heard.refuses or heard.takes_back or heard.corrected.said
    if calls or meant or heard.stances.refuses or _wants(heard, question):
        return False
    if heard.identifiers.any_named or heard.amounts or has_digit(text):
        return False
    if goods_in(text) or troubles_of(text) or address_told(text) or names_a_day(text):
        return False
    if has_none(text):
        return False
    return _asks(heard) or heard.decision == "smalltalk"


def _asks(heard: Understanding) -> bool:
    asked = heard.asking or has_question_mark(heard.text)
    return asks_something(heard.text) or (asked and word_count(heard.text) > _CHOOSES)


def _wants(heard: Understanding, question: OpenQuestion) -> bool:
    """Whether an act is asked for that is not the one which is in doubt."""
    if only_asks(heard.text):  # what comes with it, or after it: "when would I have the money?"
        return False
    acts = {ACT_OF[w.intent] for w in heard.wishes if w.intent in ACT_OF and not heard.asking}
    return bool({*heard.stances.asks, *acts} - {question.act})


def without_what_comes_with_it(
    plan: Plan, question: OpenQuestion | None, heard: Understanding
) -> Understanding:
    """The message without a wish for money that only asks what comes back with the wish which
    waits for an answer: that is told with its offer; nor one for an order that is only guessed
    where the words ask about what was said.
    """
    if question is None or not waits_for_answer(plan, question):
        return heard
    if not (answers_nothing(heard, question) and only_asks(heard.text)):
        return heard
    dropped = _OF_MONEY if plan[question.task]["goal"] in _GIVES_BACK else frozenset[Intent]()
    how = heard.follows
    if how is not None and how.does == "asks" and how.follows >= _SURELY:
        dropped |= {Intent.ORDER_STATUS}
    kept = tuple(wish for wish in heard.wishes if wish.intent not in dropped)
    return heard.model_copy(update={"wishes": kept})


def is_put_again(plan: Plan) -> bool:
    """Whether a question is put again in this turn: what else is not understood is no matter."""
    return any(one["status"] == "ready" and typed(one).put_again for one in plan.values())


def with_others_asked(plan: Plan, question: OpenQuestion | None) -> Plan:
    """The plan in which every other wish that waits for an answer asks for it once more, now that
    the one which was asked about has been answered.
    """
    task = plan.get(question.task) if question is not None else None
    if task is None or task["status"] != "ready" or typed(task).put_again:
        return plan
    left = [k for k, one in plan.items() if _lacks_a_detail(one) and one["goal"] not in PUBLIC]
    return plan | {key: with_slots(plan[key], {}, "ready") for key in left}


def with_shared_answer(before: Plan, plan: Plan, question: OpenQuestion | None) -> Plan:
    """The plan in which a record that was told for one wish is told for each that waits for the
    same: they named the same wrong one, or none.
    """
    key = question.task if question is not None else ""
    if key not in before or key not in plan or plan[key]["status"] != "ready":
        return plan
    new = dict(plan)
    for kind in _RECORDS:
        was, now = getattr(typed(before[key]), kind), getattr(typed(plan[key]), kind)
        if not now or was == now:
            continue
        for other, task in plan.items():
            if other != key and _waits_for_same(kind, was, task):
                told: SlotValues = as_slots({kind: now})
                new[other] = with_slots(task, told | {"missed": ""}, "ready")
    return new


def _waits_for_same(kind: str, was: str | None, task: Task) -> bool:
    """Whether a task waits for a record of this kind, in place of the same or with none."""
    if not _lacks_a_detail(task) or getattr(typed(task), kind) != was:
        return False
    return was is not None or (kind == "order" and task["goal"] in _OF_ONE_ORDER)


def _lacks_a_detail(task: Task) -> bool:
    """Whether a task waits for something that only the customer can tell, and for no proof."""
    known = typed(task)
    waits = task["status"] == "waiting_customer" and task["id"] != IDENTIFY
    return waits and not (known.held or known.actions)
