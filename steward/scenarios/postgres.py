"""Databases for scenarios.

An empty migrated template for each set of migrations, and a copy for each scenario.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import itertools
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

from steward import checkpoints, embedded_postgres
from steward.db import MIGRATIONS, migrate
from steward.settings import PROJECT, settings

_PREFIX = "steward_scenario"
_LOCK = 7_283_921_777
_CONNECTIONS = 400
_numbers = itertools.count(1)  # of the databases of this process, on whichever server


class Postgres:
    """The server that scenarios' databases live on: the one of DATABASE_URL,
    or an embedded one kept between runs.
    """

    def __init__(self, dsn: str = "") -> None:
        given = dsn or settings().database_url
        self._embedded = not given
        self._admin = given or _embedded(settings().home / "scenario-postgres")
        self._template = f"{_PREFIX}_template_{_fingerprint()}"
        self._lock = threading.Lock()
        self._made: set[str] = set()
        self._first_at_close: list[Callable[[], None]] = []

    def prepare(self) -> None:
        """Make the template when it is missing, and clear away what killed runs left behind."""
        with psycopg.connect(self._admin, autocommit=True) as admin:
            admin.execute("SELECT pg_advisory_lock(%s)", [_LOCK])
            self._clear(admin)
            if not admin.execute(
                "SELECT 1 FROM pg_database WHERE datname = %s", [self._template]
            ).fetchone():
                self._build(admin)

    def create(self) -> tuple[str, str]:
        """A fresh copy of the template; returns its name and connection string."""
        with self._lock:
            name = f"{_PREFIX}_run_{os.getpid()}_{next(_numbers)}"
            with psycopg.connect(self._admin, autocommit=True) as admin:
                query = "CREATE DATABASE {} TEMPLATE {} STRATEGY FILE_COPY"
                admin.execute(
                    sql.SQL(query).format(sql.Identifier(name), sql.Identifier(self._template))
                )
            self._made.add(name)
        return name, self.dsn(name)

    def dsn(self, database: str) -> str:
        """The connection string of another database on this server."""
        if "://" not in self._admin:
            return make_conninfo(self._admin, dbname=database)
        return urlunsplit(urlsplit(self._admin)._replace(path=f"/{database}"))

    def keep(self, name: str) -> str:
        """Leave a database where it is, under a name that no later run clears away.

        Returns its connection string.
        """
        kept = name.replace("_run_", "_kept_")
        with psycopg.connect(self._admin, autocommit=True) as admin:
            admin.execute(
                sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(kept))
            )
            admin.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name]
            )
            admin.execute(
                sql.SQL("ALTER DATABASE {} RENAME TO {}").format(
                    sql.Identifier(name), sql.Identifier(kept)
                )
            )
        self._made.discard(name)
        return self.dsn(kept)

    def drop(self, name: str) -> None:
        """Remove a scenario's database, whoever is still connected."""
        with psycopg.connect(self._admin, autocommit=True) as admin:
            _drop(admin, name)
        self._made.discard(name)

    def at_close(self, do: Callable[[], None]) -> None:
        """Have something done before what is left is removed."""
        self._first_at_close.append(do)

    def close(self) -> None:
        """Remove what is left of this run."""
        while self._first_at_close:
            self._first_at_close.pop()()
        for name in list(self._made):
            self.drop(name)

    def _build(self, admin: psycopg.Connection) -> None:
        building = f"{_PREFIX}_building_{os.getpid()}"
        _drop(admin, building)
        admin.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'").format(
                sql.Identifier(building)
            )
        )
        dsn = self.dsn(building)
        migrate(dsn)
        run = [sys.executable, "-m", "systems.migrate", "--dsn", dsn]
        done = subprocess.run(run, cwd=PROJECT, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"the systems' migrations failed: {done.stderr.strip()[-2000:]}")
        checkpoints.set_up(dsn)
        query = sql.SQL("ALTER DATABASE {} RENAME TO {}")
        admin.execute(query.format(sql.Identifier(building), sql.Identifier(self._template)))

    def _clear(self, admin: psycopg.Connection) -> None:
        rows = admin.execute(
            "SELECT datname FROM pg_database WHERE datname LIKE %s", [f"{_PREFIX}\\_%"]
        ).fetchall()
        for (name,) in rows:
            kind, _, rest = name.removeprefix(f"{_PREFIX}_").partition("_")
            stale = kind == "template" and self._embedded and name != self._template
            ended = (
                kind in ("run", "building")
                and self._embedded
                and not is_running(rest.partition("_")[0])
            )
            if stale or ended:
                _drop(admin, name)


def _drop(admin: psycopg.Connection, name: str) -> None:
    admin.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def is_running(pid: str) -> bool:
    """Whether there is a process of this number."""
    try:
        os.kill(int(pid), 0)
    except (ProcessLookupError, ValueError):
        return False
    except PermissionError:
        return True
    return True


def _embedded(folder: Path) -> str:
    """Start, or join, the embedded server.

    Its data are thrown away, so it need not survive a power cut.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with embedded_postgres.held(folder):  # nobody joins a server that is about to start again
        server = embedded_postgres.start(folder)
        if _configure(server.get_uri()):
            server.stop()
            server = embedded_postgres.start(folder)
    return str(server.get_uri())


def _configure(dsn: str) -> bool:
    """The settings of a server that is new; returns whether it has to start again for them."""
    with psycopg.connect(dsn, autocommit=True) as admin:
        row = admin.execute(
            "SELECT setting FROM pg_settings WHERE name = 'max_connections'"
        ).fetchone()
        if row is not None and int(row[0]) >= _CONNECTIONS:
            return False
        for name, value in {
            "max_connections": _CONNECTIONS,
            "fsync": "off",
            "full_page_writes": "off",
            "synchronous_commit": "off",
            "autovacuum": "off",
        }.items():
            admin.execute(
                sql.SQL("ALTER SYSTEM SET {} = {}").format(
                    sql.Identifier(name), sql.Literal(str(value))
                )
            )
    return True


def _fingerprint() -> str:
    """A short hash of everything that decides what the template looks like."""
    found = hashlib.sha256(importlib.metadata.version("langgraph-checkpoint-postgres").encode())
    found.update(Path(str(checkpoints.__file__)).read_bytes())
    for path in [
        *sorted(MIGRATIONS.glob("*.sql")),
        *sorted((PROJECT / "systems").rglob("migrations/*.sql")),
    ]:
        found.update(str(path.relative_to(PROJECT)).encode() + b"\0" + path.read_bytes() + b"\0")
    return found.hexdigest()[:12]
