"""Authentication and authorization of the LangGraph API, named by `langgraph.json`.

Everything is denied, then allowed by resource.

Every caller has the same `identity`, because some servers tie a thread to it; the person is in
`login` and `kind`. Who owns a conversation is a row of the desk (`desk.conversation.owner`), never
the server's own thread metadata alone.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from langgraph_sdk import Auth

from steward.conversation.intake import must_be_the_same
from steward.conversation.types import Inbound
from steward.debug_marks import leads, simulated
from steward.errors import BadInput, NotAuthorised, StewardError, ToolUnavailable
from steward.server.doors import mark_owner, shut_doors, take_words_for_words
from steward.server.principal import CrossSite, Principal, SignInNeeded
from steward.server.rows import conversation_owner, reserve
from steward.server.signin import DECIDE, READ, WORK, caller_of, must_have
from steward.settings import settings
from steward.telemetry import tracing

auth = Auth()
NO_THREAD = "Thread or assistant not found."  # the server's own words for an id that nobody has
_FORBIDDEN = "this desk does not allow that here"


@auth.authenticate
async def authenticate(headers: dict[bytes, bytes]) -> dict[str, Any]:
    """The caller as the server's user object.

    401 when a token is missing or wrong, 403 for a cookie from another page.

    Which method it is cannot be seen here on every server, so a cookie needs its CSRF token for
    reading, too.
    """
    try:
        principal = await caller_of(await _desk(), headers, "POST")
    except SignInNeeded as error:
        raise Auth.exceptions.HTTPException(status_code=401, detail=error.message) from error
    except CrossSite as error:
        raise Auth.exceptions.HTTPException(status_code=403, detail=error.message) from error
    except ToolUnavailable as error:  # the issuer, who alone knows the key of this token
        raise Auth.exceptions.HTTPException(status_code=503, detail=error.message) from error
    # LangGraph's own routes are nothing for another company's agent, nor for a program of ours
    if principal.kind in ("peer", "client"):
        raise Auth.exceptions.HTTPException(status_code=403, detail=_FORBIDDEN)
    return {
        "identity": "desk",
        "display_name": principal.login,
        "is_authenticated": True,
        "permissions": [],
        "kind": principal.kind,
        "login": principal.login,
        "conversation": principal.conversation,
        "roles": list(principal.roles),
        "owner": principal.owner,
    }


@auth.on
async def deny(ctx: Auth.types.AuthContext, value: Any) -> bool:
    """Deny everything that is not allowed below.

    State edits, copies, deletion, crons, the store, new assistants.
    """
    raise Auth.exceptions.HTTPException(status_code=403, detail=_FORBIDDEN)


@auth.on(resources="assistants", actions=["read", "search"])
async def see_graphs(ctx: Auth.types.AuthContext, value: Any) -> bool:
    """The list of graphs is no secret from anybody who may use one."""
    caller = caller_in(ctx)
    if caller.kind == "customer":
        raise Auth.exceptions.HTTPException(status_code=403, detail=_FORBIDDEN)
    return True


@auth.on.threads.create
async def create_thread(ctx: Auth.types.AuthContext, value: Any) -> Any:
    """A thread is marked with its owner.

    The service makes threads for conversations that exist already.
    """
    caller = caller_in(ctx)
    if caller.kind == "customer":
        raise Auth.exceptions.HTTPException(status_code=403, detail=_FORBIDDEN)
    must_have_roles(caller, WORK)
    thread = value.get("thread_id")
    owner = await conversation_owner(await _desk(), str(thread)) if thread else None
    if caller.kind != "service" and owner not in (None, caller.owner):
        raise Auth.exceptions.HTTPException(
            status_code=409, detail="there is a conversation of that id already"
        )
    mark_owner(value, owner if owner is not None and caller.kind == "service" else caller.owner)
    value["metadata"] |= simulated() | leads(str(thread or ""))
    return True if caller.kind == "service" else {"owner": caller.owner}


@auth.on(resources="threads", actions=["read", "search"])
async def read_threads(ctx: Auth.types.AuthContext, value: Any) -> Any:
    """Staff and the service see all; a visitor sees what it made.

    A customer has the desk's own routes instead.
    """
    caller = caller_in(ctx)
    if caller.kind in ("staff", "service"):
        must_have_roles(caller, READ)
        return True
    if caller.kind == "visitor" and settings().debug:
        return True
    if caller.kind == "visitor":
        return {"owner": caller.owner}
    # one answer, whether it is the caller's own, another's, or nothing
    if thread := value.get("thread_id"):
        raise Auth.exceptions.HTTPException(status_code=404, detail=f"Thread {thread} not found.")
    raise Auth.exceptions.HTTPException(
        status_code=403, detail="read your conversation under /desk/conversations"
    )


@auth.on.threads.update
async def edit_state(ctx: Auth.types.AuthContext, value: Any) -> bool:
    """State is edited for debugging alone, and nobody's conversation is in that."""
    if not settings().debug or caller_in(ctx).kind not in ("visitor", "staff"):
        raise Auth.exceptions.HTTPException(status_code=403, detail=_FORBIDDEN)
    return True


