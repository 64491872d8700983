"""Customers who say that they would leave: noted in the record, for people. It changes nothing that
the desk does, and calls nobody.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from steward.conversation.types import Inbound
from steward.db import Connection, fetch_one
from steward.understanding.people.threats import threatens_to_leave

if TYPE_CHECKING:
    from steward.audit.record import Audit

MAY_LEAVE = "customer.may_leave"
_LAST = "SELECT max(at) AS at FROM desk.audit WHERE conversation_id = %s AND event = %s"


async def note_leaving(connection: Connection, audit: Audit, message: Inbound, words: str) -> None:
    """Note that its writer would leave. The caller holds the conversation's row."""
    if threatens_to_leave(words):
        data = {"message": message.id}
        await audit.append(connection, message.conversation_id, MAY_LEAVE, "customer", data=data)


async def said_last(connection: Connection, conversation_id: str) -> datetime | None:
    """When they said so last; None: they never did."""
    row = await fetch_one(connection, _LAST, conversation_id, MAY_LEAVE)
    return row["at"] if row else None
