"""What only sounds like a question, and is about somebody's own order or invoice."""

from __future__ import annotations

from steward.domain.understanding import Intent, Understanding, Wish
from steward.understanding.public_questions import asks_something, names_own
from steward.understanding.received_goods import troubles_of

_SURE = 0.6


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
