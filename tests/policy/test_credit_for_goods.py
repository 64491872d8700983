"""Store credit for goods on an invoice that was paid twice: the goods are made good once,
and the second payment is still due.
"""

from __future__ import annotations

from typing import Any

from teams.refund.evidence import examine, holding
from teams.refund.records import Books
from tests.cases import cases
from tests.policy.refund_records import NOW, TERMS, days

ORDER = {
    "order_id": "O-1",
    "account_id": "A-1",
    "invoice_id": "INV-1",
    "amount_minor": 4500,
    "currency": "EUR",
    "status": "lost",
    "shipped_at": days(20),
    "promised_at": None,
    "delivered_at": None,
    "last_scan_at": None,
}
INVOICE = {
    "invoice_id": "INV-1",
    "order_id": "O-1",
    "total_minor": 4500,
    "currency": "EUR",
    "issued_at": days(20),
    "credited_minor": 0,
}
CREDIT = {"charge_id": "CH-2", "amount_minor": 4500, "currency": "EUR", "reason": "undelivered"}


def books(*credits: dict[str, Any]) -> Books:
    def paid(name: str, ago: int) -> dict[str, Any]:
        given = sum(one["amount_minor"] for one in credits if one["charge_id"] == name)
        return {
            "charge_id": name,
            "account_id": "A-1",
            "invoice_id": "INV-1",
            "state": "captured",
            "dispute": "none",
            "amount_minor": 4500,
            "currency": "EUR",
            "refunded_minor": 0,
            "store_credit_minor": given,
            "captured_at": days(ago),
            "tender": {"kind": "card"},
        }

    return Books(
        terms=TERMS,
        now=NOW.isoformat(),
        orders=[ORDER],
        invoices=[INVOICE],
        charges=[paid("CH-1", 20), paid("CH-2", 19)],
        credits=list(credits),
    )


def due(reason: str, *credits: dict[str, Any]) -> dict[str | None, int]:
    return {
        case.finding.charge_id: case.finding.max_minor
        for case in holding(examine(books(*credits), reason))
    }


@cases(
    ("credits", "goods", "twice"),
    [
        ([], {"CH-2": 4500}, {"CH-2": 4500}),
        ([CREDIT], {}, {"CH-1": 4500}),
        ([CREDIT | {"amount_minor": 2000}], {"CH-2": 2500}, {"CH-2": 2500, "CH-1": 2000}),
        ([CREDIT | {"reason": "overpaid"}], {"CH-1": 4500}, {}),
        (
            [CREDIT | {"reason": "goodwill", "amount_minor": 500}],
            {"CH-2": 4000},
            {"CH-2": 4000, "CH-1": 500},
        ),
    ],
)
def test_goods_and_overpayment_are_each_due_once(
    credits: list[dict[str, Any]], goods: dict[str, int], twice: dict[str, int]
) -> None:
    assert due("undelivered", *credits) == goods
    assert due("overpaid", *credits) == twice


def test_credits_for_goods_and_overpayment_give_back_what_was_paid_and_no_more() -> None:
    assert due("overpaid", CREDIT, CREDIT | {"charge_id": "CH-1", "reason": "overpaid"}) == {}
    assert due("undelivered", CREDIT, CREDIT | {"charge_id": "CH-1", "reason": "overpaid"}) == {}
