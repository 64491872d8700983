"""Billing over MCP: what it tells, what it refunds once, and how a subscription ends."""

from __future__ import annotations

import asyncio
import uuid
from typing import Any

import psycopg
import pytest

from tests.systems.conftest import Company, Session

REFUND: dict[str, Any] = {
    "charge_id": "CH-2",
    "amount_minor": 4500,
    "currency": "USD",
    "reason": "overpaid",
}


def own_charge(company: Company) -> str:
    """A captured charge of 45.00 USD that only this test knows."""
    charge = {"charge": f"CH-{uuid.uuid4().hex[:8]}", "amount": "45.00 USD"}
    done = company.post(
        "change", {"system": "billing", "record": {"account": "A-1001", "charges": [charge]}}
    )
    assert done.status_code == 200
    return charge["charge"]


async def test_account_is_returned_with_its_charges(company: Company) -> None:
    async with company.session("billing") as billing:
        account = (await billing.ask("get_account"))["accounts"][0]
        assert (account["account_id"], account["plan"], account["subscription"]) == (
            "A-1001",
            "pro",
            None,
        )
        charges = (await billing.ask("list_charges", invoice_id="INV-1042"))["charges"]
        assert {charge["charge_id"]: charge["state"] for charge in charges} == {
            "CH-1": "captured",
            "CH-2": "captured",
        }
        invoice = await billing.ask("get_invoice", invoice_id="INV-1042")
        assert (
            sum(line["net_minor"] + line["tax_minor"] for line in invoice["lines"])
            == invoice["total_minor"]
            == 4500
        )


async def test_refund_with_same_key_is_the_same_refund(company: Company) -> None:
    async with company.session("billing") as billing:
        first = await billing.ask("issue_refund", **REFUND, idempotency_key="k1")
        again = await billing.ask("issue_refund", **REFUND, idempotency_key="k1")
        assert (first["replayed"], again["replayed"]) == (False, True)
        assert first["refund_id"] == again["refund_id"]
        assert len(first["bank_reference"]) == 23
        other = {**REFUND, "amount_minor": 1}
        assert (
            await billing.refused("issue_refund", **other, idempotency_key="k1")
            == "idempotency_conflict"
        )
    books = company.books()
    assert [
        (row["charge"], row["amount_minor"]) for row in books["refunds"] if row["key"] == "k1"
    ] == [("CH-2", 4500)]
    assert books["balanced"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"amount_minor": 4501}, "exceeds_refundable"),
        ({"currency": "EUR"}, "currency_mismatch"),
        ({"charge_id": "CH-404"}, "not_found"),
        ({"charge_id": "CH-9", "currency": "EUR"}, "not_found"),
        ({"amount_minor": 0}, "invalid_arguments"),
        ({"payee": "somebody"}, "invalid_arguments"),
    ],
)
async def test_billing_what_is_not_refunded(
    standing: Company, change: dict[str, Any], code: str
) -> None:
    key = own = own_charge(standing)
    async with standing.session("billing") as billing:
        asked = {**REFUND, "charge_id": own, **change}
        assert await billing.refused("issue_refund", **asked, idempotency_key=key) == code
        state = await billing.ask("get_refund_by_key", idempotency_key=key)
        assert state["status"] == "not_found"
        # a failed call leaves its key free
        await billing.ask("issue_refund", **{**REFUND, "charge_id": own}, idempotency_key=key)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"state": "authorised"}, "not_captured"),
        ({"state": "voided"}, "not_captured"),
        ({"state": "disputed"}, "charge_disputed"),
        ({"state": "charged_back"}, "charge_disputed"),
        ({"dispute": "lost"}, "charge_disputed"),
    ],
)
async def test_charges_that_bear_no_refund(
    standing: Company, change: dict[str, Any], code: str
) -> None:
    own = own_charge(standing)
    assert (
        standing.post(
            "change", {"system": "billing", "record": {"charge": own, **change}}
        ).status_code
        == 200
    )
    async with standing.session("billing") as billing:
        assert (
            await billing.refused(
                "issue_refund", **{**REFUND, "charge_id": own}, idempotency_key=own
            )
            == code
        )
    assert standing.books()["balanced"]


async def test_sixteen_writers_with_one_key_make_one_refund(company: Company) -> None:
    async with company.session("billing") as billing:
        answers = await asyncio.gather(
            *(billing.ask("issue_refund", **REFUND, idempotency_key="one") for _ in range(16))
        )
    assert len({answer["refund_id"] for answer in answers}) == 1
    assert sum(not answer["replayed"] for answer in answers) == 1
    assert sum(row["key"] == "one" for row in company.books()["refunds"]) == 1


async def test_sixteen_writers_with_their_own_keys_stay_under_the_ceiling(company: Company) -> None:
    part = {**REFUND, "amount_minor": 1000}
    async with company.session("billing") as one, company.session("billing") as two:
        results = await asyncio.gather(
            *(
                (one, two)[n % 2].raw("issue_refund", {**part, "idempotency_key": f"k{n}"})
                for n in range(16)
            )
        )
    codes = [
        result.structuredContent["code"]
        for result in results
        if result.isError and result.structuredContent
    ]
    assert codes == ["exceeds_refundable"] * 12
    books = company.books()
    assert sum(row["amount_minor"] for row in books["refunds"] if row["charge"] == "CH-2") == 4000
    assert books["balanced"]


