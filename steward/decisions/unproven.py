"""A write that was sent, was not answered, and can be neither repeated nor looked up:
a person finds out and says so.

It stays `unknown`, nobody sends it again, and nothing new begins on its resource, until somebody
has resolved it.
"""

from __future__ import annotations

from typing import Any

from actions.registry import declared
from steward.approvals import exclusion
from steward.audit.chain import text
from steward.audit.record import Audit
from steward.db import Connection, Database, Row, json
from steward.domain import lifecycle as rules
from steward.domain.action import Action, ActionState, Wanted
from steward.domain.approval import Person
from steward.errors import BadInput, NotAuthorised, Stale, StewardError
from steward.ledger import repository, unproven

NEEDS_PERSON = "needs_person"
_MAY = frozenset({"lead", "finance"})


def noted(error: BaseException) -> dict[str, Any]:
    """What an outcome notes of an error that only a person can clear up."""
    return (
        {NEEDS_PERSON: True}
        if isinstance(error, StewardError) and error.data.get(NEEDS_PERSON) is True
        else {}
    )


async def ask_if_noted(connection: Connection, audit: Audit, action: Action) -> None:
    """Ask people, once, when the outcome that was just recorded says so: a row to resolve,
    and a ticket for whoever looks.
    """
    if action.state is not ActionState.UNKNOWN or action.outcome.get(NEEDS_PERSON) is not True:
        return
    why = str(action.outcome.get("message", ""))[:500]
    if not await unproven.ask(connection, action.id, why):
        return
    await repository.record(connection, audit, action, "person_asked", "desk", {"why": why})
    # a ticket that could not be proved itself asks for no further one
    if declared(action.kind).ticket != "opens":
        await _open_ticket(connection, audit, action, why)


async def _open_ticket(connection: Connection, audit: Audit, action: Action, why: str) -> None:
    """A ticket is an action like any other: proposed here,
    taken up by clockwork, decided by policy.
    """
    params = {
        "subject": f"Find out whether it happened: {action.kind} {action.resource}",
        "channel": "chat",
        "body": (
            f"{why} Then: steward actions resolve {action.id} --happened or --did-not-happen, "
            "with a note."
        ),
    }
    wanted = Wanted(
        kind="open_ticket",
        resource=f"ticket:{action.conversation_id}:{action.id}",
        params=params,
        agent="support",
        wish=action.id,
    )
    ticket = await repository.propose(
        connection, audit, action.conversation_id, action.handle, wanted, "desk"
    )
    await repository.await_next_turn(connection, ticket.id)


class Unproven:
    """What people have to find out, and what they found."""

    def __init__(self, db: Database, audit: Audit) -> None:
        self._db, self._audit = db, audit

    async def open(self) -> list[Row]:
        """Actions that wait for somebody to look, oldest first."""
        async with self._db.transaction() as connection:
            return await unproven.waiting(connection)

    async def unknown(self, patience: float, tries: int) -> list[Row]:
        """Every effect whose outcome nobody knows now, whoever finds out, oldest first."""
        async with self._db.transaction() as connection:
            return await unproven.unknown(connection, patience, tries)

    async def resolve(self, person: Person, action_id: str, *, happened: bool, note: str) -> Action:
        """Record what a person found out; it ends the action.

        Raises NotAuthorised for other roles, makers and kin, BadInput without a note, Stale when
        nobody is being asked.
        """
        said = text(note).strip()
        if not said:
            raise BadInput(
                "say how you know", next_step='add --note "seen in their dashboard, refund re_7001"'
            )
        async with self._db.transaction() as connection:
            action = await repository.load(connection, action_id, lock=True)
            await self._check(connection, person, action)
            if not await unproven.waits(connection, action_id):
                raise Stale(
                    f"nobody is asked about this {action.kind}: it is {action.state}",
                    next_step="steward actions unknown",
                )
            to = ActionState.CONFIRMED if happened else ActionState.FAILED
            found = {
                "found_by": person.login,
                "note": said,
                **({} if happened else {"error": "did_not_happen"}),
            }
            await unproven.answer(connection, action_id, person.login, happened, said)
            return await repository.move(
                connection,
                self._audit,
                action,
                to,
                f"staff:{person.login}",
                sources=rules.SENT,
                changes={"outcome": json(found), "claim": "", "claimed_until": None},
                data={"happened": happened},
            )

    async def _check(self, connection: Connection, person: Person, action: Action) -> None:
        """Roles are read again from rows.

        Nobody resolves what they had a hand in, or their own account's.
        """
        now = await exclusion.person(connection, person.login)
        if now is None or not _MAY & set(now.roles):
            raise NotAuthorised("this is for leads and finance", next_step="ask one of them")
        why = await exclusion.barred(connection, person.login, action.conversation_id, action)
        if why:
            raise NotAuthorised(why)
