"""The fence: whoever acts for a conversation proves first that nobody newer has taken over."""

from __future__ import annotations

from steward.conversation.types import TurnRef
from steward.db import Connection
from steward.errors import Stale

_EXTEND = """
UPDATE desk.turn SET lease_until = clock_timestamp() + lease
 WHERE id = %s AND conversation_id = %s AND fence = %s AND closed_at IS NULL
"""


async def guard(connection: Connection, turn: TurnRef) -> None:
    """Hold the conversation for this transaction and extend the lease; raises Stale when the turn is not the newest open one.

    The conversation's row stays locked until the transaction ends, so that no take-over can slip in between the
    check and what the caller writes after it.
    """
    found = await connection.execute("SELECT fence FROM desk.conversation WHERE id = %s FOR UPDATE", [turn.conversation_id])
    row = await found.fetchone()
    if row is None or row["fence"] != turn.fence:
        raise Stale("another run has taken this conversation over", turn=turn.id, fence=turn.fence)
    extended = await connection.execute(_EXTEND, [turn.id, turn.conversation_id, turn.fence])
    if extended.rowcount != 1:
        raise Stale("this turn is closed", turn=turn.id, fence=turn.fence)
