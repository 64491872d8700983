"""For staff: what happens in conversations while it happens.

Hints only; what is so, the other routes say.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from typing import Any

from steward.audit import chain
from steward.desk import Desk
from steward.server.answers import Happened
from steward.server.event_stream import EVENTS, EventStream
from steward.server.refusals import routes
from steward.server.signin import Caller, NotFound, TheDesk, must_be_staff
from steward.views.record import cost_micro, happened

router = routes(prefix="/desk", tags=["supervision"])
_KEEP_ALIVE = 15.0
_SHOWN = ("conversation_id", "step", "at", "event", "actor", "tool", "text", "seq")


@router.get("/watch", response_class=EventStream, responses=EVENTS)
async def watch(desk: TheDesk, caller: Caller, conversation_id: str | None = None) -> EventStream:
    """Events `step` (a node began), `record` (an entry was made), `line`, `progress`, and `gap`:
    read anew what you show.
    """
    must_be_staff(caller)
    return streamed(desk, conversation_id)


@router.get("/conversations/{conversation_id}/happened")
async def what_happened(conversation_id: str, desk: TheDesk, caller: Caller) -> Happened:
    """The record of a conversation in plain words, and whether it still proves itself."""
    must_be_staff(caller)
    return await told(desk, conversation_id)


async def told(desk: Desk, conversation_id: str) -> Happened:
    """The record, read and verified now. Raises NotFound."""
    if not await desk.conversations.exists(conversation_id):
        raise NotFound("there is no such conversation")
    entries = await desk.audit.entries(conversation_id)
    verification = chain.verify(entries)
    spent = await desk.conversations.spend(conversation_id)
    return Happened(
        happenings=happened(entries),
        entries=len(entries),
        verifies=verification.ok,
        broken_at=verification.broken_at,
        why_broken=verification.why,
        model_calls=sum(t.model_calls for t in spent),
        tool_calls=sum(t.tool_calls for t in spent),
        cost_micro=cost_micro(entries),
        currency=desk.budgets.currency,
        viewer=desk.settings.trace_viewer,
    )


def streamed(desk: Desk, conversation_id: str | None) -> EventStream:
    """The stream as an answer."""
    return EventStream(_stream(desk, conversation_id))


async def _stream(desk: Desk, conversation_id: str | None) -> AsyncIterator[str]:
    """Everything that is told from now on."""
    yield "event: gap\ndata: {}\n\n"
    async with contextlib.aclosing(desk.progress.listen(conversation_id)) as spoken:
        heard: asyncio.Future[dict[str, Any]] | None = None
        try:
            while True:
                heard = heard or asyncio.ensure_future(anext(spoken))
                done, _ = await asyncio.wait([heard], timeout=_KEEP_ALIVE)
                if not done:
                    yield ": still here\n\n"
                    continue
                event, heard = heard.result(), None
                if event["type"] in ("clock", "push"):
                    continue
                shown = {key: event[key] for key in _SHOWN if event.get(key) is not None}
                yield (
                    f"event: {event.get('type', 'gap')}\ndata: "
                    f"{json.dumps(shown, ensure_ascii=False)}\n\n"
                )
        finally:
            if heard is not None:
                heard.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await heard
