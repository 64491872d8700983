"""Control of the sandbox over HTTP.

For tests and demonstrations, on this machine only, and off unless asked for.
"""

from __future__ import annotations

import asyncio
import ipaddress
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError
from pydantic_core import to_jsonable_python
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import BaseRoute, Route

from systems.chassis.database import Database
from systems.chassis.faults import Faults, Kind
from systems.sandbox.books import books, books_of
from systems.sandbox.load import Unreadable, change, load

Handler = Callable[[Request], Awaitable[JSONResponse]]
BODY: TypeAdapter[dict[str, Any]] = TypeAdapter(dict[str, Any])

_HERE = frozenset({"127.0.0.1", "localhost", "[::1]"})
_PAGES = frozenset({"127.0.0.1", "localhost", "::1"})


class FaultOrder(BaseModel):
    model_config = ConfigDict(extra="forbid")
    system: str
    kind: Kind
    tool: str | None = None
    times: int = Field(default=1, ge=1)
    seconds: float | None = Field(default=None, ge=0, le=600)


class ChangeOrder(BaseModel):
    model_config = ConfigDict(extra="forbid")
    system: str
    record: dict[str, Any]


class ClockOrder(BaseModel):
    model_config = ConfigDict(extra="forbid")
    shift: float


def sandbox_routes(
    owner: Database, dsn: str, faults: Faults, systems: tuple[str, ...]
) -> list[BaseRoute]:
    """The control endpoints; `owner` is a connection that row-level security lets through."""

    async def post_load(request: Request) -> JSONResponse:
        body = BODY.validate_json(await request.body())
        async with owner.transaction() as connection:
            return _json({"loaded": await load(connection, body)})

    async def post_change(request: Request) -> JSONResponse:
        order = ChangeOrder.model_validate_json(await request.body())
        async with owner.transaction() as connection:
            await change(connection, order.system, order.record)
        return _json({"changed": order.system})

    async def post_fault(request: Request) -> JSONResponse:
        order = FaultOrder.model_validate_json(await request.body())
        if order.system not in systems:
            raise Unreadable("there is no such system", None, order.system, None)
        faults.arm(order.system, order.kind, order.tool, order.times, order.seconds)
        return _json({"armed": order.model_dump()})

    async def get_fault(_: Request) -> JSONResponse:
        return _json({"armed": faults.armed()})

    async def delete_fault(_: Request) -> JSONResponse:
        faults.clear()
        return _json({"armed": []})

    async def post_clock(request: Request) -> JSONResponse:
        order = ClockOrder.model_validate_json(await request.body())
        async with owner.transaction() as connection:
            await connection.execute(
                "UPDATE clock.shift SET shift = shift + make_interval(secs => %s)", (order.shift,)
            )
            row = await (await connection.execute("SELECT clock.now() AS now")).fetchone()
        return _json(row)

    async def get_books(_: Request) -> JSONResponse:
        async with owner.transaction() as connection:
            return _json(await books(connection))

    async def post_seed(_: Request) -> JSONResponse:
        from systems.seed import seed

        await asyncio.to_thread(seed, dsn)
        return _json({"seeded": True})

    return [
        Route("/sandbox/load", _guarded(post_load), methods=["POST"]),
        Route("/sandbox/change", _guarded(post_change), methods=["POST"]),
        Route("/sandbox/fault", _guarded(post_fault), methods=["POST"]),
        Route("/sandbox/fault", _guarded(get_fault), methods=["GET"]),
        Route("/sandbox/fault", _guarded(delete_fault), methods=["DELETE"]),
        Route("/sandbox/clock", _guarded(post_clock), methods=["POST"]),
        Route("/sandbox/books", _guarded(get_books), methods=["GET"]),
        _books_for_pages(owner),
        Route("/sandbox/seed", _guarded(post_seed), methods=["POST"]),
    ]


def _books_for_pages(owner: Database) -> Route:
    async def get_books_of(request: Request) -> JSONResponse:
        async with owner.transaction() as connection:
            return _json(await books_of(connection, request.path_params["account"]))

    return Route("/sandbox/books/{account}", _shown(get_books_of), methods=["GET"])


def _shown(handler: Handler) -> Handler:
    """What pages of this machine may read as well, whoever else is up or down: the tour shows the
    company's books from the company itself.
    """

    async def shown(request: Request) -> JSONResponse:
        origin = request.headers.get("origin", "")
        if not _is_local(request) or (origin and urlsplit(origin).hostname not in _PAGES):
            return _json({"error": "the books are shown on their own machine"}, 403)
        answer = await handler(request)
        if origin:
            answer.headers["Access-Control-Allow-Origin"] = origin
            answer.headers["Vary"] = "Origin"
        return answer

    return shown


def _guarded(handler: Handler) -> Handler:
    """Only programs on this machine, no web page (a browser sends Origin);
    and errors as JSON that name the key.
    """

    async def guarded(request: Request) -> JSONResponse:
        if not _is_local(request) or "origin" in request.headers:
            return _json({"error": "the sandbox is controlled from its own machine"}, 403)
        try:
            return await handler(request)
        except Unreadable as error:
            return _json(error.detail, 422)
        except ValidationError as error:
            first = error.errors(include_url=False, include_input=False, include_context=False)[0]
            key = ".".join(str(part) for part in first["loc"]) or None
            return _json({"error": first["msg"], "system": None, "key": key, "record": None}, 422)

    return guarded


def _is_local(request: Request) -> bool:
    """Whether the request comes from this machine, and under a name of it.

    A page may point its own name to this machine, and sends no Origin then.
    """
    name = request.headers.get("host", "").lower().rpartition(":")
    named = (name[0] if name[2].isdigit() else name[2]) in _HERE
    try:
        return (
            named
            and request.client is not None
            and ipaddress.ip_address(request.client.host).is_loopback
        )
    except ValueError:
        return False


def _json(data: object, status: int = 200) -> JSONResponse:
    return JSONResponse(to_jsonable_python(data), status)
