"""How a remote agent is reached: addresses that were judged, no redirects, and no more bytes than
anybody reads.
"""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx

from steward.addresses import GuardedTransport
from steward.gateway.agents.answers import MOST_BYTES


class TooMuch(httpx.ReadError):
    """The answer is longer than anything the desk reads."""


class _Bounded(httpx.AsyncByteStream):
    def __init__(self, inner: httpx.AsyncByteStream) -> None:
        self._inner, self._left = inner, MOST_BYTES

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in self._inner:
            self._left -= len(part)
            if self._left < 0:
                raise TooMuch(f"the answer has more than {MOST_BYTES:,} bytes")
            yield part

    async def aclose(self) -> None:
        await self._inner.aclose()


class BoundedTransport(httpx.AsyncBaseTransport):
    """Cuts an answer at `MOST_BYTES` as it is on the wire; a packed one is not asked for."""

    def __init__(self, inner: httpx.AsyncBaseTransport) -> None:
        self._inner = inner

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        response = await self._inner.handle_async_request(request)
        if response.headers.get("content-encoding", "identity") != "identity":
            await response.aclose()
            raise TooMuch("the answer is packed, which was not asked for", request=request)
        assert isinstance(response.stream, httpx.AsyncByteStream)
        response.stream = _Bounded(response.stream)
        return response

    async def aclose(self) -> None:
        await self._inner.aclose()


def client(seconds: float, *, internal: bool) -> httpx.AsyncClient:
    """A client for one remote agent."""
    inner = httpx.AsyncHTTPTransport(limits=httpx.Limits(max_connections=16))
    return httpx.AsyncClient(
        transport=BoundedTransport(GuardedTransport(inner, internal=internal)),
        timeout=httpx.Timeout(seconds + 1.0, connect=min(3.0, seconds)),
        headers={"Accept-Encoding": "identity"},
        follow_redirects=False,
        trust_env=False,
    )
