"""Alarms: a customer told of danger to life or health.

Safety words go out with the message's own transaction, before any run.

No model, budget, proof, pause or person in the conversation stands before them. An alarm is open
until a person closes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from steward.conversation.crisis_lines import line_of
from steward.conversation.outgoing import send
from steward.conversation.types import Inbound, Outgoing
from steward.db import Connection, Row, fetch_one, new_id
from steward.domain.understanding import Emergency
from steward.wording.safety import in_doubt, nobody_yet, nobody_yet_beside, safety_words

if TYPE_CHECKING:
    from steward.audit.record import Audit

_OPEN = "SELECT * FROM desk.alarm WHERE conversation_id = %s AND closed_at IS NULL"
# Beside one that stands and was denied, or passed over for a wish, the next danger counts anew.
_RAISE = """
INSERT INTO desk.alarm (id, conversation_id, message_id, kind, language, country)
VALUES (%s, %s, %s, %s, %s, %s) ON CONFLICT (conversation_id) WHERE closed_at IS NULL
DO UPDATE SET message_id = EXCLUDED.message_id, kind = EXCLUDED.kind,
       language = EXCLUDED.language, country = EXCLUDED.country, denied_in = NULL, went_on_in = NULL
 WHERE alarm.denied_in IS NOT NULL OR alarm.went_on_in IS NOT NULL
RETURNING id
"""


async def open_alarm(connection: Connection, conversation_id: str) -> Row | None:
    """The alarm that nobody has closed yet."""
    return await fetch_one(connection, _OPEN, conversation_id)


async def ask_in_doubt(
    connection: Connection, message: Inbound, language: str, country: str
) -> None:
    """Ask whether it is danger, with a number to call and how to raise the alarm.

    Once in a conversation, and not while an alarm is open. The caller holds the conversation's row.
    """
    talk = message.conversation_id
    if await open_alarm(connection, talk) is not None:
        return
    known = line_of(country)
    words = in_doubt(language, known.emergency if known else "")
    await send(connection, talk, f"doubt:{talk}", _at_once(words, {"message": message.id}))


async def raise_alarm(
    connection: Connection,
    audit: Audit,
    message: Inbound,
    kind: Emergency,
    language: str,
    country: str,
) -> bool:
    """Note the danger and say the safety words, once while an alarm is open; False when one is
    that nobody has denied and nothing was said beside.

    The caller holds the conversation's row.
    """
    talk = message.conversation_id
    values = [new_id("alm"), talk, message.id, kind, language, country]
    raised = await fetch_one(connection, _RAISE, *values)
    data = {"message": message.id, "kind": kind, "language": language}
    if raised is None:
        await audit.append(connection, talk, "alarm.told_again", "customer", data=data)
        return False
    await audit.append(
        connection, talk, "alarm.raised", "desk", data=data | {"alarm": raised["id"]}
    )
    known = line_of(country)
    numbers = (known.emergency, known.line, known.number) if known else ("", "", "")
    words = safety_words(kind, language, *numbers)
    await send(connection, talk, f"alarm:{message.id}", _at_once(words, data))
    return True


def _at_once(words: str, data: dict[str, Any]) -> Outgoing:
    """Safety words: they go wherever the customer is, in public as well."""
    return Outgoing(
        n=0, text=words, facts={"says": [{"kind": "safety", "data": data}]}, anywhere=True
    )


def still_waiting(alarm: Row, times: int) -> str:
    """What somebody in danger hears who writes on while nobody has taken the conversation; `times`:
    it was said before.
    """
    known = line_of(alarm["country"])
    return nobody_yet(alarm["language"], known.emergency if known else "", times)


def still_waiting_beside(alarm: Row) -> str:
    """The same, before what the desk goes on with."""
    known = line_of(alarm["country"])
    return nobody_yet_beside(alarm["language"], known.emergency if known else "")


async def close_alarm(
    connection: Connection, audit: Audit, conversation_id: str, login: str
) -> bool:
    """A person closes it; False when none is open."""
    closed = await fetch_one(
        connection,
        "UPDATE desk.alarm SET closed_at = clock.now(), closed_by = %s"
        " WHERE conversation_id = %s AND closed_at IS NULL RETURNING id",
        login,
        conversation_id,
    )
    if closed is None:
        return False
    await audit.append(
        connection, conversation_id, "alarm.closed", f"staff:{login}", data={"alarm": closed["id"]}
    )
    return True
