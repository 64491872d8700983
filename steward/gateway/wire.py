"""HTTP transport of an MCP session, with exact errors.

A failed request ends that request, never the session, and says how far it got. What the server asks
while it answers is answered at once (`questions.py`), so that the call goes on.
"""

from __future__ import annotations

import asyncio
import json
import logging
import time
from contextlib import suppress
from typing import Any, Literal
from uuid import uuid4

import httpx
from mcp.shared.exceptions import McpError

from steward.addresses import Forbidden
from steward.gateway import event_streams, questions
from steward.gateway.bounded import TooMuch
from steward.gateway.sign_ins import Refusal
from steward.gateway.specs import Asks

# not_sent: the system cannot have seen the request; refused: it saw and did not begin;
# lost_session: it no longer knows this session; unanswered: it may have done anything; garbage: it
# answered what no one can read; too_much: more than anybody reads
Fate = Literal["not_sent", "refused", "lost_session", "unanswered", "garbage", "too_much"]
_NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)
_BEFORE_BEGINNING = {
    401: "lost_session",
    403: "refused",
    404: "lost_session",
    405: "refused",
    413: "refused",
    429: "refused",
}
_PAUSE = 1.0  # seconds from one stream for what a server asks by itself to the next
_log = logging.getLogger(__name__)
_BOTH = {"Accept": "application/json, text/event-stream"}


class HonestTransport(httpx.AsyncBaseTransport):
    """Turns every failure of a POST into a JSON-RPC error.

    It is marked with this process' own secret, which no server knows.
    """

    def __init__(self, inner: httpx.AsyncBaseTransport, asks: Asks = "nothing") -> None:
        self._inner, self._asks = inner, asks
        self._mark = uuid4().hex
        # a server has said that its list of tools is another now; that it would, as it began
        self.listing_changed = self._announces = False
        self._next_stream = 0.0
        self.refusal: Forbidden | Refusal | None = None  # why nothing may be sent there

    def note_change(self) -> None:
        """The server has said, outside of an answer, that its list of tools is another now."""
        self.listing_changed = True

    def fate(self, error: McpError) -> Fate | None:
        """How far the request got, when the error is one of this transport's.

        None: the server itself answered an error.
        """
        data = error.error.data
        if isinstance(data, dict) and data.get("mark") == self._mark:
            fate: Fate = data["fate"]
            return fate
        return None

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a POST always.

        A GET (the stream for what a server says by itself) is declined without asking, unless its
        system may ask, or says that it tells of changes in its list of tools.
        """
        if request.method == "GET":
            return await self._stream(request)
        if request.method != "POST":
            return await self._inner.handle_async_request(request)
        message = json.loads(await request.aread())
        message_id = message.get("id") if "method" in message else None
        try:
            response = await self._inner.handle_async_request(request)
            try:
                return await self._answer(request, message_id, response)
            finally:
                await response.aclose()
        except _NOT_SENT as error:
            self.refusal = error if isinstance(error, Forbidden | Refusal) else None
            return self._failure(request, message_id, "not_sent")
        except TooMuch:
            return self._failure(request, message_id, "too_much")
        except httpx.TransportError:
            return self._failure(request, message_id, "unanswered")
        except Exception as error:  # of one answer; it would end the session, and others' calls
            _log.warning("an answer that nobody can go on with: %s", type(error).__name__)
            return self._failure(request, message_id, "unanswered")

    async def _stream(self, request: httpx.Request) -> httpx.Response:
        if self._asks == "nothing" and not self._announces:
            return httpx.Response(405, request=request)
        now = time.monotonic()
        pause = self._next_stream - now
        self._next_stream = now + max(pause, 0) + _PAUSE
        if pause > 0:
            await asyncio.sleep(pause)
        waits = {**request.extensions.get("timeout", {}), "read": None}  # until it asks
        request.extensions = {**request.extensions, "timeout": waits}
        return await self._inner.handle_async_request(request)

    async def aclose(self) -> None:
        await self._inner.aclose()

    async def _answer(
        self, request: httpx.Request, message_id: Any, response: httpx.Response
    ) -> httpx.Response:
        heard = self._heard(request)
        status = response.status_code
        read = await event_streams.read(response, heard)
        if status >= 300:
            # who answers with another address may have done what it was asked for
            begun = status < 400 or status >= 500
            fate = _BEFORE_BEGINNING.get(status, "unanswered" if begun else "refused")
            return self._failure(request, message_id, fate)
        if message_id is None:
            return httpx.Response(202, request=request)
        found = self._found(read.messages, message_id)
        if found is None and read.last_id:
            try:
                more = await event_streams.resumed(self._inner, request, read, heard)
            except TooMuch:
                raise
            except httpx.TransportError:
                more = []
            if (found := self._found(more, message_id)) is None:
                return self._failure(request, message_id, "unanswered")
        if found is None:
            return self._failure(request, message_id, "garbage")
        self._announces |= _announces(found)
        kept = {k: v for k, v in response.headers.items() if k.lower() == "mcp-session-id"}
        return httpx.Response(200, request=request, headers=kept, json=found)

    def _heard(self, request: httpx.Request) -> event_streams.Heard:
        """Answers each question of the server that comes within the answer to this request."""
        left = questions.MOST  # it waits for the answer to what is more

        async def heard(message: event_streams.Message) -> None:
            nonlocal left
            if not questions.is_question(message) or left == 0:
                return
            left -= 1
            said = questions.answer(self._asks, message)
            try:
                beside = event_streams.beside(request, "POST", json=said, headers=_BOTH)
            except ValueError:  # its number or its method is no text that can be sent
                return
            with suppress(httpx.TransportError):  # what comes of the call says its own stream
                response = await self._inner.handle_async_request(beside)
                try:
                    await response.aread()
                finally:
                    await response.aclose()

        return heard

    def _found(
        self, messages: list[event_streams.Message], message_id: Any
    ) -> event_streams.Message | None:
        """The answer among them; whether the list of tools is another now is noted."""
        self.listing_changed |= any(
            one.get("method") == "notifications/tools/list_changed" for one in messages
        )
        for one in messages:
            if one.get("id") == message_id and ("result" in one or "error" in one):
                return one
        return None

    def _failure(self, request: httpx.Request, message_id: Any, fate: str) -> httpx.Response:
        if message_id is None:
            return httpx.Response(202, request=request)
        error = {"code": -32000, "message": fate, "data": {"mark": self._mark, "fate": fate}}
        return httpx.Response(
            200, request=request, json={"jsonrpc": "2.0", "id": message_id, "error": error}
        )


def _announces(welcome: event_streams.Message) -> bool:
    """Whether a server says as it begins that it will tell when its list of tools changes."""
    found: Any = welcome
    for part in ("result", "capabilities", "tools"):
        found = found.get(part) if isinstance(found, dict) else None
    return isinstance(found, dict) and found.get("listChanged") is True
