"""Reasons for refunds, case by case: overpaid, never came, damaged, an outage, goodwill."""

from __future__ import annotations

from typing import Any

import pytest

from steward.errors import BadInput
from steward.policy.facts import Charge, Refund, Tender, read
from steward.policy.reasons import (
    Cause,
    damaged,
    goodwill,
    order_cancelled,
    outage,
    overpaid,
    undelivered,
)
from tests.cases import cases
from tests.policy.refund_records import (
    INVOICE,
    NOW,
    TERMS,
    TWICE,
    arrived,
    charge,
    days,
    order,
    share,
    short,
)


@cases(
    ("charges", "refunds", "expected"),
    [
        (TWICE, [], (True, 4500, "CH-2", "overpaid")),
        ([charge()], [], (False, 0, None, "not_overpaid")),
        ([], [], (False, 0, None, "no_charge")),
        (
            [charge(), charge("CH-2", state="authorised", captured_at=None)],
            [],
            (False, 0, None, "authorised_only"),
        ),
        ([charge(), charge("CH-2", 3, refunded_minor=4500)], [], (False, 0, None, "not_overpaid")),
        (TWICE, [Refund("CH-2", 4500, "USD")], (False, 0, None, "not_overpaid")),
        (TWICE, [Refund("CH-2", 4500, "USD", "failed")], (True, 4500, "CH-2", "overpaid")),
        (TWICE, [Refund("CH-2", 1000, "USD")], (True, 3500, "CH-2", "overpaid")),
        ([charge(), charge("CH-2", 3, dispute="lost")], [], (False, 0, None, "not_overpaid")),
        (
            [charge(), charge("CH-2", 3, state="charged_back", dispute="lost")],
            [],
            (False, 0, None, "not_overpaid"),
        ),
        ([charge(), charge("CH-2", 3, dispute="open")], [], (False, 0, None, "disputed")),
        ([*TWICE, charge("CH-3", 2, dispute="open")], [], (True, 4500, "CH-2", "overpaid")),
        ([charge(), charge("CH-2", 3, dispute="inquiry")], [], (True, 4500, "CH-1", "overpaid")),
        ([charge(), charge("CH-2", 3, amount_minor=4000)], [], (True, 4000, "CH-2", "overpaid")),
        ([charge(amount_minor=5000)], [], (True, 500, "CH-1", "overpaid")),
        ([charge(), charge("CH-2", 3, invoice_id="INV-2")], [], (False, 0, None, "not_overpaid")),
        ([charge(), charge("CH-2", 3, currency="EUR")], [], (False, 0, None, "currency_mismatch")),
    ],
)
def test_overpaid_holds_for_what_the_invoice_does_not_ask(
    charges: list[Charge], refunds: list[Refund], expected: tuple[Any, ...]
) -> None:
    assert short(overpaid(INVOICE, charges, refunds)) == expected


def test_policy_hears_of_a_dispute_on_the_other_charge() -> None:
    found = overpaid(INVOICE, [charge(), charge("CH-2", 3, dispute="inquiry")])
    assert found.evidence["dispute"] == "inquiry"
    assert overpaid(INVOICE, TWICE).evidence["dispute"] == "none"
    assert (
        overpaid(INVOICE, [charge(amount_minor=9000, dispute="won")]).evidence["dispute"] == "won"
    )
    closed = overpaid(
        INVOICE, [charge(amount_minor=9000, tender=Tender("card", "4242", closed=True))]
    )
    assert closed.evidence["tender_open"] is False


