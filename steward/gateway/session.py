"""One session with one system: opened, looked over, asked, and ended after whoever uses it."""

from __future__ import annotations

import asyncio
import contextlib
import contextvars
import functools
import logging
import ssl
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any

import anyio
import httpx
from mcp import types
from mcp.client.session import ClientSession
from mcp.client.streamable_http import streamable_http_client
from mcp.shared.exceptions import McpError
from pydantic import ValidationError

from steward.addresses import Forbidden, GuardedTransport
from steward.errors import ToolFailed, ToolUnavailable
from steward.gateway import local_server, opening
from steward.gateway.answers import Answers, Garbage
from steward.gateway.bounded import BoundedTransport
from steward.gateway.capability import Signer
from steward.gateway.own_sign_ins import of_person
from steward.gateway.pages import MOST_PAGES
from steward.gateway.pins import Pins, refuse_changed
from steward.gateway.sign_ins import Nobody, Refusal, SignIns
from steward.gateway.specs import SystemSpec
from steward.gateway.users import Users
from steward.gateway.wire import Fate, HonestTransport
from steward.settings import settings

_RENEW_AFTER = 11 * 3600
_LOOK_EVERY = 300.0
_CONNECT_SECONDS = 3.0
_CLOSE_SECONDS = 3.0
_log = logging.getLogger(__name__)


class Unanswered(ToolUnavailable):
    """The request was sent and no answer came.

    A read may be tried again, a write has an unknown outcome.
    """


class NotSignedIn(ToolUnavailable):
    """A person has to sign the desk in first; nothing was begun."""


class Lost(ToolUnavailable):
    """The system does not know this session (any more); nothing was begun."""


@functools.cache
def authorities() -> ssl.SSLContext:
    """Whom every session believes.

    Reading them takes a fiftieth of a second, which a session for each agent and system adds up.
    """
    return httpx.create_ssl_context()


