"""Connections that act as one system's role, and the one transaction in which a call happens."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

from psycopg import AsyncConnection, sql
from psycopg.rows import DictRow, dict_row

from systems.chassis.capability import Capability, refused
from systems.chassis.connection_pool import NewestFirst, still_there

Connection = AsyncConnection[DictRow]

_ADMIT = b"""
WITH spent AS (
    INSERT INTO used_capabilities (jti, expires_at) VALUES (%s, %s)
    ON CONFLICT DO NOTHING RETURNING 1)
SELECT clock.now() AS now, set_config('app.customer_ids', %s, true),
       set_config('app.actor', %s, true), set_config('app.scope', %s, true),
       set_config('synchronous_commit',
                  CASE WHEN %s THEN 'off' ELSE current_setting('synchronous_commit') END, true),
       (SELECT count(*) FROM spent) AS spent
"""

# The same for capabilities of the same subjects, actor and scope, and for reads alone.
_ADMIT_ALL = b"""
WITH spent AS (
    INSERT INTO used_capabilities (jti, expires_at)
    SELECT * FROM unnest(%s::text[], %s::timestamptz[]) ON CONFLICT DO NOTHING RETURNING jti)
SELECT clock.now() AS now, set_config('app.customer_ids', %s, true),
       set_config('app.actor', %s, true), set_config('app.scope', %s, true),
       set_config('synchronous_commit', 'off', true), ARRAY(SELECT jti::text FROM spent) AS spent
"""
_NOTE_ALL = b"""
INSERT INTO calls (tool, agent, actor, jti, traceparent, ok, code)
SELECT c.tool, c.agent, c.actor, c.jti, c.traceparent, c.code IS NULL, c.code
  FROM unnest(%s::text[], %s::text[], %s::text[], %s::text[], %s::text[], %s::text[])
       WITH ORDINALITY AS c (tool, agent, actor, jti, traceparent, code, n) ORDER BY c.n
"""


class Database:
    """A pool that is opened on first use.

    Its connections take the role and the schema of `system` (None: the owner).

    The pool starts empty: a system nobody asks holds no connection, and starting costs nothing.
    """

    def __init__(self, dsn: str, system: str | None, size: int = 8) -> None:
        self._system = system
        self._opened = False
        self._pool = NewestFirst[Connection](
            dsn,
            min_size=0,
            max_size=size,
            open=False,
            # the owner's statements are many at a time, which cannot be prepared
            kwargs={
                "autocommit": True,
                "row_factory": dict_row,
                "prepare_threshold": None if system is None else 0,
            },
            configure=self._configure,
            check=still_there,
            name=system or "owner",
        )

    async def _configure(self, connection: AsyncConnection[Any]) -> None:
        await connection.execute("SET TIME ZONE 'UTC'")
        if self._system is not None:
            role, schema = sql.Identifier(f"sys_{self._system}"), sql.Identifier(self._system)
            await connection.execute(sql.SQL("SET ROLE {}").format(role))
            await connection.execute(sql.SQL("SET search_path TO {}").format(schema))

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Connection]:
        if not self._opened:
            self._opened = True
            await self._pool.open()
        async with self._pool.connection() as connection, connection.transaction():
            yield connection

    async def close(self) -> None:
        if self._opened:
            await self._pool.close()


async def admit(
    connection: Connection, capability: Capability, *, reads_only: bool = False
) -> datetime:
    """Spend the capability and confine the transaction to its subjects; returns the company's time.

    The settings end with the transaction. Row-level security reads them: what follows cannot see
    anybody else. A read answers without waiting for the disk: should the machine fail in that
    moment, what is lost is that it was asked.
    """
    cursor = await connection.execute(
        _ADMIT,
        (
            capability.jti,
            capability.expires_at,
            ",".join(capability.ids),
            capability.actor,
            capability.scope,
            reads_only,
        ),
    )
    row = await cursor.fetchone()
    assert row is not None
    if row["spent"] != 1:
        raise refused("capability_replayed", "The capability has been used.")
    now: datetime = row["now"]
    return now


async def admit_all(
    connection: Connection, capabilities: Sequence[Capability]
) -> tuple[datetime, frozenset[str]]:
    """As `admit`, for reads whose capabilities have the same subjects, actor and scope.

    Returns the company's time and the ids (jti) of those that had not been used.
    """
    first = capabilities[0]
    cursor = await connection.execute(
        _ADMIT_ALL,
        (
            [one.jti for one in capabilities],
            [one.expires_at for one in capabilities],
            ",".join(first.ids),
            first.actor,
            first.scope,
        ),
    )
    row = await cursor.fetchone()
    assert row is not None
    now: datetime = row["now"]
    return now, frozenset(row["spent"])


async def note_calls(
    connection: Connection, calls: Sequence[tuple[str, Capability, str | None]]
) -> None:
    """As `note_call`, of several: each the tool, its capability and the error's code."""
    held = [capability for _, capability, _ in calls]
    await connection.execute(
        _NOTE_ALL,
        (
            [tool for tool, _, _ in calls],
            [one.agent for one in held],
            [one.actor for one in held],
            [one.jti for one in held],
            [one.traceparent for one in held],
            [code for _, _, code in calls],
        ),
    )


async def note_call(
    connection: Connection,
    tool: str,
    agent: str,
    code: str | None,
    capability: Capability | None = None,
) -> None:
    """Write the system's own log of who called what.

    `code` is the error, None when the call went well.
    """
    await connection.execute(
        (
            "INSERT INTO calls (tool, agent, actor, jti, traceparent, ok, code) "
            "VALUES (%s, %s, %s, %s, %s, %s, %s)"
        ),
        (
            tool,
            agent,
            capability.actor if capability else None,
            capability.jti if capability else None,
            capability.traceparent if capability else None,
            code is None,
            code,
        ),
    )


async def fetch_all(connection: Connection, query: str, values: Any) -> list[DictRow]:
    """All rows of a query."""
    return await (await connection.execute(query.encode(), values)).fetchall()


async def fetch_one(connection: Connection, query: str, values: Any) -> DictRow | None:
    """The first row of a query; None where there is none."""
    return await (await connection.execute(query.encode(), values)).fetchone()
