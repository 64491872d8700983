"""Reads a wish for another one of the goods as what it is: no return, and no money. Pure.

In the first words, and at the offer to take the goods back. What is wrong with them decides whether
a new one is sent, and is asked where nobody told it.
"""

from __future__ import annotations

from collections.abc import Iterable

from actions.registry import declared
from steward.dialogue.context.offers import asked_about, names_another
from steward.domain.action import Action
from steward.domain.understanding import INTENT_TEAM, Intent, OpenQuestion, Understanding, Wish
from steward.understanding.exact.addresses import address_told, reads_as_street
from steward.understanding.exact.for_the_account import means_the_account
from steward.understanding.orders.goods_talk import does_not_suit
from steward.understanding.orders.ordering_mistakes import ordered_wrong
from steward.understanding.orders.received_goods import troubles_of
from steward.understanding.reader.wishes import tells_a_move

_REPLACEMENT = "replacement"
# What such words are taken for beside an offer to take goods back.
_SOUNDS_LIKE = frozenset(
    {
        *(Intent.RETURN_ITEM, Intent.REFUND_REQUEST, Intent.DAMAGED_ITEM, Intent.UPDATE_CONTACT),
        *(Intent.PRODUCT_QUESTION, Intent.OUT_OF_SCOPE, Intent.COMPLAINT, Intent.CORRECTION),
    }
)


def with_another_for_it(heard: Understanding) -> Understanding:
    """Goods of which another one is wanted are no return for their money; who ordered the wrong
    thing, or does not like it, has what they ordered, and may send it back.
    """
    heard = _with_where_it_goes(heard)
    given_back = Intent.RETURN_ITEM in {wish.intent for wish in heard.wishes}
    if not given_back or not _asks_for_another(heard) or heard.read_whole:
        return heard
    if not troubles_of(heard.text) and (heard.asking or _as_ordered(heard.text)):
        return heard
    gone = {Intent.RETURN_ITEM, Intent.DAMAGED_ITEM}
    others = tuple(wish for wish in heard.wishes if wish.intent not in gone)
    return heard.model_copy(update={"wishes": (_another(heard, None), *others)})


def _with_where_it_goes(heard: Understanding) -> Understanding:
    """A street that is named for another one of goods in trouble is where that is to go, and no
    new contact: "send a new one to 12 Elm Street, Leeds". Who moves has a new address besides.
    """
    intents = {wish.intent for wish in heard.wishes}
    street = address_told(heard.text)
    if not {Intent.DAMAGED_ITEM, Intent.UPDATE_CONTACT} <= intents or heard.read_whole:
        return heard
    if not _asks_for_another(heard) or street is None or not reads_as_street(street):
        return heard
    if tells_a_move(heard.text) or means_the_account(heard.text):
        return heard
    kept = tuple(
        one.model_copy(update={"quote": heard.text[:600]})
        if one.intent == Intent.DAMAGED_ITEM
        else one
        for one in heard.wishes
        if one.intent != Intent.UPDATE_CONTACT
    )
    return heard.model_copy(update={"wishes": kept})


def at_a_return(
    heard: Understanding, question: OpenQuestion | None, actions: Iterable[Action]
) -> Understanding:
    """The message as a no to the offer to take goods back, where another one of them is wanted:
    "not a return, a replacement".
    """
    offers = asked_about(question, actions)
    if len(offers) != 1 or not declared(offers[0].kind).sends_back:
        return heard
    calls = heard.calls_people or heard.typed or heard.asking
    if calls or not _asks_for_another(heard) or _as_ordered(heard.text):
        return heard
    wished = {wish.intent for wish in heard.wishes if wish.intent in INTENT_TEAM}
    if wished - _SOUNDS_LIKE or names_another(heard, offers):
        return heard
    wish = _another(heard, str(offers[0].params["order_id"]))
    no = {"refuses": True, "consents": False, "leans": False, "follows": None, "decision": "act"}
    return heard.model_copy(update=no | {"wishes": (wish,)})


def _asks_for_another(heard: Understanding) -> bool:
    return _REPLACEMENT in heard.stances.asks and "money" not in heard.stances.asks


def _as_ordered(text: str) -> bool:
    return ordered_wrong(text) or does_not_suit(text)


def _another(heard: Understanding, order: str | None) -> Wish:
    named = heard.identifiers
    if order is not None:
        named = named.model_copy(update={"order": order})
    return Wish(
        intent=Intent.DAMAGED_ITEM,
        identifiers=named,
        quote=heard.text[:300],
        meant={"remedy": _REPLACEMENT},
    )
