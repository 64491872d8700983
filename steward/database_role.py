"""The database role that the desk works as.

Migrations give it their grants; it may not change what the record rests on.

Migrations say `steward_desk`; which role that is here is settled once for each database. The best
is a login of its own, which owns nothing: `RESET ROLE` leads nowhere. Else the owner steps down to
a role without a login, and could step up again. An owner that may create no role, and for whom none
was prepared, works as itself.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from steward import migration_log

NAMED = "steward_desk"
MARK = "role "
_GRANT = re.compile(r"^(?:GRANT|REVOKE)\b[^;]*\bsteward_desk\b[^;]*;", re.MULTILINE)
_COMMENT = re.compile(r"--[^\n]*")
_MADE = re.compile(r"^CREATE (?:TABLE|VIEW)(?: IF NOT EXISTS)? desk\.(\w+)", re.MULTILINE)
_WHO = """
SELECT session_user::text AS login, current_database()::text AS database, r.rolsuper,
       r.rolcreaterole
  FROM pg_roles r WHERE r.rolname = session_user
"""
# What the desk works as on a connection: the role that was settled, where this login is not that
# role and may take it.
SETTLED = """
SELECT r.rolname::text AS role FROM public.steward_migration m
  JOIN pg_roles r ON m.name = 'role ' || r.rolname
 WHERE pg_has_role(session_user, r.oid,
                   CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE
                   'MEMBER' END)
 ORDER BY m.at DESC LIMIT 1
"""
_LAST_SETTLED = """
SELECT r.rolname::text AS role FROM public.steward_migration m
  JOIN pg_roles r ON m.name = 'role ' || r.rolname ORDER BY m.at DESC LIMIT 1
"""
# Whether the *login* could change it, whatever role it has taken: what is added to, never changed;
# who the people are.
_UNPROVEN = """
SELECT c.relname::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_roles r ON r.rolname = session_user
 WHERE n.nspname = 'desk' AND (
   (c.relname = ANY (%(added)s) AND (r.rolsuper OR pg_has_role(session_user, c.relowner, 'MEMBER')
       OR has_table_privilege(session_user, c.oid, 'UPDATE')
                                     OR has_table_privilege(session_user, c.oid, 'DELETE')
       OR has_table_privilege(session_user, c.oid, 'TRUNCATE')))
   OR (c.relname = ANY (%(people)s) AND (r.rolsuper OR pg_has_role(session_user, c.relowner,
       'MEMBER')
       OR has_table_privilege(session_user, c.oid, 'INSERT')
                                         OR has_table_privilege(session_user, c.oid, 'UPDATE')
       OR has_table_privilege(session_user, c.oid, 'DELETE'))))
 ORDER BY 1
"""
ADDED_TO = ["audit", "signature", "confirmation", "maker"]
PEOPLE = ["staff", "staff_identity", "delegation", "client"]


def without_grants(text: str) -> str:
    """A migration without its grants to the desk's role.

    They are given to whichever role it is.
    """
    return _GRANT.sub("", text)


def grants(files: Sequence[Path]) -> list[str]:
    """Every grant of the migrations, in their order.

    `ALL TABLES` means those that were there by then.
    """
    found: list[str] = []
    tables: list[str] = []
    for file in files:
        text = file.read_text(encoding="utf-8")
        tables += _MADE.findall(_COMMENT.sub("", text))
        named = ", ".join(f"desk.{name}" for name in dict.fromkeys(tables))
        for statement in _GRANT.findall(text):
            found.append(_COMMENT.sub("", statement).replace("ALL TABLES IN SCHEMA desk", named))
    return found


def settle(connection: psycopg.Connection[Any], files: Sequence[Path], run_as: str = "") -> str:
    """Give the desk's role its rights, making it where that is possible.

    Returns its name, empty for none.

    `run_as` is the login that the desk will use, where that is not the one of this connection.
    """
    role = _role(connection, run_as)
    if not role:
        return ""
    wanted = grants(files)
    mark = f"grants {role} {hashlib.sha256(chr(10).join(wanted).encode()).hexdigest()[:16]}"
    if (
        connection.execute(
            "SELECT 1 FROM public.steward_migration WHERE name = %s", [mark]
        ).fetchone()
        is None
    ):
        for statement in wanted:
            _give(connection, statement, role)
        _give(connection, "GRANT SELECT ON public.steward_migration TO steward_desk;", role)
        migration_log.note(connection, mark)
    migration_log.note(connection, MARK + role)
    return role


def may_migrate(connection: psycopg.Connection[Any]) -> bool:
    """Whether this login can bring the tables up to date: they are not there yet, or its own."""
    query = (
        "SELECT coalesce((SELECT pg_has_role(session_user, relowner, 'MEMBER') FROM pg_class "
        "WHERE oid = to_regclass('public.steward_migration')), true)"
    )
    row = connection.execute(query.encode()).fetchone()
    return bool(row and row[0])


def give_schema(connection: psycopg.Connection[Any], schema: str) -> None:
    """The tables of a library's own schema (LangGraph's checkpoints) for the role that was settled;
    call it after they were made.
    """
    for (role,) in connection.execute(_LAST_SETTLED).fetchall():
        _give(connection, f"GRANT USAGE ON SCHEMA {schema} TO steward_desk;", role)
        _give(
            connection,
            (
                "GRANT SELECT, INSERT, UPDATE, DELETE "
                f"ON ALL TABLES IN SCHEMA {schema} TO steward_desk;"
            ),
            role,
        )


def prepared_sql(database: str, owner: str) -> str:
    """SQL for an administrator, where the owner may create no roles.

    It makes a login for this database's desk.
    """
    desk = _for(database)
    return f"""-- Once, as somebody who may create roles on this server.
