"""A list is read to its end, once, and one that does not end is no answer."""

from __future__ import annotations

import asyncio
from contextlib import nullcontext
from typing import Any

import pytest

from steward.errors import ToolFailed, ToolUnavailable
from steward.gateway.pages import MOST_PAGES, whole
from steward.gateway.specs import SystemSpec
from tests.gateway.foreign_system import ForeignSystem, session_with


async def listed(rows: int, page: int = 50) -> dict[str, Any]:
    """A system with so many rows, asked for all of them."""

    async def after(cursor: str) -> dict[str, Any]:
        begin = int(cursor)
        end = min(begin + page, rows)
        return {
            "rows": [*range(begin, end)],
            "next_cursor": str(end) if end < rows else None,
            "as_of": f"page {cursor}",
        }

    return await whole(await after("0"), after, "some.list")


@pytest.mark.parametrize("rows", [0, 1, 50, 51, 100, 50 * MOST_PAGES])
async def test_rows_of_a_list_of_pages_are_there_once(rows: int) -> None:
    assert await listed(rows) == {"rows": [*range(rows)], "next_cursor": None, "as_of": "page 0"}


async def test_list_without_an_end_is_no_answer() -> None:
    with pytest.raises(ToolFailed, match="pages"):
        await listed(50 * MOST_PAGES + 1)


async def test_record_that_is_no_list_stays_what_it_is() -> None:
    async def never(_cursor: str) -> dict[str, Any]:
        raise AssertionError

    assert await whole({"invoice_id": "INV-1", "lines": [1]}, never, "some.record") == {
        "invoice_id": "INV-1",
        "lines": [1],
    }


@pytest.mark.parametrize("pages", [MOST_PAGES, 10**9])
async def test_list_of_tools_without_an_end_opens_no_session(
    pages: int, foreign: ForeignSystem, served: None, port: int
) -> None:
    foreign.pages = pages
    spec = SystemSpec(
        name="crm",
        url=f"http://127.0.0.1:{port}/mcp",
        internal=True,
        idempotency="key",
        capability=True,
        tools={},
    )
    with nullcontext() if pages == MOST_PAGES else pytest.raises(ToolUnavailable):
        async with asyncio.timeout(30), session_with(spec) as session:
            assert await session.call("get_contact", {}, {})
