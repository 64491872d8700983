"""Error responses of all routes, in one place.

Body, status, headers, and their line in the OpenAPI description.

An error of ours is `{"error": {"code", "message", "next_step"}}` whatever went wrong; what is not
foreseen is a 500 without a trace in it. Routes of the LangGraph server keep that server's own form.
"""

from __future__ import annotations

import logging
from typing import Any

import psycopg
from fastapi import APIRouter, FastAPI
from fastapi.exception_handlers import http_exception_handler
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute
from psycopg_pool import PoolTimeout
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from steward.errors import (
    BadInput,
    NotAuthorised,
    OverRate,
    Refused,
    Stale,
    StewardError,
    ToolFailed,
    ToolUnavailable,
)
from steward.server.brakes import TooMany
from steward.server.mail_bodies import TooSlow
from steward.server.principal import SignInNeeded
from steward.server.signin import NotFound
from steward.settings import settings

_log = logging.getLogger(__name__)
# The first that fits counts.
_STATUS: tuple[tuple[type[StewardError], int], ...] = (
    (NotFound, 404),
    (TooSlow, 408),
    (TooMany, 429),
    (OverRate, 429),
    (SignInNeeded, 401),
    (BadInput, 422),
    (Stale, 409),
    (NotAuthorised, 403),
    (Refused, 403),
    (ToolFailed, 503),
    (ToolUnavailable, 503),
    (StewardError, 503),
)
RETRY_AFTER = 2
MCP, ABOUT_MCP = "/mcp", "/.well-known/oauth-protected-resource/mcp"
_PLACES = ("/desk/", "/auth/", "/sandbox/", "/ui/")
_CORRECT = "correct the request; GET /reference lists the routes"


class Problem(BaseModel):
    """What is wrong: `code` for programs, `message` and `next_step` for people."""

    model_config = ConfigDict(extra="forbid")
    code: str
    message: str
    next_step: str
    conflict: dict[str, Any] | None = Field(default=None, description="with 409: who was first")


class Refusal(BaseModel):
    """The body of every answer that is not what was asked for."""

    model_config = ConfigDict(extra="forbid")
    error: Problem


_MEANS = {
    400: "the body is not JSON that can be read",
    401: "sign in",
    403: "not for you",
    404: "not there, or not there for you",
    408: "the body did not come",
    409: "somebody was first",
    413: "too large",
    422: "it makes no sense",
    429: "too often: see Retry-After",
    503: "busy, or something that is needed is away: see Retry-After",
}
DECLARED: dict[int | str, dict[str, Any]] = {
    status: {"model": Refusal, "description": means} for status, means in _MEANS.items()
}


def routes(**given: Any) -> APIRouter:
    """A router as FastAPI's; each of its routes declares how it says no."""
    return APIRouter(responses=DECLARED, **given)


def refusal(status: int, code: str, message: str, next_step: str, **headers: str) -> JSONResponse:
    """An answer that says no; 429 and 503 say when to come back."""
    if status in (429, 503):
        headers.setdefault("Retry-After", str(RETRY_AFTER))
    return JSONResponse(
        {"error": {"code": code, "message": message, "next_step": next_step}},
        status_code=status,
        headers=headers,
    )


def install(http: FastAPI) -> None:
    """Answer every error of this application."""
    http.add_exception_handler(StewardError, _of_ours)
    http.add_exception_handler(RequestValidationError, _not_understood)
    http.add_exception_handler(HTTPException, _of_the_framework)
    http.add_exception_handler(PoolTimeout, _busy)
    http.add_exception_handler(psycopg.errors.LockNotAvailable, _busy)
    http.add_exception_handler(psycopg.errors.DiskFull, _database_full)
    http.add_exception_handler(psycopg.OperationalError, _database_away)
    http.add_exception_handler(psycopg.InterfaceError, _database_away)
    http.add_exception_handler(ValueError, _value)


def _challenge(request: Request) -> str:
    """How a client gets in; of our MCP server where its tokens come from, too (RFC 9728)."""
    if request.url.path != MCP:
        return "Bearer"
    return f'Bearer resource_metadata="{settings().url}{ABOUT_MCP}"'


async def _of_ours(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, StewardError)
    status = next(status for kind, status in _STATUS if isinstance(error, kind))
    headers = {"WWW-Authenticate": _challenge(request)} if status == 401 else {}
    if isinstance(seconds := error.data.get("seconds"), int | float):
        headers["Retry-After"] = str(max(1, round(seconds)))
    answer = refusal(status, error.code, error.message, error.next_step, **headers)
    # who was first: {by, name, at, verdict}, or {by, name, until} for a claim
    if "conflict" in error.data:
        said = {
            "code": error.code,
            "message": error.message,
            "next_step": error.next_step,
            "conflict": error.data["conflict"],
        }
        return JSONResponse({"error": said}, status_code=status)
    return answer


async def _not_understood(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    places = [
        f"{'.'.join(str(part) for part in one['loc'][1:]) or 'body'}: {one['msg']}"
        for one in error.errors()[:5]
    ]
    return refusal(422, "bad_input", _sayable("; ".join(places)), _CORRECT)


async def _of_the_framework(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if not _ours(request):
        return await http_exception_handler(request, error)
    code = "bad_input" if error.status_code == 400 else "not_found"
    return refusal(
        error.status_code, code, _sayable(str(error.detail)), _CORRECT, **(error.headers or {})
    )


async def _busy(request: Request, error: Exception) -> JSONResponse:
    """No connection or no row came free in time: all are in use, or the database is away."""
    return refusal(
        503, "busy", "the database did not get to it in time", f"try again in {RETRY_AFTER} seconds"
    )


async def _database_away(request: Request, error: Exception) -> JSONResponse:
    _log.warning("the database did not answer: %s", type(error).__name__)
    return refusal(
        503,
        "database_away",
        "the desk's database does not answer",
        f"try again in {RETRY_AFTER} seconds",
    )


async def _database_full(request: Request, error: Exception) -> JSONResponse:
    return refusal(
        503,
        "database_full",
        "the desk's database has no room to write",
        f"try again in {RETRY_AFTER} seconds; whoever runs the desk makes room",
    )


async def _value(request: Request, error: Exception) -> Response:
    """The LangGraph server means a bad request by it.

    On a route of ours it is a defect and tells nobody what it holds.
    """
    if _ours(request):
        return await unforeseen(request, error)
    return JSONResponse({"detail": _sayable(str(error))}, status_code=400)


async def unforeseen(request: Request, error: Exception) -> JSONResponse:
    """A defect: the log has the trace, the caller does not."""
    _log.error("a request failed: %s %s", request.method, request.scope.get("path"), exc_info=error)
    return refusal(
        500, "internal", "something went wrong here", "try again; the server's log says what it was"
    )


def _ours(request: Request) -> bool:
    """A route of ours, or a place where only ours are, such as an id with a slash in it."""
    return isinstance(request.scope.get("route"), APIRoute) or str(
        request.scope.get("path", "")
    ).startswith(_PLACES)


def _sayable(text: str) -> str:
    """What was sent may come back in a message; UTF-8 cannot carry half a character."""
    return text.encode("utf-8", "replace").decode("utf-8")
