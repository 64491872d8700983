"""What comes back for goods that are sent back: when, how much, and who may still declare it."""

from __future__ import annotations

from typing import Any

from steward.policy.facts import Charge
from steward.policy.withdrawals import came_back_late, may_declare, return_received, withdrawal
from tests.cases import cases
from tests.policy.refund_records import NOW, TERMS, charge, days, sent_back, short


@cases(
    ("changed", "charges", "expected"),
    [
        ({}, [charge()], (True, 4500, "CH-1", "return_received")),
        ({"delivered_at": days(400)}, [charge()], (True, 4500, "CH-1", "return_received")),
        (
            {"status": "returned", "return_received_at": None},
            [charge()],
            (False, 0, None, "not_received_back"),
        ),
        (
            {"status": "delivered", "return_received_at": None},
            [charge()],
            (False, 0, None, "not_received_back"),
        ),
        ({"status": "returned"}, [charge()], (True, 4500, "CH-1", "return_received")),
        ({"status": "delivered"}, [charge()], (True, 4500, "CH-1", "return_received")),
        ({"final_sale": True}, [charge()], (False, 0, None, "final_sale")),
        ({}, [charge(refunded_minor=4500)], (False, 0, None, "already_refunded")),
        ({}, [charge(refunded_minor=1500)], (True, 3000, "CH-1", "return_received")),
        ({"amount_minor": 2000}, [charge()], (True, 2000, "CH-1", "return_received")),
        ({}, [charge(dispute="open")], (False, 0, None, "disputed")),
        ({}, [charge(state="authorised", captured_at=None)], (False, 0, None, "authorised_only")),
        ({}, [], (False, 0, None, "no_charge")),
        ({"invoice_id": None}, [charge(), charge("CH-2")], (False, 0, None, "ambiguous_charge")),
    ],
)
def test_return_received_holds_for_what_came_back(
    changed: dict[str, Any], charges: list[Charge], expected: tuple[Any, ...]
) -> None:
    assert short(return_received(sent_back(**changed), charges, NOW, TERMS)) == expected


@cases(
    ("changed", "expected"),
    [
        ({}, (True, 4500, "CH-1", "withdrawal")),
        ({"delivered_at": days(15)}, (True, 4500, "CH-1", "withdrawal")),
        # delivered in the small hours, and back at nine on the fourteenth day after
        ({"delivered_at": days(15.3)}, (True, 4500, "CH-1", "withdrawal")),
        ({"delivered_at": days(15.4)}, (False, 0, None, "window_over")),
        (
            {"delivered_at": days(31), "destination_country": "US"},
            (True, 4500, "CH-1", "withdrawal"),
        ),
        (
            {"delivered_at": days(31.4), "destination_country": "US"},
            (False, 0, None, "window_over"),
        ),
        ({"delivered_at": days(16), "destination_country": None}, (False, 0, None, "window_over")),
        ({"delivered_at": days(16), "destination_country": "nl"}, (False, 0, None, "window_over")),
        ({"status": "returned", "return_received_at": None}, (True, 4500, "CH-1", "withdrawal")),
        (
            {
                "status": "returned",
                "return_received_at": None,
                "delivered_at": days(15),
                "last_scan_at": days(2),
            },
            (True, 4500, "CH-1", "withdrawal"),
        ),
        (
            {
                "status": "returned",
                "return_received_at": None,
                "delivered_at": days(15),
                "last_scan_at": days(15),
            },
            (False, 0, None, "window_over"),
        ),
        ({"status": "delivered"}, (False, 0, None, "not_sent_back")),
        ({"status": "in_transit"}, (False, 0, None, "not_sent_back")),
        ({"delivered_at": None}, (False, 0, None, "not_delivered")),
        ({"final_sale": True}, (False, 0, None, "final_sale")),
    ],
)
def test_withdrawal_holds_within_its_window(
    changed: dict[str, Any], expected: tuple[Any, ...]
) -> None:
    assert short(withdrawal(sent_back(**changed), [charge()], NOW, TERMS)) == expected


@cases(
    ("delivered", "declared", "back", "late"),
    [
        (12, None, 1, False),
        (16, None, 1, True),
        (306, None, 2, True),
        (25, 12, 1, False),  # declared on the thirteenth day, sent on the eleventh day after that
        (30, 17, 1, True),  # declared in time, and sent later than the days after it
        (30, 14, 1, True),  # declared on the sixteenth day
    ],
)
def test_came_back_late_counts_from_the_declaration(
    delivered: float, declared: float | None, back: float, late: bool
) -> None:
    parcel = sent_back(
        delivered_at=days(delivered),
        return_received_at=days(back),
        return_declared_at=None if declared is None else days(declared),
    )
    assert came_back_late(parcel, NOW, TERMS) is late
    assert withdrawal(parcel, [charge()], NOW, TERMS).holds is not late


@cases(
    ("changed", "why"),
    [
        ({}, ""),
        ({"status": "in_transit"}, "not_delivered"),
        ({"final_sale": True}, "final_sale"),
        ({"return_declared_at": days(1)}, "declared"),
        ({"delivered_at": days(16)}, "window_over"),
        ({"delivered_at": days(16), "destination_country": "US"}, ""),
    ],
)
def test_may_declare_says_why_not(changed: dict[str, Any], why: str) -> None:
    assert (
        may_declare(
            sent_back(**({"status": "delivered", "return_received_at": None} | changed)), NOW, TERMS
        )
        == why
    )


@cases(
    ("changed", "due"),
    [
        ({}, 4995),
        ({"destination_country": None}, 4995),
        ({"destination_country": "US"}, 4500),
        ({"delivered_at": days(40), "return_received_at": days(1)}, 4500),
    ],
    ids=["in the EU", "nobody knows where", "elsewhere", "after the window"],
)
def test_withdrawal_in_the_eu_gives_back_what_bringing_it_cost(
    changed: dict[str, Any], due: int
) -> None:
    own = sent_back(
        **({"delivery_minor": 495, "destination_country": "NL", "delivered_at": days(5)} | changed)
    )
    paid = [charge(amount_minor=4995)]
    assert return_received(own, paid, NOW, TERMS).max_minor == due
    declared = withdrawal(own, paid, NOW, TERMS)
    assert declared.max_minor == (due if declared.holds else 0)


def test_reasons_what_was_credited_of_other_orders_does_not_count_for_this_one() -> None:
    own = sent_back(amount_minor=2000, invoiced_minor=4500, others_credited_minor=2500)
    assert return_received(own, [charge(refunded_minor=2500)], NOW, TERMS).max_minor == 2000