class Session:
    """An open session. Calls may run at the same time; the task that opened it also closes it."""

    def __init__(
        self,
        spec: SystemSpec,
        bearer: str,
        deadline: float,
        pins: Pins,
        sign_ins: SignIns | None = None,
        keys: Signer | None = None,
        signer: str = "",
    ) -> None:
        self._spec = spec
        self._pins = pins
        self._bearer = bearer
        self._deadline = deadline
        self._stop, self._process = asyncio.Event(), local_server.Fate()
        self._opened: asyncio.Future[ClientSession] = asyncio.get_running_loop().create_future()
        self._answers = Answers(spec)
        self._seen: dict[str, str] = {}  # the pin of each tool, as it was listed last
        self._looked, self._looking = time.monotonic(), asyncio.Lock()
        inner = _authorised(guarded(spec), spec, sign_ins, keys, signer)
        self._transport = HonestTransport(inner, spec.asks)
        self._users = Users()
        self.born = time.monotonic()
        # An empty context: the span of whoever happened to come first is not the parent of
        # everything after.
        self._task = asyncio.create_task(self._live(), context=contextvars.Context())

    async def opened(self) -> None:
        """Wait until it is open. Raises ToolUnavailable when it does not open."""
        await asyncio.shield(self._opened)

    async def look_again(self, *, now: bool = False) -> None:
        """List the tools anew when the system said that they changed, or when the last look is old.

        Raises as `call` does.
        """
        client = await asyncio.shield(self._opened)
        async with self._looking:
            if (
                not now
                and not self._transport.listing_changed
                and time.monotonic() - self._looked < _LOOK_EVERY
            ):
                return
            self._transport.listing_changed = False
            try:
                await self._learn(client)
            except McpError as error:
                raise self._explain(error) from None
            except (anyio.ClosedResourceError, anyio.BrokenResourceError):
                raise Lost(f"{self._spec.name}: the session ended") from None

    async def refuse_changed(self, tool: str) -> None:
        """Raises ToolChanged for a tool that its system describes otherwise than was accepted."""
        # another session has seen another description
        if self._seen.get(tool) != self._pins.seen(self._spec.name, tool):
            await self.look_again(now=True)
        await refuse_changed(self._pins, self._spec.name, tool, self._seen.get(tool))

    async def call(
        self, tool: str, args: Mapping[str, Any], meta: Mapping[str, Any]
    ) -> dict[str, Any]:
        """The structured answer of a tool, held to its schema.

        Raises ToolFailed, Garbage, ToolUnavailable, Unanswered.
        """
        return self._answers.read(tool, await self._sent(tool, args, meta))

    async def call_together(
        self, together: str, reads: Sequence[tuple[str, Mapping[str, Any]]], meta: Mapping[str, Any]
    ) -> list[dict[str, Any] | ToolFailed]:
        """What each read gives, held to its own schema, or why it gives nothing.

        Raises as `call`, for all of them.
        """
        asked = [{"tool": tool, "arguments": dict(args)} for tool, args in reads]
        result = await self._sent(together, {"reads": asked}, meta)
        given = self._answers.read(together, result)["answers"]
        if len(given) != len(reads):
            raise Garbage(f"{self._spec.name}.{together} left answers out", tool_code="garbage")
        found: list[dict[str, Any] | ToolFailed] = []
        for (tool, _), one in zip(reads, given, strict=True):
            answer = types.CallToolResult(
                content=[], structuredContent=one["data"], isError=one["is_error"]
            )
            try:
                found.append(self._answers.read(tool, answer))
            except ToolFailed as failed:
                found.append(failed)
        return found

    async def _sent(
        self, tool: str, args: Mapping[str, Any], meta: Mapping[str, Any]
    ) -> types.CallToolResult:
        """The result of a tool as its system gives it. Raises as `call`."""
        client = await asyncio.shield(self._opened)
        try:
            params = types.CallToolRequestParams(
                name=tool,
                arguments=dict(args),
                _meta=types.RequestParams.Meta.model_validate(dict(meta)),
            )
            request = types.ClientRequest(types.CallToolRequest(params=params))
            return await client.send_request(request, types.CallToolResult)
        except McpError as error:
            raise self._explain(error) from None
        except (anyio.ClosedResourceError, anyio.BrokenResourceError):
            raise Unanswered(
                f"{self._spec.name}: the session ended before an answer came"
            ) from None
        except ValidationError:
            raise Garbage(
                f"{self._spec.name}.{tool} answered what is no tool result", tool_code="garbage"
            ) from None

    def in_use(self) -> AbstractContextManager[None]:
        """Somebody calls over it."""
        return self._users.one_more()

    async def close(self, at_once: bool = True) -> None:
        """End the session; not `at_once`: after the calls that are under way."""
        if not at_once:
            await self._users.gone()
        self._stop.set()
        done, _ = await asyncio.wait([self._task], timeout=_CLOSE_SECONDS)
        if not done:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    @property
    def usable(self) -> bool:
        """Neither ended nor near the end of its bearer; a process of ours still runs."""
        over = self._task.done() or self._process.gone
        return not over and time.monotonic() - self.born < _RENEW_AFTER

    async def _live(self) -> None:
        try:
            async with (
                self._streams() as (reading, writing),
                opening.session(
                    self._spec.asks, reading, writing, self._transport.note_change
                ) as client,
            ):
                await opening.initialize(self._spec.asks, client)
                await self._learn(client)
                self._opened.set_result(client)
                await self._stop.wait()
        except Exception as error:
            if not self._opened.done():
                self._opened.set_exception(
                    _away(self._spec.name, self._transport.refusal, type(error).__name__)
                )
                self._opened.exception()
            else:
                _log.warning("the session with %s ended: %s", self._spec.name, type(error).__name__)
        finally:
            # closed while it was opening: whoever waits is not cancelled with it
            if not self._opened.done():
                self._opened.set_exception(
                    ToolUnavailable(f"{self._spec.name}: the session was closed")
                )
                self._opened.exception()

    @contextlib.asynccontextmanager
    async def _streams(self) -> AsyncIterator[tuple[local_server.Reading, local_server.Writing]]:
        """What the system says and what is said to it: over HTTP, or by a process of ours."""
        if self._spec.command:
            most = settings().answer_bytes
            async with local_server.streams(self._spec, most, self._process) as both:
                yield both
            return
        bearer = {"Authorization": f"Bearer {self._bearer}"} if self._bearer else {}
        headers = self._spec.headers | bearer
        timeout = httpx.Timeout(self._deadline + 1.0, connect=min(_CONNECT_SECONDS, self._deadline))
        async with (
            httpx.AsyncClient(transport=self._transport, headers=headers, timeout=timeout) as http,
            streamable_http_client(self._spec.url, http_client=http) as (reading, writing, _),
        ):
            yield reading, writing

    async def _learn(self, client: ClientSession) -> None:
        """What the system says of its tools now: the schemas that answers are held to,
        and the pins that they are held to.
        """
        listed: list[types.Tool] = []
        cursor: str | None = None
        for _ in range(MOST_PAGES):
            page = await client.list_tools(params=types.PaginatedRequestParams(cursor=cursor))
            listed += page.tools
            cursor = page.nextCursor
            if not cursor:
                break
        else:
            _log.warning("%s lists more than %d pages of tools", self._spec.name, MOST_PAGES)
            raise ToolUnavailable(f"{self._spec.name}: its list of tools does not end")
        self._seen = await self._pins.note(self._spec, listed)
        self._answers.learn(listed)
        self._looked = time.monotonic()

    def _explain(self, error: McpError) -> ToolFailed | ToolUnavailable:
        name = self._spec.name
        fate: Fate | None = self._transport.fate(error)
        match fate:
            case None if self._spec.command and error.error.code == types.CONNECTION_CLOSED:
                if self._process.too_much:
                    return _too_much(name)
                return Unanswered(f"{name}: its process ended before an answer came")
            case None:
                return ToolFailed(
                    f"{name}: {error.error.message}", tool_code=f"rpc_{error.error.code}"
                )
            case "lost_session":
                return Lost(f"{name} does not know this session")
            case "unanswered":
                return Unanswered(f"{name} did not answer")
            case "too_much":
                return _too_much(name)
            case "garbage":
                return Garbage(f"{name} answered what cannot be read", tool_code="garbage")
            case "not_sent" | "refused":
                return _away(name, self._transport.refusal if fate == "not_sent" else None)


