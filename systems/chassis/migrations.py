"""Applies SQL migrations under an advisory lock.

The shared ones once per system, then each system's own. The checksum of each is kept: a file that
was changed after it was applied is refused.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import psycopg

SYSTEMS = ("crm", "billing", "helpdesk", "logistics", "knowledge")
LOCK = 4_713_905_221
_HERE = Path(__file__).parent
_TABLE = """
CREATE TABLE IF NOT EXISTS migrations (
    name text PRIMARY KEY, applied_at timestamptz NOT NULL, checksum text NOT NULL DEFAULT '')
"""
# A table of before there were checksums has no such column, and is still read.
_EMPTY = (
    "give this version an empty database, by another DATABASE_URL, or by another STEWARD_HOME for "
    "the embedded Postgres"
)
_APPLIED = "SELECT m.name, COALESCE(to_jsonb(m)->>'checksum', '') FROM migrations m ORDER BY m.name"


class MigrationRefused(Exception):
    """The schema was made by other migrations than those of this version."""


def migrate(dsn: str) -> None:
    """Bring the five schemas up to date.

    Safe to repeat and to run from several processes at once. Raises MigrationRefused, before
    anything is changed, where what was applied is not what the files say.
    """
    with psycopg.connect(dsn) as connection:
        connection.execute("SELECT pg_advisory_xact_lock(%s)", (LOCK,))
        _run(connection, (_HERE / "migrations" / "001_clock.sql").read_text(encoding="utf-8"))
        for system in SYSTEMS:
            _migrate_system(connection, system)


def _migrate_system(connection: psycopg.Connection[Any], system: str) -> None:
    _run(connection, _shared(system, "002_role.sql"))
    _run(connection, f"SET LOCAL search_path TO {system}; SET LOCAL client_min_messages TO warning")
    _run(connection, _TABLE)
    applied = dict(connection.execute(_APPLIED).fetchall())
    files = _migrations(system)
    _check(system, applied, files)
    for name, text in files.items():
        if name not in applied:
            _run(connection, text)
            connection.execute(
                "INSERT INTO migrations (name, applied_at, checksum) VALUES (%s, now(), %s)",
                (name, _checksum(text)),
            )


def _check(system: str, applied: Mapping[str, str], files: Mapping[str, str]) -> None:
    """What a later version applied after the last of the files is left alone."""
    odd = [
        name
        for name, checksum in applied.items()
        if not checksum or (name not in files and name < max(files))
    ]
    if odd:
        raise MigrationRefused(
            f"schema {system} was made by other migrations than those of this version "
            f"({', '.join(odd)}): {_EMPTY}"
        )
    for name, checksum in applied.items():
        if name in files and checksum != _checksum(files[name]):
            raise MigrationRefused(
                f"migration {name} was changed after it was applied to schema {system}: restore "
                "it as it was, and say what is to change in a new file with the next number; if "
                f"another version made the schema, {_EMPTY}"
            )


def _migrations(system: str) -> dict[str, str]:
    """What the schema is made by, in order: a name, and the SQL."""
    own = sorted((_HERE.parent / system / "migrations").glob("*.sql"))
    return {
        "003_calls.sql": _shared(system, "003_calls.sql"),
        **{f"{system}/{path.name}": path.read_text(encoding="utf-8") for path in own},
    }


def _checksum(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _shared(system: str, name: str) -> str:
    text = (_HERE / "migrations" / name).read_text(encoding="utf-8")
    return text.replace("{schema}", system).replace("{role}", f"sys_{system}")


def _run(connection: psycopg.Connection[Any], text: str) -> None:
    connection.execute(text.encode())
