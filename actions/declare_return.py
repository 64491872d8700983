"""Declares that a customer sends an order back.

It counts from the moment when they asked; the label comes with it.
"""

from __future__ import annotations

from datetime import datetime

from actions.facts import OwnFacts, fact
from actions.kind import ActionKind, Facts, Reach, Row, told_by

_TOOL = "logistics.create_return"


class ReturnFacts(OwnFacts):
    """Facts of `declare_return`."""

    returnable: bool = fact(
        True, "it arrived, is no final sale, and was declared within the window"
    )


async def _declare(at: Reach) -> Facts:
    p = at.params
    declared = at.action.created_at.isoformat()
    return await at.write(
        "logistics.create_return",
        order_id=p["order_id"],
        declared_at=declared,
        send_by=max(p["send_by"], declared, key=datetime.fromisoformat),
    )


def _told(row: Row) -> Facts:
    p, outcome = row.params, row.outcome
    return {
        "item": p["item"],
        "order": p["order_id"],
        "send_by": outcome.get("return_send_by") or p["send_by"],
        "label": outcome.get("return_label"),
        "reference": outcome.get("return_id"),
        "denial": row.denial,
    }


# A plain yes is always enough.
_VERBS = (
    "return",
    "register",
    "send",
    "back",
    "withdraw",
    "it",
    "set",
    "up",
    "retour",
    "terugsturen",
)

KIND = ActionKind(
    name="declare_return",
    label="Return",
    title="Return of {item}",
    agent="refund",
    facts=ReturnFacts,
    reads="nodes.actions.returns:read_facts",
    effect=_declare,
    tell=told_by(
        _told,
        proposed="confirm_return",
        awaiting="change_waiting",
        confirmed="return_done",
        denied="return_denied",
    ),
    confirm=True,
    verbs=_VERBS,
    follow_up=True,
    needs=_TOOL,
    matters=frozenset({"orders"}),
    event="return",
)
