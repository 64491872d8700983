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
        self._socket = _Socket(self)

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
            self._socket.leave()
            return await super().wait(gen, interval, timeout)
        try:
            return await self._socket.finish(gen)
        except asyncio.CancelledError:
            if self.pgconn.transaction_status == TransactionStatus.ACTIVE:
                await self._end_statement(gen)
            raise

    async def close(self) -> None:
        """As psycopg has it."""
        self._socket.leave()
        await super().close()

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


class _Socket:
    """Goes on with a connection's statement whenever its socket is ready.

    Between the statements of a transaction the event loop goes on watching the socket: to begin
    and to end that is a part of what each of them costs. What has come is read at once, in the
    same turn of the loop, which would else wake for it twice.
    """

    def __init__(self, session: SqlSession[Any]) -> None:
        self._session = session
        self._loop: asyncio.AbstractEventLoop | None = None
        self._read = self._written = -1  # the sockets that are watched
        self._gen: PQGen[Any] | None = None
        self._answer: asyncio.Future[Any] | None = None

    async def finish[V](self, gen: PQGen[V]) -> V:
        """What `gen` answers once it has been told when its socket can be read and written."""
        loop = asyncio.get_running_loop()
        try:
            wanted = self._sent(gen, next(gen))
            if self._loop is not loop:
                self.leave()
                self._loop = loop
            self._gen, self._answer = gen, loop.create_future()
            self._watch(wanted)
            answer: V = await self._answer
        except StopIteration as end:
            answer = end.value
        except OSError as error:
            self.leave()
            raise psycopg.OperationalError("connection socket closed") from error
        except BaseException:
            self.leave()
            raise
        self._gen = self._answer = None
        # outside of a transaction others may close the socket, and its number is given to another
        if self._session.pgconn.transaction_status != TransactionStatus.INTRANS:
            self.leave()
        return answer

    def leave(self) -> None:
        """Watch no more."""
        self._gen = self._answer = None
        loop, read, written = self._loop, self._read, self._written
        self._loop, self._read, self._written = None, -1, -1
        if loop is None or loop.is_closed():
            return
        if read >= 0:
            loop.remove_reader(read)
        if written >= 0:
            loop.remove_writer(written)

    def _go_on(self, how: Ready) -> None:
        gen, answer = self._gen, self._answer
        if gen is None or answer is None or answer.done():
            self.leave()  # it came unasked, and is for whoever asks next
            return
        try:
            self._watch(self._sent(gen, gen.send(how)))
        except StopIteration as end:
            answer.set_result(end.value)
        except Exception as error:  # whoever waits hears of it
            answer.set_exception(error)

    def _sent(self, gen: PQGen[Any], wanted: Wait) -> Wait:
        """What is waited for after everything has been written that can be by now."""
        while wanted & Wait.W and _writable(self._session.pgconn.socket):
            wanted = gen.send(Ready.W)
        return wanted

    def _watch(self, wanted: Wait) -> None:
        loop, socket = self._loop, self._session.pgconn.socket
        assert loop is not None
        if self._read != socket:
            loop.add_reader(socket, self._go_on, Ready.R)
            self._read = socket
        if wanted & Wait.W and self._written < 0:
            loop.add_writer(socket, self._go_on, Ready.W)
            self._written = socket
        elif not wanted & Wait.W and self._written >= 0:
            loop.remove_writer(self._written)
            self._written = -1


def _writable(socket: int) -> bool:
    asked = select.poll()
    asked.register(socket, select.POLLOUT)
    return bool(asked.poll(0))
