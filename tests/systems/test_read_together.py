"""Several reads in one call: each is allowed, confined, answered and refused by itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from systems.chassis.capability import digest
from systems.chassis.joint_reads import META_KEY, MOST, NAME
from tests.systems.conftest import Company, Session

type Asked = tuple[str, dict[str, Any]]


async def together(
    session: Session, asked: list[Asked], tokens: list[str] | None = None
) -> list[Mapping[str, Any]]:
    """The answers of several reads, each under a capability of its own."""
    own = [session.desk.capability("billing", tool, args=digest(args)) for tool, args in asked]
    result = await session.mcp.call_tool(
        NAME,
        {"reads": [{"tool": tool, "arguments": args} for tool, args in asked]},
        meta={META_KEY: own if tokens is None else tokens},
    )
    assert not result.isError, result.structuredContent
    assert result.structuredContent is not None
    found: list[Mapping[str, Any]] = result.structuredContent["answers"]
    return found


async def test_read_together_gives_what_each_tool_gives(company: Company) -> None:
    asked: list[Asked] = [("get_account", {}), ("list_charges", {"limit": 1})]
    async with company.session("billing") as session:
        alone = [await session.ask(tool, **args) for tool, args in asked]
        answers = await together(session, asked)
    assert [one["is_error"] for one in answers] == [False, False]
    assert [{**one["data"], "as_of": ""} for one in answers] == [
        {**one, "as_of": ""} for one in alone
    ]


async def test_read_together_without_its_own_capability_is_refused_alone(company: Company) -> None:
    asked: list[Asked] = [("get_account", {}), ("list_charges", {})]
    async with company.session("billing") as session:
        first = session.desk.capability("billing", "get_account", args=digest({}))
        missing = await together(session, asked, [first])
        replayed = await together(session, asked, [first, first])
    assert [one["data"].get("code") for one in missing] == [None, "capability_missing"]
    assert [one["data"].get("code") for one in replayed] == [
        "capability_replayed",
        "capability_wrong_tool",
    ]


async def test_read_together_shows_no_other_customer(company: Company) -> None:
    async with company.session("billing") as session:
        asked: list[Asked] = [("get_account", {}), ("get_invoice", {"invoice_id": "INV-2"})]
        own, foreign = await together(session, asked)
    assert [one["account_id"] for one in own["data"]["accounts"]] == ["A-1001"]
    assert foreign["data"]["code"] == "not_found"


async def test_read_together_writes_nothing(company: Company) -> None:
    before = company.books()
    args = {
        "charge_id": "CH-2",
        "amount_minor": 4500,
        "currency": "USD",
        "reason": "overpaid",
        "idempotency_key": "k",
    }
    async with company.session("billing") as session:
        (refused,) = await together(session, [("issue_refund", args)])
    assert refused["data"]["code"] == "unknown_tool"
    assert company.books() == before


@pytest.mark.parametrize("reads", [[], [{"tool": "get_account"}] * (MOST + 1), "all", [{}]])
async def test_read_together_of_too_many_or_of_nothing_is_refused(
    company: Company, reads: Any
) -> None:
    async with company.session("billing") as session:
        result = await session.mcp.call_tool(NAME, {"reads": reads})
    assert result.isError
    assert (result.structuredContent or {})["code"] == "invalid_arguments"


async def test_fault_of_one_tool_strikes_it_among_others(company: Company) -> None:
    company.fault("billing", "error", tool="list_charges", times=1)
    async with company.session("billing") as session:
        answers = await together(session, [("get_account", {}), ("list_charges", {})])
    assert [one["is_error"] for one in answers] == [False, True]
