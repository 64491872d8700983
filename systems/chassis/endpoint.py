"""One system's MCP endpoint: bearer, capability, one transaction per call, and errors in one shape.

The transport is stateless and answers in plain JSON. A desk keeps its session open for hours; with
no session state on this side, the session outlives a restart of the server and any replica can
answer it.
"""

from __future__ import annotations

import asyncio
import json
import logging
import re
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import jwt
import mcp.types as types
import psycopg
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from mcp.server.lowlevel import Server
from mcp.server.streamable_http_manager import StreamableHTTPSessionManager
from mcp.server.transport_security import TransportSecuritySettings
from opentelemetry.context import Context
from pydantic import BaseModel
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.types import Receive, Scope, Send

from systems.chassis import bodies, joint_reads, tracing
from systems.chassis import capability as capabilities
from systems.chassis.capability import META_KEY, Capability
from systems.chassis.database import Connection, Database, admit, note_call
from systems.chassis.errors import CapabilityRefused, ToolError, internal
from systems.chassis.faults import Fault, Faults
from systems.chassis.one_transaction import Read, read_all
from systems.chassis.tools import Call, Effect, System, Tool

log = logging.getLogger(__name__)
CALLS_BETWEEN_SWEEPS = 200
VERSION = "1.0.0"  # of the sandbox company's systems
_HOST = re.compile(r"[\w.\-:\[\]]{1,255}")
HERE = ("127.0.0.1", "localhost", "[::1]")


