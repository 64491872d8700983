"""Changing an order: where it goes, as long as it has not left."""

from __future__ import annotations

from actions.kind import Facts
from steward.effects.counting import NOTHING_COUNTED, counted_facts
from steward.effects.kind import At
from steward.effects.standing import NOTHING_KNOWN, standing_facts
from teams.support.valuation import worth_of


async def read_facts(at: At) -> Facts:
    """Goods that are sent elsewhere are judged like the money they are worth."""
    assurance, same = await at.assurance()
    p = at.params
    orders = (await at.read("logistics.list_orders", limit=50))["orders"] if same else []
    order = next((o for o in orders if o["order_id"] == p["order_id"]), None)
    facts: Facts = (
        {
            "assurance": assurance,
            "owner_matches": order is not None,
            "not_shipped": False,
            "as_ordered": False,
            "amount_minor": p.get("amount_minor"),
            "currency": p.get("currency"),
            "repeatable": at.repeatable("logistics.change_address"),
        }
        | NOTHING_COUNTED
        | NOTHING_KNOWN
    )
    if order is None or at.action.handle is None:
        return facts
    facts["not_shipped"] = order["status"] == "placed" and order["shipped_at"] is None
    as_ordered = order | {"amount_minor": worth_of(order, orders)}
    facts["as_ordered"] = p.get("amount_minor") is not None and all(
        p.get(name) == as_ordered.get(name) for name in ("item", "amount_minor", "currency")
    )
    return facts | await _counted(at, order) if facts["as_ordered"] else facts


async def _counted(at: At, order: Facts) -> Facts:
    """What the customer and what they paid the order with got already,
    and who they are to the company.
    """
    invoice = order.get("invoice_id")
    charges = (
        (await at.read("billing.list_charges", agent="refund", limit=50))["charges"]
        if invoice
        else []
    )
    paid: Facts = next(
        (one for one in charges if one["invoice_id"] == invoice and one["state"] == "captured"), {}
    )
    accounts = (await at.read("billing.get_account", agent="refund"))["accounts"]
    counted, _ = await counted_facts(at, paid.get("charge_id"), paid.get("instrument"))
    named = {"instrument": paid["instrument"]} if paid.get("instrument") else {}
    return counted | named | await standing_facts(at, accounts)
