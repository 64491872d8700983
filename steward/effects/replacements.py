"""Sending an order again: judged like the money it is worth,
to the address that the customer was told.
"""

from __future__ import annotations

from typing import Any

from actions.kind import Facts
from steward.effects.kind import At
from steward.effects.remedies import books_of_the_owner, facts_from
from steward.policy.facts import Order, read
from steward.policy.parcels import came


async def read_facts(at: At) -> Facts:
    books = await books_of_the_owner(at)
    order = books.order(at.params["order_id"]) if books else None
    facts = await facts_from(
        at,
        books,
        as_ordered=order is not None and as_ordered(at.params, order),
        address_kept=order is not None and order.get("address_changed_at") is None,
        repeatable=at.repeatable("logistics.create_replacement"),
    )
    return facts | {"tender_open": True}  # nothing goes back to a card


def as_ordered(params: dict[str, Any], order: dict[str, Any]) -> bool:
    """Whether item, value and address are still the order's own,
    and what never came did not come in part; the value is what the limits count.
    """
    if params["reason"] == "undelivered" and came(read(Order, order)) > 0:
        return False
    return all(
        params.get(name) == order.get(name)
        for name in ("item", "amount_minor", "currency", "address")
    )
