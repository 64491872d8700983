"""Plans: which tasks a message makes, which are ready, and what a team's result does to them. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from nodes.asides import HAND_OVER
from nodes.public import in_public
from state.team import AskCustomer, Failed, Finding, Handoff, NextTask, Proposal, Task
from steward.domain.action import Action
from steward.domain.understanding import (
    INTENT_TEAM,
    Identifiers,
    Intent,
    OpenQuestion,
    Understanding,
    Wish,
)
from steward.understanding.behalf import behalf_of
from steward.understanding.consent import accepts_offer_of_person
from steward.understanding.counts import count_of
from steward.understanding.places import places_in
from steward.understanding.plans import plan_slots
from steward.understanding.questions import only_asks
from steward.understanding.rule_questions import RuleQuestions
from steward.understanding.wishes import remedy_in, slots_of

type Plan = dict[str, Task]
type AnyResult = Finding | Proposal | AskCustomer | Handoff | Failed

MAX_TASKS = 12
MAX_WAVES = 5
_FEW = 6  # words
HOW_MANY = "how_many"  # what is asked about an order of several pieces
IDENTIFY = "identify"
# Goals that anybody may have answered; every other goal waits until somebody has proved who they are.
PUBLIC = frozenset(
    {"product_question", "hand_over", "clarify", "verify_identity", "account_access"}
)
_ACT = "act:"
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
_NO_TASK: Task = {
    "id": "",
    "team": "support",
    "goal": "",
    "slots": {},
    "depends_on": [],
    "status": "done",
}
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


def carry(plan: Plan) -> Plan:
    """What goes on into a new turn: tasks that wait; the rest is in the record."""
    return {
        key: task
        for key, task in plan.items()
        if task["status"] in ("waiting_customer", "waiting_person", "ready")
    }


def act_asked(question: OpenQuestion) -> str:
    """The act that the desk asked about by name, not being sure that it is wished for; empty: it asked something else."""
    return question.action.removeprefix(_ACT) if question.action.startswith(_ACT) else ""


def with_refused(plan: Plan, refused: Collection[str]) -> Plan:
    """Every task that is ready knows what the customer does not want. A note: rows decide."""
    new = dict(plan)
    for key, task in plan.items():
        if task["status"] == "ready" and (refused or "refused" in task["slots"]):
            new[key] = {
                **task,
                "slots": {k: v for k, v in task["slots"].items() if k != "refused"}
                | ({"refused": sorted(refused)} if refused else {}),
            }
    return new


def hear(
    plan: Plan,
    heard: Understanding,
    question: OpenQuestion | None,
    answered: bool,
    said_in: str = "",
    heard_in: str = "",
) -> Plan:
    """The plan after a message. `answered`: it agreed to or refused what the desk had asked; `heard_in`: its id, `said_in`: and that of one which is no mere question."""
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
    """The plan with what the message asks about the rules, which anybody may know; `follows`: the questions that it goes on from."""
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
    """The plan with a question to the help pages; `otherwise`: what is said where they hold nothing."""
    new = dict(plan)
    slots = {"quote": quote, "follows": list(follows), "otherwise": otherwise, "rules": []}
    add(new, "support", "product_question", slots)
    return new


_ASKS_WHO = ("identify", "code")


def given_up(heard: Understanding, question: OpenQuestion | None) -> bool:
    """Whether somebody who is asked who they are lets go of what it was for, and wants nothing else."""
    withdrawn = any(intent.name == Intent.WITHDRAW for intent in heard.intents)
    other = any(w.intent in INTENT_TEAM for w in heard.wishes)
    return withdrawn and not other and question is not None and question.kind in _ASKS_WHO


def without_what_waits(plan: Plan) -> Plan:
    """The plan without what only waited for the customer."""
    return {key: task for key, task in plan.items() if task["status"] != "waiting_customer"}


def take_back(plan: Plan, heard: Understanding, actions: Iterable[Action], said_in: str) -> Plan:
    """The plan of who takes back what colleagues have: the newest ticket of this conversation is told so."""
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


def call_for_help(plan: Plan, heard: Understanding) -> Plan:
    """Somebody is in danger: a person, and no form beside it."""
    new = dict(plan)
    slots = {"why": "emergency", "emergency": heard.emergency, "language": heard.language}
    add(new, "support", "hand_over", slots | {"brief": heard.text[:800]})
    return new


def _beyond_means(heard: Understanding, question: OpenQuestion | None, answered: bool) -> bool:
    """Unclear to the desk alone, and the model that could tell is over its budget: a person reads it, nobody guesses."""
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
    """Whether there are several wishes or none is clear: those are planned, one clear wish is not."""
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
        _add_identify(
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
    """Whether what sounds like a wish only answers what the desk asked: a few words that tell it, or of plans the same wish."""
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
    named = _known_by(plan, said(heard.identifiers), asked=asked)
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
        _add_identify(plan, named, asked=asked, again=again)
    if (
        question is not None
        and question.kind in ("detail", "clarify")
        and question.task in plan
        and not told
    ):
        task = plan[question.task]
        first = task["slots"].get("first") or task["slots"].get("quote", "")
        slots = task["slots"] | {"asked": True, "quote": heard.text, "first": first}
        if act_asked(question):
            slots["quote"] = task["slots"].get("quote", heard.text)
        if (remedy := remedy_in(heard.stances)) is not None:
            slots["remedy"] = remedy
        plan[question.task] = {**task, "slots": slots, "status": "ready"}


def _known_by(plan: Plan, named: dict[str, Any], *, asked: bool = False) -> dict[str, Any]:
    """What somebody may be known by: not the contact that they want to have from now on, nor, unasked, that of whom they speak for."""
    other = (
        set()
        if asked
        else {(task["slots"].get("behalf") or {}).get("email") for task in plan.values()}
    )
    new = other | {
        task["slots"].get(name) for task in plan.values() for name in ("new_email", "new_phone")
    }
    return {name: value for name, value in named.items() if value not in new}


def _add_identify(plan: Plan, named: dict[str, Any], *, asked: bool, again: bool = False) -> None:
    """The one task that finds out who is on the line; a new contact replaces the old, a code is used once.

    It is ready when there is something new to go by, or when the customer wishes to be asked or sent a code `again`.
    """
    if IDENTIFY in plan and plan[IDENTIFY]["status"] == "ready":
        again = True
    old = dict(plan[IDENTIFY]["slots"]) if IDENTIFY in plan else {}
    old.pop("code", None)
    if named.get("email") or named.get("phone"):
        old = {k: v for k, v in old.items() if k not in ("email", "phone")}
    slots = old | named | ({"asked": True} if asked or old.get("asked") else {})
    plan[IDENTIFY] = {
        "id": IDENTIFY,
        "team": "identity",
        "goal": "verify_identity",
        "slots": slots,
        "depends_on": [],
        "status": "ready" if named or again or not old else "waiting_customer",
    }


def said(identifiers: Identifiers) -> dict[str, Any]:
    """The identifiers that were named."""
    return identifiers.model_dump(exclude_none=True)


def add(
    plan: Plan, team: Any, goal: str, slots: dict[str, Any], depends_on: list[str] | None = None
) -> str:
    for key, task in plan.items():
        if task["team"] == team and task["goal"] == goal and _same_subject(task["slots"], slots):
            plan[key] = {**task, "slots": task["slots"] | slots | _first(task), "status": "ready"}
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


def _first(task: Task) -> dict[str, Any]:
    """What a task that waits for the customer was begun with: more words add to it and do not replace it."""
    begun = task["slots"].get("first") or task["slots"].get("quote")
    return {"first": begun} if begun and task["status"] == "waiting_customer" else {}


def _same_subject(old: dict[str, Any], new: dict[str, Any]) -> bool:
    """Two tasks of one goal are one, unless they are for different people or name different invoices, orders, accounts or charges."""
    if old.get("for") != new.get("for") or old.get("behalf") != new.get("behalf"):
        return False
    return all(
        old.get(k) in (None, new.get(k)) or new.get(k) is None
        for k in ("invoice", "order", "account", "charge")
    )


def step_up(plan: Plan) -> Plan:
    """Ask for a stronger proof, once: a task for the identity team."""
    if IDENTIFY in plan and plan[IDENTIFY]["status"] in (
        "ready",
        "waiting_customer",
        "waiting_person",
    ):
        return plan
    task: Task = {
        "id": IDENTIFY,
        "team": "identity",
        "goal": "verify_identity",
        "slots": {"step_up": True},
        "depends_on": [],
        "status": "ready",
    }
    return plan | {IDENTIFY: task}


def gate(plan: Plan, known: bool, named: dict[str, Any]) -> Plan:
    """Hold tasks that need a customer until one is known, and see to it that somebody asks."""
    new = dict(plan)
    leaving = not known and any(
        t["goal"] in ("hand_over", "account_access") and t["status"] == "ready"
        for t in new.values()
    )
    if leaving and "code" not in new.get(IDENTIFY, _NO_TASK)["slots"]:
        # a person takes over: what the desk asked now would be answered by nobody
        new.pop(IDENTIFY, None)
    if not known:
        new = in_public(new)
    held = [k for k, t in new.items() if t["goal"] not in PUBLIC and t["status"] == "ready"]
    if known:
        for key, task in new.items():
            if task["slots"].get("held"):
                slots = {k: v for k, v in task["slots"].items() if k != "held"}
                new[key] = {**task, "slots": slots, "status": "ready"}
        if (
            IDENTIFY in new
            and new[IDENTIFY]["status"] == "waiting_customer"
            and not new[IDENTIFY]["slots"].get("step_up")
        ):
            del new[IDENTIFY]
        return new
    for key in held:
        new[key] = {
            **new[key],
            "status": "waiting_customer",
            "slots": new[key]["slots"] | {"held": True},
        }
    if (
        (held or any(t["slots"].get("held") for t in new.values()))
        and IDENTIFY not in new
        and not leaving
    ):
        _add_identify(new, _known_by(new, named), asked=False)
    return new


def ready(plan: Plan) -> list[Task]:
    """Tasks to hand out now: ready, with everything they depend on done."""
    return [
        t
        for t in plan.values()
        if t["status"] == "ready"
        and all(plan.get(d, {"status": "done"})["status"] == "done" for d in t["depends_on"])
    ]


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
            until_proved = {"held": True} if result.question.kind == "code" else {}
            new[key] = {
                **new[key],
                "status": "waiting_customer",
                "slots": new[key]["slots"] | until_proved,
            }
        case Failed():
            new[key] = {**new[key], "status": "failed", "attempts": new[key].get("attempts", 0) + 1}
        case Handoff():
            new[key] = {**new[key], "status": "done"}
            for task in result.tasks:
                _hand_on(new, key, task)
    return new


def _hand_on(plan: Plan, origin: str, task: NextTask) -> None:
    """A handed-on task is for whom the first one was, and replaces a general one of the same goal that the customer's own words made."""
    whom = {
        name: plan[origin]["slots"][name]
        for name in ("for", "behalf", "looked", "said_in", "heard_in", "not", "enough")
        if name in plan[origin]["slots"]
    }
    for key, other in plan.items():
        general = other["goal"] == task.goal and not other["slots"].get("reason") and key != origin
        general = general and other["slots"].get("for") == whom.get("for")
        if (
            other["team"] == task.team
            and general
            and other["status"] in ("ready", "waiting_customer", "done")
        ):
            slots = other["slots"] | task.slots | whom
            plan[key] = {**other, "slots": slots, "status": "ready", "depends_on": [origin]}
            return
    add(plan, task.team, task.goal, dict(task.slots) | whom, [origin])


def replan(plan: Plan) -> Plan:
    """What failed for a reason that may pass is tried once more; the rest stays failed."""
    return {
        k: ({**t, "status": "ready"} if t["status"] == "failed" and t.get("attempts", 0) < 2 else t)
        for k, t in plan.items()
    }
