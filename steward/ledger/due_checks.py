"""Schedules when an action is checked again: a payment until it settles, a remedy for half a year,
a sent action until it is answered.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from steward.db import Connection, fetch
from steward.domain.action import Action
from steward.ledger.repository import select

# Confirmed payments that are due, and what nobody has carried out yet of what clockwork does.
_DUE = """
UPDATE desk.action SET looks = looks + 1,
       looked_until = clock_timestamp() + make_interval(secs => %s)
 WHERE id = ANY(ARRAY(
    SELECT id FROM desk.action WHERE look_at <= clock.now()
              AND (looked_until IS NULL OR looked_until <= clock_timestamp())
       AND ((kind = ANY(%s) AND state = 'confirmed')
            OR (kind = ANY(%s) AND state IN ('proposed', 'authorised')))
     ORDER BY look_at LIMIT %s FOR UPDATE SKIP LOCKED)) RETURNING id
"""
# The pace is polite: a minute, then twice as long each time, up to six hours.
_LATER = """
UPDATE desk.action SET looked_until = NULL,
       look_at = clock.now() + least(interval '1 minute' * 2 ^ greatest(least(looks, 10) - 1, 0),
                                     interval '6 hours')
 WHERE id = %s AND look_at IS NOT NULL
"""
_EXPECT = """
UPDATE desk.action SET look_at = GREATEST(%(at)s, clock.now() + interval '1 minute'), looks = 0,
       looked_until = NULL
 WHERE id = %(id)s AND look_at IS NOT NULL AND %(at)s > clock.now()
"""
# Once a day for half a year: as long as cardholders may dispute a payment, and lost parcels turn
# up.
_WATCHED = """
UPDATE desk.action SET watched_until = clock_timestamp() + make_interval(secs => %s)
 WHERE id = ANY(ARRAY(
    SELECT id FROM desk.action WHERE watch_at <= clock.now()
              AND (watched_until IS NULL OR watched_until <= clock_timestamp())
     ORDER BY watch_at LIMIT %s FOR UPDATE SKIP LOCKED)) RETURNING id
"""
_WATCH_LATER = """
UPDATE desk.action SET watched_until = NULL,
       watch_at = CASE WHEN created_at > clock.now() - interval '180 days' THEN clock.now()
       + interval '1 day' END
 WHERE id = %s AND watch_at IS NOT NULL
"""
# How long what was sent without an answer is left alone, by a patience in seconds and tries: what
# was tried often is looked at ever more rarely, up to ten minutes.
PAUSE = "make_interval(secs => least(600, %s * 2 ^ least(greatest(attempts - %s, 0), 20)))"
_UNANSWERED = f"""
UPDATE desk.action SET updated_at = clock.now() WHERE id = ANY(ARRAY(
    SELECT id FROM desk.action
     WHERE live AND state IN ('executing', 'unknown')
       AND updated_at <= clock.now() - {PAUSE}
       AND (claimed_until IS NULL OR claimed_until <= clock_timestamp())
       AND id NOT IN (SELECT action_id FROM desk.unproven
                       WHERE resolved_at IS NULL AND NOT elsewhere)
     ORDER BY updated_at LIMIT %s FOR UPDATE SKIP LOCKED)) RETURNING id
"""


async def take_due(
    connection: Connection,
    seconds: float,
    settling: Collection[str],
    carried_out: Collection[str],
    limit: int,
) -> list[Action]:
    """Payments that have to be looked at now, and what clockwork is to carry out,
    each handed to one sweeper for that long.
    """
    return await _take(connection, _DUE, seconds, sorted(settling), sorted(carried_out), limit)


async def take_watched(connection: Connection, seconds: float, limit: int) -> list[Action]:
    """Remedies that are to be held against what happened since,
    each handed to one sweeper for that long.
    """
    return await _take(connection, _WATCHED, seconds, limit)


async def take_unanswered(
    connection: Connection, older_than_seconds: float, tries: int, limit: int
) -> list[Action]:
    """What was sent and not heard of since, and nobody is sending.

    Each handed to one sweeper for that long.
    """
    return await _take(connection, _UNANSWERED, older_than_seconds, tries, limit)


async def look_now(connection: Connection, action_id: str) -> None:
    """The next sweep looks at it."""
    await connection.execute(
        "UPDATE desk.action SET look_at = clock.now() WHERE id = %s", [action_id]
    )


async def look_at(connection: Connection, action_id: str, at: datetime) -> None:
    """The next look is then; what is late by its own word is looked at ever more rarely."""
    ahead = await connection.execute(_EXPECT, {"at": at, "id": action_id})
    if ahead.rowcount == 0:
        await look_later(connection, action_id)


async def look_later(connection: Connection, action_id: str) -> None:
    """A look told nothing: the next one comes later, ever more rarely."""
    await connection.execute(_LATER, [action_id])


async def let_go(connection: Connection, action_id: str) -> None:
    """It has ended: there is nothing to look for."""
    await connection.execute("UPDATE desk.action SET look_at = NULL WHERE id = %s", [action_id])


async def watch_later(connection: Connection, action_id: str) -> None:
    """The next look at a remedy comes in a day, until it is too long ago to matter."""
    await connection.execute(_WATCH_LATER, [action_id])


async def _take(connection: Connection, query: str, *args: object) -> list[Action]:
    ids = [row["id"] for row in await fetch(connection, query, *args)]
    return await select(connection, "id = ANY(%s) ORDER BY created_at", ids)
