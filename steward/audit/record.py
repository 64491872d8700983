"""Writes the record and proves it. The desk's role may add entries; nothing it runs can change or remove one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from steward.audit import chain
from steward.audit.chain import Entry, Verification
from steward.db import Connection, Database, fetch, fetch_one, json

_HEAD = "SELECT seq, hash, data, at FROM desk.audit_head(%s, %s)"
_INSERT = """
INSERT INTO desk.audit (conversation_id, seq, at, event, actor, action_id, data, prev, hash)
VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)
"""
_ENTRIES = """
SELECT conversation_id, seq, at, event, actor, action_id, data, prev, hash
FROM desk.audit WHERE conversation_id = %s ORDER BY seq
"""


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
        """Add an entry inside the caller's transaction; returns its number. Holds the chain until that commits."""
        # The data takes a way through jsonb before it is hashed: what is hashed is what a reader will get.
        head = await fetch_one(connection, _HEAD, conversation_id, json(chain.storable(data or {})))
        assert head is not None
        prev: str = head["hash"] or chain.GENESIS
        seq: int = head["seq"] + 1
        at: datetime = head["at"]
        actor = chain.text(actor)
        own = chain.entry_hash(
            conversation_id, seq, at, event, actor, action_id, head["data"], prev
        )
        await connection.execute(
            _INSERT,
            [conversation_id, seq, at, event, actor, action_id, json(head["data"]), prev, own],
        )
        return seq

    async def entries(self, conversation_id: str) -> list[Entry]:
        """Everything recorded of a conversation, in order."""
        async with self._db.transaction() as connection:
            return [
                Entry.model_validate(row)
                for row in await fetch(connection, _ENTRIES, conversation_id)
            ]

    async def verify(self, conversation_id: str) -> Verification:
        """Walk a conversation's chain from its first entry."""
        return chain.verify(await self.entries(conversation_id))