class Endpoint:
    """Serves one system as an ASGI application; `manager.run()` must be entered while it serves."""

    def __init__(
        self,
        system: System,
        database: Database,
        key: Ed25519PublicKey | None,
        faults: Faults,
        hosts: Sequence[str] = HERE,
        issuer: str = "",
    ) -> None:
        self.system = system
        self._issuer = issuer
        self._database = database
        self._key = key
        self._faults = faults
        self._calls = 0
        self._bearers = capabilities.Bearers()
        self._server: Server[Any, Any] = Server(
            f"fernhill-{system.name}", version=VERSION, instructions=system.title
        )
        self._server.list_tools()(self._list)  # type: ignore[no-untyped-call]
        self._server.call_tool(validate_input=False)(self._call)
        # A page that had its own name lead here sends that name as Host; one from elsewhere says
        # where it is from. Programs send no Origin, or the server's own.
        names = TransportSecuritySettings(
            allowed_hosts=[form for host in hosts for form in (host, f"{host}:*")],
            allowed_origins=[],
        )
        self.manager = StreamableHTTPSessionManager(
            self._server, json_response=True, stateless=True, security_settings=names
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        scope = _without_own_origin(scope)
        agent: str | None = None
        if self._key is not None:
            agent = self._bearer(scope, self._key)
            if agent is None:
                say = f'Bearer resource_metadata="{_base(scope)}{self.about}"'
                answer = JSONResponse({"error": "unauthorised"}, 401, {"WWW-Authenticate": say})
                await answer(scope, receive, send)
                return
        scope.setdefault("state", {})["agent"] = agent
        if self._faults.any_armed(self.system.name):
            body = await bodies.whole(receive)
            if self._is_down(body):
                await JSONResponse({"error": "service unavailable"}, 503)(scope, receive, send)
                return
            receive = bodies.again(body, receive)
        await self.manager.handle_request(scope, receive, send)

    @property
    def path(self) -> str:
        """Where it is spoken to."""
        return f"/{self.system.name}/mcp"

    @property
    def about(self) -> str:
        """Where it says who gives tokens for it (RFC 9728)."""
        return f"/.well-known/oauth-protected-resource{self.path}"

    async def describe(self, request: Request) -> JSONResponse:
        """The metadata of this resource. Without an issuer, the desk's own key signs its tokens."""
        servers = {"authorization_servers": [self._issuer]} if self._issuer else {}
        return JSONResponse(
            {
                "resource": f"{_base(request.scope)}{self.path}",
                "resource_name": self.system.title,
                "bearer_methods_supported": ["header"],
                **servers,
            }
        )

    def _bearer(self, scope: Scope, key: Ed25519PublicKey) -> str | None:
        kind, _, token = Headers(scope=scope).get("authorization", "").partition(" ")
        if kind.lower() != "bearer":
            return None
        try:
            named = (self.system.name, f"{_base(scope)}{self.path}")
            return self._bearers.verify(token, key, named)
        except jwt.PyJWTError:
            return None

    def _is_down(self, body: bytes) -> bool:
        try:
            message = json.loads(body)
            if message["method"] != "tools/call":
                return False
            tools = [str(message["params"]["name"])]
            if tools == [joint_reads.NAME]:
                tools = joint_reads.tools_named(message["params"])
        except (ValueError, KeyError, TypeError):
            return False
        return any(
            self._faults.strike(self.system.name, tool, transport=True) is not None
            for tool in tools
        )

    async def _list(self) -> list[types.Tool]:
        return [*(tool.declaration for tool in self.system.tools), joint_reads.DECLARATION]

    async def _call(self, name: str, arguments: dict[str, Any]) -> types.CallToolResult:
        context = self._server.request_context
        extra = (context.meta.model_extra or {}) if context.meta is not None else {}
        if name != joint_reads.NAME:
            (caller,) = tracing.contexts(extra, 1)
            return await self._one(name, arguments, extra.get(META_KEY), caller)
        try:
            reads = joint_reads.reads_of(arguments)
        except ToolError as error:
            return _error(error)
        tokens = joint_reads.tokens_of(extra, len(reads))
        callers = tracing.contexts(extra, len(reads))
        return _result(
            joint_reads.answers_of(await self._several(reads, tokens, callers)), is_error=False
        )

    async def _several(
        self,
        reads: Sequence[joint_reads.Asked],
        tokens: Sequence[object],
        callers: Sequence[Context],
    ) -> list[types.CallToolResult]:
        """Reads of the same subjects in one transaction, the others side by side."""
        together: dict[int, BaseModel | ToolError] = {}
        if not self._faults.any_armed(self.system.name):
            allowed = self._allowed(reads, tokens, callers)
            together = await read_all(self._database, self.system.name, allowed, self._sweep)
        alone = [n for n in range(len(reads)) if n not in together]
        answers = await asyncio.gather(
            *(
                self._one(reads[n].tool, reads[n].arguments, tokens[n], callers[n], reads_only=True)
                for n in alone
            )
        )
        found = dict(zip(alone, answers, strict=True))
        return [found[n] if n in found else _of_read(together[n]) for n in range(len(reads))]

    def _allowed(
        self,
        reads: Sequence[joint_reads.Asked],
        tokens: Sequence[object],
        callers: Sequence[Context],
    ) -> list[Read]:
        """Those whose capability holds; a refusal is found, and noted, where it is read alone."""
        found: list[Read] = []
        for place, (read, token, caller) in enumerate(zip(reads, tokens, callers, strict=True)):
            tool = self.system.by_name.get(read.tool)
            if tool is None or tool.effect is not Effect.READ:
                continue
            with suppress(CapabilityRefused):
                held = self._verified(tool, token, read.arguments)
                found.append(Read(place, tool, held, read.arguments, caller))
        return found

    async def _one(
        self,
        name: str,
        arguments: dict[str, Any],
        token: object,
        caller: Context,
        *,
        reads_only: bool = False,
    ) -> types.CallToolResult:
        """One tool in a span of its caller's trace."""
        tool = self.system.by_name.get(name)
        writes, known = tool is not None and tool.effect is not Effect.READ, tool is not None
        with tracing.call(self.system.name, name if known else "unknown", writes, caller) as span:
            answer = await self._under_faults(name, arguments, token, reads_only)
            if answer.isError:
                code = (answer.structuredContent or {}).get("code", "error")
                tracing.failed(span, str(code))
            return answer

    async def _under_faults(
        self, name: str, arguments: dict[str, Any], token: object, reads_only: bool
    ) -> types.CallToolResult:
        """One tool under its capability, with the faults that are planted for it."""
        fault = self._faults.strike(self.system.name, name, transport=False)
        if fault is not None and (early := await _before(fault)) is not None:
            return early
        try:
            answer = _answer(await self._perform(name, arguments, token, reads_only))
        except ToolError as error:
            answer = _error(error)
        except Exception:
            log.exception("%s.%s failed", self.system.name, name)
            answer = _error(internal())
        if fault is not None and fault.kind == "timeout_after":
            await asyncio.sleep(fault.seconds)
        return answer

    async def _perform(
        self, name: str, arguments: dict[str, Any], token: object, reads_only: bool
    ) -> BaseModel:
        tool = self.system.by_name.get(name)
        if tool is None or (reads_only and tool.effect is not Effect.READ):
            raise ToolError("unknown_tool", "This system has no such tool.", "List the tools.")
        try:
            held = self._verified(tool, token, arguments)
            return await self._within(tool, held, arguments)
        except CapabilityRefused as refusal:
            async with self._database.transaction() as connection:
                await note_call(connection, name, self._agent() or "unknown", refusal.code)
            raise

    def _agent(self) -> str | None:
        """Whose session this request is of; None where no key is known."""
        request = self._server.request_context.request
        return request.scope["state"]["agent"] if request is not None else None

    def _verified(self, tool: Tool, token: object, arguments: dict[str, Any]) -> Capability:
        """The capability of a call of this tool. Raises CapabilityRefused."""
        held = capabilities.verify(
            token, self._key, self.system.name, tool.name, self._agent(), arguments
        )
        if held.scope != tool.scope:
            raise capabilities.refused(
                "scope_not_allowed", f"The tool needs the scope '{tool.scope}'."
            )
        return held

    async def _within(self, tool: Tool, held: Capability, arguments: dict[str, Any]) -> BaseModel:
        """Run the tool in one transaction.

        What it did is undone when it fails; the spent capability stays spent.
        """
        reads_only = tool.effect is Effect.READ
        try:
            async with self._database.transaction() as connection:
                now = await admit(connection, held, reads_only=reads_only)
                call = Call(connection, held, now)
                run = _read if reads_only else _write
                answer = await run(connection, tool, call, arguments)
                await self._note(connection, tool, held, answer)
        except psycopg.errors.InsufficientPrivilege:  # of a read: with it went what was admitted
            async with self._database.transaction() as connection:
                await admit(connection, held)
                answer = _not_allowed()
                await self._note(connection, tool, held, answer)
        if isinstance(answer, ToolError):
            raise answer
        return answer

    async def _note(
        self, connection: Connection, tool: Tool, held: Capability, answer: BaseModel | ToolError
    ) -> None:
        code = answer.code if isinstance(answer, ToolError) else None
        await note_call(connection, tool.name, held.agent, code, held)
        await self._sweep(connection)

    async def _sweep(self, connection: Connection, calls: int = 1) -> None:
        self._calls += calls
        if self._calls >= CALLS_BETWEEN_SWEEPS:
            self._calls = 0
            await connection.execute(
                "DELETE FROM used_capabilities WHERE expires_at < now() - interval '1 minute'"
            )


async def _write(
    connection: Connection, tool: Tool, call: Call, arguments: dict[str, Any]
) -> BaseModel | ToolError:
    try:
        async with connection.transaction():
            answer = await tool.run(call, tool.read(arguments))
            await connection.execute("SET CONSTRAINTS ALL IMMEDIATE")
            return answer
    except ToolError as error:
        return error
    except psycopg.errors.InsufficientPrivilege:
        return _not_allowed()


async def _read(
    _: Connection, tool: Tool, call: Call, arguments: dict[str, Any]
) -> BaseModel | ToolError:
    """Without a savepoint, which is two questions to Postgres more: it leaves nothing to undo."""
    try:
        return await tool.run(call, tool.read(arguments))
    except ToolError as error:
        return error


def _not_allowed() -> ToolError:
    return ToolError(
        "not_allowed", "The capability names no customer to do this for.", "Ask the desk."
    )


async def _before(fault: Fault) -> types.CallToolResult | None:
    """What a fault does ahead of the call; None: the call goes on."""
    match fault.kind:
        case "slow":
            await asyncio.sleep(fault.seconds)
        case "error":
            return _error(internal())
        case "garbage":
            return _result({"as_of": "yesterday", "\ufffd": [None, {"id": 0.1}]}, is_error=False)
        case "timeout_before":
            await asyncio.sleep(fault.seconds)
            return _error(internal())
        case "down" | "timeout_after":
            pass
    return None


def _answer(model: BaseModel) -> types.CallToolResult:
    return _result(model.model_dump(mode="json"), is_error=False)


def _of_read(answer: BaseModel | ToolError) -> types.CallToolResult:
    return _error(answer) if isinstance(answer, ToolError) else _answer(answer)


def _error(error: ToolError) -> types.CallToolResult:
    return _result(error.payload(), is_error=True)


def _result(data: dict[str, Any], *, is_error: bool) -> types.CallToolResult:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return types.CallToolResult(
        content=[types.TextContent(type="text", text=text)],
        structuredContent=data,
        isError=is_error,
    )


def _base(scope: Scope) -> str:
    """The server as it was called; what it is called by is judged before anything is done."""
    host = Headers(scope=scope).get("host", "")
    return f"{scope['scheme']}://{host if _HOST.fullmatch(host) else ''}"


def _without_own_origin(scope: Scope) -> Scope:
    """The request without an Origin that is the very name it was sent to; Host is judged next."""
    headers = Headers(scope=scope)
    if headers.get("origin") != f"{scope['scheme']}://{headers.get('host')}":
        return scope
    return {**scope, "headers": [one for one in scope["headers"] if one[0] != b"origin"]}
