"""Answers as server-sent events: what is in them, and an interrupted stream resumed where it ended.

A server may close the stream of a request before it has answered, and say by the ids of its events
that it can be asked to go on (MCP 2025-11-25, "resumability").
"""

from __future__ import annotations

import asyncio
import json
from typing import Any, NamedTuple

import httpx
from httpx_sse import EventSource, ServerSentEvent, SSEError

_RETRY, _LONGEST = 1.0, 10.0  # seconds before a stream is asked to go on
_MOST_RESUMED = 20
_KEPT = ("authorization", "mcp-session-id", "mcp-protocol-version")
Message = dict[str, Any]


class Read(NamedTuple):
    """The messages of a body, and from where its stream can go on."""

    messages: list[Message]
    last_id: str = ""
    retry: float = _RETRY


def read(response: httpx.Response, content: bytes) -> Read:
    """The JSON messages of an answer, plain or as events. What does not parse is left out."""
    if not response.headers.get("content-type", "").startswith("text/event-stream"):
        found = _message(content)
        return Read([found] if found is not None else [])
    events = EventSource(
        httpx.Response(200, headers={"content-type": "text/event-stream"}, content=content)
    )
    messages, last_id, retry = [], "", _RETRY
    for event in events.iter_sse():
        last_id, retry = event.id or last_id, _seconds(event, retry)
        if (found := _message(event.data)) is not None:
            messages.append(found)
    return Read(messages, last_id, retry)


async def resumed(
    inner: httpx.AsyncBaseTransport, request: httpx.Request, begun: Read
) -> list[Message]:
    """What follows until the answer to `request`; without it where the server goes on no more.

    Raises httpx.TransportError.
    """
    wanted = json.loads(request.content).get("id")
    messages: list[Message] = []
    last_id, retry = begun.last_id, begun.retry
    for _ in range(_MOST_RESUMED):
        await asyncio.sleep(retry)
        response = await inner.handle_async_request(_again(request, last_id))
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
            if last_id == before:
                return messages
        except SSEError:
            return messages
        finally:
            await response.aclose()
    return messages


def _again(request: httpx.Request, last_id: str) -> httpx.Request:
    headers = {name: request.headers[name] for name in _KEPT if name in request.headers}
    return httpx.Request(
        "GET",
        request.url,
        headers={**headers, "Accept": "text/event-stream", "Last-Event-ID": last_id},
        extensions=request.extensions,
    )


def _seconds(event: ServerSentEvent, before: float) -> float:
    return before if event.retry is None else min(event.retry / 1000, _LONGEST)


def _message(text: str | bytes) -> Message | None:
    try:
        found = json.loads(text)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None
