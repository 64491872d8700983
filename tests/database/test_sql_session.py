"""The desk's connections: a wait takes no timer, and one that is given up ends its statement."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import psycopg
import pytest
from psycopg.pq import TransactionStatus
from psycopg.rows import DictRow, dict_row

from steward.db import fetch, fetch_one
from steward.sql_session import SqlSession

type Session = SqlSession[DictRow]

_LONG = "SELECT pg_sleep(15)"
_UNDER_WAY = """
SELECT 1 FROM pg_stat_activity WHERE pid = %s AND state = 'active'
"""


@pytest.fixture
async def session(dsn: str) -> AsyncIterator[Session]:
    async with await SqlSession[DictRow].connect(
        dsn, autocommit=True, row_factory=dict_row, prepare_threshold=0
    ) as connection:
        yield connection


async def _answer(session: Session, query: str, *args: object) -> Any:
    row = await (await session.execute(query, args)).fetchone()
    assert row is not None
    return next(iter(row.values()))


@pytest.fixture
async def observer(dsn: str) -> AsyncIterator[psycopg.AsyncConnection]:
    """The same login, which sees what its other sessions do."""
    async with await psycopg.AsyncConnection.connect(dsn, autocommit=True) as connection:
        yield connection


async def _begins(observer: psycopg.AsyncConnection, pid: int) -> None:
    """Returns once this session is in the middle of a statement."""
    for _ in range(3000):
        if await (await observer.execute(_UNDER_WAY, [pid])).fetchone() is not None:
            return
        await asyncio.sleep(0.01)
    raise AssertionError("the statement did not begin")


async def test_statements_set_no_timer(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    loop, timers = asyncio.get_running_loop(), list[object]()
    later = loop.call_later

    def counted(*given: Any, **named: Any) -> asyncio.TimerHandle:
        timers.append(given)
        return later(*given, **named)

    monkeypatch.setattr(loop, "call_later", counted)
    async with session.transaction():
        assert await _answer(session, "SELECT %s::int", 7) == 7
    assert timers == []


async def test_wait_that_is_given_up_ends_its_statement_and_leaves_the_connection(
    session: Session, observer: psycopg.AsyncConnection
) -> None:
    waiting = asyncio.create_task(_answer(session, _LONG))
    await _begins(observer, session.info.backend_pid)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert session.info.transaction_status == TransactionStatus.IDLE
    assert await _answer(session, "SELECT 1") == 1


async def test_statement_is_ended_though_the_first_request_came_too_early(
    session: Session, observer: psycopg.AsyncConnection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between a statement's preparation and its execution, Postgres forgets the request."""
    asked, cancel = list[float](), session.cancel_safe

    async def lost_once(*, timeout: float) -> None:
        asked.append(timeout)
        if len(asked) > 1:
            await cancel(timeout=timeout)

    monkeypatch.setattr(session, "cancel_safe", lost_once)
    waiting = asyncio.create_task(_answer(session, _LONG))
    await _begins(observer, session.info.backend_pid)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert len(asked) == 2
    assert session.info.transaction_status == TransactionStatus.IDLE
    assert await _answer(session, "SELECT 1") == 1


async def test_transaction_that_is_given_up_is_rolled_back(
    session: Session, observer: psycopg.AsyncConnection
) -> None:
    await session.execute("CREATE TEMPORARY TABLE note (n int)")

    async def write() -> None:
        async with session.transaction():
            await session.execute("INSERT INTO note VALUES (1)")
            await session.execute(_LONG)

    writing = asyncio.create_task(write())
    await _begins(observer, session.info.backend_pid)
    writing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await writing
    assert await _answer(session, "SELECT count(*) FROM note") == 0


async def test_connection_that_postgres_ends_raises(
    session: Session, observer: psycopg.AsyncConnection
) -> None:
    pid = session.info.backend_pid
    waiting = asyncio.create_task(_answer(session, _LONG))
    await _begins(observer, pid)
    await observer.execute("SELECT pg_terminate_backend(%s)", [pid])
    with pytest.raises(psycopg.OperationalError):
        await waiting
    assert session.closed


async def test_session_takes_more_than_a_socket_holds_both_ways(session: Session) -> None:
    text = "ä" * 4_000_000
    assert await _answer(session, "SELECT %s::text", text) == text


async def test_pipeline_brings_every_answer(session: Session) -> None:
    async with session.pipeline(), session.transaction():
        asked = [await session.execute("SELECT %s::int AS n", [n]) for n in range(200)]
        answers = [await each.fetchone() for each in asked]
    assert [row["n"] for row in answers if row] == list(range(200))


async def test_statements_of_a_whole_turn_stay_prepared(session: Session) -> None:
    async def prepared() -> Any:
        return await _answer(session, "SELECT count(*) FROM pg_prepared_statements")

    for n in range(200):
        await session.execute(f"SELECT {n}")
    assert await prepared() > 200


async def test_answers_of_one_cursor_are_each_their_own_rows(session: Session) -> None:
    async with session.transaction():
        rows = await asyncio.gather(
            *(fetch(session, f"SELECT {n} AS n{n} FROM generate_series(1, %s)", n) for n in (1, 2))
        )
    assert rows == [[{"n1": 1}], [{"n2": 2}, {"n2": 2}]]
    assert await fetch_one(session, "SELECT now() AS at WHERE false") is None
    with pytest.raises(psycopg.errors.DivisionByZero):
        await fetch_one(session, "SELECT 1 / 0 AS x")
    assert await fetch_one(session, "SELECT '{}'::jsonb AS of, 1.5::float8 AS x") == {
        "of": {},
        "x": 1.5,
    }


async def test_answers_make_no_new_cursor(session: Session) -> None:
    one = await session.answer("SELECT 1 AS n", ())
    assert await session.answer("SELECT 2 AS n", ()) is one
    await one.close()
    assert await session.answer("SELECT 3 AS n", ()) is not one
