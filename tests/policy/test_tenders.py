"""An order that several charges paid: the whole amount is found,
each charge gives at most its own, and nothing twice.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from steward.policy.facts import Charge, Finding, Invoice, Order, Refund, Tender
from steward.policy.limits import load_limits
from steward.policy.reasons import overpaid
from steward.policy.tenders import owed
from steward.policy.withdrawals import return_received
from teams.refund.evidence import examine, holding
from teams.refund.records import Books
from tests.cases import cases
from tests.own_policies import POLICIES

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
TERMS = load_limits(POLICIES).terms


def charge(name: str, minor: int, ago: int = 4, **changed: Any) -> Charge:
    own = Charge(
        name,
        "A-1",
        "INV-1",
        "captured",
        "none",
        minor,
        "EUR",
        0,
        NOW - timedelta(days=ago),
        Tender("card"),
    )
    return replace(own, **changed)


def order(minor: int, **changed: Any) -> Order:
    own = Order(
        "O-1",
        "A-1",
        "INV-1",
        minor,
        "EUR",
        "return_received",
        None,
        None,
        NOW,
        None,
        invoiced_minor=minor,
    )
    return replace(own, **changed)


def shares(found: Finding) -> list[tuple[str | None, int]]:
    return [(one.charge_id, one.max_minor) for one in (found, *found.also) if one.holds]


GIFT, CARD = charge("CH-1", 3000, 5, tender=Tender("gift_card")), charge("CH-2", 4000)


@cases(
    ("price", "charges", "refunds", "expected"),
    [
        (7000, [GIFT, CARD], [], [("CH-2", 4000), ("CH-1", 3000)]),
        (5000, [GIFT, CARD], [], [("CH-2", 4000), ("CH-1", 1000)]),
        (4000, [GIFT, CARD], [], [("CH-2", 4000)]),
        (9000, [GIFT, CARD], [], [("CH-2", 4000), ("CH-1", 3000)]),
        (7000, [GIFT, CARD], [Refund("CH-2", 4000, "EUR")], [("CH-1", 3000)]),
        (7000, [GIFT, CARD], [Refund("CH-1", 3000, "EUR")], [("CH-2", 4000)]),
        (
            7000,
            [GIFT, CARD],
            [Refund("CH-2", 4000, "EUR", "failed_late")],
            [("CH-2", 4000), ("CH-1", 3000)],
        ),
        (4000, [GIFT, CARD], [Refund("CH-2", 4000, "EUR")], []),
        (7000, [GIFT, replace(CARD, dispute="open")], [], [("CH-1", 3000)]),
        (7000, [GIFT, replace(CARD, dispute="won")], [], [("CH-1", 3000), ("CH-2", 4000)]),
    ],
)
def test_tenders_over_several_charges_give_the_whole_amount(
    price: int, charges: list[Charge], refunds: list[Refund], expected: list[tuple[str, int]]
) -> None:
    assert (
        shares(return_received(order(price, invoiced_minor=7000), charges, NOW, TERMS, refunds))
        == expected
    )


def test_share_says_what_its_own_charge_needs() -> None:
    closed = replace(CARD, tender=Tender("card", "4242", closed=True), dispute="inquiry")
    found = return_received(order(7000), [GIFT, closed], NOW, TERMS)
    told = {
        one.charge_id: (one.evidence["tender_open"], one.evidence["dispute"])
        for one in (found, *found.also)
    }
    assert told == {"CH-1": (True, "inquiry"), "CH-2": (False, "inquiry")}


def test_paid_twice_and_sent_back_both_are_owed_in_either_order() -> None:
    """The overpayment was no part of the goods; what credit notes took back is no overpayment."""
    twice, bill = (
        [charge("CH-1", 4500, 5), charge("CH-2", 4500)],
        Invoice("INV-1", 4500, "EUR", NOW),
    )
    first = [Refund("CH-2", 4500, "EUR")]
    assert shares(overpaid(bill, twice)) == [("CH-2", 4500)]
    assert shares(return_received(order(4500), twice, NOW, TERMS, first)) == [("CH-1", 4500)]
    assert shares(overpaid(replace(bill, credited_minor=4500), twice, first)) == [("CH-1", 4500)]
    credited = order(4500, credited_minor=4500)
    assert shares(return_received(credited, twice, NOW, TERMS, first)) == []
    both = [*first, Refund("CH-1", 4500, "EUR")]
    assert shares(return_received(credited, twice, NOW, TERMS, both)) == []
    assert shares(overpaid(replace(bill, credited_minor=4500), twice, both)) == []


def test_tenders_what_was_paid_three_times_comes_back_from_two_charges() -> None:
    three = [charge(f"CH-{n}", 4500, 9 - n) for n in range(3)]
    assert shares(overpaid(Invoice("INV-1", 4500, "EUR", NOW), three)) == [
        ("CH-2", 4500),
        ("CH-1", 4500),
    ]


PAID = st.lists(st.integers(1, 50_000), min_size=1, max_size=5)


@given(PAID, st.integers(1, 300_000), st.randoms(use_true_random=False), st.booleans())
def test_refund_by_refund_it_comes_to_the_price_and_no_more(
    paid: list[int], price: int, random: Any, credit: bool
) -> None:
    """Whichever share is paid first, and whether billing tells of credit notes or not."""
    charges, refunds = (
        [charge(f"CH-{n}", minor, n % 3) for n, minor in enumerate(paid)],
        list[Refund](),
    )
    asked = order(min(price, sum(paid)), invoiced_minor=sum(paid))
    for _ in range(len(paid) + 1):
        given_back = sum(refund.amount_minor for refund in refunds)
        found = shares(
            return_received(
                replace(asked, credited_minor=given_back if credit else 0),
                charges,
                NOW,
                TERMS,
                refunds,
            )
        )
        assert sum(minor for _, minor in found) == asked.amount_minor - given_back
        if not found:
            break
        name, minor = random.choice(found)
        refunds.append(Refund(str(name), minor, "EUR"))
    assert sum(refund.amount_minor for refund in refunds) == asked.amount_minor
    for each in charges:
        assert (
            sum(refund.amount_minor for refund in refunds if refund.charge_id == each.charge_id)
            <= each.amount_minor
        )


@given(*[st.integers(0, 10**6)] * 5)
def test_owed_is_never_more_than_the_price_nor_below_nothing(
    price: int, paid: int, billed: int, back: int, credited: int
) -> None:
    due = owed(
        price, paid_minor=paid, invoiced_minor=billed, refunded_minor=back, credited_minor=credited
    )
    unknown = owed(
        price, paid_minor=paid, invoiced_minor=None, refunded_minor=back, credited_minor=credited
    )
    assert 0 <= unknown <= due <= max(0, price - credited)


def test_case_is_made_for_each_charge() -> None:
    record = {
        "charge_id": "CH-1",
        "account_id": "A-1",
        "invoice_id": "INV-1",
        "state": "captured",
        "dispute": "none",
        "currency": "EUR",
        "amount_minor": 3000,
        "refunded_minor": 0,
        "captured_at": "2026-11-10T09:00:00Z",
        "tender": {"kind": "gift_card", "last4": None, "closed": False},
    }
    card = record | {
        "charge_id": "CH-2",
        "amount_minor": 4000,
        "tender": {"kind": "card", "last4": "4242", "closed": False},
    }
    parcel = {
        "order_id": "O-1",
        "account_id": "A-1",
        "invoice_id": "INV-1",
        "amount_minor": 7000,
        "currency": "EUR",
        "status": "return_received",
        "shipped_at": None,
        "promised_at": None,
        "delivered_at": "2026-11-12T09:00:00Z",
        "last_scan_at": None,
    }
    bill = {
        "invoice_id": "INV-1",
        "total_minor": 7000,
        "currency": "EUR",
        "issued_at": "2026-11-09T09:00:00Z",
        "order_id": "O-1",
    }
    books = Books(
        TERMS, charges=[record, card], orders=[parcel], invoices=[bill], now=NOW.isoformat()
    )
    cases = holding(examine(books, "return_received", order="O-1"))
    assert [(c.finding.charge_id, c.finding.max_minor, c.order_id) for c in cases] == [
        ("CH-2", 4000, "O-1"),
        ("CH-1", 3000, "O-1"),
    ]
