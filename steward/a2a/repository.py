"""The rows of peers' conversations, tasks and messages, and what is read of a task at once."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from pydantic import Field

from steward.approvals import repository as approvals
from steward.approvals.missing import missing_signatures
from steward.conversation import repository as conversations
from steward.db import Connection, Row, fetch, fetch_one, json, new_id
from steward.domain.action import Action
from steward.domain.approval import Approval
from steward.domain.understanding import OpenQuestion
from steward.frozen_model import Frozen
from steward.ledger.consents import waiting
from steward.ledger.repository import select

CHANNEL = "api"
_TASK = """
SELECT t.id, t.conversation_id, t.state, t.said, t.version, t.withdrawn, t.created_at, t.changed_at,
       t.parent, c.peer, c.account, c.context_id
  FROM desk.peer_task t JOIN desk.peer_context c ON c.conversation_id = t.conversation_id
"""
_MESSAGES = """
SELECT m.own_id, i.text, i.seq, i.received_at AS at, i.answered_at IS NOT NULL AS answered,
       i.turn_id
  FROM desk.peer_task t, desk.peer_message m JOIN desk.inbox i ON i.id = m.message_id
 WHERE t.id = %s AND (m.task_id = t.id OR m.message_id = t.opened_in OR (m.task_id = t.parent
   AND i.seq < (SELECT o.seq FROM desk.inbox o WHERE o.id = t.opened_in)))
 ORDER BY i.seq
"""
# What the task is about, and what its messages agreed to that no task of its kin is about.
_OWN = """
SELECT p.action_id AS id FROM desk.peer_act p WHERE p.task_id = %(task)s
UNION SELECT f.action_id FROM desk.confirmation f
        JOIN desk.peer_message m ON m.message_id = f.message_id
 WHERE m.task_id = %(task)s AND NOT EXISTS (
       SELECT 1 FROM desk.peer_act p JOIN desk.peer_task t ON t.id = p.task_id
        WHERE p.action_id = f.action_id AND %(first)s IN (t.id, t.parent))
"""
# Those of one turn in the order of its words: the plan numbers t1, t2 … in each message.
_FURTHER = """
SELECT t.id FROM desk.peer_task t LEFT JOIN desk.inbox i ON i.id = t.opened_in
 WHERE t.parent = %s ORDER BY t.created_at, i.seq, length(t.wish), t.wish, t.id
"""
# What the desk said in the turns of the task's messages, of the task's actions, and after people
# decided.
_LINES = """
SELECT o.seq, o.id, o.text, o.created_at AS at, o.facts FROM desk.outbox o
 WHERE o.conversation_id = %s AND NOT o.held AND NOT o.aside AND o.seq > %s
   AND o.kind IN ('reply', 'notice', 'staff')
   AND (o.source = ANY(%s) OR o.source = ANY(%s) OR o.kind = 'staff'
        OR EXISTS (SELECT 1 FROM desk.turn t WHERE t.id = o.source AND t.kind = 'decision'))
 ORDER BY o.seq
"""
_TALK = """
SELECT c.mode, c.question, (SELECT m.task_id FROM desk.peer_message m
          JOIN desk.peer_task t ON t.id = m.task_id
         WHERE t.conversation_id = c.id ORDER BY m.sent_at DESC LIMIT 1) AS newest
  FROM desk.conversation c WHERE c.id = %s
"""
_COUNTS = """
SELECT (SELECT count(*) FROM desk.peer_message m JOIN desk.peer_task t ON t.id = m.task_id
          JOIN desk.peer_context c ON c.conversation_id = t.conversation_id
         WHERE c.peer = %(peer)s AND m.sent_at > clock_timestamp() - interval '1 minute')
       AS in_minute,
       (SELECT count(*) FROM desk.peer_task t
          JOIN desk.peer_context c ON c.conversation_id = t.conversation_id
         WHERE c.peer = %(peer)s AND t.open) AS open,
       (SELECT count(*) FROM desk.peer_message m JOIN desk.peer_task t ON t.id = m.task_id
          JOIN desk.peer_context c ON c.conversation_id = t.conversation_id
         WHERE c.peer = %(peer)s AND c.account = %(account)s AND m.words = %(words)s
           AND m.sent_at > clock_timestamp() - interval '10 minutes') AS repeated
"""
_LISTED = """
SELECT t.id, count(*) OVER () AS total FROM desk.peer_task t
  JOIN desk.peer_context c ON c.conversation_id = t.conversation_id
 WHERE c.peer = %(peer)s AND c.account = %(account)s
   AND (%(context)s = '' OR c.context_id = %(context)s)
   AND (%(state)s = '' OR t.state = %(state)s)
   AND (%(since)s::timestamptz IS NULL OR t.changed_at > %(since)s)
