"""One kept MCP session for each agent and system, opened and closed inside one task of its own."""

from __future__ import annotations

import asyncio
import contextlib
import contextvars
import functools
import json
import logging
import ssl
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, Protocol

import anyio
import httpx
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from jsonschema.exceptions import ValidationError as SchemaMismatch  # type: ignore[import-untyped]
from mcp import types
from mcp.client.session import ClientSession
from mcp.client.streamable_http import streamable_http_client
from mcp.shared.exceptions import McpError
from pydantic import ValidationError
from referencing import Registry as References

from steward.errors import ToolChanged, ToolFailed, ToolUnavailable
from steward.gateway.pins import Pins
from steward.gateway.registry import SystemSpec, ToolSpec
from steward.gateway.translation import told
from steward.gateway.wire import Fate, HonestTransport

BEARER_SECONDS = 12 * 3600
_RENEW_AFTER = 11 * 3600
_LOOK_EVERY = 300.0
_CONNECT_SECONDS = 3.0
_CLOSE_SECONDS = 3.0
_log = logging.getLogger(__name__)


class Unanswered(ToolUnavailable):
    """The request was sent and no answer came.

    A read may be tried again, a write has an unknown outcome.
    """


class Garbage(ToolFailed):
    """An answer came that does not fit the tool's own schema."""


class _Lost(ToolUnavailable):
    """The system does not know this session (any more); nothing was begun."""


@functools.cache
def _authorities() -> ssl.SSLContext:
    """Whom every session believes.

    Reading them takes a fiftieth of a second, which a session for each agent and system adds up.
    """
    return httpx.create_ssl_context()


class Signer(Protocol):
    """What signs the bearer of an agent's session (`steward.keys.Keys`)."""

    def sign(
        self, name: Any, audience: str, subject: str, seconds: float, **claims: Any
    ) -> str: ...


