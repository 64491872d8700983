"""Applies SQL migrations under an advisory lock.

The shared ones once per system, then each system's own.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psycopg

SYSTEMS = ("crm", "billing", "helpdesk", "logistics", "knowledge")
LOCK = 4_713_905_221
_HERE = Path(__file__).parent


def migrate(dsn: str) -> None:
    """Bring the five schemas up to date.

    Safe to repeat and to run from several processes at once.
    """
    with psycopg.connect(dsn) as connection:
        connection.execute("SELECT pg_advisory_xact_lock(%s)", (LOCK,))
        _run(connection, (_HERE / "migrations" / "001_clock.sql").read_text(encoding="utf-8"))
        for system in SYSTEMS:
            _migrate_system(connection, system)


def _migrate_system(connection: psycopg.Connection, system: str) -> None:
    _run(connection, _shared(system, "002_role.sql"))
    _run(connection, f"SET LOCAL search_path TO {system}; SET LOCAL client_min_messages TO warning")
    _run(
        connection,
        (
            "CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY, applied_at timestamptz "
            "NOT NULL)"
        ),
    )
    done = {row[0] for row in connection.execute("SELECT name FROM migrations")}
    for name, text in _migrations(system):
        if name not in done:
            _run(connection, text)
            connection.execute("INSERT INTO migrations VALUES (%s, now())", (name,))


def _migrations(system: str) -> Iterator[tuple[str, str]]:
    yield "003_calls.sql", _shared(system, "003_calls.sql")
    for path in sorted((_HERE.parent / system / "migrations").glob("*.sql")):
        yield f"{system}/{path.name}", path.read_text(encoding="utf-8")


def _shared(system: str, name: str) -> str:
    text = (_HERE / "migrations" / name).read_text(encoding="utf-8")
    return text.replace("{schema}", system).replace("{role}", f"sys_{system}")


def _run(connection: psycopg.Connection, text: str) -> None:
    connection.execute(text.encode())
