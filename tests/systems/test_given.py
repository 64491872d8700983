"""What billing says was given back: money and credit, by whomever, and over one card,
without a word on whose it was.
"""

from __future__ import annotations

import psycopg
import pytest

from tests.systems.conftest import Company


def book(company: Company, account: str, charge: str, fingerprint: str) -> None:
    record = {
        "account": account,
        "charges": [{"charge": charge, "amount": "50.00 EUR", "fingerprint": fingerprint}],
    }
    assert company.post("change", {"system": "billing", "record": record}).status_code == 200


def by_hand(company: Company, charge: str, amount: str, key: str, at: str | None = None) -> None:
    record = {"charge": charge, "amount": amount, "reason": "by hand", "key": key} | (
        {"at": at} if at else {}
    )
    assert company.post("change", {"system": "billing", "record": record}).status_code == 200


async def test_given_lists_refunds_and_credits_with_their_references(company: Company) -> None:
    by_hand(company, "CH-1", "10.00 USD", "console-1")
    async with company.session("billing") as billing:
        await billing.ask(
            "give_credit",
            charge_id="CH-2",
            amount_minor=700,
            currency="USD",
            reason="goodwill",
            idempotency_key="act_1:k",
        )
        given = (await billing.ask("list_given", days=31))["given"]
        assert {
            (one["kind"], one["charge_id"], one["amount_minor"], one["reference"]) for one in given
        } == {("refund", "CH-1", 1000, "console-1"), ("credit", "CH-2", 700, "act_1:k")}
        assert (await billing.ask("list_given", days=31, limit=1))["next_cursor"]


async def test_given_of_another_account_counts_only_over_the_charges_own_card(
    company: Company,
) -> None:
    book(company, "A-1001", "CH-801", "fp-shared")
    book(company, "A-1001", "CH-802", "fp-own")
    book(company, "A-2", "CH-803", "fp-shared")
    by_hand(company, "CH-803", "20.00 EUR", "console-2")
    async with company.session("billing") as billing:
        assert (await billing.ask("list_given", days=31))["given"] == []
        assert (await billing.ask("list_given", days=31, charge_id="CH-802"))["given"] == []
        [one] = (await billing.ask("list_given", days=31, charge_id="CH-801"))["given"]
        assert (one["amount_minor"], one["currency"], one["reference"], one["charge_id"]) == (
            2000,
            "EUR",
            "console-2",
            None,
        )
        assert one["given_id"].startswith("elsewhere:")
        foreign = await billing.ask("list_given", days=31, charge_id="CH-803")
        assert foreign["given"] == [], "a charge of somebody else's opens nothing"


async def test_given_long_ago_is_not_listed(company: Company) -> None:
    by_hand(company, "CH-1", "10.00 USD", "console-3", at="2020-01-01T00:00:00Z")
    async with company.session("billing") as billing:
        assert (await billing.ask("list_given", days=31))["given"] == []


@pytest.mark.parametrize(("plan", "back"), [("app_pro", 0), ("regular", 499), (None, 0)])
async def test_payment_for_the_app_is_not_the_renewal_that_a_cancellation_gives_back(
    company: Company, plan: str | None, back: int
) -> None:
    """What was paid yesterday comes back with a cancellation if it renewed the subscription; what
    names no plan and is not its price did not (`asks_for_plan`).
    """
    invoice = {"invoice": "INV-901", "total": "4.99 USD"} | ({"plan": plan} if plan else {})
    record = {
        "account": "A-1001",
        "subscription": {"plan": "regular", "started": "2025-01-01T00:00:00Z"},
        "invoices": [invoice],
        "charges": [{"charge": "CH-901", "invoice": "INV-901", "amount": "4.99 USD"}],
    }
    old = [{"charge": name, "captured": "2025-01-01T00:00:00Z"} for name in ("CH-1", "CH-2")]
    for one in (record, {"account": "A-1001", "charges": old}):
        assert company.post("change", {"system": "billing", "record": one}).status_code == 200
    async with company.session("billing") as billing:
        assert (await billing.ask("preview_cancellation", account_id="A-1001"))[
            "refund_minor"
        ] == back


async def test_given_to_everybody_is_told_to_a_capability_that_keeps_books_alone(
    company: Company,
) -> None:
    by_hand(company, "CH-1", "10.00 USD", "console-4")
    time = {"since": "2020-01-01T00:00Z", "until": "2100-01-01T00:00Z"}
    async with company.session("billing") as billing:
        assert await billing.refused("list_given_in", **time) == "scope_not_allowed"
    asked = "SELECT reference, account_id FROM given_in('2020-01-01', '2100-01-01', '{}')"
    for scope in ("customer", "resolve", ""):
        with company.sql("billing", "A-1001") as connection:
            connection.execute("SELECT set_config('app.scope', %s, true)", (scope,))
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(asked.encode())
    with company.sql("billing") as connection:
        connection.execute("SELECT set_config('app.scope', 'books', true)")
        found = connection.execute(asked.encode()).fetchall()
    assert {one["account_id"] for one in found} == {"A-1001", "A-2"}
