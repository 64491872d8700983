"""The order that was spoken of last, which a wish about goods means that names none: "I'd rather
send it back then". Pure.

Whatever comes of it is an offer, which names the goods and waits for a yes of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from steward.conversation.types import OpenedTurn
from steward.dialogue.context.last_told import subjects
from steward.dialogue.context.lines import last_of_desk
from steward.domain.understanding import Intent, Told, Understanding, Utterance, Wish
from steward.understanding.orders.called_off import names_order, names_plan
from steward.understanding.orders.goods import goods_in
from steward.understanding.orders.sent_elsewhere import order_goes_elsewhere, sends_to
from steward.understanding.orders.troubles import troubles_told
from steward.understanding.talk.new_ones import wants_goods
from steward.understanding.talk.subjects import named_among
from steward.understanding.talk.the_other import means_the_other
from steward.understanding.text.marks import word_count
from steward.understanding.text.trade_words import meanings

OF_GOODS = frozenset(
    {Intent.RETURN_ITEM, Intent.DAMAGED_ITEM, Intent.MISSING_PARCEL, Intent.ORDER_STATUS}
)
_FEW = 14  # words of who goes on; more of them tell of something by themselves
_BACK = 4  # lines
_CLEAR = 0.5
_WAITS = ("confirm", "identify", "code", "detail", "choose")


class SpokenOf(NamedTuple):
    """An order, by its number or the customer's own words; or the subscription, without either."""

    order: str = ""
    words: str = ""


def with_goods_spoken_of(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """The message with the order that its wishes about goods do not name."""
    question = opened.question
    waits = question is not None and question.kind in _WAITS
    named = heard.identifiers.any_named
    if heard.typed or waits or named or word_count(heard.text) > _FEW:
        return heard
    street = any(wish.meant.get("delivery") for wish in heard.wishes)
    sent = street or sends_to(heard.text) or order_goes_elsewhere(heard.text)
    of_it = OF_GOODS | ({Intent.UPDATE_CONTACT} if sent else set[Intent]())
    open_ones = [wish for wish in heard.wishes if wish.intent in of_it]
    if not open_ones or names_goods(heard.text) or names_plan(heard.text):
        return heard
    if means_the_other(heard.text):
        return heard  # all that are open are told of
    spoken = goods_spoken_of(opened.recent)
    if spoken is None or (sent and not _is_here(opened.recent, spoken.order)):
        return heard
    wishes = tuple(_of(wish, spoken) if wish in open_ones else wish for wish in heard.wishes)
    return heard.model_copy(update={"wishes": wishes})


def _is_here(recent: Sequence[Utterance], order: str) -> bool:
    """Whether the desk told last that this order has not left: only that may go elsewhere."""
    last = last_of_desk(recent)
    parcels = [one.data.get("parcel") for one in (last.told if last is not None else ())]
    told = [one for one in parcels if isinstance(one, dict) and one.get("order_id") == order]
    return bool(told) and all(one.get("status") == "placed" for one in told)


def names_goods(text: str) -> bool:
    """Whether words name goods or an order themselves."""
    return bool(goods_in(text)) or names_order(text)


def goods_spoken_of(recent: Sequence[Utterance]) -> SpokenOf | None:
    """What was spoken of last: by the desk, with one order's number, or by the customer since."""
    words = ""
    for line in reversed(recent[-2 * _BACK :]):
        if line.role == "staff":
            return None
        if line.role == "customer":
            speaks = names_goods(line.text) and not names_plan(line.text)
            words = words or (line.text[:300] if speaks else "")
            continue
        told = subjects(line.told)
        found = {number for one in told if (number := order_in(one.data))}
        if len(found) == 1:
            return SpokenOf(found.pop())
        if words or found:
            break
    return SpokenOf(words=words) if words else None


def order_in(told: Mapping[str, Any]) -> str:
    """The one order that these facts name."""
    parcels = told.get("parcels") or ([told["parcel"]] if told.get("parcel") else [])
    found = {str(one["order_id"]) for one in parcels}
    found |= {str(told[name]) for name in ("order", "order_id") if told.get(name)}
    return found.pop() if len(found) == 1 else ""


def of_other_goods(heard: Understanding, last: Sequence[Told]) -> bool:
    """Whether a clear wish names goods that nothing was told of last ("and the mug, any news?"), or
    the other one; or what is wrong with some where no goods were spoken of: "the steam wand drips"
    after a payment.
    """
    clear = heard.surely(_CLEAR) & OF_GOODS & {wish.intent for wish in heard.wishes}
    items = items_told(last)
    another = names_none_of(heard.text, items) or means_the_other(heard.text)
    told = Intent.DAMAGED_ITEM in clear and not heard.asking  # "shall I throw the broken one away?"
    wrong = told and bool(troubles_told(heard.text))
    return bool(clear) and (another or (wrong and not items))


def names_none_of(text: str, items: Iterable[str]) -> bool:
    """Whether words name goods, and none of these."""
    own = {str(number): item for number, item in enumerate(items)}
    # beside one that nobody has, so that all of them may be named
    return bool(goods_in(text)) and not named_among(text, own | {"-": ""})


def items_told(last: Sequence[Told]) -> list[str]:
    found = list[str]()
    for one in subjects(last):
        listed = one.data.get("parcels") or one.data.get("orders") or [one.data.get("parcel")]
        of_lists = [each.get("item") for each in listed if isinstance(each, dict)]
        found += [str(item) for item in (one.data.get("item"), *of_lists) if item]
    return found


def _of(wish: Wish, spoken: SpokenOf) -> Wish:
    if spoken.order:
        named = wish.identifiers.model_copy(update={"order": spoken.order})
        return wish.model_copy(update={"identifiers": named})
    return wish.model_copy(update={"meant": {**wish.meant, "first": spoken.words}})


_FOR_MONEY = frozenset({Intent.REFUND_REQUEST, Intent.RETURN_ITEM, Intent.REFUND_STATUS})


def as_goods_for_money(heard: Understanding) -> Understanding:
    """The message as trouble with goods, where what is heard as money or as a return refuses the
    money in words and names goods that are wanted: "only a new jug, no money".
    """
    asks, refuses = {*heard.stances.asks}, {*heard.stances.refuses}
    wished = {wish.intent for wish in heard.wishes}
    other = heard.read_whole or heard.calls_people or heard.takes_back or heard.asking
    if other or not wished or wished - _FOR_MONEY or "money" not in refuses - asks:
        return heard
    wanted = asks == {"replacement"} or (not asks and wants_goods(heard.text))
    if not wanted or {"RETURN", "CANCEL"} & meanings(heard.text):
        return heard
    stances = heard.stances.model_copy(update={"asks": ("replacement",)})
    wish = Wish(intent=Intent.DAMAGED_ITEM, identifiers=heard.identifiers, quote=heard.text[:300])
    return heard.model_copy(update={"wishes": (wish,), "stances": stances, "decision": "act"})
