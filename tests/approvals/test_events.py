"""Whoever listens hears of every change once and in one order, also of what committed late."""

from __future__ import annotations

import asyncio

from steward.approvals.events import Cursor, newest, read_cursor, since
from tests.cases import cases
from tests.desk_rows import Desk

START = Cursor(0, 0)


async def names(desk: Desk, cursor: Cursor = START) -> list[str]:
    return [row["event"].removeprefix("approval.") for _, row in await since(desk.db, cursor)]


async def test_approval_changes_are_events_and_a_reader_goes_on_where_it_was(desk: Desk) -> None:
    _, approval = await desk.asked(desk.turn(), reason="goodwill")
    await desk.approvals.claim(await desk.who("lena"), approval.id)
    await told(desk, START, 2)
    seen = await since(desk.db, START)
    assert [row["event"] for _, row in seen] == ["approval.requested", "approval.claimed"]
    assert (seen[0][1]["approval_id"], seen[0][1]["status"], seen[0][1]["action"]) == (
        approval.id,
        "pending",
        "issue_refund",
    )
    desk.shift("9 hours")
    await desk.approvals.escalate_due()
    await desk.sign("priya", approval, "reject", "not this one")
    await told(desk, seen[-1][0], 3)
    assert await names(desk, seen[-1][0]) == ["escalated", "signed", "rejected"]
    assert await names(desk, read_cursor(str(seen[0][0])) or START) == [
        "claimed",
        "escalated",
        "signed",
        "rejected",
    ]
    assert await names(desk, await newest(desk.db)) == []


async def told(desk: Desk, cursor: Cursor, many: int) -> None:
    """Wait for so many events: whatever else runs on this server holds back what was
    committed after it began.
    """
    async with asyncio.timeout(30):
        while len(await since(desk.db, cursor)) < many:  # noqa: ASYNC110
            await asyncio.sleep(0.01)


async def test_events_committed_late_are_not_missed(desk: Desk) -> None:
    """An event whose number is lower is committed after one whose number is higher."""
    turn = desk.turn()
    _, first = await desk.asked(turn)
    _, other = await desk.asked(turn, resource="charge:CH-9", handle="cus_other")
    await told(desk, START, desk.count("approval_event"))
    cursor = await newest(desk.db)
    async with desk.db.transaction() as slow:
        await slow.execute(
            "INSERT INTO desk.approval_event (approval_id, event) VALUES (%s, 'approval.slow')",
            [other.id],
        )
        await desk.sign("lena", first)
        assert await names(desk, cursor) == []
    await told(desk, cursor, 3)
    assert await names(desk, cursor) == ["slow", "signed", "approved"]


async def test_readers_that_read_meanwhile_miss_nothing(desk: Desk) -> None:
    _, approval = await desk.asked(desk.turn())
    seen: list[str] = []
    cursor = START
    done = asyncio.Event()

    async def read() -> None:
        nonlocal cursor
        last = False
        while not last:
            last = done.is_set()
            for place, row in await since(desk.db, cursor):
                cursor = place
                seen.append(f"{place} {row['event']}")

    async def write() -> None:
        await asyncio.gather(
            *(desk.approvals.claim(one, approval.id, over=True) for one in leads for _ in range(10))
        )
        done.set()

    leads = [await desk.who("lena"), await desk.who("marcus")]
    await asyncio.gather(read(), write())
    assert len(seen) == len(set(seen)) == desk.count("approval_event")
    assert sum(one.endswith("claimed") for one in seen) == 20


@cases(
    "written",
    [
        None,
        "",
        "7",
        "a-b",
        "1-2-3",
        "-1-2",
        "1-" + "9" * 30,
        "99999999999999999999-1",
        "\u0661-\u0662",
        "1-2\n",
    ],
)
def test_events_cursor_that_is_malformed_is_none(written: str | None) -> None:
    assert read_cursor(written) is None
