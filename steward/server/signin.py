"""The one sign-in that every route of the desk depends on, and what a route then asks of the caller."""

from __future__ import annotations

import time
from collections import deque
from typing import Annotated

from fastapi import Depends, Request

from steward.desk import Desk
from steward.errors import NotAuthorised, StewardError
from steward.server.principal import Principal, SignInNeeded, principal_from
from steward.server.rows import is_staff

# Anybody may open these without a token: the pages' empty shell, how a customer starts, and whether the desk is well.
_PAGES = ("/", "/health", "/try", "/chat", "/approvals", "/approvals/{approval_id}", "/conversations", "/conversations/{conversation_id}",
          "/ui/{path:path}")  # fmt: skip
OPEN_TO_ANYBODY = frozenset({*(("GET", path) for path in _PAGES), ("POST", "/desk/conversations")})


class NotFound(StewardError):
    """There is no such thing, or it is none of the caller's business: the same words for both."""

    code = "not_found"


class TooMany(StewardError):
    """The caller asks too often."""

    code = "too_many"


def desk_of(request: Request) -> Desk:
    """The open desk of this process."""
    desk: Desk = request.app.state.desk
    return desk


async def sign_in(request: Request) -> Principal:
    """The caller; a visitor where a route is open to anybody. Raises SignInNeeded."""
    try:
        principal = await principal_from(request.headers)
    except SignInNeeded:
        route = request.scope.get("route")
        if (request.method, getattr(route, "path", "")) in OPEN_TO_ANYBODY:
            return Principal(kind="visitor", login="visitor")
        raise
    if principal.kind == "staff" and not await is_staff(desk_of(request), principal.login):
        raise SignInNeeded("this person does not work here", next_step="ask an administrator")
    return principal


Caller = Annotated[Principal, Depends(sign_in)]
TheDesk = Annotated[Desk, Depends(desk_of)]


def must_be_staff(principal: Principal) -> None:
    """Raises NotAuthorised for anybody else."""
    if principal.kind != "staff":
        raise NotAuthorised("this is for members of staff", next_step="sign in as one")


async def must_see(desk: Desk, principal: Principal, conversation_id: str) -> None:
    """Raises NotFound unless the conversation is the caller's own, or the caller is staff and it exists."""
    mine = principal.kind == "customer" and principal.conversation == conversation_id
    if not (mine or principal.kind in ("staff", "service")) or not await desk.conversations.exists(conversation_id):
        raise NotFound("there is no such conversation for you", next_step="start one: POST /desk/conversations")


class Turnstile:
    """At most `limit` passes in `seconds`, for everybody together: a brake on floods, not a guard."""

    def __init__(self, limit: int, seconds: float) -> None:
        self._limit = limit
        self._seconds = seconds
        self._passes: deque[float] = deque()

    def enter(self) -> None:
        """Raises TooMany."""
        now = time.monotonic()
        while self._passes and self._passes[0] < now - self._seconds:
            self._passes.popleft()
        if len(self._passes) >= self._limit:
            raise TooMany("too many at once", next_step="try again in a few seconds")
        self._passes.append(now)
