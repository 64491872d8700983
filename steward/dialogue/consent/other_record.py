"""The same wish again, for another record than the one just answered about: "no, I mean the other
one", or one that is called by its day alone, "and the October one?". Pure.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from state.desk import Plan
from state.team import Task
from steward.conversation.types import OpenedTurn
from steward.dialogue.consent.corrections import SUBJECT
from steward.dialogue.context.last_told import last_told, subjects
from steward.dialogue.tasks.planning import rests_on, said
from steward.domain.slots import SlotValues, as_slots, without
from steward.domain.understanding import (
    INTENT_TEAM,
    Correction,
    Identifiers,
    Intent,
    Told,
    Understanding,
    Wish,
)
from steward.understanding.exact.dates_named import names_the_one_before, only_names_a_day
from steward.understanding.exact.own_corrections import says_what_is_meant
from steward.understanding.orders.arrivals import goods_put_right
from steward.understanding.orders.goods import goods_in
from steward.understanding.orders.received_goods import troubles_of
from steward.understanding.talk.another_named import (
    only_names_a_record,
    only_names_goods,
    only_names_the_other,
)
from steward.understanding.text.months import without_denied_months
from teams.slots import typed, with_slots

_WAITS = ("confirm", "identify", "code")
_CORRECTED_TO = frozenset(
    {
        *("order_status", "missing_parcel", "return_item", "damaged_item", "cancel_order"),
        *("invoice_question", "unknown_charge", "duplicate_charge", "refund_request"),
    }
)
# What is looked into anew for another record of the same kind.
_ASKED_ANEW = frozenset(
    {
        *(Intent.INVOICE_QUESTION, Intent.UNKNOWN_CHARGE, Intent.DUPLICATE_CHARGE),
        *(Intent.ORDER_STATUS, Intent.MISSING_PARCEL),
    }
)


_CALLED_OFF = "cancel_order"
_OF_ORDERS = frozenset(
    {Intent.ORDER_STATUS, Intent.MISSING_PARCEL, Intent.RETURN_ITEM, _CALLED_OFF}
)
_OF_MONEY = frozenset({"invoice_question", "unknown_charge", "duplicate_charge"})


def meant_instead(
    heard: Understanding, opened: OpenedTurn, topics: Sequence[Task], said_in: str, heard_in: str
) -> Plan:
    """The task that was answered last, for the record that is meant in its place; none where the
    words correct nothing of it. "No, I mean the other one, with the beans": nothing was offered
    that could be taken back, but what was looked into was not what is asked about.
    """
    topic, question = topics[-1] if topics else None, opened.question
    if topic is None or topic["goal"] not in _CORRECTED_TO:
        return {}
    if not (heard.corrected.said or _puts_goods_right(topic, heard)):
        return {}
    others = {str(wish.intent) for wish in heard.wishes if wish.intent in INTENT_TEAM}
    calls = heard.calls_people or heard.takes_back
    if calls or others - {topic["goal"]} or (question and question.kind in _WAITS):
        return {}
    named = said(heard.identifiers)
    if not (named or heard.corrected.other or goods_in(heard.text)):
        return {}
    slots = {"quote": heard.text} | rests_on(said_in, heard_in) | named
    if not named and (order := _told_of(topic, opened)):
        slots["ruled_out"] = {"order": [order]}
    if topic["goal"] == Intent.DAMAGED_ITEM:
        slots |= _same_trouble(topic)
    task: Task = {**topic, "slots": without(topic["slots"], SUBJECT)}
    return {topic["id"]: with_slots(task, slots, "ready")}


def _puts_goods_right(topic: Task, heard: Understanding) -> bool:
    """Whether other goods are named than those that something is wrong with: "not the mug, the
    grinder".
    """
    of_goods = topic["goal"] in (Intent.DAMAGED_ITEM, Intent.RETURN_ITEM, Intent.MISSING_PARCEL)
    return of_goods and not heard.consents and bool(goods_put_right(heard.text))


def _same_trouble(topic: Task) -> SlotValues:
    """What was told to be wrong, which it still is with other goods."""
    before = typed(topic)
    told = troubles_of(before.first or before.quote) if before.trouble is None else ()
    return as_slots({"trouble": before.trouble or (next(iter(told)) if len(told) == 1 else None)})


def _told_of(topic: Task, opened: OpenedTurn) -> str:
    """The order that was told of, which is not meant."""
    told = _orders_in(subjects(last_told(opened)))
    return str(typed(topic).order or next(told, ""))


def with_record_dated(
    heard: Understanding, opened: OpenedTurn, topics: Sequence[Task]
) -> Understanding:
    """The message as what was asked for last, of the record whose day it names, or of other goods,
    and of nothing else; the message itself where it does more than that.
    """
    topic, question = topics[-1] if topics else None, opened.question
    if topic is None or topic["goal"] not in _ASKED_ANEW | _OF_ORDERS or heard.read_whole:
        return heard
    if question is not None and question.kind in _WAITS:
        return heard
    if heard.follows is not None and heard.follows.does == "says_back":
        return heard
    if heard.corrected.other and question is None:  # "nein, die andere" wants to hear no more of it
        heard = heard.model_copy(update={"follows": None})
    calls = heard.calls_people or heard.consents or heard.takes_back
    named = heard.identifiers.any_named
    told = subjects(last_told(opened))
    if told and not calls and (same := _numbered(heard, topic, told)) is not None:
        wished = _as_wish(heard, topic["goal"], same, heard.identifiers)
        return wished.model_copy(update={"corrected": Correction()})
    if calls or named or not told:
        return heard
    before = _before(heard.text, told) if topic["goal"] in _OF_MONEY else ()
    if not before and (other := _another(heard.text, topic, told)) is not None:
        return _as_wish(heard, topic["goal"], other)
    if not (before or only_names_a_day(heard.text)):
        return heard
    if typed(topic).document and _corrects(heard):
        return heard  # who has the first paper to make reads that another one is meant
    meant: SlotValues = {"document": True} if typed(topic).document else {}
    goal = topic["goal"]  # named, for rules heard it: it is no guess
    if before:
        goal, meant = str(Intent.INVOICE_QUESTION), meant | {"ruled_out": {"invoice": [*before]}}
    return _as_wish(heard, goal, meant)


def _numbered(heard: Understanding, topic: Task, told: Sequence[Told]) -> SlotValues | None:
    """What is wished for of another invoice than those that were told, which is named alone: the
    same, and its paper where that was. None: nothing is named so.
    """
    named = {kind: one for kind, one in heard.identifiers.model_dump().items() if one}
    if topic["goal"] not in _OF_MONEY or named.keys() != {"invoice"}:
        return None
    spoken = {number for one in told for number in _invoices_in(one.data)}
    if not spoken or named["invoice"] in spoken or not only_names_a_record(heard.text):
        return None
    return {"document": True} if typed(topic).document else {}


def _as_wish(
    heard: Understanding, goal: str, meant: SlotValues, named: Identifiers | None = None
) -> Understanding:
    intent = Intent.RETURN_ITEM if goal == _CALLED_OFF else Intent(goal)
    wish = Wish(
        intent=intent,
        goal=goal,
        quote=heard.text[:300],
        meant=meant,
        identifiers=named or Identifiers(),
    )
    anew = {"wishes": (wish,), "decision": "act", "follows": None, "refuses": False}
    # one more paper is wished for, or one more thing to go back, however it is asked
    wished = bool(meant) or intent == Intent.RETURN_ITEM
    return heard.model_copy(update=anew | ({"asking": False} if wished else {}))


def _another(text: str, topic: Task, told: Sequence[Told]) -> SlotValues | None:
    """What tells other goods or another order from those that were told, where the words only name
    them: "and the scale?", "what about the other one?". None: they do more than that.
    """
    of_orders, orders = topic["goal"] in _OF_ORDERS, sorted({*_orders_in(told)})
    if of_orders and only_names_goods(text):
        return {}
    if of_orders and orders and only_names_the_other(text):
        return {"ruled_out": {"order": orders}}
    invoices = sorted({number for one in told for number in _invoices_in(one.data)})
    if topic["goal"] in _OF_MONEY and len(invoices) == 1 and only_names_the_other(text):
        return {"ruled_out": {"invoice": invoices}}
    return None


def _orders_in(told: Sequence[Told]) -> Iterator[str]:
    for one in told:
        listed = one.data.get("parcels") or [one.data.get("parcel") or one.data]
        names = (each.get(name) for each in listed for name in ("order", "order_id"))
        yield from (str(number) for number in names if number)


def _before(text: str, told: Sequence[Told]) -> tuple[str, ...]:
    """The invoices that were told, where the one before them is asked for."""
    if not names_the_one_before(text):
        return ()
    return tuple(number for one in told for number in _invoices_in(one.data))


def _invoices_in(told: object) -> Iterator[str]:
    if isinstance(told, Mapping):
        if isinstance(told.get("invoice"), str):
            yield told["invoice"]
        for one in told.values():
            yield from _invoices_in(one)
    elif isinstance(told, list | tuple):
        for one in told:
            yield from _invoices_in(one)


def _corrects(heard: Understanding) -> bool:
    """Whether it is said which one was meant, and not which one comes next."""
    tells = heard.corrected.said or heard.corrected.opens or says_what_is_meant(heard.text)
    tells = tells or without_denied_months(heard.text) != heard.text
    return tells or any(wish.intent == Intent.CORRECTION for wish in heard.wishes)
