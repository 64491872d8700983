"""What a pool asks of a connection before it lends it."""

from __future__ import annotations

import select
from typing import Any

from psycopg import AsyncConnection, Connection
from psycopg_pool import AsyncConnectionPool


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
