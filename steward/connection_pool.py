"""Connection pool: newest connection first, checked by its socket before it is given out."""

from __future__ import annotations

import select
from typing import Any

from psycopg import AsyncConnection, Connection
from psycopg_pool import AsyncConnectionPool


class NewestFirst[C: AsyncConnection[Any]](AsyncConnectionPool[C]):
    """Gives out the connection that came back last; psycopg's own gives out each in turn.

    After a busy time a quiet desk so works with one or two connections, whose statements are
    prepared.
    """

    async def _get_ready_connection(self, timeout: float | None) -> C | None:
        self._pool.rotate(1)
        return await super()._get_ready_connection(timeout)


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
