"""The mode of a conversation, as rows: the desk answers, a person answers, or nobody does for now.
Also the notes that people write beside it.

The caller holds the lock of the conversation's row.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from steward.conversation.outgoing import send
from steward.conversation.types import Mode, Outgoing
from steward.db import Connection, Row, fetch, fetch_one, new_id
from steward.domain.conversation_limits import QuietHours

_TAKE_OVER = """
UPDATE desk.conversation SET mode = 'person', mode_turn = NULL, mode_by = %s
 WHERE id = %s AND (mode <> 'person' OR mode_by = '')
"""
_PAUSE = (
    "UPDATE desk.conversation SET mode = 'paused', mode_turn = NULL, mode_by = %s "
    "WHERE id = %s AND mode = 'desk'"
)
_RETURN = """
UPDATE desk.conversation SET mode = %s, mode_turn = NULL, mode_by = '', handed_over = false
 WHERE id = %s AND mode <> 'desk'
"""
_HAND_TO = """
UPDATE desk.conversation SET mode = %s, mode_turn = %s, mode_by = ''
 WHERE id = %s AND mode <> %s AND mode <> 'paused'
"""
_AFTER_PAUSE = "UPDATE desk.conversation SET handed_over = true WHERE id = %s AND mode = 'paused'"
_ASSIGN = """
INSERT INTO desk.assignment (conversation_id, login, given_by) VALUES (%s, %s, %s)
ON CONFLICT (conversation_id) DO UPDATE
   SET login = EXCLUDED.login, given_by = EXCLUDED.given_by, at = clock.now()
 WHERE assignment.login <> EXCLUDED.login
"""
_HAND_ON = """
UPDATE desk.conversation SET mode_turn = NULL, mode_by = '' WHERE id = %s AND mode = 'person'
"""
_PASSED = """
UPDATE desk.inbox SET answered_at = clock.now()
 WHERE conversation_id = %s AND answered_at IS NULL AND id <> ALL (%s)
"""
_KEPT = """
UPDATE desk.inbox SET answered_at = clock.now()
 WHERE conversation_id = %s AND answered_at IS NULL AND received_at <= %s
"""


async def take_over(connection: Connection, conversation_id: str, login: str) -> bool:
    """A person has it from now on; False while another one has."""
    changed = await connection.execute(_TAKE_OVER, [login, conversation_id])
    return changed.rowcount == 1


async def pause(connection: Connection, conversation_id: str, login: str) -> bool:
    """Pause it: nothing begins in it from now on. False unless the desk has it."""
    changed = await connection.execute(_PAUSE, [login, conversation_id])
    return changed.rowcount == 1


async def give_back(connection: Connection, conversation_id: str, to: str) -> bool:
    """A person, or a pause, gives it up; False when the desk has it already."""
    changed = await connection.execute(_RETURN, [to, conversation_id])
    return changed.rowcount == 1


async def go_on_with(connection: Connection, conversation_id: str, kept: Sequence[str]) -> None:
    """The desk goes on with these messages; what else was written meanwhile had its answer, and
    news that was held is said.
    """
    await connection.execute(_PASSED, [conversation_id, [*kept]])
    await give_back(connection, conversation_id, "desk")
    await say_held(connection, conversation_id)


async def hand_to(
    connection: Connection, conversation_id: str, mode: Mode, turn_id: str | None
) -> bool:
    """Nobody in particular has it from now on, but this turn may still say so; False during a
    pause, and where that is so already.
    """
    changed = await connection.execute(_HAND_TO, [mode, turn_id, conversation_id, mode])
    return changed.rowcount > 0


async def hand_over_after_pause(connection: Connection, conversation_id: str) -> None:
    """During a pause it stays paused, and goes to people once that ends."""
    await connection.execute(_AFTER_PAUSE, [conversation_id])


async def assign(connection: Connection, conversation_id: str, login: str, given_by: str) -> bool:
    """Somebody sees to it from now on; False where they do already."""
    changed = await connection.execute(_ASSIGN, [conversation_id, login, given_by])
    return changed.rowcount == 1


async def hand_on(connection: Connection, conversation_id: str) -> bool:
    """Whoever had taken it over has it no more: it waits to be taken over."""
    changed = await connection.execute(_HAND_ON, [conversation_id])
    return changed.rowcount == 1


async def assigned_to(connection: Connection, conversation_id: str) -> str:
    """The login of whoever sees to it; empty: nobody."""
    query = "SELECT login FROM desk.assignment WHERE conversation_id = %s"
    found = await fetch_one(connection, query, conversation_id)
    return "" if found is None else str(found["login"])


async def unassign(connection: Connection, conversation_id: str) -> bool:
    """Remove its owner; False when it had none."""
    query = "DELETE FROM desk.assignment WHERE conversation_id = %s"
    return (await connection.execute(query, [conversation_id])).rowcount == 1


async def keep_for_people(
    connection: Connection, conversation_id: str, until: datetime | None
) -> None:
    """What was written while a person was waited for was kept for them, and its writer told so:
    the desk does not come back to it.
    """
    if until is not None:
        await connection.execute(_KEPT, [conversation_id, until])


async def answered_by_person(connection: Connection, conversation_id: str) -> None:
    """A person spoke: what the customer wrote is answered,
    and what the desk had asked before is no longer open.
    """
    await connection.execute(
        (
            "UPDATE desk.inbox SET answered_at = clock.now() WHERE conversation_id = %s "
            "AND answered_at IS NULL"
        ),
        [conversation_id],
    )
    await connection.execute(
        "UPDATE desk.conversation SET question = NULL WHERE id = %s", [conversation_id]
    )


async def hold_notice(
    connection: Connection, conversation_id: str, source: str, n: int, text: str
) -> bool:
    """Keep a notice until the conversation is returned; True the first time."""
    held = await connection.execute(
        (
            "INSERT INTO desk.held_notice (source, n, conversation_id, text) "
            "VALUES (%s, %s, %s, %s) ON CONFLICT DO NOTHING"
        ),
        [source, n, conversation_id, text],
    )
    return held.rowcount == 1


async def say_held(
    connection: Connection, conversation_id: str, quiet: QuietHours | None = None
) -> None:
    """Say what was to be told meanwhile."""
    due = "DELETE FROM desk.held_notice WHERE conversation_id = %s RETURNING source, n, text"
    for row in await fetch(connection, due, conversation_id):
        notice = Outgoing(n=row["n"], kind="notice", text=row["text"])
        await send(connection, conversation_id, row["source"], notice, quiet)


async def whisper(connection: Connection, conversation_id: str, login: str, text: str) -> str:
    """A note of a person to the desk; returns its id."""
    own = new_id("whi")
    await connection.execute(
        "INSERT INTO desk.whisper (id, conversation_id, login, text) VALUES (%s, %s, %s, %s)",
        [own, conversation_id, login, text],
    )
    return own


async def whispers(connection: Connection, conversation_id: str) -> list[Row]:
    """Notes of people to the desk, oldest first."""
    query = "SELECT login, text, at FROM desk.whisper WHERE conversation_id = %s ORDER BY at, id"
    return await fetch(connection, query, conversation_id)
