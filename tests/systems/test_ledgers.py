"""Every kind of money on a ledger of its own, and books that add up whatever is done."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.systems.conftest import Company

ACCOUNT: dict[str, Any] = {
    "account": "A-L",
    "name": "Lea Ledger",
    "email": "lea@example.com",
    "invoices": [{"invoice": "INV-L", "total": "121.00 EUR", "tax": "21.00 EUR"}],
    "charges": [
        {"charge": "CH-A", "invoice": "INV-L", "amount": "121.00 EUR"},
        {"charge": "CH-B", "invoice": "INV-L", "amount": "121.00 EUR"},
    ],
}


def change(company: Company, **record: Any) -> None:
    assert company.post("change", {"system": "billing", "record": record}).status_code == 200


def held(company: Company) -> dict[str, int]:
    """What each ledger holds of this account; debits above zero."""
    found: dict[str, int] = {}
    for entry in company.books()["journal"]:
        if entry["account"] == "A-L":
            for one in entry["postings"]:
                found[one["ledger"]] = found.get(one["ledger"], 0) + one["amount_minor"]
    return {ledger: minor for ledger, minor in found.items() if minor}


@pytest.fixture
def books(company: Company) -> Company:
    change(company, **ACCOUNT)
    return company


def test_capture_is_sales_and_tax_and_what_nobody_asked_for(books: Company) -> None:
    assert held(books) == {
        "processor": 24200,
        "sales": -10000,
        "vat": -2100,
        "overpayments": -12100,
    }


def test_refund_of_an_overpayment_takes_no_sales_and_no_tax(books: Company) -> None:
    change(books, charge="CH-B", amount="121.00 EUR", reason="overpaid", at="2026-01-01T00:00:00Z")
    left = held(books)
    assert left["sales"] == -10000
    assert left["vat"] == -2100
    assert "overpayments" not in left


def test_store_credit_is_a_liability(books: Company) -> None:
    change(books, account="A-L", credits=[{"charge": "CH-A", "amount": "121.00 EUR"}])
    assert held(books)["store_credit"] == -12100
    assert books.books()["balanced"]


def test_gift_card_that_is_spent_is_no_money_at_the_processor(company: Company) -> None:
    charge = {"charge": "CH-A", "amount": "50.00 EUR", "tender": "gift_card"}
    change(company, account="A-L", name="Lea", charges=[charge])
    assert held(company) == {"opening": 5000, "sales": -5000}
    change(company, charge="CH-A", amount="20.00 EUR", reason="goodwill", at="2026-01-01T00:00:00Z")
    company.books()
    assert held(company) == {"opening": 5000, "sales": -3000, "gift_cards": -2000}
    assert company.books()["balanced"]


def test_lost_chargeback_is_claimed_and_its_fee_is_a_cost(books: Company) -> None:
    change(books, charge="CH-A", state="charged_back")
    left = held(books)
    assert left["receivable"] == 12100
    assert left["dispute_fees"] == 1500
    assert left["processor"] == 24200 - 12100 - 1500
    assert books.books()["balanced"]


def test_chargeback_that_was_won_after_all_brings_the_money_back(books: Company) -> None:
    change(books, charge="CH-A", state="charged_back")
    change(books, charge="CH-A", state="captured", dispute="won")
    left = held(books)
    assert "receivable" not in left
    assert left["processor"] == 24200 - 1500
    assert books.books()["balanced"]


def test_refund_that_came_back_is_owed_until_it_is_sent_again(books: Company) -> None:
    change(books, charge="CH-B", settlement="failed_late")
    change(books, charge="CH-B", amount="121.00 EUR", reason="overpaid", at="2026-01-01T00:00:00Z")
    books.books()
    assert held(books)["refunds_returned"] == -12100
    change(books, charge="CH-B", settlement="settled")
    change(books, charge="CH-B", amount="121.00 EUR", reason="overpaid", at="2026-01-02T00:00:00Z")
    books.books()
    assert held(books) == {"processor": 12100, "sales": -10000, "vat": -2100}
    assert books.books()["balanced"]


def test_refund_that_comes_back_after_a_chargeback_is_owed_and_not_the_banks(
    books: Company,
) -> None:
    change(books, charge="CH-A", amount="1.00 EUR", reason="goodwill")
    change(books, charge="CH-A", settlement="failed_late")
    change(books, charge="CH-A", state="charged_back")
    books.post("clock", {"shift": 6 * 86_400})
    assert books.books()["differences"] == []
    left = held(books)
    assert left["receivable"] == 12100 - 100
    assert left["refunds_returned"] == -100


def test_trial_balance_adds_up_in_each_currency(books: Company) -> None:
    change(books, charge="CH-A", state="charged_back")
    rows = books.books()["trial_balance"]
    for currency in {row["currency"] for row in rows}:
        mine = [row for row in rows if row["currency"] == currency]
        assert sum(row["debit_minor"] for row in mine) == sum(row["credit_minor"] for row in mine)
    kinds = {row["ledger"]: row["kind"] for row in rows}
    assert kinds["receivable"] == "receivable"
    assert kinds["vat"] == "tax"


@pytest.mark.parametrize(
    "ledger", ["store_credit", "refunds_payable", "processor", "refunds_returned"]
)
def test_books_whose_postings_were_tampered_with_do_not_balance(
    books: Company, ledger: str
) -> None:
    """Two rows that cancel each other, and say of a ledger what no row stands behind."""
    with books.sql() as connection:
        connection.execute(
            "SELECT billing.post('capture', 'A-L', 'CH-A', NULL, 100, 'EUR', %s, 'sales')",
            (ledger,),
        )
        connection.commit()
    assert not books.books()["balanced"]


@pytest.mark.parametrize(
    ("change_of_rows", "what", "record"),
    [
        ("UPDATE billing.charges SET refunded_minor = 1", "what a payment says was given", "CH-A"),
        ("UPDATE billing.invoices SET total_minor = total_minor + 1", "an invoice is not", "INV-L"),
        (
            (
                "UPDATE billing.invoice_lines "
                "SET net_minor = net_minor - 500, tax_minor = tax_minor + 500"
            ),
            "the tax",
            "INV-L",
        ),
        ("UPDATE billing.refunds SET amount_minor = amount_minor + 1", "a payment is not", "CH-B"),
        (
            "UPDATE billing.charges SET dispute = 'lost' WHERE charge_id = 'CH-A'",
            "a chargeback",
            "CH-A",
        ),
        ("DELETE FROM billing.credits", "store credit that was given", "A-L"),
        ("UPDATE billing.journal_entries SET account_id = 'A-0'", "of another account", "1"),
        (
            (
                "INSERT INTO billing.credit_notes "
                "SELECT 'CN-1', refund_id, 'INV-L', 'A-L', 'EUR', 1, 0, now() "
                "FROM billing.refunds WHERE account_id = 'A-L' LIMIT 1"
            ),
            "a credit note",
            "CN-1",
        ),
        ("DELETE FROM billing.invoices", "for an invoice that is not there", "CH-A"),
    ],
)
def test_rows_that_were_changed_behind_the_desk_are_named(
    books: Company, change_of_rows: str, what: str, record: str
) -> None:
    """By whoever owns the tables and switches their rules off."""
    change(books, charge="CH-B", amount="121.00 EUR", reason="overpaid", at="2026-01-01T00:00:00Z")
    change(books, account="A-L", credits=[{"charge": "CH-A", "amount": "1.00 EUR"}])
    assert books.books()["differences"] == []
    with books.sql() as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute(change_of_rows.encode())
        connection.commit()
    found = books.books()
    assert not found["balanced"]
    assert any(what in one["what"] and one["record"] == record for one in found["differences"]), (
        found["differences"]
    )


MOVES = st.lists(
    st.tuples(
        st.sampled_from(["refund", "credit", "lost", "won", "fails", "settles", "days"]),
        st.sampled_from(["CH-A", "CH-B"]),
        st.integers(1, 9000),
    ),
    max_size=7,
)


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(MOVES)
def test_ledgers_whatever_is_done_the_books_balance(
    books: Company, moves: list[tuple[str, str, int]]
) -> None:
    for kind, charge, minor in moves:
        money = f"{minor / 100:.2f} EUR"
        record: dict[str, Any] = {
            "refund": {"charge": charge, "amount": money, "reason": "goodwill"},
            "credit": {
                "account": "A-L",
                "credits": [{"charge": charge, "amount": money, "key": f"k{minor}"}],
            },
            "lost": {"charge": charge, "state": "charged_back"},
            "won": {"charge": charge, "state": "captured", "dispute": "won"},
            "fails": {"charge": charge, "settlement": "failed_late"},
            "settles": {"charge": charge, "settlement": "settled"},
        }.get(kind, {})
        if kind == "days":
            books.post("clock", {"shift": 6 * 86_400})
        else:
            books.post("change", {"system": "billing", "record": record})
        assert books.books()["balanced"], (kind, charge, minor)