"""


class TaskRow(Frozen):
    """A task as it is kept."""

    id: str
    conversation_id: str
    context_id: str
    peer: str
    account: str
    state: str
    said: dict[str, Any]
    version: int
    withdrawn: bool
    created_at: datetime
    changed_at: datetime
    parent: str | None = Field(default=None, description="the task that its message began")

    @property
    def first(self) -> str:
        """The task that its message began, which may be itself."""
        return self.parent or self.id

    @property
    def open(self) -> bool:
        """Whether anything may still come of it."""
        return self.state in ("submitted", "working", "input_required", "auth_required")


class Told(Frozen):
    """A message of the peer's, under the name that it gave it."""

    own_id: str
    text: str
    seq: int
    at: datetime
    answered: bool
    turn_id: str | None


class Reply(Frozen):
    """A line of the desk's or of staff."""

    seq: int
    id: str
    text: str
    at: datetime
    facts: dict[str, Any] = Field(default_factory=dict)


class Seen(Frozen):
    """All that is known of a task at a moment."""

    task: TaskRow
    messages: tuple[Told, ...]
    replies: tuple[Reply, ...]
    actions: tuple[Action, ...] = Field(description="what its messages asked for")
    approvals: tuple[Approval, ...] = Field(description="of these, what waits for people")
    missing: dict[str, int] = Field(description="by action: how many people have still to sign")
    question: OpenQuestion | None = Field(description="what the customer is asked about this task")
    elsewhere: bool = Field(default=False, description="they are asked about another task first")
    agreed: frozenset[str] = Field(
        default=frozenset(), description="actions that were agreed to and are not decided yet"
    )
    further: tuple[str, ...] = Field(
        default=(), description="the tasks of the further wishes of its messages"
    )
    mode: str


async def task(connection: Connection, task_id: str, *, lock: bool = False) -> TaskRow | None:
    """A task by its id, locked on request."""
    query = f"{_TASK} WHERE t.id = %s" + (" FOR UPDATE OF t" if lock else "")
    row = await fetch_one(connection, query, task_id)
    return None if row is None else TaskRow.model_validate(row)


async def see(connection: Connection, found: TaskRow) -> Seen:
    """The task with its messages, what was said, its actions and what is asked."""
    talk = found.conversation_id
    messages = [Told.model_validate(row) for row in await fetch(connection, _MESSAGES, found.id)]
    own = await own_actions(connection, found)
    actions = await select(connection, "id = ANY(%s) ORDER BY created_at, id", [*own])
    turns = [one.turn_id for one in messages if one.turn_id]
    first = messages[0].seq if messages else 0
    lines = await fetch(connection, _LINES, talk, first, turns, [*own])
    now = await fetch_one(connection, _TALK, talk)
    asked = now["question"] if now else None
    question = OpenQuestion.model_validate(asked) if asked else None
    concerns = question is not None and (
        any(offer.action in own for offer in question.offers)
        if question.offers
        else bool(now and now["newest"] == found.id)
    )
    pending = await approvals.pending_in(connection, talk)
    return Seen(
        task=found,
        messages=tuple(messages),
        replies=tuple(Reply.model_validate(row) for row in lines),
        actions=tuple(actions),
        approvals=tuple(one for one in pending if one.action_id in own),
        missing=await missing_signatures(connection, talk),
        question=question if concerns else None,
        elsewhere=question is not None and not concerns,
        agreed=await waiting(connection, actions),
        further=tuple(str(row["id"]) for row in await fetch(connection, _FURTHER, found.id)),
        mode=now["mode"] if now else "desk",
    )


async def own_actions(connection: Connection, found: TaskRow) -> set[str]:
    """The actions that are the task's."""
    values = {"task": found.id, "first": found.first}
    rows = await (await connection.execute(_OWN, values)).fetchall()
    return {str(row["id"]) for row in rows}


async def keep(connection: Connection, task_id: str, state: str, said: dict[str, Any]) -> TaskRow:
    """The task's state from now on; the caller has it locked."""
    await connection.execute(
        "UPDATE desk.peer_task SET state = %s, said = %s, version = version + 1, "
        "changed_at = clock.now() WHERE id = %s",
        [state, json(said), task_id],
    )
    found = await task(connection, task_id)
    assert found is not None
    return found


async def mark_withdrawn(connection: Connection, task_id: str) -> None:
    """Its peer wants nothing more of it."""
    await connection.execute("UPDATE desk.peer_task SET withdrawn = true WHERE id = %s", [task_id])


