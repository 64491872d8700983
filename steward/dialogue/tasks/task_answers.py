"""Fills the task that asked a question with the customer's answer. Pure."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from state.desk import Plan
from state.team import Task
from steward.dialogue.tasks import not_found
from steward.dialogue.tasks.addresses_answered import OF_ADDRESSES, address_answered, made_whole
from steward.dialogue.tasks.open_wishes import answers_nothing, put_again, waits_for_answer
from steward.dialogue.tasks.other_trouble import other_trouble
from steward.dialogue.tasks.planning import (
    IDENTIFY,
    add,
    add_identify,
    begun_with,
    known_by,
    named_as_own,
)
from steward.domain.slots import Slots, SlotValues, as_slots, slot_names, without
from steward.domain.understanding import (
    PLAN_INTENTS,
    Act,
    Intent,
    OpenQuestion,
    Understanding,
    Wish,
)
from steward.understanding.exact.address_parts import said_anew
from steward.understanding.exact.addresses import address_of, plain_address, reads_as_street
from steward.understanding.exact.dates_named import day_of
from steward.understanding.exact.identifiers import read_identifiers
from steward.understanding.exact.own_corrections import says_what_is_meant
from steward.understanding.exact.which_one import Shown, only_points, order_of
from steward.understanding.orders.arrivals import without_denied_goods
from steward.understanding.orders.goods import goods_in
from steward.understanding.orders.goods_talk import does_not_suit
from steward.understanding.orders.received_goods import troubles_of
from steward.understanding.pages.public_questions import asks_something
from steward.understanding.pages.topics import topic_of
from steward.understanding.plan.changed_rather import wanted_rather
from steward.understanding.plan.ends_in_time import names_end
from steward.understanding.plan.free_to_leave import asks_if_back
from steward.understanding.plan.plan_priced import plan_price_wished
from steward.understanding.plan.plan_sizes import (
    number_in,
    size_answered,
    size_named,
    size_of_a_change,
)
from steward.understanding.plan.plans import plan_slots, plans_named
from steward.understanding.reader.exact_wishes import size_meant, step_meant
from steward.understanding.reader.wishes import remedy_in
from steward.understanding.talk.corrections import begins_as_correction
from steward.understanding.talk.subjects import in_single_words, orders_meant
from steward.understanding.text.all_of_it import means_all
from steward.understanding.text.counts import count_of
from steward.understanding.text.marks import has_digit, has_question_mark, word_count
from steward.understanding.text.questions import only_asks
from steward.understanding.text.word_lists import plain_words
from steward.understanding.yes_and_no.consent import begins_with_yes
from steward.understanding.yes_and_no.pointing import points_at_one
from steward.understanding.yes_and_no.rather import may_wish
from teams.nearest import mistyped
from teams.slots import typed, with_slots

_FEW = 6  # words
_NOBODY: Any = {"slots": {}}  # has said who they are
# what an answer to what is wrong with goods may sound like
_OF_TROUBLE = frozenset(
    {
        Intent.DAMAGED_ITEM,
        Intent.PRODUCT_QUESTION,
        Intent.CORRECTION,
        Intent.REFUND_REQUEST,
        Intent.REFUND_STATUS,
    }
)
_OF_PARTS = _OF_TROUBLE | {Intent.MISSING_PARCEL, Intent.RETURN_ITEM, Intent.WITHDRAW}


def _answer_about_plans(task: Task, question: OpenQuestion, text: str) -> SlotValues:
    """An answer to "which subscription" or "which plan": a plan alone is what was asked for."""
    said = {} if asks_if_back(text) else of_plans(task["goal"], text)
    if question.kind == "choose" and "plan" in said:
        return {"from_plan": said["plan"]}
    if question.kind == "detail" and task["goal"] == "change_plan":
        return pointed_at(said, text)
    return said


def pointed_at(said: SlotValues, text: str) -> SlotValues:
    """What few words say of plans that were named just before: which way they lie, or the price."""
    if said.get("plan") or said.get("step"):
        return said
    pointed = as_slots({"toward": size_answered(text), "price_named": number_in(text)})
    return said | pointed | ({"change": True} if pointed else {})


_BEFORE_PROOF = ("identify", "code")
_MAY_BE_WHERE = frozenset({Intent.VERIFY_IDENTITY, Intent.UPDATE_CONTACT, Intent.ORDER_STATUS})


def where_to(plan: Plan, question: OpenQuestion | None, heard: Understanding) -> Plan:
    """The task that waits for a proof and for where an order goes, with the street that is told in
    place of that proof; none where nothing waits for it, or something else is said.
    """
    if corrected := _put_right(plan, question, heard):
        return corrected
    if question is None or question.kind not in _BEFORE_PROOF or heard.corrected.said:
        return {}
    named = heard.identifiers.any_named
    if named or {wish.intent for wish in heard.wishes} - _MAY_BE_WHERE:
        return {}
    held = next((t for t in plan.values() if t["goal"] in OF_ADDRESSES and typed(t).held), None)
    address = address_of(heard.text) or plain_address(heard.text)
    if held is None or address is None or not reads_as_street(address):
        return {}
    slots: SlotValues = {"address": address, "delivery": True}
    return {held["id"]: with_slots(held, slots)}


_MAY_PUT_RIGHT = _MAY_BE_WHERE | {Intent.CORRECTION, Intent.NO, Intent.WITHDRAW}


def _put_right(plan: Plan, question: OpenQuestion | None, heard: Understanding) -> Plan:
    """The task that has where an order goes and waits for something else that was asked, with the
    part of that address that the words put right; what was asked is put again.
    """
    if question is None or question.kind == "confirm" or heard.asking or heard.typed:
        return {}
    named = heard.identifiers.any_named or heard.asks_human
    if named or {wish.intent for wish in heard.wishes} - _MAY_PUT_RIGHT:
        return {}
    waits = [t for t in plan.values() if t["goal"] in OF_ADDRESSES and _has_address(t)]
    if len(waits) != 1 or _names_shown(question, heard.text):
        return {}
    before = typed(waits[0]).address or ""
    address = made_whole(waits[0], question, heard.text) or said_anew(heard.text, before)
    if address is None:
        return {}
    anew = with_slots(waits[0], {"address": address, "delivery": True})
    of_it = question.task == anew["id"]
    return put_again({anew["id"]: anew}, anew["id"]) if of_it else {anew["id"]: anew}


def _has_address(task: Task) -> bool:
    known = typed(task)
    return bool(known.address) and task["status"] == "waiting_customer" and not known.actions


def _names_shown(question: OpenQuestion, text: str) -> bool:
    """Whether a figure in the words is that of a record that was shown to choose from, or its place
    among those.
    """
    shown = [number for number, _ in question.items] + [*question.options, *question.records]
    figures = [word for word in plain_words(text) if has_digit(word)]
    if any(figure in one for figure in figures if len(figure) > 1 for one in shown):
        return True
    places = {str(place + 1) for place in range(len(question.items or question.options))}
    return not begins_as_correction(text) and not places.isdisjoint(figures)


def _answer_slots(task: Task, question: OpenQuestion, text: str) -> SlotValues:
    """What an answer says beside references: which plan, how many."""
    if task["goal"] in PLAN_INTENTS:
        return _answer_about_plans(task, question, text)
    if order := _order_named(question, text):
        return {"order": order}
    if (address := address_answered(task, question, text)) is not None:
        return {"address": address}
    count = count_of(text, alone=True) if question.about == "pieces" else None
    return {} if count is None else {"count": count}


def acts_told(plan: Plan, question: OpenQuestion | None, text: str) -> list[Act]:
    """The acts that an answer asks for: whoever tells the address that was asked for wants it."""
    task = plan.get(question.task) if question is not None and question.kind == "detail" else None
    told = question is not None and address_answered(task, question, text)
    return ["change_address"] if told else []


def _order_named(question: OpenQuestion, text: str) -> str:
    """The order of those shown that a few words name by what it holds; empty: none, or several."""
    if not question.items or word_count(text) > _FEW:
        return ""
    shown = [{"order_id": number, "item": item} for number, item in question.items]
    meant = orders_meant(Slots(quote=in_single_words(without_denied_goods(text))), shown)
    if meant.named and len(meant.orders) == 1:
        return str(meant.orders[0]["order_id"])
    if len(question.placed) != len(question.items) or read_identifiers(text).any_named:
        return ""  # a number says which: "no, really, O-5934 has not come" denies no order
    return _by_when(question, text)


def _by_when(question: OpenQuestion, text: str) -> str:
    """The order of those shown that a few words name by when it was placed, or by its place."""
    orders = [
        Shown(number, day_of(placed), Decimal(-1), item)
        for (number, item), placed in zip(question.items, question.placed, strict=True)
    ]
    return order_of(text, orders, question.placed, day_of(question.asked_on))


def _shown(question: OpenQuestion, heard: Understanding) -> SlotValues:
    """The one record that the desk named as the one that is rather meant, where the words say that
    it is: by a yes, by its goods, or as a correction.
    """
    if question.kind != "detail" or len(question.options) != 1 or heard.refuses:
        return {}
    if _says_nothing_of_it(heard, question):
        return {}
    kind, _, number = question.options[0].partition(":")
    return as_slots({kind: number})


def _says_nothing_of_it(heard: Understanding, question: OpenQuestion) -> bool:
    """Whether words tell nothing of what was asked; where one record was shown, it takes a yes, a
    correction, its goods or what is said to be meant to mean it.
    """
    if begins_with_yes(heard.text) or points_at_one(heard.text):
        return False
    if answers_nothing(heard, question):
        return True
    told = heard.consents or heard.leans or heard.corrected.said or heard.corrected.opens
    told = told or heard.identifiers.any_named or bool(goods_in(heard.text))
    corrects = any(wish.intent == Intent.CORRECTION for wish in heard.wishes)
    return bool(question.options) and not (told or corrects or says_what_is_meant(heard.text))


def answers(plan: Plan, question: OpenQuestion | None, wish: Wish, text: str) -> bool:
    """Whether what sounds like a wish only answers what the desk asked: a few words that tell it,
    or of plans the same wish.
    """
    if question is not None and question.kind == "code" and wish.intent == Intent.UPDATE_CONTACT:
        return _corrects_contact(plan, wish)
    if question is None or question.kind not in ("choose", "detail") or question.task not in plan:
        return False
    if means_all(text, len(question.items)):
        return True
    task = plan[question.task]
    if not_found.waits_for_number(task):
        return wish.intent == task["goal"] and not_found.tells_number(task, wish.identifiers)
    if question.about == "trouble":
        same = wish.identifiers.order in (None, typed(task).order) or typed(task).order is None
        return same and wish.intent in _OF_TROUBLE and not has_question_mark(text)
    if question.about == "parts":
        of_it = wish.intent in _OF_PARTS and not has_question_mark(text)
        return of_it and wish.identifiers.order in (None, typed(task).order)
    if made_whole(task, question, text) is not None:
        return True  # "sorry, I forgot the town: it's …" is no forgotten password
    few = word_count(text) <= _FEW
    if task["goal"] == "invoice_question":
        return (few and wish.intent == task["goal"]) or only_points(text)
    few |= task["goal"] in OF_ADDRESSES and wish.intent in _MAY_BE_WHERE
    named = few and bool(_answer_slots(task, question, text))
    if task["goal"] not in PLAN_INTENTS:
        return named
    return named or wish.intent in (task["goal"], Intent.CHANGE_PLAN)


def _corrects_contact(plan: Plan, wish: Wish) -> bool:
    """Whether a wish names nearly the contact that a code was asked for just now: whoever mistyped
    it corrects it, and wants no record changed.
    """
    given, told = typed(plan.get(IDENTIFY, _NOBODY)), wish.identifiers
    pairs = ((given.email, told.email), (given.phone, told.phone))
    return any(one and other and mistyped(one, other) for one, other in pairs)


def add_identifiers(plan: Plan, heard: Understanding, question: OpenQuestion | None) -> None:
    """Bare identifiers complete what was asked for: a proof, or a task that waits for a detail."""
    asked = question is not None and question.kind in ("identify", "code")
    named = known_by(plan, named_as_own(heard, asked=asked), asked=asked)
    answer: SlotValues = {}
    if (
        question is not None
        and question.kind in ("detail", "choose", "clarify")
        and question.task in plan
    ):
        task = plan[question.task] = with_slots(plan[question.task], {"put_again": False})
        if not_found.waits_for_number(task):
            plan.update(not_found.answered(plan, question.task, heard))
            return
        if _wants_each(plan, question, heard):
            return
        answer = _shown(question, heard) | as_slots(named)
        answer |= _answer_slots(task, question, heard.text)
        answer |= other_trouble(task, heard.text) if answer else {}
        if question.items and answer.get("order") == typed(task).order is not None:
            answer["asked"] = True  # named once more, it is the one that is meant
        if question.items and answer:
            answer |= as_slots({"remedy": remedy_in(heard.stances)})
        if answer:
            plan[question.task] = with_slots(task, answer, "ready")
        elif waits_for_answer(plan, question) and _says_nothing_of_it(heard, question):
            plan.update(put_again(plan, question.task))
            return
    if (asked and not _for_something_else(plan, question, named)) or (named and IDENTIFY in plan):
        again = question is not None and question.kind == "identify"
        # who only asks or corrects has not answered: no code goes by the invoice that they named
        corrects = not named and (heard.corrected.said or says_what_is_meant(heard.text))
        if corrects:
            _drop_corrected(plan, heard.text)
        answers_it = bool(named) or not (corrects or heard.asking or asks_something(heard.text))
        add_identify(plan, named, asked=asked and answers_it, again=again)
    if (
        question is not None
        and question.kind in ("detail", "clarify")
        and question.task in plan
        and (not answer or question.about in ("trouble", "parts"))
    ):
        task = plan[question.task]
        if question.items and heard.consents:  # "yes" to "which one?" tells none: asked again
            plan[question.task] = with_slots(task, {}, "ready")
            return
        quote = (question.act and typed(task).quote) or heard.text
        told = {"asked": True, "quote": quote, "remedy": remedy_in(heard.stances)}
        plan[question.task] = with_slots(task, begun_with(task) | as_slots(told), "ready")


def _drop_corrected(plan: Plan, text: str) -> None:
    """No task is about the invoice or order that was named before, where another is meant that has
    no number yet: "sorry, I mean my last invoice".
    """
    gone = slot_names(*(one for one in ("invoice", "order") if one in topic_of(text).things))
    for key, task in plan.items() if gone else ():
        if task["status"] in ("ready", "waiting_customer"):
            plan[key] = {**task, "slots": without(task["slots"], gone)}


_EACH = frozenset({"cancel_order", "return_item"})


def _wants_each(plan: Plan, question: OpenQuestion, heard: Understanding) -> bool:
    """Whether each order that was shown is meant, by "both": then each has a task of its own, and
    is offered by itself.
    """
    task, numbers = plan[question.task], [number for number, _ in question.items]
    named = heard.identifiers.any_named
    if task["goal"] not in _EACH or named or not means_all(heard.text, len(numbers)):
        return False
    plan[question.task] = with_slots(task, {"order": numbers[0], "asked": True}, "ready")
    for number in numbers[1:]:
        slots: SlotValues = {"order": number, "asked": True}
        add(plan, task["team"], task["goal"], without(task["slots"], slot_names("order")) | slots)
    return True


def as_not_liked(plan: Plan, question: OpenQuestion | None, heard: Understanding) -> Plan:
    """The task of who is asked what is wrong with goods, and only does not like them, as one that
    looks into their return; none where that is not so.
    """
    task = plan.get(question.task) if question is not None and question.about == "trouble" else None
    if task is None or troubles_of(heard.text) or not does_not_suit(heard.text):
        return {}
    slots = begun_with(task) | {"quote": heard.text}
    return {task["id"]: with_slots({**task, "goal": "return_item"}, slots, "ready")}


def _for_something_else(plan: Plan, question: OpenQuestion | None, named: dict[str, Any]) -> bool:
    """Whether the code that is asked for proves nobody, such as one to a new address, and nothing
    was named.
    """
    code = question is not None and question.kind == "code"
    return code and not named and IDENTIFY not in plan


def of_plans(goal: str, text: str) -> SlotValues:
    """What the words say of plans; to cancel, a plan that is named is the one that is had."""
    said = as_slots(plan_slots(text).said())
    if goal == "cancel_subscription":
        return as_had(said)
    if rather := wanted_rather(text):
        said = as_slots(plan_slots(rather).said())  # what is said of an end names none
    if not (said.get("plan") or said.get("toward") or said.get("step")):
        if price := plan_price_wished(text):
            return said | {"price_named": price, "change": True}
        if said.get("change"):
            said |= as_slots({"toward": size_named(text)})
        elif goal == "change_plan" and not only_asks(text):
            said |= as_slots({"toward": size_of_a_change(text)})
            if not (said.get("toward") or plans_named(text)):
                said |= as_slots({"toward": size_meant(text), "step": step_meant(text)})
                said |= as_slots({"vague": not said and may_wish(text)})
    if (
        not names_end(text)
        or said.keys() - {"step", "change", "vague"}
        or said.get("step", "pause") != "pause"
    ):
        return said
    return {"step": "pause", "ends": True}


def as_had(named: SlotValues) -> SlotValues:
    """Of a plan that is only asked about nothing is wanted: it is one that may be had."""
    had = named.get("from_plan") or named.get("plan")
    return {"from_plan": had} if had else {}
