"""Another system is told when a customer waits for a person: a POST without anything personal."""

from __future__ import annotations

import json
import logging

import httpx

from steward.db import Database, Row, fetch
from steward.domain import webhooks

_log = logging.getLogger(__name__)
_SECONDS = 5.0
# What nobody was called for and still waits, also danger that the desk went on beside; taken before
# anything is sent: several processes share them, and who died with some leaves them to the next
# look after two minutes of wall time.
_TAKE = """
UPDATE desk.person_wait w SET calling_until = clock_timestamp() + interval '2 minutes'
 WHERE w.called_at IS NULL AND (w.until IS NULL OR w.urgent AND NOT w.taken)
   AND w.conversation_id = ANY (ARRAY(
       SELECT p.conversation_id FROM desk.person_wait p
        WHERE called_at IS NULL AND (until IS NULL OR urgent AND NOT taken AND EXISTS (
              SELECT 1 FROM desk.alarm a
               WHERE a.conversation_id = p.conversation_id AND a.closed_at IS NULL))
          AND (calling_until IS NULL OR calling_until < clock_timestamp())
        ORDER BY since LIMIT 20 FOR UPDATE SKIP LOCKED))
RETURNING w.conversation_id, w.since, w.urgent
"""
_CALLED = """
UPDATE desk.person_wait SET called_at = clock.now(), calling_until = NULL
 WHERE conversation_id = %s AND since = %s
"""
_LEFT = """
UPDATE desk.person_wait SET calling_until = NULL
 WHERE called_at IS NULL AND conversation_id = ANY (%s)
"""


async def call(db: Database, url: str, own_url: str, secret: str = "") -> int:
    """Tell of each once, or again where the answer was no success; returns how many were told.
    With a secret each is signed.

    Nothing is locked while another system is asked, and each that was told is noted by itself.
    """
    async with db.transaction() as connection:
        taken = sorted(await fetch(connection, _TAKE), key=lambda row: row["since"])
    if not taken:
        return 0
    told = 0
    try:
        async with httpx.AsyncClient(timeout=_SECONDS, trust_env=False) as client:
            for row in taken:
                body = json.dumps(_news(row, own_url)).encode()
                named = f"{row['conversation_id']}.{row['since'].timestamp()}"
                signed = webhooks.headers_for(secret, named, body) if secret else {}
                headers = {"Content-Type": "application/json", **signed}
                (await client.post(url, content=body, headers=headers)).raise_for_status()
                async with db.transaction() as connection:
                    await connection.execute(_CALLED, [row["conversation_id"], row["since"]])
                told += 1
    except httpx.HTTPError as error:
        _log.warning("the floor's webhook did not take a call: %s", type(error).__name__)
        async with db.transaction() as connection:
            left = [row["conversation_id"] for row in taken[told:]]
            await connection.execute(_LEFT, [left])
    return told


def _news(row: Row, own_url: str) -> dict[str, object]:
    return {
        "event": "waits_for_person",
        "conversation_id": row["conversation_id"],
        "since": row["since"].isoformat(),
        "urgent": row["urgent"],
        "link": f"{own_url.rstrip('/')}/conversations/{row['conversation_id']}",
    }
