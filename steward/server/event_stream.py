"""Server-sent events as an answer: kept by nobody, held back by no proxy."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

from fastapi.responses import StreamingResponse

_ONE = {
    "type": "object",
    "properties": {name: {"type": "string"} for name in ("event", "data", "id")},
    "additionalProperties": False,
}
# What a stream holds, for the OpenAPI description: one event after the other; `data` is JSON.
EVENTS: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "events, until the reader goes",
        "content": {"text/event-stream": {"schema": _ONE}},
    }
}


class EventStream(StreamingResponse):
    """A stream that lasts until its reader goes, or may not read any more."""

    media_type = "text/event-stream"

    def __init__(self, events: AsyncIterator[str], status_code: int = 200) -> None:
        super().__init__(
            events, status_code, headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        )
