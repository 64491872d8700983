"""After an alarm: the customer says that nobody is in danger, or comes to what they want.

The desk then goes on beside the alarm, which stays for a person to close, with the denial noted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from steward.conversation import modes
from steward.conversation.alarms import open_alarm, still_waiting_beside
from steward.conversation.outgoing import send
from steward.conversation.types import NOT_RECORDED, Danger, Inbound, Mode, Outgoing
from steward.db import Connection, Row, fetch_one
from steward.understanding.people.no_danger import denies_danger
from steward.understanding.people.while_waiting import (
    answers_desk,
    asks_after_goods,
    goes_on_with,
    needs_no_answer,
    wishes_beside,
    wishes_clearly,
)

if TYPE_CHECKING:
    from steward.audit.record import Audit

_AT_ONCE = """
UPDATE desk.alarm SET went_on_in = message_id
 WHERE conversation_id = %s AND message_id = %s AND closed_at IS NULL
"""
_DENIED = "UPDATE desk.alarm SET denied_in = %s WHERE id = %s"
_WENT_ON = "UPDATE desk.alarm SET went_on_in = %s WHERE id = %s"
# Handed over for the danger alone: who had asked for a person before still waits for one.
_FOR_DANGER = """
SELECT c.mode, c.question IS NOT NULL AS asked FROM desk.conversation c
 WHERE c.id = %s AND c.mode_by = '' AND (c.mode = 'desk' OR c.mode = 'person' AND (
       SELECT a.params->>'why' FROM desk.action a
        WHERE a.conversation_id = c.id AND a.kind = 'hand_over' AND a.state = 'confirmed'
        ORDER BY a.created_at DESC LIMIT 1) = 'emergency')
"""
# The words that raised the alarm, and those that denied it or went on, for what they wish.
_READ_AGAIN = """
UPDATE desk.inbox SET answered_at = NULL, turn_id = NULL WHERE id = ANY (%s) AND text <> %s
"""
_RAISED_BY = "SELECT text FROM desk.inbox WHERE id = %s AND text <> %s"


async def go_on_at_once(connection: Connection, conversation_id: str, message_id: str) -> None:
    """Go on beside an alarm that this message has just raised, with what it wishes or answers: the
    danger in it is weak. People have it before them all the same.
    """
    await connection.execute(_AT_ONCE, [conversation_id, message_id])


async def note_after_alarm(
    connection: Connection, audit: Audit, message: Inbound, words: str, danger: Danger | None
) -> bool:
    """What a message is to an open alarm; True where it denies the danger and tells of no other.

    The desk goes on where nobody has taken the conversation over; else the denial is for whoever
    has it.
    """
    talk = message.conversation_id
    alarm = await open_alarm(connection, talk)
    if alarm is None:
        return False
    if denies_danger(words):
        if alarm["denied_in"] is None:
            await connection.execute(_DENIED, [message.id, alarm["id"]])
            data = {"alarm": alarm["id"], "message": message.id}
            await audit.append(connection, talk, "alarm.denied", "customer", data=data)
            await go_on_denied(connection, audit, talk)
        return True
    if (danger is not None and danger.kind is not None) or alarm["denied_in"] is not None:
        return False
    if danger is None and alarm["went_on_in"] == alarm["message_id"]:
        return False  # it was weak, and nothing was held up for it
    if (held := await fetch_one(connection, _FOR_DANGER, talk)) is not None:
        wished = await _wished_beside(connection, alarm)
        clear = wishes_clearly(words) or (held["asked"] and answers_desk(words))
        clear = clear or (wished != "" and goes_on_with(words, wished)) or asks_after_goods(words)
        clear = clear and danger is None
        kept = [alarm["message_id"], message.id] if wished else [message.id]
        thanks = danger is None and needs_no_answer(words)
        await _beside(
            connection, audit, message, alarm, held, kept, clear=clear, only_thanks=thanks
        )
    return False


async def _wished_beside(connection: Connection, alarm: Row) -> str:
    """The words that raised an alarm which nobody went on beside yet, where they wish for something
    as well; else nothing.
    """
    if alarm["went_on_in"] is not None:
        return ""
    found = await fetch_one(connection, _RAISED_BY, alarm["message_id"], NOT_RECORDED)
    return found["text"] if found is not None and wishes_beside(found["text"]) else ""


async def _beside(
    connection: Connection,
    audit: Audit,
    message: Inbound,
    alarm: Row,
    held: Row,
    kept: list[str],
    *,
    clear: bool,
    only_thanks: bool,
) -> None:
    """Go on with a clear wish or answer, and with what is kept; all else but mere thanks waits for
    a person, as nobody has said that nobody is in danger.
    """
    talk, beside = message.conversation_id, alarm["went_on_in"] is not None
    if clear and held["mode"] == "person":
        said = Outgoing(n=0, text=still_waiting_beside(alarm))
        await send(connection, talk, f"waiting:{message.id}", said)
        await connection.execute(_READ_AGAIN, [kept, NOT_RECORDED])
        await _go_on(connection, audit, alarm, message.id, kept)
    elif beside and held["mode"] == "desk" and not clear and not only_thanks:
        await modes.hand_to(connection, talk, "person", None)
        await connection.execute(_WENT_ON, [None, alarm["id"]])
        await _note_mode(connection, audit, alarm, "person")


async def go_on_denied(connection: Connection, audit: Audit, conversation_id: str) -> bool:
    """Go on where a denied alarm is all that a person was called for; True where that is so.

    What was wished in the words that raised it is read again, with what denied it.
    """
    alarm = await open_alarm(connection, conversation_id)
    if alarm is None or alarm["denied_in"] is None:
        return False
    held = await fetch_one(connection, _FOR_DANGER, conversation_id)
    beside = alarm["went_on_in"] is not None
    if held is None or (held["mode"] == "desk" and not beside):  # nobody was called yet
        return False
    again = [alarm["message_id"], alarm["denied_in"]]
    await connection.execute(_READ_AGAIN, [again, NOT_RECORDED])
    if held["mode"] == "person":
        await _go_on(connection, audit, alarm, alarm["denied_in"], again)
    return True


async def _go_on(
    connection: Connection, audit: Audit, alarm: Row, message_id: str, kept: list[str]
) -> None:
    talk = alarm["conversation_id"]
    await modes.go_on_with(connection, talk, kept)
    await connection.execute(_WENT_ON, [message_id, alarm["id"]])
    await _note_mode(connection, audit, alarm, "desk")


async def _note_mode(connection: Connection, audit: Audit, alarm: Row, mode: Mode) -> None:
    data = {"mode": mode, "alarm": alarm["id"]}
    talk = alarm["conversation_id"]
    await audit.append(connection, talk, "conversation.mode_changed", "desk", data=data)