class Session:
    """An open session. Calls may run at the same time; the task that opened it also closes it."""

    def __init__(self, spec: SystemSpec, bearer: str, deadline: float, pins: Pins) -> None:
        self._spec = spec
        self._pins = pins
        self._bearer = bearer
        self._deadline = deadline
        self._stop = asyncio.Event()
        self._opened: asyncio.Future[ClientSession] = asyncio.get_running_loop().create_future()
        self._validators: dict[str, Draft202012Validator] = {}
        self._seen: dict[str, str] = {}  # the pin of each tool, as it was listed last
        self._looked, self._looking = time.monotonic(), asyncio.Lock()
        self._transport = HonestTransport(
            httpx.AsyncHTTPTransport(verify=_authorities(), limits=httpx.Limits(max_connections=64))
        )
        self._calling = 0
        self._idle = asyncio.Event()
        self._idle.set()
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
                raise _Lost(f"{self._spec.name}: the session ended") from None

    async def refuse_changed(self, tool: str) -> None:
        """Raises ToolChanged for a tool that its system describes otherwise than was accepted."""
        # another session has seen another description
        if self._seen.get(tool) != self._pins.seen(self._spec.name, tool):
            await self.look_again(now=True)
        seen, name = self._seen.get(tool), f"{self._spec.name}.{tool}"
        # One that is not listed at all has no schema: no answer of it is read.
        if seen is not None and not await self._pins.accepts(self._spec.name, tool, seen):
            raise ToolChanged(
                f"{name} is not described as it was accepted",
                next_step=f"an admin looks at it: steward systems diff {name}, "
                f"then steward systems accept {name}",
                tool=name,
            )

    async def call(
        self, tool: str, args: Mapping[str, Any], meta: Mapping[str, Any]
    ) -> dict[str, Any]:
        """The structured answer of a tool, held to its schema.

        Raises ToolFailed, Garbage, ToolUnavailable, Unanswered.
        """
        return self._checked(tool, await self._sent(tool, args, meta))

    async def call_together(
        self, together: str, reads: Sequence[tuple[str, Mapping[str, Any]]], meta: Mapping[str, Any]
    ) -> list[dict[str, Any] | ToolFailed]:
        """What each read gives, held to its own schema, or why it gives nothing.

        Raises as `call`, for all of them.
        """
        asked = [{"tool": tool, "arguments": dict(args)} for tool, args in reads]
        result = await self._sent(together, {"reads": asked}, meta)
        given = self._checked(together, result)["answers"]
        if len(given) != len(reads):
            raise Garbage(f"{self._spec.name}.{together} left answers out", tool_code="garbage")
        found: list[dict[str, Any] | ToolFailed] = []
        for (tool, _), one in zip(reads, given, strict=True):
            answer = types.CallToolResult(
                content=[], structuredContent=one["data"], isError=one["is_error"]
            )
            try:
                found.append(self._checked(tool, answer))
            except ToolFailed as failed:
                found.append(failed)
        return found

    async def _sent(
        self, tool: str, args: Mapping[str, Any], meta: Mapping[str, Any]
    ) -> types.CallToolResult:
        """The result of a tool as its system gives it. Raises as `call`."""
        client = await asyncio.shield(self._opened)
        self._calling += 1
        self._idle.clear()
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
        finally:
            self._calling -= 1
            if not self._calling:
                self._idle.set()

    async def close(self, at_once: bool = True) -> None:
        """End the session; not `at_once`: after the calls that are under way."""
        if not at_once:
            await self._idle.wait()
        self._stop.set()
        done, _ = await asyncio.wait([self._task], timeout=_CLOSE_SECONDS)
        if not done:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    @property
    def usable(self) -> bool:
        """Neither ended nor near the end of its bearer."""
        return not self._task.done() and time.monotonic() - self.born < _RENEW_AFTER

    async def _live(self) -> None:
        headers = {"Authorization": f"Bearer {self._bearer}"} if self._bearer else {}
        timeout = httpx.Timeout(self._deadline + 1.0, connect=min(_CONNECT_SECONDS, self._deadline))
        try:
            async with (
                httpx.AsyncClient(
                    transport=self._transport, headers=headers, timeout=timeout
                ) as http,
                streamable_http_client(self._spec.url, http_client=http) as (reading, writing, _),
                ClientSession(reading, writing) as client,
            ):
                await client.initialize()
                await self._learn(client)
                self._opened.set_result(client)
                await self._stop.wait()
        except Exception as error:
            if not self._opened.done():
                self._opened.set_exception(_did_not_open(self._spec.name, error))
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

    async def _learn(self, client: ClientSession) -> None:
        """What the system says of its tools now: the schemas that answers are held to,
        and the pins that they are held to.
        """
        listed: list[types.Tool] = []
        cursor: str | None = None
        while True:
            page = await client.list_tools(params=types.PaginatedRequestParams(cursor=cursor))
            listed += page.tools
            cursor = page.nextCursor
            if not cursor:
                break
        self._seen = await self._pins.note(self._spec, listed)
        self._validators = {
            tool.name: Draft202012Validator(tool.outputSchema, registry=References())
            for tool in listed
            if tool.outputSchema is not None
        }
        self._looked = time.monotonic()

    def _explain(self, error: McpError) -> ToolFailed | ToolUnavailable:
        name = self._spec.name
        fate: Fate | None = self._transport.fate(error)
        match fate:
            case None:
                return ToolFailed(
                    f"{name}: {error.error.message}", tool_code=f"rpc_{error.error.code}"
                )
            case "lost_session":
                return _Lost(f"{name} does not know this session")
            case "unanswered":
                return Unanswered(f"{name} did not answer")
            case "garbage":
                return Garbage(f"{name} answered what cannot be read", tool_code="garbage")
            case "not_sent" | "refused":
                return ToolUnavailable(
                    f"{name} cannot be reached", next_step="try again in a moment"
                )

    def _checked(self, tool: str, result: types.CallToolResult) -> dict[str, Any]:
        if tool in self._spec.in_their_words:
            return self._in_their_words(tool, result)
        data = result.structuredContent
        if result.isError:
            raise _own_error(self._spec.name, tool, data or {}, result)
        validator = self._validators.get(tool)
        if data is None or validator is None:
            raise Garbage(
                f"{self._spec.name}.{tool} gave no structured answer", tool_code="garbage"
            )
        self._hold_to_schema(tool, validator, data)
        return data

    def _in_their_words(self, tool: str, result: types.CallToolResult) -> dict[str, Any]:
        """An answer that is translated next: structured or JSON as text;
        its own errors are said in the desk's codes.
        """
        data = (
            result.structuredContent if result.structuredContent is not None else _json_text(result)
        )
        if (said := told(self._spec.errors, data)) is not None:
            raise ToolFailed(said.message, tool_code=said.code, tool=f"{self._spec.name}.{tool}")
        if result.isError:  # an error without a code that anybody listed: it may have happened
            raise ToolFailed(
                f"{self._spec.name}.{tool} failed",
                tool_code="internal",
                tool=f"{self._spec.name}.{tool}",
            )
        if not isinstance(data, dict):
            raise Garbage(f"{self._spec.name}.{tool} gave no object", tool_code="garbage")
        if (
            result.structuredContent is not None
            and (validator := self._validators.get(tool)) is not None
        ):
            self._hold_to_schema(tool, validator, data)
        return data

    def _hold_to_schema(
        self, tool: str, validator: Draft202012Validator, data: dict[str, Any]
    ) -> None:
        try:
            validator.validate(data)
        except SchemaMismatch as mismatch:
            where = "/".join(str(part) for part in mismatch.path) or "the top"
            raise Garbage(
                f"{self._spec.name}.{tool} broke its own schema at {where}", tool_code="garbage"
            ) from None
        except Exception as error:  # the schema itself comes from outside and may be anything
            raise Garbage(
                f"{self._spec.name}.{tool} has a schema that cannot be used", tool_code="garbage"
            ) from error


