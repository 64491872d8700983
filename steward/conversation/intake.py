"""A message is taken in: read, stored once, and what follows from it in the same transaction."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, NamedTuple

from steward.conversation import recording
from steward.conversation.after_alarm import go_on_at_once, note_after_alarm
from steward.conversation.alarms import ask_in_doubt, raise_alarm
from steward.conversation.cleaning import Cleaned, clean
from steward.conversation.fence import hold
from steward.conversation.freezes import freeze_if_reported
from steward.conversation.leaving import note_leaving
from steward.conversation.loops import LETTERS, stop_loop
from steward.conversation.mail import Mail, apart
from steward.conversation.meanwhile import goes_back, served
from steward.conversation.proactive import let_all_go
from steward.conversation.spoken import language_after
from steward.conversation.types import Danger, Inbound, is_an_id
from steward.conversation.used_codes import used_in
from steward.conversation.waiting import say_who_looks
from steward.db import Connection, Database, Row, fetch_one, json
from steward.errors import BadInput
from steward.telemetry import tracing
from steward.understanding.people.no_danger import danger_told
from steward.understanding.people.while_waiting import wishes_beside
from steward.understanding.reader.readers import warmed
from steward.understanding.reader.request_words import is_only_feedback
from steward.understanding.text.code_removal import without_codes
from steward.understanding.text.language import guess_language

if TYPE_CHECKING:
    from steward.audit.record import Audit
    from steward.policy.limits import Limits


# Characters that are read in a few milliseconds: handing them to a thread, where the event loop is
# busy, takes longer.
_SHORT = 300
_FIRST = """
INSERT INTO desk.conversation (id, channel, owner) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING
RETURNING *
"""
_STORE = """
INSERT INTO desk.inbox (id, conversation_id, channel, text, masked, cut, sender, recorded,
                        about_recording, automatic, answer, quoted, trace, replies_to,
                        about, answered_at)
VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s,
        CASE WHEN %s THEN clock.now() END)
    ON CONFLICT (id) DO NOTHING
RETURNING EXISTS (SELECT 1 FROM desk.outbox o WHERE o.conversation_id = inbox.conversation_id
                     AND o.held) AS parked,
          EXISTS (SELECT 1 FROM desk.alarm l WHERE l.conversation_id = inbox.conversation_id
                     AND l.closed_at IS NULL) AS alarmed
"""


class Heard(NamedTuple):
    """A message without its secrets: its writer's own words, what they quote, and the danger that
    the words tell of.
    """

    words: Cleaned
    quoted: Cleaned
    danger: Danger | None


def must_have_ids(message: Inbound) -> None:
    """Raises BadInput for an id that nothing can be stored under."""
    for name, value in (("id", message.id), ("conversation_id", message.conversation_id)):
        if not is_an_id(value):
            raise BadInput(
                f"{name} must be 1 to 200 characters without spaces",
                next_step=f"send another {name}",
            )


async def hear(message: Inbound) -> Heard:
    """Read a message before anything is written: a mail loses its quotes, a machine is in no
    danger.
    """
    await warmed()
    mail = apart(message.text) if message.channel == "email" else Mail(message.text, "")
    words, quoted = clean(mail.words), clean(mail.rest)
    if message.automatic:
        danger = None
    elif len(words.text) <= _SHORT:
        danger = _danger(words.text)
    else:
        danger = await asyncio.to_thread(_danger, words.text)
    return Heard(words, quoted, danger)


def _danger(text: str) -> Danger | None:
    heard = danger_told(text)
    if heard.kind is None and not (heard.doubt and not is_only_feedback(text)):
        return None
    return Danger(kind=heard.kind, language=guess_language(text), weak=heard.weak)


async def store(
    connection: Connection,
    audit: Audit,
    message: Inbound,
    heard: Heard,
    country: str,
    limits: Limits,
    hours: str,
) -> bool:
    """Store a message once, and do what follows from it; True when it is new.

    What a machine sent is stored as answered: nothing that looks for mail ever finds it.
    """
    before = await _held(connection, message)
    now = recording.standing(before, message, heard.words.text)
    added = await _add(connection, message, heard, now)
    if added is None:
        await check_same(connection, message, heard.words.text)
        return False
    await recording.note(connection, audit, message, before, now)
    data: dict[str, Any] = {
        "message": message.id,
        "channel": message.channel,
        "length": len(heard.words.text),
        "masked": list(heard.words.masked),
        "cut": heard.words.cut,
        "quoted": len(heard.quoted.text),
    }
    before |= {"parked": added["parked"], "alarmed": added["alarmed"]}
    words = heard.words.text
    await note_new(
        connection,
        audit,
        limits,
        hours,
        message,
        data,
        heard.danger,
        country,
        before,
        words,
    )
    return True


async def _held(connection: Connection, message: Inbound) -> Row:
    """The conversation's row, held; begun with this message where there is none."""
    begun = [message.conversation_id, message.channel, message.owner]
    found = await hold(connection, message.conversation_id) or await fetch_one(
        connection, _FIRST, *begun
    )
    if found is None:  # somebody else has just begun it
        found = await hold(connection, message.conversation_id)
    assert found is not None
    return found


