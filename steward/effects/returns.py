"""Noting that a customer sends an order back: the declaration counts from when they asked,
and the label comes with it.
"""

from __future__ import annotations

from actions.kind import Facts
from steward.effects.kind import At
from steward.policy.withdrawals import may_declare
from teams.refund.evidence import parcel_of
from teams.refund.records import Books

_TOOL = "logistics.create_return"


async def read_facts(at: At) -> Facts:
    assurance, same = await at.assurance()
    orders = (await at.read("logistics.list_orders", limit=50))["orders"] if same else []
    order = next((o for o in orders if o["order_id"] == at.params["order_id"]), None)
    terms = (await at.desk.policy.current()).limits.terms
    declared = at.action.created_at  # the row's own time: what state says of it counts for nothing
    returnable = (
        order is not None and may_declare(parcel_of(Books(terms), order), declared, terms) == ""
    )
    return {
        "assurance": assurance,
        "owner_matches": order is not None,
        "returnable": returnable,
        "repeatable": at.repeatable(_TOOL),
    }
