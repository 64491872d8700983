"""Clears conversations in which nobody has said anything for as long as `housekeeping` says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from steward.db import Database
from steward.stores.clearing import clear
from steward.stores.registry import STORES
from steward.stores.store import Days

# By conversation; what has times of its own is swept where it is written.
BY_CONVERSATION: tuple[Days, ...] = (
    "thread_days",
    "peer_days",
    "conversation_days",
    "report_days",
)
# A conversation is over when its contact is, with nothing under way (`waits`); what is said in it
# later makes it old anew.
_OLD = """
SELECT c.id FROM desk.worklist w JOIN desk.conversation c ON c.id = w.conversation_id
  LEFT JOIN desk.cleared d ON d.conversation_id = c.id AND d.setting = %(what)s
 WHERE w.waits = 'ended' AND w.newest_at < clock.now() - make_interval(days => %(days)s)
   AND (d.at IS NULL OR d.at < w.newest_at)
 LIMIT %(most)s FOR UPDATE OF c SKIP LOCKED
"""
_NOTE = """
INSERT INTO desk.cleared (conversation_id, setting) SELECT unnest(%(talks)s::text[]), %(what)s
ON CONFLICT (conversation_id, setting) DO UPDATE SET at = EXCLUDED.at
"""


async def sweep(db: Database, days: Mapping[str, int], most: int) -> int:
    """Clear a few old conversations of each kind of store; returns how many."""
    done = 0
    for what in BY_CONVERSATION:
        values: dict[str, Any] = {"what": what, "days": days[what], "most": most, "customer": None}
        async with db.transaction() as connection:
            rows = await (await connection.execute(_OLD, values)).fetchall()
            if rows:
                values["talks"] = [row["id"] for row in rows]
                await clear(connection, STORES, values, for_age=what)
                await connection.execute(_NOTE, values)
            done += len(rows)
    return done
