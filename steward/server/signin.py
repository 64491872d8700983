"""The sign-in that every route of the desk depends on, and its checks of roles."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Annotated

import psycopg
from fastapi import Depends, Request
from psycopg_pool import PoolTimeout

from steward.access.configuration import LOCAL_ISSUER
from steward.access.peers import Peers
from steward.access.pending import SignIns
from steward.access.service_accounts import account_of, is_of_an_account, opens
from steward.access.sessions import Sessions
from steward.access.tokens import is_ended
from steward.db import Row
from steward.desk import Desk
from steward.errors import NotAuthorised, StewardError
from steward.server.brakes import known_networks
from steward.server.clients import client_of
from steward.server.principal import CrossSite, Principal, SignInNeeded, principal_from
from steward.server.rows import conversation_alone, roles_of

# Anybody may open these without a token: the pages' empty shell, how a customer starts, how people
# sign in, and whether the desk is well.
_PAGES = (
    "/",
    "/health",
    "/health/live",
    "/health/ready",
    "/metrics",  # which asks for its own token, or a sign-in
    "/try",
    "/chat",
    "/approvals",
    "/approvals/{approval_id}",
    "/board",
    "/day",
    "/conversations",
    "/conversations/{conversation_id}",
    "/prepared",
    "/systems",
    "/reference",
    "/ui/{path:path}",
    "/favicon.ico",
)
OPEN_TO_ANYBODY = frozenset(
    {
        *(("GET", path) for path in _PAGES),
        ("POST", "/desk/conversations"),
        ("GET", "/sandbox/help/{article}"),
        ("GET", "/auth/sign-in"),
        ("GET", "/auth/callback"),
        ("POST", "/auth/customer"),
        ("GET", "/.well-known/agent-card.json"),
        ("GET", "/.well-known/jwks.json"),
        ("POST", "/a2a/token"),
        ("POST", "/channels/email"),  # which ask for their signatures
        ("POST", "/channels/phone"),
        ("GET", "/.well-known/oauth-protected-resource/mcp"),
        ("GET", "/.well-known/oauth-authorization-server"),
        ("GET", f"{LOCAL_ISSUER}/.well-known/openid-configuration"),
        ("GET", f"{LOCAL_ISSUER}/jwks"),
        ("GET", f"{LOCAL_ISSUER}/authorize"),
        ("POST", f"{LOCAL_ISSUER}/authorize"),
        ("POST", f"{LOCAL_ISSUER}/token"),
    }
)
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
# What each role is for. An auditor reads everything and changes nothing; an admin keeps people and
# policy and signs nothing.
# Which of those who may decide can sign a given approval, its own rows say.
READ = frozenset({"agent", "lead", "finance", "auditor", "admin"})
WORK = frozenset({"agent", "lead", "finance", "admin"})
STEP_IN = frozenset({"agent", "lead", "admin"})
KEEP = frozenset({"admin"})  # keep people
REPORT = frozenset({"lead", "finance", "auditor", "admin"})  # figures, of colleagues too
CONTROL = frozenset({"finance", "auditor"})  # each payment, with keys and books
LOOK_AGAIN = frozenset({"lead", "auditor", "admin"})  # how well customers were served
STOP = frozenset({"lead", "admin"})
DECIDE = frozenset({"agent", "lead", "finance"})
PROVE = frozenset({"lead", "finance"})  # say what became of a write that no system can tell


class NotFound(StewardError):
    """There is no such thing, or it is none of the caller's business: the same words for both."""

    code = "not_found"


def desk_of(request: Request) -> Desk:
    """The open desk of this process."""
    desk: Desk = request.app.state.desk
    return desk


async def sign_in(request: Request) -> Principal:
    """The caller; a visitor where a route is open to anybody.

    Raises SignInNeeded, or CrossSite for another page's request.
    """
    try:
        caller = await caller_of(desk_of(request), request.headers, request.method)
        if caller.kind == "staff":
            known_networks.add(client_of(request.scope))
        if caller.kind == "client":
            return _as_client(request, caller)
        if caller.kind == "peer" and not _for_peers(request):
            raise NotAuthorised(
                "another company's agent has its own way in", next_step="speak A2A: /a2a/rpc"
            )
        return caller
    except (SignInNeeded, CrossSite):
        if _is_open(request):
            return Principal(kind="visitor", login="visitor")
        raise
    # who it is cannot be seen while the database is away; only looking goes on
    except (psycopg.Error, PoolTimeout):
        if _is_open(request) and request.method in SAFE:
            return Principal(kind="visitor", login="visitor")
        raise


def _as_client(request: Request, caller: Principal) -> Principal:
    """A service account reads as an auditor does where one of its rights opens the route; open
    routes are open to it, as to anybody who only looks, and nothing else is.
    """
    path = _path(request)
    if opens(caller.roles, f"{request.method} {path}"):
        return caller.model_copy(update={"roles": ("auditor",)})
    if request.method in SAFE and (_is_open(request) or path == "/auth/me"):
        return caller
    raise NotAuthorised(
        "no right of this service account opens that",
        next_step="steward clients list says what it may",
    )