-- One login for each database; it owns nothing.
CREATE ROLE {_quoted(desk)} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION;
GRANT CONNECT ON DATABASE {_quoted(database)} TO {_quoted(desk)};
-- Give it a password without leaving it in a history; in psql:  \\password {desk}
-- Then start the desk with two settings:
--   STEWARD_OWNER_URL   the owner ({owner}): brings the tables up to date,
--                       and is not given to the server
--   DATABASE_URL        the same address, as {desk}: what the desk works with
"""


async def unproven(connection: psycopg.AsyncConnection[Any]) -> str:
    """Why the database's own rights do not hold the record; empty when they do."""
    rows = await (
        await connection.execute(_UNPROVEN, {"added": ADDED_TO, "people": PEOPLE})
    ).fetchall()
    if not rows:
        return ""
    names = ", ".join(f"desk.{row['name']}" for row in rows)
    return (
        f"the desk's own login could change {names}: steward db prepare says how it gets one "
        "that cannot"
    )


def _role(connection: psycopg.Connection[Any], run_as: str) -> str:
    row = connection.execute(_WHO).fetchone()
    assert row is not None
    login, database, is_superuser, may_create = row
    if run_as and run_as != login:
        return run_as
    role = NAMED if is_superuser else _for(str(database))
    there = connection.execute(
        "SELECT pg_has_role(%s, oid, 'MEMBER') FROM pg_roles WHERE rolname = %s", [login, role]
    ).fetchone()
    if there is None and (is_superuser or may_create):
        try:
            with connection.transaction():
                connection.execute(sql.SQL("CREATE ROLE {} NOLOGIN").format(sql.Identifier(role)))
                # who creates a role may grant it, and cannot take it by that alone
                if not is_superuser:
                    connection.execute(
                        sql.SQL("GRANT {} TO CURRENT_USER").format(sql.Identifier(role))
                    )
        except (psycopg.errors.DuplicateObject, psycopg.errors.UniqueViolation):
            pass  # roles belong to the whole server: another database's migration was first
        return role
    return role if there is not None and there[0] else ""


def _give(connection: psycopg.Connection[Any], statement: str, role: str) -> None:
    """One grant; of something that a later migration took away there is nothing to give."""
    named = statement.replace(NAMED, sql.Identifier(role).as_string(connection))
    try:
        with connection.transaction():
            connection.execute(named.encode())
    except (
        psycopg.errors.UndefinedTable,
        psycopg.errors.UndefinedFunction,
        psycopg.errors.UndefinedColumn,
    ):
        pass


def _for(database: str) -> str:
    """The role of one database's desk.

    Roles belong to the server, so two desks on one server need two.
    """
    return f"{database[:58]}_desk"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
