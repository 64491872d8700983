"""Sending an order again: judged like the money it is worth, to the address that the customer was told."""

from __future__ import annotations

from typing import Any

from nodes.actions.kind import ActionKind, At, Facts, told_by
from nodes.actions.remedies import books_of_the_owner, facts_from
from steward.ledger.types import Action
from steward.policy.facts import Order, read
from steward.policy.parcels import came


async def _facts(at: At) -> Facts:
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
    """Whether item, value and address are still the order's own, and what never came did not come in part; the value is what the limits count."""
    if params["reason"] == "undelivered" and came(read(Order, order)) > 0:
        return False
    return all(
        params.get(name) == order.get(name)
        for name in ("item", "amount_minor", "currency", "address")
    )


async def _send(at: At) -> Facts:
    p = at.params
    return await at.write(
        "logistics.create_replacement", order_id=p["order_id"], address=p["address"]
    )


def _told(action: Action) -> Facts:
    p = action.params
    return {
        "item": p["item"],
        "order": p["order_id"],
        "address": p["address"],
        "reason": p["reason"],
        "replacement": action.outcome.get("order_id"),
        "promised_at": action.outcome.get("promised_at"),
        "denial": action.denial,
    }


_TELL = told_by(
    _told,
    proposed="confirm_replacement",
    awaiting="replacement_waiting",
    confirmed="replacement_done",
    denied="remedy_denied",
)
REPLACEMENTS = {
    "send_replacement": ActionKind(
        "refund",
        True,
        _facts,
        _send,
        tell=_TELL,
        act="replacement",
        needs="logistics.create_replacement",
    )
}
