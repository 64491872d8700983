"""The desk's own HTTP application.

`langgraph.json` mounts it beside the LangGraph API, in the same process.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from typing import Any

from fastapi import FastAPI
from fastapi.telemetry import TelemetryConfig

from steward.access.configuration import oidc_settings
from steward.access.oidc import Oidc
from steward.channels.configuration import load as load_channels
from steward.desk import Desk
from steward.runs import ServerRuns
from steward.server import collection
from steward.server.compression import Compressed
from steward.server.edge import Edge
from steward.server.intake import IntakeFirst
from steward.server.lazy_dict import LazyDict
from steward.server.open_routes import OpenRoutes, only_open
from steward.server.principal import server_keys
from steward.server.refusals import install
from steward.server.routes import (
    approval_events,
    approvals,
    carried,
    channels,
    conversations,
    customers,
    day,
    erasures,
    events,
    finance,
    floor,
    front,
    health,
    help_pages,
    issuer,
    mcp,
    metrics,
    pages,
    panel,
    peers,
    people,
    records,
    reference,
    reports,
    reviews,
    sandbox,
    supervision,
    systems,
    tokens,
    tour,
    traces,
    unproven,
    watch,
)
from steward.server.security_headers import Hardened
from steward.server.stream_access import StreamAccess
from steward.server.version import steward_version
from steward.settings import settings
from steward.telemetry import langsmith, tracing
from steward.understanding.reader.readers import warm_up
from steward.vitals import Vitals

_log = logging.getLogger(__name__)
# Asked all the time, of no use to anybody, or as long as a page is open.
_UNTRACED = re.compile(
    r"^/(health|metrics|ok$|ui/|favicon)|/(events|watch|stream)$|^/sandbox/watch/"
)
_PAUSE = 1.0  # seconds until what failed begins anew
_AGAIN = 30.0  # seconds until words that could not be read are read again
_RUNS = "/threads/any/runs"

_PARTS = (
    front,
    health,
    metrics,
    records,
    reference,
    pages,
    people,
    customers,
    conversations,
    channels,
    carried,
    events,
    approval_events,
    approvals,
    day,
    floor,
    panel,
    supervision,
    erasures,
    systems,
    peers,
    mcp,
    tokens,
    traces,
    finance,
    reports,
    reviews,
    unproven,
    watch,
    sandbox,
    help_pages,
    tour,
    issuer,
)


_LAYERS = (Compressed, StreamAccess, IntakeFirst, Edge, Hardened)  # the last one is the outermost


class _Described(FastAPI):
    """Describes its routes when somebody reads that; LangGraph's server asks at every start."""

    def openapi(self) -> dict[str, Any]:
        return LazyDict(super().openapi)


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
        http.state.channels = await asyncio.to_thread(load_channels, settings())
        http.state.desk = desk = await open_desk()
        peers.attend(desk)
        desk.oidc = Oidc(chosen) if chosen else None
        await desk.halts.look_for_restore()  # before anybody is let in
        await desk.halts.look_for_erased(desk.erasures)
        http.state.langgraph = _serves_langgraph(http)
        if http.state.langgraph and isinstance(desk.runs, ServerRuns):
            desk.runs.within(http)
        clock = asyncio.create_task(lasting(partial(keep_time, desk))) if keep_time else None
        collection.goes_on()
        try:
            yield
        finally:
            if clock is not None:
                clock.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await clock
            if close_desk is not None:
                await close_desk()
            # a server that is told to end dies of that signal: nothing runs at its exit
            await asyncio.to_thread(tracing.flush)

    langsmith.mask()
    http = _Described(
        title="Steward",
        version=steward_version(),
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        telemetry=_traced(),
    )
    http.state.langgraph = False  # known once it is served
    for layer in _LAYERS:
        http.add_middleware(layer)
    install(http)
    for part in _PARTS:
        # including a router makes all of its routes once more, at the first request
        http.router.routes.extend(part.router.routes)
    return http


def _serves_langgraph(http: FastAPI) -> bool:
    """Whether LangGraph's own routes are beside ours; another engine may mount ours elsewhere."""
    return OpenRoutes(http.router.routes).resolve("POST", _RUNS).open


def _traced() -> TelemetryConfig:
    """Server spans by FastAPI's own instrumentation; its logs would have errors' words in them."""
    return {
        "tracing": tracing.start("steward"),
        "metrics": False,
        "logs": False,
        "operation_spans": False,
        "auto_configure": False,
        "exclude": lambda scope: _UNTRACED.search(str(scope.get("path", ""))) is not None,
    }


async def lasting(*parts: Callable[[], Awaitable[object]]) -> None:
    """Until each is done: one that fails begins anew, by itself and beside the others."""
    await asyncio.gather(*(_again(part) for part in parts))


async def _again(part: Callable[[], Awaitable[object]]) -> None:
    while True:
        try:
            await part()
            return
        except Exception:  # an edge: clockwork must outlive whatever it meets
            _log.exception("what a desk does by itself stopped; it starts again in a second")
        await asyncio.sleep(_PAUSE)


async def _open_desk() -> Desk:
    # what it opens is opened once per process, under this one module name
    from steward.app import open_desk

    return await open_desk()


async def _close_desk() -> None:
    from steward.app import close_desk

    await close_desk()


async def keep_time(desk: Desk) -> None:
    """What a served desk does of its own accord."""
    from steward.channels.carrying import carry
    from steward.clockwork import Clockwork
    from steward.server.books import look_for_gaps
    from steward.server.watch import Watch

    await lasting(
        partial(read_ahead, desk.vitals),
        Clockwork(desk).run,
        Watch(desk).run,
        partial(peers.tell_peers, desk),
        partial(look_for_gaps, desk),
        partial(carry, desk),
    )


async def read_ahead(vitals: Vitals) -> None:
    """Read the lists of words beside everything else: who writes before that waits for it.

    What stands in the way is a sign of health; messages then read for themselves.
    """
    while True:
        try:
            await asyncio.to_thread(warm_up)
        except Exception as error:  # an edge: a reader that cannot be read ends no server
            vitals.ill("words", f"{type(error).__name__}: {error}")
        else:
            vitals.well("words")
            return
        await asyncio.sleep(_AGAIN)


app = create_http(_open_desk, _close_desk, keep_time)
