"""A conversation as server-sent events.

A line when it is written, a few words while the desk works.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Annotated, Any

from fastapi import Header, Query, Request

from steward.desk import Desk
from steward.server.customer_view import seen
from steward.server.event_stream import EVENTS, EventStream
from steward.server.listening import Heard, events_of
from steward.server.principal import Principal
from steward.server.refusals import routes
from steward.server.signin import Caller, TheDesk, must_see
from steward.views.customer import shown

router = routes(prefix="/desk/conversations", tags=["conversations"])
_KEEP_ALIVE = 15.0
_LOOK_AGAIN = 2.0
_MOMENT = 0.1
_NOT_STORED = ("progress", "step")  # what is told and changes no row


@router.get("/{conversation_id}/events", response_class=EventStream, responses=EVENTS)
async def events(
    conversation_id: str,
    request: Request,
    desk: TheDesk,
    caller: Caller,
    after: int = Query(0, ge=0, lt=2**63),
    last_event_id: Annotated[str | None, Header()] = None,
) -> EventStream:
    """Events `message` (id = seq), `state` when anything else changed, and `status`;
    go on after a break with Last-Event-ID.
    """
    await must_see(desk, caller, conversation_id)
    cursor = (
        int(last_event_id)
        if last_event_id and last_event_id.isdecimal() and len(last_event_id) < 19
        else after
    )
    return EventStream(_stream(desk, caller, conversation_id, cursor))


async def _stream(
    desk: Desk, caller: Principal, conversation_id: str, cursor: int
) -> AsyncIterator[str]:
    """Lines come from the transcript, never from a notification:
    a lost one costs two seconds, not a line.
    """
    yield ": here\n\n"
    quiet, known, changed = 0.0, "", True
    async with events_of(desk, conversation_id) as heard:
        while True:
            lines, now = await seen(desk, conversation_id, cursor) if changed else ([], None)
            for line in lines:
                cursor, quiet = line.seq, 0.0
                yield _event(
                    "message",
                    shown(line, to_staff=caller.kind == "staff").model_dump_json(),
                    str(line.seq),
                )
            if now is not None and (state := now.model_dump_json()) != known:
                known, quiet = state, 0.0
                yield _event("state", state, str(cursor))
            try:
                event = await asyncio.wait_for(heard.get(), timeout=_LOOK_AGAIN)
            except TimeoutError:
                quiet, changed = quiet + _LOOK_AGAIN, True
                if quiet >= _KEEP_ALIVE:
                    quiet = 0.0
                    yield ": still here\n\n"
                continue
            burst = (event, *await _burst(heard))
            changed = any(one.get("type") not in _NOT_STORED for one in burst)
            for one in burst:
                if one.get("type") == "progress":
                    yield _event(
                        "status",
                        json.dumps({"text": str(one.get("text", ""))}, ensure_ascii=False),
                        str(cursor),
                    )


async def _burst(heard: Heard) -> list[dict[str, Any]]:
    """What follows within a moment: a turn makes dozens of events,
    and one look at the rows serves them all.
    """
    await asyncio.sleep(_MOMENT)
    return [heard.get_nowait() for _ in range(heard.qsize())]


def _event(name: str, data: str, identifier: str) -> str:
    return f"id: {identifier}\nevent: {name}\ndata: {data}\n\n"
