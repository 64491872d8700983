"""Refund lines and credit notes: what billing takes, what its database refuses,
and what a refund that came back frees.
"""

from __future__ import annotations

import asyncio
from typing import Any

import psycopg
import pytest
from psycopg import errors
from psycopg.rows import DictRow

from tests.systems.conftest import Company, Session
from tests.systems.test_constraints import POSTED

LINES = [
    {"description": "Grinder", "net": "20.00 USD", "tax": "4.20 USD"},
    {"description": "Beans", "net": "20.00 USD", "tax": "0.80 USD"},
]
BASKET: dict[str, Any] = {
    "account": "A-1001",
    "invoices": [{"invoice": "INV-L", "total": "45.00 USD", "lines": LINES}],
    "charges": [
        {"charge": "CH-L1", "invoice": "INV-L", "amount": "30.00 USD"},
        {"charge": "CH-L2", "invoice": "INV-L", "amount": "15.00 USD"},
    ],
}


@pytest.fixture
def basket(company: Company) -> Company:
    assert company.post("change", {"system": "billing", "record": BASKET}).status_code == 200
    return company


def part(line: int, net: int, tax: int) -> dict[str, int]:
    return {"line": line, "net_minor": net, "tax_minor": tax}


async def ask(
    billing: Session, key: str, lines: list[dict[str, int]], charge: str = "CH-L1"
) -> dict[str, Any]:
    amount = sum(line["net_minor"] + line["tax_minor"] for line in lines)
    return await billing.ask(
        "issue_refund",
        charge_id=charge,
        amount_minor=amount,
        currency="USD",
        reason="damaged",
        lines=lines,
        idempotency_key=key,
    )


async def refused(
    billing: Session, lines: list[dict[str, int]], amount: int = 0, charge: str = "CH-L1"
) -> str:
    amount = amount or sum(line["net_minor"] + line["tax_minor"] for line in lines)
    return await billing.refused(
        "issue_refund",
        charge_id=charge,
        amount_minor=amount,
        currency="USD",
        reason="damaged",
        lines=lines,
        idempotency_key="refused",
    )


async def test_credit_note_is_the_sum_of_its_lines(basket: Company) -> None:
    async with basket.session("billing") as billing:
        done = await ask(billing, "k", [part(1, 1000, 210), part(2, 500, 20)])
        again = await ask(billing, "k", [part(1, 1000, 210), part(2, 500, 20)])
        assert (done["credit_note_id"], again["replayed"]) == (again["credit_note_id"], True)
        assert await refused_key(billing) == "idempotency_conflict"
        lines = (await billing.ask("get_invoice", invoice_id="INV-L"))["lines"]
        assert [(line["refunded_net_minor"], line["refunded_tax_minor"]) for line in lines] == [
            (1000, 210),
            (500, 20),
        ]
        [invoice] = [
            i
            for i in (await billing.ask("list_invoices"))["invoices"]
            if i["invoice_id"] == "INV-L"
        ]
        assert invoice["credited_minor"] == 1730
    [row] = [row for row in basket.books()["refunds"] if row["key"] == "k"]
    assert (row["credited_minor"], row["lines"]) == (1730, [part(1, 1000, 210), part(2, 500, 20)])


async def refused_key(billing: Session) -> str:
    """The same key with the same amount, shared otherwise."""
    return await billing.refused(
        "issue_refund",
        charge_id="CH-L1",
        amount_minor=1730,
        currency="USD",
        reason="damaged",
        lines=[part(1, 1730, 0)],
        idempotency_key="k",
    )


@pytest.mark.parametrize(
    ("lines", "amount", "charge"),
    [
        ([part(1, 100, 21)], 122, "CH-L1"),
        ([part(1, 2001, 0)], 0, "CH-L1"),
        ([part(1, 100, 421)], 0, "CH-L1"),
        ([part(3, 100, 0)], 0, "CH-L1"),
        ([part(1, 100, 0), part(1, 100, 0)], 0, "CH-2"),
        ([part(1, 100, 0), part(2, 0, 0)], 0, "CH-L1"),
        ([part(2, 100, 0)], 0, "CH-2"),
    ],
    ids=[
        "not the amount",
        "over net",
        "over tax",
        "no such line",
        "twice",
        "of nothing",
        "of another invoice",
    ],
)
async def test_lines_that_do_not_fit(
    basket: Company, lines: list[dict[str, int]], amount: int, charge: str
) -> None:
    async with basket.session("billing") as billing:
        assert await refused(billing, lines, amount, charge) in (
            "lines_do_not_fit",
            "invalid_arguments",
        )
        assert (await billing.ask("get_refund_by_key", idempotency_key="refused"))[
            "status"
        ] == "not_found"
    assert basket.books()["balanced"]


