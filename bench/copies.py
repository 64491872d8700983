"""Real conversations of a desk, copied by SQL: what its database looks like after years of work.

A conversation's rows are found by following its ids through all tables; a copy has every id with a
number behind it. Nothing is made up but the ids and the days.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import psycopg
from psycopg import sql

# Columns that hold an id of the conversation, or of something in it.
_IDS = frozenset(
    {
        "id",
        "conversation_id",
        "thread_id",
        "turn_id",
        "action_id",
        "approval_id",
        "message_id",
        "customer",
        "handle",
        "source",
        "reference",
        "key",
        "wish",
        "resource",
        "subject",
        "challenge_id",
    }
)
_OWN = frozenset({"id", "handle"})  # what other tables may name
_SCHEMAS = ("desk", "checkpoints")
_LEFT_OUT = frozenset({"staff", "day_sum", "day_changed"})
_AGE = "%(days)s::int * 86400.0 * (number - %(first)s::int + 1) / %(many)s::int"
_COLUMNS = """
SELECT table_schema, table_name, column_name, data_type,
       is_generated = 'ALWAYS' OR is_identity = 'YES' OR data_type = 'xid8' AS made,
       column_default LIKE 'nextval%%' AS drawn
  FROM information_schema.columns c JOIN information_schema.tables t
       USING (table_schema, table_name)
 WHERE table_schema = ANY(%s) AND table_type = 'BASE TABLE' ORDER BY 1, 2, ordinal_position
"""


@dataclass(frozen=True)
class Column:
    """One column: `made` by Postgres itself, `drawn` from a sequence."""

    name: str
    type: str
    made: bool
    drawn: bool


type Tables = dict[tuple[str, str], list[Column]]


def tables(connection: psycopg.Connection) -> Tables:
    """Every table in which a conversation may have rows, with its columns."""
    found: Tables = {}
    for schema, table, *column in connection.execute(_COLUMNS, [list(_SCHEMAS)]).fetchall():
        if table not in _LEFT_OUT:
            found.setdefault((schema, table), []).append(Column(*column))
    return {
        name: columns
        for name, columns in found.items()
        if any(one.name in _IDS and one.type == "text" for one in columns)
    }


def ids_of(connection: psycopg.Connection, every: Tables, conversation: str) -> set[str]:
    """The conversation's id and those of all that belongs to it."""
    ids, before = {conversation}, set[str]()
    while ids != before:
        before = set(ids)
        for name, columns in every.items():
            own = [one.name for one in columns if one.name in _OWN and one.type == "text"]
            if own:
                ids |= _named(connection, name, columns, ids, own)
    return ids


def _named(
    connection: psycopg.Connection,
    name: tuple[str, str],
    columns: list[Column],
    ids: set[str],
    own: Iterable[str],
) -> set[str]:
    wanted = sql.SQL("SELECT {} FROM {} WHERE {}").format(
        sql.SQL(", ").join(map(sql.Identifier, own)), sql.Identifier(*name), _belongs(columns)
    )
    rows = connection.execute(wanted, {"ids": list(ids)}).fetchall()
    return {value for row in rows for value in row if value}


def _belongs(columns: list[Column]) -> sql.Composable:
    of = [one.name for one in columns if one.name in _IDS and one.type == "text"]
    return sql.SQL(" OR ").join(
        sql.SQL("{} = ANY(%(ids)s)").format(sql.Identifier(name)) for name in of
    )


def copy(
    connection: psycopg.Connection,
    conversation: str,
    first: int,
    many: int,
    *,
    days: int = 0,
    threads: bool = False,
) -> None:
    """Add so many copies, numbered from `first`, their times spread over so many days that are
    over; with LangGraph's `threads` where they still wait. Triggers have to be off.
    """
    every = tables(connection)
    ids = ids_of(connection, every, conversation)
    for name, columns in every.items():
        if name[0] == "checkpoints" and not threads:
            continue
        taken = [one for one in columns if not one.made and not one.drawn]
        connection.execute(
            sql.SQL(
                "INSERT INTO {table} ({names}) SELECT {values} FROM (SELECT * FROM {table} WHERE"
                " {belongs}) x, generate_series(%(first)s::int, %(last)s::int) copies(number)"
                " ON CONFLICT DO NOTHING"
            ).format(
                table=sql.Identifier(*name),
                names=sql.SQL(", ").join(sql.Identifier(one.name) for one in taken),
                values=sql.SQL(", ").join(map(_value, taken)),
                belongs=_belongs(columns),
            ),
            {
                "ids": list(ids),
                "first": first,
                "last": first + many - 1,
                "many": many,
                "days": days,
            },
        )


def _value(column: Column) -> sql.Composable:
    name = sql.Identifier("x", column.name)
    if column.type.startswith("timestamp"):
        return sql.SQL("{0} - make_interval(secs => {1})").format(name, sql.SQL(_AGE))
    if column.name not in _IDS or column.type != "text":
        return name
    numbered = "CASE WHEN {0} = ANY(%(ids)s) OR {1} THEN {0} || '-' || number ELSE {0} END"
    # a key, a wish or a resource is nobody's id, and each conversation has its own
    always = column.name not in {"id", "customer", "handle", "conversation_id", "thread_id"}
    return sql.SQL(numbered).format(name, sql.SQL("true" if always else "false"))
