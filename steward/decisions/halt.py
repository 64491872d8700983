"""The stop of everything: one row. While it stands no right is given and no effect begins; reads and answers go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steward.audit.chain import text
from steward.conversation.stops import HALT_LOCK
from steward.db import Database, Row, fetch, fetch_one, new_id
from steward.domain.approval import Person
from steward.domain.lifecycle import UNDECIDED
from steward.errors import NotAuthorised, Stale

if TYPE_CHECKING:
    from steward.audit.record import Audit

RECORD = "desk"  # the chain of what concerns no single conversation
_MAY = frozenset({"lead", "admin"})


class Halts:
    """Stops everything and lets it go on."""

    def __init__(self, db: Database, audit: Audit) -> None:
        self._db, self._audit = db, audit

    async def halt(self, person: Person, reason: str) -> None:
        """Stop; when this returns, no effect begins any more. Raises NotAuthorised, or Stale while one stands already."""
        _check(person)
        async with self._db.transaction() as connection:
            await connection.execute("SELECT pg_advisory_xact_lock(%s)", [HALT_LOCK])
            made = await connection.execute(
                "INSERT INTO desk.halt (id, login, reason) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING",
                [new_id("halt"), person.login, text(reason).strip()],
            )
            if made.rowcount != 1:
                raise Stale(
                    "everything is stopped already",
                    next_step="see who stopped it: steward halt --status",
                )
            await self._audit.append(
                connection,
                RECORD,
                "desk.halted",
                f"staff:{person.login}",
                data={"reason": reason.strip()},
            )

    async def resume(self, person: Person) -> None:
        """Let it go on; what waited is taken up by clockwork. Raises NotAuthorised, or Stale when nothing is stopped."""
        _check(person)
        async with self._db.transaction() as connection:
            done = await fetch_one(
                connection,
                "UPDATE desk.halt SET lifted_at = clock.now(), lifted_by = %s WHERE lifted_at IS NULL RETURNING id",
                person.login,
            )
            if done is None:
                raise Stale("nothing is stopped")
            await self._audit.append(
                connection,
                RECORD,
                "desk.resumed",
                f"staff:{person.login}",
                data={"halt": done["id"]},
            )

    async def standing(self) -> Row | None:
        """Who stopped everything, when and why; None when nobody did."""
        async with self._db.transaction() as connection:
            return await fetch_one(
                connection, "SELECT login, reason, at FROM desk.halt WHERE lifted_at IS NULL"
            )

    async def waiting(self) -> list[Row]:
        """Actions that people's stops keep from going on, oldest first."""
        query = """SELECT id, kind, resource, conversation_id, stopped_at FROM desk.action
                   WHERE stopped_at IS NOT NULL AND state = ANY(%s) ORDER BY stopped_at, id LIMIT 500"""
        async with self._db.transaction() as connection:
            return await fetch(connection, query, [state.value for state in UNDECIDED])


def _check(person: Person) -> None:
    if not _MAY & set(person.roles):
        raise NotAuthorised("this is for leads and admins", next_step="ask one of them")