def _for_peers(request: Request) -> bool:
    path = _path(request)
    return path.startswith(("/a2a/", "/.well-known/")) or path == "/mcp"


def _is_open(request: Request) -> bool:
    return (request.method, _path(request)) in OPEN_TO_ANYBODY


def _path(request: Request) -> str:
    return str(getattr(request.scope.get("route"), "path", ""))


async def caller_of(
    desk: Desk,
    headers: Mapping[str, str] | Mapping[bytes, bytes],
    method: str,
    *,
    touch: bool = True,
) -> Principal:
    """The caller with the roles that rows give at this moment.

    `touch` off: looking keeps no session alive.

    Raises SignInNeeded for nobody, and for who may not ask any more.
    """
    principal = await principal_from(
        headers,
        sessions_of(desk, touch=touch),
        safe=method in SAFE,
        bearers=partial(_bearer, desk, touch),
    )
    if principal.kind == "peer" and await Peers(desk.db).find(principal.login) is None:
        raise SignInNeeded("this agent may not ask any more", next_step="ask the company")
    if principal.kind != "staff":
        return principal
    roles = await roles_of(desk, principal.login)
    if not roles:
        raise SignInNeeded("this person does not work here", next_step="ask an administrator")
    if not principal.session and await is_ended(desk.db, principal.login, principal.born):
        raise SignInNeeded("this token was ended", next_step="get a new one")
    return principal.model_copy(update={"roles": roles})


async def _bearer(desk: Desk, touch: bool, token: str) -> Principal | None:
    """Who sends a token that rows or the issuer know: a service account, or somebody of staff.

    Raises SignInNeeded for one that does not count, NotAuthorised for a stranger's.
    """
    if is_of_an_account(token):
        account = await account_of(desk.db, token, touch=touch)
        if account is None:
            raise SignInNeeded(
                "this service account's secret does not count",
                next_step="steward clients list says which do; steward clients rotate NAME",
            )
        return Principal(
            kind="client",
            login=f"client:{account.name}",
            roles=account.rights,
            account=account.owner,
        )
    if desk.oidc is not None and desk.oidc.names(token):
        found = await desk.oidc.bearer(token)
        login = await SignIns(desk.db).login_of(found, local=desk.oidc.settings.local)
        return Principal(kind="staff", login=login, born=found.born, by_issuer=True)
    return None


def sessions_of(desk: Desk, *, touch: bool = True) -> Sessions:
    """The sessions of this desk's people."""
    return Sessions(
        desk.db, idle=desk.settings.session_idle, life=desk.settings.session_life, touch=touch
    )


async def _the_desk(request: Request) -> Desk:
    return desk_of(request)  # on the loop: what is no coroutine, FastAPI gives to a thread


Caller = Annotated[Principal, Depends(sign_in)]
TheDesk = Annotated[Desk, Depends(_the_desk)]


def must_have(principal: Principal, roles: frozenset[str]) -> None:
    """Raise NotAuthorised unless the caller is staff with one of these roles.

    It is the one place where a role opens a route.
    """
    if principal.kind not in ("staff", "client"):
        raise NotAuthorised("this is for members of staff", next_step="sign in as one")
    if not roles & set(principal.roles):
        raise NotAuthorised(f"this is for {_named(roles)}", next_step="ask one of them")


def must_be_staff(principal: Principal) -> None:
    """Raises NotAuthorised for anybody else."""
    must_have(principal, READ)


def _named(roles: frozenset[str]) -> str:
    *others, last = sorted("finance" if role == "finance" else f"{role}s" for role in roles)
    return f"{', '.join(others)} and {last}" if others else last


def _sees_all(principal: Principal) -> bool:
    return principal.kind in ("staff", "service") or (
        principal.kind == "client" and bool(READ & set(principal.roles))
    )


async def must_see(desk: Desk, principal: Principal, conversation_id: str) -> None:
    """Raise NotFound unless the conversation exists, and is the caller's or the caller is staff."""
    if not _may_see(principal, conversation_id) or not await desk.conversations.exists(
        conversation_id
    ):
        raise _no_such_conversation()


async def row_to_see(desk: Desk, principal: Principal, conversation_id: str) -> Row:
    """The conversation's row. Raises NotFound as `must_see` does."""
    found = (
        await conversation_alone(desk, conversation_id)
        if _may_see(principal, conversation_id)
        else None
    )
    if found is None:
        raise _no_such_conversation()
    return found


def _may_see(principal: Principal, conversation_id: str) -> bool:
    mine = principal.kind == "customer" and principal.conversation == conversation_id
    return mine or _sees_all(principal)


def _no_such_conversation() -> NotFound:
    return NotFound(
        "there is no such conversation for you", next_step="start one: POST /desk/conversations"
    )
