"""Connection pool: newest connection first; a server that was started again is used soon."""

from __future__ import annotations

import select
from typing import Any

import psycopg
from psycopg import AsyncConnection
from psycopg_pool import AsyncConnectionPool
from psycopg_pool.base import AttemptWithBackoff
from psycopg_pool.pool_async import AddConnection

_LONGEST = 1.0  # seconds between two attempts to connect


class NewestFirst[C: AsyncConnection[Any]](AsyncConnectionPool[C]):
    """Lends what came back last, which has prepared its statements."""

    async def _get_ready_connection(self, timeout: float | None) -> C | None:
        self._pool.rotate(1)
        while self._pool and _has_ended(self._pool[0]):
            await self._close_connection(self._pool.popleft())
            self.run_task(AddConnection(self))
            self._pool.rotate(1)
        return await super()._get_ready_connection(timeout)

    async def _add_connection(
        self, attempt: AttemptWithBackoff | None, growing: bool = False
    ) -> None:
        await super()._add_connection(attempt or _Soon(timeout=self.reconnect_timeout), growing)


class _Soon(AttemptWithBackoff):
    """Tries to connect a few times at once, then every second; psycopg's waits ever longer."""

    INITIAL_DELAY = 0.1

    def update_delay(self, now: float) -> None:
        super().update_delay(now)
        self.delay = min(self.delay, _LONGEST)


async def still_there(connection: AsyncConnection[Any]) -> None:
    """Raises when the connection is gone; a round trip only where its server has said something."""
    if _has_news(connection):
        await AsyncConnectionPool.check_connection(connection)


def _has_news(connection: AsyncConnection[Any]) -> bool:
    socket = select.poll()
    socket.register(connection.fileno(), select.POLLIN | select.POLLERR | select.POLLHUP)
    return bool(socket.poll(0))


def _has_ended(connection: AsyncConnection[Any]) -> bool:
    try:
        while not connection.closed and _has_news(connection):
            connection.pgconn.consume_input()
    except psycopg.OperationalError:
        return True
    return connection.closed
