"""The gateway against a server that knows nothing of it: other words,
other customers' records, errors of its own.
"""

from __future__ import annotations

from typing import Any

import pytest
from mcp.client.session import ClientSession
from mcp.client.streamable_http import streamable_http_client

from steward.errors import NotAuthorised, OutcomeUnknown, ToolFailed
from steward.gateway.shapes import SHAPES
from tests.foreign.conftest import Bench
from tests.foreign.vendor import Northbank


async def test_reads_come_back_in_the_desks_own_words(bench: Bench) -> None:
    found = await bench.read("find_accounts", agent="identity", kind="invoice", value="INV-2001")
    assert found["accounts"] == [
        {"account_id": "cst_2", "name": "Daan Kok", "email": "daan.kok@example.com", "phone": None}
    ]
    [account] = (await bench.read("get_account"))["accounts"]
    assert (
        account["account_id"],
        account["currency"],
        account["status"],
        account["subscription"],
    ) == ("cst_1", "EUR", "active", None)
    charges = await bench.read("list_charges", limit=50)
    assert [
        (c["charge_id"], c["amount_minor"], c["currency"], c["state"], c["dispute"])
        for c in charges["charges"]
    ] == [("pay_12", 2900, "EUR", "captured", "none"), ("pay_11", 2900, "EUR", "captured", "none")]
    assert charges["charges"][0]["tender"] == {"kind": "card", "last4": "1111", "closed": False}
    assert [i["invoice_id"] for i in (await bench.read("list_invoices", limit=50))["invoices"]] == [
        "INV-1001"
    ]
    assert (await bench.read("list_refunds", limit=50))["refunds"] == []
    for tool in ("get_account", "list_charges", "list_invoices", "list_refunds"):
        assert set(await bench.read(tool)) == set(SHAPES[f"billing.{tool}"].model_fields), tool


async def test_customer_with_several_ids_is_read_id_by_id_and_page_by_page(bench: Bench) -> None:
    charges = await bench.read("list_charges", handle="cus_23", limit=3)
    assert [c["charge_id"] for c in charges["charges"]] == ["pay_22", "pay_21", "pay_32"]
    sent = bench.northbank.calls("payments_search")
    assert {one["filter"]["customer"] for one in sent} == {"cst_2", "cst_3"}
    bench.northbank.load(
        {
            "payment": [
                {
                    "id": f"pay_9{n}",
                    "customer": "cst_1",
                    "currency": "eur",
                    "amount": 1,
                    "status": "succeeded",
                    "created": n,
                }
                for n in range(5)
            ]
        }
    )
    assert len((await bench.read("list_charges", limit=50))["charges"]) == 7, (
        "over four of their pages"
    )


async def test_foreign_system_is_not_asked_for_a_customer_without_an_id(
    bench: Bench,
) -> None:
    assert (await bench.read("list_charges", handle="cus_none"))["charges"] == []
    assert bench.northbank.calls("payments_search") == []


async def test_foreign_system_argument_for_another_customer_is_refused(bench: Bench) -> None:
    with pytest.raises(NotAuthorised):
        await bench.read("list_charges", account_id="cst_2")
    assert bench.northbank.calls("payments_search") == []
    assert bench.events("tool.refused")[0]["outcome"] == "not_authorised"


@pytest.mark.parametrize("tool", ["list_charges", "list_refunds", "list_invoices"])
async def test_records_of_other_customers_are_dropped_counted_and_recorded(
    bench: Bench, tool: str
) -> None:
    theirs = {
        "list_charges": "payments_search",
        "list_refunds": "refunds_search",
        "list_invoices": "invoices_list",
    }[tool]
    bench.northbank.load(
        {
            "refund": [
                {"payment": "pay_21", "amount": 1, "reason": "x"},
                {"payment": "pay_11", "amount": 1, "reason": "x"},
            ]
        }
    )
    bench.northbank.throw(theirs, "overshare", times=9)
    found = next(
        value for value in (await bench.read(tool, limit=50)).values() if isinstance(value, list)
    )
    assert {one["account_id"] for one in found} == {"cst_1"}
    [entry] = bench.events("tool.dropped")
    assert entry["records"] >= 1
    assert "cst_2" not in str(entry)


