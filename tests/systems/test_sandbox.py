"""The sandbox's control: loading scenarios, changing records, the clock, faults over real HTTP,
the books, the seed.
"""

from __future__ import annotations

import asyncio
import json
import re
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import phonenumbers
import pytest
from ruamel.yaml import YAML

from systems.chassis.faults import KINDS
from systems.fernhill.company import (
    CUSTOMERS,
    articles,
    company,
    next_questions,
    questions,
    resolve,
    stories,
)
from systems.knowledge.finder import AFTER
from systems.seed import seed
from tests.systems.conftest import EXAMPLE, Company, Desk, serving, until

REFUND: dict[str, Any] = {
    "charge_id": "CH-2",
    "amount_minor": 4500,
    "currency": "USD",
    "reason": "overpaid",
}
SCENARIO = """
crm:
  - {contact: C-1001, name: Dana Whitfield, email: dana.whitfield@example.com,
     phone: "+14155550123", plan: basic, updated: -2d, note: "prefers e-mail"}
billing:
  - account: A-1001
    name: D. Whitfield
    email: dana.whitfield@example.com
    plan: pro
    updated: -10m
    invoices: [{invoice: INV-1042, total: 45.00 USD, issued: -4d}]
    charges:
      - {charge: CH-1, invoice: INV-1042, amount: 45.00 USD, captured: -4d, card: "4242"}
      - {charge: CH-2, invoice: INV-1042, amount: 45.00 USD, captured: -4d, card: "4242"}
    refunds: []
helpdesk:
  - {ticket: T-77, phone: "+1 (415) 555-0123", channel: phone, opened: -20d, status: solved,
     subject: "Charged twice"}
logistics:
  - {order: O-9, account: A-1001, item: Desk lamp, amount: 45.00 USD, status: delivered,
     delivered: -2d}
knowledge:
  - {article: refund-policy, title: Refunds, text: "..."}
"""
NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


async def test_example_scenario_loads_at_its_own_time(empty: Company) -> None:
    given = resolve(YAML(typ="safe").load(SCENARIO), NOW)
    assert empty.post("load", {"now": NOW.isoformat(), **given}).status_code == 200
    async with empty.session("crm") as crm:
        contact = await crm.ask("get_contact")
    assert contact["updated_at"] == "2026-11-18T09:00:00Z"
    assert contact["verified"]
    assert contact["email_changed_at"].startswith("2025-11-20T09:0")
    assert contact["as_of"].startswith("2026-11-20T09:0")
    async with empty.session("billing") as billing:
        charge = (await billing.ask("list_charges"))["charges"][0]
    assert (charge["state"], charge["dispute"], charge["tender"]["last4"]) == (
        "captured",
        "none",
        "4242",
    )
    async with empty.session("logistics") as logistics:
        events = (await logistics.ask("track_parcel", order_id="O-9"))["events"]
    assert events[0] == {"at": "2026-11-18T09:00:00Z", "status": "delivered", "place": None}
    books = empty.books()
    assert books["balanced"]
    assert (books["refunds"], books["corrections"]) == ([], [])
    assert [(call["system"], call["tool"], call["ok"]) for call in books["calls"]] == [
        ("crm", "get_contact", True),
        ("billing", "list_charges", True),
        ("logistics", "track_parcel", True),
    ]


@pytest.mark.parametrize(
    ("body", "system", "key"),
    [
        ({"crm": [{"contact": "C-1", "nickname": "x"}]}, "crm", "nickname"),
        (
            {
                "billing": [
                    {
                        "account": "A",
                        "charges": [{"charge": "C", "amount": "1.00 EUR", "colour": 1}],
                    }
                ]
            },
            "billing",
            "charges.0.colour",
        ),
        (
            {"billing": [{"account": "A", "charges": [{"charge": "C", "amount": "1.005 EUR"}]}]},
            "billing",
            "charges.0.amount",
        ),
        (
            {"billing": [{"account": "A", "charges": [{"charge": "C", "amount": "1.5 JPY"}]}]},
            "billing",
            "charges.0.amount",
        ),
        (
            {
                "billing": [
                    {
                        "account": "A",
                        "invoices": [
                            {"invoice": "I", "total": "5.00 EUR", "lines": [{"net": "4.00 EUR"}]}
                        ],
                    }
                ]
            },
            "billing",
            None,
        ),
        (
            {
                "billing": [
                    {
                        "account": "A",
                        "charges": [{"charge": "C", "amount": "1.00 EUR", "invoice": "I-0"}],
                    }
                ]
            },
            "billing",
            None,
        ),
        ({"erp": []}, None, "erp"),
        ({"now": "tomorrow"}, None, "now"),
    ],
)
def test_sandbox_what_cannot_be_read_is_named_and_nothing_is_loaded(
    standing: Company, body: dict[str, Any], system: str | None, key: str | None
) -> None:
    before = standing.books()
    answer = standing.post("load", {"helpdesk": [{"ticket": "T-0", "phone": "+1"}], **body})
    assert answer.status_code == 422
    assert set(answer.json()) == {"error", "system", "key", "record"}
    assert (answer.json()["system"], answer.json()["key"]) == (system, key)
    assert standing.books() == before


