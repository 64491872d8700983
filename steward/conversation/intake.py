"""What follows from a message that was stored, in the transaction that stored it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from steward.conversation.alarms import ask_in_doubt, raise_alarm
from steward.conversation.cleaning import clean
from steward.conversation.loops import LETTERS, stop_loop
from steward.conversation.proactive import let_all_go
from steward.conversation.types import Danger, Inbound
from steward.conversation.used_codes import used_in, without_codes
from steward.conversation.waiting import say_who_looks
from steward.db import Connection, Database, Row, fetch_one
from steward.errors import BadInput

if TYPE_CHECKING:
    from steward.audit.record import Audit
    from steward.policy.limits import Limits


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
) -> None:
    """A machine's mail is on the record and moves nothing: no channel, no turn, no hand-over.

    `before` is the conversation's row as it is held, and whether anything is `parked`.
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
    if before is None or before["channel"] != message.channel:
        await connection.execute(
            "UPDATE desk.conversation SET channel = %s WHERE id = %s", [message.channel, talk]
        )
    await audit.append(connection, talk, "message.received", "customer", data=data)
    if danger is not None:
        if danger.kind is None:
            await ask_in_doubt(connection, message, danger.language, country)
        else:
            await raise_alarm(connection, audit, message, danger.kind, danger.language, country)
    if before is None or danger is not None or before["parked"]:
        await let_all_go(connection, audit, talk)
    if before is None or danger is not None or before["mode"] == "person":
        await say_who_looks(connection, message, limits, hours)
    if message.channel in LETTERS:
        await stop_loop(connection, audit, talk, message.id, limits.loops)
