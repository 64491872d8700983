"""What a pool asks of a connection before it lends it."""

from __future__ import annotations

import select
from typing import Any

from psycopg import AsyncConnection
from psycopg_pool import AsyncConnectionPool


async def still_there(connection: AsyncConnection[Any]) -> None:
    """Raises when the connection is gone.

    A server that ends a connection says so on its socket. Only where there is something to read is the server asked,
    which takes a round trip.
    """
    socket = select.poll()
    socket.register(connection.fileno(), select.POLLIN | select.POLLERR | select.POLLHUP)
    if socket.poll(0):
        await AsyncConnectionPool.check_connection(connection)
