"""A stateful MCP server that misbehaves on request,
and a way to start and stop any ASGI application on a fixed port.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from steward.gateway.session import Session
from steward.gateway.sign_ins import SignIns
from steward.gateway.specs import SystemSpec

SCHEMA = {
    "type": "object",
    "properties": {"as_of": {"type": "string"}, "value": {"type": "integer"}},
    "required": ["as_of", "value"],
}
_CHANGED = '{"jsonrpc": "2.0", "method": "notifications/tools/list_changed"}'
TOOLS = ("get_contact", "find_contacts", "correct_field", "list_interactions")


class NoPins:
    """Everything is as it was accepted."""

    async def note(self, *_: object) -> dict[str, str]:
        return dict.fromkeys(TOOLS, "")

    async def accepts(self, *_: object) -> bool:
        return True

    def seen(self, *_: object) -> str:
        return ""


@asynccontextmanager
async def session_with(spec: SystemSpec, sign_ins: SignIns | None = None) -> AsyncIterator[Session]:
    """An open session with a system whose tools nobody checks."""
    pins: Any = NoPins()
    session = Session(spec, "", 5.0, pins, sign_ins)
    try:
        await session.opened()
        yield session
    finally:
        await session.close()


@dataclass
class ForeignSystem:
    """Behaviours are used up one a call, then it answers well: html, drop, slow, broken, mute, odd,
    sse, announce, long N, refuse CODE, status N.
    """

    behaviours: list[str] = field(default_factory=list)
    calls: list[dict[str, Any]] = field(default_factory=list)
    bearers: list[str] = field(default_factory=list)
    sessions: set[str] = field(default_factory=set)
    opened: int = 0
    done: int = 0
    slowness: float = 5.0
    released: threading.Event = field(default_factory=threading.Event)  # ends what is slow
    pages: int = 1  # of its list of tools, each with all of them
    announces: bool = False  # it says by itself that its list is another one
    changed: threading.Event = field(default_factory=threading.Event)
    listeners: int = 0
    # what it says of a tool otherwise than at first
    listed: dict[str, dict[str, Any]] = field(default_factory=dict)

    def app(self) -> Starlette:
        """A new process: it knows no session of the one before."""
        self.sessions.clear()
        return Starlette(routes=[Route("/mcp", self.post, methods=["GET", "POST", "DELETE"])])

    async def post(self, request: Request) -> Response:
        if request.method == "DELETE":
            return Response(status_code=204)
        if request.method == "GET":
            return StreamingResponse(self._by_itself(), media_type="text/event-stream")
        message = await request.json()
        if message["method"] == "initialize":
            return self._welcome(request, message)
        if request.headers.get("mcp-session-id") not in self.sessions:
            return PlainTextResponse("no such session", 404)
        if "id" not in message:
            return Response(status_code=202)
        if message["method"] == "tools/list":
            tools = [
                {
                    "name": name,
                    "inputSchema": {"type": "object"},
                    "outputSchema": SCHEMA,
                    **self.listed.get(name, {}),
                }
                for name in TOOLS
            ]
            page = int((message.get("params") or {}).get("cursor") or 1)
            more = {"nextCursor": str(page + 1)} if page < self.pages else {}
            return _result(message, {"tools": tools, **more})
        return await self._call(message)

    async def _by_itself(self) -> AsyncIterator[str]:
        """The stream that stands open for what it has to say."""
        self.listeners += 1
        while not self.changed.is_set():  # noqa: ASYNC110
            await asyncio.sleep(0.02)
        yield f"data: {_CHANGED}\n\n"
        while not self.released.is_set():  # noqa: ASYNC110
            await asyncio.sleep(0.02)

    def _welcome(self, request: Request, message: dict[str, Any]) -> Response:
        self.opened += 1
        self.bearers.append(request.headers.get("authorization", ""))
        session = uuid4().hex
        self.sessions.add(session)
        body = {
            "protocolVersion": message["params"]["protocolVersion"],
            "capabilities": {"tools": {"listChanged": True} if self.announces else {}},
            "serverInfo": {"name": "foreign", "version": "1"},
        }
        return JSONResponse(
            {"jsonrpc": "2.0", "id": message["id"], "result": body},
            headers={"mcp-session-id": session},
        )

    async def _call(self, message: dict[str, Any]) -> Response:
        self.calls.append(message["params"])
        behaviour = self.behaviours.pop(0) if self.behaviours else "well"
        match behaviour.split():
            case ["html"]:
                return PlainTextResponse("<html>", 200)
            case ["drop"]:
                raise ConnectionAbortedError
            case ["slow"]:
                late = time.monotonic() + self.slowness
                while time.monotonic() < late and not self.released.is_set():  # noqa: ASYNC110
                    await asyncio.sleep(0.02)
            case ["broken"]:
                return _result(
                    message, {"content": [], "structuredContent": {"as_of": 1, "value": "x"}}
                )
            case ["mute"]:
                return _result(message, {"content": [{"type": "text", "text": "fine"}]})
            case ["odd"]:
                return JSONResponse({"jsonrpc": "2.0", "id": 999, "result": {}})
            case ["refuse", code]:
                error = {"code": code, "message": "No such thing.", "next_step": "Ask again."}
                return _result(
                    message, {"content": [], "structuredContent": error, "isError": True}
                )
            case ["long", letters]:
                return PlainTextResponse("x" * int(letters))
            case ["status", status]:
                return PlainTextResponse("no", int(status))
            case ["sse"]:
                text = _result(message, _good()).body.decode()  # type: ignore[union-attr]
                return Response(
                    f"event: message\r\ndata: {text}\r\n\r\n", media_type="text/event-stream"
                )
            case ["announce"]:
                text = _result(message, _good()).body.decode()  # type: ignore[union-attr]
                return Response(
                    f"data: {_CHANGED}\n\ndata: {text}\n\n", media_type="text/event-stream"
                )
        self.done += 1
        return _result(message, _good())


def _good() -> dict[str, Any]:
    return {"content": [], "structuredContent": {"as_of": "2026-11-20T09:00:00Z", "value": 7}}


def _result(message: dict[str, Any], result: dict[str, Any]) -> JSONResponse:
    return JSONResponse({"jsonrpc": "2.0", "id": message["id"], "result": result})


@contextmanager
def serving(app: Starlette, port: int) -> Iterator[None]:
    """Serve in a thread until the end of the block; connections are cut at the end."""
    config = uvicorn.Config(
        app,
        port=port,
        log_level="critical",
        access_log=False,
        timeout_graceful_shutdown=0,
        lifespan="on",
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        time.sleep(0.01)
    try:
        yield
    finally:
        server.should_exit = True
        thread.join(10)
