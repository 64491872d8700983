"""`steward restore`: what has to be done before a desk that came back from a backup pays again."""

from __future__ import annotations

from typing import Annotated

import typer

from steward.cli import report_month
from steward.cli.asking import HOME, JSON, URL, desk_as
from steward.cli.output import advise, as_json, say
from steward.cli.owner import HOME as OWN_HOME
from steward.cli.owner import as_owner

app = typer.Typer(
    help="After a backup was restored: mark it, compare it with the systems' books.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


def register(root: typer.Typer) -> None:
    """Add the commands."""
    root.add_typer(app, name="restore")


@app.command(
    epilog="Examples: steward restore mark --home .steward    "
    "DATABASE_URL=postgresql://… steward restore mark"
)
def mark(home: OWN_HOME = None, json: JSON = False) -> None:
    """Say that the rows are a backup's, before the desk is started: it starts halted.

    The embedded database need not run: it is started for the moment.

    It finds out by itself where the database lies elsewhere than it did, or the books have what it
    does not know; this is for all other cases, and does no harm.
    """
    from steward.db import Database
    from steward.decisions.halt import Halts

    as_owner(
        home,
        lambda connection, audit, who: Halts(Database(""), audit).restored(
            connection, "marked by hand", who
        ),
    )
    if json:
        as_json({"halted": True})
    else:
        advise(
            "The desk starts halted. Start it, then: steward halt --status, steward restore check, "
            "steward resume."
        )


@app.command(epilog="Example: steward restore check --as priya")
def check(
    as_: Annotated[str, typer.Option("--as", help="Who you are: priya is finance.")] = "priya",
    home: HOME = None,
    url: URL = "",
    json: JSON = False,
) -> None:
    """Hold the ledger against what the systems gave back since the newest moment that it knows of.

    What they have under the desk's own keys, and it does not know (`lost_here`), is on the record
    then. Exits 1 where anything differs.
    """
    found = desk_as(as_, home, url).post("/desk/restored/compare", {})
    if json:
        as_json(found)
    elif found["compared"]:
        report_month.print_reconciliation(found)
    else:
        say("No connected system tells what it gave back: compare by hand, in each of them.")
    raise typer.Exit(1 if found["differences"] else 0)