async def _add(
    connection: Connection, message: Inbound, heard: Heard, now: recording.Standing
) -> Row | None:
    """The message's own row; None where there is one already."""
    return await fetch_one(
        connection,
        _STORE,
        message.id,
        message.conversation_id,
        message.channel,
        heard.words.text,
        list(heard.words.masked),
        heard.words.cut,
        clean(message.sender).text.strip()[:320],
        now.recorded(message.channel),
        now.said,
        message.automatic,
        json(message.answer.model_dump()) if message.answer else None,
        heard.quoted.text,
        tracing.context_here(),
        message.replies_to,
        None if message.about is None else [*message.about],
        message.automatic != "",
    )


async def check_same(connection: Connection, message: Inbound, cleaned: str) -> None:
    """An id that is known already is a second delivery.

    Raises BadInput for an id of another conversation or other words.
    """
    known = await fetch_one(
        connection,
        "SELECT conversation_id, text, recorded, answer FROM desk.inbox WHERE id = %s",
        message.id,
    )
    if known is None or known["conversation_id"] != message.conversation_id:
        raise BadInput(
            "this message id is already used elsewhere",
            next_step="send the message under a fresh id",
        )
    cleaned = (
        without_codes(cleaned, await used_in(connection, message.conversation_id))
        if known["text"] != cleaned
        else cleaned
    )
    if known["recorded"] and (
        known["text"] != cleaned
        or known["answer"] != (message.answer.model_dump() if message.answer else None)
    ):
        raise BadInput(
            "this message id was used for other words",
            next_step="send the message under a fresh id",
        )


async def must_be_the_same(db: Database, message: Inbound) -> None:
    """Raises BadInput for words that would be dropped,
    because their id stands for other words already.
    """
    async with db.transaction() as connection:
        known = await fetch_one(
            connection, "SELECT 1 AS one FROM desk.inbox WHERE id = %s", message.id
        )
        if known is not None:
            await check_same(connection, message, clean(message.text).text)


async def note_new(
    connection: Connection,
    audit: Audit,
    limits: Limits,
    hours: str,
    message: Inbound,
    data: dict[str, Any],
    danger: Danger | None = None,
    country: str = "",
    before: Row | None = None,
    words: str = "",
) -> None:
    """A machine's mail is on the record and moves nothing: no channel, no turn, no hand-over.

    `before` is the conversation's row as it is held, whether anything is `parked`, and whether an
    alarm is open (`alarmed`); `words` are the writer's own.
    """
    talk = message.conversation_id
    if message.automatic:
        await audit.append(
            connection,
            talk,
            "message.automatic",
            "customer",
            data=data | {"why": message.automatic},
        )
        return
    language = language_after(message, words, before)
    if before is None or (before["channel"], before["language"]) != (message.channel, language):
        await connection.execute(
            "UPDATE desk.conversation SET channel = %s, language = %s WHERE id = %s",
            [message.channel, language, talk],
        )
    data = data | {"language": language}
    await audit.append(connection, talk, "message.received", "customer", data=data)
    await freeze_if_reported(connection, audit, message, words)
    await note_leaving(connection, audit, message, words)
    alarmed = before is not None and before["alarmed"]
    asked = before is not None and before["question"] is not None
    if alarmed and await note_after_alarm(connection, audit, message, words, danger):
        danger = None
    if danger is not None:
        if danger.kind is None:
            await ask_in_doubt(connection, message, danger.language, country)
        else:
            await raise_alarm(connection, audit, message, danger.kind, danger.language, country)
            if danger.weak and (asked or wishes_beside(words)):
                await go_on_at_once(connection, talk, message.id)
    if before is None or danger is not None or before["parked"]:
        await let_all_go(connection, audit, talk)
    waits = before is not None and before["mode"] == "person" and danger is None
    if waits and await goes_back(connection, audit, message, words):
        return
    if waits and not alarmed and await served(connection, message, words, asked=asked):
        return
    if before is None or danger is not None or alarmed or before["mode"] == "person":
        await say_who_looks(connection, message, limits, hours)
    if message.channel in LETTERS:
        await stop_loop(connection, audit, talk, message.id, limits.loops)
