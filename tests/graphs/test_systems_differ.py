"""Logistics says one thing of an order and billing another:
the desk gives nothing back for it without a person.
"""

from __future__ import annotations

from typing import Any

import pytest

from teams.refund.evidence import systems_differ
from teams.refund.records import Books
from tests.cases import cases
from tests.graphs.conftest import Bench
from tests.policy.refund_records import TERMS

ORDER = {
    "order_id": "O-1",
    "account_id": "A-1",
    "invoice_id": "INV-1",
    "currency": "EUR",
    "amount_minor": 1900,
}
BILL = {"invoice_id": "INV-1", "order_id": "O-1", "currency": "EUR", "total_minor": 1900}
PAID = {"charge_id": "CH-1", "account_id": "A-1"}


@cases(
    ("order", "bill", "differ"),
    [
        ({}, {}, False),
        ({}, {"order_id": None}, False),
        ({"amount_minor": 1000}, {}, False),
        ({"invoice_id": None}, {}, False),
        ({}, {"order_id": "O-2"}, True),
        ({"account_id": "A-2"}, {}, True),
        ({"invoice_id": None, "account_id": "A-2"}, {}, True),
        ({"currency": "USD"}, {}, True),
        ({"amount_minor": 1901}, {}, True),
    ],
)
def test_systems_differ_what_counts_as_a_difference(
    order: dict[str, Any], bill: dict[str, Any], differ: bool
) -> None:
    books = Books(terms=TERMS, orders=[ORDER | order], invoices=[BILL | bill], charges=[PAID])
    assert systems_differ(books, "undelivered", "O-1", "CH-1") is differ
    assert not systems_differ(books, "overpaid", "O-1", "CH-1")


@pytest.mark.long
async def test_invoice_that_billing_has_for_another_order_is_for_a_person(bench: Bench) -> None:
    bench.company.systems(
        "/sandbox/change",
        {"system": "billing", "record": {"invoice": "INV-5001", "order": "O-5003"}},
    )
    await bench.prove("A-5")
    await bench.say("Order O-5001 never arrived, I want my money back")
    assert "sign it off" in await bench.say("yes, please refund it")
    [approval] = await bench.desk.approvals.pending(bench.conversation)
    assert approval.card["rule"] == "refund.conflict"
    assert bench.refunds() == []
