"""Which questions are answered to anybody, whatever record of theirs they sound like. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from state.team import Task
from steward.dialogue.context.plan_picks import is_pick
from steward.dialogue.context.public import ASKED_IN_GENERAL, asks_postage_alone
from steward.domain.slots import OF_PLANS, kept, slot_names
from steward.understanding.exact.dates_named import only_names_a_day
from steward.understanding.orders.received_goods import told_by_contrast
from steward.understanding.orders.return_questions import of_own_return
from steward.understanding.pages.plan_ends import asks_if_it_ends
from steward.understanding.pages.public_questions import asks_in_general, asks_to_know, names_own
from steward.understanding.pages.supposed import supposes_of_oneself
from steward.understanding.pages.topics import of_the_trade, topic_of
from steward.understanding.plan.end_money import asks_what_an_end_gives
from steward.understanding.plan.own_prices import asks_own_price
from steward.understanding.plan.plan_had import asks_if_any_plan
from steward.understanding.plan.plan_prices import (
    asks_own_plan,
    asks_plan_price,
    asks_price_of_a_month,
)
from steward.understanding.plan.plans import step_told
from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.marks import as_question, contains
from steward.understanding.text.question_parts import question_parts
from steward.understanding.text.questions import only_asks
from steward.understanding.text.word_lists import plain_words
from steward.understanding.yes_and_no.act_names import PLAN_ACTS
from steward.understanding.yes_and_no.stances import read_stances
from teams.billing.goals import PlanChange
from teams.slots import typed, with_slots

# Looked into for who says who they are, whatever it sounds like: it changes nothing.
_ONLY_TOLD = frozenset({"order_status", "invoice_question", "refund_status"})
_LIKE_A_PRICE = frozenset({"change_plan", "invoice_question"})
_OF_THE_WORDS = slot_names("quote", "said_in", "heard_in") | OF_PLANS
_ALWAYS_PUBLIC = frozenset(
    {"product_question", "kept_question", "question_beside", "hand_over", "clarify"}
)
_SELF = frozenset({"i", "ik", "ich", "je", "puedo"})


def in_public(plan: dict[str, Task], *, named: bool = False) -> dict[str, Task]:
    """A question about how things are for everybody is answered to anybody,
    whatever record it was taken to be about.

    `named`: they say who they are with it; what names nothing of the trade is their own then.
    """
    new: dict[str, Task] = {}
    asked_too = list[str]()
    looked_up = any(map(is_looked_up, plan.values()))
    ready = [typed(task).quote for task in plan.values() if task["status"] == "ready"]
    supposed = any(map(supposes_of_oneself, ready))
    for key, task in plan.items():
        known = typed(task)
        quote = known.quote
        # an outage, a damage: theirs, however they ask
        happened = bool(known.reason or known.document or known.address or told_by_contrast(quote))
        if looked_up and _only_sounds_like(task):
            asked_too.append(quote)
            continue
        looked_up_before = bool(known.sounds_like)
        picked = is_pick(task) and not asks_plan_price(quote)
        stays = task["status"] != "ready" or task["goal"] in _ALWAYS_PUBLIC
        stays = stays or happened or looked_up_before or picked
        stays = (
            stays
            or _is_stated(task)
            or (named and task["goal"] in _ONLY_TOLD and not of_the_trade(topic_of(quote)))
        )
        of_it = supposed and asks_to_know(quote) and not names_own(quote)
        if stays or not (of_it or _is_general(task["goal"], quote)):
            new[key] = task
        elif not any(t["goal"] == "product_question" for t in (*plan.values(), *new.values())):
            new[key] = _as_question(task)
        else:
            asked_too.append(quote)
    return {key: _with_questions(task, asked_too) for key, task in new.items()}


def _with_questions(task: Task, others: Sequence[str]) -> Task:
    """A question to the help pages with others of the same message, each looked up by itself: none
    is lost because another is looked up already.
    """
    if not is_looked_up(task):
        return task
    known = typed(task)
    words = before = known.question or known.quote
    for one in others:
        if not asks_to_know(one) or contains(words, one):
            continue
        words = one if contains(one, words) else f"{as_question(one)} {words}"
    return task if words == before else with_slots(task, {"question": words})


def is_looked_up(task: Task) -> bool:
    """Whether a task asks the help pages at once."""
    return task["goal"] == "product_question" and task["status"] == "ready"


def _is_stated(task: Task) -> bool:
    """Whether words that do more than ask name the plan or the step that they want: "I'm off till
    january, can you put that on hold" is none for the help pages.
    """
    if (
        task["goal"] != "change_plan"
        or not typed(task).said_in
        or asks_plan_price(typed(task).quote)
    ):
        return False
    slots = PlanChange.model_validate(task["slots"])
    return bool(slots.plan or slots.step)


def _as_question(task: Task) -> Task:
    """A wish in general words as a question to the help pages, and what it sounded like."""
    slots = kept(task["slots"], _OF_THE_WORDS)
    if task["goal"] in ASKED_IN_GENERAL:
        slots |= {"otherwise": "looked_into", "sounds_like": task["goal"]}
    # what is looked up waits for nothing: a wish before it may wait for a proof
    question: Task = {**task, "team": "support", "goal": "product_question", "slots": slots}
    return {**question, "depends_on": []}


def _only_sounds_like(task: Task) -> bool:
    """Whether a task beside a question for the help pages comes of a mere question that names no
    record, nor anything of one's own.
    """
    known = typed(task)
    named = known.order or known.invoice or known.charge or known.account or known.reason
    return (
        task["status"] == "ready"
        and task["goal"] in ASKED_IN_GENERAL
        and not known.said_in
        and not named
        and not names_own(known.quote)
    )


def _only_asks_a_price(quote: str) -> bool:
    """Whether words ask what a plan, or a month of it, costs, and for nothing to be done: "n can u
    switch me to it?" does.
    """
    if not asks_plan_price(quote) and (not asks_price_of_a_month(quote) or names_own(quote)):
        return False
    parts = (quote, *(one.alone for one in question_parts(quote)))
    return all(only_asks(f"{one.strip(' ?')}?") for one in parts)


def _is_general(goal: str, quote: str) -> bool:
    if only_names_a_day(quote) or asks_if_any_plan(quote):
        return False
    if supposes_of_oneself(quote):
        return True
    if asks_if_it_ends(quote) and not names_own(quote):
        return not any(read_stances(one.text).asks for one in split_clauses(quote))
    if asks_own_price(quote) or of_own_return(quote) or asks_what_an_end_gives(quote):
        return False
    if goal in _LIKE_A_PRICE and _only_asks_a_price(quote):
        return True
    if asks_postage_alone(quote):
        return True
    if not asks_in_general(quote) or (goal == "change_plan" and asks_own_plan(quote)):
        return False
    if goal in PLAN_ACTS and goal in read_stances(quote).asks and not only_asks(quote):
        return False  # "can I cancel?" wants it done
    of_plan = goal in (*PLAN_ACTS, "charged_after_cancel") and step_told(quote) == "keep"
    if of_plan and _SELF & {*plain_words(quote)}:
        return False  # so does "can I un-cancel?"
    return goal in ASKED_IN_GENERAL or bool(topic_of(quote).topics)