class Sessions:
    """Hands out the session of an agent with a system.

    Opens it once, however many ask, and again when it was lost.
    """

    def __init__(self, keys: Signer, deadline: float, pins: Pins) -> None:
        self._keys = keys
        self._pins = pins
        self._deadline = deadline
        self._kept: dict[tuple[str, str], Session] = {}
        self._leaving: set[asyncio.Task[None]] = set()

    async def call(
        self,
        agent: str,
        spec: SystemSpec,
        tool: ToolSpec,
        args: Mapping[str, Any],
        meta: Mapping[str, Any],
        seconds: float | None = None,
    ) -> dict[str, Any]:
        """Call a tool within the deadline, or a shorter one.

        A session that the system has forgotten is opened again, once.

        Raises ToolChanged before anything is sent, ToolUnavailable when nothing was sent,
        Unanswered when something may have been, else as `Session.call`.
        """

        async def send(session: Session) -> dict[str, Any]:
            return await session.call(tool.foreign, args, meta)

        return await self._within(agent, spec, (tool.name,), send, seconds)

    async def call_together(
        self,
        agent: str,
        spec: SystemSpec,
        reads: Sequence[tuple[ToolSpec, Mapping[str, Any]]],
        meta: Mapping[str, Any],
        seconds: float | None = None,
    ) -> list[dict[str, Any] | ToolFailed]:
        """Several reads in one call of the system's own tool for that; as `call`.

        Each of them, and that tool, is what was accepted, or nothing is sent.
        """

        async def send(session: Session) -> list[dict[str, Any] | ToolFailed]:
            asked = [(tool.foreign, args) for tool, args in reads]
            return await session.call_together(spec.together, asked, meta)

        named = (spec.together, *(tool.name for tool, _ in reads))
        return await self._within(agent, spec, named, send, seconds)

    async def _within[T](
        self,
        agent: str,
        spec: SystemSpec,
        tools: Sequence[str],
        send: Callable[[Session], Awaitable[T]],
        seconds: float | None,
    ) -> T:
        sent, deadline = False, seconds or self._deadline
        try:
            async with asyncio.timeout(deadline):
                for last in (False, True):
                    sent = False
                    session = await self._session(agent, spec)
                    try:
                        await session.look_again()
                        for tool in tools:
                            await session.refuse_changed(tool)
                        sent = True
                        return await send(session)
                    except _Lost:
                        self._drop(agent, spec, session)
                        if last:
                            raise
        except TimeoutError:
            kind = Unanswered if sent else ToolUnavailable
            raise kind(f"{spec.name}.{tools[0]} took longer than {deadline:g} s") from None
        raise AssertionError("unreachable")

    async def look(self, agent: str, spec: SystemSpec) -> None:
        """See what a system says of its tools now. Raises ToolUnavailable."""
        try:
            async with asyncio.timeout(self._deadline):
                await (await self._session(agent, spec)).look_again(now=True)
        except TimeoutError:
            raise ToolUnavailable(f"{spec.name} took longer than {self._deadline:g} s") from None

    async def close(self) -> None:
        """Close every session."""
        sessions, self._kept = list(self._kept.values()), {}
        await asyncio.gather(*(session.close() for session in sessions), *self._leaving)

    async def _session(self, agent: str, spec: SystemSpec) -> Session:
        kept = self._kept.get((agent, spec.name))
        if kept is not None and not kept.usable:
            self._drop(agent, spec, kept)
            kept = None
        if kept is None:
            # another company's system has its own token, or none, and never sees one of ours
            bearer = spec.bearer
            if spec.capability and not bearer:
                bearer = self._keys.sign("desk", spec.name, f"agent:{agent}", BEARER_SECONDS)
            kept = self._kept[agent, spec.name] = Session(spec, bearer, self._deadline, self._pins)
        try:
            await kept.opened()
        except ToolUnavailable:
            self._drop(agent, spec, kept)
            raise
        return kept

    def _drop(self, agent: str, spec: SystemSpec, session: Session) -> None:
        if self._kept.get((agent, spec.name)) is session:
            del self._kept[agent, spec.name]
            task = asyncio.create_task(session.close(at_once=False), context=contextvars.Context())
            self._leaving.add(task)
            task.add_done_callback(self._leaving.discard)


def _json_text(result: types.CallToolResult) -> Any:
    """The value that the first text of an answer is JSON of; None when it is none."""
    text = next((part.text for part in result.content if isinstance(part, types.TextContent)), "")
    try:
        return json.loads(text)
    except ValueError:
        return None


def _did_not_open(system: str, error: Exception) -> ToolUnavailable:
    return ToolUnavailable(
        f"{system} cannot be reached", next_step="try again in a moment", cause=type(error).__name__
    )


def _own_error(
    system: str, tool: str, data: Mapping[str, Any], result: types.CallToolResult
) -> ToolFailed:
    """The system's own refusal: code, message and next step, else its first text."""
    text = next((part.text for part in result.content if isinstance(part, types.TextContent)), "")
    return ToolFailed(
        str(data.get("message") or text or "the call failed")[:500],
        next_step=str(data.get("next_step") or "")[:500],
        tool_code=str(data.get("code") or "error")[:80],
        tool=f"{system}.{tool}",
    )
