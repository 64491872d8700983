"""Approvals as server-sent events: asked for, claimed, released, signed, escalated, decided.

For staff.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import Header, Query

from steward.approvals import events
from steward.desk import Desk
from steward.server.event_stream import EVENTS, EventStream
from steward.server.refusals import routes
from steward.server.signin import Caller, TheDesk, must_be_staff

router = routes(prefix="/desk/approvals", tags=["approvals"])
_LOOK_AGAIN, _KEEP_ALIVE = 0.5, 15.0


@router.get("/events", response_class=EventStream, responses=EVENTS)
async def approval_events(
    desk: TheDesk,
    caller: Caller,
    after: Annotated[str | None, Query(max_length=40)] = None,
    last_event_id: Annotated[str | None, Header()] = None,
) -> EventStream:
    """Events named like the record's entries (`approval.requested`),
    each with the approval's id and status.

    Go on after a break with Last-Event-ID or `after`; `after=0-0` begins at the very first, without
    either it begins now.
    """
    must_be_staff(caller)
    cursor = (
        events.read_cursor(last_event_id)
        or events.read_cursor(after)
        or await events.newest(desk.db)
    )
    return EventStream(_stream(desk, cursor))


async def _stream(desk: Desk, cursor: events.Cursor) -> AsyncIterator[str]:
    """From rows, twice a second; `StreamAccess` ends it when this person may not read any more."""
    yield f"id: {cursor}\nevent: here\ndata: {{}}\n\n"
    quiet = 0.0
    while True:
        for place, row in await events.since(desk.db, cursor):
            cursor, quiet = place, 0.0
            data = {**row, "at": row["at"].isoformat()}
            yield (
                f"id: {cursor}\nevent: {row['event']}\ndata: "
                f"{json.dumps(data, ensure_ascii=False)}\n\n"
            )
        await asyncio.sleep(_LOOK_AGAIN)
        quiet += _LOOK_AGAIN
        if quiet >= _KEEP_ALIVE:
            quiet = 0.0
            yield ": still here\n\n"
