"""How long and how large the head of a request may be.

Neither uvicorn nor the LangGraph server on it bounds that.

Behind a proxy that does so this never counts; without one, a caller who sends a byte a minute would
keep a connection for ever.
"""

from __future__ import annotations

import asyncio
from typing import Any

import uvicorn.config
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from steward.settings import settings

HEAD_LIMIT = 64 * 1024
_STATUS = {408: b"408 Request Timeout", 431: b"431 Request Header Fields Too Large"}


class BoundedProtocol(HttpToolsProtocol):
    """uvicorn's own, with a deadline and a limit for everything before the body."""

    _deadline: asyncio.TimerHandle | None = None
    _head = 0
    _unfinished = 0
    _refused = False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """A connection on which nothing is said counts from here."""
        super().connection_made(transport)
        self._await_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing to wait for any more."""
        self._have_head()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """The parser keeps a header that has no end to itself,
        so what came without completing the head is counted here.
        """
        super().data_received(data)
        if self._deadline is not None:
            self._unfinished += len(data)
        if self._unfinished > HEAD_LIMIT:
            self._refuse(431)

    def on_message_begin(self) -> None:
        """The first byte of a request, also of a later one on the same connection."""
        super().on_message_begin()
        self._head = 0
        self._await_head()

    def on_url(self, url: bytes) -> None:
        """A piece of the path."""
        self._count(len(url))
        super().on_url(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        """One header."""
        self._count(len(name) + len(value) + 4)
        super().on_header(name, value)

    def on_headers_complete(self) -> None:
        """The head is there in time."""
        self._have_head()
        super().on_headers_complete()

    def send_400_response(self, msg: str) -> None:
        """What cannot be parsed; not after a refusal."""
        if not self._refused:
            super().send_400_response(msg)

    def _count(self, size: int) -> None:
        self._head += size
        if self._head > HEAD_LIMIT:
            self._refuse(431)
            raise ValueError("the head is too large")

    def _await_head(self) -> None:
        if self._deadline is None:
            self._deadline = self.loop.call_later(settings().header_wait, self._refuse, 408)

    def _have_head(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline, self._unfinished = None, 0

    def _refuse(self, status: int) -> None:
        self._have_head()
        if not self._refused and not self.transport.is_closing():
            self._refused = True
            self.transport.write(
                b"HTTP/1.1 "
                + _STATUS[status]
                + b"\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
            )
            self.transport.close()


def bound_connections() -> None:
    """Every uvicorn that starts in this process from now on takes requests this way."""
    protocols: dict[Any, Any] = uvicorn.config.HTTP_PROTOCOLS
    protocols["auto"] = f"{__name__}:{BoundedProtocol.__name__}"
