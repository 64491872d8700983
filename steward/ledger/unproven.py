"""Writes that were sent and can be neither repeated nor looked up:
what people are asked to find out, and what they found.
"""

from __future__ import annotations

from steward.db import Connection, Row, fetch, fetch_one

_OPEN = """
SELECT action_id AS id, kind, resource, conversation_id, params, why, asked_at
FROM desk.asked_of_people ORDER BY asked_at, action_id LIMIT 500
"""


async def ask(connection: Connection, action_id: str, why: str) -> bool:
    """People are to find out about it; True the first time."""
    made = await connection.execute(
        "INSERT INTO desk.unproven (action_id, why) VALUES (%s, %s) ON CONFLICT DO NOTHING",
        [action_id, why],
    )
    return made.rowcount == 1


async def waits(connection: Connection, action_id: str) -> bool:
    """Whether a person is being asked about it: then nobody sends it."""
    query = "SELECT 1 FROM desk.unproven WHERE action_id = %s AND resolved_at IS NULL"
    return await fetch_one(connection, query, action_id) is not None


async def waiting(connection: Connection) -> list[Row]:
    """What waits for somebody to look, oldest first."""
    return await fetch(connection, _OPEN)


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
