"""What commands share that write as the owner of the desk's database, which the desk cannot."""

from __future__ import annotations

import asyncio
import getpass
from collections.abc import Awaitable, Callable
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
    import psycopg

    from steward.errors import BadInput

    dsn = address(home)
    if not dsn:
        fail(
            "There is no database to write to.",
            "Set DATABASE_URL (or STEWARD_OWNER_URL), or start the desk with `make run`.",
        )
    try:
        return asyncio.run(_transaction(dsn, work))
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


def address(home: Path | None) -> str:
    """Of the desk's database, as its owner; empty where none is named and none runs here."""
    from steward.cli.client import home_folder
    from steward.server.postgres import running_dsn
    from steward.settings import settings

    named = settings().owner_url or settings().database_url
    return named or running_dsn(home_folder(home) / "postgres")


async def _transaction(dsn: str, work: Work) -> Any:
    import psycopg
    from psycopg.rows import dict_row

    from steward.audit.record import Audit
    from steward.db import Database

    async with await psycopg.AsyncConnection.connect(dsn, row_factory=dict_row) as connection:
        return await work(connection, Audit(Database(dsn)), f"operator:{getpass.getuser()}")
