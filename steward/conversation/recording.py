"""Consent to record a call: who gave or refused it, and when unrecorded words are deleted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from steward.conversation.types import NOT_RECORDED, Inbound, Recording
from steward.db import Connection, Row
from steward.understanding.people.recording import said_about_recording

if TYPE_CHECKING:
    from steward.audit.record import Audit

KEPT_MINUTES = 60


@dataclass(frozen=True)
class Standing:
    """Whether a call may be recorded once a message has come, who says so,
    and what the message itself said of it.
    """

    recording: Recording
    by: Literal["channel", "words"]
    said: Literal["", "given", "refused"]

    def recorded(self, channel: str) -> bool:
        """Whether words on this channel may be kept: only a call is a recording."""
        return channel != "voice" or self.recording == "given"


def standing(conversation: Row | None, message: Inbound, text: str) -> Standing:
    """How it stands with this message: the caller's own words, else the channel,
    which may tighten and not loosen what they said.
    """
    before: Recording = conversation["recording"] if conversation else "unknown"
    by: Literal["channel", "words"] = conversation["recording_by"] if conversation else "channel"
    said = (
        said_about_recording(text) if message.channel == "voice" and not message.automatic else ""
    )
    if said:
        return Standing(said, "words", said)
    told = message.recording_consent
    if told is not None and (by == "channel" or told == "refused"):
        return Standing(told, "channel" if before != told else by, "")
    return Standing(before, by, "")


_FORGET_HEARD = """
UPDATE desk.inbox SET text = %s
 WHERE NOT recorded AND text <> '[not recorded]'
   AND received_at < clock.now() - make_interval(mins => %s)
"""
_FORGET_SAID = """
UPDATE desk.outbox SET text = %s
 WHERE NOT recorded AND NOT held AND text <> '[not recorded]'
   AND COALESCE(not_before, created_at) < clock.now() - make_interval(mins => %s)
"""


async def note(
    connection: Connection, audit: Audit, message: Inbound, before: Row | None, now: Standing
) -> None:
    """Write down how it stands; in the record when it changed."""
    talk = message.conversation_id
    if before is None or (before["recording"], before["recording_by"]) != (now.recording, now.by):
        await connection.execute(
            "UPDATE desk.conversation SET recording = %s, recording_by = %s WHERE id = %s",
            [now.recording, now.by, talk],
        )
    if before is None or before["recording"] != now.recording:
        data: dict[str, Any] = {"consent": now.recording, "by": now.by, "message": message.id}
        await audit.append(connection, talk, "recording.consent", "customer", data=data)


async def forget(connection: Connection, conversation_id: str) -> None:
    """What was answered is gone with its answer; so is what the desk said before the caller's last
    words: it has been heard by then.
    """
    await connection.execute(
        (
            "UPDATE desk.inbox SET text = %s WHERE conversation_id = %s AND NOT recorded "
            "AND answered_at IS NOT NULL AND text <> %s"
        ),
        [NOT_RECORDED, conversation_id, NOT_RECORDED],
    )
    await connection.execute(
        "UPDATE desk.outbox SET text = %s WHERE conversation_id = %s AND NOT recorded "
        "AND NOT held AND text <> %s"
        " AND seq < (SELECT max(seq) FROM desk.inbox WHERE conversation_id = %s)",
        [NOT_RECORDED, conversation_id, NOT_RECORDED, conversation_id],
    )


async def forget_old(connection: Connection) -> None:
    """What nobody answered within the hour is gone as well, whoever has the conversation;
    so are the last words of a call.
    """
    await connection.execute(_FORGET_HEARD, [NOT_RECORDED, KEPT_MINUTES])
    await connection.execute(_FORGET_SAID, [NOT_RECORDED, KEPT_MINUTES])
