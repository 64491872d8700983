"""One run of a conversation at a time, over all processes: LangGraph takes no lock of its own.

The lock is a session of Postgres, and the run writes its checkpoints over that very session, saying
something at least every few seconds. Whoever waits for the lock ends a session that has said
nothing for `stalled_after` seconds: its process was stopped, swapped out or cut off. With the
session go the lock and the pen, and the next run has a higher number, which `fence.hold` asks for.
Nobody has to find out whether the other one is alive.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import psycopg
from psycopg.rows import DictRow, dict_row

from steward.lending import has_news
from steward.settings import settings

# The lock, where nobody has it: one part of a statement that does something else at once, as `got`.
TRY_LOCK = "got AS MATERIALIZED (SELECT pg_try_advisory_lock(hashtextextended(%(talk)s, 0)) AS it)"
# Any statement of a session moves its `state_change`; one that waits for its client, in whatever
# state, can be ended.
_END_SILENT = """
SELECT pg_terminate_backend(a.pid, 5000) FROM (SELECT hashtextextended(%s, 0) AS key) wanted
  JOIN pg_locks l ON l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
   AND l.classid::bigint = (wanted.key >> 32) & 4294967295
   AND l.objid::bigint = wanted.key & 4294967295
  JOIN pg_stat_activity a ON a.pid = l.pid AND a.datname = current_database()
 WHERE a.state_change < clock_timestamp() - make_interval(secs => %s)
"""


class Given(NamedTuple):
    """What a run is given with its lock: its number, and whether any mail was unanswered then."""

    number: int
    mail: bool


@dataclass
class Run:
    """The run that this task belongs to; `writing` is held while its one connection is in use."""

    conversation_id: str
    connection: psycopg.AsyncConnection[DictRow]
    number: int = 0
    mail: bool = False  # when the lock was taken
    over: bool = False
    writing: asyncio.Lock = field(default_factory=asyncio.Lock)
    saver: Any = None


_current: ContextVar[Run | None] = ContextVar("steward_run", default=None)


def current_run(conversation_id: str) -> Run | None:
    """The run of this conversation that the caller is a step of.

    None for routes, clockwork and what runs alone.
    """
    run = _current.get()
    return (
        run if run is not None and not run.over and run.conversation_id == conversation_id else None
    )


def lost_its_session(run: Run) -> bool:
    """Whether the run's session has ended, and with it the lock and the pen; costs no round trip.

    While somebody writes over it they are the first to know.
    """
    if run.writing.locked():
        return False
    try:
        # a server that goes says so, and then comes the end
        while not run.connection.closed and has_news(run.connection):
            run.connection.pgconn.consume_input()
    except psycopg.OperationalError:
        return True
    return run.connection.closed


@asynccontextmanager
async def locked_run(
    dsn: str,
    conversation_id: str,
    number: Callable[[psycopg.AsyncConnection[DictRow], str, bool], Awaitable[Given | None]],
    stalled_after: float | None = None,
) -> AsyncIterator[Run]:
    """Hold the conversation's advisory lock; waits for the run that has it.

    Costs one connection a run. `number` gives the run its number, under the lock, which it takes
    itself where it is asked to and nobody has it (None: somebody has).
    """
    patience = stalled_after or settings().stalled_after
    async with await psycopg.AsyncConnection.connect(
        dsn,
        autocommit=True,
        prepare_threshold=0,
        row_factory=dict_row,
        application_name="steward-run",
        options="-c search_path=checkpoints",
    ) as connection:
        given = await number(connection, conversation_id, True)
        if given is None:
            await _take(connection, conversation_id, patience)
            given = await number(connection, conversation_id, False)
        assert given is not None
        run = Run(conversation_id, connection, given.number, mail=given.mail)
        speaking = asyncio.create_task(_speak(run, patience / 3))
        _current.set(run)
        try:
            yield run
        finally:
            run.over = True
            _current.set(None)
            speaking.cancel()
            await asyncio.gather(speaking, return_exceptions=True)


async def _take(
    connection: psycopg.AsyncConnection[DictRow], conversation_id: str, patience: float
) -> None:
    """Wait for the lock; look now and then whether its holder still speaks."""
    await connection.execute(f"SET lock_timeout = {round(patience * 250)}".encode())
    while True:
        try:
            await connection.execute(
                "SELECT pg_advisory_lock(hashtextextended(%s, 0))", [conversation_id]
            )
            break
        except psycopg.errors.LockNotAvailable:
            await connection.execute(_END_SILENT, [conversation_id, patience])
    await connection.execute("SET lock_timeout = 0")


async def _speak(run: Run, every: float) -> None:
    """Say something now and then.

    A session that is gone is noticed by whoever writes over it next.
    """
    with contextlib.suppress(psycopg.Error):
        while True:
            await asyncio.sleep(every)
            async with run.writing:
                await run.connection.execute("SELECT 1")
