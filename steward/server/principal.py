"""Identifies the caller of a request, for the LangGraph API and for the desk's own routes.

A bearer token goes before a cookie; graph viewers send the same token as `X-Api-Key`. A cookie
counts only from the desk's own pages, and with its CSRF token wherever something may change. A
bearer token needs neither, because no browser sends one by itself.
"""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import Awaitable, Callable, Mapping
from functools import cache
from typing import Any, Literal
from urllib.parse import urlsplit

from pydantic import Field

from steward.access.configuration import LOOPBACK, is_sandbox
from steward.access.peer_tokens import is_of_a_peer, presented
from steward.access.sessions import Sessions, csrf_token
from steward.errors import NotAuthorised
from steward.frozen_model import Frozen
from steward.keys import Keys
from steward.settings import settings

Kind = Literal["customer", "staff", "service", "visitor", "peer", "client"]
# Looks at tokens that are not signed by this desk; None for one that it does not know.
type Bearers = Callable[[str], Awaitable[Principal | None]]
CSRF_HEADER = "x-csrf-token"
# where Agent Inbox, Agent Chat UI and LangGraph's SDK put what their user enters as a key
KEY_HEADER = "x-api-key"
_LONGEST_TOKEN = 8192
# Pages on other machines that may talk to a sandbox without signing in: the two graph viewers.
VIEWERS = frozenset(
    {
        "https://smith.langchain.com",
        "https://eu.smith.langchain.com",
        "https://agentchat.vercel.app",
    }
)


class SignInNeeded(NotAuthorised):
    """No valid token, where one is needed."""

    code = "sign_in_needed"


class CrossSite(NotAuthorised):
    """A cookie came along with a request that none of the desk's own pages made."""

    code = "cross_site"


class Principal(Frozen):
    """A caller. `owner` is what a conversation that this caller starts is marked with."""

    kind: Kind
    login: str = ""
    conversation: str = Field(default="", description="the one conversation of a customer's token")
    roles: tuple[str, ...] = Field(
        default=(),
        description="of staff, from rows, at this moment; of a peer, the token's scopes; "
        "of a client, its rights",
    )
    session: str = Field(
        default="",
        description="the row of a browser's session; empty for a token, but a peer's has its id",
    )
    by_issuer: bool = Field(
        default=False, description="an access token of the company's issuer says who it is"
    )
    account: str = Field(
        default="",
        description="whom a company's backend vouched for when it opened the conversation; of a "
        "client, who answers for it",
    )
    contact: str = Field(default="", description="of that customer, where it was said")
    born: int = Field(
        default=0, description="when it did, or a token of staff was made, as seconds since 1970"
    )

    @property
    def owner(self) -> str:
        """The owner mark of conversations and threads that this caller makes."""
        return f"{self.kind}:{self.login}" if self.kind in ("staff", "peer") else self.kind


@cache
def server_keys() -> Keys:
    """The keys of this installation."""
    return Keys(settings().home)


def sandboxed() -> bool:
    """True when the sandbox is on and nobody but this machine can reach the server."""
    return is_sandbox(settings())


def cookie_name() -> str:
    """`__Host-` binds it to this host over https.

    On this machine over http a browser would refuse that name.
    """
    return "__Host-steward" if settings().url.startswith("https://") else "steward_session"


async def principal_from(
    headers: Mapping[str, str] | Mapping[bytes, bytes],
    sessions: Sessions | None = None,
    *,
    safe: bool = False,
    bearers: Bearers | None = None,
) -> Principal:
    """The caller of a request; `safe` says that it changes nothing.

    Raises SignInNeeded for a bad token, an ended session, and for neither outside the sandbox;
    CrossSite for another's page.
    """
    plain = {_text(name).lower(): _text(value) for name, value in headers.items()}
    scheme, _, token = plain.get("authorization", "").partition(" ")
    if scheme:
        return await _from_token(scheme, token.strip(), bearers)
    # that one is LangSmith's key, not ours
    if (key := plain.get(KEY_HEADER, "")) and plain.get("x-auth-scheme") != "langsmith":
        return await _from_token("bearer", key, bearers)
    if secret := cookie_in(plain, cookie_name()):
        return await _from_cookie(plain, secret, sessions, safe)
    if sandboxed() and from_this_machine(plain):
        return Principal(kind="visitor", login="visitor")
    raise SignInNeeded(
        "a bearer token is needed here", next_step="send Authorization: Bearer TOKEN"
    )


