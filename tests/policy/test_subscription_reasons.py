"""What comes back for a subscription: charged after its end, within the grace or the first days."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from steward.policy.facts import Charge, Invoice
from steward.policy.renewals import (
    cancelled_before_renewal,
    change_of_the_period,
    cooling_off,
    renewal_grace,
)
from tests.cases import cases
from tests.policy.refund_records import NOW, PERIOD, TERMS, charge, days, plan, short


@cases(
    ("changed", "paid", "expected"),
    [
        ({}, charge(ago=4), (True, 4500, "CH-1", "cancelled_before_renewal")),
        ({}, charge(ago=4.5), (True, 4500, "CH-1", "cancelled_before_renewal")),
        ({}, charge(ago=7), (False, 0, None, "earlier_period")),
        ({}, charge(ago=11), (False, 0, None, "charged_before_cancellation")),
        ({"cancelled_at": None}, charge(), (False, 0, None, "not_cancelled")),
        ({"cancelled_at": days(3.5)}, charge(ago=3), (False, 0, None, "cancelled_after_renewal")),
        ({"ends_at": None}, charge(), (True, 4500, "CH-1", "cancelled_before_renewal")),
        ({"ends_at": None, "status": "active"}, charge(), (False, 0, None, "period_unknown")),
        ({}, charge(state="authorised", captured_at=None), (False, 0, None, "authorised_only")),
        ({}, charge(state="voided"), (False, 0, None, "not_captured")),
        ({}, charge(captured_at=None), (False, 0, None, "not_captured")),
        ({}, charge(dispute="lost"), (False, 0, None, "disputed")),
        ({}, charge(refunded_minor=4000), (True, 500, "CH-1", "cancelled_before_renewal")),
        ({}, charge(refunded_minor=4500), (False, 0, None, "already_refunded")),
    ],
)
def test_cancelled_before_renewal(
    changed: dict[str, Any], paid: Charge, expected: tuple[Any, ...]
) -> None:
    assert short(cancelled_before_renewal(plan(**changed), paid, PERIOD)) == expected


@cases(
    ("changed", "country", "expected"),
    [
        ({}, "NL", (True, 4500, "CH-1", "cooling_off")),
        ({}, None, (True, 4500, "CH-1", "cooling_off")),
        ({}, "US", (False, 0, None, "not_in_the_eu")),
        ({"started_at": days(16)}, "NL", (False, 0, None, "window_over")),
        ({"ends_at": NOW}, "NL", (False, 0, None, "runs_on")),
        ({"cancelled_at": None}, "NL", (False, 0, None, "not_cancelled")),
    ],
)
def test_cooling_off_covers_the_first_days_in_the_eu(
    changed: dict[str, Any], country: str | None, expected: tuple[Any, ...]
) -> None:
    own = plan(
        **(
            {"started_at": days(4), "cancelled_at": days(1), "ends_at": days(1), "status": "ended"}
            | changed
        )
    )
    assert short(cooling_off(own, charge(ago=4), PERIOD, country, TERMS)) == expected


def test_reasons_what_a_change_of_plan_cost_is_no_renewal() -> None:
    """Otherwise who upgrades could cancel within the grace and have the dearer plan for nothing."""
    own = plan(cancelled_at=days(1), ends_at=days(1), status="ended")
    assert renewal_grace(own, charge(ago=4), PERIOD, TERMS).holds
    assert (
        renewal_grace(own, charge(ago=4), replace(PERIOD, plan_change=True), TERMS).why
        == "not_a_renewal"
    )


@cases(
    ("changed", "invoice", "expected"),
    [
        ({}, {}, (True, 4500, "CH-2", "renewal_grace")),
        ({"refunded_minor": 4500}, {}, (False, 0, None, "already_refunded")),
        ({"captured_at": days(6)}, {}, (False, 0, None, "earlier_period")),
        ({"captured_at": days(0.5)}, {}, (False, 0, None, "earlier_period")),
        ({"state": "voided"}, {}, (False, 0, None, "renewal_grace")),
        ({}, {"plan_change": False}, (False, 0, None, "no_change_of_plan")),
        ({}, {"invoice_id": "INV-3"}, (False, 0, None, "no_change_of_plan")),
    ],
    ids=[
        "within the period",
        "paid back",
        "before it",
        "after its end",
        "never charged",
        "goods",
        "another invoice",
    ],
)
def test_change_of_plan_within_a_period_that_is_given_back_is_given_back_as_well(
    changed: dict[str, Any], invoice: dict[str, Any], expected: tuple[Any, ...]
) -> None:
    own = plan(cancelled_at=days(1), ends_at=days(1), status="ended")
    period = renewal_grace(own, charge(ago=4), PERIOD, TERMS)
    bill = replace(PERIOD, **({"invoice_id": "INV-2", "plan_change": True} | invoice))
    change = charge("CH-2", ago=3, **({"invoice_id": "INV-2"} | changed))
    assert short(change_of_the_period(own, period, change, bill)) == expected


def test_change_of_plan_within_a_period_that_is_kept_is_kept() -> None:
    own = plan(cancelled_at=days(1), ends_at=days(1), status="ended")
    period = renewal_grace(own, charge(ago=9), PERIOD, TERMS)
    change = charge("CH-2", ago=3, invoice_id="INV-2")
    bill = replace(PERIOD, invoice_id="INV-2", plan_change=True)
    assert short(change_of_the_period(own, period, change, bill)) == (False, 0, None, "grace_over")


@cases(
    ("changed", "paid", "invoice", "expected"),
    [
        ({}, charge(), PERIOD, (True, 4500, "CH-1", "renewal_grace")),
        ({}, charge(ago=8), PERIOD, (True, 4500, "CH-1", "renewal_grace")),
        ({}, charge(ago=8.1), PERIOD, (False, 0, None, "grace_over")),
        ({}, charge(ago=0.5), PERIOD, (False, 0, None, "charged_after_cancellation")),
        (
            {"cancelled_at": None, "ends_at": None, "status": "active"},
            charge(),
            PERIOD,
            (False, 0, None, "not_cancelled"),
        ),
        (
            {"ends_at": days(-20), "status": "cancelled"},
            charge(),
            PERIOD,
            (False, 0, None, "runs_on"),
        ),
        ({"ends_at": None}, charge(), PERIOD, (False, 0, None, "runs_on")),
        ({"started_at": days(4)}, charge(), PERIOD, (False, 0, None, "first_period")),
        ({"started_at": None}, charge(), PERIOD, (False, 0, None, "first_period")),
        ({}, charge(), None, (False, 0, None, "not_a_renewal")),
        ({}, charge(invoice_id="INV-2"), PERIOD, (False, 0, None, "not_a_renewal")),
        (
            {},
            charge(),
            Invoice("INV-1", 4500, "USD", days(4), "O-1"),
            (False, 0, None, "not_a_renewal"),
        ),
        (
            {},
            charge(state="authorised", captured_at=None),
            PERIOD,
            (False, 0, None, "authorised_only"),
        ),
        ({}, charge(state="voided"), PERIOD, (False, 0, None, "not_captured")),
        ({}, charge(dispute="open"), PERIOD, (False, 0, None, "disputed")),
        ({}, charge(refunded_minor=4000), PERIOD, (True, 500, "CH-1", "renewal_grace")),
        ({}, charge(refunded_minor=4500), PERIOD, (False, 0, None, "already_refunded")),
    ],
)
def test_renewal_grace_holds_for_an_end_in_time(
    changed: dict[str, Any], paid: Charge, invoice: Invoice | None, expected: tuple[Any, ...]
) -> None:
    ended = plan(**({"status": "ended", "cancelled_at": days(1), "ends_at": days(1)} | changed))
    assert short(renewal_grace(ended, paid, invoice, TERMS)) == expected
