"""People freeze a customer's account, and lift that: whose word it is, and with which role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steward.conversation import freezes
from steward.db import Connection, Row
from steward.domain.approval import Person
from steward.errors import BadInput, NotAuthorised, Stale

if TYPE_CHECKING:
    from steward.audit.record import Audit

_MAY_LIFT = frozenset({"lead", "admin"})


async def freeze(
    connection: Connection, audit: Audit, person: Person, held: Row, reason: str, handle: str
) -> None:
    """Freeze the customer of a conversation, or whom its stranger turned out to be (`handle`).

    Raises BadInput where nobody is known there, Stale where they are frozen already.
    """
    handle = handle or held["customer"] or ""
    if not handle:
        raise BadInput(
            "nobody has proved who they are in this conversation",
            next_step="look who it is, then name them: send `to`, an e-mail address or an account",
        )
    done = await freezes.freeze(
        connection, audit, held["id"], handle, login=person.login, reason=reason
    )
    if not done:
        raise Stale("this customer's account is frozen already")


async def lift(
    connection: Connection, audit: Audit, person: Person, held: Row, reason: str
) -> None:
    """Lift the freeze that was made in a conversation, or that its customer is under.

    What waits goes on, and no proof of before counts. Raises NotAuthorised for other roles, Stale
    where none stands.
    """
    if not _MAY_LIFT & set(person.roles):
        raise NotAuthorised("a freeze is lifted by a lead or an admin", next_step="ask one of them")
    standing = await freezes.standing_in(connection, held["id"])
    if standing is None:
        raise Stale("no account is frozen in this conversation")
    await freezes.lift(connection, audit, standing["handle"], person.login, reason)
