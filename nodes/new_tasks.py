"""The tasks that a message makes: of its wishes, of what it answers, of what it asks about.

Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from nodes.planning import IDENTIFY, Plan, act_asked, add, add_identify, begun_with, known_by, said
from nodes.side_questions import HAND_OVER
from state.team import Task
from steward.domain.action import Action
from steward.domain.understanding import (
    INTENT_TEAM,
    Intent,
    OpenQuestion,
    Understanding,
    Wish,
)
from steward.understanding.beneficiary import behalf_of
from steward.understanding.consent import accepts_offer_of_person
from steward.understanding.counts import HOW_MANY, count_of
from steward.understanding.places import places_in
from steward.understanding.plans import plan_slots
from steward.understanding.questions import only_asks
from steward.understanding.rule_questions import RuleQuestions
from steward.understanding.wishes import remedy_in, slots_of

_FEW = 6  # words
_SMALLTALK = frozenset(
    {
        Intent.GREETING,
        Intent.THANKS,
        Intent.YES,
        Intent.NO,
        Intent.CORRECTION,
        Intent.WITHDRAW,
        Intent.HUMAN,
        Intent.OUT_OF_SCOPE,
    }
)
_LEADS_TO_REFUND = frozenset(
    {
        Intent.DUPLICATE_CHARGE,
        Intent.UNKNOWN_CHARGE,
        Intent.CHARGED_AFTER_CANCEL,
        Intent.MISSING_PARCEL,
        Intent.DAMAGED_ITEM,
    }
)
_MONEY = frozenset(
    {
        Intent.REFUND_REQUEST,
        Intent.REFUND_STATUS,
        Intent.DUPLICATE_CHARGE,
        Intent.UNKNOWN_CHARGE,
        Intent.CHARGED_AFTER_CANCEL,
        Intent.CANCEL_SUBSCRIPTION,
        Intent.CHANGE_PLAN,
    }
)
_OF_PLANS = frozenset({Intent.CHANGE_PLAN, Intent.CANCEL_SUBSCRIPTION})
_GOODS = frozenset(
    {
        Intent.MISSING_PARCEL,
        Intent.DAMAGED_ITEM,
        Intent.RETURN_ITEM,
        Intent.ORDER_STATUS,
        Intent.UPDATE_CONTACT,
    }
)


def hear(
    plan: Plan,
    heard: Understanding,
    question: OpenQuestion | None,
    answered: bool,
    said_in: str = "",
    heard_in: str = "",
) -> Plan:
    """The plan after a message.

    `answered`: it agreed to or refused what the desk had asked; `heard_in`: its id, `said_in`: and
    that of one which is no mere question.
    """
    new = dict(plan)
    if question is not None and act_asked(question) and not heard.consents:
        new.pop(question.task, None)  # it was not meant
        question = None
    investigated = any(wish.intent in _LEADS_TO_REFUND for wish in heard.wishes)
    for wish in heard.wishes:
        if heard.typed and not answered:
            break  # a person sees to it: nothing is looked into, and nobody asked who they are
        if wish.intent in _SMALLTALK or (
            answered and (wish.intent in _MONEY or (heard.consents and wish.intent in _GOODS))
        ):
            continue
        if wish.intent == Intent.REFUND_REQUEST and investigated:
            continue  # the team that investigates hands on to the refund team itself
        if _answers(new, question, wish, heard.text):
            continue
        _add_wish(new, wish, heard, {"said_in": said_in, "heard_in": heard_in})
    _add_identifiers(new, heard, question)
    if (
        question is not None
        and question.action == HAND_OVER
        and heard.consents
        and accepts_offer_of_person(heard.text)
    ):
        add(new, "support", "hand_over", {"why": "asked", "brief": heard.text[:800]})
    if (
        (question is None or (question.kind == "clarify" and not question.task))
        and not answered
        and all(w.intent in (Intent.VERIFY_IDENTITY, Intent.CORRECTION) for w in heard.wishes)
    ):
        _add_bare_reference(new, heard)
    if heard.asks_human or heard.sensitive or (heard.typed and not answered):
        why = heard.typed or (heard.sensitive[0] if heard.sensitive else "asked")
        add(new, "support", "hand_over", {"why": why, "brief": heard.text[:800]})
    elif _beyond_means(heard, question, answered):
        add(new, "support", "hand_over", {"why": "budget", "brief": heard.text[:800]})
    return new


def ask_rules(plan: Plan, asked: RuleQuestions, follows: Sequence[str] = ()) -> Plan:
    """The plan with what the message asks about the rules, which anybody may know.

    `follows`: the questions that it goes on from.
    """
    if not asked.rules:
        return plan
    new = dict(plan)
    places = next((found for one in (asked.asks, *follows) if (found := places_in(one))), ())
    slots = {"rules": list(asked.rules), "places": [list(place) for place in places]}
    add(
        new,
        "support",
        "product_question",
        slots | {"quote": asked.asks, "follows": list(follows)},
    )
    return new


def ask_help_pages(plan: Plan, quote: str, follows: Sequence[str], otherwise: str) -> Plan:
    """The plan with a question to the help pages.

    `otherwise`: what is said where they hold nothing.
    """
    new = dict(plan)
    slots = {"quote": quote, "follows": list(follows), "otherwise": otherwise, "rules": []}
    add(new, "support", "product_question", slots)
    return new


_ASKS_WHO = ("identify", "code")


def given_up(heard: Understanding, question: OpenQuestion | None) -> bool:
    """Whether somebody who is asked who they are lets go of what it was for,
    and wants nothing else.
    """
    withdrawn = any(intent.name == Intent.WITHDRAW for intent in heard.intents)
    other = any(w.intent in INTENT_TEAM for w in heard.wishes)
    return withdrawn and not other and question is not None and question.kind in _ASKS_WHO


def without_what_waits(plan: Plan) -> Plan:
    """The plan without what only waited for the customer."""
    return {key: task for key, task in plan.items() if task["status"] != "waiting_customer"}


def take_back(plan: Plan, heard: Understanding, actions: Iterable[Action], said_in: str) -> Plan:
    """The plan of who takes back what colleagues have: their newest ticket of here is told so."""
    tickets = [a for a in actions if a.kind == "open_ticket" and a.outcome.get("ticket_id")]
    newest = max(tickets, key=lambda a: a.created_at, default=None)
    if newest is None:
        return plan
    new = dict(plan)
    slots = {
        "ticket": newest.outcome["ticket_id"],
        "subject": newest.params["subject"],
        "quote": heard.text,
        "said_in": said_in,
    }
    add(new, "support", "take_back", slots)
    return new


def takes_back(heard: Understanding) -> bool:
    """Whether the words take something back and wish for nothing else."""
    return {wish.intent for wish in heard.wishes} == {Intent.WITHDRAW}


def call_for_help(plan: Plan, heard: Understanding) -> Plan:
    """Somebody is in danger: a person, and no form beside it."""
    new = dict(plan)
    slots = {"why": "emergency", "emergency": heard.emergency, "language": heard.language}
    add(new, "support", "hand_over", slots | {"brief": heard.text[:800]})
    return new


def _beyond_means(heard: Understanding, question: OpenQuestion | None, answered: bool) -> bool:
    """Unclear to the desk alone, and the model that could tell is over its budget:
    a person reads it, nobody guesses.
    """
    asked = question is not None and question.kind not in ("clarify", "detail")
    return heard.fallback == "budget" and heard.decision == "ask" and not answered and not asked


def _add_bare_reference(plan: Plan, heard: Understanding) -> None:
    """An order or invoice number without a word of what is wanted: say how it stands."""
    named = said(heard.identifiers)
    slots = {key: named[key] for key in ("order", "invoice") if key in named} | {
        "quote": heard.text
    }
    if "order" in named:
        add(plan, "support", "order_status", slots)
    elif "invoice" in named:
        add(plan, "billing", "invoice_question", slots)


def needs_planning(heard: Understanding) -> bool:
    """Whether there are several wishes or none is clear: those are planned,
    one clear wish is not.
    """
    return (
        len({w.intent for w in heard.wishes if w.intent not in _SMALLTALK}) > 1
        or heard.decision == "ask"
    )


def _add_wish(plan: Plan, wish: Wish, heard: Understanding, messages: Mapping[str, str]) -> None:
    slots = (
        said(wish.identifiers)
        | {"quote": wish.quote or heard.text}
        | {name: message for name, message in messages.items() if message}
    )
    if wish.amounts:
        slots["amounts"] = [amount.model_dump() for amount in wish.amounts]
    # a model's words are nobody's
    behalf = behalf_of(slots["quote"] if slots["quote"] in heard.text else heard.text, heard.text)
    if wish.intent == Intent.VERIFY_IDENTITY:
        other = {value for name, value in (behalf or {}).items() if name == "email"}
        add_identify(
            plan,
            {k: v for k, v in said(heard.identifiers).items() if v not in other},
            asked=False,
            again=True,
        )
        return
    if behalf is not None:
        slots["behalf"] = behalf
    slots |= slots_of(wish, slots["quote"], heard.text)
    if wish.intent in _OF_PLANS:
        named = _of_plans(wish.intent, slots["quote"])
        asked_for = "change_plan" in heard.stances.asks or not only_asks(slots["quote"])
        slots |= named if asked_for else _as_had(named)
    add(plan, INTENT_TEAM[wish.intent], str(wish.intent), slots)


def _of_plans(goal: str, text: str) -> dict[str, Any]:
    """What the words say of plans; to cancel, a plan that is named is the one that is had."""
    said: dict[str, Any] = plan_slots(text).said()
    return _as_had(said) if goal == "cancel_subscription" else said


def _as_had(named: dict[str, Any]) -> dict[str, Any]:
    """Of a plan that is only asked about nothing is wanted: it is one that may be had."""
    had = named.get("from_plan") or named.get("plan")
    return {"from_plan": had} if had else {}


def _answer_about_plans(task: Task, question: OpenQuestion, text: str) -> dict[str, Any]:
    """An answer to "which subscription" or "which plan": a plan alone is what was asked for."""
    said = _of_plans(task["goal"], text)
    if question.kind == "choose" and "plan" in said:
        return {"from_plan": said["plan"]}
    return said


def _answer_slots(task: Task, question: OpenQuestion, text: str) -> dict[str, Any]:
    """What an answer says beside references: which plan, how many."""
    if task["goal"] in _OF_PLANS:
        return _answer_about_plans(task, question, text)
    count = count_of(text, alone=True) if question.action == HOW_MANY else None
    return {} if count is None else {"count": count}


def _answers(plan: Plan, question: OpenQuestion | None, wish: Wish, text: str) -> bool:
    """Whether what sounds like a wish only answers what the desk asked: a few words that tell it,
    or of plans the same wish.
    """
    if question is None or question.kind not in ("choose", "detail") or question.task not in plan:
        return False
    task = plan[question.task]
    named = len(text.split()) <= _FEW and bool(_answer_slots(task, question, text))
    if task["goal"] not in _OF_PLANS:
        return named
    return named or wish.intent in (task["goal"], Intent.CHANGE_PLAN)


def _add_identifiers(plan: Plan, heard: Understanding, question: OpenQuestion | None) -> None:
    """Bare identifiers complete what was asked for: a proof, or a task that waits for a detail."""
    asked = question is not None and question.kind in ("identify", "code")
    named = known_by(plan, said(heard.identifiers), asked=asked)
    told: dict[str, Any] = {}
    if (
        question is not None
        and question.kind in ("detail", "choose", "clarify")
        and question.task in plan
    ):
        task = plan[question.task]
        told = named | _answer_slots(task, question, heard.text)
        if told:
            plan[question.task] = {**task, "slots": task["slots"] | told, "status": "ready"}
    if asked or (named and IDENTIFY in plan):
        again = question is not None and question.kind == "identify"
        add_identify(plan, named, asked=asked, again=again)
    if (
        question is not None
        and question.kind in ("detail", "clarify")
        and question.task in plan
        and not told
    ):
        task = plan[question.task]
        slots = task["slots"] | {"asked": True, "quote": heard.text} | begun_with(task)
        if act_asked(question):
            slots["quote"] = task["slots"].get("quote", heard.text)
        if (remedy := remedy_in(heard.stances)) is not None:
            slots["remedy"] = remedy
        plan[question.task] = {**task, "slots": slots, "status": "ready"}
