"""`steward books`: a trial balance as a table and as JSON, and what it ends with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from steward.cli import books
from steward.cli.main import app
from tests.command_line import CliRunner

SALES = {
    "ledger": "sales",
    "kind": "income",
    "title": "Sales, net",
    "currency": "EUR",
    "debit_minor": 0,
    "credit_minor": 10000,
}
MONEY = {
    **SALES,
    "ledger": "processor",
    "kind": "asset",
    "title": "Money",
    "debit_minor": 10000,
    "credit_minor": 0,
}
TOTAL = {"currency": "EUR", "debit_minor": 10000, "credit_minor": 10000}


UNLIKE = {
    "what": "the desk says that it paid, and billing has nothing",
    "record": "act_1",
    "currency": "EUR",
    "says_minor": 2000,
    "books_minor": None,
}


CHARGE = {
    "charge_id": "CH-2121",
    "invoice_id": "INV-1160",
    "state": "captured",
    "currency": "EUR",
    "captured_minor": 2900,
    "refunded_minor": 2900,
}
REFUND = {
    "refund_id": "RF-1",
    "charge": "CH-2121",
    "amount_minor": 2900,
    "currency": "EUR",
    "status": "settled",
    "bank_reference": "745",
    "at": "2026-11-28T16:39:22Z",
    "key": "act_1:abc",
}


class Desk:
    def __init__(self, balanced: bool) -> None:
        self._balanced = balanced

    def get(self, path: str, account: str = "") -> dict[str, Any]:
        if account == "A-9999":
            parts = ("accounts", "contacts", "charges", "orders", "refunds")
            return {**{part: [] for part in parts}, "balanced": True}
        if account:
            assert (path, account) == ("/sandbox/books", "A-1017")
            return {
                "accounts": [{"account": account}],
                "contacts": [],
                "charges": [CHARGE],
                "orders": [],
                "refunds": [REFUND],
                "balanced": True,
            }
        assert path == "/sandbox/trial-balance"
        unlike = [] if self._balanced else [UNLIKE]
        return {
            "ledgers": [MONEY, SALES],
            "totals": [TOTAL],
            "differences": unlike,
            "balanced": self._balanced,
        }


def answer(monkeypatch: pytest.MonkeyPatch, balanced: bool) -> None:
    def desk_as(login: str, home: Path | None, url: str) -> Desk:
        assert login == "priya"
        return Desk(balanced)

    monkeypatch.setattr(books, "desk_as", desk_as)


def test_books_that_balance_are_a_table_with_totals(monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, True)
    done = CliRunner().invoke(app, ["books"])
    assert done.exit_code == 0
    assert "Sales, net" in done.output
    assert done.output.count("100.00 EUR") == 4
    assert "The books balance." in done.output


def test_books_that_do_not_balance_end_with_one(monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, False)
    done = CliRunner().invoke(app, ["books", "--json"])
    assert done.exit_code == 1
    assert '"balanced": false' in done.output


def test_books_command_names_a_difference_with_both_amounts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answer(monkeypatch, False)
    done = CliRunner().invoke(app, ["books"])
    assert done.exit_code == 1
    assert "the desk says that it paid, and billing has nothing" in done.output
    for said in ("act_1", "20.00 EUR", "nothing", "The books do NOT balance."):
        assert said in done.output


def test_books_of_an_account_show_each_charge_and_each_refund_with_its_key(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answer(monkeypatch, True)
    done = CliRunner().invoke(app, ["books", "--account", "A-1017"])
    assert done.exit_code == 0
    assert "CH-2121\tINV-1160\tcaptured\t29.00 EUR\t29.00 EUR" in done.output
    assert "RF-1\tCH-2121\t29.00 EUR\tsettled\t745\t" in done.output
    assert done.output.count("act_1:abc") == 1


@pytest.mark.parametrize("more", [[], ["--json"]])
def test_books_of_an_account_that_is_not_there_say_so_and_end_with_one(
    monkeypatch: pytest.MonkeyPatch, more: list[str]
) -> None:
    answer(monkeypatch, True)
    done = CliRunner().invoke(app, ["books", "--account", "A-9999", *more])
    assert done.exit_code == 1
    assert "no account 'A-9999'" in done.output
    assert "Nothing was refunded" not in done.output
