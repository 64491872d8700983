"""Withdrawals: what a customer takes back of what waits here or of what people have.

Nothing but what is meant is touched: what the words name, else what is the only one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Literal

from actions.kind import known_amount
from actions.registry import needs_yes
from state.desk import Plan
from state.team import Task
from steward.conversation.types import OpenedTurn
from steward.desk import Desk
from steward.dialogue.context.offers import references as records_of
from steward.dialogue.context.open_tickets import is_ticket
from steward.dialogue.tasks import minds_changed, remedies_meant
from steward.dialogue.tasks.planning import IDENTIFY, add
from steward.dialogue.tasks.task_answers import where_to
from steward.domain.action import Action
from steward.domain.customer import Customer
from steward.domain.lifecycle import COUNTED
from steward.domain.slots import SlotValues, kept, slot_names
from steward.domain.turn import TurnRef
from steward.domain.understanding import (
    INTENT_TEAM,
    PLAN_INTENTS,
    Act,
    Intent,
    OpenQuestion,
    Understanding,
)
from steward.ledger import repository as ledger
from steward.understanding.orders.arrivals import found_after_all
from steward.understanding.orders.damage_denied import denies_damage, only_unwanted
from steward.understanding.pages.public_questions import asks, names_own
from steward.understanding.pages.topics import topic_of
from steward.understanding.text.denied_wishes import denies, denies_twice
from steward.understanding.text.marks import has_question_mark
from steward.understanding.yes_and_no.consent import withdraws
from steward.understanding.yes_and_no.denied_and_asked import asked_behind_a_denial
from steward.understanding.yes_and_no.price_alone import wants_only_the_price
from teams.slots import typed, with_slots

_GOAL = "take_back"
_RECORDS = slot_names("invoice", "order", "charge", "ticket")
_ASKS_WHO = ("identify", "code")
_SMALL = frozenset({Intent.WITHDRAW, Intent.CORRECTION})
# A task that the same clause seems to ask for, which says that it is not wanted any more.
_NOT_WANTED = frozenset(
    {
        Intent.DUPLICATE_CHARGE,
        Intent.UNKNOWN_CHARGE,
        Intent.REFUND_REQUEST,
        Intent.REFUND_STATUS,
        Intent.MISSING_PARCEL,
        Intent.ORDER_STATUS,
        Intent.DAMAGED_ITEM,
        Intent.RETURN_ITEM,
        Intent.COMPLAINT,
    }
)
type Matter = Literal["money", "parcel", "plan", "other"]
# What a task is about, by the words for it.
_MATTERS: Mapping[Matter, tuple[frozenset[str], frozenset[str]]] = {
    "money": (
        frozenset({"refund", "charg", "pay", "invoice"}),
        frozenset(
            {
                Intent.DUPLICATE_CHARGE,
                Intent.UNKNOWN_CHARGE,
                Intent.CHARGED_AFTER_CANCEL,
                Intent.REFUND_REQUEST,
                Intent.REFUND_STATUS,
                Intent.INVOICE_QUESTION,
            }
        ),
    ),
    "parcel": (
        frozenset({"parcel", "ship"}),
        frozenset({Intent.MISSING_PARCEL, Intent.ORDER_STATUS, Intent.RETURN_ITEM}),
    ),
    "plan": (
        frozenset({"plan", "cancel", "pause", "switch"}),
        PLAN_INTENTS,
    ),
}


def as_taken_back(heard: Understanding) -> Understanding:
    """The message without wishes whose own words say that they are not wanted any more."""
    if not heard.takes_back or heard.asks_human or heard.sensitive:
        return heard
    kept = tuple(
        wish
        for wish in heard.wishes
        if not (
            wish.intent in _NOT_WANTED
            and withdraws(wish.quote)
            and not has_question_mark(wish.quote)
        )
    )
    return heard if len(kept) == len(heard.wishes) else heard.model_copy(update={"wishes": kept})


def takes_back(heard: Understanding) -> bool:
    """Whether the words take something back and wish for nothing else."""
    wishes = {wish.intent for wish in heard.wishes}
    return Intent.WITHDRAW in wishes and wishes <= _SMALL and not heard.typed


def asks_beside(heard: Understanding) -> bool:
    """Whether the words let go of something and ask the help pages something else."""
    return heard.takes_back and any(w.intent == Intent.PRODUCT_QUESTION for w in heard.wishes)


def lets_go(heard: Understanding, question: OpenQuestion | None, plan: Plan) -> bool:
    """Whether somebody lets go of what waits for their proof, and wants nothing else."""
    if _has_it(heard, plan):
        return True
    if denied(plan, heard) and not (heard.wishes or asked_behind_a_denial(heard.text)):
        return True
    other = any(wish.intent in _OF_TEAMS for wish in heard.wishes)
    asked = question is not None and question.kind in _ASKS_WHO
    goals = {plan[key]["goal"] for key in _waiting(plan)}
    if asked and not other and goals and goals <= PLAN_INTENTS and wants_only_the_price(heard.text):
        return True  # which anybody may know
    if asked and question is not None and question.kind == "identify" and _only_thanks(heard):
        return True  # "thanks, I'll think about it": whoever comes back says who they are
    if question is not None and question.kind == "detail" and _tells_a_detail(heard):
        return False
    if where_to(plan, question, heard):
        return False  # "no wait, number 7" lets go of nothing
    return heard.takes_back and not other and (asked or bool(_waiting(plan)))


def denied(plan: Plan, heard: Understanding) -> frozenset[str]:
    """The tasks that wait for the customer and are of a wish that the words deny: "no refund!!".
    Who names what they want instead chooses among remedies, and denies no wish.
    """
    gone = {*heard.stances.refuses} - {*heard.stances.asks}
    twice = denies_twice(heard.text)
    if not (gone or twice) or remedies_meant.meant_instead(heard) is not None:
        return frozenset()
    goals = {goal for act, goal in _DENIED.items() if act in gone and denies(heard.text, act)}
    goals |= {str(Intent.DUPLICATE_CHARGE)} if twice else set()
    return frozenset(key for key in _waiting(plan) if plan[key]["goal"] in goals)


_DENIED: Mapping[Act, str] = {
    "money": Intent.REFUND_REQUEST,
    "cancel_subscription": Intent.CANCEL_SUBSCRIPTION,
}


def without_denied(plan: Plan, heard: Understanding, opened: OpenedTurn) -> tuple[Plan, OpenedTurn]:
    """The plan without the wishes that the words deny or turn from, where they want something else:
    what was asked for them is open no more. A remedy that is meant instead is kept.
    """
    plan = remedies_meant.with_remedy_meant(plan, heard, opened)
    if turned := minds_changed.turned_from(plan, heard):
        return {key: task for key, task in plan.items() if key not in turned}, opened
    gone = denied(plan, heard)
    wants = heard.wishes or heard.typed or heard.asked or asked_behind_a_denial(heard.text)
    if not gone or not wants:
        return plan, opened
    question, left = opened.question, without(plan, gone)
    for_it = question is not None and question.kind == "identify" and IDENTIFY not in left
    unasked = for_it or (question is not None and question.task in gone)
    return left, opened.model_copy(update={"question": None}) if unasked else opened


def _tells_a_detail(heard: Understanding) -> bool:
    """Whether words that only sound as if they took something back name a sum or a record."""
    named = heard.amounts or heard.identifiers.any_named
    return bool(named) and not withdraws(heard.text)


_OF_TEAMS = INTENT_TEAM.keys() - {Intent.PRODUCT_QUESTION}  # which may be asked beside it
MISSED = frozenset({Intent.MISSING_PARCEL, Intent.ORDER_STATUS})
_OF_MISSED = MISSED | {Intent.VERIFY_IDENTITY, Intent.WITHDRAW, Intent.CORRECTION}


def _has_it(heard: Understanding, plan: Plan) -> bool:
    """Whether all that waits is a parcel that is missed, and the words say that it is there."""
    goals = {plan[key]["goal"] for key in _waiting(plan)}
    others = {wish.intent for wish in heard.wishes} - _OF_MISSED
    if not goals or goals - MISSED or others or heard.typed or heard.asks_human:
        return False
    return not heard.sensitive and found_after_all(heard.text)


def _only_thanks(heard: Understanding) -> bool:
    """Whether the words only thank or say goodbye."""
    named = heard.identifiers.any_named
    talk = heard.decision == "smalltalk" and not (heard.wishes or heard.consents or heard.typed)
    first = heard.intents[0].name if heard.intents else None
    return talk and not named and first == Intent.THANKS and not asks(heard.text)


def asks_if_unchanged(heard: Understanding, actions: Iterable[Action]) -> bool:
    """Whether it is only asked if all stays as it was, and nothing was changed here."""
    first = heard.intents[0] if heard.intents else None
    sure = first is not None and first.name == Intent.WITHDRAW and first.probability >= _SURE
    if not sure or heard.wishes or heard.typed or not has_question_mark(heard.text):
        return False
    return not any(action.state in COUNTED and needs_yes(action.kind) for action in actions)


_SURE = 0.9


def is_whole(heard: Understanding, topics: Sequence[Task], actions: Iterable[Action]) -> bool:
    """Whether goods that were told of as broken are said not to be, and nobody has the matter."""
    last = topics[-1]["goal"] if topics else ""
    others = {wish.intent for wish in heard.wishes} - _LIKE_WHOLE
    if last != Intent.DAMAGED_ITEM or not heard.takes_back or others or heard.calls_people:
        return False
    if only_unwanted(heard.text) or newest_ticket(actions, None) is not None:
        return False
    return denies_damage(heard.text)


_LIKE_WHOLE = frozenset(
    {Intent.WITHDRAW, Intent.CORRECTION, Intent.NO, Intent.RETURN_ITEM, Intent.DAMAGED_ITEM}
)


def dropped(plan: Plan, heard: Understanding) -> frozenset[str] | None:
    """The tasks that wait for the customer and are taken back: those that the words name, or all
    where they name nothing. None: they name something else.
    """
    waiting = _waiting(plan)
    if gone := denied(plan, heard):
        return gone
    if named := _named(heard):
        of_records = {key for key in waiting if named & _records(plan[key])}
        return frozenset(of_records) or None
    terms = topic_of(heard.text).terms
    for words, goals in _MATTERS.values():
        if words & terms and (found := {key for key in waiting if plan[key]["goal"] in goals}):
            return frozenset(found)
    return frozenset(waiting)


def matter_of(plan: Plan, keys: Iterable[str]) -> Matter:
    """What these tasks are about, in a word that a phrase has."""
    goals = {plan[key]["goal"] for key in keys}
    return next((name for name, (_, of) in _MATTERS.items() if goals <= of), "other")


def without(plan: Plan, keys: Collection[str]) -> Plan:
    """The plan without what was taken back; with nothing left, nobody is asked who they are."""
    left = {key: task for key, task in plan.items() if key not in keys}
    held = set(_waiting(left))
    return left if held else {k: task for k, task in left.items() if not _waits(task)}


def take_back(plan: Plan, heard: Understanding, actions: Iterable[Action], said_in: str) -> Plan:
    """The plan of who takes back what colleagues have: their newest ticket of here is told so.

    With none here it is looked for among what they asked for elsewhere, once they are known; of a
    stranger only where the words say that there is something.
    """
    newest = newest_ticket(actions, heard.identifiers.ticket)
    slots: SlotValues = {"quote": heard.text, "said_in": said_in}
    if newest is not None:
        slots |= ticket_slots(newest)
    elif names_something(heard):
        slots |= {"elsewhere": True, "records": sorted(_named(heard))}
    else:
        return plan
    new = dict(plan)
    add(new, "support", _GOAL, slots)
    return new


def names_something(heard: Understanding) -> bool:
    """Whether the words say what is taken back: a record, a thing of their own, a known matter."""
    if _named(heard) or names_own(heard.text):
        return True
    terms = topic_of(heard.text).terms
    return any(words & terms for words, _ in _MATTERS.values())


async def look_elsewhere(
    desk: Desk, turn: TurnRef, customer: Customer, plan: Plan, since: datetime
) -> tuple[Plan, list[str]]:
    """The plan with what is meant of what people have of this customer's from elsewhere.

    What waits for a signature is withdrawn here, and its id returned; a ticket goes to the team.
    Repeated after a crash it returns the same.
    """
    new, touched = dict(plan), list[str]()
    for key, task in plan.items():
        if task["goal"] != _GOAL or task["status"] != "ready":
            continue
        if not typed(task).elsewhere:
            continue
        meant = await _meant(desk, turn, customer, task, since)
        ids = [a for a in meant if needs_yes(a.kind)]
        tickets = [a for a in meant if is_ticket(a)]
        found = with_slots(task, {"elsewhere": False})
        if len(meant) == 1 and ids:
            await desk.ledger.withdraw(turn, ids[0].id, "customer")
            await desk.runs.wake(ids[0].conversation_id)
            touched.append(ids[0].id)
            new[key] = with_slots(found, {}, "done")
        elif len(meant) == 1:
            new[key] = with_slots(found, ticket_slots(tickets[0]))
        else:
            among = [_shown(action) for action in meant]
            new[key] = with_slots(task, {"ticket": None, "among": among})
    return new, touched


async def _meant(
    desk: Desk, turn: TurnRef, customer: Customer, task: Task, since: datetime
) -> list[Action]:
    """What people have of theirs from elsewhere: what the task names, else all of it."""
    where = (customer.handle, turn.conversation_id, since)
    waiting = await desk.ledger.read(ledger.waiting_elsewhere, *where)
    tickets = await desk.ledger.read(ledger.tickets_elsewhere, *where[:2])
    there = [*(a for a in waiting if needs_yes(a.kind)), *tickets]
    named = _records(task) or {*typed(task).records}  # the answer to "which one?" first
    if not named:
        return there
    return [a for a in there if named & {a.outcome.get("ticket_id"), *records_of(a).values()}]


def _shown(action: Action) -> dict[str, Any]:
    """How an open request is told apart from others: its number, and the amount or the subject."""
    if is_ticket(action):
        subject = action.params.get("subject", "")
        return {"reference": action.outcome["ticket_id"], "subject": subject}
    amount = known_amount(action.params)
    return {
        "reference": next(iter(records_of(action).values()), ""),
        "amount": amount.model_dump() if amount is not None else None,
    }


def newest_ticket(actions: Iterable[Action], named: str | None) -> Action | None:
    """The ticket that is meant of those that people have: the named one, else the newest."""
    tickets = (a for a in actions if is_ticket(a))
    meant = (a for a in tickets if named in (None, a.outcome["ticket_id"]))
    return max(meant, key=lambda a: a.created_at, default=None)


def ticket_slots(ticket: Action) -> SlotValues:
    """What a note to a ticket is made with."""
    return {"ticket": ticket.outcome["ticket_id"], "subject": ticket.params["subject"]}


def _waiting(plan: Plan) -> set[str]:
    """Tasks that wait for the customer to say who they are, or what is missing."""
    return {key for key, task in plan.items() if key != IDENTIFY and _waits(task)}


def _waits(task: Task) -> bool:
    return task["status"] == "waiting_customer"


def _named(heard: Understanding) -> set[str]:
    """The records that the words name, with those that they say are fine."""
    own = heard.identifiers.model_dump(include=set(_RECORDS))
    return {str(name) for name in (*own.values(), *heard.corrected.dropped) if name}


def _records(task: Task) -> set[str]:
    """The records that a task names."""
    return {str(number) for number in kept(task["slots"], _RECORDS).values() if number}
