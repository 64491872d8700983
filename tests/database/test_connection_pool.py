"""The desk's pools: what came back last is lent first, and nobody who waits is passed over."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Any

import psycopg
import pytest
from psycopg import AsyncConnection
from psycopg.rows import TupleRow
from psycopg_pool.pool_async import AddConnection, MaintenanceTask

from steward.connection_pool import NewestFirst, still_there
from systems.chassis import connection_pool as systems

type Pool = NewestFirst[AsyncConnection[TupleRow]]


@pytest.fixture
async def pool(dsn: str) -> AsyncIterator[Pool]:
    """Grows from one to three."""
    given: Pool = NewestFirst(
        dsn, min_size=1, max_size=3, open=False, check=still_there, timeout=60
    )
    async with given:
        await given.wait()
        yield given


def watched(pools: type[Pool], dsn: str, size: int) -> Any:
    """A pool that says how long it waits before it connects again; its server may be away."""

    class Watched(pools):  # type: ignore[valid-type,misc]
        waits, away_until = list[float](), 0.0

        async def schedule_task(self, task: MaintenanceTask, delay: float) -> None:
            if isinstance(task, AddConnection):
                self.waits.append(delay)
            await super().schedule_task(task, delay)

        async def _connect(self, timeout: float | None = None) -> AsyncConnection[TupleRow]:
            if time.monotonic() < self.away_until:
                raise psycopg.OperationalError("away")
            return await super()._connect(timeout)

    return Watched(dsn, min_size=size, max_size=size, open=False, check=still_there, timeout=60)


async def _lent(pool: Pool) -> int:
    async with pool.connection() as connection:
        return connection.info.backend_pid


async def _crowd(pool: Pool) -> list[int]:
    """Three at once; the first of them is given back last."""
    async with AsyncExitStack() as stack:
        three = [await stack.enter_async_context(pool.connection()) for _ in range(3)]
        return [one.info.backend_pid for one in three]


def _end(dsn: str, pid: int) -> None:
    with psycopg.connect(dsn, autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])


async def test_connection_that_came_back_last_is_lent_first(pool: Pool) -> None:
    pids = await _crowd(pool)
    assert len(set(pids)) == 3
    assert [await _lent(pool) for _ in range(4)] == [pids[0]] * 4


async def test_newest_connection_that_died_is_never_lent(pool: Pool, dsn: str) -> None:
    newest, *others = await _crowd(pool)
    await asyncio.to_thread(_end, dsn, newest)
    assert await _lent(pool) in others
    again = await _crowd(pool)
    assert len(set(again)) == 3  # another took its place
    assert newest not in again


async def test_pool_whose_connections_all_died_is_whole_again(pool: Pool, dsn: str) -> None:
    dead = await _crowd(pool)
    for each in dead:
        await asyncio.to_thread(_end, dsn, each)
    again = await _crowd(pool)
    assert len(set(again)) == 3
    assert not set(again) & set(dead)


@pytest.mark.parametrize("pools", [NewestFirst, systems.NewestFirst], ids=["desk", "systems"])
async def test_pool_lends_soon_after_its_server_is_back(pools: type[Pool], dsn: str) -> None:
    """psycopg's own looks after one, two and four seconds, and so does each who asks."""
    async with watched(pools, dsn, size=6) as pool, AsyncExitStack() as stack:
        await pool.wait()
        every = [await stack.enter_async_context(pool.connection()) for _ in range(6)]
        dead = [one.info.backend_pid for one in every]
        await stack.aclose()
        pool.away_until = time.monotonic() + 3.2
        for each in dead:
            await asyncio.to_thread(_end, dsn, each)
        assert await _lent(pool) not in dead
        assert min(pool.waits) < 0.2
        assert max(pool.waits) <= 1.0


async def test_pool_under_a_crowd_lends_in_the_order_of_asking(pool: Pool) -> None:
    """Whoever asks again and again does not pass by those who wait."""
    asked, served = list[int](), list[int]()

    async def one(number: int, times: int) -> None:
        for turn in range(times):
            asked.append(10 * number + turn)
            async with pool.connection() as connection:
                served.append(10 * number + turn)
                await connection.execute("SELECT pg_sleep(0.002)")

    await _crowd(pool)
    await asyncio.gather(*(one(number, 5) for number in range(12)))
    assert served == asked
