"""The outermost layer: lets through what is meant for this desk and leads to an open route,
and bounds what comes in.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Sequence
from typing import NoReturn
from urllib.parse import unquote_to_bytes

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from steward.db import waiting_at_most
from steward.server.head_requests import answer_head
from steward.server.hosts import is_ours
from steward.server.open_routes import OpenRoutes, Resolved
from steward.settings import settings

BODY_LIMIT = 256 * 1024
# Where whole mails are handed in. They are read before anybody knows who sent them.
LARGER = {"/channels/email": 25 * 1024 * 1024}
_NOT_THERE = (404, "not_found", "there is no such thing here", "GET / says what there is")
_ELSEWHERE = (
    421,
    "misdirected",
    "this desk is not called by that name",
    "call it by STEWARD_OWN_URL, or add the name to STEWARD_HOSTS",
)
# A reader who hangs up would cut the run off.
_CUTS = re.compile(rb"cancel_on_disconnect=(true|yes|1)", re.IGNORECASE)


class Edge:
    """Pure ASGI, so that streams pass through untouched."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._routes: OpenRoutes | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse what names another host (421), what leads to no open route (404, 405),
        bodies over the limit (413) and those that do not come (408).
        """
        if scope["type"] not in ("http", "websocket") or str(scope.get("root_path", "")).startswith(
            "/noauth"
        ):
            await self._app(scope, receive, send)
            return
        if scope["type"] == "websocket":
            await _refuse(scope, send, *_NOT_THERE)
            return
        hosts = [value for name, value in scope.get("headers", []) if name == b"host"]
        if len(hosts) > 1:
            await _refuse(
                scope, send, 400, "bad_input", "the request names two hosts", "send one Host"
            )
            return
        if not is_ours(hosts, str(scope["path"]), settings()):
            await _refuse(scope, send, *_ELSEWHERE)
            return
        resolved = self._open(scope).resolve(
            "GET" if scope["method"] == "HEAD" else scope["method"], str(scope["path"])
        )
        if not resolved.open:
            await _closed(scope, send, resolved)
            return
        if scope["method"] == "HEAD":
            await answer_head(self._admit, scope, receive, send)
        else:
            await self._admit(scope, receive, send)

    def _open(self, scope: Scope) -> OpenRoutes:
        if self._routes is None:
            self._routes = OpenRoutes(scope["app"].router.routes)
        return self._routes

    async def _admit(self, scope: Scope, receive: Receive, send: Send) -> None:
        if b"%00" in scope.get("query_string", b"") or b"\x00" in scope.get("query_string", b""):
            await _refuse(
                scope, send, 422, "bad_input", "the query has a NUL character in it", "leave it out"
            )
            return
        if _CUTS.search(unquote_to_bytes(scope.get("query_string", b""))):
            await _refuse(
                scope,
                send,
                403,
                "not_authorised",
                "a run of this desk is never cut off",
                "leave cancel_on_disconnect out",
            )
            return
        limit = LARGER.get(str(scope["path"]), BODY_LIMIT)
        taken = _Taken(receive, settings().body_wait, limit)
        if taken.declared(scope) > limit:
            await _stop(scope, send, 413, limit)
            return
        try:
            with waiting_at_most(settings().pool_wait):
                await self._app(scope, taken, taken.watch(send))
        except Exception:
            if not taken.stopped:
                raise
        if taken.stopped and not taken.answered:
            await _stop(scope, send, taken.stopped, limit)


class _Stopped(Exception):
    """The body is not read any further."""


class _Taken:
    """The body as it is read: counted and timed.

    Some callers declare no length, others let the server wait.
    """

    def __init__(self, receive: Receive, seconds: float, limit: int) -> None:
        self._receive, self._limit = receive, limit
        self._until = asyncio.get_running_loop().time() + seconds
        self._seen = 0
        self._whole = False
        self.stopped = 0
        self.answered = False

    @staticmethod
    def declared(scope: Scope) -> int:
        for name, value in scope.get("headers", []):
            if name == b"content-length" and value.isdigit():
                return int(value[:19])
        return 0

    async def __call__(self) -> Message:
        if self._whole:
            # waits for the end of the connection, as long as that takes
            return await self._receive()
        message = await self._in_time()
        self._seen += len(message.get("body", b""))
        self._whole = not message.get("more_body", False)
        if self._seen > self._limit:
            self._stop(413)
        return message

    async def _in_time(self) -> Message:
        try:
            async with asyncio.timeout_at(self._until):
                return await self._receive()
        except TimeoutError:
            self._stop(408)

    def _stop(self, status: int) -> NoReturn:
        self.stopped = status
        raise _Stopped

    def watch(self, send: Send) -> Send:
        """The same `send`, without what the application makes of half a body."""

        async def watched(message: Message) -> None:
            if self.stopped and not self.answered:
                return
            self.answered = True
            await send(message)

        return watched


async def _stop(scope: Scope, send: Send, status: int, limit: int) -> None:
    """What is left of the body is not read, so the connection is of no more use."""
    if status == 413:
        await _refuse(
            scope,
            send,
            413,
            "too_large",
            f"at most {limit // 1024} kB are accepted",
            "send less at once",
            close=True,
        )
    else:
        await _refuse(
            scope,
            send,
            408,
            "too_slow",
            "the body did not come in time",
            "send it again",
            close=True,
        )


async def _closed(scope: Scope, send: Send, resolved: Resolved) -> None:
    if not resolved.allowed:
        await _refuse(scope, send, *_NOT_THERE)
        return
    allowed = ", ".join(resolved.allowed)
    await _refuse(
        scope,
        send,
        405,
        "method_not_allowed",
        f"that is not asked with {scope['method'][:20]}",
        f"use {allowed}",
        more=[(b"allow", allowed.encode())],
    )


async def _refuse(
    scope: Scope,
    send: Send,
    status: int,
    code: str,
    message: str,
    next_step: str,
    *,
    close: bool = False,
    more: Sequence[tuple[bytes, bytes]] = (),
) -> None:
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1008})
        return
    body = json.dumps(
        {"error": {"code": code, "message": message, "next_step": next_step}}
    ).encode()
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(body)).encode()),
        *more,
    ]
    headers += [(b"connection", b"close")] if close else []
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
