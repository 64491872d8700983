"""Brings a database to the shape that this version needs; the company is filled in the first time only."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import psycopg

from steward import db
from steward.errors import StewardError
from steward.server.staff import hire

_MARK = "fernhill.seeded"


class NotPrepared(StewardError):
    """The database could not be brought up to date."""

    code = "not_prepared"


def prepare(dsn: str, *, seed: bool, say: Callable[[str], None], log: Path) -> None:
    """Migrate the desk and the systems, hire the staff, and seed the company once."""
    try:
        applied = db.migrate(dsn)
    except psycopg.OperationalError as error:
        raise NotPrepared(f"The database does not answer: {str(error).strip()}",
                          next_step="Check DATABASE_URL; without it Steward brings its own Postgres.") from error  # fmt: skip
    if applied:
        say(f"Database brought up to date ({', '.join(applied)}).")
    _run("systems.migrate", dsn, log)
    if not seed or _done(dsn):
        return
    say("Filling the company with customers, orders and invoices (the first time only) …")
    hire(dsn)
    _run("systems.seed", dsn, log)
    with psycopg.connect(dsn) as connection:
        connection.execute("INSERT INTO public.steward_migration (name) VALUES (%s) ON CONFLICT DO NOTHING", [_MARK])


def _done(dsn: str) -> bool:
    with psycopg.connect(dsn) as connection:
        return connection.execute("SELECT 1 FROM public.steward_migration WHERE name = %s", [_MARK]).fetchone() is not None


def _run(module: str, dsn: str, log: Path) -> None:
    """The systems are another company's software: they are run, never imported."""
    log.parent.mkdir(parents=True, exist_ok=True)
    done = subprocess.run([sys.executable, "-m", module, "--dsn", dsn], capture_output=True, text=True, check=False)
    with log.open("a") as file:
        file.write(f"── {module}\n{done.stdout}{done.stderr}")
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no output"])[-1]
        raise NotPrepared(f"{module} failed: {last}", next_step=f"The whole output: {log}")
