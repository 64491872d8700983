"""The stop of everything: one row.

While it stands no right is given and no effect begins; reads and answers go on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from steward.audit.chain import RECORD, text
from steward.audit.record import Audit, New
from steward.conversation import place, stops
from steward.db import Connection, Database, Row
from steward.domain.approval import Person
from steward.errors import NotAuthorised, Stale
from steward.ledger import held
from steward.stores.erasing import Erasures

_MAY = frozenset({"lead", "admin"})


class Halts:
    """Stops everything and lets it go on."""

    def __init__(self, db: Database, audit: Audit) -> None:
        self._db, self._audit = db, audit

    async def halt(self, person: Person, reason: str) -> None:
        """Stop; when this returns, no effect begins any more.

        One that stands without a reason is given this one. Raises NotAuthorised, or Stale while
        another one stands already.
        """
        _check(person)
        await self._halt(f"staff:{person.login}", person.login, reason)

    async def halt_by_client(self, client: str, owner: str, reason: str) -> None:
        """The same by a service account that may (`client:NAME`), for which `owner` answers.

        Raises Stale.
        """
        await self._halt(client, owner, reason, client.removeprefix("client:"))

    async def _halt(self, who: str, login: str, reason: str, client: str | None = None) -> None:
        why = text(reason).strip()
        async with self._db.transaction() as connection:
            # a halt that nobody gave a reason for may be given one; it is no second halt
            if not await stops.halt(connection, login, why, client) and not (
                why and await stops.give_reason(connection, why)
            ):
                raise Stale(
                    "everything is stopped already",
                    next_step="see who stopped it: steward halt --status",
                )
            data = {"reason": why}
            await self._audit.append(connection, RECORD, "desk.halted", who, data=data)

    async def resume(self, person: Person) -> None:
        """Let it go on; what waited is taken up by clockwork.

        Raises NotAuthorised, or Stale when nothing is stopped.
        """
        _check(person)
        async with self._db.transaction() as connection:
            lifted = await stops.lift(connection, person.login)
            if lifted is None:
                if await stops.standing(connection) is not None:
                    raise Stale(
                        "the ledger was not held against the systems' books yet",
                        next_step="see what the restored desk does not know: steward restore check",
                    )
                raise Stale("nothing is stopped")
            await self._audit.append(
                connection,
                RECORD,
                "desk.resumed",
                f"staff:{person.login}",
                data={"halt": lifted},
            )

    async def look_for_restore(self) -> None:
        """Stop everything where the rows lie elsewhere than they did: they may be a backup's."""
        if await place.same(self._db):
            return
        async with self._db.transaction() as connection:
            if await place.moved(connection):
                await self.restored(connection, "the database lies elsewhere than it did")

    async def look_for_erased(self, erasures: Erasures) -> None:
        """Stop everything where somebody is here who was erased: the rows are a backup's."""
        again, halt = await erasures.not_ordered(), await self.standing()
        if again and (halt is None or halt["compare_since"] is None):
            async with self._db.transaction() as connection:
                await self.restored(connection, f"{again} erased customers are here again")

    async def restored(self, connection: Connection, why: str, who: str = "steward") -> None:
        """Stop everything until the books were compared: the rows are older than what was done."""
        reason = f"restored: {why}"
        await stops.halt_restored(connection, reason)
        await self._audit.append(connection, RECORD, "desk.halted", who, data={"reason": reason})

    async def compared(self, login: str, unknown: Sequence[Mapping[str, Any]]) -> None:
        """The ledger was held against the books; each payment that they have under a key of the
        desk, and it does not know, is on the record from now on.
        """
        async with self._db.transaction() as connection:
            entries = [New("books.unknown_here", f"staff:{login}", one) for one in unknown]
            await self._audit.append_all(connection, RECORD, entries)
            await stops.compared(connection)

    async def standing(self) -> Row | None:
        """Who stopped everything, when and why; None when nobody did."""
        async with self._db.transaction() as connection:
            return await stops.standing(connection)

    async def waiting(self) -> list[Row]:
        """Actions that people's stops keep from going on, oldest first."""
        async with self._db.transaction() as connection:
            return await held.held_back(connection)


def _check(person: Person) -> None:
    if not _MAY & set(person.roles):
        raise NotAuthorised("this is for leads and admins", next_step="ask one of them")
