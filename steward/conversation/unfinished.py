"""Conversations that nobody drives on: which of them somebody has to take up."""

from __future__ import annotations

from collections.abc import Sequence

from steward.conversation.meanwhile import FOR_DESK
from steward.conversation.stops import ACTIONABLE, RESUMABLE
from steward.db import Connection, fetch

AT_ONCE = 6  # about as many as one process does until it looks again
_SWEEP = f"""
UPDATE desk.conversation SET next_sweep = clock_timestamp() + make_interval(secs => %s)
 WHERE id = ANY(ARRAY(
    SELECT c.id FROM desk.conversation c
     WHERE c.next_sweep <= clock_timestamp() AND c.id IN (
        SELECT t.conversation_id FROM desk.turn t
         WHERE t.closed_at IS NULL AND t.lease_until < clock_timestamp()
        UNION
        SELECT t.conversation_id FROM desk.turn t
          JOIN desk.conversation r ON r.id = t.conversation_id AND r.run > 0
         WHERE t.closed_at IS NULL AND t.opened_at < clock.now() - interval '2 s'
           AND NOT desk.has_run(t.conversation_id)
        UNION
        SELECT i.conversation_id FROM desk.inbox i
          JOIN desk.conversation k ON k.id = i.conversation_id AND {FOR_DESK}
         WHERE i.answered_at IS NULL AND i.received_at < clock.now() - make_interval(secs => %s)
           AND (i.received_at < clock.now() - make_interval(secs => %s)
                OR NOT desk.has_run(i.conversation_id))
           AND NOT EXISTS (SELECT 1 FROM desk.turn t WHERE t.conversation_id = i.conversation_id
                              AND t.closed_at IS NULL AND t.lease_until >= clock_timestamp())
        UNION
        SELECT a.conversation_id FROM desk.untold u JOIN desk.approval a ON a.id = u.id
          JOIN desk.action t ON t.id = a.action_id
          JOIN desk.conversation k ON k.id = a.conversation_id
         WHERE {ACTIONABLE}
           AND NOT EXISTS (SELECT 1 FROM desk.turn o WHERE o.conversation_id = a.conversation_id
                              AND o.closed_at IS NULL AND o.lease_until >= clock_timestamp())
        UNION
        SELECT s.conversation_id FROM desk.action s
          JOIN desk.conversation k ON k.id = s.conversation_id
         WHERE {RESUMABLE}
           AND NOT EXISTS (SELECT 1 FROM desk.turn o WHERE o.conversation_id = s.conversation_id
                              AND o.closed_at IS NULL AND o.lease_until >= clock_timestamp()))
     ORDER BY c.next_sweep LIMIT %s FOR UPDATE SKIP LOCKED))
RETURNING id, coalesce(extract(epoch FROM clock.now() - (
    SELECT min(m.received_at) FROM desk.inbox m WHERE m.answered_at IS NULL
                              AND m.conversation_id = desk.conversation.id
)), 0)::float8 AS waited
"""


async def take_unfinished(
    connection: Connection, older: float, again_after: float, stalled_after: float, most: int
) -> dict[str, float]:
    """Each is handed to one caller and not named again for `again_after` seconds of wall time;
    with the seconds for which mail has waited there.

    Mail of a conversation that has a run waits for that, unless it may have fallen silent.
    """
    found = await fetch(connection, _SWEEP, again_after, older, stalled_after, most)
    return {row["id"]: row["waited"] for row in found}


_ONLY_HELD = """
SELECT c.id FROM desk.conversation c
 WHERE c.id = ANY(%s)
   AND EXISTS (SELECT 1 FROM desk.action s
                WHERE s.conversation_id = c.id AND s.stopped_at IS NOT NULL)
   AND NOT EXISTS (SELECT 1 FROM desk.turn t
                    WHERE t.conversation_id = c.id AND t.closed_at IS NULL)
   AND NOT EXISTS (SELECT 1 FROM desk.inbox i
                    WHERE i.conversation_id = c.id AND i.answered_at IS NULL)
   AND NOT EXISTS (SELECT 1 FROM desk.untold u WHERE u.conversation_id = c.id)
"""


async def only_held(connection: Connection, ids: Sequence[str]) -> frozenset[str]:
    """Those of these conversations in which nothing is unfinished but actions that were held
    back.
    """
    return frozenset(row["id"] for row in await fetch(connection, _ONLY_HELD, list(ids)))
