"""The list of threads that Aegra keeps, held to the desk's rows: whose each is, and what it waits
for. Runs of the desk's own never pass through Aegra, and are found in its list all the same.
"""

from __future__ import annotations

from typing import Any
from uuid import uuid5

from steward.db import Database, Row, json
from steward.debug_marks import leads
from steward.runs import stands
from steward.server.doors import ASSISTANTS

USER = "desk"  # the `identity` of every caller: `steward.server.auth`
GRAPH = {"graph_id": "desk", "assistant_id": str(uuid5(ASSISTANTS, "desk"))}
# Where Aegra itself runs something there, its own word on that stands, unless people are waited
# for: whoever answers them is let in.
_KEEP = """
INSERT INTO aegra.thread (thread_id, status, metadata_json, user_id, created_at)
SELECT c.id, %(status)s, %(about)s || jsonb_build_object('owner', coalesce(c.owner, '')), %(user)s,
       c.created_at FROM desk.conversation c WHERE c.id = %(id)s
ON CONFLICT (thread_id) DO UPDATE
   SET metadata_json = thread.metadata_json || EXCLUDED.metadata_json, updated_at = now(),
       status = CASE WHEN EXCLUDED.status <> 'interrupted' AND EXISTS (
                     SELECT 1 FROM aegra.runs r WHERE r.thread_id = thread.thread_id
                        AND r.status IN ('pending', 'running'))
                THEN 'busy' ELSE EXCLUDED.status END
 WHERE (thread.status, thread.metadata_json)
       IS DISTINCT FROM (EXCLUDED.status, thread.metadata_json || EXCLUDED.metadata_json)
"""
_ADD = """
INSERT INTO aegra.thread (thread_id, metadata_json, user_id)
VALUES (%(id)s, %(about)s, %(user)s) ON CONFLICT (thread_id) DO NOTHING RETURNING thread_id
"""
_OWNER = """
SELECT coalesce((SELECT c.owner FROM desk.conversation c WHERE c.id = %(id)s),
                (SELECT t.metadata_json->>'owner' FROM aegra.thread t WHERE t.thread_id = %(id)s))
       AS owner
"""
# A desk that is killed between a run's last checkpoint and its word here leaves the word before.
_UNLIKE = """
SELECT p.conversation_id AS id FROM desk.approval p
  LEFT JOIN aegra.thread t ON t.thread_id = p.conversation_id
 WHERE p.status = 'pending' AND t.status IS DISTINCT FROM 'interrupted'
UNION SELECT t.thread_id FROM aegra.thread t WHERE t.status = 'interrupted'
   AND NOT EXISTS (SELECT 1 FROM desk.approval p
                    WHERE p.conversation_id = t.thread_id AND p.status = 'pending')
 LIMIT 500
"""


class Threads:
    """What is written there, by the desk's role."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def keep(self, conversation: str) -> None:
        """Have the conversation on the list, with what it waits for now; what is none stays out."""
        now = await stands(self._db, conversation)
        values = {
            "id": conversation,
            "status": "interrupted" if now.shown else "idle",
            "about": json({**GRAPH, **leads(conversation)}),
            "user": USER,
        }
        async with self._db.transaction() as connection:
            await connection.execute(_KEEP, values)

    async def unlike(self) -> list[str]:
        """Conversations of which the list does not say what they wait for."""
        return [str(row["id"]) for row in await self._db.ask(_UNLIKE)]

    async def add(self, thread: str, metadata: dict[str, Any]) -> bool:
        """A thread in which nobody has said anything; False when there is one of that id."""
        about = {"assistant_id": None, "graph_id": None, "thread_name": "", **metadata}
        return await self._one(_ADD, id=thread, about=json(about), user=USER) is not None

    async def owner(self, thread: str) -> str | None:
        """Whose it is: what the conversation says, else the list; None where there is no such."""
        row = await self._one(_OWNER, id=thread)
        return None if row is None or row["owner"] is None else str(row["owner"])

    async def _one(self, query: str, **values: object) -> Row | None:
        async with self._db.transaction() as connection:
            return await (await connection.execute(query, values)).fetchone()
