"""The desk's own earlier actions: what the systems are given of them, and what cannot be."""

from __future__ import annotations

from typing import Any

import pytest

from steward.scenarios.clock import parse_moment
from steward.scenarios.earlier import plan_earlier, with_earlier
from steward.scenarios.types import Differs

CHARGE = {"charge": "CH-1", "invoice": "INV-1"}
ORDER = {"order": "O-1", "account": "A-1", "item": "Mug", "address": "Straat 1"}


def given(**action: Any) -> dict[str, Any]:
    shared = {"action": "refund", "account": "A-1", "amount": "5.00 EUR", "reason": "goodwill"}
    account = {"account": "A-1", "charges": [CHARGE], "refunds": [{"charge": "CH-1"}]}
    return {"desk": [{**shared, **action}], "billing": [account], "logistics": [ORDER]}


def held(records: dict[str, Any]) -> dict[str, Any]:
    return with_earlier(records, plan_earlier(records))


def test_refund_of_the_desk_is_in_billings_books_under_the_ledgers_key() -> None:
    records = given(charge="CH-1", at=parse_moment("-3d"))
    (one,) = plan_earlier(records)
    (account,) = with_earlier(records, [one])["billing"]
    assert account["refunds"][0] == {"charge": "CH-1"}
    assert account["refunds"][1]["key"] == one.key
    assert account["refunds"][1]["amount"] == "5.00 EUR"
    assert one.wanted.params["invoice_id"] == "INV-1"


@pytest.mark.parametrize("state", ["rejected", "denied", "withdrawn", "expired", "failed"])
def test_action_that_ended_without_effect_leaves_the_books_alone(state: str) -> None:
    records = given(charge="CH-1", state=state)
    assert held(records)["billing"] == records["billing"]


def test_credit_and_replacement_are_in_the_systems_too() -> None:
    assert (
        held(given(action="credit", charge="CH-1"))["billing"][0]["credits"][0]["reason"]
        == "goodwill"
    )
    orders = held(given(action="replacement", order="O-1"))["logistics"]
    assert orders[1]["replacement_for"] == "O-1"
    assert orders[1]["address"] == "Straat 1"


@pytest.mark.parametrize(
    ("action", "complaint"),
    [
        ({"action": "ticket"}, "is no refund, credit or replacement"),
        ({}, "needs 'charge' and 'amount'"),
        ({"charge": "CH-9"}, "has the charge CH-9"),
        ({"action": "replacement", "order": "O-9"}, "has no order O-9"),
    ],
)
def test_action_that_the_records_do_not_bear_is_refused(
    action: dict[str, Any], complaint: str
) -> None:
    with pytest.raises(Differs, match=complaint):
        held(given(**action))
