"""Turns rows that came as JSON from a joint query back into the values a cursor would give.

A column of a kind that JSON does not carry faithfully is refused when it is first asked for, so
that nobody meets a text where a moment is expected.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from psycopg import Column
from psycopg.postgres import types

type Read = Callable[[Any], Any]


def _each(read: Read) -> Read:
    return lambda values: [None if one is None else read(one) for one in values]


def _oid(name: str) -> int:
    return types[name].oid


def _array(name: str) -> int:
    return types[name].array_oid


_SAME = ("bool", "int2", "int4", "int8", "float4", "float8", "text", "varchar", "name")
_AS_THEY_ARE = frozenset(
    {*map(_oid, (*_SAME, "json", "jsonb")), *map(_array, _SAME), 705}  # 705: a literal of no type
)
_READ: Mapping[int, Read] = {
    _oid("timestamptz"): datetime.fromisoformat,
    _oid("timestamp"): datetime.fromisoformat,
    _oid("date"): date.fromisoformat,
    _oid("uuid"): UUID,
    _array("timestamptz"): _each(datetime.fromisoformat),
    _array("uuid"): _each(UUID),
}


def readers(columns: Sequence[Column]) -> Mapping[str, Read]:
    """How the columns are read that JSON says otherwise. Raises TypeError for other kinds."""
    found: dict[str, Read] = {}
    for column in columns:
        if column.type_code in _READ:
            found[column.name] = _READ[column.type_code]
        elif column.type_code not in _AS_THEY_ARE:
            raise TypeError(
                f"column {column.name} is of type {column.type_display}, which rows that are read "
                "together do not carry: cast it in the query, or read it in a transaction"
            )
    return found


def read(rows: list[dict[str, Any]], how: Mapping[str, Read]) -> list[dict[str, Any]]:
    """The rows with those columns read."""
    for row in rows:
        for name, of in how.items():
            if row[name] is not None:
                row[name] = of(row[name])
    return rows
