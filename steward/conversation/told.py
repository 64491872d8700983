"""What was answered already: rows by the digest of an answer's kind and facts,
so that the same is never given twice.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from steward.conversation.fence import guard
from steward.db import Database
from steward.domain.turn import TurnRef

_NOTE = """
WITH noted AS (
    INSERT INTO desk.told (conversation_id, digest, turn_id) VALUES (%(talk)s, %(digest)s, %(turn)s)
               ON CONFLICT DO NOTHING)
SELECT count(*) AS times FROM desk.told WHERE conversation_id = %(talk)s AND digest = %(digest)s
   AND turn_id <> %(turn)s
"""
_BEFORE = (
    "SELECT count(*) AS times FROM desk.told WHERE conversation_id = %s AND digest = %s "
    "AND turn_id <> %s"
)


def digest_of(kind: str, facts: Mapping[str, Any]) -> str:
    """One value for an answer on these facts, whatever its words."""
    written = json.dumps([kind, facts], sort_keys=True, default=str)
    return hashlib.sha256(written.encode()).hexdigest()


async def times_told(db: Database, turn: TurnRef, kind: str, facts: Mapping[str, Any]) -> int:
    """In how many earlier turns this was answered; notes that this turn does.

    A repeated step counts once.
    """
    digest = digest_of(kind, facts)
    async with db.transaction() as connection:
        await guard(connection, turn)
        values = {"talk": turn.conversation_id, "digest": digest, "turn": turn.id}
        found = await (await connection.execute(_NOTE, values)).fetchone()
    return int(found["times"]) if found else 0


async def times_before(db: Database, turn: TurnRef, kind: str, facts: Mapping[str, Any]) -> int:
    """In how many earlier turns this was answered; notes nothing."""
    found = await db.ask(_BEFORE, turn.conversation_id, digest_of(kind, facts), turn.id)
    return int(found[0]["times"])
