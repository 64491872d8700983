"""Noting that a customer sends an order back: the declaration counts from when they asked, and the label comes with it."""

from __future__ import annotations

from datetime import datetime

from nodes.actions.kind import ActionKind, At, Facts, told_by
from nodes.evidence import Books, parcel_of
from steward.ledger.types import Action
from steward.policy.reasons import may_declare

_TOOL = "logistics.create_return"


async def _facts(at: At) -> Facts:
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


async def _declare(at: At) -> Facts:
    p = at.params
    declared = at.action.created_at.isoformat()
    return await at.write(
        _TOOL,
        order_id=p["order_id"],
        declared_at=declared,
        send_by=max(p["send_by"], declared, key=datetime.fromisoformat),
    )


def _told(action: Action) -> Facts:
    p, outcome = action.params, action.outcome
    return {
        "item": p["item"],
        "order": p["order_id"],
        "send_by": outcome.get("return_send_by") or p["send_by"],
        "label": outcome.get("return_label"),
        "reference": outcome.get("return_id"),
        "denial": action.denial,
    }


_TELL = told_by(
    _told,
    proposed="confirm_return",
    awaiting="change_waiting",
    confirmed="return_done",
    denied="return_denied",
)
RETURNS = {"declare_return": ActionKind("refund", True, _facts, _declare, tell=_TELL, needs=_TOOL)}
