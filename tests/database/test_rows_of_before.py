"""Desks are restarted one by one: for a while one of the release before works on the tables of this
one. There is no release yet; the dump of `tests/durability/earlier.py`, made without the newest
migration, stands for it.

Held here is what such a desk needs of the database: each row that it wrote is taken as it wrote it,
and each function that it calls is there. Its program itself does not run here.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from functools import cache

import psycopg
import pytest

from tests.durability.test_upgrade import DUMP

_COPY = re.compile(
    r"^COPY (desk\.\w+ \([^)]*\)) FROM stdin;\n(.*?)^\\\.$", re.DOTALL | re.MULTILINE
)
_FUNCTION = re.compile(
    r"^-- Name: (\w+\(.*\)); Type: (?:FUNCTION|PROCEDURE); Schema: desk", re.MULTILINE
)
_FUNCTIONS = """
SELECT p.proname || '(' || oidvectortypes(p.proargtypes) || ')'
  FROM pg_proc p WHERE p.pronamespace = 'desk'::regnamespace
"""


@cache
def dump() -> str:
    return gzip.decompress(DUMP.read_bytes()).decode()


@pytest.fixture
def tables(dsn: str) -> Iterator[psycopg.Connection[object]]:
    """Those of now, empty; triggers and references wait, since a dump has its own order."""
    with psycopg.connect(dsn) as connection:
        connection.execute("SET session_replication_role = replica")
        yield connection


def read_in(tables: psycopg.Connection[object]) -> int:
    """How many rows of the dump the tables take. Raises psycopg.Error for one that does not fit."""
    taken = 0
    for target, rows in _COPY.findall(dump()):
        tables.execute(f"TRUNCATE {target.split(' ', 1)[0]} CASCADE".encode())  # of a migration's
        with tables.cursor() as cursor, cursor.copy(f"COPY {target} FROM stdin") as copy:
            copy.write(rows)
        taken += rows.count("\n")
    return taken


def test_rows_of_the_desk_before_are_taken_by_the_tables_of_now(
    tables: psycopg.Connection[object],
) -> None:
    assert read_in(tables) > 100, "of a company at work"


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ("ALTER TABLE desk.turn ADD CONSTRAINT odd CHECK (kind = 'none')", "odd"),
        ("ALTER TABLE desk.turn ADD COLUMN more text NOT NULL", "more"),
        ("ALTER TABLE desk.turn DROP COLUMN kind CASCADE", "kind"),
        ("ALTER TABLE desk.turn RENAME TO turns", "desk.turn"),
    ],
)
def test_rows_of_the_desk_before_show_what_a_migration_takes_away(
    tables: psycopg.Connection[object], change: str, why: str
) -> None:
    tables.execute(change)
    with pytest.raises(psycopg.Error, match=why):
        read_in(tables)


def test_functions_that_the_desk_before_calls_are_there(dsn: str) -> None:
    with psycopg.connect(dsn) as connection:
        now = {str(name) for (name,) in connection.execute(_FUNCTIONS)}
    before = set(_FUNCTION.findall(dump()))
    assert len(before) > 5
    assert before - now == set()
