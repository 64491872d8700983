"""The fence: whoever acts for a conversation proves first that nobody newer has taken over."""

from __future__ import annotations

from steward.db import Connection, Row, fetch_one
from steward.domain.turn import TurnRef
from steward.errors import Stale
from steward.locks import current_run

_EXTEND = """
UPDATE desk.turn SET lease_until = clock_timestamp() + lease
 WHERE id = %s AND conversation_id = %s AND fence = %s AND closed_at IS NULL
"""


async def hold(connection: Connection, conversation_id: str) -> Row | None:
    """Lock the conversation's row: everything of one conversation happens in one order.

    Raises Stale in a run that has lost the conversation to a later one, however long it slept in between.
    """
    row = await fetch_one(
        connection, "SELECT * FROM desk.conversation WHERE id = %s FOR UPDATE", conversation_id
    )
    run = current_run(conversation_id)
    if row is not None and run is not None and row["run"] != run.number:
        raise Stale("a later run has this conversation", run=run.number, now=row["run"])
    return row


async def share(connection: Connection, conversation_id: str) -> None:
    """Lock the conversation's row against changes: the conversation before its action, everybody locks in this order."""
    query = "SELECT 1 FROM desk.conversation WHERE id = %s FOR SHARE"
    await connection.execute(query, [conversation_id])


async def guard(connection: Connection, turn: TurnRef) -> None:
    """Hold the conversation for this transaction and extend the lease; raises Stale when the turn is not the newest open one.

    The conversation's row stays locked until the transaction ends, so that no take-over can slip in between the
    check and what the caller writes after it.
    """
    row = await hold(connection, turn.conversation_id)
    if row is None or row["fence"] != turn.fence:
        raise Stale("another run has taken this conversation over", turn=turn.id, fence=turn.fence)
    extended = await connection.execute(_EXTEND, [turn.id, turn.conversation_id, turn.fence])
    if extended.rowcount != 1:
        raise Stale("this turn is closed", turn=turn.id, fence=turn.fence)
