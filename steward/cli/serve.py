"""`steward serve`: the desk's server without a sandbox, for a service manager.

Database, systems and sign-in are yours.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from steward.cli.output import fail, say
from steward.errors import StewardError
from steward.ports import HIGHEST_PORT
from steward.server import program
from steward.server.program import Engine
from steward.server.supervisor import Supervisor
from steward.server.workers import ENGINES, Workers


class LogForm(StrEnum):
    """Lines for programs, or for people."""

    JSON = "json"
    TEXT = "text"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        epilog=(
            "Example: DATABASE_URL=postgresql://… STEWARD_OWN_URL=https://desk.example "
            "steward serve --port 8400"
        )
    )(serve)


def serve(
    host: Annotated[
        str, typer.Option(help="Where it listens; put TLS in front of it.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=HIGHEST_PORT, help="Port of the desk.")] = 8400,
    home: Annotated[
        Path | None,
        typer.Option("--home", envvar="STEWARD_HOME", help="Folder for keys and models."),
    ] = None,
    log: Annotated[
        LogForm,
        typer.Option(envvar="STEWARD_LOG", help="How the log on standard output is written."),
    ] = LogForm.JSON,
    engine: Annotated[
        Engine | None,
        typer.Option(
            envvar="STEWARD_ENGINE",
            help="`langgraph` serves Studio, Agent Inbox and the SDK as well, from one machine;"
            " `aegra` from many, with Redis; `own` the desk alone, from many."
            " Default: `langgraph` where it is installed.",
        ),
    ] = None,
    workers: Annotated[
        int,
        typer.Option(
            min=1,
            envvar="STEWARD_WORKERS",
            help="Processes that serve it, each a desk on the same rows; more than one needs"
            " `--engine own` or `aegra`.",
        ),
    ] = 1,
) -> None:
    """Bring the database up to date and serve the desk until it is stopped;
    a server that dies is started again.

    No sandbox company, no visitors, no embedded database.
    """
    from steward.cli.client import home_folder
    from steward.cli.settings_check import check_settings

    check_settings()
    folder, tell = home_folder(home), line_writer(log)
    if unreachable := without_own_address(host, os.environ):
        tell(unreachable)
    chosen = chosen_engine(engine, tell)
    must_be_served_by(workers, chosen)
    _prepare(folder, tell, chosen)
    _pages(tell)
    subprocess.run(
        [sys.executable, "-m", "steward.server.preparation", "--home", str(folder)], check=True
    )
    found = environment(os.environ, folder, host, port, log)
    if workers > 1:
        raise typer.Exit(_served_by(Workers(chosen, workers, host, port, found, tell)))
    command = program.command(chosen, host, port, os.getpid())
    raise typer.Exit(Supervisor(command, found, tell).run())


def must_be_served_by(workers: int, engine: Engine) -> None:
    """Ends the command where this engine cannot serve from so many processes."""
    if workers > 1 and engine not in ENGINES:
        fail(
            f"LangGraph's server keeps its threads in the memory of one process, and {workers}"
            " workers are asked for.",
            "Serve with `--engine own`, or with `--engine aegra` for Studio, Agent Inbox and the"
            " SDK; or leave `--workers` out.",
        )


def _served_by(workers: Workers) -> int:
    try:
        return workers.run()
    except StewardError as error:
        fail(error.message, error.next_step)
    except OSError as error:
        fail(f"The address cannot be listened at: {error}", "Check --host and --port.")


def chosen_engine(asked: Engine | None, tell: Callable[[str], None]) -> Engine:
    """Who runs the graphs; ends the command where what is asked for is missing."""
    if asked is Engine.AEGRA:
        _must_have_aegra()
    if asked is Engine.LANGGRAPH and not program.langgraph_installed():
        fail(
            "LangGraph's server is not installed.",
            "Install it with `pip install 'steward-….whl[studio]'`, or serve with `--engine own`.",
        )
    if asked is None and not program.langgraph_installed():
        tell(
            "LangGraph's server is not installed: customers, approvals and pages are served,"
            " Studio and Agent Inbox are not (`pip install 'steward-….whl[studio]'`)."
        )
    return asked or program.default_engine()


def _must_have_aegra() -> None:
    from steward.settings import settings

    if not program.aegra_installed():
        fail(
            "Aegra is not installed.",
            "Install it with `pip install 'steward-….whl[aegra]'`, or serve with `--engine own`.",
        )
    if not settings().redis_url:
        fail(
            "The engine `aegra` needs Redis, and STEWARD_REDIS_URL is not set.",
            "Set it, such as redis://redis:6379/0, or serve with `--engine own`, which needs none.",
        )


def _bring_up_to_date(engine: Engine) -> bool:
    from steward.db import login_of, migrate
    from steward.settings import settings

    owner = settings().owner_url or settings().database_url
    changed = bool(migrate(owner, run_as=login_of(settings().database_url)))
    if engine is Engine.AEGRA:
        from steward.server.aegra_tables import set_up

        changed = set_up(owner) or changed
    return changed


def _prepare(folder: Path, tell: Callable[[str], None], engine: Engine) -> None:
    """Bring the database up to date, and say what this desk cannot do; ends the command where it
    cannot serve.
    """
    import psycopg

    from steward.access.configuration import oidc_settings
    from steward.cli.starting import connected, said_of
    from steward.keys import share
    from steward.settings import settings

    if not settings().database_url:
        fail(
            "There is no database to serve from.",
            "Set DATABASE_URL; for a desk to try on this machine use `steward run`.",
        )
    try:
        if oidc_settings(settings().model_copy(update={"sandbox": False})) is None:
            tell(
                "Nobody can sign in with a browser: STEWARD_OIDC_ISSUER and "
                "STEWARD_OIDC_CLIENT_ID are not set."
            )
        if _bring_up_to_date(engine):
            tell("The database was brought up to date.")
        share(settings().database_url, folder)
        for sentence in said_of(connected(settings().systems_url), settings().database_url):
            tell(sentence)
    except psycopg.OperationalError as error:
        fail(f"The database does not answer: {str(error).strip()}", "Check DATABASE_URL.")
    except psycopg.errors.InsufficientPrivilege as error:
        fail(
            f"The database cannot be brought up to date: {str(error).strip()}",
            "Set STEWARD_OWNER_URL to the address of the database's owner.",
        )
    except StewardError as error:
        fail(error.message, error.next_step)


def without_own_address(host: str, given: Mapping[str, str]) -> str:
    """What follows when others may reach the desk and nobody said how they call it; else empty."""
    from steward.access.configuration import LOOPBACK

    if host in LOOPBACK or given.get("STEWARD_OWN_URL"):
        return ""
    return (
        "STEWARD_OWN_URL is not set: links lead to the address it listens at, and requests "
        "under other names than this machine's and those of STEWARD_HOSTS get 421."
    )


def line_writer(log: LogForm) -> Callable[[str], None]:
    """Writes what the command itself has to say in the form of the server's own lines."""

    def write(text: str) -> None:
        if log is LogForm.TEXT:
            say(text)
            return
        at = datetime.now(UTC).isoformat()
        print(
            json.dumps(
                {"event": text, "level": "info", "logger": "steward.serve", "timestamp": at}
            ),
            flush=True,
        )

    return write


def _pages(tell: Callable[[str], None]) -> None:
    """Without its pages the desk serves everything else."""
    from steward.server import ui

    try:
        ui.ensure(tell)
    except ui.CannotBuild as error:
        tell(f"{error.message}\n{error.next_step}")


def environment(
    given: Mapping[str, str], folder: Path, host: str, port: int, log: LogForm = LogForm.JSON
) -> dict[str, str]:
    """The same, without anything that would open the sandbox's doors."""
    from steward.settings import from_here

    own = {
        "STEWARD_HOME": str(folder),
        "STEWARD_HOST": host,
        "STEWARD_PORT": str(port),
        "STEWARD_SANDBOX": "false",
        "PYTHONUNBUFFERED": "1",
        "LOG_JSON": str(log is LogForm.JSON).lower(),
    }
    kept = {
        name: value
        for name, value in given.items()
        if name not in ("STEWARD_CRASH_AT", "STEWARD_OWNER_URL")
    }
    return from_here(kept) | own
