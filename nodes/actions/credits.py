"""Store credit in place of money, when the customer asked for it; never beside cash for the same line."""

from __future__ import annotations

from nodes.actions.kind import ActionKind, At, Facts
from nodes.actions.remedies import remedy_facts
from state.team import Say
from steward.ledger.types import Action


async def _facts(at: At) -> Facts:
    return await remedy_facts(at, repeatable=at.repeatable("billing.give_credit")) | {"tender_open": True}  # nothing goes back to a card


async def _give(at: At) -> Facts:
    p = at.params
    return await at.write("billing.give_credit", charge_id=p["charge_id"], amount_minor=p["amount_minor"],
                          currency=p["currency"], reason=p["reason"])  # fmt: skip


def _tell(action: Action) -> Say | None:
    p, state = action.params, str(action.state)
    data = {"amount": {"minor": p["amount_minor"], "currency": p["currency"]}, "reason": p["reason"],
            "invoice": p.get("invoice_id"), "order": p.get("order_id"), "reference": action.outcome.get("credit_id"),
            "denial": action.denial}  # fmt: skip
    match state:
        case "proposed":
            return Say(kind="confirm_credit", data=data)
        case "awaiting":
            return Say(kind="refund_waiting", data=data)
        case "confirmed" | "settled":
            return Say(kind="credit_done", data=data)
        case "denied":
            return Say(kind="remedy_denied", data=data)
        case "rejected" | "withdrawn" | "failed":
            return Say(kind=f"request_{state}")
        case "expired":
            return Say(kind="refund_expired", data=data)
        case _:
            return Say(kind="request_unknown")


CREDITS = {"give_store_credit": ActionKind("refund", True, _facts, _give, tell=_tell)}
