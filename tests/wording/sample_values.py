"""Records that samples of phrases are made of, and how."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from steward.say import Part

EUR: dict[str, Any] = {"minor": 4_500, "currency": "EUR"}
ORDERS = [{"item": "Kettle", "order": "O-1"}, {"item": "Grinder", "order": "O-41"}]
ROLES = ("lead", "finance", "finance_lead", "admin")
SIGNED: dict[str, Any] = {"signers": 1, "who": [{"role": "finance_lead"}], "hours": 8}
SIGNED_BY_TWO: dict[str, Any] = {"signers": 2, "who": [{"role": r} for r in ROLES], "hours": 8}
CARD: dict[str, Any] = {"amount": EUR, "tender": "card", "last4": "4242", "invoice": "INV-7001"}
AT, LATER = "2026-11-16T10:00:00+00:00", "2026-11-24T10:00:00+00:00"
CHARGED: dict[str, Any] = {"amount": EUR, "at": AT, "invoice": "INV-7001"}
ORDER: dict[str, Any] = {
    "order_id": "O-41",
    "order": "O-41",
    "item": "Grinder",
    "status": "in_transit",
    "tracking": "NL123",
    "since": AT,
    "promised_at": LATER,
    "delivered_at": None,
    "after": 10,
    "replacement": "O-42",
}
REFUND: dict[str, Any] = {
    "amount": EUR,
    "status": "confirmed",
    "reference": "9" * 23,
    "at": AT,
    "settles_at": LATER,
}
INVOICE: dict[str, Any] = {
    "invoice": "INV-7001",
    "total": EUR,
    "tax": {"minor": 371, "currency": "EUR"},
    "issued": AT,
    "paid": True,
    "tender": "card",
    "last4": "4242",
    "newest": False,
}
PRICE: dict[str, Any] = {"amount": {"minor": 2_900, "currency": "EUR"}, "period": "month"}
SCHEDULE: dict[str, Any] = {
    "account": "A-1",
    "plan": "regular",
    "renews_at": LATER,
    "next_at": LATER,
    "price": EUR,
}
TICKET: dict[str, Any] = {"ticket": "T-1", "subject": "Complaint", "by": None}
PLAN: dict[str, Any] = {"plan": "regular", "since": AT, "year": "2026", "renews_at": LATER}
CARD_OF_A_RETURN: dict[str, Any] = {"due": EUR, "tender": "card", "last4": "4242"}
OTHER_SUM: dict[str, Any] = {"minor": 2_900, "currency": "EUR"}
OFFERED: dict[str, Any] = {
    "act": "issue_refund",
    "params": {"amount_minor": 2_900, "currency": "EUR", "tender": "card", "last4": "3311"},
}


def of[Said: Part](kind: type[Said], record: Mapping[str, Any], **more: Any) -> Said:
    """A phrase with what it needs of a record, and what is said besides."""
    known = {name: value for name, value in record.items() if name in kind.model_fields}
    return kind.model_validate(known | more)