async def context(
    connection: Connection, peer: str, account: str, context_id: str, conversation_id: str
) -> str:
    """The conversation of a peer's context; begun as `conversation_id` where there is none."""
    if known := await known_context(connection, peer, account, context_id):
        return known
    await conversations.reserve(connection, conversation_id, CHANNEL, f"peer:{peer}")
    await connection.execute(
        "INSERT INTO desk.peer_context (conversation_id, peer, account, context_id) "
        "VALUES (%s, %s, %s, %s) ON CONFLICT (peer, account, context_id) DO NOTHING",
        [conversation_id, peer, account, context_id],
    )
    found = await fetch_one(connection, _CONTEXT, peer, account, context_id)
    assert found is not None
    return str(found["conversation_id"])


_CONTEXT = """
SELECT conversation_id FROM desk.peer_context
 WHERE peer = %s AND account = %s AND context_id = %s
"""


async def known_context(
    connection: Connection, peer: str, account: str, context_id: str
) -> str | None:
    """The conversation of a context that was begun before."""
    found = await fetch_one(connection, _CONTEXT, peer, account, context_id)
    return None if found is None else str(found["conversation_id"])


async def hold_peer(connection: Connection, peer: str) -> None:
    """Until the transaction ends nobody else takes in what this peer says."""
    await connection.execute(
        "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"peer:{peer}"]
    )


async def proved_anew(connection: Connection, conversation_id: str, jti: str) -> bool:
    """Note that this token spoke for the customer there; True the first time."""
    noted = await connection.execute(
        "UPDATE desk.peer_context SET proved_by = %s WHERE conversation_id = %s "
        "AND proved_by <> %s",
        [jti, conversation_id, jti],
    )
    return noted.rowcount == 1


async def begin(connection: Connection, conversation_id: str) -> str:
    """A new task."""
    own = new_id("task")
    await connection.execute(
        "INSERT INTO desk.peer_task (id, conversation_id) VALUES (%s, %s)", [own, conversation_id]
    )
    return own


async def note_message(
    connection: Connection, message_id: str, task_id: str, own_id: str, words: str
) -> None:
    """This message is about that task."""
    await connection.execute(
        "INSERT INTO desk.peer_message (message_id, task_id, own_id, words) "
        "VALUES (%s, %s, %s, %s) ON CONFLICT DO NOTHING",
        [message_id, task_id, own_id, words],
    )


async def of_message(connection: Connection, message_id: str) -> str | None:
    """The task of a message that is known already."""
    query = "SELECT task_id FROM desk.peer_message WHERE message_id = %s"
    row = await fetch_one(connection, query, message_id)
    return None if row is None else str(row["task_id"])


async def question_in(connection: Connection, conversation_id: str) -> OpenQuestion | None:
    """What the desk has asked there and nobody has answered."""
    found = await fetch_one(connection, _TALK, conversation_id)
    asked = found["question"] if found else None
    return OpenQuestion.model_validate(asked) if asked else None


async def counts(connection: Connection, peer: str, account: str, words: str) -> Row:
    """What a peer has sent and has open: `in_minute`, `open`, `repeated`."""
    found = await connection.execute(_COUNTS, {"peer": peer, "account": account, "words": words})
    row = await found.fetchone()
    assert row is not None
    return row


async def open_tasks(connection: Connection, peer: str, account: str) -> list[str]:
    """Tasks of which anything may still come."""
    query = """SELECT t.id FROM desk.peer_task t
               JOIN desk.peer_context c ON c.conversation_id = t.conversation_id
               WHERE c.peer = %s AND c.account = %s AND t.open ORDER BY t.changed_at LIMIT 200"""
    return [str(row["id"]) for row in await fetch(connection, query, peer, account)]


async def listed(
    connection: Connection, wanted: dict[str, Any], after: tuple[datetime, str] | None, limit: int
) -> tuple[list[str], int]:
    """Ids of a peer's tasks, the newest change first, from behind a place; and how many there are
    in all.
    """
    whole = await (
        await connection.execute(f"SELECT count(*) AS n FROM ({_LISTED}) x", wanted)
    ).fetchone()
    behind = "AND (t.changed_at, t.id) < (%(at)s, %(id)s)" if after else ""
    values = {**wanted, "at": after and after[0], "id": after and after[1], "limit": limit}
    query = f"{_LISTED} {behind} ORDER BY t.changed_at DESC, t.id DESC LIMIT %(limit)s"
    rows = await (await connection.execute(query.encode(), values)).fetchall()
    return [str(row["id"]) for row in rows], int(whole["n"]) if whole else 0
