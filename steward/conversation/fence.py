"""The fence: whoever acts for a conversation proves first that nobody newer has taken over."""

from __future__ import annotations

from collections.abc import Mapping

from steward.db import Connection, Database, Row, fetch_one
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

# A run of a conversation that was not there when it began has the number 0.
NO_RUN = -1
# The same and one write of that turn in one statement, which is one transaction: `written` happens
# where the turn holds, and not at all where it does not.
_GUARDED = """
WITH held AS (SELECT * FROM desk.conversation WHERE id = %(talk)s FOR UPDATE), extended AS (
    UPDATE desk.turn t SET lease_until = clock_timestamp() + t.lease FROM held
     WHERE t.conversation_id = held.id AND t.id = %(turn)s AND t.fence = %(fence)s
       AND t.closed_at IS NULL AND held.fence = t.fence AND %(run)s IN ({no_run}, held.run)
           RETURNING t.id), written AS ({written})
SELECT held.*, EXISTS (SELECT 1 FROM extended) AS extended{columns} FROM held
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
    return _holds(row, turn)


def guarded(written: str, columns: str = "") -> str:
    """The statement that writes `written` under the guard.

    That is an INSERT of what it selects FROM extended; `columns` are more of the answer, such as
    `, (SELECT …) AS times`. Both may name `%(talk)s`, `%(turn)s` and what `write` is given.
    """
    return _GUARDED.format(written=written, columns=columns, no_run=NO_RUN)


async def write(
    db: Database,
    turn: TurnRef,
    statement: str,
    values: Mapping[str, object],
    *,
    shared: bool = True,
) -> Row:
    """Guard a turn and write what `statement` (of `guarded`) says, in one question to Postgres.

    `shared`: steps share what they read of such rows (`step_reads`). Raises Stale as `guard` does,
    and nothing is written.
    """
    run = current_run(turn.conversation_id)
    check_run(None, turn.conversation_id)  # one that has lost its session asks nothing
    own = {"talk": turn.conversation_id, "turn": turn.id, "fence": turn.fence}
    async with db.writing() if shared else db.noting() as connection:
        cursor = await connection.execute(
            statement, {**values, **own, "run": NO_RUN if run is None else run.number}
        )
        row = await cursor.fetchone()
    return _holds(row, turn)


def _holds(row: Row | None, turn: TurnRef) -> Row:
    check_run(row, turn.conversation_id)
    if row is None or row["fence"] != turn.fence:
        raise Stale("another run has taken this conversation over", turn=turn.id, fence=turn.fence)
    if not row["extended"]:
        raise Stale("this turn is closed", turn=turn.id, fence=turn.fence)
    return row
