"""What commands share that write as the owner of the desk's database, which the desk cannot."""

from __future__ import annotations

import asyncio
import getpass
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from steward.cli.output import fail

HOME = Annotated[
    Path | None,
    typer.Option(
        "--home", envvar="STEWARD_HOME", help="Folder of the desk; for an embedded database."
    ),
]
type Work = Callable[[Any, Any, str], Awaitable[Any]]


def as_owner(home: Path | None, work: Work) -> Any:
    """One transaction as the owner of the desk's database;
    ends the command with a sentence when it cannot be.
    """
    with owners_database(home) as dsn:
        return said(lambda: asyncio.run(_transaction(dsn, work)))


def said[T](work: Callable[[], T]) -> T:
    """What the work gives; ends the command with a sentence where the database says no."""
    import psycopg

    from steward.errors import BadInput

    try:
        return work()
    except BadInput as error:
        fail(f"{error.message[:1].upper()}{error.message[1:]}.", error.next_step)
    except psycopg.errors.InsufficientPrivilege:
        fail(
            "This login may not write that.",
            "Set STEWARD_OWNER_URL to the address of the database's owner.",
        )
    except psycopg.errors.UndefinedTable:
        fail("The desk's tables are not there.", "Run: steward db migrate")
    except psycopg.OperationalError as error:
        fail(f"The database does not answer: {str(error).strip()}", "Check DATABASE_URL.")


@contextmanager
def owners_database(home: Path | None) -> Iterator[str]:
    """The address of the desk's database, as its owner. An embedded one that does not run is
    started, and stopped afterwards; ends the command with a sentence where there is none.
    """
    if dsn := address(home):
        yield dsn
        return
    from steward.cli.client import home_folder
    from steward.errors import StewardError
    from steward.server.home_lock import taken
    from steward.server.postgres import EmbeddedPostgres

    folder = home_folder(home)
    if not (folder / "postgres" / "PG_VERSION").exists():
        fail(
            f"There is no database under {folder}, and none is named.",
            "Give the folder of the desk (--home FOLDER, or STEWARD_HOME), set DATABASE_URL (or "
            "STEWARD_OWNER_URL), or start the desk with `make run`.",
        )
    embedded = EmbeddedPostgres(folder / "postgres")
    try:
        lock = taken(folder, "a command that works in its database")
        with lock:
            dsn = embedded.start()
            try:
                yield dsn
            finally:
                embedded.stop()
    except StewardError as error:
        fail(error.message, error.next_step)


def address(home: Path | None) -> str:
    """Of the desk's database, as its owner; empty where none is named and none runs here."""
    from steward.cli.client import home_folder
    from steward.server.postgres import EmbeddedPostgres, running_dsn
    from steward.settings import settings

    if named := settings().owner_url or settings().database_url:
        return named
    folder = home_folder(home) / "postgres"
    found = running_dsn(folder)
    # a copy of a folder, or what a killed run left, names a server that is not there
    return found if found and EmbeddedPostgres(folder).alive() else ""


async def _transaction(dsn: str, work: Work) -> Any:
    import psycopg
    from psycopg.rows import dict_row

    from steward.audit.record import Audit
    from steward.db import Database

    async with await psycopg.AsyncConnection.connect(dsn, row_factory=dict_row) as connection:
        return await work(connection, Audit(Database(dsn)), f"operator:{getpass.getuser()}")
