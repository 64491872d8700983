"""Messages to and from a number, by a gateway that takes and hands in signed webhooks.

A gateway knows an id again: the same message twice is one, so that what nobody confirmed is sent
again under its id.
"""

from __future__ import annotations

import hashlib
import json
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID, uuid5

import httpx
from pydantic import AfterValidator, Field, TypeAdapter, ValidationError

from steward.audit.chain import text as storable
from steward.channels import repository
from steward.channels.carriers import UNPROVEN, AboutTo, Outcome
from steward.channels.composing import ToSend
from steward.channels.configuration import Messages
from steward.channels.receiving import wake
from steward.conversation.types import Inbound
from steward.db import Connection
from steward.desk import Desk
from steward.domain import webhooks
from steward.domain.matching import plain_phone
from steward.errors import BadInput
from steward.frozen_model import Frozen

_NAMES = UUID("0b8a7f2e-95d3-4b6f-8a53-7d6a2f6f9d22")
_FOR_NOW = frozenset({401, 403, 408, 409, 425, 429})


type Told = Annotated[str, AfterValidator(storable)]  # it is kept as the gateway says it


class Message(Frozen):
    """What somebody wrote, as the gateway hands it in."""

    type: Literal["message"]
    id: Told = Field(min_length=1, max_length=200)
    sender: str = Field(alias="from", max_length=40)
    text: str = Field(max_length=20_000)
    at: datetime | None = Field(default=None, description="when it was written, with an offset")


class Receipt(Frozen):
    """What became of a message that went out."""

    type: Literal["receipt"]
    id: Told = Field(min_length=1, max_length=200)
    state: Literal["delivered", "failed"]
    why: Told = Field(default="", max_length=300)


_HANDED_IN: TypeAdapter[Message | Receipt] = TypeAdapter(Message | Receipt)


class Texts:
    """Carries lines to numbers."""

    channel, named = "phone", ("msg_", "")

    def __init__(self, own: Messages) -> None:
        self.own = own
        self.timeout, self.tries, self.retry_seconds = own.timeout, own.tries, own.retry_seconds

    async def hand_over(self, line: ToSend, about_to: AboutTo) -> Outcome:
        """One signed POST; a redirect is no answer."""
        number = plain_phone(line.address)
        if len(number) < 6:
            return Outcome(state="failed", code="unwritable", why="that is no number")
        told = {"type": "message", "id": line.message_id, "to": number, "text": line.text}
        body = json.dumps(told).encode()
        if not await about_to():
            return Outcome(state="waiting", code="taken_over")
        return await post(self.own.send, self.own.secret, line.message_id, body, self.own.timeout)


async def post(url: str, secret: str, own: str, body: bytes, timeout: float) -> Outcome:
    """A signed webhook, once: taken, refused for good, or to be sent again under its id."""
    headers = {"Content-Type": "application/json", **webhooks.headers_for(secret, own, body)}
    try:
        async with httpx.AsyncClient(timeout=timeout, trust_env=False) as client:
            answer = await client.post(url, content=body, headers=headers)
    except httpx.HTTPError as error:
        why = f"{type(error).__name__}: {error}"[:300]
        return Outcome(state="waiting", code=UNPROVEN, why=why)
    if answer.is_success:
        return Outcome(state="sent")
    code, why = str(answer.status_code), f"it answered {answer.status_code}"
    if answer.is_client_error and answer.status_code not in _FOR_NOW:
        return Outcome(state="failed", code=code, why=why)
    return Outcome(state="waiting", code=UNPROVEN if answer.is_server_error else code, why=why)


async def take(desk: Desk, own: Messages, body: bytes) -> str:
    """A message into its number's conversation, or a receipt to its line; again changes nothing.

    Returns the conversation's id, or nothing. Raises BadInput.
    """
    try:
        said = _HANDED_IN.validate_json(body)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise BadInput(f"{where}: {first['msg']}", next_step="see docs/channels.md") from error
    if isinstance(said, Receipt):
        return await _note(desk, said)
    return await _take_in(desk, own, said)


async def _take_in(desk: Desk, own: Messages, said: Message) -> str:
    number = plain_phone(said.sender)
    if len(number) < 6:
        raise BadInput("from: that is no number", next_step="send it with its country's code")
    if not said.text.strip():
        raise BadInput("text: there is nothing to read", next_step="hand in what has words")
    if said.at is not None and said.at.tzinfo is None:
        raise BadInput("at: the time has no offset", next_step="write it like 2026-11-22T09:00:00Z")
    key = f"text_{hashlib.sha256(f'{number}/{said.id}'.encode()).hexdigest()[:40]}"
    async with desk.db.transaction() as connection:
        known = await repository.known(connection, key)
        lately = await repository.lately(connection, number)
        goes_on = await repository.goes_on(connection, number, own.goes_on_hours)
        talk = known or goes_on or str(uuid5(_NAMES, key))
        line = None
        if said.at is not None:
            line = await repository.read_by(connection, talk, number, said.at)
    if known is None and lately >= own.an_hour:
        raise BadInput(
            f"more than {own.an_hour} messages an hour of one number", next_step="try again later"
        )

    async def also(connection: Connection) -> None:
        await repository.keep_text(connection, key, talk, said.id, number)

    new = await desk.conversations.take_in(
        Inbound(
            id=key,
            conversation_id=talk,
            text=said.text,
            channel="phone",
            sender=number,
            owner="customer",
            replies_to=line,
        ),
        also,
    )
    if new:
        await wake(desk, talk)
    return talk


async def _note(desk: Desk, said: Receipt) -> str:
    receipt = "delivered" if said.state == "delivered" else "bounced"
    async with desk.db.transaction() as connection:
        found = await repository.receipt(connection, said.id, receipt, said.why)
        if found is not None and (receipt == "bounced" or found["proved"]):
            bounced = "delivery.bounced", {"line": found["line"], "code": "gateway"}
            proved = "delivery.proved", {"line": found["line"], "how": "it was delivered"}
            event, data = bounced if receipt == "bounced" else proved
            await desk.audit.append(connection, found["conversation_id"], event, "desk", data=data)
    return ""
