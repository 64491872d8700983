"""Deadlines run in business hours: first somebody has to see to it;
only what nobody is owed ever lapses.
"""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steward.db import Database
from steward.domain.action import ActionState
from steward.domain.business_hours import Opening, later, read_opening
from steward.errors import BadInput
from tests.cases import cases
from tests.desk_rows import FACTS, ONE, Desk, open_desk

OFFICE = "mon-fri 09:00-17:00 Europe/Amsterdam"
OWED = [
    "overpaid",
    "undelivered",
    "return_received",
    "withdrawal",
    "cancelled_before_renewal",
    "renewal_grace",
    "outage",
    "damaged",
    None,
]


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize("reason", OWED)
async def test_deadline_of_what_is_owed_escalates_and_never_expires(
    desk: Desk, reason: str | None
) -> None:
    action, approval = await desk.asked(desk.turn(), **({"reason": reason} if reason else {}))
    assert (approval.expires_at, approval.owner) == (None, "")
    desk.shift("7 hours 59 minutes")
    assert await desk.approvals.escalate_due() == []
    desk.shift("2 minutes")
    swept = await asyncio.gather(*(desk.approvals.escalate_due() for _ in range(4)))
    [escalated] = [each for some in swept for each in some]
    assert (escalated.id, escalated.status, escalated.owner, escalated.needs) == (
        approval.id,
        "pending",
        "lead",
        approval.needs,
    )
    assert escalated.digest == approval.digest
    desk.shift("90 days")
    assert await desk.approvals.expire_due() == []
    assert (await desk.ledger.get(action.id)).state is ActionState.AWAITING
    assert (await desk.events()).count("approval.escalated") == 1
    assert (await desk.sign("lena", escalated)).status == "approved"
    assert (await desk.audit.verify("c1")).ok


async def test_approval_expires_unless_it_is_owed(desk: Desk) -> None:
    action, approval = await desk.asked(desk.turn(), reason="goodwill")
    assert approval.expires_at is not None
    desk.shift("9 hours")
    assert len(await desk.approvals.escalate_due()) == 1
    assert await desk.approvals.expire_due() == []
    desk.shift("15 hours 1 minute")
    assert [one.id for one in await desk.approvals.expire_due()] == [approval.id]
    assert (await desk.ledger.get(action.id)).state is ActionState.EXPIRED
    assert await desk.approvals.escalate_due() == []


async def test_asking_anew_gains_no_time(desk: Desk) -> None:
    turn = desk.turn()
    action, first = await desk.asked(turn, reason="goodwill")
    desk.shift("7 hours")
    await desk.ledger.apply(turn, action.id, ONE, FACTS | {"conflict": True})
    [second] = await desk.approvals.pending("c1")
    assert second.id != first.id
    assert second.expires_at == first.expires_at
    desk.shift("1 hour 1 minute")
    assert [one.id for one in await desk.approvals.escalate_due()] == [second.id]


async def test_deadline_over_closed_hours_does_not_advance(dsn: str, database: Database) -> None:
    """Open for one minute a week: after five weeks eight hours are far away."""
    desk = open_desk(dsn, database, hours="mon 09:00-09:01")
    await desk.asked(desk.turn(), reason="goodwill")
    desk.shift("35 days")
    assert await desk.approvals.escalate_due() == await desk.approvals.expire_due() == []


@cases(
    ("start", "hours", "end"),
    [
        # Friday ten in Amsterdam: seven hours, then one on Monday
        ("2026-11-20T09:00", 8, "2026-11-23T09:00"),
        ("2026-11-20T08:00", 8, "2026-11-20T16:00"),
        ("2026-11-21T12:00", 8, "2026-11-23T16:00"),  # Saturday
        ("2026-11-20T16:00", 24, "2026-11-25T16:00"),
        # the clocks change on Sunday: nine is an hour earlier in UTC
        ("2026-03-27T16:00", 1, "2026-03-30T08:00"),
    ],
)
def test_hours_are_business_hours(start: str, hours: int, end: str) -> None:
    assert later(read_opening(OFFICE), at(start), hours) == at(end)


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)), st.integers(1, 60))
def test_deadline_is_never_earlier_than_the_clock_and_never_when_closed(
    naive: datetime, hours: int
) -> None:
    opening, start = read_opening(OFFICE), naive.replace(tzinfo=UTC)
    assert opening is not None
    end = opening.after(start, timedelta(hours=hours))
    assert end >= start + timedelta(hours=hours)
    local = end.astimezone(opening.zone)
    assert local.weekday() < 5
    assert (
        9 * 60
        < local.hour * 60 + local.minute + local.second / 60 + local.microsecond / 6e7
        <= 17 * 60
    )


@pytest.mark.parametrize(
    ("written", "days", "opens", "closes"),
    [
        ("9-17", set(range(7)), 540, 1020),
        ("sat 10:00-24:00 UTC", {5}, 600, 1440),
        ("fri-mon 08:30-12:00", {4, 5, 6, 0}, 510, 720),
    ],
)
def test_deadline_hours_are_parsed(written: str, days: set[int], opens: int, closes: int) -> None:
    read = read_opening(written)
    assert isinstance(read, Opening)
    assert (read.days, read.opens, read.closes) == (days, opens, closes)


@cases(
    "written",
    [
        "",
        "office",
        "17-9",
        "9-9",
        "mon-xyz 9-17",
        "9-25",
        "9:70-17",
        "9-17 Nowhere/At-All",
        "9-17 ../etc",
        "9:-17",
        "mon 9",
    ],
)
def test_odd_hours_are_an_error(written: str) -> None:
    with pytest.raises(BadInput, match="business hours"):
        read_opening(written)


def test_opening_always_has_no_hours() -> None:
    assert read_opening(" Always ") is None
    assert later(None, at("2026-11-21T12:00"), 8) == at("2026-11-21T20:00")
