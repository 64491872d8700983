"""One run of a conversation at a time, over all processes: LangGraph takes no lock of its own.

The lock is a session of Postgres, and the run writes its checkpoints over that very session, saying
something at least every few seconds. Whoever waits for the lock ends a session that has said
nothing for `stalled_after` seconds: its process was stopped, swapped out or cut off. With the
session go the lock and the pen, and the next run has a higher number, which `fence.hold` asks for.
Nobody has to find out whether the other one is alive.

A run that ends well gives the lock back and leaves its session to the next run (`RunSessions`): a
new one costs a process of Postgres. One that fails ends its session, and with it the lock.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import partial
from random import getrandbits
from typing import Any, NamedTuple

import psycopg
from psycopg.pq import TransactionStatus
from psycopg.rows import DictRow, dict_row

from steward import intake_priority, step_reads
from steward.connection_pool import NewestFirst, has_ended, still_there
from steward.settings import settings
from steward.sql_session import SqlSession
from steward.work_slots import WorkSlots

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


# How a session is opened over which checkpoints are read and written.
SAVERS_SESSION: Mapping[str, Any] = {
    "autocommit": True,
    "prepare_threshold": 0,
    "row_factory": dict_row,
    "options": "-c search_path=checkpoints",
}
_AT_ONCE = 1000  # more runs than one process has at a time, those that wait for their turn included
_REST = 60.0  # seconds that a session waits for its next run
_UNLOCK = "SELECT pg_advisory_unlock_all()"


class RunSessions:
    """The sessions of Postgres that runs of this process hold their conversations by.

    As many as there are runs at once; one that rests for a minute is closed. `newest` asks for the
    newest checkpoint of a conversation: a run that is given its number is given that, too.
    """

    def __init__(self, dsn: str, newest: str = "") -> None:
        self.newest = newest
        self.slots = WorkSlots()
        self._pool: NewestFirst[psycopg.AsyncConnection[DictRow]] = NewestFirst(
            dsn,
            connection_class=SqlSession[DictRow],
            min_size=0,
            max_size=_AT_ONCE,
            max_idle=_REST,
            open=False,
            check=still_there,
            # A process that is stopped in the middle of a transaction keeps the conversation's row
            # no longer than this.
            kwargs={
                **SAVERS_SESSION,
                "application_name": "steward-run",
                "options": f"{SAVERS_SESSION['options']} -c idle_in_transaction_session_timeout="
                f"{round(settings().stalled_after * 1000)}",
            },
        )

    async def open(self) -> None:
        """Lend from now on."""
        await self._pool.open()

    async def close(self) -> None:
        """Close every session, and end the locks of runs that are still under way."""
        await self._pool.close()

    @asynccontextmanager
    async def one(self) -> AsyncIterator[psycopg.AsyncConnection[DictRow]]:
        """A session without any lock; it ends where what is done with it fails."""
        async with self._pool.connection() as connection:
            try:
                yield connection
            except BaseException:  # its locks end with it, whatever it was in the middle of
                await connection.close()
                raise
            await _unlock(connection)


async def _unlock(connection: psycopg.AsyncConnection[DictRow]) -> None:
    """Every lock of this session is given back, by its end where it cannot be asked."""
    unlocked = False
    try:
        with contextlib.suppress(psycopg.Error):
            if connection.info.transaction_status == TransactionStatus.IDLE:
                await connection.execute(_UNLOCK)
                unlocked = True
    finally:
        if not unlocked:
            await connection.close()


class Given(NamedTuple):
    """What a run is given with its lock: its number, and whether any mail was unanswered then."""

    number: int
    mail: bool


type Number = Callable[[psycopg.AsyncConnection[DictRow], str, bool], Awaitable[Given | None]]


@dataclass
class Run:
    """The run that this task belongs to; `writing` is held while its one connection is in use."""

    conversation_id: str
    connection: psycopg.AsyncConnection[DictRow]
    number: int = 0
    mail: bool = False  # when the lock was taken
    over: bool = False
    # the newest checkpoint's row, read with the lock, until somebody takes it; `()`: not read
    newest: tuple[DictRow | None] | tuple[()] = ()
    writing: asyncio.Lock = field(default_factory=asyncio.Lock)
    saver: Any = None
    chance: int = field(default_factory=partial(getrandbits, 32))


_current: ContextVar[Run | None] = ContextVar("steward_run", default=None)


def current_run(conversation_id: str) -> Run | None:
    """The run of this conversation that the caller is a step of.

    None for routes, clockwork and what runs alone.
    """
    run = _current.get()
    return (
        run if run is not None and not run.over and run.conversation_id == conversation_id else None
    )


def chance_of_run() -> int | None:
    """The same number throughout the run that the caller is a step of, and another in each."""
    run = _current.get()
    return None if run is None or run.over else run.chance


def lost_its_session(run: Run) -> bool:
    """Whether the run's session has ended, and with it the lock and the pen; costs no round trip.

    While somebody writes over it they are the first to know.
    """
    return not run.writing.locked() and has_ended(run.connection)


@asynccontextmanager
async def locked_run(
    sessions: RunSessions,
    conversation_id: str,
    number: Number,
    stalled_after: float | None = None,
) -> AsyncIterator[Run]:
    """Hold the conversation's advisory lock; waits for the run that has it.

    Costs one session while the run lasts. `number` gives the run its number, under the lock, which
    it takes itself where it is asked to and nobody has it (None: somebody has).
    """
    patience = stalled_after or settings().stalled_after
    async with sessions.one() as connection:
        begin = partial(_begin, connection, conversation_id, number, sessions.newest)
        run = await begin(takes_lock=True)
        if run is None:
            await _take(connection, conversation_id, patience)
            run = await begin(takes_lock=False)
        assert run is not None
        speaking = asyncio.create_task(_speak(run, patience / 3))
        _current.set(run)
        step_reads.begin_run()
        intake_priority.begin_run()
        try:
            yield run
        finally:
            run.over = True
            _current.set(None)
            step_reads.end_run()
            intake_priority.end_run()
            speaking.cancel()
            await asyncio.gather(speaking, return_exceptions=True)


async def _begin(
    connection: psycopg.AsyncConnection[DictRow],
    conversation_id: str,
    number: Number,
    newest: str,
    *,
    takes_lock: bool,
) -> Run | None:
    """The run, with its number and with where the conversation stands; None without the lock.

    In one transaction and two round trips: the checkpoint is read by a statement of its own, which
    begins when the lock is held and so sees what the run before has written.
    """
    kept = None
    async with connection.pipeline(), connection.transaction():
        given = await number(connection, conversation_id, takes_lock)
        if given is not None and newest:
            kept = await connection.execute(newest.encode(), [conversation_id, ""], binary=True)
    if given is None:
        return None
    run = Run(conversation_id, connection, given.number, mail=given.mail)
    if kept is not None:
        run.newest = (await kept.fetchone(),)
    return run


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
