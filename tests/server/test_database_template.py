"""What a new home's database begins with: nobody's key, nobody's name, and the tables of now."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import psycopg
import pytest

from steward import db
from steward.server import database_template
from steward.server.children import Child
from steward.server.postgres import EmbeddedPostgres
from systems.seed import pages, ready

_SECRET = """
SELECT table_schema, table_name FROM information_schema.columns
 WHERE data_type = 'bytea' AND table_schema NOT IN ('pg_catalog', 'information_schema')
"""


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    database_template.ensure()
    folder = tmp_path_factory.mktemp("copied") / "postgres"
    postgres = EmbeddedPostgres(folder, database_template.begin)
    try:
        yield postgres.start()
    finally:
        postgres.stop()


def _count(connection: psycopg.Connection[Any], table: str) -> int:
    row = connection.execute(f"SELECT count(*) FROM {table}".encode()).fetchone()
    assert row is not None
    return int(row[0])


@pytest.mark.xdist_group("database_template")
def test_template_holds_tables_and_pages_and_neither_keys_nor_people(copied: str) -> None:
    assert db.migrate(copied) == [], "a migration is missing in it"
    with psycopg.connect(copied) as connection:
        assert _count(connection, "knowledge.passages") > 1000
        for table in ("crm.contacts", "billing.accounts", "desk.staff", "desk.conversation"):
            assert _count(connection, table) == 0, table
        keyed = connection.execute(_SECRET).fetchall()
        assert ("billing", "instrument_key") in keyed
        for schema, table in keyed:
            assert _count(connection, f"{schema}.{table}") == 0, f"{schema}.{table}"
        assert _count(connection, "pg_authid WHERE rolpassword IS NOT NULL") == 0


@pytest.mark.xdist_group("database_template")
def test_template_that_is_filled_gets_a_key_of_its_own_and_keeps_it(copied: str) -> None:
    made: list[str] = []
    for emptied in (False, True, False):
        with psycopg.connect(copied) as connection:
            if emptied:
                connection.execute("DELETE FROM billing.instrument_key")
        ready(copied, fill=True)
        with psycopg.connect(copied) as connection:
            row = connection.execute("SELECT encode(key, 'hex') FROM billing.instrument_key")
            ((key,),) = row.fetchall()
            made.append(key)
            assert _count(connection, "crm.contacts") == 200
            assert _count(connection, "desk.conversation") == 0
    assert made[0] != made[1]
    assert made[1] == made[2]


@pytest.mark.xdist_group("database_template")
def test_pages_for_a_template_leave_no_key_behind(copied: str) -> None:
    ready(copied, fill=True)
    pages(copied)
    with psycopg.connect(copied) as connection:
        assert _count(connection, "knowledge.articles") > 100
        assert _count(connection, "billing.instrument_key") == 0, "a key goes into every home"


def test_template_that_cannot_be_read_leaves_an_empty_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    half = tmp_path / "database-half.tar"
    half.write_bytes(b"not an archive")
    monkeypatch.setattr(database_template, "kept", lambda: half)
    server = SimpleNamespace(pgdata=tmp_path / "postgres", system_user=None)
    server.pgdata.mkdir()
    database_template.begin(cast(Any, server))
    assert list(server.pgdata.iterdir()) == []


@pytest.mark.parametrize("setting", ["TZ", "LC_ALL"])
def test_template_of_another_place_or_of_other_migrations_has_another_name(
    setting: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = database_template.kept()
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv(setting, "Pacific/Auckland")
        assert database_template.kept() != before
    made_of = list(database_template._made_of())
    assert any(file.name == "007_instruments.sql" for file in made_of)
    assert any(file.parent.parent.name == "steward" for file in made_of)
    monkeypatch.setattr(database_template, "_made_of", lambda: iter(made_of[1:]))
    assert database_template.kept() != before


def test_child_that_is_told_something_once_is_not_told_at_its_next_start(tmp_path: Path) -> None:
    script = (
        "import json, os, sys\n"
        "told = json.loads(sys.stdin.readline()) if '--waits' in sys.argv else os.environ\n"
        "print(told.get('LASTS'), told.get('ONCE'), flush=True)"
    )
    command = [sys.executable, "-c", script]
    child = Child("something", command, tmp_path, dict(os.environ), "http://127.0.0.1:9/")
    child.start(waits=True)
    child.go({**os.environ, "LASTS": "yes"}, {"ONCE": "fill"})
    assert child.wait_dead(60)
    child.start()
    assert child.wait_dead(60)
    said = [line for line in child.tail().splitlines() if line[:1] == "y"]
    assert said == ["yes fill", "yes None"], "a restart would fill the company again"
