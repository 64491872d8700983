"""The outermost layer: closes what the in-memory LangGraph server leaves open, and bounds what comes in."""

from __future__ import annotations

import json
import re
from urllib.parse import unquote_to_bytes

from starlette.types import ASGIApp, Message, Receive, Scope, Send

BODY_LIMIT = 256 * 1024
# Routes of the in-memory server without any sign-in: raw threads, "truncate everything", a deploy started from a page.
# The built-in MCP and A2A call runs from inside, past the sign-in's handlers; protocol commands start runs
# by another door; a copy looks to those handlers like a new thread.
_CLOSED = re.compile(r"/(internal|deploy|noauth|mcp|a2a|store)(/.*)?|/threads/[^/]*/(commands|copy|stream/events)/?")
# Nobody may; the server would say to anybody which threads there are.
_CLOSED_TO_PATCH = re.compile(r"/threads/[^/]*/?")
# A reader who hangs up would cut the run off.
_CUTS = re.compile(rb"cancel_on_disconnect=(true|yes|1)", re.IGNORECASE)


class Edge:
    """Pure ASGI, so that streams pass through untouched."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse closed paths (404) and bodies over the limit (413); let the rest through."""
        if scope["type"] not in ("http", "websocket") or str(scope.get("root_path", "")).startswith("/noauth"):
            await self._app(scope, receive, send)
            return
        path = str(scope["path"])
        if scope["type"] == "websocket" or _CLOSED.fullmatch(path):
            await _refuse(scope, send, 404, "not_found", "there is no such thing here", "GET / says what there is")
            return
        if scope["method"] == "PATCH" and _CLOSED_TO_PATCH.fullmatch(path):
            await _refuse(scope, send, 404, "not_found", "there is no such thing here", "GET / says what there is")
            return
        if _CUTS.search(unquote_to_bytes(scope.get("query_string", b""))):
            await _refuse(scope, send, 403, "not_authorised", "a run of this desk is never cut off", "leave cancel_on_disconnect out")
            return
        taken = _Taken(receive)
        if taken.declared(scope) > BODY_LIMIT:
            await _too_large(scope, send)
            return
        try:
            await self._app(scope, taken, taken.watch(send))
        except _TooLarge:
            if not taken.answered:
                await _too_large(scope, send)


class _TooLarge(Exception):
    """The body went over the limit while it was read."""


class _Taken:
    """Counts the body as it is read, for callers that declare no length."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._seen = 0
        self.answered = False

    @staticmethod
    def declared(scope: Scope) -> int:
        for name, value in scope.get("headers", []):
            if name == b"content-length" and value.isdigit():
                return int(value)
        return 0

    async def __call__(self) -> Message:
        message = await self._receive()
        self._seen += len(message.get("body", b""))
        if self._seen > BODY_LIMIT:
            raise _TooLarge
        return message

    def watch(self, send: Send) -> Send:
        """The same `send`, remembering whether an answer has begun."""

        async def watched(message: Message) -> None:
            self.answered = True
            await send(message)

        return watched


async def _too_large(scope: Scope, send: Send) -> None:
    await _refuse(scope, send, 413, "too_large", f"at most {BODY_LIMIT // 1024} kB are accepted", "send less at once")


async def _refuse(scope: Scope, send: Send, status: int, code: str, message: str, next_step: str) -> None:
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1008})
        return
    body = json.dumps({"error": {"code": code, "message": message, "next_step": next_step}}).encode()
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
