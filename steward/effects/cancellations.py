"""Calling off an order: whether logistics still can, read now and in its own words."""

from __future__ import annotations

from actions.kind import Facts
from steward.effects.kind import At


async def read_facts(at: At) -> Facts:
    """What is not the customer's own order is not asked about."""
    assurance, same = await at.assurance()
    number = at.params["order_id"]
    orders = (await at.read("logistics.list_orders", limit=50))["orders"] if same else []
    order = next((o for o in orders if o["order_id"] == number), None)
    look = await at.read("logistics.check_cancellation", order_id=number) if order else {}
    return {
        "assurance": assurance,
        "owner_matches": order is not None,
        "cancellable": look.get("cancellable") is True,
        "as_ordered": order is not None and order["item"] == at.params["item"],
        "repeatable": at.repeatable("logistics.cancel_order"),
    }