def cookie_in(headers: Mapping[str, str], name: str) -> str:
    """The cookie's value.

    Sent twice it is nobody's: another page on this host may have set the second one.

    Raises SignInNeeded for two.
    """
    pairs = (part.strip().partition("=") for part in headers.get("cookie", "").split(";"))
    values = {value for key, _, value in pairs if key == name and value}
    if len(values) > 1:
        raise SignInNeeded(
            "the session cookie came twice",
            next_step="delete this site's cookies and sign in again",
        )
    return next(iter(values), "")


async def _from_cookie(
    headers: Mapping[str, str], secret: str, sessions: Sessions | None, safe: bool
) -> Principal:
    _must_be_own_page(headers, secret, safe)
    session = await sessions.find(secret) if sessions is not None else None
    if session is None:
        raise SignInNeeded("your session has ended", next_step="sign in again: GET /auth/sign-in")
    return Principal(kind="staff", login=session.login, session=session.id)


def _must_be_own_page(headers: Mapping[str, str], secret: str, safe: bool) -> None:
    """Another port of this host is the same site for SameSite, so that alone is not enough.

    `Origin` and the token are.
    """
    if headers.get("origin", own_origin()) != own_origin():
        raise CrossSite(
            "the session cookie counts only from the desk's own pages",
            next_step=f"open {own_origin()}",
        )
    if safe:
        return
    if headers.get("sec-fetch-site", "same-origin") != "same-origin":
        raise CrossSite(
            "the session cookie counts only from the desk's own pages",
            next_step=f"open {own_origin()}",
        )
    if not hmac.compare_digest(headers.get(CSRF_HEADER, "").encode(), csrf_token(secret).encode()):
        raise CrossSite(
            "the CSRF token is missing or not this session's",
            next_step="send X-CSRF-Token as GET /auth/me gives it",
        )


def own_origin() -> str:
    """What a browser calls the place of the desk's own pages."""
    parts = urlsplit(settings().url)
    return f"{parts.scheme}://{parts.netloc}"


async def _from_token(scheme: str, token: str, bearers: Bearers | None) -> Principal:
    if scheme.lower() != "bearer" or not 0 < len(token) <= _LONGEST_TOKEN:
        raise SignInNeeded(
            "only bearer tokens are accepted here", next_step="send Authorization: Bearer TOKEN"
        )
    claims = server_keys().verified("people", "steward", token)
    try:
        if claims is None:
            if bearers is not None and (found := await bearers(token)) is not None:
                return found
            if is_of_a_peer(token):
                return await asyncio.to_thread(_from_peer, token)
            claims = await asyncio.to_thread(server_keys().verify, "people", "steward", token)
    except NotAuthorised as error:
        raise SignInNeeded(error.message, next_step=error.next_step) from error
    return _signed_here(claims)


def _signed_here(claims: Mapping[str, Any]) -> Principal:
    """The caller of a token that this desk signed. Raises SignInNeeded for one of no kind."""
    subject, kind = str(claims["sub"]), claims.get("kind")
    if kind == "customer" and subject.startswith("conversation:"):
        return Principal(
            kind="customer",
            login=subject,
            conversation=subject.removeprefix("conversation:"),
            account=_text_of(claims, "account"),
            born=int(claims.get("born", claims["iat"])),
        )
    if kind == "staff":
        return Principal(
            kind="staff", login=subject.removeprefix("staff:"), born=int(claims["iat"])
        )
    if kind == "service" and subject == "steward":
        return Principal(kind="service", login="steward")
    raise SignInNeeded("the token is of a kind that means nothing here", next_step="sign in again")


def _from_peer(token: str) -> Principal:
    """Another company's agent; what it may, its own row says."""
    said = presented(server_keys(), token)
    return Principal(
        kind="peer",
        login=said.peer,
        roles=said.scopes,
        session=said.jti,
        account=said.account,
        contact=said.contact,
    )


def _text_of(claims: Mapping[str, Any], name: str) -> str:
    value = claims.get(name)
    return value if isinstance(value, str) else ""


def from_this_machine(headers: Mapping[str, str]) -> bool:
    """Whether both names are local.

    `Host` stops DNS rebinding, `Origin` other sites' pages in a local browser.
    """
    if host_of(f"//{headers.get('host', 'localhost')}") not in LOOPBACK:
        return False
    origin = headers.get("origin")
    return origin is None or origin in VIEWERS or host_of(origin) in LOOPBACK


def host_of(address: str) -> str | None:
    """The name in an address; None when there is none, or when it is no address at all."""
    try:
        parts = urlsplit(address)
        return parts.hostname if parts.port is None or parts.port else None
    except ValueError:  # also for what stands where a port does and is none
        return None


def _text(value: str | bytes) -> str:
    return value.decode("latin-1") if isinstance(value, bytes) else value
