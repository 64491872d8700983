"""A company's database, home and processes serve the next company, which finds them as new."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from steward.scenarios import processes
from steward.scenarios.clearing import Clearing, NotTheSame
from steward.scenarios.company import Company
from steward.scenarios.postgres import Postgres
from tests.durability.stories import given

pytestmark = [
    pytest.mark.xdist_group("scenarios"),
    pytest.mark.in_turn(parts=4, files=("steward/scenarios/",), seconds=1.5),
]
_TABLES = (
    "SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables "
    "WHERE schemaname NOT LIKE 'pg\\_%' AND schemaname <> 'information_schema' ORDER BY 1"
)


@pytest.fixture(scope="module")
def postgres() -> Iterator[Postgres]:
    processes.prepare()
    processes.train_classifier()
    server = Postgres()
    server.prepare()
    yield server
    server.close()


@pytest.fixture
def copy(postgres: Postgres) -> Iterator[str]:
    name, dsn = postgres.create()
    yield dsn
    postgres.drop(name)


def held(dsn: str) -> dict[str, Any]:
    """Every row of every table, and where the sequences stand."""
    with psycopg.connect(dsn) as connection:
        tables = [name for (name,) in connection.execute(_TABLES).fetchall()]
        found: dict[str, Any] = {
            name: sorted(
                row for (row,) in connection.execute(f"SELECT x::text FROM {name} x".encode())
            )
            for name in tables
        }
        found["sequences"] = connection.execute(
            "SELECT schemaname, sequencename, last_value FROM pg_sequences ORDER BY 1, 2"
        ).fetchall()
    return found


def change(dsn: str, statement: str) -> None:
    with psycopg.connect(dsn) as connection:
        connection.execute(statement.encode())


def test_clear_after_a_whole_story_leaves_what_a_new_database_holds(
    postgres: Postgres, copy: str
) -> None:
    company = Company(postgres)
    company.open(given())
    made = company.ask("/desk/conversations", {"channel": "chat"})
    path = f"/desk/conversations/{made['conversation_id']}/messages"
    body = {"id": "m1", "text": "hello, where is my parcel?"}
    assert not company.desk("POST", path, made["token"], body).is_error
    company.settle()
    company.systems("/sandbox/clock", {"shift": 3600})
    dsn, new = company.dsn, held(copy)
    assert held(dsn) != new
    company.close(sound=True)
    assert held(dsn) == new


def test_clear_ends_a_transaction_that_is_open_and_what_it_wrote(copy: str) -> None:
    new = held(copy)
    with Clearing(copy) as clearing, psycopg.connect(copy) as other:
        other.execute("UPDATE clock.shift SET shift = '1 hour'")
        clearing.clear()
        with pytest.raises(psycopg.OperationalError):
            other.commit()
    assert held(copy) == new


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE desk.extra (id int)",
        "ALTER TABLE desk.inbox ADD COLUMN extra int",
        "ALTER TABLE desk.audit DISABLE TRIGGER USER",
        "CREATE FUNCTION desk.extra() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "REVOKE SELECT ON desk.inbox FROM PUBLIC, steward_desk",
        "DROP SCHEMA checkpoints CASCADE",
    ],
)
def test_clear_after_a_change_of_the_schema_is_refused(copy: str, statement: str) -> None:
    with Clearing(copy) as clearing:
        change(copy, statement)
        with pytest.raises(NotTheSame, match="schema was changed"):
            clearing.clear()


def test_next_company_has_the_same_processes_and_settings_of_its_own(
    postgres: Postgres, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "DESK", "tests.scenarios.stub_desk")
    first = Company(postgres)
    first.open({**given(), "hours": "mon-fri 09:00-17:00 Europe/Amsterdam"})
    began = first.read("/sandbox/process")
    assert began["hours"]
    first.close(sound=True)
    second = Company(postgres)
    second.open(given())
    found = second.read("/sandbox/process")
    assert (found["pid"], found["hours"]) == (began["pid"], None)
    assert found["systems"] == began["systems"]
    second.close()


def test_company_that_broke_something_leaves_no_process_to_the_next(postgres: Postgres) -> None:
    first = Company(postgres)
    first.open(given())
    began = first.systems_process
    first.systems("/sandbox/fault", {"system": "crm", "kind": "slow", "times": 3})
    first.close(sound=True)
    second = Company(postgres)
    second.open(given())
    assert second.home == first.home
    assert began is not None
    assert not began.alive
    assert second.systems("/sandbox/fault") == {"armed": []}
    second.close()


def test_child_has_the_environment_of_the_moment_it_is_started(
    postgres: Postgres, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The fork server keeps that of its own start, by which a desk would miss its settings."""
    told = []
    for said in ("one", "two"):
        monkeypatch.setenv("STEWARD_CHANNELS_FILE", said)
        child = processes.Child("teller", tell_setting, tmp_path / said)
        child.wait_ready()
        child.stop()
        told.append(child.last_words())
    assert told == ["one", "two"]


def tell_setting(ready: Callable[[int], None]) -> None:
    """In a child: say one of its settings."""
    print(os.environ.get("STEWARD_CHANNELS_FILE"), flush=True)
    ready(1)
    time.sleep(60)
