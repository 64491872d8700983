"""What the systems say they gave back, by their own READ tools, held against the ledger."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Mapping
from datetime import datetime, timedelta
from itertools import batched
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from steward.audit.chain import RECORD
from steward.conversation import stops
from steward.desk import Desk
from steward.domain.call import FINANCE, Call
from steward.domain.period import Period
from steward.errors import Stale, StewardError, ToolFailed
from steward.ledger import control_rows
from steward.views.control import remedy
from steward.views.leakage import Leakage, behind, leakage, not_compared
from steward.views.reconciliation import (
    Difference,
    GivenThere,
    Reconciliation,
    given_there,
    is_ours,
    reconcile,
)

_log = logging.getLogger(__name__)
_AT_ONCE = 500  # keys that a system is asked about in one call
_AGAIN = 5.0  # seconds until systems that did not answer are asked again


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


async def restored(desk: Desk, asked_by: str) -> Reconciliation:
    """The ledger of a restored desk against the books, from the newest moment that it knows of on;
    what they have under its keys and it does not know is put on the record.

    Raises Stale where no restored desk waits for that. Where no system tells what it gave back
    nothing is compared, and that is what the answer says.
    """
    halt = await desk.halts.standing()
    if halt is None or halt["compare_since"] is None:
        raise Stale("no restored desk waits for a comparison")
    zone = (await desk.policy.current()).limits.reports.zone
    now, place = datetime.fromisoformat(await desk.db.now()), ZoneInfo(zone)
    first, last = (moment.astimezone(place).date() for moment in (halt["compare_since"], now))
    about = Period(first=first, last=last, zone=zone)
    if desk.gateway.books():
        made = await reconciled(desk, about, asked_by)
    else:
        made = reconcile(about, now, [], [], [])
    await desk.halts.compared(asked_by, [_payment(one) for one in made.unknown_here])
    return made


def _payment(one: Difference) -> dict[str, Any]:
    names = {"key", "reference", "account", "charge", "there_minor", "currency", "there_at"}
    return one.model_dump(mode="json", include=names)


async def unknown_here(desk: Desk) -> int:
    """How many payments the books have under keys of the desk that it does not know, since the
    newest moment that it knows of: a ledger without gaps knows each before it is sent.
    """
    async with desk.db.transaction() as connection:
        begin = await stops.newest(connection)
    end = datetime.fromisoformat(await desk.db.now()) + timedelta(days=1)
    there = [one for tool in desk.gateway.books() for one in await _given(desk, tool, begin, end)]
    keys = [one.reference for one in there if is_ours(one.reference)]
    async with desk.db.transaction() as connection:
        known = {row["key"] for row in await control_rows.by_key(connection, keys)}
    return sum(key not in known for key in keys)


async def look_for_gaps(desk: Desk) -> None:
    """Once, as soon as the systems answer: a ledger that does not know what it paid was restored,
    on whichever server it lies, and everything is stopped.
    """
    while True:
        try:
            found = await unknown_here(desk)
            break
        except StewardError as error:  # a system that is away is among the vitals already
            _log.info("the books cannot be read yet: %s", error.message)
            await asyncio.sleep(_AGAIN)
    halt = await desk.halts.standing()
    if found and (halt is None or halt["compare_since"] is None):
        async with desk.db.transaction() as connection:
            why = f"the books have {found} payments that this ledger does not know"
            await desk.halts.restored(connection, why)


class Leaked(NamedTuple):
    """What left, and the conversations behind each part of it."""

    report: Leakage
    behind: Mapping[str, list[str]]


_FRESH = 60.0  # seconds for which what the systems said is shown again
_kept: dict[Period, tuple[float, Desk, Leaked]] = {}
_reading = asyncio.Lock()


async def leaked_lately(desk: Desk, about: Period, now: datetime) -> Leaked:
    """As `leaked`, asked at most once a minute; two who look at one moment share one look."""
    if not desk.gateway.books():
        return Leaked(not_compared(about, now), {})
    async with _reading:
        until, of, found = _kept.get(about, (0.0, None, None))
        if found is None or of is not desk or time.monotonic() >= until:
            found = await leaked(desk, about, now)
            _kept.clear()
            _kept[about] = (time.monotonic() + _FRESH, desk, found)
        return found


async def leaked(desk: Desk, about: Period, now: datetime) -> Leaked:
    """What the systems gave back in the time, by who let it go."""
    tools = desk.gateway.books()
    there = [one for tool in tools for one in await _given(desk, tool, about.begin, about.end)]
    async with desk.db.transaction() as connection:
        here = await control_rows.by_key(connection, [one.reference for one in there])
    return Leaked(leakage(about, now, there, here), behind(there, here))


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
