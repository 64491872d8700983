"""The desk's own HTTP application.

`langgraph.json` mounts it beside the LangGraph API, in the same process.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable

from fastapi import FastAPI

from steward.access.configuration import oidc_settings
from steward.access.oidc import Oidc
from steward.desk import Desk
from steward.server.edge import Edge
from steward.server.hardened import Hardened
from steward.server.leash import Leash
from steward.server.open_routes import only_open
from steward.server.principal import server_keys
from steward.server.refusals import install
from steward.server.routes import (
    approval_events,
    approvals,
    conversations,
    customers,
    events,
    front,
    health,
    issuer,
    pages,
    people,
    reference,
    sandbox,
    supervision,
    systems,
    tokens,
    tour,
    unproven,
    watch,
)
from steward.settings import settings

_log = logging.getLogger(__name__)


def create_http(
    open_desk: Callable[[], Awaitable[Desk]],
    close_desk: Callable[[], Awaitable[None]] | None = None,
    keep_time: Callable[[Desk], Awaitable[None]] | None = None,
) -> FastAPI:
    """The application.

    `keep_time` runs beside it for as long as it is up and is started again when it fails.
    """

    @contextlib.asynccontextmanager
    async def lifespan(http: FastAPI) -> AsyncIterator[None]:
        # by now the LangGraph server has put its own beside ours
        http.router.routes[:] = only_open(http.router.routes)
        # reads or makes the key files off the loop
        await asyncio.to_thread(server_keys().public_path, "people")
        # a half set sign-in is said now and not to the first person who tries
        chosen = oidc_settings(settings())
        http.state.oidc = Oidc(chosen) if chosen else None
        http.state.desk = desk = await open_desk()
        clock = asyncio.create_task(_keep(desk, keep_time)) if keep_time else None
        try:
            yield
        finally:
            if clock is not None:
                clock.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await clock
            if close_desk is not None:
                await close_desk()

    http = FastAPI(
        title="Steward", lifespan=lifespan, docs_url=None, redoc_url=None, openapi_url=None
    )
    for layer in (Leash, Edge, Hardened):  # the last one is the outermost
        http.add_middleware(layer)
    install(http)
    parts = (
        front,
        health,
        reference,
        pages,
        people,
        customers,
        conversations,
        events,
        approval_events,
        approvals,
        supervision,
        systems,
        tokens,
        unproven,
        watch,
        sandbox,
        tour,
        issuer,
    )
    for part in parts:
        # including a router makes all of its routes once more, at the first request
        http.router.routes.extend(part.router.routes)
    return http


async def _keep(desk: Desk, keep_time: Callable[[Desk], Awaitable[None]]) -> None:
    while True:
        try:
            await keep_time(desk)
        except Exception:  # an edge: clockwork must outlive whatever it meets
            _log.exception("clockwork stopped; it starts again in a second")
        await asyncio.sleep(1.0)


async def _open_desk() -> Desk:
    # what it opens is opened once per process, under this one module name
    from steward.app import open_desk

    return await open_desk()


async def _close_desk() -> None:
    from steward.app import close_desk

    await close_desk()


async def _keep_time(desk: Desk) -> None:
    from steward.clockwork import Clockwork
    from steward.server.watch import Watch

    await asyncio.gather(Clockwork(desk).run(), Watch(desk).run())


app = create_http(_open_desk, _close_desk, _keep_time)