async def test_line_credited_many_times_at_once_is_credited_once(basket: Company) -> None:
    """Two charges, one invoice: whoever comes second is judged by what the first has left."""

    async def one(billing: Session, number: int) -> bool:
        result = await billing.raw(
            "issue_refund",
            {
                "charge_id": f"CH-L{number % 2 + 1}",
                "amount_minor": 1000,
                "currency": "USD",
                "reason": "damaged",
                "lines": [part(1, 1000, 0)],
                "idempotency_key": f"k{number}",
            },
        )
        return not result.isError

    async with basket.session("billing") as billing:
        assert sum(await asyncio.gather(*(one(billing, n) for n in range(8)))) == 2
    assert basket.books()["balanced"]


async def test_credit_notes_what_came_back_is_on_the_invoice_again(basket: Company) -> None:
    basket.post(
        "change", {"system": "billing", "record": {"charge": "CH-L1", "settlement": "failed_late"}}
    )
    async with basket.session("billing") as billing:
        await ask(billing, "first", [part(1, 2000, 420)])
        assert await refused(billing, [part(1, 1, 0)]) == "lines_do_not_fit"
        basket.post("clock", {"shift": 6 * 86_400})
        await billing.ask("list_refunds")
        await ask(billing, "second", [part(1, 2000, 420)])
    assert basket.books()["balanced"]


NOTE = """INSERT INTO credit_notes (refund_id, invoice_id, account_id, currency, net_minor,
                                    tax_minor)
          SELECT refund_id, %s, account_id, currency, %s, %s FROM refunds
           WHERE idempotency_key = 'k' RETURNING credit_note_id"""
LINE = (
    "INSERT INTO refund_lines (credit_note_id, invoice_id, account_id, line, net_minor, "
    "tax_minor) VALUES (%s, %s, 'A-1001', %s, %s, %s)"
)


def credit(
    connection: psycopg.Connection[DictRow],
    invoice: str,
    total: tuple[int, int],
    lines: list[tuple[int, int, int]],
) -> None:
    connection.execute(POSTED.encode(), ("CH-L1", "A-1001", "USD", 1000, "k"))
    note = connection.execute(NOTE.encode(), (invoice, *total)).fetchone()
    assert note is not None
    for line in lines:
        connection.execute(LINE.encode(), (note["credit_note_id"], invoice, *line))
    connection.execute("SET CONSTRAINTS ALL IMMEDIATE")


@pytest.mark.parametrize(
    ("invoice", "total", "lines", "constraint"),
    [
        ("INV-L", (900, 100), [(1, 900, 100)], None),
        ("INV-L", (900, 100), [(1, 900, 99)], "credit_note_is_its_lines"),
        ("INV-L", (900, 100), [(1, 1000, 0)], "credit_note_is_its_lines"),
        ("INV-L", (900, 100), [], "credit_note_is_its_lines"),
        ("INV-L", (900, 99), [(1, 900, 99)], "credit_note_of_its_refund"),
        ("INV-1042", (1000, 0), [(1, 1000, 0)], "credit_note_of_its_refund"),
        ("INV-L", (0, 1000), [(1, 0, 1000)], "credit_within_invoice"),
    ],
)
def test_credit_note_that_breaks_a_constraint_is_refused(
    basket: Company,
    invoice: str,
    total: tuple[int, int],
    lines: list[tuple[int, int, int]],
    constraint: str | None,
) -> None:
    with basket.sql("billing", "A-1001") as connection:
        if constraint is None:
            credit(connection, invoice, total, lines)
            return
        with pytest.raises(errors.CheckViolation) as caught:
            credit(connection, invoice, total, lines)
        assert caught.value.diag.constraint_name == constraint


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE refund_lines SET net_minor = 0",
        "DELETE FROM credit_notes",
        "DELETE FROM refund_lines",
    ],
)
def test_credit_note_once_written_cannot_be_changed(basket: Company, statement: str) -> None:
    with basket.sql("billing", "A-1001") as connection, pytest.raises(errors.InsufficientPrivilege):
        connection.execute(statement.encode())


async def test_credit_notes_nobody_sees_anothers_credit_notes(basket: Company) -> None:
    async with basket.session("billing") as billing:
        await ask(billing, "k", [part(1, 1000, 210)])
    with basket.sql("billing", "A-2") as connection:
        for table in ("credit_notes", "refund_lines", "credited_lines"):
            assert connection.execute(f"SELECT * FROM {table}".encode()).fetchall() == []
    with basket.sql("billing", "A-1001") as connection:
        assert len(connection.execute("SELECT * FROM credited_lines").fetchall()) == 1