@auth.on.threads.create_run
async def create_run(ctx: Auth.types.AuthContext, value: Any) -> Any:
    """Input by the owner, decisions by staff, waking by the service.

    Everything else about a run is ours.
    """
    caller, run = caller_in(ctx), value
    if caller.kind == "customer":
        if run.get("thread_id"):
            raise Auth.exceptions.HTTPException(status_code=404, detail=NO_THREAD)
        raise Auth.exceptions.HTTPException(
            status_code=403, detail="write under /desk/conversations"
        )
    asked = run.get("kwargs", run)
    take_words_for_words(asked)
    decides = asked.get("command") is not None
    must_have_roles(caller, DECIDE if decides else WORK)
    try:
        shut_doors(caller, run, settings().step_limit, debug=settings().debug)
    except BadInput as error:
        raise Auth.exceptions.HTTPException(
            status_code=422, detail=f"{error.message}; {error.next_step}"
        ) from error
    except StewardError as error:
        raise Auth.exceptions.HTTPException(status_code=403, detail=error.message) from error
    here = tracing.ids_here().get("trace", "")
    run["metadata"] |= simulated() | leads(str(run.get("thread_id") or ""), here)
    if caller.kind == "service":  # the run may make its thread
        await _mark_conversation_owner(value)
    if decides and caller.kind == "staff" and not await _begun(run.get("thread_id")):
        raise Auth.exceptions.HTTPException(
            status_code=409,
            detail="nothing waits for a decision there: no such conversation has begun",
        )
    if asked.get("command") is not None:
        return True
    if settings().debug and await conversation_owner(await _desk(), str(run.get("thread_id"))):
        return True  # whoever debugs speaks for everybody, in a copy
    owner = await _owned(caller, run.get("thread_id"))
    await _must_be_heard(run.get("thread_id"), asked["input"] or {})
    return owner


async def _mark_conversation_owner(run: dict[str, Any]) -> None:
    owner = await conversation_owner(await _desk(), str(run.get("thread_id")))
    if owner is not None:
        mark_owner(run, owner)


async def _begun(thread: UUID | str | None) -> bool:
    return thread is not None and await conversation_owner(await _desk(), str(thread)) is not None


async def _owned(caller: Principal, thread: UUID | str | None) -> Any:
    """Words count as the owner's, so nobody else may say them."""
    if caller.kind == "service" or thread is None:
        return True
    desk = await _desk()
    # marked before the first word is taken in
    mine = await reserve(desk, str(thread), "api", caller.owner)
    if not mine and await conversation_owner(desk, str(thread)) != caller.owner:
        raise Auth.exceptions.HTTPException(status_code=404, detail=NO_THREAD)
    return {"owner": caller.owner}


async def _must_be_heard(thread: UUID | str | None, given: dict[str, Any]) -> None:
    """Refuse a message id that is taken.

    Its words would count as a second delivery, and nobody would answer them.
    """
    for message in given.get("messages", []) if thread else []:
        said = Inbound(
            id=message["id"],
            conversation_id=str(thread),
            text=str(message["content"]),
            channel="api",
        )
        try:
            await must_be_the_same((await _desk()).db, said)
        except BadInput as error:
            raise Auth.exceptions.HTTPException(
                status_code=422, detail=f"{error.message}; {error.next_step}"
            ) from error


def caller_in(ctx: Auth.types.AuthContext) -> Principal:
    """The caller of a request, as the server's sign-in knows them."""
    user: Any = ctx.user
    return Principal(
        kind=user.kind, login=user.login, conversation=user.conversation, roles=tuple(user.roles)
    )


def must_have_roles(caller: Principal, roles: frozenset[str]) -> None:
    """The same rule as for the desk's own routes.

    Visitors and the service have no roles and rules of their own.
    """
    if caller.kind != "staff":
        return
    try:
        must_have(caller, roles)
    except NotAuthorised as error:
        raise Auth.exceptions.HTTPException(status_code=403, detail=error.message) from error


async def _desk() -> Any:
    # the composition root imports much; the sign-in must load without it
    from steward.app import open_desk

    return await open_desk()
