"""Changing an order: where it goes, as long as it has not left."""

from __future__ import annotations

from nodes.actions.kind import ActionKind, At, Facts, told_by
from steward.ledger.types import Action


async def _facts(at: At) -> Facts:
    assurance, same = await at.assurance()
    orders = (await at.read("logistics.list_orders", limit=50))["orders"] if same else []
    order = next((o for o in orders if o["order_id"] == at.params["order_id"]), None)
    packing = order is not None and order["status"] == "placed" and order["shipped_at"] is None
    return {"assurance": assurance, "owner_matches": order is not None, "not_shipped": packing,
            "repeatable": at.repeatable("logistics.change_address")}  # fmt: skip


async def _change(at: At) -> Facts:
    return await at.write("logistics.change_address", order_id=at.params["order_id"], address=at.params["address"])


def _told(action: Action) -> Facts:
    p = action.params
    return {name: p.get(name) for name in ("item", "address", "before")} | {"order": p["order_id"], "denial": action.denial}


_TELL = told_by(_told, proposed="confirm_address", awaiting="change_waiting", confirmed="address_done", denied="address_denied",
                failed="address_denied")  # fmt: skip
ORDERS = {"change_address": ActionKind("support", True, _facts, _change, tell=_TELL, needs="logistics.change_address")}
