"""A renewal after a cancellation is given back, and nothing else is: no goods,
no period that the customer had.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from steward.policy.facts import Charge, Invoice, Subscription
from steward.policy.reasons import Cause, goodwill
from steward.policy.renewals import cancelled_before_renewal
from teams.refund.evidence import examine, holding
from teams.refund.records import Books
from tests.policy.refund_records import NOW, TERMS, charge, days, plan

LATE = (Cause("late", "O-1"),)

RENEWAL = Invoice("INV-1", 4500, "USD", days(4))


def why(subscription: Subscription, invoice: Invoice | None, paid: Charge | None = None) -> str:
    return cancelled_before_renewal(subscription, paid or charge(), invoice).why


def test_goods_that_were_bought_after_a_cancellation_are_no_renewal() -> None:
    assert why(plan(), RENEWAL) == "cancelled_before_renewal"
    assert why(plan(), replace(RENEWAL, order_id="O-1")) == "not_a_renewal"
    assert why(plan(), None, charge(invoice_id=None)) == "not_a_renewal"
    assert why(plan(), RENEWAL, charge(invoice_id="INV-2")) == "not_a_renewal"


def test_renewals_what_was_paid_for_another_products_plan_is_no_renewal() -> None:
    """The app beside the coffee: its charge comes after the cancellation of the coffee,
    and is not for that.
    """
    assert (
        why(plan(product="coffee"), replace(RENEWAL, product="coffee"))
        == "cancelled_before_renewal"
    )
    assert why(plan(product="coffee"), replace(RENEWAL, product="app")) == "not_a_renewal"
    assert why(plan(), replace(RENEWAL, product="app")) == "cancelled_before_renewal", (
        "a billing that tells no products"
    )


@pytest.mark.parametrize("issued", [days(10), days(34)])
def test_late_capture_for_a_period_that_was_had_is_no_renewal(issued: datetime) -> None:
    """The bank had refused it at first: it was invoiced before the cancellation
    and taken after the end.
    """
    assert why(plan(), replace(RENEWAL, issued_at=issued)) == "earlier_period"
    assert (
        why(plan(), replace(RENEWAL, issued_at=days(10) + timedelta(seconds=1)))
        == "cancelled_before_renewal"
    )


def test_renewals_who_came_back_after_a_cancellation_pays_for_the_new_subscription() -> None:
    assert why(plan(status="active", started_at=days(9)), RENEWAL) == "not_cancelled"


def test_renewals_of_a_customer_who_left_and_bought_beans_are_told_apart() -> None:
    left = {
        "plan": "regular",
        "status": "cancelled",
        "started_at": days(100),
        "renews_at": None,
        "cancelled_at": days(20),
        "ends_at": days(10),
    }
    paid = {
        "account_id": "A-1",
        "state": "captured",
        "dispute": "none",
        "amount_minor": 1800,
        "currency": "EUR",
        "refunded_minor": 0,
        "tender": {"kind": "card"},
    }
    bills = {"total_minor": 1800, "currency": "EUR", "issued_at": days(3)}
    books = Books(
        terms=TERMS,
        now=NOW.isoformat(),
        accounts=[{"account_id": "A-1", "subscription": left}],
        invoices=[
            bills | {"invoice_id": "INV-1", "order_id": "O-1"},
            bills | {"invoice_id": "INV-2"},
        ],
        charges=[
            paid | {"charge_id": f"CH-{n}", "invoice_id": f"INV-{n}", "captured_at": days(3)}
            for n in (1, 2)
        ],
    )
    assert [
        case.finding.charge_id for case in holding(examine(books, "cancelled_before_renewal"))
    ] == ["CH-2"]


def test_gesture_that_was_agreed_on_stays_good_when_a_newer_charge_comes() -> None:
    older, newer = charge(), charge("CH-2", 3)
    assert goodwill([older, newer], causes=LATE).charge_id == "CH-2"
    agreed = goodwill([older, newer], charge_id="CH-1", causes=LATE)
    assert (agreed.holds, agreed.charge_id, agreed.max_minor) == (True, "CH-1", 4500)
    assert not goodwill(
        [replace(older, dispute="open"), newer], charge_id="CH-1", causes=LATE
    ).holds
    assert not goodwill([older, newer], charge_id="CH-9", causes=LATE).holds
