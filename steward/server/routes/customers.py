"""How customers get to their one conversation.

By a link, or from a page on which the company has signed them in.

Tokens travel in the body or the Authorization header. A link carries its ticket behind the `#`,
which no server ever sees.
"""

from __future__ import annotations

import time
from uuid import uuid4

from fastapi import Request
from pydantic import BaseModel, ConfigDict, Field

from steward.access.customers import (
    CHAT,
    EMBED_SECONDS,
    LINK,
    LINK_SECONDS,
    PLAIN_IN_ALL,
    Opener,
    Vouched,
    may_renew,
)
from steward.desk import Desk
from steward.errors import NotAuthorised
from steward.server import rows
from steward.server.bodies import Name
from steward.server.brakes import Brake, known_networks
from steward.server.clients import client_of
from steward.server.door_answers import CustomerLink, CustomerToken
from steward.server.principal import Principal, SignInNeeded
from steward.server.refusals import routes
from steward.server.signin import Caller, NotFound, TheDesk
from steward.settings import settings

router = routes(prefix="/auth/customer", tags=["sign-in"])
_opens = Brake(each=60, strangers=600, seconds=10.0, known=known_networks)


class Ticket(BaseModel):
    """A link's ticket, or a token of the company's backend."""

    model_config = ConfigDict(extra="forbid")
    token: Name = Field(min_length=1, max_length=8000)


class Renewal(BaseModel):
    """Nothing, or a fresh token of the company's backend for the same customer."""

    model_config = ConfigDict(extra="forbid")
    token: Name | None = Field(default=None, min_length=1, max_length=8000)


@router.post("", status_code=201)
async def open_conversation(
    request: Request, body: Ticket, desk: TheDesk, caller: Caller
) -> CustomerToken:
    """A customer's token for what the ticket names: the linked conversation,
    or a new one with the session proved.
    """
    _opens.enter(request, caller)
    opener = _opener(desk)
    try:
        if _audience(body.token) == LINK:
            conversation_id, account, born = await opener.take_link(body.token)
            return _given(opener, conversation_id, account, born)
        vouched = await opener.take_embed(body.token)
    except NotAuthorised as error:
        raise SignInNeeded(error.message, next_step=error.next_step) from error
    conversation_id = str(uuid4())
    await rows.reserve(desk, conversation_id, "chat", "customer", client_of(request.scope).network)
    await _prove(desk, opener, vouched, conversation_id)
    return _given(opener, conversation_id, vouched.account, int(time.time()))


@router.post("/link", status_code=201)
async def make_link(desk: TheDesk, caller: Caller) -> CustomerLink:
    """For another device of the same customer: works once, for a quarter of an hour."""
    _must_be_customer(caller)
    ticket = _opener(desk).link_ticket(caller.conversation, caller.account, caller.born)
    return CustomerLink(
        link=f"{settings().url.rstrip('/')}/chat#{ticket}", expires_in=int(LINK_SECONDS)
    )


@router.post("/refresh")
async def renew(body: Renewal, desk: TheDesk, caller: Caller) -> CustomerToken:
    """A new token for the same conversation: for a day on its own,
    and for longer on the backend's fresh word.
    """
    _must_be_customer(caller)
    opener, born = _opener(desk), caller.born
    if body.token is not None:
        vouched = await opener.take_embed(body.token)
        if vouched.account != caller.account:
            raise NotAuthorised(
                "that is another customer",
                next_step="open a conversation of their own: POST /auth/customer",
            )
        await _prove(desk, opener, vouched, caller.conversation)
        born = int(time.time())
    elif not may_renew(caller.account, born):
        raise NotAuthorised(
            "this token is not renewed without the company's word",
            next_step="send a fresh token of the backend",
        )
    return _given(opener, caller.conversation, caller.account, born)


def _given(opener: Opener, conversation_id: str, account: str, born: int) -> CustomerToken:
    seconds = EMBED_SECONDS if account else max(1.0, born + PLAIN_IN_ALL - time.time())
    more = {"account": account} if account else {}
    token = opener.customer_token(conversation_id, seconds, born=born, **more)
    return CustomerToken(conversation_id=conversation_id, token=token, expires_in=int(seconds))


async def _prove(desk: Desk, opener: Opener, vouched: Vouched, conversation_id: str) -> None:
    """When the systems do not know exactly one such customer, the desk asks as it asks anybody;
    the record says why.
    """
    await desk.identity.accept_assertion(
        conversation_id, opener.assertion(vouched, conversation_id), f"embed:{vouched.jti[:100]}"
    )


def _must_be_customer(caller: Principal) -> None:
    if caller.kind != "customer":
        raise NotFound(
            "only a customer has a conversation of their own",
            next_step="start one: POST /desk/conversations",
        )


def _opener(desk: Desk) -> Opener:
    return Opener(desk.db, desk.keys, desk.settings.embed_key)


def _audience(token: str) -> str:
    """Which of the two it claims to be; each is then verified as just that."""
    import jwt

    try:
        claimed = jwt.decode(token, options={"verify_signature": False}).get("aud")
    except (jwt.PyJWTError, ValueError, RecursionError):
        return CHAT
    return LINK if claimed == LINK else CHAT
