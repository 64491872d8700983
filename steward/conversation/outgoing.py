"""Chooses the channel of a message to the customer: the channel that they last wrote on, never a
public place; for news, the one that they asked to have it on.

A public post is answered only with an invitation to a private channel. The answer itself goes to
the private channel that this customer used last in the conversation, if there is one.
"""

from __future__ import annotations

from steward.conversation.preferences import place_of_notices
from steward.conversation.proactive import is_parked
from steward.conversation.spoken import language_of
from steward.conversation.types import Outgoing
from steward.db import Connection, Row, fetch_one, json, new_id
from steward.domain.channels import PUBLIC
from steward.domain.conversation_limits import QuietHours
from steward.wording.render import render
from steward.wording.says import FrameWords

# A conversation that nobody has written in yet goes by the channel that it was started on.
_LAST = """
SELECT channel, sender FROM desk.inbox WHERE conversation_id = %(id)s AND automatic = ''
   AND NOT (%(private)s AND channel = ANY(%(public)s))
 ORDER BY seq DESC LIMIT 1
"""
_SEND = """
INSERT INTO desk.outbox (id, conversation_id, source, n, kind, channel, destination, text, facts,
                         asks, held, not_before, recorded)
VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, CASE WHEN %s THEN clock.now() END,
        %s <> 'voice' OR (SELECT recording FROM desk.conversation WHERE id = %s) = 'given')
        ON CONFLICT (source, n) DO NOTHING
"""

_SEND_TO = """
INSERT INTO desk.outbox (id, conversation_id, source, n, kind, channel, destination, text, aside)
VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s) ON CONFLICT (source, n) DO NOTHING
"""


async def send_to(
    connection: Connection,
    conversation_id: str,
    source: str,
    channel: str,
    message: Outgoing,
    *,
    aside: bool = False,
) -> None:
    """Write a message to an address on a channel that the customer's record names, once.

    `aside`: it is no line of the conversation.
    """
    await connection.execute(
        _SEND_TO,
        [
            new_id("out"),
            conversation_id,
            source,
            message.n,
            message.kind,
            channel,
            message.destination,
            message.text,
            aside,
        ],
    )


async def send(
    connection: Connection,
    conversation_id: str,
    source: str,
    message: Outgoing,
    quiet: QuietHours | None = None,
) -> int:
    """Write a message once; returns 1 the first time. The caller holds the conversation's row.

    `quiet`: the desk says it of its own accord, so it may be parked (`proactive.py`).
    """
    if quiet is not None and message.kind == "notice":
        query = "SELECT customer FROM desk.conversation WHERE id = %s"
        row = await fetch_one(connection, query, conversation_id)
        if wished := await place_of_notices(connection, row["customer"] if row else None):
            to = dict(zip(("channel", "sender"), wished, strict=True))
            return await _write(connection, conversation_id, source, message, to, quiet)
    last = await _last(connection, conversation_id, private=False)
    if message.anywhere or last["channel"] not in PUBLIC:
        return await _write(connection, conversation_id, source, message, last, quiet)
    invitation = message.model_copy(
        update={
            "text": render(FrameWords.INVITATION, await language_of(connection, conversation_id)),
            "facts": {},
            "destination": "",
            "asks": None,
        }
    )
    private = await _last(connection, conversation_id, private=True)
    if private["channel"] in PUBLIC:
        return await _write(connection, conversation_id, source, invitation, last, quiet)
    await _write(
        connection,
        conversation_id,
        f"{source}/public",
        invitation.model_copy(update={"kind": "notice"}),
        last,
        quiet,
    )
    return await _write(connection, conversation_id, source, message, private, quiet)


async def _last(connection: Connection, conversation_id: str, *, private: bool) -> Row:
    found = await (
        await connection.execute(
            _LAST, {"id": conversation_id, "private": private, "public": sorted(PUBLIC)}
        )
    ).fetchone()
    if found is None:
        found = await fetch_one(
            connection,
            "SELECT channel, '' AS sender FROM desk.conversation WHERE id = %s",
            conversation_id,
        )
    assert found is not None
    return found


async def _write(
    connection: Connection,
    conversation_id: str,
    source: str,
    message: Outgoing,
    to: Row,
    quiet: QuietHours | None,
) -> int:
    parked = quiet is not None and await is_parked(
        connection, quiet, conversation_id, to["channel"]
    )
    done = await connection.execute(
        _SEND,
        [
            new_id("out"),
            conversation_id,
            source,
            message.n,
            message.kind,
            to["channel"],
            message.destination or to["sender"],
            message.text,
            json(message.facts),
            message.asks and json(message.asks),
            parked,
            parked,
            to["channel"],
            conversation_id,
        ],
    )
    return done.rowcount
