"""Command: the desk without a LangGraph server.

The same HTTP application, with runs in its own process; no Studio, no Agent Inbox.

    python -m steward.server.headless --host 127.0.0.1 --port 8400 [--parent PID]

`steward serve --engine own` starts it. So does the scenario runner, which kills it and starts it
again; imports are paid once, in the process it is forked from.
"""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from functools import partial

import uvicorn
from fastapi import FastAPI

from graphs import desk as desk_graph
from steward.channels.carrying import carry
from steward.checkpoints import open_saver
from steward.clockwork import Clockwork
from steward.desk import Desk
from steward.process import close_desk, open_desk
from steward.runs import LocalRuns
from steward.server import log_lines
from steward.server.connections import bound_connections
from steward.server.http import create_http, keep_time, lasting
from steward.server.program import RUNS_AT_ONCE, arguments, follow, told
from steward.server.shared_socket import Place

_LAST_ANSWERS = 5  # seconds for what is being answered when the server is told to stop


class Headless:
    """One desk with runs of its own."""

    def __init__(self) -> None:
        self._stack = AsyncExitStack()

    async def open(self) -> Desk:
        """Open the services, the checkpointer and the graph."""
        desk = await open_desk()
        if not isinstance(desk.runs, LocalRuns):
            saver = await self._stack.enter_async_context(
                open_saver(desk.dsn, desk.settings.pool_size)
            )
            graph = desk_graph.build(desk, saver)
            desk.runs = LocalRuns(
                graph, desk.db, desk.run_sessions, desk.settings.step_limit, RUNS_AT_ONCE
            )
            self._stack.push_async_callback(desk.runs.close)
        return desk

    async def close(self) -> None:
        """Close in the reverse order."""
        await self._stack.aclose()
        await close_desk()


class _Announcing(uvicorn.Server):
    """Says when it listens."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[int], None] | None) -> None:
        super().__init__(config)
        self._announce = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started and self._announce is not None:
            self._announce(self.servers[0].sockets[0].getsockname()[1])


def run(
    host: str = "127.0.0.1",
    port: int = 0,
    ready: Callable[[int], None] | None = None,
    keep: Callable[[Desk], Awaitable[None]] | None = None,
    place: Place | None = None,
) -> None:
    """Serve until stopped; `ready` is called with the port. Settings come from the environment.

    `keep` runs beside it: clockwork and channels alone unless told otherwise. `place` is a
    worker's among several.
    """
    headless = Headless()

    async def clockwork(desk: Desk) -> None:
        await lasting(Clockwork(desk).run, partial(carry, desk))

    app = create_http(headless.open, headless.close, keep or clockwork)
    serve(app, host, port, ready, place)


def serve(
    app: FastAPI,
    host: str,
    port: int,
    ready: Callable[[int], None] | None = None,
    place: Place | None = None,
) -> None:
    """Serve this application on uvloop, as LangGraph's server is, until stopped."""
    config = uvicorn.Config(
        place.together(app) if place else app,
        host=host,
        port=port,
        log_config=None,
        log_level="warning",
        lifespan="on",
        ws="none",
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=_LAST_ANSWERS,
    )
    _Announcing(config, ready).run([place.socket()] if place else None)


def main() -> None:
    """Serve until stopped."""
    given = arguments(__doc__).parse_args()
    os.umask(0o077)
    if given.parent:
        follow(given.parent)
    if given.waits and not told(sys.stdin.readline()):
        return
    log_lines.start()
    bound_connections()
    run(given.host, given.port, keep=keep_time, place=given.place)


if __name__ == "__main__":
    main()
