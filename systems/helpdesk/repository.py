"""The helpdesk's SQL.

Every statement runs as sys_helpdesk, confined to the call's numbers and addresses.
"""

from __future__ import annotations

from psycopg.rows import DictRow

from systems.chassis.database import Connection, fetch_all
from systems.chassis.paging import page
from systems.chassis.tools import PageAsk


async def find_tickets(connection: Connection, kind: str, value: str) -> list[DictRow]:
    return await fetch_all(connection, "SELECT * FROM find_tickets(%s, %s)", (kind, value))


async def tickets(connection: Connection, ask: PageAsk) -> tuple[list[DictRow], str | None]:
    query = "SELECT *, opened_at AS sort_at, ticket_id AS sort_id FROM tickets"
    return await page(connection, query, {}, ask)


async def ticket(connection: Connection, ticket_id: str) -> DictRow | None:
    rows = await fetch_all(connection, "SELECT * FROM tickets WHERE ticket_id = %s", (ticket_id,))
    return rows[0] if rows else None


async def notes(connection: Connection, ticket_id: str) -> list[DictRow]:
    query = "SELECT * FROM notes WHERE ticket_id = %s ORDER BY at, note_id LIMIT 50"
    return await fetch_all(connection, query, (ticket_id,))


async def add_ticket(
    connection: Connection,
    phone: str | None,
    email: str | None,
    channel: str,
    subject: str,
    body: str,
) -> str:
    rows = await fetch_all(
        connection,
        """INSERT INTO tickets (phone, email, channel, subject, body) VALUES (%s, %s, %s, %s, %s)
        RETURNING ticket_id""",
        (phone, email, channel, subject, body),
    )
    return str(rows[0]["ticket_id"])


async def report_article(
    connection: Connection, article_id: str, version: int, subject: str, body: str
) -> str:
    rows = await fetch_all(
        connection,
        "SELECT report_article(%s, %s, %s, %s) AS ticket_id",
        (article_id, version, subject, body),
    )
    return str(rows[0]["ticket_id"])


async def add_note(connection: Connection, ticket_id: str, text: str, author: str) -> None:
    await connection.execute(
        "INSERT INTO notes (ticket_id, text, author) VALUES (%s, %s, %s)", (ticket_id, text, author)
    )
    await connection.execute(
        "UPDATE tickets SET updated_at = clock.now() WHERE ticket_id = %s", (ticket_id,)
    )
