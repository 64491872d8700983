"""Changing an order: where it goes, as long as it has not left."""

from __future__ import annotations

from nodes.actions.kind import ActionKind, At, Facts
from state.team import Say
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


def _tell(action: Action) -> Say | None:
    p, state = action.params, str(action.state)
    data = {name: p.get(name) for name in ("item", "address", "before")} | {"order": p["order_id"], "denial": action.denial}
    match state:
        case "proposed":
            return Say(kind="confirm_address", data=data)
        case "confirmed" | "settled":
            return Say(kind="address_done", data=data)
        case "denied" | "failed":
            return Say(kind="address_denied", data=data)
        case "withdrawn" | "rejected":
            return Say(kind=f"request_{state}")
        case "awaiting":
            return Say(kind="change_waiting")
        case _:
            return Say(kind="request_unknown")


ORDERS = {"change_address": ActionKind("support", True, _facts, _change, tell=_tell)}
