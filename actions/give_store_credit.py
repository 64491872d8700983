"""Store credit in place of money, when the customer asked for it.

Never beside cash for the same line.
"""

from __future__ import annotations

from actions.facts import RemedyFacts
from actions.kind import ActionKind, Facts, Reach, Row, told_by


async def _give(at: Reach) -> Facts:
    p = at.params
    return await at.write(
        "billing.give_credit",
        charge_id=p["charge_id"],
        amount_minor=p["amount_minor"],
        currency=p["currency"],
        reason=p["reason"],
    )


def _told(row: Row) -> Facts:
    p = row.params
    return {
        "amount": {"minor": p["amount_minor"], "currency": p["currency"]},
        "reason": p["reason"],
        "invoice": p.get("invoice_id"),
        "order": p.get("order_id"),
        "item": p.get("item"),
        "reference": row.outcome.get("credit_id"),
        "denial": row.denial,
    }


# A plain yes is always enough.
_VERBS = ("credit", "issue", "store", "give", "take", "voucher")

KIND = ActionKind(
    name="give_store_credit",
    label="Store credit",
    title="Store credit of {amount}",
    agent="refund",
    facts=RemedyFacts,
    reads="nodes.actions.remedies:credit_facts",
    effect=_give,
    tell=told_by(
        _told,
        proposed="confirm_credit",
        awaiting="refund_waiting",
        confirmed="credit_done",
        denied="remedy_denied",
        expired="refund_expired",
    ),
    confirm=True,
    verbs=_VERBS,
    act="credit",
    wish="give you store credit",
    wished="store credit",
    needs="billing.give_credit",
    goal=("refund", "refund_request"),
    matters=frozenset({"money"}),
    remedy="credit",
)
