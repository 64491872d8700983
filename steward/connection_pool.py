"""Connection pool: newest connection first, checked by its socket before it is given out.

A server that was started again is used within a second: psycopg's own pool looks for it after one,
two, four, eight seconds, and waits as long after each connection that it finds dead.
"""

from __future__ import annotations

import select
from typing import Any

import psycopg
from psycopg import AsyncConnection, Connection
from psycopg_pool import AsyncConnectionPool
from psycopg_pool.base import AttemptWithBackoff
from psycopg_pool.pool_async import AddConnection

_LONGEST = 1.0  # seconds between two attempts to connect


class NewestFirst[C: AsyncConnection[Any]](AsyncConnectionPool[C]):
    """Gives out the connection that came back last; psycopg's own gives out each in turn.

    After a busy time a quiet desk so works with one or two connections, whose statements are
    prepared.
    """

    async def _get_ready_connection(self, timeout: float | None) -> C | None:
        self._pool.rotate(1)
        while self._pool and has_ended(self._pool[0]):
            await self._close_connection(self._pool.popleft())
            self.run_task(AddConnection(self))
            self._pool.rotate(1)
        return await super()._get_ready_connection(timeout)

    async def _add_connection(
        self, attempt: AttemptWithBackoff | None, growing: bool = False
    ) -> None:
        await super()._add_connection(attempt or _Soon(timeout=self.reconnect_timeout), growing)


class _Soon(AttemptWithBackoff):
    """Tries to connect a few times at once, then every second."""

    INITIAL_DELAY = 0.1

    def update_delay(self, now: float) -> None:
        super().update_delay(now)
        self.delay = min(self.delay, _LONGEST)


async def still_there(connection: AsyncConnection[Any]) -> None:
    """Pool health check: raises when the connection is gone.

    It pings only when the socket is readable, for a ping takes a round trip.
    """
    if has_news(connection):
        await AsyncConnectionPool.check_connection(connection)


def has_news(connection: AsyncConnection[Any] | Connection[Any]) -> bool:
    """Whether the socket of an idle connection is readable.

    A server that ends a connection writes that to it, and little else.
    """
    socket = select.poll()
    socket.register(connection.fileno(), select.POLLIN | select.POLLERR | select.POLLHUP)
    return bool(socket.poll(0))


def has_ended(connection: AsyncConnection[Any]) -> bool:
    """Whether the server has ended an idle connection; costs no round trip."""
    try:
        # a server that goes says so, and then comes the end
        while not connection.closed and has_news(connection):
            connection.pgconn.consume_input()
    except psycopg.OperationalError:
        return True
    return connection.closed
