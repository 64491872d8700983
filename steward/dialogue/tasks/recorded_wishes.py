"""Wishes by what is on record: what only sounds like a question and is about an own order or
invoice, and what comes with a wish that waits already.
"""

from __future__ import annotations

from state.desk import Plan
from steward.domain.understanding import Intent, Understanding, Wish
from steward.understanding.orders.received_goods import troubles_of
from steward.understanding.pages.public_questions import asks_something, names_own
from teams.slots import typed

_SURE = 0.6
LEADS_TO_REFUND = frozenset(
    {
        Intent.DUPLICATE_CHARGE,
        Intent.UNKNOWN_CHARGE,
        Intent.CHARGED_AFTER_CANCEL,
        Intent.MISSING_PARCEL,
        Intent.DAMAGED_ITEM,
    }
)


def of_a_record(wish: Wish, heard: Understanding) -> Wish:
    """What is only guessed to be a question for the help pages, or asks nothing, is about the order
    or invoice that it names, or about goods of theirs that are said to be broken or others.
    """
    sure = Intent.PRODUCT_QUESTION in heard.surely(_SURE)
    if wish.intent != Intent.PRODUCT_QUESTION:
        return wish
    told = troubles_of(heard.text) if names_own(heard.text) else set()
    if told == {"wrong_item"}:  # no page says what came in somebody's parcel
        return wish.model_copy(update={"intent": Intent.DAMAGED_ITEM})
    if sure and asks_something(wish.quote):
        return wish
    if wish.identifiers.order:
        return wish.model_copy(update={"intent": Intent.ORDER_STATUS})
    if wish.identifiers.invoice:
        return wish.model_copy(update={"intent": Intent.INVOICE_QUESTION})
    if told == {"damaged"}:
        return wish.model_copy(update={"intent": Intent.DAMAGED_ITEM})
    return wish


def comes_with(plan: Plan, wish: Wish) -> bool:
    """Whether money, or goods in its place, is wished for where what leads to that waits for a
    proof, and no other record is named: "my grinder is broken", then "rather a new one than money".
    """
    held = any(one["goal"] in LEADS_TO_REFUND and typed(one).held for one in plan.values())
    named = wish.identifiers
    return held and not (wish.amounts or named.order or named.invoice or named.charge)
