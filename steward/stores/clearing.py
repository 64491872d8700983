"""Carries out what the registry says of a table: the one place that takes away rows of others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from psycopg import sql

from steward.db import Connection
from steward.stores.store import Clearing, Days, Store


async def clear(
    connection: Connection,
    stores: Iterable[Store],
    values: Mapping[str, Any],
    *,
    for_age: Days | None = None,
) -> dict[str, int]:
    """Clear rows of these conversations (`talks`) and of this `customer`; how many, by table.

    `for_age`: conversations are cleared because they are older than this setting, whoever's they
    were; None: somebody is erased.
    """
    done: dict[str, int] = {}
    for store in await _there(connection, stores):
        for one in _meant(store, for_age):
            changed = await connection.execute(_statement(store.table, one), values)
            done[store.table] = done.get(store.table, 0) + changed.rowcount
    return done


async def count(
    connection: Connection, stores: Iterable[Store], values: Mapping[str, Any]
) -> dict[str, int]:
    """How many rows of each table an erasure would clear."""
    found: dict[str, int] = {}
    for store in await _there(connection, stores):
        for one in _meant(store, None):
            query = sql.SQL("SELECT count(*) AS n FROM {} WHERE {}").format(
                _name(store.table), _where(one)
            )
            row = await (await connection.execute(query, values)).fetchone()
            found[store.table] = found.get(store.table, 0) + (row["n"] if row else 0)
    return found


async def _there(connection: Connection, stores: Iterable[Store]) -> list[Store]:
    """Without the optional ones whose tables this database has not."""
    stores = list(stores)
    optional = [store.table for store in stores if store.optional]
    if not optional:
        return stores
    query = "SELECT name FROM unnest(%s::text[]) name WHERE to_regclass(name) IS NULL"
    rows = await (await connection.execute(query, [optional])).fetchall()
    missing = {row["name"] for row in rows}
    return [store for store in stores if store.table not in missing]


def _meant(store: Store, for_age: Days | None) -> list[Clearing]:
    if for_age is None:
        return [one for one in store.clears if one.days is None]
    aged = [one for one in store.clears if one.by_age]
    return [one for one in aged if (one.days or store.days) == for_age]


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
