"""The fence: whoever acts for a conversation proves first that nobody newer has taken over."""

from __future__ import annotations

from steward.db import Connection, Row, fetch_one
from steward.domain.turn import TurnRef
from steward.errors import Stale
from steward.locks import current_run, lost_its_session

# The turn is looked for under the conversation's lock: one that was closed while this waited for it
# is not extended.
_GUARD = """
WITH held AS (SELECT * FROM desk.conversation WHERE id = %s FOR UPDATE), extended AS (
    UPDATE desk.turn t SET lease_until = clock_timestamp() + t.lease FROM held
     WHERE t.conversation_id = held.id AND t.id = %s AND t.fence = %s AND t.closed_at IS NULL
         RETURNING t.id)
SELECT held.*, EXISTS (SELECT 1 FROM extended) AS extended FROM held
"""


async def hold(connection: Connection, conversation_id: str) -> Row | None:
    """Lock the conversation's row: everything of one conversation happens in one order.

    Raises Stale in a run that has lost the conversation to a later one, however long it slept in
    between.
    """
    row = await fetch_one(
        connection, "SELECT * FROM desk.conversation WHERE id = %s FOR UPDATE", conversation_id
    )
    check_run(row, conversation_id)
    return row


def check_run(row: Row | None, conversation_id: str) -> None:
    """Raises Stale in a run that has lost the conversation to a later one, by the conversation's
    row, or its session: what it did it could not note down.
    """
    run = current_run(conversation_id)
    if run is not None and lost_its_session(run):
        raise Stale("this run has lost its session", run=run.number)
    if row is not None and run is not None and row["run"] != run.number:
        raise Stale("a later run has this conversation", run=run.number, now=row["run"])


async def share(connection: Connection, conversation_id: str) -> None:
    """Lock the conversation's row against changes: the conversation before its action,
    everybody locks in this order.
    """
    query = "SELECT 1 FROM desk.conversation WHERE id = %s FOR SHARE"
    await connection.execute(query, [conversation_id])


async def share_of(connection: Connection, action_id: str) -> None:
    """The same for the conversation that an action is of."""
    query = """SELECT 1 FROM desk.action a JOIN desk.conversation k ON k.id = a.conversation_id
                WHERE a.id = %s FOR SHARE OF k"""
    await connection.execute(query, [action_id])


async def guard(connection: Connection, turn: TurnRef) -> Row:
    """Hold the conversation for this transaction and extend the lease.

    Raises Stale when the turn is not the newest open one.

    The conversation's row stays locked until the transaction ends, so that no take-over can slip in
    between the check and what the caller writes after it. Returns that row.
    """
    row = await fetch_one(connection, _GUARD, turn.conversation_id, turn.id, turn.fence)
    check_run(row, turn.conversation_id)
    if row is None or row["fence"] != turn.fence:
        raise Stale("another run has taken this conversation over", turn=turn.id, fence=turn.fence)
    if not row["extended"]:
        raise Stale("this turn is closed", turn=turn.id, fence=turn.fence)
    return row
