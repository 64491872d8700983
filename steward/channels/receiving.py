"""A mail that came in: taken into its conversation once, or refused with a reason and kept where it
was.
"""

from __future__ import annotations

import asyncio
import contextlib
from typing import Literal, NamedTuple
from uuid import UUID, uuid5

from steward.channels import repository
from steward.channels.bounces import Bounce, bounce_of, is_report
from steward.channels.configuration import Email
from steward.channels.letters import Letter, digest_of, opened, read_letter
from steward.channels.refusals import refused
from steward.conversation.types import Inbound
from steward.db import Connection
from steward.desk import Desk
from steward.errors import BadInput

_NAMES = UUID("5f0f7f0e-6d0a-4f5e-9d1c-6a1f5a3f7a10")
type Way = Literal["imap", "webhook"]


class Received(NamedTuple):
    """What became of a mail."""

    state: Literal["taken", "known", "refused", "bounce", "copy"]
    conversation_id: str = ""
    why: str = ""


async def receive(desk: Desk, own: Email, raw: bytes, way: Way) -> Received:
    """Take a mail in; again changes nothing. What it cannot be is noted as refused.

    Raises what the database raises: then nothing is noted, and the mail comes again.
    """
    try:
        read = await asyncio.to_thread(_read, raw, own.believes)
        if isinstance(read, Bounce):
            return await _bounced(desk, read)
        if read.sender == own.address.lower():
            return await _copy(desk, read)
        return await _take_in(desk, own, read)
    except BadInput as error:
        return await _refuse(desk, raw, way, error)


def _read(raw: bytes, believes: str) -> Letter | Bounce:
    """What the mail says, or a server about one of ours. Raises RefusedLetter and nothing else."""
    try:
        message = opened(raw)
        if not is_report(message):
            return read_letter(message, believes)
        bounce = bounce_of(message)
    except BadInput:
        raise
    except Exception as error:  # an edge: the library raises many things at what nobody writes
        raise refused("unreadable", f"the mail cannot be read ({type(error).__name__})") from error
    if bounce is None:
        raise refused("report", "a mail server's report that tells of no failure of a mail")
    return bounce


async def _take_in(desk: Desk, own: Email, letter: Letter) -> Received:
    async with desk.db.transaction() as connection:
        known = await repository.known(connection, letter.id)
        goes_on = await repository.joined(connection, letter)
        lately = await repository.lately(connection, letter.sender)
    if known is not None:
        return Received("known", known)
    if letter.automatic and goes_on is None:
        raise refused(
            "automatic", f"a machine sent it ({letter.automatic}), and it answers nothing"
        )
    if lately >= own.letters_an_hour:
        raise refused("too_many", f"more than {own.letters_an_hour} mails an hour of one address")
    talk, line = goes_on or (str(uuid5(_NAMES, letter.id)), "")

    async def also(connection: Connection) -> None:
        await repository.keep(connection, letter, talk)

    await desk.conversations.take_in(
        Inbound(
            id=letter.id,
            conversation_id=talk,
            text=letter.text,
            channel="email",
            sender=letter.sender,
            automatic=letter.automatic,
            owner="customer",
            replies_to=line,
        ),
        also,
    )
    if not letter.automatic:
        await wake(desk, talk)
    return Received("taken", talk)


async def wake(desk: Desk, conversation_id: str) -> None:
    """Have a run asked for; clockwork finds what nobody was woken for."""
    with contextlib.suppress(Exception):
        await asyncio.wait_for(desk.runs.wake(conversation_id), timeout=5.0)


async def _copy(desk: Desk, letter: Letter) -> Received:
    """The blind copy of a mail of the desk's own; only who has the mail itself knows its id."""
    async with desk.db.transaction() as connection:
        if not await repository.is_ours(connection, letter.message_id):
            raise refused("own_address", "it says that the desk itself wrote it, which it did not")
        await note_seen(desk, connection, letter.message_id)
    return Received("copy")


async def note_seen(desk: Desk, connection: Connection, message_id: str) -> None:
    """An unproven sending is proved by its copy."""
    found = await repository.seen(connection, message_id, "in the mailbox")
    if found is not None:
        data = {"line": found["line"], "how": "its copy lies in the mailbox"}
        await desk.audit.append(
            connection, found["conversation_id"], "delivery.proved", "desk", data=data
        )


async def _bounced(desk: Desk, bounce: Bounce) -> Received:
    async with desk.db.transaction() as connection:
        if not await repository.is_ours(connection, bounce.message_id):
            raise refused("report", "a report about a mail that was not sent here")
        found = await repository.bounced(connection, bounce.message_id, bounce.why)
        if found is not None:
            data = {"line": found["line"], "code": bounce.status}
            talk = found["conversation_id"]
            await desk.audit.append(connection, talk, "delivery.bounced", "desk", data=data)
    return Received("bounce", found["conversation_id"] if found else "")


async def _refuse(desk: Desk, raw: bytes, way: Way, error: BadInput) -> Received:
    code = str(error.data.get("why") or error.code)
    await note_refused(desk, digest_of(raw), way, len(raw), error)
    return Received("refused", why=f"{code}: {error.message}")


async def note_refused(desk: Desk, digest: str, way: Way, size: int, error: BadInput) -> None:
    """What is not taken in is on record, once, by the digest of its bytes."""
    code = str(error.data.get("why") or error.code)
    async with desk.db.transaction() as connection:
        await repository.refuse(connection, digest, way, size, code, error.message)
