"""Brings a database back to what its template holds, without making it anew.

To copy a template costs a third of a second of CPU, nearly all of it for files; the rows that one
story has written are gone within some milliseconds.
"""

from __future__ import annotations

from types import TracebackType
from typing import Any, Self

import psycopg
from psycopg import sql

KEPT_CONNECTION = "steward_kept"  # the application_name of whoever may stay connected, when idle

_TABLES = """
SELECT n.nspname, c.relname,
       array(SELECT a.attname::text FROM pg_attribute a
              WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                AND a.attgenerated = '' ORDER BY a.attnum) AS columns
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind = 'r' AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
 ORDER BY 1, 2
"""
_SEQUENCES = "SELECT schemaname, sequencename, start_value, last_value FROM pg_sequences"
# Every change of the schema leaves rows of other transactions in these.
_CATALOGUES = {
    "pg_namespace": "true",
    "pg_class": "relnamespace IN (SELECT oid FROM lasting)",
    "pg_proc": "pronamespace IN (SELECT oid FROM lasting)",
    "pg_type": "typnamespace IN (SELECT oid FROM lasting)",
    "pg_constraint": "connamespace IN (SELECT oid FROM lasting)",
    "pg_attribute": "attrelid IN (SELECT oid FROM mine)",
    "pg_attrdef": "adrelid IN (SELECT oid FROM mine)",
    "pg_trigger": "tgrelid IN (SELECT oid FROM mine)",
    "pg_policy": "polrelid IN (SELECT oid FROM mine)",
    "pg_rewrite": "ev_class IN (SELECT oid FROM mine)",
    "pg_index": "indrelid IN (SELECT oid FROM mine)",
    "pg_event_trigger": "true",
    "pg_default_acl": "true",
    "pg_extension": "true",
    "pg_publication": "true",
}
_SHAPE = (
    "WITH lasting AS (SELECT oid FROM pg_namespace WHERE nspname !~ '^pg_(toast_)?temp_' "
    "AND nspname NOT IN ('pg_catalog', 'information_schema')), "
    "mine AS (SELECT oid FROM pg_class WHERE relnamespace IN (SELECT oid FROM lasting)) "
    + " UNION ALL ".join(
        f"SELECT '{name}', count(*), coalesce(sum(xmin::text::bigint), 0) FROM {name} WHERE "
        + (which if name != "pg_namespace" else "oid IN (SELECT oid FROM lasting)")
        for name, which in _CATALOGUES.items()
    )
    + " UNION ALL SELECT 'settings', count(*), coalesce(sum(xmin::text::bigint), 0) "
    "FROM pg_db_role_setting WHERE setdatabase = "
    "(SELECT oid FROM pg_database WHERE datname = current_database())"
)
_OTHERS = """
SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity
 WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
   AND NOT (application_name = %s AND state = 'idle'
            AND NOT EXISTS (SELECT FROM pg_locks l WHERE l.pid = pg_stat_activity.pid))
"""


class NotTheSame(Exception):
    """What cannot be brought back: the schema was changed, or this login may not do it."""


class Clearing:
    """Holds a connection to the database and what it held at first; `clear` brings that back."""

    def __init__(self, dsn: str) -> None:
        """Call it while the database is as it came from its template. Raises NotTheSame."""
        self._connection = psycopg.connect(
            dsn, autocommit=True, application_name=KEPT_CONNECTION, prepare_threshold=0
        )
        try:
            # it passes by triggers that keep records from being changed, and row-level security
            self._connection.execute("SET session_replication_role = replica")
        except psycopg.errors.InsufficientPrivilege as error:
            self._connection.close()
            raise NotTheSame("only a superuser may clear a database") from error
        self._connection.execute("SET client_min_messages = error")
        self._make_clear()
        self._shape = self._read_shape()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()

    def clear(self) -> None:
        """End whoever else works on it, then bring back rows and sequences. Raises NotTheSame."""
        self._connection.execute(_OTHERS, [KEPT_CONNECTION])
        if self._read_shape() != self._shape:
            raise NotTheSame("the schema was changed")
        self._connection.execute("CALL pg_temp.clear()")

    def close(self) -> None:
        """End the connection."""
        self._connection.close()

    def _read_shape(self) -> list[tuple[Any, ...]]:
        return self._connection.execute(_SHAPE.encode()).fetchall()

    def _make_clear(self) -> None:
        """A procedure of this session alone, so that its plans are made once."""
        body: list[sql.Composable] = []
        for schema, table, columns in self._connection.execute(_TABLES).fetchall():
            name = sql.Identifier(schema, table)
            delete = sql.SQL("DELETE FROM {};").format(name)
            query = sql.SQL("SELECT jsonb_agg(to_jsonb(x))::text FROM {} x").format(name)
            row = self._connection.execute(query).fetchone()
            if row is None or row[0] is None:
                body.append(
                    sql.SQL("IF EXISTS (SELECT FROM {}) THEN {} END IF;").format(name, delete)
                )
                continue
            insert = sql.SQL(
                "{} INSERT INTO {} ({columns}) OVERRIDING SYSTEM VALUE "
                "SELECT {columns} FROM jsonb_populate_recordset(NULL::{}, {});"
            )
            listed = sql.SQL(", ").join(map(sql.Identifier, columns))
            body.append(insert.format(delete, name, name, sql.Literal(row[0]), columns=listed))
        for schema, sequence, start, last in self._connection.execute(_SEQUENCES).fetchall():
            body.append(
                sql.SQL("PERFORM setval({}, {}, {});").format(
                    sql.Literal(f'"{schema}"."{sequence}"'),
                    sql.Literal(start if last is None else last),
                    sql.Literal(last is not None),
                )
            )
        self._connection.execute(
            sql.SQL("CREATE PROCEDURE pg_temp.clear() LANGUAGE plpgsql AS {}").format(
                sql.Literal(f"BEGIN {sql.SQL(' ').join(body).as_string(self._connection)} END")
            )
        )
