"""Store credit in place of money, when the customer asked for it; never beside cash for the same line."""

from __future__ import annotations

from nodes.actions.kind import ActionKind, At, Facts, told_by
from nodes.actions.remedies import remedy_facts
from steward.ledger.types import Action


async def _facts(at: At) -> Facts:
    # nothing goes back to a card
    return await remedy_facts(at, repeatable=at.repeatable("billing.give_credit")) | {
        "tender_open": True
    }


async def _give(at: At) -> Facts:
    p = at.params
    return await at.write(
        "billing.give_credit",
        charge_id=p["charge_id"],
        amount_minor=p["amount_minor"],
        currency=p["currency"],
        reason=p["reason"],
    )


def _told(action: Action) -> Facts:
    p = action.params
    return {
        "amount": {"minor": p["amount_minor"], "currency": p["currency"]},
        "reason": p["reason"],
        "invoice": p.get("invoice_id"),
        "order": p.get("order_id"),
        "item": p.get("item"),
        "reference": action.outcome.get("credit_id"),
        "denial": action.denial,
    }


_TELL = told_by(
    _told,
    proposed="confirm_credit",
    awaiting="refund_waiting",
    confirmed="credit_done",
    denied="remedy_denied",
    expired="refund_expired",
)
CREDITS = {
    "give_store_credit": ActionKind(
        "refund", True, _facts, _give, tell=_TELL, act="credit", needs="billing.give_credit"
    )
}
