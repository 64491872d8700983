"""What is asked beside an open offer, or instead of a yes, and what else the words begin does not
answer: it is looked up in the help pages, and said to be unknown where they hold nothing. The offer
stands. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from actions.registry import KINDS, declared
from state.desk import Plan
from state.team import Task
from steward.conversation.types import OpenedTurn
from steward.dialogue.context.goods_to_come import asked_of_offer, goes_elsewhere_asked
from steward.dialogue.context.offers import REMEDIES, asked_about
from steward.dialogue.context.side_questions import says_of
from steward.dialogue.tasks.public_tasks import ask_help_pages
from steward.domain.action import Action
from steward.domain.understanding import OpenQuestion, Understanding
from steward.understanding.pages.public_questions import asks_in_general, asks_to_know, names_own
from steward.understanding.pages.topics import of_the_trade, points_back, topic_of
from steward.understanding.plan.plan_prices import asks_plan_price
from steward.understanding.plan.plans import plans_named
from steward.understanding.talk.asked_if_sure import asks_if_sure
from steward.understanding.talk.side_questions import asks_basis
from steward.understanding.text.marks import contains, has_question_mark, word_count
from steward.understanding.text.question_parts import question_parts
from steward.understanding.text.questions import only_asks
from steward.understanding.yes_and_no.stances import read_stances
from teams.slots import typed, with_slots

_LEAST = 3  # words of a question: "yes?", "and then?" ask nothing that a page tells
_OF_PARCELS = frozenset({"missing_parcel", "order_status", "damaged_item"})


def with_questions(
    plan: Plan,
    before: Plan,
    heard: Understanding,
    opened: OpenedTurn,
    own: Sequence[Action],
    *,
    answered: bool,
) -> Plan:
    """The plan with what is asked beside the offer that is open. `before`: the plan without these
    words; `answered`: something that was said answers them.
    """
    question = opened.question
    if question is None or question.kind != "confirm" or heard.read_whole or heard.calls_people:
        return plan
    if answered and (heard.refuses or heard.consents):
        return _beside_an_answer(plan, before, heard.text)
    plan = _with_remedy_kept(plan, before, heard, opened, own)
    if goods := asked_of_offer(heard, opened, own):
        return _asked_of_goods(_without_pages(plan, before), goods)
    if (priced := _price_asked(heard, question)) and not answered:
        return ask_help_pages(_without_changes(plan, before), priced, (), "by_name")
    new = [task for key, task in plan.items() if _is_new(task, before.get(key))]
    asked_there = any(task["goal"] == "product_question" for task in new)
    said = says_of(heard.text, question, answered) or goes_elsewhere_asked(heard.text, question)
    if answered or asked_there or said or heard.consents:
        return plan
    if asks_basis(heard.text) or asks_if_sure(heard.text):
        return plan
    offers = asked_about(question, own)
    left = [one for one in _questions(heard.text) if not _is_looked_into(one, new, offers)]
    return ask_help_pages(plan, " ".join(left), (), "by_name") if left else plan


def _beside_an_answer(plan: Plan, before: Plan, text: str) -> Plan:
    """The plan with what is asked beside a yes or a no, and no task of these words looks into."""
    new = [task for key, task in plan.items() if _is_new(task, before.get(key))]
    looked_into = [typed(task).quote for task in new]
    left = [
        one
        for one in _questions(text)
        if not (points_back(one) or read_stances(one).asks)
        and not any(contains(quote, one.strip(" ?¿")) for quote in looked_into)
    ]
    if not left:
        return plan
    pages = (task for task in new if task["goal"] == "product_question")
    if (asked := next(pages, None)) is None:
        return ask_help_pages(plan, " ".join(left), (), "by_name")
    quote = " ".join((typed(asked).quote, *left))
    return plan | {asked["id"]: with_slots(asked, {"quote": quote})}


def _price_asked(heard: Understanding, question: OpenQuestion) -> str:
    """The question what a plan costs that is named, where no plan is offered and none is wished
    for; empty: it is not asked.
    """
    if declared(question.action).sets == "plan" or not only_asks(heard.text):
        return ""
    parts = (one.alone for one in question_parts(heard.text))
    return next((one for one in parts if asks_plan_price(one) and plans_named(one)), "")


def _without_changes(plan: Plan, before: Plan) -> Plan:
    """The plan as it was before words that only ask a price, and sound like a change of a plan."""
    kept = {
        key: before.get(key)
        if task["goal"] == "change_plan" and _is_new(task, before.get(key))
        else task
        for key, task in _without_pages(plan, before).items()
    }
    return {key: task for key, task in kept.items() if task is not None}


def _asked_of_goods(plan: Plan, asked: Sequence[str]) -> Plan:
    """The plan with these questions; who brings the parcel is told of their own, and the other is
    looked up beside it.
    """
    new = ask_help_pages(plan, " ".join(asked), (), "nothing")
    return {
        key: with_slots(task, {"question": asked[0]})
        if len(asked) > 1 and task["goal"] == "product_question" and _is_new(task, plan.get(key))
        else task
        for key, task in new.items()
    }


def _questions(text: str) -> list[str]:
    """The questions of the words that ask how things are for everybody, about the trade."""
    parts = [one.alone for one in question_parts(text)]
    return [
        one
        for one in parts
        if word_count(one) >= _LEAST
        and (has_question_mark(one) or asks_to_know(one))
        and asks_in_general(one)
        and not names_own(one)
        and of_the_trade(topic_of(one))
    ]


def _is_looked_into(asked: str, new: Sequence[Task], offers: Sequence[Action]) -> bool:
    """Whether a task of these words looks into the question, or what is offered is what it asks
    for.
    """
    acts = {str(KINDS[one.kind].act) for one in offers}
    wanted = {*read_stances(asked).asks}
    if wanted & acts:
        return True
    for task in new:
        offered = _acts_of(task) <= acts
        if contains(typed(task).quote, asked.strip(" ?¿")) and not (offered and acts):
            return True
    return False


def _acts_of(task: Task) -> set[str]:
    """What the task may end in an offer of."""
    return {
        str(kind.act)
        for kind in KINDS.values()
        if kind.act and any(str(one) == task["goal"] for one in kind.asked_by)
    }


def _with_remedy_kept(
    plan: Plan,
    before: Plan,
    heard: Understanding,
    opened: OpenedTurn,
    own: Sequence[Action],
) -> Plan:
    """The plan in which an order that is looked at again leads to the remedy that is offered: what
    was chosen stays so until another one is asked for.
    """
    offers = asked_about(opened.question, own)
    acts = {KINDS[one.kind].act for one in offers} & REMEDIES
    named = {*heard.stances.asks, *heard.stances.refuses} & REMEDIES
    if len(offers) != 1 or not acts or named:
        return plan
    (kept,) = acts
    return {
        key: with_slots(task, {"remedy": str(kept)})
        if task["goal"] in _OF_PARCELS and _is_new(task, before.get(key)) and not typed(task).remedy
        else task
        for key, task in plan.items()
    }


def _without_pages(plan: Plan, before: Plan) -> Plan:
    """The plan without what else these words would ask the pages."""
    return {
        key: task
        for key, task in plan.items()
        if task["goal"] != "product_question" or not _is_new(task, before.get(key))
    }


def _is_new(task: Task, before: Task | None) -> bool:
    return task["status"] == "ready" and task != before
