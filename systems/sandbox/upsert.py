"""Insert a record or change only the fields that were given.

What the loaders of all systems are made of.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, LiteralString

from psycopg import sql

from systems.chassis.database import Connection


class Impossible(Exception):
    """A record that is well formed but cannot be: names a charge that is not there,
    totals that do not add up.
    """


def ago(interval: LiteralString) -> sql.Composed:
    return sql.SQL("clock.now() - interval {}").format(sql.Literal(interval))


async def upsert(
    connection: Connection,
    table: tuple[str, str],
    key: Mapping[str, Any],
    given: Mapping[str, Any],
    defaults: Mapping[str, Any] | None = None,
) -> bool:
    """Write one row; `defaults` (values or SQL) apply to a new row only.

    Returns whether the row is new.

    A given None means: clear the field. Required columns that are missing on a new row are the
    caller's to default.
    """
    name, where = sql.Identifier(*table), _pairs(key, sql.SQL(" AND "))
    if given:
        there = sql.SQL("UPDATE {} SET {} WHERE {} RETURNING 1").format(
            name, _pairs(given, sql.SQL(", ")), where
        )
    else:
        there = sql.SQL("SELECT FROM {} WHERE {}").format(name, where)
    row = {**key, **(defaults or {}), **given}
    columns = sql.SQL(", ").join(sql.Identifier(column) for column in row)
    values = sql.SQL(", ").join(_value(value) for value in row.values())
    written = await connection.execute(
        sql.SQL(
            "WITH there AS ({}) INSERT INTO {} ({}) SELECT {} WHERE NOT EXISTS (SELECT FROM there)"
        ).format(there, name, columns, values)
    )
    return written.rowcount == 1


def plain(schema: str, function: LiteralString, value: str | None) -> sql.Composed | None:
    """The value in its comparable form (plain_email, e164), computed by the database."""
    if value is None:
        return None
    return sql.SQL("{}({})").format(sql.Identifier(schema, function), sql.Literal(value))


def _pairs(values: Mapping[str, Any], joint: sql.SQL) -> sql.Composed:
    return joint.join(
        sql.SQL("{} = {}").format(sql.Identifier(name), _value(value))
        for name, value in values.items()
    )


def _value(value: Any) -> sql.Composable:
    return value if isinstance(value, sql.Composable) else sql.Literal(value)
