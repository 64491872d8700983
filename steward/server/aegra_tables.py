"""Aegra's own tables: its list of threads, its runs and graphs, in a schema of their own.

Its migrations make them, as the database's owner; the desk's role reads and writes them.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from typing import Any

import psycopg

from steward import database_role, migration_log
from steward.errors import BadInput

SCHEMA = "aegra"
# Of a session: Aegra names its tables without a schema.
OPTIONS = f"-c search_path={SCHEMA}"
# Of threads that wait for people, which every desk looks at again and again.
_WAITING = f"""CREATE INDEX IF NOT EXISTS thread_waiting ON {SCHEMA}.thread (thread_id)
                WHERE status = 'interrupted'""".encode()
_LOCK = 7_283_921_002


def set_up(dsn: str) -> bool:
    """Make or update them, once for each version of Aegra; True when something was done.

    Call it after `steward.db.migrate`. Raises BadInput where they are behind and this login may
    not change them.
    """
    mark = f"threads and runs of aegra-api {version('aegra-api')}"
    with psycopg.connect(dsn, autocommit=True) as connection:
        if not database_role.may_migrate(connection):
            if mark not in migration_log.names(connection):
                raise BadInput(
                    f"the database is behind ({mark}), and this login may not bring it up to date",
                    next_step="set STEWARD_OWNER_URL, or run: "
                    "steward db migrate --aegra --dsn OWNER",
                )
            return False
        migration_log.lock(connection, _LOCK)
        behind = mark not in migration_log.names(connection)
        if behind:
            connection.execute(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}".encode())
            _upgrade(dsn)
            connection.execute(_WAITING)
            migration_log.note(connection, mark)
        database_role.give_schema(connection, SCHEMA)
        migration_log.unlock(connection, _LOCK)
    return behind


def _upgrade(dsn: str) -> None:
    """Aegra's migrations, over psycopg: the address of a database may be any that the desk takes.

    In a thread of their own, where they leave this process's log alone.
    """
    from aegra_api.core.migrations import get_alembic_config
    from alembic import command

    config = get_alembic_config()
    config.attributes["sqlalchemy.url"] = _address(dsn)
    with ThreadPoolExecutor(1) as apart:
        apart.submit(command.upgrade, config, "head").result()


def _address(dsn: str) -> str:
    from sqlalchemy import URL

    given: dict[str, Any] = psycopg.conninfo.conninfo_to_dict(dsn)
    url = URL.create(
        "postgresql+psycopg",
        username=given.pop("user", None),
        password=given.pop("password", None),
        database=given.pop("dbname", None),
        query={**{name: str(value) for name, value in given.items()}, "options": OPTIONS},
    )
    return url.render_as_string(hide_password=False)