async def test_void_key_refuses_a_late_refund(company: Company) -> None:
    async with company.session("billing") as billing:
        assert (await billing.ask("void_key", idempotency_key="lost"))["status"] == "void"
        assert (await billing.ask("void_key", idempotency_key="lost"))["status"] == "void"
        assert await billing.refused("issue_refund", **REFUND, idempotency_key="lost") == "key_void"
        done = await billing.ask("issue_refund", **REFUND, idempotency_key="paid")
        voided = await billing.ask("void_key", idempotency_key="paid")
        assert (voided["status"], voided["refund"]["refund_id"]) == ("found", done["refund_id"])


async def test_void_and_refund_race_to_one_outcome(company: Company) -> None:
    async def race(billing: Session, n: int) -> None:
        key, part = f"race-{n}", {**REFUND, "amount_minor": 100}
        paid, voided = await asyncio.gather(
            billing.raw("issue_refund", {**part, "idempotency_key": key}),
            billing.ask("void_key", idempotency_key=key),
        )
        assert paid.isError == (voided["status"] == "void")
        assert (await billing.ask("get_refund_by_key", idempotency_key=key))["status"] == voided[
            "status"
        ]

    async with company.session("billing") as billing:
        await asyncio.gather(*(race(billing, n) for n in range(12)))
    assert company.books()["balanced"]


async def test_refunds_settle_after_business_days_and_a_closed_card_fails_late(
    company: Company,
) -> None:
    company.post("change", {"system": "billing", "record": {"charge": "CH-1", "closed": True}})
    async with company.session("billing") as billing:
        good = await billing.ask("issue_refund", **REFUND, idempotency_key="good")
        bad = await billing.ask(
            "issue_refund", **{**REFUND, "charge_id": "CH-1"}, idempotency_key="bad"
        )
        assert {good["status"], bad["status"]} == {"confirmed"}
        company.post("clock", {"shift": 6 * 86400})
        refunds = (await billing.ask("list_refunds"))["refunds"]
        assert {row["refund_id"]: row["status"] for row in refunds} == {
            good["refund_id"]: "settled",
            bad["refund_id"]: "failed_late",
        }
        charges = {row["charge_id"]: row for row in (await billing.ask("list_charges"))["charges"]}
        assert (charges["CH-1"]["refunded_minor"], charges["CH-2"]["refunded_minor"]) == (0, 4500)
    assert company.books()["balanced"]


async def test_refund_that_another_reader_settles_is_never_told_as_under_way(
    company: Company,
) -> None:
    async with company.session("billing") as billing:
        made = await billing.ask("issue_refund", **REFUND, idempotency_key="waits")
        company.post("clock", {"shift": 6 * 86400})
        with psycopg.connect(company.dsn) as other:
            other.execute("SELECT billing.settle_due()")
            asked = asyncio.create_task(billing.ask("get_refund_by_key", idempotency_key="waits"))
            assert not (await asyncio.wait([asked], timeout=0.5))[0], "it waits for the other"
            await asyncio.to_thread(other.commit)
        told = (await asked)["refund"]
        assert (told["refund_id"], told["status"]) == (made["refund_id"], "settled")


async def test_cancellation_ends_as_its_preview_says(company: Company) -> None:
    ids = ["A-2"]
    async with company.session("billing") as billing:
        preview = await billing.ask("preview_cancellation", ids)
        # renewed yesterday, 1.00 given back
        assert (preview["refund_minor"], preview["currency"]) == (2800, "EUR")
        order = {"account_id": "A-2", "preview_id": preview["preview_id"], "idempotency_key": "c1"}
        done = await billing.ask("cancel_subscription", ids, **order)
        assert (done["subscription"]["ends_at"], done["subscription"]["status"]) == (
            preview["ends_at"],
            "ended",
        )
        assert (await billing.ask("cancel_subscription", ids, **order))["replayed"]
        assert await billing.refused("preview_cancellation", ids) == "not_cancellable"
    assert [row["key"] for row in company.books()["refunds"]] == ["given:CH-9:1"]


async def test_cancellation_preview_after_its_time_is_refused(company: Company) -> None:
    async with company.session("billing") as billing:
        preview = await billing.ask("preview_cancellation", ["A-2"])
        company.post("clock", {"shift": 3600})
        order = {"account_id": "A-2", "preview_id": preview["preview_id"], "idempotency_key": "c1"}
        assert await billing.refused("cancel_subscription", ["A-2"], **order) == "preview_expired"


async def test_lists_come_in_pages_that_lose_and_repeat_nothing(company: Company) -> None:
    charges = [
        {"charge": f"CH-P{n}", "amount": "1.00 USD", "captured": "2026-01-01T00:00Z"}
        for n in range(7)
    ]
    company.post(
        "change", {"system": "billing", "record": {"account": "A-1001", "charges": charges}}
    )
    async with company.session("billing") as billing:
        seen: list[str] = []
        cursor = None
        while True:
            page = await billing.ask("list_charges", limit=4, cursor=cursor)
            seen += [row["charge_id"] for row in page["charges"]]
            if (cursor := page["next_cursor"]) is None:
                break
        assert len(seen) == len(set(seen)) == 9
        assert await billing.refused("list_charges", limit=51) == "invalid_arguments"
        assert await billing.refused("list_charges", cursor="nonsense") == "invalid_cursor"
