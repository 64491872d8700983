"""Giving money back to what it was paid with."""

from __future__ import annotations

from actions.facts import RemedyFacts
from actions.kind import ActionKind, Ending, Facts, Row, Told


def money_of(row: Row) -> Facts:
    """The money that an action is about, for wording."""
    p = row.params
    return {
        "amount": {"minor": p["amount_minor"], "currency": p["currency"]},
        "tender": p.get("tender"),
        "last4": p.get("last4"),
        "invoice": p.get("invoice_id"),
        "order": p.get("order_id"),
        "item": p.get("item"),
        "reason": p.get("reason"),
    }


def _tell(row: Row) -> Told:
    data, outcome = money_of(row), row.outcome
    match str(row.state):
        case "proposed":
            return Told("confirm_refund", data)
        case "awaiting":
            return Told("refund_waiting", data)
        case "failed_late":
            return Told("refund_came_back", data)
        case "confirmed" | "settled":
            sent = {
                "reference": outcome.get("bank_reference"),
                "settles_at": outcome.get("settles_at"),
            }
            return Told("refund_done", data | sent)
        case "denied":
            return Told("refund_denied", data | {"denial": row.denial})
        case "failed":
            return Told("refund_failed", data | {"error": outcome.get("error")})
        case "authorised":
            return Told("request_agreed")
        case "expired" | "rejected" | "withdrawn" as ended:
            return Told(f"refund_{ended}", data)
        case _:
            return Told("refund_unknown", data)


# A plain yes is always enough.
_VERBS = (
    "refund",
    "refunded",
    "refunding",
    "return",
    "pay",
    "issue",
    "process",
    "transfer",
    "make",
    "send",
    "put",
    "on",
    "one",
    "second",
    "duplicate",
    "double",
    "extra",
    "charge",
    "overcharge",
    "difference",
    "both",
    "them",
    "each",
    "two",
    "three",
    "parcel",
    "order",
    "invoice",
    "terugbetalen",
    "terugbetaling",
    "terugstorten",
)

KIND = ActionKind(
    name="issue_refund",
    label="Refund",
    title="Refund of {amount} to {tender}",
    agent="refund",
    facts=RemedyFacts,
    reads="nodes.actions.refunds:read_facts",
    effect="nodes.actions.refunds:pay",
    ending=Ending(
        "billing.void_key", "nodes.actions.refunds:void", "nodes.actions.refunds:conclude"
    ),
    tell=_tell,
    confirm=True,
    verbs=_VERBS,
    act="money",
    in_words=False,
    wish="give the money back",
    wished="the money back",
    needs="billing.issue_refund",
    goal=("refund", "refund_request"),
    matters=frozenset({"money"}),
    remedy="refund",
    settles=True,
    aliases=("refund",),
)