@cases(
    ("changed", "charges", "expected"),
    [
        ({}, [charge()], (True, 4500, "CH-1", "undelivered")),
        ({"promised_at": days(14)}, [charge()], (True, 4500, "CH-1", "undelivered")),
        ({"promised_at": days(11)}, [charge()], (False, 0, None, "not_lost_yet")),
        ({"promised_at": None}, [charge()], (True, 4500, "CH-1", "undelivered")),
        ({"shipped_at": None, "status": "placed"}, [charge()], (False, 0, None, "not_shipped")),
        ({"shipped_at": None, "promised_at": None}, [charge()], (False, 0, None, "not_shipped")),
        (
            {"shipped_at": None, "promised_at": days(25)},
            [charge()],
            (True, 4500, "CH-1", "undelivered"),
        ),
        (
            {"status": "lost", "shipped_at": None, "promised_at": None},
            [charge()],
            (True, 4500, "CH-1", "undelivered"),
        ),
        ({"status": "delivered"}, [charge()], (False, 0, None, "delivered")),
        ({"status": "returned"}, [charge()], (False, 0, None, "returned")),
        ({"delivered_at": days(1)}, [charge()], (False, 0, None, "delivered")),
        ({}, [charge(refunded_minor=1500)], (True, 3000, "CH-1", "undelivered")),
        ({}, [charge(refunded_minor=4500)], (False, 0, None, "already_refunded")),
        ({"amount_minor": 2000}, [charge(refunded_minor=500)], (True, 1500, "CH-1", "undelivered")),
        ({"amount_minor": 9000}, [charge()], (True, 4500, "CH-1", "undelivered")),
        ({}, [charge(dispute="open")], (False, 0, None, "disputed")),
        ({}, [charge(state="authorised")], (False, 0, None, "authorised_only")),
        ({}, [charge(invoice_id="INV-2")], (False, 0, None, "no_charge")),
        ({"invoice_id": None}, [charge(invoice_id="INV-2")], (True, 4500, "CH-1", "undelivered")),
        ({"invoice_id": None}, TWICE, (False, 0, None, "ambiguous_charge")),
        ({"invoice_id": None}, [charge(account_id="A-2")], (False, 0, None, "ambiguous_charge")),
        ({"invoice_id": None}, [charge(amount_minor=4499)], (False, 0, None, "ambiguous_charge")),
        ({"invoice_id": None}, [charge(currency="EUR")], (False, 0, None, "ambiguous_charge")),
    ],
)
def test_undelivered_holds_when_no_parcel_came_in_time(
    changed: dict[str, Any], charges: list[Charge], expected: tuple[Any, ...]
) -> None:
    assert short(undelivered(order(**changed), charges, NOW, TERMS)) == expected


@cases(
    ("status", "charges", "expected"),
    [
        ("cancelled", [charge()], (True, 4500, "CH-1", "order_cancelled")),
        ("placed", [charge()], (False, 0, None, "order_stands")),
        ("cancelled", [charge(state="authorised")], (False, 0, None, "authorised_only")),
        ("cancelled", [charge(dispute="open")], (False, 0, None, "disputed")),
        ("cancelled", [charge(refunded_minor=4500)], (False, 0, None, "already_refunded")),
        ("cancelled", [charge(refunded_minor=4000)], (True, 500, "CH-1", "order_cancelled")),
    ],
)
def test_order_cancelled_gives_back_what_was_taken_and_no_more(
    status: str, charges: list[Charge], expected: tuple[Any, ...]
) -> None:
    own = order(status=status, shipped_at=None, promised_at=None)
    assert short(order_cancelled(own, charges)) == expected


def test_pieces_of_several_are_worth_their_share() -> None:
    three = order(status="delivered", delivered_at=days(2), quantity=3, photos=1)
    assert damaged(three, [charge()], NOW, TERMS, pieces=1).max_minor == 1500
    assert damaged(three, [charge()], NOW, TERMS, pieces=4).why == "not_so_many"


def test_reasons_what_never_came_comes_back_with_its_delivery() -> None:
    lost = order(status="lost", delivery_minor=495)
    assert undelivered(lost, [charge(amount_minor=4995)], NOW, TERMS).max_minor == 4995


def test_reasons_what_came_back_was_not_lost() -> None:
    back = order(status="return_received", return_received_at=days(1))
    assert undelivered(back, [charge()], NOW, TERMS).why == "return_received"


