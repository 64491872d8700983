"""An answer about the one order that was shown, as the one that is perhaps meant: whoever goes on
as if it were says that it is. Pure.
"""

from __future__ import annotations

from steward.conversation.types import OpenedTurn
from steward.dialogue.context.last_told import last_told
from steward.domain.understanding import Intent, Understanding
from steward.understanding.orders.goods import goods_in
from steward.understanding.orders.goods_bought import told_of
from steward.understanding.yes_and_no.pointing import begins_with_that_one, denies_that_one
from steward.wording.orders import WhichOrder

_ALSO_MEANT = ("order", "invoice", "charge")
# What is wanted of an order: without another one it is that of the one which was shown.
_OF_AN_ORDER = frozenset(
    {
        *(Intent.REFUND_REQUEST, Intent.REFUND_STATUS, Intent.ORDER_STATUS, Intent.MISSING_PARCEL),
        *(Intent.DAMAGED_ITEM, Intent.RETURN_ITEM),
    }
)


def with_the_one_shown(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """The message with the number of the one order that was shown, where it says that this is meant
    or wants something and denies nothing: "go on then, money". Who denies it wants nothing of it.
    """
    question = opened.question
    if question is None or question.kind != "detail" or len(question.items) != 1:
        return heard
    number, item = question.items[0]
    named = any(getattr(heard.identifiers, kind) for kind in _ALSO_MEANT)
    if named or heard.calls_people:
        return heard
    another = goods_in(heard.text) and not told_of(heard.text, item)
    if another or denies_that_one(heard.text):
        left = tuple(wish for wish in heard.wishes if wish.intent not in _OF_AN_ORDER)
        return heard.model_copy(update={"wishes": left})
    if not begins_with_that_one(heard.text):
        told = next((one for one in last_told(opened) if one.kind == WhichOrder.kind), None)
        if told is None or told.data.get("thing") or not _wants(heard):
            return heard  # what they called it is none of the orders
    order = {"order": number}
    wishes = tuple(
        wish.model_copy(update={"identifiers": wish.identifiers.model_copy(update=order)})
        for wish in heard.wishes
        if wish.intent != Intent.CORRECTION
    )
    of_it = heard.identifiers.model_copy(update=order)
    meant = {"identifiers": of_it, "wishes": wishes, "decision": "act"}
    return heard.model_copy(update=meant)


def _wants(heard: Understanding) -> bool:
    wished = {wish.intent for wish in heard.wishes} & _OF_AN_ORDER
    return bool(wished or heard.stances.asks or heard.consents)
