"""The wishes that a model's commands begin, held to the customer's own words. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from steward.domain.slots import SlotValues, as_slots
from steward.domain.understanding import (
    INTENT_TEAM,
    PLAN_INTENTS,
    Identifiers,
    Intent,
    Understanding,
    Wish,
)
from steward.llm.held_values import amounts_named, references
from steward.llm.reading import (
    CALL_OFF,
    COPY,
    GO_ELSEWHERE,
    STEPS,
    Command,
    declared_requests,
)
from steward.understanding.exact.addresses import address_of, last_address, reads_as_street
from steward.understanding.exact.entities import stands_in
from steward.understanding.plan.plans import plan_slots, plans_named

SURE = 0.9  # of rules and classifier, which are calibrated
# What ends in money by itself where it is owed.
_GIVES_BACK = frozenset(
    {
        *(Intent.REFUND_REQUEST, Intent.DUPLICATE_CHARGE, Intent.CHARGED_AFTER_CANCEL),
        *(Intent.DAMAGED_ITEM, Intent.RETURN_ITEM),
    }
)

# A question about one of these opens nothing: what a change of address costs changes none, and
# pages tell it. How it is done is asked by who wants it.
_ONLY_ASKED = frozenset(
    {
        *(GO_ELSEWHERE, CALL_OFF, Intent.UPDATE_CONTACT, Intent.CANCEL_SUBSCRIPTION),
        Intent.RETURN_ITEM,
    }
)


def wishes_of(begun: Iterable[Command], heard: Understanding) -> tuple[Wish, ...]:
    found = dict[Intent, Wish]()
    for one in begun:
        if one.do == "start" and one.goal in declared_requests():
            continue
        wish = _wish(one, heard)
        found.setdefault(wish.intent, wish)
    return tuple(found.values())


def named_by_rules(
    wishes: tuple[Wish, ...], begun: Sequence[Command], heard: Understanding
) -> tuple[Wish, ...]:
    """The same with what rules surely hear and the model gives no name: whatever a question is
    about that it only quotes, and proving who somebody is (it answers a code with `tell`).
    """
    sure = heard.surely(SURE)
    own = [wish for wish in heard.wishes if wish.intent in INTENT_TEAM.keys() & sure]
    if own and all(one.do == "ask" and not one.goal for one in begun):
        return tuple(own) if begun else tuple(wish for wish in own if _proves(wish))
    only_pages = {wish.intent for wish in wishes} == {Intent.PRODUCT_QUESTION}
    proves = () if only_pages else tuple(wish for wish in own if _proves(wish))
    return (*proves, *wishes)


def _proves(wish: Wish) -> bool:
    return wish.intent == Intent.VERIFY_IDENTITY


def with_money_wished(wishes: tuple[Wish, ...], said: Iterable[Command]) -> tuple[Wish, ...]:
    """The same with the money that a first message would have back, which a model tells of as of a
    remedy that is preferred.
    """
    told = next((o for o in said if o.do == "tell" and o.kind in ("money", "credit")), None)
    if told is None or any(wish.intent in _GIVES_BACK for wish in wishes):
        return wishes
    return (*wishes, Wish(intent=Intent.REFUND_REQUEST, quote=told.quote[:300]))


def _wish(one: Command, heard: Understanding) -> Wish:
    own = heard.identifiers.model_dump() | references(one, heard.text)
    amounts = tuple(
        dict.fromkeys(
            amount
            for slot in one.slots
            if slot.name == "amount"
            for amount in amounts_named(slot.quote, heard.text)
        )
    )
    quote = one.quote[:300] if stands_in(one.quote, heard.text) else ""
    intent = intent_of(one)
    return Wish(
        intent=intent,
        identifiers=Identifiers(**own),
        amounts=amounts,
        quote=quote,
        goal=CALL_OFF if one.goal == CALL_OFF and one.do == "start" else "",
        meant=_meant(one, intent, heard.text),
    )


def intent_of(one: Command) -> Intent:
    """Who serves it: what is only asked of a request to colleagues is for the help pages."""
    of_it = one.do == "ask" and one.what not in (None, "steps")
    if of_it and one.goal in _ONLY_ASKED:
        return Intent.PRODUCT_QUESTION
    if one.goal in STEPS:
        return Intent.CHANGE_PLAN
    if one.goal == COPY:
        return Intent.INVOICE_QUESTION
    if one.goal == CALL_OFF:
        return Intent.RETURN_ITEM
    to_go_there = one.goal == Intent.ORDER_STATUS and _names_a_street(one.quote)
    if one.goal == GO_ELSEWHERE or (one.do == "start" and to_go_there):
        return Intent.UPDATE_CONTACT
    known = one.goal and one.goal not in declared_requests()
    return Intent(one.goal) if known else Intent.PRODUCT_QUESTION


def wants(one: Command) -> bool:
    """Whether it asks for something to be done, or whether a step of their subscription can be: who
    asks that is offered it.
    """
    return one.do == "start" or (one.do == "ask" and one.what == "options" and one.goal in STEPS)


def _names_a_street(words: str) -> bool:
    """Whether these words name a street: what is sent is to go there."""
    address = address_of(words) or last_address(words)
    return address is not None and reads_as_street(address)


def _meant(one: Command, intent: Intent, text: str) -> SlotValues:
    """Slots of a closed list: the step of a subscription, plans by name, what is wrong, a copy."""
    if intent in PLAN_INTENTS:
        step = STEPS.get(one.goal) if wants(one) else None
        meant: SlotValues = {"step": step} if step else {}
        for slot in one.slots:
            named = plans_named(slot.quote) if stands_in(slot.quote, text) else []
            if named and slot.name == "plan":
                meant |= {"plan": named[0]} | as_slots({"period": plan_slots(slot.quote).period})
            elif named and slot.name == "had_plan":
                meant["from_plan"] = named[0]
        return meant
    if intent == Intent.DAMAGED_ITEM and one.kind:
        return {"trouble": one.kind}
    if one.goal == GO_ELSEWHERE:
        return {"delivery": True}
    return {"document": True} if one.goal == COPY and one.do == "start" else {}
