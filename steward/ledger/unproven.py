"""Writes that were sent and not answered. Those that can be neither repeated nor looked up:
what people are asked to find out, and what they found.
"""

from __future__ import annotations

from steward.db import Connection, Row, fetch, fetch_one
from steward.ledger.due_checks import PAUSE

_OPEN = """
SELECT action_id AS id, kind, resource, conversation_id, params, why, asked_at
FROM desk.asked_of_people ORDER BY asked_at, action_id LIMIT 500
"""
# The desk itself asks again, unless only a person can find out; whose process died while it sent
# one belongs to them, too.
_UNKNOWN = f"""
SELECT a.id, a.kind, a.resource, a.conversation_id, a.params, a.key, a.state, a.attempts,
       coalesce(u.name, '') AS customer,
       coalesce((SELECT min(l.subject) FROM desk.link l
                  WHERE l.handle = a.handle AND l.system = 'billing'), '') AS account,
       coalesce((SELECT min(e.at) FROM desk.audit e
                  WHERE e.conversation_id = a.conversation_id AND e.action_id = a.id
                    AND right(e.event, 8) = '.unknown'), a.updated_at) AS since,
       CASE WHEN p.action_id IS NULL OR p.elsewhere THEN a.updated_at + {PAUSE} END AS looks_at,
       p.asked_at, coalesce(p.why, '') AS why
  FROM desk.action a
  LEFT JOIN desk.customer u ON u.handle = a.handle
  LEFT JOIN desk.unproven p ON p.action_id = a.id AND p.resolved_at IS NULL
 WHERE a.live AND (a.state = 'unknown'
                   OR (a.state = 'executing' AND a.claimed_until <= clock_timestamp()))
 ORDER BY since, a.id LIMIT 500
"""


async def ask(connection: Connection, action_id: str, why: str, *, elsewhere: bool = False) -> bool:
    """People are to find out about it; True the first time.

    `elsewhere`: only as long as the desk has another system than the one that it was sent to.
    """
    made = await connection.execute(
        """INSERT INTO desk.unproven AS u (action_id, why, elsewhere) VALUES (%s, %s, %s)
           ON CONFLICT (action_id) DO UPDATE SET why = excluded.why, elsewhere = excluded.elsewhere
           WHERE u.elsewhere AND u.resolved_at IS NULL AND u.why <> excluded.why""",
        [action_id, why, elsewhere],
    )
    return made.rowcount == 1


async def waits(connection: Connection, action_id: str, *, here: bool = False) -> bool:
    """Whether a person is being asked about it: then nobody sends it.

    `here`: asked for another reason than that the desk had another system.
    """
    query = """SELECT 1 FROM desk.unproven WHERE action_id = %s AND resolved_at IS NULL
                  AND NOT (%s AND elsewhere)"""
    return await fetch_one(connection, query, action_id, here) is not None


async def waiting(connection: Connection) -> list[Row]:
    """What waits for somebody to look, oldest first."""
    return await fetch(connection, _OPEN)


async def unknown(connection: Connection, patience: float, tries: int) -> list[Row]:
    """Every effect whose outcome nobody knows now, oldest first: since when, and when the desk asks
    next (`looks_at`; None: only a person can find out, who was asked at `asked_at`).
    """
    return await fetch(connection, _UNKNOWN, patience, tries)


async def answer(
    connection: Connection, action_id: str, login: str, happened: bool, note: str
) -> None:
    """What a person found out."""
    await connection.execute(
        (
            "UPDATE desk.unproven SET resolved_at = clock.now(), login = %s, happened = %s, note "
            "= %s WHERE action_id = %s"
        ),
        [login, happened, note, action_id],
    )
