"""The end of a turn, in one transaction and once: what it says is sent, its messages are answered
or wait again, and its question is open.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from steward.conversation import recording
from steward.conversation.after_alarm import go_on_denied
from steward.conversation.fence import check_run, guard
from steward.conversation.meanwhile import FOR_DESK
from steward.conversation.outcome_rules import is_farewell
from steward.conversation.outcomes import end
from steward.conversation.outgoing import send
from steward.conversation.turns import closed_by_itself
from steward.conversation.types import Outgoing
from steward.conversation.used_codes import take_out
from steward.db import Connection, Row, fetch, fetch_one, json
from steward.domain.conversation_limits import QuietHours
from steward.domain.turn import TurnRef
from steward.domain.understanding import OpenQuestion
from steward.errors import Stale

if TYPE_CHECKING:
    from steward.audit.record import Audit

type Hears = Callable[[Connection, TurnRef], Awaitable[None]]

_UNANSWERED = f"""
SELECT 1 FROM desk.inbox i JOIN desk.conversation k ON k.id = i.conversation_id
 WHERE k.id = %s AND i.answered_at IS NULL AND {FOR_DESK} LIMIT 1
"""
_PARKED = "SELECT 1 AS one FROM desk.outbox WHERE source = %s AND held LIMIT 1"
_FINISH = f"""
WITH answered AS (
    UPDATE desk.inbox SET answered_at = clock.now() WHERE turn_id = %(turn)s AND answered_at IS NULL
), asked AS (
    UPDATE desk.conversation SET question = %(question)s WHERE id = %(conversation)s
)
UPDATE desk.turn SET closed_at = clock.now() WHERE id = %(turn)s
RETURNING EXISTS (SELECT 1 FROM desk.inbox i JOIN desk.conversation k ON k.id = i.conversation_id
                   WHERE k.id = %(conversation)s AND i.answered_at IS NULL AND {FOR_DESK}
                     AND i.turn_id IS DISTINCT FROM %(turn)s) AS more
"""
# As `fence.guard`, with this very turn: its kind, whether its own run has closed it, and what there
# may be to take out.
_CLOSING = """
WITH held AS (SELECT * FROM desk.conversation WHERE id = %(conversation)s FOR UPDATE), extended AS (
    UPDATE desk.turn t SET lease_until = clock_timestamp() + t.lease FROM held
     WHERE t.conversation_id = held.id AND t.id = %(turn)s AND t.fence = %(fence)s
         AND held.fence = %(fence)s
       AND t.closed_at IS NULL RETURNING t.kind)
SELECT held.*, (SELECT kind FROM extended) AS kind,
       (SELECT round(extract(epoch FROM clock.now() - min(i.received_at)) * 1000)::bigint
          FROM desk.inbox i WHERE i.conversation_id = held.id AND i.turn_id = %(turn)s) AS waited,
       EXISTS (SELECT 1 FROM desk.action a WHERE a.conversation_id = held.id
                  AND a.kind = 'check_code') AS codes,
       EXISTS (SELECT 1 FROM desk.action a WHERE a.conversation_id = held.id
                  AND a.stopped_at IS NOT NULL) AS stopped,
       EXISTS (SELECT 1 FROM desk.peer_context p WHERE p.conversation_id = held.id) AS peers,
       EXISTS (SELECT 1 FROM desk.inbox i WHERE i.conversation_id = held.id AND NOT i.recorded)
       OR EXISTS (SELECT 1 FROM desk.outbox o WHERE o.conversation_id = held.id
                     AND NOT o.recorded) AS calls
  FROM held
