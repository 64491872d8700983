"""A conversation's own row: who may read it, which customer it is of,
which run of it is the newest.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

from steward.conversation.fence import check_run
from steward.db import Connection, fetch_one
from steward.locks import TRY_LOCK, Given, Run, RunSessions, locked_run
from steward.understanding.reader.readers import warmed

_RESERVE = """
INSERT INTO desk.conversation (id, channel, owner, asker) VALUES (%s, %s, %s, %s)
    ON CONFLICT DO NOTHING RETURNING id
"""
_WRITTEN = """
SELECT 1 FROM desk.inbox WHERE id = %s AND conversation_id = %s AND automatic = ''
   AND received_at >= %s
"""


async def reserve(
    connection: Connection, conversation_id: str, channel: str, owner: str, asker: str = ""
) -> bool:
    """Make the conversation's row; False when somebody has that id already.

    `asker`: a name for the network that it is begun from.
    """
    made = await fetch_one(connection, _RESERVE, conversation_id, channel, owner, asker)
    return made is not None


_MAIL = """EXISTS (
    SELECT 1 FROM desk.inbox WHERE conversation_id = %(talk)s AND answered_at IS NULL) AS mail
"""
_NEXT = f"UPDATE desk.conversation SET run = run + 1 WHERE id = %(talk)s RETURNING run, {_MAIL}"
_LOCKED = f"""
WITH {TRY_LOCK}, next AS (
    UPDATE desk.conversation SET run = run + 1
     WHERE id = %(talk)s AND (SELECT it FROM got) RETURNING run
)
SELECT (SELECT it FROM got) AS got, (SELECT run FROM next) AS run, {_MAIL}
"""


async def next_run(
    connection: Connection, conversation_id: str, takes_lock: bool = False
) -> Given | None:
    """The number of the run that has the conversation from now on; 0 where there is none yet.

    With the lock, where nobody has it, in the same question; else None.
    """
    values = {"talk": conversation_id}
    row = await (await connection.execute(_LOCKED if takes_lock else _NEXT, values)).fetchone()
    if takes_lock and (row is None or not row["got"]):
        return None
    return Given((row and row["run"]) or 0, bool(row and row["mail"]))


@asynccontextmanager
async def one_run(
    sessions: RunSessions,
    conversation_id: str,
    stalled_after: float | None = None,
    *,
    since: float | None = None,
) -> AsyncIterator[Run]:
    """Be the conversation's one run, over all processes; waits for the one that is under way.

    Costs one session while it lasts, and a slot while it works: who has waited longest, `since`
    when by the monotonic clock, works first. The first ones after a start wait for the readers.
    Raises Stale where its session ended while it waited for the slot, as when the database was
    started anew: what it did could not be noted down.
    """
    await warmed()
    async with (
        locked_run(sessions, conversation_id, next_run, stalled_after) as run,
        sessions.slots.work(since),
    ):
        check_run(None, conversation_id)
        yield run


async def customer_of(connection: Connection, conversation_id: str) -> str | None:
    """The handle of whoever has proved who they are."""
    query = "SELECT customer FROM desk.conversation WHERE id = %s"
    row = await fetch_one(connection, query, conversation_id)
    return None if row is None else row["customer"]


async def set_customer(connection: Connection, conversation_id: str, handle: str) -> None:
    """The conversation is this customer's from now on: they have proved it."""
    await connection.execute(
        "UPDATE desk.conversation SET customer = %s WHERE id = %s", [handle, conversation_id]
    )


async def was_written(
    connection: Connection, conversation_id: str, message_id: str, since: datetime
) -> bool:
    """Whether a person wrote this message here, since then; not what a machine sent."""
    row = await fetch_one(connection, _WRITTEN, message_id, conversation_id, since)
    return row is not None
