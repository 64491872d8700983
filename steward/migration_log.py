"""What was done to a database: each migration with the checksum of its file, each preparation."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import psycopg

from steward.errors import BadInput

_TABLE = """
CREATE TABLE IF NOT EXISTS public.steward_migration (
    name text PRIMARY KEY, at timestamptz DEFAULT now(), checksum text NOT NULL DEFAULT '')
"""
# A table of before there were checksums has no such column, and is still read.
_ALL = """
SELECT m.name, COALESCE(to_jsonb(m)->>'checksum', '')
  FROM public.steward_migration m ORDER BY m.name
"""
_NOTE = """
INSERT INTO public.steward_migration (name) VALUES (%s)
ON CONFLICT (name) DO UPDATE SET at = now()
"""
_EMPTY = (
    "give this one an empty database: another DATABASE_URL, or another STEWARD_HOME for the "
    "embedded Postgres"
)
_LOCK = "SELECT pg_try_advisory_lock(%s)"
_UNLOCK = "SELECT pg_advisory_unlock(%s)"
_BETWEEN = 0.1  # seconds between two looks at the lock
_APPLIED = "INSERT INTO public.steward_migration (name, checksum) VALUES (%s, %s)"


def lock(connection: psycopg.Connection[Any], number: int) -> None:
    """Wait until no other session brings this part of the database up to date. The lock is held
    until `unlock`, or until the session ends.

    A SELECT that waited for it would keep its snapshot, and CREATE INDEX CONCURRENTLY, which is
    done under the lock, waits for all older snapshots: two desks that start at once would wait for
    each other without end, in sessions between which Postgres sees no deadlock.
    """
    while connection.execute(_LOCK, [number]).fetchone() != (True,):
        time.sleep(_BETWEEN)


def unlock(connection: psycopg.Connection[Any], number: int) -> None:
    """The next one may."""
    connection.execute(_UNLOCK, [number])


def create(connection: psycopg.Connection[Any]) -> None:
    """Make the table where it is not there."""
    connection.execute(_TABLE)


def names(connection: psycopg.Connection[Any]) -> set[str]:
    """Everything that was done."""
    return {name for name, _ in connection.execute(_ALL)}


def note(connection: psycopg.Connection[Any], name: str) -> None:
    """This was done now."""
    connection.execute(_NOTE, [name])


def note_applied(connection: psycopg.Connection[Any], file: Path) -> None:
    """This migration was applied as its file is now; once."""
    connection.execute(_APPLIED, [file.name, checksum(file)])


def checksum(file: Path) -> str:
    """What a migration says, whatever ends its lines."""
    return hashlib.sha256(file.read_text(encoding="utf-8").encode()).hexdigest()


def check(connection: psycopg.Connection[Any], files: Sequence[Path]) -> None:
    """Hold what was applied against the files.

    Raises BadInput for a file that was changed since, and for a database of migrations that are not
    among the files. What a later version applied after the last of them is left alone.
    """
    known = {file.name: checksum(file) for file in files}
    applied = {name: said for name, said in connection.execute(_ALL) if name.endswith(".sql")}
    where = f"database {connection.info.dbname!r} on {connection.info.host}"
    odd = [name for name in applied if name not in known and name < max(known, default="")]
    if odd:
        raise BadInput(
            f"{where} was made by other migrations than those of this version ({', '.join(odd)})",
            next_step=f"keep it with the version that made it, and {_EMPTY}",
        )
    for name, said in applied.items():
        if name in known and said != known[name]:
            raise BadInput(
                f"migration {name} was changed after it was applied to {where} "
                f"(applied {said[:12]}, the file is {known[name][:12]})",
                next_step=f"restore {name} as it was, and say what is to change in a new "
                f"migration with the next number; if another version made the database, {_EMPTY}",
            )