async def test_change_touches_only_what_it_names(company: Company) -> None:
    changes = [
        (
            "crm",
            {"contact": "C-1001", "email": "new@example.com", "email_changed": "2026-01-01T00:00Z"},
        ),
        (
            "billing",
            {"account": "A-1001", "subscription": {"plan": "pro", "renews": "2030-01-01T00:00Z"}},
        ),
        ("billing", {"charge": "CH-2", "state": "disputed"}),
        ("billing", {"charge": "CH-1", "amount": "5.00 USD", "reason": "goodwill"}),
        ("billing", {"invoice": "INV-1042", "total": "90.00 USD"}),
        ("helpdesk", {"ticket": "T-77", "status": "open"}),
        ("logistics", {"order": "O-9", "status": "lost", "last_scan": None}),
        (
            "knowledge",
            {"article": "refund-policy", "version": 2, "title": "Refunds", "text": "Two days."},
        ),
    ]
    for system, record in changes:
        answer = company.post("change", {"system": system, "record": record})
        assert answer.status_code == 200, answer.text
    books = company.books()
    contact = next(row for row in books["contacts"] if row["contact_id"] == "C-1001")
    assert (contact["email"], contact["name"], contact["note"]) == (
        "new@example.com",
        "Dana Whitfield",
        "prefers e-mail",
    )
    assert contact["updated_at"] > (datetime.now(UTC) - timedelta(minutes=1)).isoformat()
    charges = {row["charge_id"]: row for row in books["charges"]}
    assert (charges["CH-2"]["dispute"], charges["CH-1"]["refunded_minor"]) == ("open", 500)
    named = [(one["what"], one["record"]) for one in books["differences"]]
    assert named == [("an invoice is not the sum of its lines", "INV-1042")], "as it was changed to"
    async with company.session("crm") as crm:
        assert (await crm.ask("get_contact"))["previous_email"] == "dana.whitfield@example.com"
    async with company.session("billing") as billing:
        assert (await billing.ask("get_invoice", invoice_id="INV-1042"))["total_minor"] == 9000
    async with company.session("knowledge") as knowledge:
        assert (await knowledge.ask("get_article", article_id="refund-policy"))["version"] == 2
        assert (await knowledge.ask("get_article", article_id="refund-policy", version=1))[
            "version"
        ] == 1


def test_sandbox_is_controlled_by_programs_on_this_machine_alone(standing: Company) -> None:
    page = httpx.get(f"{standing.url}/sandbox/books", headers={"Origin": "https://example.com"})
    assert page.status_code == 403
    # a name that was made to lead here
    for name in (
        "rebound.example",
        "rebound.example:8401",
        "127.0.0.1.rebound.example",
        "evil@127.0.0.1:1",
        "",
    ):
        assert httpx.get(f"{standing.url}/sandbox/books", headers={"Host": name}).status_code in (
            400,
            403,
        ), name
    assert (
        httpx.get(f"{standing.url}/sandbox/books", headers={"Host": "localhost:1"}).status_code
        == 200
    )
    assert httpx.get(f"{standing.url}/health").json()["status"] == "ok"
    assert standing.post("fault", {"system": "billing", "kind": "haunted"}).json()["key"] == "kind"


async def test_down_is_a_503_for_calls_only(company: Company) -> None:
    company.fault("billing", "down", tool="issue_refund")

    async def call_while_down() -> None:
        async with company.session("billing") as billing:
            await billing.ask("get_account")
            await billing.raw("issue_refund", {**REFUND, "idempotency_key": "k"})

    with pytest.raises(ExceptionGroup) as caught:  # the client gives the whole session up
        await call_while_down()
    assert "503" in repr(caught.value.exceptions)
    async with company.session("billing") as billing:
        assert not (await billing.ask("issue_refund", **REFUND, idempotency_key="k"))["replayed"]


