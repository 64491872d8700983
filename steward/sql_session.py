"""A connection to Postgres that waits by its socket alone.

psycopg wakes ten times a second from each wait, to look whether Ctrl-C was pressed, and so sets and
takes back a timer for each statement. An event loop hears of Ctrl-C by itself: of what a statement
costs this process, the timer was a fifth (`tests/database/test_sql_session.py`).
"""

from __future__ import annotations

import asyncio
import select
from contextlib import suppress
from typing import Any

import psycopg
from psycopg import AsyncConnection, AsyncCursor
from psycopg.abc import Params, PQGen
from psycopg.pq import TransactionStatus
from psycopg.waiting import Ready, Wait

# Statements that a session keeps prepared. A turn asks more different ones than psycopg's hundred,
# and with fewer each of them was forgotten, with a round trip, and parsed and planned again.
_PREPARED = 400
_ASK_TIMES, _ASK_EVERY = 10, 0.5  # seconds; how Postgres is asked to end a given-up statement


class SqlSession[R](AsyncConnection[R]):
    """What the desk's pools lend; without a limit of time a wait needs no timer."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.prepared_max = _PREPARED
        self._kept: AsyncCursor[R] | None = None

    async def answer(self, query: str, args: Params | None) -> AsyncCursor[R]:
        """As `execute`, with one cursor for all statements: its rows have to be read before the
        next one. A new cursor looks up anew how each type is read, which costs as much as sending.
        """
        if self._kept is None or self._kept.closed:
            self._kept = self.cursor()
        return await self._kept.execute(query, args)

    async def wait[V](
        self, gen: PQGen[V], interval: float = 0.1, timeout: float | None = None
    ) -> V:
        """What `gen` answers once it has been told when its socket can be read and written."""
        if timeout is not None:
            return await super().wait(gen, interval, timeout)
        try:
            return await _by_socket(gen, self.pgconn.socket)
        except asyncio.CancelledError:
            if self.pgconn.transaction_status == TransactionStatus.ACTIVE:
                await self._end_statement(gen)
            raise

    async def _end_statement(self, gen: PQGen[Any]) -> None:
        """Have Postgres end what nobody waits for; a connection where it does not is closed.

        It is asked more than once: a request that comes between a statement's preparation and its
        execution ends nothing.
        """
        try:
            for _ in range(_ASK_TIMES):
                with suppress(psycopg.Error):
                    await self.cancel_safe(timeout=_ASK_EVERY)
                if await self._has_ended(gen):
                    return
            self.pgconn.finish()
        except psycopg.errors.QueryCanceled:
            return
        except BaseException as error:
            self.pgconn.finish()
            if not isinstance(error, Exception):
                raise

    async def _has_ended(self, gen: PQGen[Any]) -> bool:
        try:
            await super().wait(gen, timeout=_ASK_EVERY)
        except psycopg.OperationalError:
            if self.pgconn.transaction_status != TransactionStatus.ACTIVE:
                raise
            return False
        return True


async def _by_socket[V](gen: PQGen[V], socket: int) -> V:
    loop = asyncio.get_running_loop()
    waiting: asyncio.Future[Ready] | None = None

    def ready(how: Ready) -> None:
        if waiting is not None and not waiting.done():
            waiting.set_result(how)

    try:
        wanted = next(gen)
        while True:
            if wanted & Wait.W and _writable(socket):
                wanted = gen.send(Ready.W)
                continue
            waiting = loop.create_future()
            loop.add_reader(socket, ready, Ready.R)
            if wanted & Wait.W:
                loop.add_writer(socket, ready, Ready.W)
            try:
                how = await waiting
            finally:
                loop.remove_reader(socket)
                if wanted & Wait.W:
                    loop.remove_writer(socket)
            wanted = gen.send(how)
    except StopIteration as end:
        answer: V = end.value
        return answer
    except OSError as error:
        raise psycopg.OperationalError("connection socket closed") from error


def _writable(socket: int) -> bool:
    asked = select.poll()
    asked.register(socket, select.POLLOUT)
    return bool(asked.poll(0))