@cases(
    ("changed", "charges", "expected"),
    [
        ({}, [charge()], (True, 3000, "CH-1", "damaged")),
        ({"amount_minor": 3001}, [charge()], (False, 0, None, "photo_needed")),
        ({"amount_minor": 3001, "photos": 1}, [charge()], (True, 3001, "CH-1", "damaged")),
        ({"currency": "JPY"}, [charge(currency="JPY")], (False, 0, None, "photo_needed")),
        (
            {"currency": "JPY", "photos": 1},
            [charge(currency="JPY")],
            (True, 3000, "CH-1", "damaged"),
        ),
        ({"delivered_at": days(30)}, [charge()], (True, 3000, "CH-1", "damaged")),
        ({"delivered_at": days(30.1)}, [charge()], (False, 0, None, "damage_too_late")),
        ({"status": "in_transit"}, [charge()], (False, 0, None, "not_delivered")),
        ({"status": "returned"}, [charge()], (False, 0, None, "not_delivered")),
        ({"delivered_at": None}, [charge()], (False, 0, None, "not_delivered")),
        ({"final_sale": True}, [charge()], (True, 3000, "CH-1", "damaged")),
        ({}, [charge(refunded_minor=4500)], (False, 0, None, "already_refunded")),
        ({}, [charge(dispute="open")], (False, 0, None, "disputed")),
    ],
)
def test_damaged_holds_for_goods_that_came_in_time(
    changed: dict[str, Any], charges: list[Charge], expected: tuple[Any, ...]
) -> None:
    assert short(damaged(arrived(**changed), charges, NOW, TERMS)) == expected


@cases(
    ("changed", "charges", "expected"),
    [
        ({}, [charge()], (True, 450, "CH-1", "outage")),
        ({"due_minor": 0}, [charge()], (False, 0, None, "already_refunded")),
        ({}, [charge(refunded_minor=4400)], (True, 100, "CH-1", "outage")),
        ({}, [charge(refunded_minor=4500)], (False, 0, None, "already_refunded")),
        ({}, [charge(state="authorised")], (False, 0, None, "no_charge")),
        ({}, [charge(dispute="open")], (False, 0, None, "disputed")),
        ({}, [charge(currency="EUR")], (False, 0, None, "no_charge")),
        ({"charge_id": "CH-9"}, [charge()], (False, 0, None, "no_charge")),
    ],
)
def test_outage_holds_for_the_share_on_record(
    changed: dict[str, Any], charges: list[Charge], expected: tuple[Any, ...]
) -> None:
    assert short(outage(share(**changed), charges)) == expected


@cases(
    ("charges", "expected"),
    [
        ([], (False, 0, None, "no_charge")),
        ([charge(state="authorised")], (False, 0, None, "no_charge")),
        ([charge(dispute="inquiry")], (False, 0, None, "no_charge")),
        ([charge(refunded_minor=4500)], (False, 0, None, "already_refunded")),
        (TWICE, (True, 4500, "CH-2", "goodwill")),
        ([charge(), charge("CH-2", 3, refunded_minor=4500)], (True, 4500, "CH-1", "goodwill")),
    ],
)
def test_goodwill_holds_for_a_cause_and_a_charge(
    charges: list[Charge], expected: tuple[Any, ...]
) -> None:
    assert short(goodwill(charges, causes=[Cause("late", "O-1")])) == expected


RECORD: dict[str, Any] = {
    "charge_id": "CH-1",
    "account_id": "A-1",
    "invoice_id": None,
    "state": "captured",
    "dispute": "none",
    "amount_minor": 4500,
    "currency": "USD",
    "refunded_minor": 0,
    "captured_at": "2026-11-16T09:00:00Z",
    "tender": {"kind": "card", "last4": "4242", "closed": False},
    "note": "something a rule does not need",
}


def test_reasons_record_is_read_as_it_is() -> None:
    assert read(Charge, RECORD) == charge(
        invoice_id=None, tender=Tender("card", "4242"), captured_at=days(4)
    )


@cases(
    ("field", "value"),
    [
        ("amount_minor", "4500"),
        ("amount_minor", -1),
        ("amount_minor", True),
        ("amount_minor", 45.0),
        ("state", "odd"),
        ("dispute", None),
        ("captured_at", "yesterday"),
        ("captured_at", "2026-11-16T09:00:00"),
        ("tender", "card"),
    ],
)
def test_reasons_record_that_makes_no_sense_is_not_read(field: str, value: object) -> None:
    with pytest.raises(BadInput, match=field):
        read(Charge, RECORD | {field: value})
    with pytest.raises(BadInput, match=field):
        read(Charge, {key: kept for key, kept in RECORD.items() if key != field})
