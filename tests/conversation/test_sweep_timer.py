"""Clockwork rests while nothing happens, and is woken by what does or by the next deadline."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import psycopg
import pytest

from steward import due_work
from steward.audit.record import Audit
from steward.conversation.progress import Progress
from steward.db import Asked, Database, Row
from steward.due_work import SweepTimer


@pytest.fixture(autouse=True)
def idle_from_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(due_work, "_AWAKE", 0.0)


@asynccontextmanager
async def a_rest_that_ends_at_once(database: Database, dsn: str) -> AsyncIterator[None]:
    """A rest that is under way, and is over soon after what is done in here."""
    progress = Progress(database, dsn)
    resting = SweepTimer(database, progress, 0.1)
    attending = asyncio.create_task(resting.attend())
    await asyncio.sleep(0.1)
    await progress.ready()
    began = time.monotonic()
    waiting = asyncio.create_task(resting.until_next())
    await asyncio.sleep(0.3)
    assert not waiting.done()
    yield
    await waiting
    assert time.monotonic() - began < due_work.IDLE / 2
    attending.cancel()
    await progress.close()


async def test_rest_when_the_record_grows_ends_at_once(database: Database, dsn: str) -> None:
    async with a_rest_that_ends_at_once(database, dsn), database.transaction() as connection:
        await Audit(database).append(connection, "c1", "message.received", "customer")


async def test_rest_with_a_line_that_is_due_ends_when_it_is(database: Database, dsn: str) -> None:
    async with database.transaction() as connection:
        await connection.execute(
            "INSERT INTO desk.conversation (id, channel) VALUES ('c1', 'chat')"
        )
        await connection.execute(
            """INSERT INTO desk.outbox
                 (id, conversation_id, source, n, kind, channel, text, facts, held, not_before)
               VALUES ('o1', 'c1', 's', 0, 'notice', 'chat', 'x', '{}', true,
                       clock.now() + interval '2 s')"""
        )
    resting = SweepTimer(database, Progress(database, dsn), 0.1)
    began = time.monotonic()
    await resting.until_next()
    assert 0.1 < time.monotonic() - began < due_work.IDLE / 2


async def test_rest_when_the_sandbox_clock_is_moved_ends_at_once(
    database: Database, dsn: str
) -> None:
    async with a_rest_that_ends_at_once(database, dsn):
        with psycopg.connect(dsn, autocommit=True) as owner:
            owner.execute("UPDATE clock.shift SET shift = shift + interval '1 day'")


async def test_rests_at_one_time_ask_once_and_their_looks_are_one_statement(
    database: Database, dsn: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = list[str]()
    ask_all = database._ask_all

    async def counted(patience: float, those: Sequence[Asked]) -> list[list[Row] | BaseException]:
        asked.append("next" if due_work._NEXT in {one.query for one in those} else "due")
        return await ask_all(patience, those)

    monkeypatch.setattr(database._asking, "_work", counted)
    resting = SweepTimer(database, Progress(database, dsn), 0.6)

    async def looks(times: int, works: float = 0.0) -> None:
        for _ in range(times):
            await resting.until_next()
            await due_work.due(database)
            await asyncio.sleep(works)

    monkeypatch.setattr(due_work, "IDLE", 0.6)
    await asyncio.gather(looks(3), looks(3, 0.3))
    assert asked == ["next", "due"] * 3
    asked.clear()
    monkeypatch.setattr(due_work, "_AWAKE", 60.0)
    resting.stir()  # while something happens nobody asks how long to rest
    await asyncio.gather(looks(3), looks(3, 0.3))
    assert asked == ["due"] * 3


async def test_rest_begun_long_before_is_nobody_elses(database: Database, dsn: str) -> None:
    resting = SweepTimer(database, Progress(database, dsn), 0.05)
    first = asyncio.create_task(resting.until_next())
    await asyncio.sleep(0.2)
    async with database.transaction() as connection:  # due sooner than what the first one found
        await connection.execute(
            "INSERT INTO desk.conversation (id, channel) VALUES ('c1', 'chat')"
        )
        await connection.execute(
            """INSERT INTO desk.outbox
                 (id, conversation_id, source, n, kind, channel, text, facts, held, not_before)
               VALUES ('o1', 'c1', 's', 0, 'notice', 'chat', 'x', '{}', true, clock.now())"""
        )
    await asyncio.wait_for(resting.until_next(), due_work.IDLE / 2)
    first.cancel()
