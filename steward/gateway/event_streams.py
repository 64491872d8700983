"""Answers as server-sent events: read as they come, and an interrupted stream resumed where it
ended.

A server may close the stream of a request before it has answered, and say by the ids of its events
that it can be asked to go on (MCP 2025-11-25, "resumability"). It may also ask something back in
it, and answers once it has heard.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any, NamedTuple

import httpx
from httpx_sse import EventSource, ServerSentEvent, SSEError

_RETRY, _LONGEST = 1.0, 10.0  # seconds before a stream is asked to go on
_MOST_RESUMED = 20
_OF_THE_BODY = ("accept", "content-type", "content-length", "transfer-encoding")
_STREAM = {"Accept": "text/event-stream"}
Message = dict[str, Any]
type Heard = Callable[[Message], Awaitable[None]]


class Read(NamedTuple):
    """The messages of a body, and from where its stream can go on."""

    messages: list[Message]
    last_id: str = ""
    retry: float = _RETRY


async def read(response: httpx.Response, heard: Heard) -> Read:
    """The JSON messages of an answer, plain or as events; each event is told to `heard` when it
    comes. What does not parse is left out. Raises httpx.TransportError.
    """
    if not response.headers.get("content-type", "").startswith("text/event-stream"):
        found = _message(await response.aread())
        return Read([found] if found is not None else [])
    messages, last_id, retry = [], "", _RETRY
    async for event in EventSource(response).aiter_sse():
        last_id, retry = event.id or last_id, _seconds(event, retry)
        if (found := _message(event.data)) is not None:
            messages.append(found)
            await heard(found)
    return Read(messages, last_id, retry)


async def resumed(
    inner: httpx.AsyncBaseTransport, request: httpx.Request, begun: Read, heard: Heard
) -> list[Message]:
    """What follows until the answer to `request`; without it where the server goes on no more.
    Each event is told to `heard` when it comes.

    Raises httpx.TransportError.
    """
    wanted = json.loads(request.content).get("id")
    messages: list[Message] = []
    last_id, retry = begun.last_id, begun.retry
    for _ in range(_MOST_RESUMED):
        await asyncio.sleep(retry)
        response = await inner.handle_async_request(
            beside(request, "GET", headers={**_STREAM, "Last-Event-ID": last_id})
        )
        try:
            if response.status_code != 200:
                return messages
            before = last_id
            async for event in EventSource(response).aiter_sse():
                last_id, retry = event.id or last_id, _seconds(event, retry)
                if (found := _message(event.data)) is None:
                    continue
                messages.append(found)
                if found.get("id") == wanted and "method" not in found:
                    return messages
                await heard(found)
            if last_id == before:
                return messages
        except SSEError:
            return messages
        finally:
            await response.aclose()
    return messages


def beside(request: httpx.Request, method: str, **more: Any) -> httpx.Request:
    """Another request of the same session: with its headers, and under the same token."""
    made = httpx.Request(method, request.url, extensions=request.extensions, **more)
    for name, value in request.headers.items():
        if name not in _OF_THE_BODY:
            made.headers.setdefault(name, value)
    return made


def _seconds(event: ServerSentEvent, before: float) -> float:
    return before if event.retry is None else min(event.retry, _LONGEST * 1000) / 1000


def _message(text: str | bytes) -> Message | None:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None
