"""Writes the record and proves it.

The desk's role may add entries; nothing it runs can change or remove one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from steward import debug_marks
from steward.audit import chain, joining
from steward.audit.chain import Entry, Verification
from steward.db import Connection, Database, Row, fetch, fetch_one, json
from steward.telemetry import counting, story, tracing

_APPEND = "SELECT desk.audit_append(%s, %s, %s, %s, %s, %s, %s) AS seq"
# One after the other, in their order: each call of the function sees the entry before it.
_APPEND_ALL = """
SELECT desk.audit_append(%s, e.event, e.actor, e.action, e.data, e.before_at, e.before_prev) AS seq
  FROM unnest(%s::text[], %s::text[], %s::text[], %s::jsonb[], %s::text[], %s::text[])
       AS e (event, actor, action, data, before_at, before_prev)
"""
# With the one before them, whose hash the first has to name.
_ENTRIES = """
SELECT * FROM (
    SELECT conversation_id, seq, at, event, actor, action_id, data, encode(hash, 'hex') AS hash,
           coalesce(lag(encode(hash, 'hex')) OVER (ORDER BY seq), repeat('0', 64)) AS prev
      FROM desk.audit WHERE conversation_id = %s AND seq >= %s) e
 WHERE seq > %s ORDER BY seq LIMIT %s
"""


# From one chain to the next by the primary key: a chain's entries are not walked through.
_CHAINS = """
WITH RECURSIVE chain (id) AS (
    SELECT min(a.conversation_id) FROM desk.audit a WHERE a.conversation_id > %s
    UNION ALL
    SELECT (SELECT min(a.conversation_id) FROM desk.audit a WHERE a.conversation_id > chain.id)
      FROM chain WHERE chain.id IS NOT NULL)
SELECT id FROM chain WHERE id IS NOT NULL LIMIT %s
"""
_OF_TRACE = """
SELECT conversation_id, seq, at, event, actor, action_id FROM desk.audit
 WHERE data ->> 'trace' = %s AND data ->> 'trace' <> '' ORDER BY at, conversation_id, seq LIMIT 1000
"""


def _here() -> dict[str, Any]:
    """Trace and span at hand; for debugging, that it is simulated and by which node."""
    return {**debug_marks.made_here(), **tracing.ids_here()}


class New(NamedTuple):
    """An entry that is yet to be written."""

    event: str
    actor: str
    data: Mapping[str, Any]
    action_id: str | None = None


class Audit:
    """The audit record of every conversation, one chain each."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def append(
        self,
        connection: Connection,
        conversation_id: str,
        event: str,
        actor: str,
        *,
        action_id: str | None = None,
        data: Mapping[str, Any] | None = None,
    ) -> int:
        """Add an entry inside the caller's transaction; returns its number.

        Holds the chain until that commits.
        """
        await joining.join(connection, conversation_id, event, action_id)
        actor, kept = chain.text(actor), chain.storable({**(data or {}), **_here()})
        counting.entry(connection, event, actor, kept)
        story.entry(connection, conversation_id, event, actor, action_id, kept)
        before_at, before_prev = chain.pieces(conversation_id, event, actor, action_id, kept)
        telling, channels_and_texts = self._db.to_tell()
        row = await fetch_one(
            connection,
            _APPEND + telling,
            conversation_id,
            event,
            actor,
            action_id,
            json(kept),
            before_at,
            before_prev,
            *channels_and_texts,
        )
        assert row is not None
        return int(row["seq"])

    async def append_all(
        self, connection: Connection, conversation_id: str, entries: Sequence[New]
    ) -> None:
        """Add several entries of one conversation, in their order, in one statement."""
        rows = []
        for new in entries:
            said = {**_here(), **new.data}
            actor, kept = chain.text(new.actor), chain.storable(said)
            counting.entry(connection, new.event, actor, kept)
            story.entry(connection, conversation_id, new.event, actor, new.action_id, kept)
            pieces = chain.pieces(conversation_id, new.event, actor, new.action_id, kept)
            rows.append((new.event, actor, new.action_id, json(kept), *pieces))
        if rows:
            columns = [list(column) for column in zip(*rows, strict=True)]
            await connection.execute(_APPEND_ALL, [conversation_id, *columns])

    async def entries(
        self, conversation_id: str, after: int = 0, most: int | None = None
    ) -> list[Entry]:
        """What was recorded of a conversation behind that entry, in order: so many, or all."""
        async with self._db.transaction() as connection:
            rows = await fetch(connection, _ENTRIES, conversation_id, after, after, most)
        return [Entry.model_validate(row) for row in rows]

    async def chains(self, after: str, most: int) -> list[str]:
        """Whose chains there are behind that one, in their order: conversations, and the desk's."""
        async with self._db.transaction() as connection:
            return [str(row["id"]) for row in await fetch(connection, _CHAINS, after, most)]

    async def of_trace(self, trace_id: str) -> list[Row]:
        """What was recorded in a trace, in its order, of whichever conversation."""
        async with self._db.transaction() as connection:
            return await fetch(connection, _OF_TRACE, trace_id)

    async def verify(self, conversation_id: str) -> Verification:
        """Walk a conversation's chain from its first entry."""
        return chain.verify(await self.entries(conversation_id))
