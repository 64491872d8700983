"""What the support team reads of the desk's own rows, always of the task's own customer."""

from __future__ import annotations

from typing import Any

from steward.conversation.outcomes import earlier_contacts
from steward.desk import Desk


async def contacts(
    desk: Desk, conversation: str, _args: dict[str, Any], whose: str | None
) -> dict[str, Any]:
    """This customer's contacts with this desk that ended, of other conversations, newest first."""
    if whose is None:
        return {"contacts": []}
    async with desk.db.transaction() as connection:
        rows = await earlier_contacts(connection, whose, conversation)
    return {
        "contacts": [
            {"at": row["began_at"].isoformat(), "outcome": row["outcome"]}
            for row in rows
            if row["outcome"] != "open"
        ]
    }
