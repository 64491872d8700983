"""`steward db`: the desk's database."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer(help="The desk's database.", no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def _group() -> None:
    """The desk's database."""


@app.command(epilog="Example: DATABASE_URL=postgresql://… steward db migrate")
def migrate(dsn: Annotated[str, typer.Option(help="A Postgres connection string; default: DATABASE_URL.")] = "") -> None:
    """Bring the desk's tables up to date. `steward run` does this by itself."""
    import psycopg

    from steward.cli.output import fail
    from steward.db import migrate as apply
    from steward.settings import settings

    target = dsn or settings().database_url
    if not target:
        fail("There is no database to migrate.", "Set DATABASE_URL, or use `steward run`, which brings its own Postgres.")
    try:
        applied = apply(target)
    except psycopg.OperationalError as error:
        fail(f"The database does not answer: {str(error).strip()}", "Check DATABASE_URL.")
    typer.echo("\n".join(f"applied {name}" for name in applied) or "nothing to do: up to date")
