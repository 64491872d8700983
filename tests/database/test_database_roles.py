"""Who the desk is to its database: ordinary owners, a login of its own, and what is then proven."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import uuid4

import psycopg
import pytest

from steward import database_role
from steward.db import MIGRATIONS, Database, login_of, migrate
from steward.errors import BadInput
from steward.settings import PROJECT
from steward.stores.registry import STORES
from tests.conftest import at
from tests.owner import ask

ACL = """
SELECT c.relname::text, a.privilege_type::text FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace,
       aclexplode(c.relacl) a WHERE n.nspname = 'desk' AND a.grantee = %s::regrole
       AND c.relkind <> 'S' ORDER BY 1, 2
"""


@dataclass(frozen=True)
class Managed:
    """A database as a provider gives it: its owner is no superuser and may create no roles."""

    admin: str
    name: str
    owner: str

    @property
    def as_owner(self) -> str:
        return at(self.admin, self.name, user=self.owner)

    @property
    def as_desk(self) -> str:
        return at(self.admin, self.name, user=f"{self.name}_desk")


@pytest.fixture
def managed(postgres: str) -> Iterator[Managed]:
    name = f"shop_{uuid4().hex[:8]}"
    found = Managed(postgres, name, f"{name}_owner")
    ask(postgres, f"CREATE ROLE {found.owner} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE")
    ask(postgres, f"CREATE DATABASE {name} OWNER {found.owner}")
    yield found
    ask(postgres, f"DROP DATABASE {name} WITH (FORCE)")
    for role in (found.owner, f"{name}_desk"):
        ask(postgres, f"DROP ROLE IF EXISTS {role}")


def prepare(managed: Managed) -> None:
    """What the printed SQL does, on the server, as its administrator."""
    printed = database_role.prepared_sql(managed.name, managed.owner)
    with psycopg.connect(managed.admin, autocommit=True) as connection:
        connection.execute(printed.encode())


async def could_change(dsn: str) -> str:
    """What the desk finds when it starts."""
    database = Database(dsn, size=1)
    await database.open()
    try:
        async with database.transaction() as connection:
            await connection.execute("SELECT count(*) FROM desk.conversation")
            return await database_role.unproven(connection)
    finally:
        await database.close()


async def test_ordinary_owner_migrates_and_works_and_is_told_what_is_unproven(
    managed: Managed,
) -> None:
    assert migrate(managed.as_owner, run_as=login_of(managed.as_owner))
    said = await could_change(managed.as_owner)
    assert "desk.audit" in said
    assert "desk.staff" in said
    assert "steward db prepare" in said


async def test_login_of_its_own_cannot_change_the_record_and_reset_role_leads_nowhere(
    managed: Managed,
) -> None:
    prepare(managed)
    migrate(managed.as_owner, run_as=login_of(managed.as_desk))
    assert await could_change(managed.as_desk) == ""
    with psycopg.connect(managed.as_desk, autocommit=True) as connection:
        for again in ("RESET ROLE", "RESET SESSION AUTHORIZATION"):
            connection.execute(again)
            for forbidden in (
                "UPDATE desk.audit SET actor = 'x'",
                "DELETE FROM desk.audit",
                "TRUNCATE desk.audit",
                "DELETE FROM desk.signature",
                "UPDATE desk.staff SET roles = '{admin}'",
                "DROP TABLE desk.audit",
                "ALTER TABLE desk.audit DISABLE TRIGGER ALL",
                "INSERT INTO desk.delegation DEFAULT VALUES",
                f"SET ROLE {managed.owner}",
                "CREATE TABLE public.mine ()",
            ):
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    connection.execute(forbidden.encode())
        connection.execute("SELECT count(*) FROM checkpoints.checkpoints")
        connection.execute("INSERT INTO desk.conversation (id, channel) VALUES ('c1', 'chat')")


def test_desks_role_may_delete_only_what_the_desks_code_deletes(dsn: str) -> None:
    code = [file for part in ("steward", "nodes") for file in (PROJECT / part).rglob("*.py")]
    deleted = {
        name for file in code for name in re.findall(r"DELETE FROM desk\.(\w+)", file.read_text())
    }
    deleted |= {
        store.table.removeprefix("desk.")
        for store in STORES
        if any(not one.sets for one in store.clears)
    }
    rights = ask(dsn, ACL, "steward_desk")
    may = {table for table, right in rights if right == "DELETE"}
    assert may
    assert may - deleted == set()


def test_right_that_was_used_is_read_by_its_index(dsn: str) -> None:
    with psycopg.connect(dsn) as connection:
        connection.execute("SET LOCAL enable_seqscan = off")
        # Of an empty table either index costs the same; the other one serves no action.
        connection.execute("DROP INDEX desk.authority_by_use")
        plan = connection.execute(
            "EXPLAIN SELECT 1 FROM desk.authority WHERE action_id = 'a' "
            "AND consumed_at IS NOT NULL AND expires_at > clock.now()"
        ).fetchall()
        connection.rollback()
    assert any("authority_used" in line for (line,) in plan), plan


async def test_login_that_was_prepared_later_gets_the_same_rights(
    managed: Managed, dsn: str
) -> None:
    """Rights given to another role after the tables were there are those that the
    migrations grant, and no more.
    """
    migrate(managed.as_owner)
    prepare(managed)
    migrate(managed.as_owner, run_as=login_of(managed.as_desk))
    assert await could_change(managed.as_desk) == ""
    rights = ask(at(managed.admin, managed.name), ACL, f"{managed.name}_desk")
    assert rights == ask(dsn, ACL, "steward_desk")
    assert ("audit", "INSERT") in rights
    assert ("staff_identity", "UPDATE") not in rights


def test_desks_own_login_brings_nothing_up_to_date_and_says_who_can(managed: Managed) -> None:
    prepare(managed)
    migrate(managed.as_owner, run_as=login_of(managed.as_desk))
    assert migrate(managed.as_desk) == []
    ask(
        at(managed.admin, managed.name),
        "DELETE FROM public.steward_migration WHERE name = '003_people.sql'",
    )
    with pytest.raises(BadInput, match=r"behind \(003_people.sql\)") as refused:
        migrate(managed.as_desk)
    assert "STEWARD_OWNER_URL" in refused.value.next_step


def test_database_roles_migrations_run_without_grants() -> None:
    files = sorted(MIGRATIONS.glob("*.sql"))
    for file in files:
        left = [
            line
            for line in database_role.without_grants(file.read_text(encoding="utf-8")).splitlines()
            if "steward_desk" in line and not line.lstrip().startswith("--")
        ]
        assert not left, file.name
    assert len(database_role.grants(files)) >= 26
