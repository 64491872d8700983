"""The desk's own HTTP application; `langgraph.json` mounts it beside the LangGraph API, in the same process."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.requests import Request

from steward.access.configuration import oidc_settings
from steward.access.oidc import Oidc
from steward.desk import Desk
from steward.errors import BadInput, NotAuthorised, Refused, Stale, StewardError, ToolFailed, ToolUnavailable
from steward.server.edge import Edge
from steward.server.leash import Leash
from steward.server.principal import SignInNeeded, server_keys
from steward.server.routes import (
    approval_events,
    approvals,
    conversations,
    customers,
    events,
    front,
    issuer,
    pages,
    people,
    sandbox,
    supervision,
    systems,
    tour,
    unproven,
    watch,
)
from steward.server.signin import NotFound, TooMany
from steward.settings import settings

_log = logging.getLogger(__name__)
# The first that fits counts.
_STATUS: tuple[tuple[type[StewardError], int], ...] = (
    (NotFound, 404), (TooMany, 429), (SignInNeeded, 401), (BadInput, 422), (Stale, 409), (NotAuthorised, 403), (Refused, 403),
    (ToolFailed, 503), (ToolUnavailable, 503), (StewardError, 503),
)  # fmt: skip


def create_http(
    open_desk: Callable[[], Awaitable[Desk]],
    close_desk: Callable[[], Awaitable[None]] | None = None,
    keep_time: Callable[[Desk], Awaitable[None]] | None = None,
) -> FastAPI:
    """The application; `keep_time` runs beside it for as long as it is up and is started again when it fails."""

    @contextlib.asynccontextmanager
    async def lifespan(http: FastAPI) -> AsyncIterator[None]:
        await asyncio.to_thread(server_keys().public_path, "people")  # reads or makes the key files off the loop
        chosen = oidc_settings(settings())  # a half set sign-in is said now and not to the first person who tries
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

    http = FastAPI(title="Steward", lifespan=lifespan, docs_url=None, redoc_url=None, openapi_url=None)
    http.add_middleware(Leash)
    http.add_middleware(Edge)
    http.add_exception_handler(StewardError, _answer_error)
    http.add_exception_handler(RequestValidationError, _answer_bad_request)
    parts = (front, pages, people, customers, conversations, events, approval_events, approvals, supervision, systems, unproven, watch, sandbox, tour, issuer)
    for part in parts:
        http.include_router(part.router)
    return http


async def _keep(desk: Desk, keep_time: Callable[[Desk], Awaitable[None]]) -> None:
    while True:
        try:
            await keep_time(desk)
        except Exception:  # an edge: clockwork must outlive whatever it meets
            _log.exception("clockwork stopped; it starts again in a second")
        await asyncio.sleep(1.0)


async def _answer_error(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, StewardError)
    status = next(status for kind, status in _STATUS if isinstance(error, kind))
    headers = {"WWW-Authenticate": "Bearer"} if status == 401 else None
    body = _body(error.code, error.message, error.next_step)
    if "conflict" in error.data:  # who was first: {by, name, at, verdict}, or {by, name, until} for a claim
        body["error"]["conflict"] = error.data["conflict"]
    return JSONResponse(body, status_code=status, headers=headers)


async def _answer_bad_request(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    places = [f"{'.'.join(str(part) for part in one['loc'][1:]) or 'body'}: {one['msg']}" for one in error.errors()[:5]]
    return JSONResponse(_body("bad_input", "; ".join(places), "correct the request; GET /docs lists the routes"), status_code=422)


def _body(code: str, message: str, next_step: str) -> dict[str, Any]:
    return {"error": {"code": code, "message": message, "next_step": next_step}}


async def _open_desk() -> Desk:
    from steward.app import open_desk  # what it opens is opened once per process, under this one module name

    return await open_desk()


async def _close_desk() -> None:
    from steward.app import close_desk

    await close_desk()


async def _keep_time(desk: Desk) -> None:
    from steward.clockwork import Clockwork

    await Clockwork(desk).run()


app = create_http(_open_desk, _close_desk, _keep_time)
