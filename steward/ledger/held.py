"""What people's stops keep from going on: a halt, a frozen account, a pause."""

from __future__ import annotations

from steward.conversation import freezes
from steward.conversation.stops import ACTIONABLE, NEVER_STOPPED, STANDING
from steward.db import Connection, Row, fetch, fetch_one
from steward.domain import lifecycle as rules

# What a turn came to and could not do, and what people have signed meanwhile and no turn takes up.
_HELD = f"""
SELECT t.id, t.kind, t.resource, t.conversation_id, t.params, coalesce(u.name, '') AS customer,
       coalesce(t.stopped_at, a.decided_at) AS stopped_at, a.id IS NOT NULL AS signed
  FROM desk.action t JOIN desk.conversation k ON k.id = t.conversation_id
  LEFT JOIN desk.customer u ON u.handle = t.handle
  LEFT JOIN LATERAL (
       SELECT s.id, s.status, s.decided_at FROM desk.approval s WHERE s.action_id = t.id
        ORDER BY s.created_at DESC, s.id DESC LIMIT 1) a ON a.status = 'approved'
 WHERE t.live AND t.state = ANY(%s)
   AND (t.stopped_at IS NOT NULL
        OR (a.id IS NOT NULL AND t.state IN ('awaiting', 'authorised') AND NOT {ACTIONABLE}))
 ORDER BY 7, t.id LIMIT 500
"""
_WHY = f"""
SELECT CASE WHEN EXISTS ({STANDING}) THEN 'halt' WHEN {freezes.frozen("t")} THEN 'frozen'
            WHEN k.mode = 'paused' THEN 'paused' ELSE '' END AS why
  FROM desk.action t JOIN desk.conversation k ON k.id = t.conversation_id
 WHERE t.id = %s AND NOT t.kind = ANY(%s) AND t.state = ANY(%s)
"""
_UNDECIDED = [state.value for state in rules.UNDECIDED]


async def held_back(connection: Connection) -> list[Row]:
    """Actions that people's stops keep from going on, oldest first."""
    return await fetch(connection, _HELD, _UNDECIDED)


async def why_held(connection: Connection, action_id: str) -> str:
    """What keeps an action that is not sent yet from going on: `halt`, `frozen`, `paused`; empty:
    nothing does.
    """
    found = await fetch_one(connection, _WHY, action_id, sorted(NEVER_STOPPED), _UNDECIDED)
    return str(found["why"]) if found else ""
