"""Puts on the record that a person tried to decide what they may not: duties are kept apart, and
who tried to mix them is part of the proof.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Literal

from steward.approvals import repository
from steward.audit.chain import text
from steward.audit.record import Audit
from steward.db import Database
from steward.domain.approval import Person
from steward.errors import NotAuthorised


@asynccontextmanager
async def on_record(
    db: Database,
    audit: Audit,
    person: Person,
    approval_id: str | None,
    tried: Literal["sign", "change"],
    conversation_id: str | None = None,
) -> AsyncIterator[None]:
    """Whoever is not allowed to hears it as before; what they tried is kept, once it is undone."""
    try:
        yield
    except NotAuthorised as error:
        data = {"approval_id": approval_id or "", "tried": tried, "why": error.message}
        await _note(db, audit, person, conversation_id, data)
        raise


async def _note(
    db: Database,
    audit: Audit,
    person: Person,
    conversation_id: str | None,
    data: dict[str, str],
) -> None:
    async with db.transaction() as connection:
        where, action_id = conversation_id, None
        if data["approval_id"]:
            approval = await repository.load(connection, text(data["approval_id"]))
            where, action_id = approval.conversation_id, approval.action_id
        if where is not None:
            who = f"staff:{text(person.login)}"
            await audit.append(
                connection, where, "approval.refused", who, action_id=action_id, data=data
            )
