"""HEAD: what GET would answer, without the body; a stream is cut off after its head."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable

from starlette.datastructures import Headers
from starlette.types import Message, Receive, Scope, Send

Answering = Callable[[Scope, Receive, Send], Awaitable[None]]


async def answer_head(answer: Answering, scope: Scope, receive: Receive, send: Send) -> None:
    """Ask with GET, and pass the head on."""
    ended, cut = False, asyncio.Event()

    async def head_only(message: Message) -> None:
        nonlocal ended
        if ended:
            return
        streams = False
        if message["type"] == "http.response.start":
            await send(message)
            streams = (
                Headers(raw=list(message["headers"]))
                .get("content-type", "")
                .startswith("text/event-stream")
            )
            if not streams:
                return
        ended = True
        await send({"type": "http.response.body", "body": b"", "more_body": False})
        if streams or message.get("more_body", False):
            cut.set()

    async def serve() -> None:
        await answer({**scope, "method": "GET"}, receive, head_only)

    serving, cutting = asyncio.create_task(serve()), asyncio.create_task(cut.wait())
    try:
        await asyncio.wait({serving, cutting}, return_when=asyncio.FIRST_COMPLETED)
    finally:  # it is over, it goes on without end, or the caller is gone
        cutting.cancel()
        serving.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await serving
