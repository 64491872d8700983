"""Charges, orders and plans as a reason for a refund reads them, and made-up ones of each."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from steward.policy.facts import (
    Charge,
    Finding,
    Invoice,
    Order,
    OutageShare,
    Refund,
    Subscription,
    Tender,
)
from steward.policy.limits import load_limits
from tests.own_policies import POLICIES

TERMS = load_limits(POLICIES).terms
NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)  # a Friday
INVOICE = Invoice("INV-1", 4500, "USD", NOW - timedelta(days=4))


def days(ago: float) -> datetime:
    return NOW - timedelta(days=ago)


def charge(name: str = "CH-1", ago: float = 4, **changed: Any) -> Charge:
    own: dict[str, Any] = {
        "charge_id": name,
        "account_id": "A-1",
        "invoice_id": "INV-1",
        "state": "captured",
        "dispute": "none",
        "amount_minor": 4500,
        "currency": "USD",
        "refunded_minor": 0,
        "captured_at": days(ago),
        "tender": Tender("card"),
    }
    return Charge(**(own | changed))


def short(finding: Finding) -> tuple[bool, int, str | None, str]:
    return finding.holds, finding.max_minor, finding.charge_id, finding.why


TWICE = [charge("CH-1", 4), charge("CH-2", 3)]


def order(**changed: Any) -> Order:
    own: dict[str, Any] = {
        "order_id": "O-1",
        "account_id": "A-1",
        "invoice_id": "INV-1",
        "amount_minor": 4500,
        "currency": "USD",
        "status": "shipped",
        "shipped_at": days(20),
        "promised_at": days(16),
        "delivered_at": None,
        "last_scan_at": None,
    }
    return Order(**(own | changed))


def plan(**changed: Any) -> Subscription:
    own: dict[str, Any] = {
        "plan": "regular",
        "status": "cancelled",
        "started_at": days(100),
        "renews_at": None,
        "cancelled_at": days(10),
        "ends_at": days(4),
    }
    return Subscription(**(own | changed))


def sent_back(**changed: Any) -> Order:
    own: dict[str, Any] = {
        "status": "return_received",
        "delivered_at": days(12),
        "return_received_at": days(1),
        "destination_country": "NL",
    }
    return order(**(own | changed))


PERIOD = Invoice("INV-1", 4500, "USD", days(4))
charges = st.lists(
    st.builds(
        charge,
        name=st.sampled_from(["CH-1", "CH-2", "CH-3", "CH-4"]),
        ago=st.integers(0, 30),
        state=st.sampled_from(["authorised", "captured", "voided", "charged_back"]),
        dispute=st.sampled_from(["none", "inquiry", "open", "won", "lost"]),
        amount_minor=st.integers(0, 9000),
        refunded_minor=st.integers(0, 9000),
        invoice_id=st.sampled_from(["INV-1", "INV-2", None]),
        currency=st.sampled_from(["USD", "USD", "EUR"]),
    ),
    max_size=5,
    unique_by=lambda each: each.charge_id,
)
refunds = st.lists(
    st.builds(Refund, st.sampled_from(["CH-1", "CH-2"]), st.integers(0, 5000), st.just("USD")),
    max_size=2,
)


def arrived(**changed: Any) -> Order:
    own: dict[str, Any] = {"status": "delivered", "delivered_at": days(3), "amount_minor": 3000}
    return order(**(own | changed))


def share(**changed: Any) -> OutageShare:
    own: dict[str, Any] = {
        "charge_id": "CH-1",
        "outages": ("OUT-1",),
        "due_minor": 450,
        "currency": "USD",
        "started_at": days(3),
        "ended_at": days(2),
    }
    return OutageShare(**(own | changed))
