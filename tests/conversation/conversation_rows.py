"""Messages as they come in, and rows as they stand in the database."""

from __future__ import annotations

import psycopg

from steward.conversation.types import Inbound
from steward.db import Database


def message(n: int, text: str = "hello", conversation: str = "c1") -> Inbound:
    return Inbound(id=f"{conversation}-m{n}", conversation_id=conversation, text=text)


async def column(database: Database, query: str, *args: object) -> list[object]:
    async with database.transaction() as connection:
        found = await connection.execute(query, args)
        return [next(iter(row.values())) for row in await found.fetchall()]


def owner(dsn: str, statement: str) -> None:
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute(statement.encode())
