"""How many signatures the requests of a conversation still need."""

from __future__ import annotations

from steward.approvals import repository
from steward.db import Connection
from steward.domain.signatures import filled


async def missing_signatures(connection: Connection, conversation_id: str) -> dict[str, int]:
    """By action, what is left of the needs of each pending approval:
    only signatures that count now fill one.
    """
    pending = await repository.pending_in(connection, conversation_id)
    return {
        one.action_id: len(one.needs)
        - filled(one.needs, await repository.counting_signers(connection, one.id))
        for one in pending
    }
