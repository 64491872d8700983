"""Command: a small reverse proxy for desks on one machine, as a load balancer stands before many.

Run: `python -m bench.proxy --port 8500 --to 8501 8502 … [--parent PID]`.

Connections go to the desks in turn. A desk that does not take one is passed over; a connection
whose desk dies is cut, and its client asks again, as a browser does. For measuring only: before
customers stands a proxy with TLS that somebody keeps.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
from itertools import cycle

from steward.server.program import follow

HOST = "127.0.0.1"
_PIECE = 65_536


async def _carry(source: asyncio.StreamReader, goal: asyncio.StreamWriter) -> None:
    with contextlib.suppress(ConnectionError, asyncio.CancelledError):
        while piece := await source.read(_PIECE):
            goal.write(piece)
            await goal.drain()
    goal.close()


class Proxy:
    """Takes connections for `desks`, ports of this machine."""

    def __init__(self, desks: list[int]) -> None:
        self._count = len(desks)
        self._turn = cycle(desks)

    async def serve(self, port: int) -> None:
        server = await asyncio.start_server(self._take, HOST, port)
        async with server:
            await server.serve_forever()

    async def _take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        for _ in range(self._count):
            with contextlib.suppress(OSError):
                theirs, to_them = await asyncio.open_connection(HOST, next(self._turn))
                await asyncio.gather(_carry(reader, to_them), _carry(theirs, writer))
                return
        writer.close()


def main() -> None:
    """Serve until the parent ends."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, required=True, help="where customers come in")
    parser.add_argument("--to", type=int, nargs="+", required=True, help="the desks' ports")
    parser.add_argument("--parent", type=int, default=0, help="ends with this process")
    chosen = parser.parse_args()
    if chosen.parent:
        follow(chosen.parent)
    asyncio.run(Proxy(chosen.to).serve(chosen.port))


if __name__ == "__main__":
    main()
