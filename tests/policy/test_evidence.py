"""From records to reasons: what is picked out of a customer's books, and what is left alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from steward.policy.limits import load_limits
from teams.refund.evidence import examine, holding, line_of, other_remedy
from teams.refund.records import Books
from tests.own_policies import POLICIES

TERMS = load_limits(POLICIES).terms
NOW = "2026-11-20T09:00:00+00:00"
CHARGE: dict[str, Any] = {
    "charge_id": "CH-1",
    "account_id": "A-1",
    "invoice_id": "INV-1",
    "state": "captured",
    "dispute": "none",
    "amount_minor": 2900,
    "currency": "EUR",
    "refunded_minor": 0,
    "captured_at": "2026-11-19T09:00:00Z",
    "tender": {"kind": "card", "last4": "4242", "closed": False},
}
INVOICE: dict[str, Any] = {
    "invoice_id": "INV-1",
    "total_minor": 2900,
    "currency": "EUR",
    "issued_at": "2026-11-19T09:00:00Z",
    "order_id": None,
}
ORDER: dict[str, Any] = {
    "order_id": "O-1",
    "account_id": "A-1",
    "invoice_id": "INV-1",
    "amount_minor": 2900,
    "currency": "EUR",
    "status": "return_received",
    "shipped_at": "2026-11-10T09:00:00Z",
    "promised_at": None,
    "replacement_for": None,
    "delivered_at": "2026-11-12T09:00:00Z",
    "last_scan_at": None,
    "return_received_at": "2026-11-18T09:00:00Z",
    "destination_country": "NL",
    "final_sale": False,
}
ENDED: dict[str, Any] = {
    "plan": "regular",
    "status": "ended",
    "started_at": "2025-11-19T09:00:00Z",
    "renews_at": None,
    "cancelled_at": "2026-11-20T08:00:00Z",
    "ends_at": "2026-11-20T08:00:00Z",
}


@pytest.mark.parametrize("reason", ["return_received", "withdrawal"])
def test_parcel_that_was_replaced_is_not_refunded_too(reason: str) -> None:
    alone = Books(TERMS, charges=[CHARGE], orders=[ORDER], now=NOW)
    assert [case.order_id for case in holding(examine(alone, reason))] == ["O-1"]
    other = ORDER | {
        "order_id": "O-2",
        "replacement_for": "O-1",
        "status": "shipped",
        "invoice_id": None,
    }
    replaced = Books(TERMS, charges=[CHARGE], orders=[ORDER, other], now=NOW)
    [case] = examine(replaced, reason, order="O-1")
    assert (case.finding.holds, case.finding.why) == (False, "replaced")


def test_grace_is_about_the_newest_charge_for_the_subscription_only() -> None:
    older = CHARGE | {
        "charge_id": "CH-0",
        "invoice_id": "INV-0",
        "captured_at": "2026-11-14T09:00:00Z",
    }
    goods = CHARGE | {
        "charge_id": "CH-9",
        "invoice_id": "INV-9",
        "captured_at": "2026-11-19T12:00:00Z",
    }
    books = Books(
        TERMS,
        accounts=[{"account_id": "A-1", "subscription": ENDED}],
        charges=[older, CHARGE, goods],
        now=NOW,
        invoices=[
            INVOICE,
            INVOICE | {"invoice_id": "INV-0"},
            INVOICE | {"invoice_id": "INV-9", "order_id": "O-9"},
        ],
    )
    assert [case.finding.charge_id for case in holding(examine(books, "renewal_grace"))] == ["CH-1"]
    assert examine(books, "renewal_grace", charge="CH-9") == []
    assert examine(books, "renewal_grace", charge="CH-0") == []


def test_goods_are_no_renewal_where_logistics_alone_says_that_they_are_goods() -> None:
    """What billing says of an invoice itself counts before what an order names."""
    books = Books(
        TERMS,
        accounts=[{"account_id": "A-1", "subscription": ENDED}],
        charges=[CHARGE],
        now=NOW,
        invoices=[INVOICE],
    )
    order = ORDER | {"status": "delivered"}
    assert holding(examine(books, "renewal_grace"))
    assert not holding(examine(replace(books, orders=[order]), "renewal_grace"))
    assert holding(
        examine(replace(books, orders=[order | {"invoice_id": "INV-7"}]), "renewal_grace")
    )
    box = replace(books, orders=[order], invoices=[INVOICE | {"period": "November"}])
    assert holding(examine(box, "renewal_grace"))


def test_evidence_what_the_records_say_a_line_was_made_good_with() -> None:
    """Also what somebody else gave, past the desk: orders,
    refunds and credits of the systems are all looked at.
    """
    again = ORDER | {"order_id": "O-2", "replacement_for": "O-1"}
    cash = {"charge_id": "CH-1", "reason": "damaged", "status": "confirmed"}
    credit = {"charge_id": "CH-1", "reason": "undelivered"}
    for books, found in (
        (Books(TERMS, orders=[ORDER]), "none"),
        (Books(TERMS, orders=[ORDER, again]), "replacement"),
        (Books(TERMS, orders=[ORDER], refunds=[cash]), "refund"),
        (Books(TERMS, orders=[ORDER], refunds=[cash | {"status": "failed_late"}]), "none"),
        (Books(TERMS, orders=[ORDER], refunds=[cash | {"reason": "goodwill"}]), "none"),
        (Books(TERMS, orders=[ORDER], credits=[credit]), "credit"),
        (Books(TERMS, orders=[ORDER], credits=[credit | {"charge_id": "CH-2"}]), "none"),
    ):
        for remedy in ("refund", "replacement", "credit"):
            # more of the same kind is bounded by what is left
            expected = "none" if remedy == found else found
            assert other_remedy(books, remedy, "undelivered", "O-1", "CH-1") == expected
    assert line_of("damaged", "O-1", "CH-1") == line_of("withdrawal", "O-1", "CH-9") == "order:O-1"
    assert line_of("overpaid", "O-1", "CH-1") == "charge:CH-1:overpaid"


def test_replacement_is_not_made_good_by_the_desk_again() -> None:
    """It cost nothing.

    What is owed when it goes wrong too hangs on the first order, and a person sees to it.
    """
    again = ORDER | {"order_id": "O-2", "replacement_for": "O-1", "amount_minor": 0}
    books = Books(TERMS, charges=[CHARGE], orders=[ORDER, again], now=NOW)
    for reason in ("return_received", "withdrawal", "undelivered", "damaged"):
        assert {case.order_id: case.finding.why for case in examine(books, reason)} == {
            "O-1": "replaced",
            "O-2": "is_replacement",
        }
