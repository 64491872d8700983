"""Whom conversations can be given to, and which wait for that."""

from __future__ import annotations

from steward.db import Connection, Row, fetch

_WAITING = """
SELECT w.conversation_id AS id, c.language, c.customer, clock.now() AS now,
       coalesce((SELECT f.team FROM desk.finding f WHERE f.conversation_id = c.id
                  ORDER BY f.at DESC, f.wave DESC LIMIT 1), '') AS team
  FROM desk.worklist w JOIN desk.conversation c ON c.id = w.conversation_id
 WHERE w.waits = 'people' AND w.owner = '' AND w.why IN ('danger', 'take')
 ORDER BY w.rank, w.place LIMIT %s
"""
_STAFF = """
SELECT s.login, s.skills, s.hours,
       (SELECT count(*) FROM desk.worklist w WHERE w.owner = s.login AND w.waits <> 'ended')::int
           AS busy
  FROM desk.staff s WHERE s.active AND s.roles && ARRAY['agent', 'lead'] ORDER BY s.login
"""


async def waiting(connection: Connection, most: int) -> list[Row]:
    """What waits to be taken over and nobody sees to, the most urgent first."""
    return await fetch(connection, _WAITING, most)


async def staff(connection: Connection) -> list[Row]:
    """Who could see to it, with skills, hours and how many they have."""
    return await fetch(connection, _STAFF)
