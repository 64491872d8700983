"""Ends an answer that comes over time when its caller may not read any more; the sign-in is checked
each second.

One ASGI layer for the desk's own events, for the streams of the LangGraph server and of Aegra, and
for their answers to who waits for a run: JSON that comes when the run has ended.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from steward.server.principal import CrossSite, SignInNeeded
from steward.server.signin import caller_of

_log = logging.getLogger(__name__)
_EVERY = 1.0


class StreamAccess:
    """Wraps the application; what is no stream passes through untouched."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve; cut a stream whose session, token or role has ended."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        stream = _Stream(scope, send)
        try:
            await self._app(scope, receive, stream.send)
        except asyncio.CancelledError:
            if not stream.cut:
                raise
            if (task := asyncio.current_task()) is not None:
                task.uncancel()
            await send({"type": "http.response.body", "body": b"", "more_body": False})
        finally:
            await stream.close()


class _Stream:
    """One response: watched from the moment it turns out to be one that comes over time."""

    def __init__(self, scope: Scope, send: Send) -> None:
        self._scope, self._send = scope, send
        # the whole request's: a response may send from tasks of its own
        self._served = asyncio.current_task()
        self._watch: asyncio.Task[None] | None = None
        self.cut = False

    async def send(self, message: Message) -> None:
        """Pass it on."""
        begins = message["type"] == "http.response.start" and self._watch is None
        if begins and (first := _looked_at_after(message)) is not None:
            self._watch = asyncio.create_task(self._hold(first))
        if not self.cut:
            await self._send(message)

    async def close(self) -> None:
        """Stop watching."""
        if self._watch is not None:
            self._watch.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._watch

    async def _hold(self, first: float) -> None:
        await asyncio.sleep(first)
        while True:
            if not await self._may_listen():
                self.cut = True
                if self._served is not None:
                    self._served.cancel()
                return
            await asyncio.sleep(_EVERY)

    async def _may_listen(self) -> bool:
        """Whether the caller may still read.

        When the desk cannot be asked, the stream stays for that second.
        """
        try:
            await caller_of(
                self._scope["app"].state.desk, dict(Headers(scope=self._scope)), "GET", touch=False
            )
        except (SignInNeeded, CrossSite):
            return False
        # an edge: the database is away, and what streams has nothing to read either
        except Exception:
            _log.warning("a stream's caller could not be looked at", exc_info=True)
        return True


def _looked_at_after(start: Message) -> float | None:
    """Seconds to the first look; None: it is no answer over time.

    JSON of no known length comes at once, too, and to callers who are not signed in: its route has
    let them read it. What still runs after a second is watched.
    """
    headers = {name.lower(): value for name, value in start.get("headers", [])}
    said = headers.get(b"content-type", b"")
    if said.startswith(b"text/event-stream"):
        return 0.0
    waits = said.startswith(b"application/json") and b"content-length" not in headers
    return _EVERY if waits else None
