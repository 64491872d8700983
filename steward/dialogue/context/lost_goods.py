"""Reads what is asked for in the place of goods that never came: the goods once more, or store
credit. Those are no return, no money on its way and no other plan, whatever they sound like. Pure.
"""

from __future__ import annotations

from steward.domain.slots import as_slots
from steward.domain.understanding import Act, Intent, Understanding, Wish
from steward.understanding.orders.arrivals import says_it_did_not_come
from steward.understanding.orders.goods import goods_beside, goods_in
from steward.understanding.orders.sent_again import tells_to_send_again, wants_it_sent_again
from steward.understanding.reader.wishes import remedy_in
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.trade_words import meanings
from steward.understanding.yes_and_no.act_names import PLAN_ACTS

_SURE, _LIKELY = 0.6, 0.3
_REMEDIES: frozenset[Act] = frozenset({"money", "replacement", "credit"})
# what such a wish is taken for beside the parcel that is missed
_SOUNDS_LIKE = frozenset({Intent.RETURN_ITEM, Intent.REFUND_STATUS, Intent.CHANGE_PLAN})
_GUESSED_BESIDE = frozenset({Intent.REFUND_REQUEST, Intent.ORDER_STATUS, Intent.OUT_OF_SCOPE})
_OF_NEWS = frozenset({"WHERE", "WHEN", "STATUS"})
_OF_A_PLAN = frozenset({"PLAN", "SUBSCRIPTION"})


def as_wanted_for_what_never_came(heard: Understanding) -> Understanding:
    """The message as a parcel that is missed and what is wanted for it, without what that only
    sounds like: "it never came, no need to pay it back, put it on my store credit".
    """
    calls = heard.calls_people or heard.read_whole or heard.takes_back or heard.apart
    if calls or not _tells_it_never_came(heard):
        return heard
    heard = _with_goods_again(heard)
    if (remedy := remedy_in(heard.stances)) is None:
        return heard
    kept = tuple(wish for wish in heard.wishes if not _only_sounds_like(wish, heard))
    if all(wish.intent != Intent.MISSING_PARCEL for wish in kept):
        if len(kept) == len(heard.wishes):
            return heard
        quote = heard.text[:300]
        missed = Wish(intent=Intent.MISSING_PARCEL, identifiers=heard.identifiers, quote=quote)
        kept = (missed, *kept)
    kept = tuple(_with_remedy(wish, remedy) for wish in kept)
    return heard.model_copy(update={"wishes": kept, "decision": "act"})


def as_goods_once_more(heard: Understanding) -> Understanding:
    """The message as a remedy that is asked for, where goods are to be sent once more and nothing
    is told of them: that is no return, no money on its way and no other plan, for all the coffee
    that it names.
    """
    calls = heard.calls_people or heard.read_whole or heard.takes_back or heard.apart
    wished = {wish.intent for wish in heard.wishes}
    if calls or wished - _SOUNDS_LIKE - _GUESSED_BESIDE:
        return heard
    if not (wished & _SOUNDS_LIKE or heard.identifiers.order):
        return heard
    others = {*heard.stances.asks, *heard.stances.refuses} - {"replacement", "money"}
    if others or remedy_in(heard.stances) != "replacement" or not wants_it_sent_again(heard.text):
        return heard
    if has_question_mark(heard.text) or meanings(heard.text) & _OF_A_PLAN:
        return heard
    meant = as_slots({"remedy": "replacement"})
    wish = Wish(
        intent=Intent.REFUND_REQUEST,
        identifiers=heard.identifiers,
        quote=heard.text[:300],
        meant=meant,
    )
    return heard.model_copy(update={"wishes": (wish,), "decision": "act"})


def _tells_it_never_came(heard: Understanding) -> bool:
    """Whether a parcel is surely missed; or likely, where an order is named and words say so."""
    if Intent.MISSING_PARCEL in heard.surely(_SURE):
        return True
    if heard.identifiers.order is None or Intent.MISSING_PARCEL not in heard.surely(_LIKELY):
        return False
    return says_it_did_not_come(heard.text)


def _with_remedy(wish: Wish, remedy: str) -> Wish:
    if wish.intent != Intent.MISSING_PARCEL:
        return wish
    return wish.model_copy(update={"meant": {**wish.meant, "remedy": remedy}})


def _with_goods_again(heard: Understanding) -> Understanding:
    """The message with the goods once more as what is asked for, where a verb alone says so: in
    French the same verb is for what customers send back.
    """
    named = {*heard.stances.asks} & _REMEDIES or "replacement" in heard.stances.refuses
    if named or not tells_to_send_again(heard.text):
        return heard
    asked: tuple[Act, ...] = (*heard.stances.asks, "replacement")
    stances = heard.stances.model_copy(update={"asks": asked})
    return heard.model_copy(update={"stances": stances})


def _only_sounds_like(wish: Wish, heard: Understanding) -> bool:
    """Whether a wish is one that what is wanted only sounds like: it is of no other order and no
    other goods, asks for no news, and names no plan.
    """
    if wish.intent not in _SOUNDS_LIKE:
        return False
    missed = [one for one in heard.wishes if one.intent == Intent.MISSING_PARCEL]
    orders = {one.identifiers.order for one in (*missed, wish)} - {None}
    if len(orders) > 1:
        return False
    told = {thing for one in missed for thing in goods_in(one.quote)}
    if goods_beside(wish.quote, told):
        return False
    match wish.intent:
        case Intent.CHANGE_PLAN:
            named = {*heard.stances.asks, *heard.stances.refuses} & {*PLAN_ACTS}
            return not (named or meanings(wish.quote) & _OF_A_PLAN)
        case Intent.REFUND_STATUS:
            return not (has_question_mark(wish.quote) or meanings(wish.quote) & _OF_NEWS)
        case _:
            return True
