"""Who is calling: one reading of the headers for the LangGraph API and for the desk's own routes."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from functools import cache
from typing import Literal
from urllib.parse import urlsplit

from pydantic import Field

from steward.errors import NotAuthorised
from steward.keys import Keys
from steward.models.ports import Frozen
from steward.settings import settings

Kind = Literal["customer", "staff", "service", "visitor"]
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
# Pages on other machines that may talk to a sandbox without signing in: the two graph viewers.
VIEWERS = frozenset({"https://smith.langchain.com", "https://eu.smith.langchain.com", "https://agentchat.vercel.app"})


class SignInNeeded(NotAuthorised):
    """No valid token, where one is needed."""

    code = "sign_in_needed"


class Principal(Frozen):
    """A caller. `owner` is what a conversation that this caller starts is marked with."""

    kind: Kind
    login: str = ""
    conversation: str = Field(default="", description="the one conversation of a customer's token")

    @property
    def owner(self) -> str:
        """The owner mark of conversations and threads that this caller makes."""
        return f"staff:{self.login}" if self.kind == "staff" else self.kind


@cache
def server_keys() -> Keys:
    """The keys of this installation."""
    return Keys(settings().home)


def sandboxed() -> bool:
    """True when the sandbox is on and nobody but this machine can reach the server."""
    return settings().sandbox and settings().host in LOOPBACK


async def principal_from(headers: Mapping[str, str] | Mapping[bytes, bytes]) -> Principal:
    """The caller of a request. Raises SignInNeeded for a bad token, and for none outside the sandbox."""
    plain = {_text(name).lower(): _text(value) for name, value in headers.items()}
    scheme, _, token = plain.get("authorization", "").partition(" ")
    if scheme:
        return await _from_token(scheme, token.strip())
    if sandboxed() and _from_this_machine(plain):
        return Principal(kind="visitor", login="visitor")
    raise SignInNeeded("a bearer token is needed here", next_step="send Authorization: Bearer TOKEN")


async def _from_token(scheme: str, token: str) -> Principal:
    if scheme.lower() != "bearer" or not token:
        raise SignInNeeded("only bearer tokens are accepted here", next_step="send Authorization: Bearer TOKEN")
    try:
        claims = await asyncio.to_thread(server_keys().verify, "people", "steward", token)
    except NotAuthorised as error:
        raise SignInNeeded(error.message, next_step=error.next_step) from error
    subject, kind = str(claims["sub"]), claims.get("kind")
    if kind == "customer" and subject.startswith("conversation:"):
        return Principal(kind="customer", login=subject, conversation=subject.removeprefix("conversation:"))
    if kind == "staff":
        return Principal(kind="staff", login=subject.removeprefix("staff:"))
    if kind == "service" and subject == "steward":
        return Principal(kind="service", login="steward")
    raise SignInNeeded("the token is of a kind that means nothing here", next_step="sign in again")


def _from_this_machine(headers: Mapping[str, str]) -> bool:
    """Both names must be local: `Host` stops DNS rebinding, `Origin` stops other sites' pages in a local browser."""
    if urlsplit(f"//{headers.get('host', 'localhost')}").hostname not in LOOPBACK:
        return False
    origin = headers.get("origin")
    return origin is None or origin in VIEWERS or urlsplit(origin).hostname in LOOPBACK


def _text(value: str | bytes) -> str:
    return value.decode("latin-1") if isinstance(value, bytes) else value
