"""Another system is told when a customer waits for a person: a POST without anything personal."""

from __future__ import annotations

import logging

import httpx

from steward.db import Database

_log = logging.getLogger(__name__)
_SECONDS = 5.0
# What nobody was called for and still waits. Several processes share them; a call that fails leaves
# its rows as they were, for the next look.
_NEXT = """
UPDATE desk.person_wait w SET called_at = clock.now()
 WHERE (w.conversation_id, w.since) IN (
       SELECT conversation_id, since FROM desk.person_wait
        WHERE called_at IS NULL AND until IS NULL
        ORDER BY since LIMIT 20 FOR UPDATE SKIP LOCKED)
RETURNING w.conversation_id, w.since, w.urgent
"""


async def call(db: Database, url: str, own_url: str) -> int:
    """Tell of each once, or again where the answer was no success; returns how many were told."""
    try:
        async with db.transaction() as connection:
            found = await (await connection.execute(_NEXT)).fetchall()
            if not found:
                return 0
            async with httpx.AsyncClient(timeout=_SECONDS, trust_env=False) as client:
                for row in found:
                    told = {
                        "event": "waits_for_person",
                        "conversation_id": row["conversation_id"],
                        "since": row["since"].isoformat(),
                        "urgent": row["urgent"],
                        "link": f"{own_url.rstrip('/')}/conversations/{row['conversation_id']}",
                    }
                    (await client.post(url, json=told)).raise_for_status()
            return len(found)
    except httpx.HTTPError as error:
        _log.warning("STEWARD_FLOOR_WEBHOOK did not take a call: %s", type(error).__name__)
        return 0