"""
_WAIT_AGAIN = "UPDATE desk.inbox SET turn_id = NULL WHERE turn_id = %s AND answered_at IS NULL"
_CLOSE = "UPDATE desk.turn SET closed_at = clock.now() WHERE id = %s"


class Hearers(NamedTuple):
    """Who hears, in the transaction that closes a turn, that it answered what it claimed."""

    taken_up: Hears | None = None  # that it has seen to what was stopped before it
    peers: Hears | None = None  # in a conversation of another company's agent


class Closed(NamedTuple):
    """How a turn was closed: whether more mail is there, whether its reply stayed unsent (None:
    it had been closed before), and whether it may have used a code."""

    more: bool
    silent: bool | None
    codes: bool


async def close(
    connection: Connection,
    audit: Audit,
    turn: TurnRef,
    outgoing: Sequence[Outgoing],
    question: OpenQuestion | None,
    quiet_hours: Callable[[], QuietHours],
    hearers: Hearers,
) -> Closed:
    """Send, answer, ask and close. Raises Stale when the turn was superseded."""
    conversation = await _held(connection, turn)
    mine = conversation["mode"] == "desk"
    if conversation["kind"] is None:
        waits = await fetch(connection, _UNANSWERED, turn.conversation_id)
        return Closed(bool(waits), None, conversation["codes"])
    silent = not mine and conversation["mode_turn"] != turn.id
    # what a turn says that no message of the customer began, the desk says of its own accord
    quiet = quiet_hours() if conversation["kind"] == "decision" else None
    asked = None if question is None else question.model_dump(mode="json")
    said = [one for one in outgoing if not (silent and one.kind == "reply")]
    sent = await _send(connection, turn, said, asked, quiet)
    if (
        quiet
        and asked != conversation["question"]
        and await fetch_one(connection, _PARKED, turn.id)
    ):
        asked = None  # open from when the customer can have read it
    if silent:
        more = await _give_back(connection, turn)
    else:
        more = await _finish(connection, turn, asked, conversation, hearers)
        if not mine and await go_on_denied(connection, audit, turn.conversation_id):
            more = True  # nobody is in danger, as was said meanwhile
        if sent and not more and asked is None and any(map(_takes_leave, said)):
            await end(connection, turn.conversation_id)
    data = {
        "turn": turn.id,
        "sent": sent,
        "silent": silent,
        "question": question.kind if question else "",
        "waited_ms": conversation["waited"],
    }
    await audit.append(connection, turn.conversation_id, "turn.closed", "desk", data=data)
    return Closed(more, silent, conversation["codes"])


def _takes_leave(line: Outgoing) -> bool:
    """Whether this reply is the last that a contact needs."""
    says = line.facts.get("says")
    return line.kind == "reply" and isinstance(says, list) and is_farewell(says)


async def _held(connection: Connection, turn: TurnRef) -> Row:
    """The conversation's row, held; without a kind where this turn has been closed by its run."""
    values = {"conversation": turn.conversation_id, "turn": turn.id, "fence": turn.fence}
    conversation = await (await connection.execute(_CLOSING, values)).fetchone()
    if conversation is None:
        raise Stale("there is no such conversation", turn=turn.id)
    check_run(conversation, turn.conversation_id)
    if conversation["kind"] is None and not await closed_by_itself(connection, turn):
        await guard(connection, turn)  # says why
    return conversation


async def _send(
    connection: Connection,
    turn: TurnRef,
    outgoing: Sequence[Outgoing],
    asked: dict[str, Any] | None,
    quiet: QuietHours | None,
) -> int:
    """How many lines went out, or were parked, with the question that they ask."""
    sent = 0
    asking = {"question": asked, "fence": turn.fence} if quiet or asked else None
    for message in outgoing:
        line = message.model_copy(update={"asks": asking})
        sent += await send(connection, turn.conversation_id, turn.id, line, quiet)
    return sent


async def _finish(
    connection: Connection,
    turn: TurnRef,
    asked: dict[str, Any] | None,
    closing: Row,
    hearers: Hearers,
) -> bool:
    """Answer what the turn has claimed; whether more mail has come since."""
    values: dict[str, Any] = {"turn": turn.id, "conversation": turn.conversation_id}
    values |= {"question": asked and json(asked)}
    row = await (await connection.execute(_FINISH, values)).fetchone()
    if hearers.taken_up is not None and closing["stopped"]:
        await hearers.taken_up(connection, turn)
    if hearers.peers is not None and closing["peers"]:
        await hearers.peers(connection, turn)
    if closing["codes"]:
        await take_out(connection, turn)
    if closing["calls"]:
        await recording.forget(connection, turn.conversation_id)
    return row is not None and bool(row["more"])


async def _give_back(connection: Connection, turn: TurnRef) -> bool:
    """Close a turn that said nothing: its messages wait again, and so does the question they may
    answer.
    """
    await connection.execute(_WAIT_AGAIN, [turn.id])
    await connection.execute(_CLOSE, [turn.id])
    return bool(await fetch(connection, _UNANSWERED, turn.conversation_id))
