"""`steward db`: the desk's database."""

from __future__ import annotations

from typing import Annotated

import typer

from steward.cli.owner import HOME

app = typer.Typer(help="The desk's database.", no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def _group() -> None:
    """The desk's database."""


@app.command(
    epilog=(
        "Examples: steward db shell    steward db shell --home FOLDER "
        "--sql 'SELECT count(*) FROM desk.inbox' --json"
    )
)
def shell(
    sql: Annotated[str, typer.Option(help="Run this one statement, instead of opening psql.")] = "",
    home: HOME = None,
    json: Annotated[bool, typer.Option("--json", help="With --sql: print JSON.")] = False,
) -> None:
    """Read the desk's rows: psql on its database, the embedded one too, which has no port.

    It reads only: rows of the ledger and of the record are never changed by hand. An embedded
    database that does not run is started meanwhile.
    """
    from steward.cli.output import fail
    from steward.cli.owner import owners_database, said
    from steward.cli.sql_shell import interactive, printed

    if json and not sql:
        fail("--json is for one statement.", "Give it with --sql 'SELECT …'.")
    with owners_database(home) as dsn:
        if sql:
            said(lambda: printed(dsn, sql, json))
            return
        code = interactive(dsn)
    raise typer.Exit(code)


@app.command(epilog="Example: DATABASE_URL=postgresql://… steward db migrate")
def migrate(
    dsn: Annotated[
        str, typer.Option(help="A Postgres connection string; default: DATABASE_URL.")
    ] = "",
    aegra: Annotated[
        bool, typer.Option("--aegra", help="Aegra's tables, too: for `serve --engine aegra`.")
    ] = False,
) -> None:
    """Bring the desk's tables up to date.

    `steward run` and `steward serve` do this by themselves.
    """
    import psycopg

    from steward.cli.output import fail
    from steward.db import login_of
    from steward.db import migrate as apply
    from steward.errors import BadInput
    from steward.settings import settings

    target = dsn or settings().owner_url or settings().database_url
    if not target:
        fail(
            "There is no database to migrate.",
            "Set DATABASE_URL, or use `steward run`, which brings its own Postgres.",
        )
    try:
        applied = apply(target, run_as=login_of(settings().database_url or target))
        if aegra:
            from steward.server.aegra_tables import set_up

            applied += ["aegra"] if set_up(target) else []
    except psycopg.OperationalError as error:
        fail(f"The database does not answer: {str(error).strip()}", "Check DATABASE_URL.")
    except (BadInput, psycopg.errors.InsufficientPrivilege) as error:
        fail(
            f"The database cannot be brought up to date: {str(error).strip()}",
            getattr(error, "next_step", "") or "Use the login of its owner.",
        )
    typer.echo("\n".join(f"applied {name}" for name in applied) or "nothing to do: up to date")


@app.command(
    epilog="Example: DATABASE_URL=postgresql://… steward db prepare | psql -h HOST -U ADMIN"
)
def prepare(
    database: Annotated[str, typer.Option(help="Its name; default: the one in DATABASE_URL.")] = "",
    owner: Annotated[
        str, typer.Option(help="Who owns it; default: the user in DATABASE_URL.")
    ] = "",
) -> None:
    """Print the SQL that gives the desk a login of its own: run once by whoever may create roles.

    Nothing is connected to.
    """
    import psycopg

    from steward.cli.output import fail
    from steward.database_role import prepared_sql
    from steward.settings import settings

    given = psycopg.conninfo.conninfo_to_dict(settings().owner_url or settings().database_url)
    database, owner = (
        database or str(given.get("dbname") or ""),
        owner or str(given.get("user") or "its owner"),
    )
    if not database:
        fail("Which database?", "Set DATABASE_URL, or give --database.")
    typer.echo(prepared_sql(database, owner), nl=False)