def guarded(spec: SystemSpec) -> httpx.AsyncBaseTransport:
    """To addresses that a system may be at, and no more of an answer than anybody reads."""
    http = httpx.AsyncHTTPTransport(
        verify=authorities(), limits=httpx.Limits(max_connections=64), trust_env=False
    )
    most = settings().answer_bytes
    return BoundedTransport(GuardedTransport(http, internal=spec.internal), most)


def _authorised(
    inner: httpx.AsyncBaseTransport,
    spec: SystemSpec,
    sign_ins: SignIns | None,
    keys: Signer | None,
    signer: str,
) -> httpx.AsyncBaseTransport:
    """With the tokens of its issuer, where it has one; what that takes is imported then. `signer`:
    the login under whose own sign-in all of it goes out.
    """
    if spec.oauth is None:
        return inner
    if not spec.oauth.sign_in:
        from steward.gateway.oauth import Authorised

        own = Authorised(inner, spec.url, spec.oauth)
        if spec.oauth.exchange is None:
            return own
        if keys is None:
            raise ValueError(f"{spec.name}: nothing signs for whom a call is")
        from steward.gateway.delegation import Delegating

        audience = spec.oauth.exchange.audience or spec.url
        return Delegating(own, inner, spec.name, audience, spec.oauth.issuer, keys.sign)
    from steward.gateway.signed_in import SignedIn

    return SignedIn(inner, of_person(spec.name, signer), sign_ins or Nobody())


def _too_much(system: str) -> Garbage:
    return Garbage(
        f"{system} answered more than {settings().answer_bytes:,} bytes",
        next_step="let it give less at once, or raise STEWARD_ANSWER_BYTES",
        tool_code="garbage",
    )


def _away(system: str, refusal: Forbidden | Refusal | None, cause: str = "") -> ToolUnavailable:
    if isinstance(refusal, Refusal):
        return NotSignedIn(str(refusal), next_step=refusal.next_step)
    why = f": {refusal}" if refusal else ""
    return ToolUnavailable(
        f"{system} cannot be reached{why}", next_step="try again in a moment", cause=cause
    )
