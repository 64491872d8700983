"""Answers that were given already: one row each, by the digest of the answer's kind and facts.

They keep the desk from giving the same answer twice.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from steward.conversation.fence import guarded, write
from steward.db import Database
from steward.domain.turn import TurnRef

# A turn that ended without its reply, as when the desk was killed, has told nothing.
_TIMES = """
SELECT count(*) AS times FROM desk.told t JOIN desk.turn o ON o.id = t.turn_id
 WHERE t.conversation_id = %(talk)s AND t.digest = %(digest)s AND t.turn_id <> %(turn)s
   AND o.closed_at IS NOT NULL AND NOT o.superseded
"""
_NOTE = guarded(
    """
    INSERT INTO desk.told (conversation_id, digest, turn_id)
    SELECT %(talk)s, %(digest)s, %(turn)s FROM extended ON CONFLICT DO NOTHING""",
    f", ({_TIMES})",
)
_BEFORE = _TIMES.replace("%(talk)s", "%s").replace("%(digest)s", "%s").replace("%(turn)s", "%s")


def digest_of(kind: str, facts: Mapping[str, Any]) -> str:
    """One value for an answer on these facts, whatever its words."""
    written = json.dumps([kind, facts], sort_keys=True, default=str)
    return hashlib.sha256(written.encode()).hexdigest()


async def times_told(db: Database, turn: TurnRef, kind: str, facts: Mapping[str, Any]) -> int:
    """In how many earlier turns this was answered; notes that this turn does.

    A repeated step counts once.
    """
    found = await write(db, turn, _NOTE, {"digest": digest_of(kind, facts)}, shared=False)
    return int(found["times"])


async def times_before(db: Database, turn: TurnRef, kind: str, facts: Mapping[str, Any]) -> int:
    """In how many earlier turns this was answered; notes nothing."""
    found = await db.ask(_BEFORE, turn.conversation_id, digest_of(kind, facts), turn.id)
    return int(found[0]["times"])
