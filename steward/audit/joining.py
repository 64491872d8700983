"""Joins what is written now to what was written of the same action before, in another trace.

A signature, a resume, a later settlement and a hand-over each happen in a trace of their own; a
link leads from each to the one before it. Asked only while spans go out.
"""

from __future__ import annotations

from collections import OrderedDict

from steward.db import Connection, fetch_one
from steward.telemetry import tracing

# Of the conversation as a whole, and so of no action.
_HAND_OVERS = frozenset(
    {
        "conversation.mode_changed",
        "conversation.taken_over",
        "conversation.returned",
        "conversation.whispered",
    }
)
_OF_ACTION = """
SELECT data ->> 'trace' AS trace, data ->> 'span' AS span FROM desk.audit
 WHERE conversation_id = %s AND action_id = %s AND data ? 'span' ORDER BY seq DESC LIMIT 1
"""
_OF_CONVERSATION = """
SELECT data ->> 'trace' AS trace, data ->> 'span' AS span FROM desk.audit
 WHERE conversation_id = %s AND data ? 'span' ORDER BY seq DESC LIMIT 1
"""
_REMEMBERED = 10_000
_last: OrderedDict[tuple[str, str], str] = OrderedDict()


async def join(
    connection: Connection, conversation_id: str, event: str, action_id: str | None
) -> None:
    """Link the span at hand to what came before this entry, where that was another trace."""
    here = tracing.ids_here()
    if not here or not (action_id or event in _HAND_OVERS):
        return
    key = (conversation_id, action_id or "")
    if _last.get(key) == here["trace"]:
        return
    row = (
        await fetch_one(connection, _OF_ACTION, conversation_id, action_id)
        if action_id
        else await fetch_one(connection, _OF_CONVERSATION, conversation_id)
    )
    if row is not None and row["trace"] != here["trace"]:
        tracing.link(f"00-{row['trace']}-{row['span']}-01", event)
    _last[key] = here["trace"]
    _last.move_to_end(key)
    if len(_last) > _REMEMBERED:
        _last.popitem(last=False)
