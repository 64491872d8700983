"""Carries out what the registry says of a table: the one place that takes away rows of others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from psycopg import sql

from steward.db import Connection
from steward.stores.store import Clearing, Store


async def clear(
    connection: Connection, stores: Iterable[Store], values: Mapping[str, Any], *, by_age: bool
) -> dict[str, int]:
    """Clear rows of these conversations (`talks`) and of this `customer`; how many, by table.

    `by_age`: a conversation is cleared because it is old, whoever's it was.
    """
    done: dict[str, int] = {}
    for store in stores:
        for one in _meant(store.clears, by_age):
            changed = await connection.execute(_statement(store.table, one), values)
            done[store.table] = done.get(store.table, 0) + changed.rowcount
    return done


async def count(
    connection: Connection, stores: Iterable[Store], values: Mapping[str, Any]
) -> dict[str, int]:
    """How many rows of each table an erasure would clear."""
    found: dict[str, int] = {}
    for store in stores:
        for one in store.clears:
            query = sql.SQL("SELECT count(*) AS n FROM {} WHERE {}").format(
                _name(store.table), _where(one)
            )
            row = await (await connection.execute(query, values)).fetchone()
            found[store.table] = found.get(store.table, 0) + (row["n"] if row else 0)
    return found


def _meant(clears: Sequence[Clearing], by_age: bool) -> list[Clearing]:
    return [one for one in clears if one.by_age or not by_age]


def _statement(table: str, one: Clearing) -> sql.Composed:
    if not one.sets:
        return sql.SQL("DELETE FROM {} WHERE {}").format(_name(table), _where(one))
    sets = sql.SQL(", ").join(
        sql.SQL("{} = {}").format(sql.Identifier(column), _own(value))
        for column, value in one.sets.items()
    )
    return sql.SQL("UPDATE {} SET {} WHERE {}").format(_name(table), sets, _where(one))


def _where(one: Clearing) -> sql.Composed:
    return sql.SQL("({})").format(_own(one.where))


def _name(table: str) -> sql.Identifier:
    return sql.Identifier(*table.split("."))


def _own(text: str) -> sql.SQL:
    """SQL of the registry: written there, given by nobody."""
    return sql.SQL(text)
