"""What the systems say they gave back, by their own READ tools, held against the ledger."""

from __future__ import annotations

from datetime import datetime
from itertools import batched
from typing import Any

from steward.desk import Desk
from steward.domain.call import FINANCE, Call
from steward.domain.period import Period
from steward.errors import ToolFailed
from steward.ledger import control_rows
from steward.policy.changes import RECORD
from steward.views.control import remedy
from steward.views.leakage import Leakage, leakage
from steward.views.reconciliation import GivenThere, Reconciliation, given_there, reconcile

_AT_ONCE = 500  # keys that a system is asked about in one call


async def reconciled(desk: Desk, about: Period, asked_by: str) -> Reconciliation:
    """The time on both sides, and of each the other side under the same key, whenever that was."""
    tools = desk.gateway.books()
    there = [one for tool in tools for one in await _given(desk, tool, about.begin, about.end)]
    async with desk.db.transaction() as connection:
        here = await control_rows.sent(connection, about)
        mine = {row["key"] for row in here}
        theirs = [one.reference for one in there if one.reference not in mine]
        here += await control_rows.by_key(connection, theirs)
    known = {one.reference for one in there}
    missing = [row["key"] for row in here if row["key"] not in known]
    for tool in tools:
        for keys in batched(missing, _AT_ONCE):
            there += await _read(desk, tool, about.begin, about.begin, list(keys))
    async with desk.db.transaction() as connection:
        now = datetime.fromisoformat(await desk.db.now())
        made = reconcile(
            about, now, [remedy(row) for row in here], there, [_system(tool) for tool in tools]
        )
        await desk.audit.append(
            connection,
            RECORD,
            "books.compared",
            f"staff:{asked_by}",
            data={
                "first": str(about.first),
                "last": str(about.last),
                "differences": len(made.differences),
                "agree": made.agree,
            },
        )
    return made


async def leaked(desk: Desk, about: Period, now: datetime) -> Leakage:
    """What the systems gave back in the time, by who let it go."""
    tools = desk.gateway.books()
    there = [one for tool in tools for one in await _given(desk, tool, about.begin, about.end)]
    async with desk.db.transaction() as connection:
        here = await control_rows.by_key(connection, [one.reference for one in there])
    return leakage(about, now, there, here)


async def _given(desk: Desk, tool: str, begin: datetime, end: datetime) -> list[GivenThere]:
    """All of a time; where that is more than one list may be, its halves."""
    try:
        return await _read(desk, tool, begin, end, [])
    except ToolFailed as error:
        if error.data.get("tool_code") != "too_long" or (end - begin).total_seconds() < 2:
            raise
    half = begin + (end - begin) / 2
    return [*await _given(desk, tool, begin, half), *await _given(desk, tool, half, end)]


async def _read(
    desk: Desk, tool: str, begin: datetime, end: datetime, keys: list[str]
) -> list[GivenThere]:
    system, _, name = tool.partition(".")
    args: dict[str, Any] = {"since": begin, "until": end} | ({"references": keys} if keys else {})
    answer = await desk.gateway.read(
        Call(
            agent=FINANCE,
            system=system,
            tool=name,
            args=args,
            scope="books",
            conversation_id=RECORD,
            whole=True,
        )
    )
    return given_there(system, answer.data["given"])


def _system(tool: str) -> str:
    return tool.partition(".")[0]
