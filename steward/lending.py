"""Which connection a pool lends, and what it asks of it before."""

from __future__ import annotations

import select
from typing import Any

from psycopg import AsyncConnection, Connection
from psycopg_pool import AsyncConnectionPool


class NewestFirst[C: AsyncConnection[Any]](AsyncConnectionPool[C]):
    """Lends what came back last, where psycopg's own lends every connection in turn.

    So after a crowd a quiet desk works with one or two again, which have prepared their statements.
    """

    async def _get_ready_connection(self, timeout: float | None) -> C | None:
        self._pool.rotate(1)
        return await super()._get_ready_connection(timeout)


async def still_there(connection: AsyncConnection[Any]) -> None:
    """Raises when the connection is gone.

    Only where its server has said something is it asked, which takes a round trip.
    """
    if has_news(connection):
        await AsyncConnectionPool.check_connection(connection)


def has_news(connection: AsyncConnection[Any] | Connection[Any]) -> bool:
    """Whether an idle connection has something to read.

    A server that ends a connection says so, and little else unasked.
    """
    socket = select.poll()
    socket.register(connection.fileno(), select.POLLIN | select.POLLERR | select.POLLHUP)
    return bool(socket.poll(0))