@pytest.mark.parametrize("payment", ["pay_21", "pay_99"])
async def test_foreign_system_refund_of_another_customers_payment_is_refused(
    bench: Bench, payment: str
) -> None:
    with pytest.raises(NotAuthorised):
        await bench.pay(bench.action(), payment)
    assert bench.northbank.calls("refunds_create") == []
    assert bench.northbank.refunds() == []


async def test_garbage_is_garbage_and_of_a_write_unknown(bench: Bench) -> None:
    bench.northbank.throw("payments_search", "garbage")
    with pytest.raises(ToolFailed) as failed:
        await bench.read("list_charges")
    assert failed.value.data["tool_code"] == "garbage"
    bench.northbank.throw("refunds_create", "garbage")
    with pytest.raises(OutcomeUnknown):
        await bench.pay(bench.action())


async def test_state_nobody_mapped_is_garbage_and_not_guessed(bench: Bench) -> None:
    bench.rows("ALTER TABLE northbank.payment DROP CONSTRAINT payment_status_check")
    bench.rows("UPDATE northbank.payment SET status = 'partially_captured' WHERE id = 'pay_11'")
    with pytest.raises(ToolFailed) as failed:
        await bench.read("list_charges")
    assert failed.value.data["tool_code"] == "garbage"
    assert "partially_captured" in failed.value.message


async def test_vendor_error_that_is_listed_is_a_refusal(bench: Bench) -> None:
    with pytest.raises(ToolFailed) as failed:
        await bench.pay(bench.action(), amount_minor=2901)
    assert failed.value.data["tool_code"] == "exceeds_refundable"
    assert not isinstance(failed.value, OutcomeUnknown)
    assert bench.rows("SELECT outcome FROM desk.sending") == [("refused",)]


async def test_vendor_error_that_is_not_listed_proves_nothing(bench: Bench) -> None:
    bench.northbank.throw("refunds_create", "broken")
    with pytest.raises(OutcomeUnknown):
        await bench.pay(bench.action())
    assert bench.northbank.refunds() == [("pay_12", "29.00")], "it had happened"


async def test_argument_without_a_mapping_is_not_sent(bench: Bench) -> None:
    with pytest.raises(ToolFailed) as failed:
        await bench.pay(bench.action(), payee="IBAN")
    assert failed.value.data["tool_code"] == "untranslatable"
    assert bench.northbank.calls("refunds_create") == []


async def test_vendor_gets_its_own_token_and_none_of_the_desks(bench: Bench) -> None:
    spec = bench.gateway._registry.system("billing")
    object.__setattr__(spec, "bearer", "wrong")
    with pytest.raises(Exception, match="cannot be reached"):
        await bench.read("get_account")
    object.__setattr__(spec, "bearer", "northbank-token")
    assert (await bench.read("get_account"))["accounts"]


async def test_example_is_an_mcp_server_like_any_other(northbank: Northbank) -> None:
    import httpx

    async with (
        httpx.AsyncClient(
            headers={"Authorization": "Bearer northbank-token"}, follow_redirects=True
        ) as http,
        streamable_http_client(f"{northbank.url}/mcp", http_client=http) as (reading, writing, _),
        ClientSession(reading, writing) as client,
    ):
        await client.initialize()
        names = {tool.name for tool in (await client.list_tools()).tools}
        assert names >= {
            "payments_search",
            "payments_get",
            "refunds_create",
            "refunds_search",
            "customers_retrieve",
            "subscriptions_list",
        }
        answer: Any = await client.call_tool("subscriptions_list", {"customer": "cst_1"})
        assert answer.structuredContent is None