async def test_error_slow_and_garbage(company: Company) -> None:
    async with company.session("billing") as billing:
        company.fault("billing", "error", times=2)
        assert await billing.refused("get_account") == "internal"
        assert await billing.refused("list_charges") == "internal"
        await billing.ask("get_account")
        company.fault("billing", "slow", seconds=0.3)
        started = time.monotonic()
        await billing.ask("get_account")
        assert time.monotonic() - started >= 0.3
        company.fault("billing", "garbage")
        with pytest.raises(RuntimeError, match="Invalid structured content"):
            await billing.ask("get_account")
        company.fault("billing", "error", times=9)
        company.clear_faults()
        await billing.ask("get_account")


@pytest.mark.parametrize(
    ("kind", "found"), [("timeout_before", "not_found"), ("timeout_after", "found")]
)
async def test_silence_before_or_after_the_commit(company: Company, kind: str, found: str) -> None:
    company.fault("billing", kind, tool="issue_refund")
    async with company.session("billing") as billing:

        async def struck() -> bool:
            state = await billing.ask("get_refund_by_key", idempotency_key="k")
            return not company.faults() and state["status"] == found

        silent = asyncio.create_task(
            billing.raw("issue_refund", {**REFUND, "idempotency_key": "k"})
        )
        await until(struck)
        assert not silent.done()
        silent.cancel()
        assert (await billing.ask("get_refund_by_key", idempotency_key="k"))["status"] == found
        again = await billing.ask("issue_refund", **REFUND, idempotency_key="k")
        assert again["replayed"] is (found == "found")
    assert [row["key"] for row in company.books()["refunds"] if row["charge"] == "CH-2"] == ["k"]


def test_fault_kinds_are_all_tested() -> None:
    assert set(KINDS) == {"down", "slow", "error", "garbage", "timeout_before", "timeout_after"}


async def test_session_outlives_a_restart_of_the_server(dsn: str) -> None:
    desk = Desk()
    with serving(dsn, desk) as (url, port):
        company = Company(url, dsn, desk)
        company.post("load", EXAMPLE)
        session = company.session("billing")
        billing = await session.__aenter__()
        await billing.ask("get_account")
    with serving(dsn, desk, port):
        await billing.ask("get_account")
        await session.__aexit__(None, None, None)


def test_seed_is_two_hundred_customers_and_can_be_repeated(dsn: str) -> None:
    for _ in range(2):
        seed(dsn)
    desk = Desk()
    with serving(dsn, desk) as (url, _):
        books = Company(url, dsn, desk).books()
    assert len(books["contacts"]) == CUSTOMERS
    assert books["balanced"]
    assert len(books["refunds"]) == len({row["key"] for row in books["refunds"]})
    dana = [row for row in books["charges"] if row["invoice_id"] == "INV-1042"]
    assert [(row["charge_id"], row["captured_minor"]) for row in dana] == [
        ("CH-2001", 4500),
        ("CH-2002", 4500),
    ]
    assert {row["status"] for row in books["refunds"]} == {"confirmed", "settled", "failed_late"}


def test_stories_are_documented_and_reachable() -> None:
    guide = (Path(__file__).parents[2] / "systems" / "FERNHILL.md").read_text(encoding="utf-8")
    people = [contact for story in stories() for contact in story["crm"]]
    assert len(people) >= 40
    assert [person["email"] for person in people if person["email"] not in guide] == []
    written = json.dumps(company(datetime.now(UTC)))
    assert all(
        re.search(r"[@.]example\.(com|org)$", email)
        for email in re.findall(r"[\w.+-]+@[\w.-]+", written)
    )
    for phone in (person["phone"] for person in people):
        assert phonenumbers.is_valid_number(phonenumbers.parse(phone)), phone
    pages = {article["article"] for article in articles() if "translation_of" not in article}
    translated = [article for article in articles() if "translation_of" in article]
    abroad = {article["translation_of"] for article in translated}
    assert f"has {len(pages)} pages" in guide
    assert f"; {len(abroad)} of them are in Dutch" in guide
    assert {article["language"] for article in translated} == {"nl", "de", "fr", "es"}
    assert abroad <= pages
    for asked in map(questions, ("en", "nl", "de", "fr", "es")):
        assert {page for page, _ in asked} == abroad | {"none"}
        assert len({text for _, text in asked}) == len(asked)
    for asked in map(next_questions, ("en", "nl", "de", "fr", "es")):
        assert {page for page, _ in asked} == abroad | {"none"}
        assert all(text.count(AFTER) == 1 for _, text in asked)
