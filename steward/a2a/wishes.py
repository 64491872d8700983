"""A task is one wish: each action belongs to one task, and a further wish of a message is a task of
its own in the same context, opened with the end of the turn that answers the message (ADR 136).
"""

from __future__ import annotations

from typing import NamedTuple

from actions.registry import needs_yes
from steward.a2a import repository
from steward.a2a.repository import TaskRow
from steward.conversation.progress import CHANNEL
from steward.db import Connection, Row, fetch, fetch_one, new_id
from steward.domain.action import ActionState, first_task
from steward.domain.turn import TurnRef

_FIRST = "SELECT coalesce(parent, id) AS id FROM desk.peer_task WHERE id = %s"
_KIN = """
SELECT t.id, t.wish, t.open, NOT EXISTS (
       SELECT 1 FROM desk.peer_act p JOIN desk.action a ON a.id = p.action_id
        WHERE p.task_id = t.id AND a.state <> %s) AS given_up
  FROM desk.peer_task t WHERE %s IN (t.id, t.parent) ORDER BY t.created_at, t.id
"""
# What answered messages asked for and no task is about.
_UNPARTED = """
  FROM desk.peer_task t JOIN desk.peer_message m ON m.task_id = t.id
  JOIN desk.inbox i ON i.id = m.message_id AND i.answered_at IS NOT NULL
  JOIN desk.action a ON a.conversation_id = t.conversation_id
   AND starts_with(a.wish, m.message_id || ':')
 WHERE NOT EXISTS (SELECT 1 FROM desk.peer_act p WHERE p.action_id = a.id)
"""
_NEW = f"""
SELECT a.id, a.kind, a.wish, m.message_id, m.task_id, i.seq {_UNPARTED}
   AND %s IN (t.id, t.parent) ORDER BY i.seq, a.created_at, a.id
"""
_FIRST_OF_NEW = f"""
SELECT DISTINCT coalesce(t.parent, t.id) AS id {_UNPARTED} AND t.conversation_id = %s ORDER BY id
"""
_BEGIN = """
INSERT INTO desk.peer_task (id, conversation_id, parent, opened_in, wish)
SELECT %s, conversation_id, id, %s, %s FROM desk.peer_task WHERE id = %s
"""
_TOLD_AS_WELL = """
INSERT INTO desk.peer_push (task_id, id, url, token, scheme, credentials)
SELECT %s, id, url, token, scheme, credentials FROM desk.peer_push
 WHERE task_id = %s AND gave_up = ''
"""
_STIR = """SELECT pg_notify(%s, '{"type": "push"}')"""


class _Task(NamedTuple):
    """One of the tasks that a message's wishes are."""

    id: str
    wish: str
    open: bool
    given_up: bool


async def turn_closed(connection: Connection, turn: TurnRef) -> None:
    """What the messages that this turn has answered wish for is tasks, before anybody looks; in the
    transaction that closes it, which holds the conversation.
    """
    for row in await fetch(connection, _FIRST_OF_NEW, turn.conversation_id):
        await parted(connection, row["id"])


async def parted(connection: Connection, task_id: str) -> TaskRow | None:
    """The task, locked, once every action of its messages is with the task of its own wish."""
    first = await fetch_one(connection, _FIRST, task_id)
    if first is None:
        return None
    # always the first one before the others, and nobody else opens one meanwhile
    held = await repository.task(connection, first["id"], lock=True)
    new = sorted(await fetch(connection, _NEW, first["id"]), key=_place)
    for action in new:
        own = await _task_of(connection, first["id"], action)
        await connection.execute(
            "INSERT INTO desk.peer_act (action_id, task_id) VALUES (%s, %s)", [action["id"], own]
        )
    return held if task_id == first["id"] else await repository.task(connection, task_id, lock=True)


async def answered_alone(connection: Connection, found: TaskRow) -> tuple[str, ...] | None:
    """The actions that plain words to this task may answer; None where it has no kin: any."""
    kin = await fetch(connection, _KIN, ActionState.WITHDRAWN, found.first)
    if len(kin) == 1:
        return None
    return tuple(sorted(await repository.own_actions(connection, found)))


async def _task_of(connection: Connection, first: str, action: Row) -> str:
    """The task of an action: that of the same wish, the one it was asked for in where that has none
    or was asked for something else in its place, or else a new one.
    """
    key = first_task(action["wish"], action["message_id"])
    rows = await fetch(connection, _KIN, ActionState.WITHDRAWN, first)
    kin = [_Task(**row) for row in rows]
    same = [one.id for one in kin if one.open and one.wish == key]
    asked_in = next(one for one in kin if one.id == action["task_id"])
    if same or not needs_yes(action["kind"]):
        return same[-1] if same else asked_in.id
    if asked_in.open and (not asked_in.wish or asked_in.given_up):
        await connection.execute(
            "UPDATE desk.peer_task SET wish = %s WHERE id = %s", [key, asked_in.id]
        )
        return asked_in.id
    return await _begin(connection, asked_in.id, first, action["message_id"], key)


async def _begin(
    connection: Connection, asked_in: str, first: str, message_id: str, wish: str
) -> str:
    """A task for a further wish, told where the one is told that it was asked for in."""
    own = new_id("task")
    await connection.execute(_BEGIN, [own, message_id, wish, first])
    if (await connection.execute(_TOLD_AS_WELL, [own, asked_in])).rowcount:
        await connection.execute(_STIR, [CHANNEL])
    return own


def _place(action: Row) -> tuple[int, int]:
    """In the order of the messages, and of the wishes in one."""
    number = first_task(action["wish"], action["message_id"])[1:]
    return action["seq"], int(number) if number.isdecimal() else 0
