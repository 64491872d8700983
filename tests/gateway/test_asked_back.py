"""A server that asks the desk something while it answers a call: a real one, over HTTP."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from mcp import types
from mcp.server.fastmcp import Context, FastMCP
from mcp.shared.exceptions import McpError

from steward.errors import BadInput, ToolFailed
from steward.gateway import questions, registry
from steward.gateway.session import Session
from steward.gateway.specs import Asks, SystemSpec
from steward.gateway.wire import HonestTransport
from steward.ports import free_port
from tests.cases import cases
from tests.gateway.foreign_system import serving, session_with

DEADLINE = 5.0  # of `session_with`
FORM: dict[str, Any] = {
    "type": "object",
    "properties": {
        "reason": {"type": "string", "enum": ["late", "broken"], "default": "late"},
        "days": {"type": "integer", "default": 3},
        "note": {"type": "string"},
    },
    "required": ["reason"],
}
NEEDS = {**FORM, "required": ["note"]}


class Asking:
    """An MCP server whose tools ask whoever calls them, and what it heard."""

    def __init__(self) -> None:
        self.heard: list[Any] = []
        self.offered: types.ClientCapabilities | None = None
        self.named = ""

    def made(self) -> FastMCP:
        server = FastMCP("asking")

        async def heard(ctx: Context[Any, Any, Any], asked: Any) -> dict[str, str]:
            """What came of it, or the error that the caller is told."""
            params = ctx.session.client_params
            assert params is not None
            self.offered, self.named = params.capabilities, params.clientInfo.name
            try:
                self.heard.append(await asked)
            except McpError as error:
                self.heard.append(error.error.code)
                raise
            return {"as_of": "2026-11-20T09:00:00Z"}

        def form(
            ctx: Context[Any, Any, Any], schema: dict[str, Any], *, beside: bool = True
        ) -> Any:
            related = ctx.request_id if beside else None
            return ctx.session.elicit("Sure?", schema, related_request_id=related)

        @server.tool()
        async def elicits(ctx: Context[Any, Any, Any]) -> dict[str, str]:
            return await heard(ctx, form(ctx, FORM))

        @server.tool()
        async def needs(ctx: Context[Any, Any, Any]) -> dict[str, str]:
            return await heard(ctx, form(ctx, NEEDS))

        @server.tool()
        async def by_itself(ctx: Context[Any, Any, Any]) -> dict[str, str]:
            return await heard(ctx, form(ctx, FORM, beside=False))

        @server.tool()
        async def samples(ctx: Context[Any, Any, Any]) -> dict[str, str]:
            say = types.SamplingMessage(
                role="user", content=types.TextContent(type="text", text="?")
            )
            asked = ctx.session.create_message(
                [say], max_tokens=9, related_request_id=ctx.request_id
            )
            return await heard(ctx, asked)

        @server.tool()
        async def asks_often(ctx: Context[Any, Any, Any]) -> dict[str, str]:
            for _ in range(40):
                with_error = form(ctx, FORM)
                try:
                    await with_error
                except McpError:
                    self.heard.append("no")
            return {"as_of": "2026-11-20T09:00:00Z"}

        return server


@pytest.fixture
def asking() -> Asking:
    return Asking()


@pytest.fixture
def url(asking: Asking) -> Iterator[str]:
    port = free_port()
    with serving(asking.made().streamable_http_app(), port):
        yield f"http://127.0.0.1:{port}/mcp"


def spec(url: str, asks: Asks = "nothing") -> SystemSpec:
    return SystemSpec(
        name="vendor",
        url=url,
        internal=True,
        idempotency="none",
        capability=False,
        asks=asks,
        tools={},
    )


@asynccontextmanager
async def at_once() -> AsyncIterator[None]:
    """Long before the deadline of a call."""
    began = time.monotonic()
    yield
    assert time.monotonic() - began < DEADLINE / 2


@pytest.mark.parametrize("tool", ["elicits", "samples"])
async def test_server_that_asks_during_a_call_is_told_at_once_that_nobody_is_there(
    asking: Asking, url: str, tool: str
) -> None:
    async with session_with(spec(url)) as session, at_once():
        with pytest.raises(ToolFailed):
            async with asyncio.timeout(DEADLINE):
                await session.call(tool, {}, {})
    assert asking.heard == [types.METHOD_NOT_FOUND]
    assert asking.offered is not None
    assert (asking.named, asking.offered.model_dump(exclude_none=True)) == ("steward", {})


@pytest.mark.parametrize("tool", ["elicits", "by_itself"])
async def test_server_that_may_ask_gets_its_own_defaults(
    asking: Asking, url: str, tool: str
) -> None:
    async with session_with(spec(url, "defaults")) as session, at_once():
        await called(session, tool)
    [found] = asking.heard
    assert (found.action, found.content) == ("accept", {"reason": "late", "days": 3})
    assert asking.offered is not None
    assert asking.offered.model_dump(exclude_none=True) == {"elicitation": {"form": {}}}


async def called(session: Session, tool: str) -> dict[str, Any]:
    async with asyncio.timeout(DEADLINE):
        return await session.call(tool, {}, {})


async def test_form_that_needs_what_nobody_knows_is_declined(asking: Asking, url: str) -> None:
    async with session_with(spec(url, "defaults")) as session, at_once():
        await called(session, "needs")
    [found] = asking.heard
    assert (found.action, found.content) == ("decline", None)


async def test_server_that_asks_without_end_is_left_at_the_deadline(
    asking: Asking, url: str
) -> None:
    async with session_with(spec(url)) as session:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(1.0):
                await session.call("asks_often", {}, {})
        assert len(asking.heard) == 16


@cases(
    "params",
    [
        None,
        {},
        {"requestedSchema": NEEDS},
        {"requestedSchema": {"type": "object", "properties": "none"}},
        {"requestedSchema": {"type": "object", "properties": {"a": 1}}},
        {"requestedSchema": {"properties": {"a": {"type": "integer", "default": "no number"}}}},
        {"requestedSchema": {"$ref": "https://elsewhere.example/schema"}},
        {"mode": "url", "url": "https://elsewhere.example", "requestedSchema": FORM},
    ],
)
def test_form_that_cannot_be_filled_is_declined(params: Any) -> None:
    assert questions.filled(params) == {"action": "decline"}


def test_question_is_answered_by_its_id_and_a_ping_with_nothing() -> None:
    asked = {"jsonrpc": "2.0", "id": "s-1", "method": "ping"}
    assert questions.answer("nothing", asked) == {"jsonrpc": "2.0", "id": "s-1", "result": {}}
    said = questions.answer("nothing", {**asked, "method": "roots/list"})
    assert (said["id"], said["error"]["code"]) == ("s-1", types.METHOD_NOT_FOUND)
    assert not questions.is_question({"method": "notifications/progress"})


async def test_question_is_answered_in_the_session_and_by_the_token_of_its_call() -> None:
    """It hears it as from whom it asked, with the headers of the file."""
    asked = '{"jsonrpc": "2.0", "id": 7, "method": "elicitation/create", "params": {}}'
    done = '{"jsonrpc": "2.0", "id": 7, "result": {"content": []}}'
    sent: list[httpx.Request] = []

    def answers(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        if b'"tools/call"' not in request.content:
            return httpx.Response(202)
        headers = {"content-type": "text/event-stream"}
        return httpx.Response(200, headers=headers, text=f"data: {asked}\n\ndata: {done}\n\n")

    wire = HonestTransport(httpx.MockTransport(answers))
    headers = {"Authorization": "Bearer t", "Mcp-Session-Id": "s", "X-Tenant": "fernhill"}
    call = {"jsonrpc": "2.0", "id": 7, "method": "tools/call", "params": {}}
    async with httpx.AsyncClient(transport=wire, headers=headers) as http:
        answer = (await http.post("http://system/mcp", json=call)).json()
    assert answer["result"] == {"content": []}, "the same number is a question and an answer"
    _, said = sent
    assert {name: said.headers[name] for name in headers} == headers
    assert said.headers["accept"] == "application/json, text/event-stream"


def test_asks_is_for_an_mcp_system(tmp_path: Path, write: Callable[[str], Path]) -> None:
    with pytest.raises(BadInput, match="asks"):
        registry.load(write("asks: everything"), {})
    assert registry.load(write("asks: defaults"), {}).system("crm").asks == "defaults"


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str], Path]:
    def written(line: str) -> Path:
        file = tmp_path / "systems.yaml"
        file.write_text(
            "systems:\n  crm:\n    url: https://crm.example/mcp\n    idempotency: key\n"
            f"    capability: true\n    {line}\n    tools:\n"
            "      get_contact: {class: READ, scope: customer}\n"
        )
        return file

    return written
