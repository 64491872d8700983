"""Mails that are handed in, before anybody knows who sent them: a small one is a body as any other,
a large one takes a place of few, and who is slow there loses it.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator

from starlette.requests import Request

from steward.errors import StewardError
from steward.server.edge import BODY_LIMIT

_places = asyncio.Semaphore(8)
_AT_LEAST, _PATIENCE = 64 * 1024, 2.0  # bytes a second in a place, after so many seconds


class TooSlow(StewardError):
    """The body does not come as fast as one that others wait for has to."""

    code = "too_slow"


async def whole(request: Request) -> bytes:
    """The body of a mail. Raises TooSlow."""
    content, parts = bytearray(), request.stream()
    while len(content) <= BODY_LIMIT:
        part = await anext(parts, None)
        if part is None:
            return bytes(content)
        content += part
    async with _places:
        return bytes(content) + await _rest(parts)


async def _rest(parts: AsyncGenerator[bytes, None]) -> bytes:
    content, begun = bytearray(), asyncio.get_running_loop().time()
    try:
        while True:
            async with asyncio.timeout_at(begun + _PATIENCE + len(content) / _AT_LEAST):
                part = await anext(parts, None)
            if part is None:
                return bytes(content)
            content += part
    except TimeoutError:
        raise TooSlow(
            f"a mail of this size has to come at {_AT_LEAST // 1024} kB a second",
            next_step="hand it in again over a better line",
        ) from None
