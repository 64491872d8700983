"""HTTP transport of an MCP session, with exact errors.

A failed request ends that request, never the session, and says how far it got.
"""

from __future__ import annotations

import json
from typing import Any, Literal
from uuid import uuid4

import httpx
from mcp.shared.exceptions import McpError

from steward.addresses import Forbidden
from steward.gateway import event_streams
from steward.gateway.bounded import TooMuch
from steward.gateway.sign_ins import Refusal

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


class HonestTransport(httpx.AsyncBaseTransport):
    """Turns every failure of a POST into a JSON-RPC error.

    It is marked with this process' own secret, which no server knows.
    """

    def __init__(self, inner: httpx.AsyncBaseTransport) -> None:
        self._inner = inner
        self._mark = uuid4().hex
        # a server has said, beside an answer, that its list of tools is another now
        self.listing_changed = False
        self.refusal: Forbidden | Refusal | None = None  # why nothing may be sent there

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

        A GET (the stream for a server's own messages) is declined without asking.
        """
        if request.method == "GET":
            return httpx.Response(405, request=request)
        if request.method != "POST":
            return await self._inner.handle_async_request(request)
        message_id = json.loads(await request.aread()).get("id")
        try:
            response = await self._inner.handle_async_request(request)
            try:
                content = await response.aread()
            finally:
                await response.aclose()
        except _NOT_SENT as error:
            self.refusal = error if isinstance(error, Forbidden | Refusal) else None
            return self._failure(request, message_id, "not_sent")
        except TooMuch:
            return self._failure(request, message_id, "too_much")
        except httpx.TransportError:
            return self._failure(request, message_id, "unanswered")
        return await self._answer(request, message_id, response, content)

    async def aclose(self) -> None:
        await self._inner.aclose()

    async def _answer(
        self, request: httpx.Request, message_id: Any, response: httpx.Response, content: bytes
    ) -> httpx.Response:
        status = response.status_code
        if status >= 300:
            # who answers with another address may have done what it was asked for
            begun = status < 400 or status >= 500
            fate = _BEFORE_BEGINNING.get(status, "unanswered" if begun else "refused")
            return self._failure(request, message_id, fate)
        if message_id is None:
            return httpx.Response(202, request=request)
        read = event_streams.read(response, content)
        found = self._found(read.messages, message_id)
        if found is None and read.last_id:
            try:
                more = await event_streams.resumed(self._inner, request, read)
            except TooMuch:
                return self._failure(request, message_id, "too_much")
            except httpx.TransportError:
                more = []
            if (found := self._found(more, message_id)) is None:
                return self._failure(request, message_id, "unanswered")
        if found is None:
            return self._failure(request, message_id, "garbage")
        kept = {k: v for k, v in response.headers.items() if k.lower() == "mcp-session-id"}
        return httpx.Response(200, request=request, headers=kept, json=found)

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
