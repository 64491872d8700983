"""REST systems that misbehave: what was not begun is told from what may have happened, and no
request leaves for an address inside.
"""

from __future__ import annotations

import asyncio
import ipaddress
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from opentelemetry import trace
from opentelemetry.context import Context
from opentelemetry.instrumentation.httpx import HTTPXClientInstrumentor
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from steward.addresses import allowed
from steward.errors import BadInput, ToolFailed, ToolUnavailable
from steward.gateway import registry
from steward.gateway.answers import Garbage
from steward.gateway.rest.document import read
from steward.gateway.rest.requests import build
from steward.gateway.rest.session import RestSession
from steward.gateway.session import Unanswered
from steward.gateway.tracing import tool_span
from steward.ports import free_port
from steward.settings import settings
from tests.cases import cases
from tests.gateway.foreign_system import NoPins, serving

SYSTEMS = """
systems:
  logistics:
    url: {url}
    openapi: api.json
    {more}
    capability: false
    idempotency: none
    errors: {{code: code, message: message, codes: {{gone: not_found, http_409: taken}}}}
    tools:
      get_order:
        class: READ
        scope: resolve
        maps_to: get
        arguments: {{number: order_id}}
        result: {{record: ., fields: {fields}}}
      change_address:
        class: WRITE
        scope: resolve
        maps_to: move
        arguments: {{number: order_id, street: address}}
        result: {{record: ., fields: {fields}}}
"""
FIELDS = {
    "order_id": "id",
    "account_id": "id",
    "item": "id",
    "quantity": {"constant": 1},
    "amount_minor": {"constant": 1},
    "currency": {"constant": "EUR"},
    "status": {"constant": "placed"},
    "warehouse": "id",
    "final_sale": {"constant": False},
    "placed_at": "at",
    "photos": {"constant": 0},
    "lines": {"constant": []},
    "parcels": {"constant": []},
    "updated_at": "at",
}


def api() -> dict[str, Any]:
    order = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}}
    given = {"200": {"description": "x", "content": {"application/json": {"schema": order}}}}
    number = {"name": "number", "in": "path", "required": True, "schema": {"type": "string"}}
    body = {"type": "object", "properties": {"street": {"type": "string"}}}
    get = {"operationId": "get", "parameters": [number], "responses": given}
    move = {
        "operationId": "move",
        "parameters": [number],
        "requestBody": {"content": {"application/json": {"schema": body}}},
        "responses": given,
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "x", "version": "1"},
        "paths": {"/o/{number}": {"get": get, "post": move}},
    }


class Server:
    """Answers what it is told to, and remembers what it was asked."""

    def __init__(self) -> None:
        self.answer: Response = JSONResponse({"id": "1"})
        self.asked: list[tuple[str, str, str]] = []
        self.headers: list[dict[str, str]] = []

    async def reply(self, request: Request) -> Response:
        asked = (request.method, request.scope["raw_path"].decode(), request.headers.get("x", ""))
        self.asked.append(asked)
        self.headers.append(dict(request.headers))
        return self.answer


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.fixture
def url(server: Server) -> Iterator[str]:
    port, methods = free_port(), ["GET", "POST", "HEAD"]
    app = Starlette(routes=[Route("/{path:path}", server.reply, methods=methods)])
    with serving(app, port):
        yield f"http://127.0.0.1:{port}"


def load(folder: Path, url: str, more: str = "internal: true") -> Any:
    (folder / "api.json").write_text(json.dumps(api()))
    file = folder / "systems.yaml"
    file.write_text(SYSTEMS.format(url=url, more=more, fields=json.dumps(FIELDS)))
    return registry.load(file, {}).system("logistics")


def session(spec: Any, deadline: float = 2.0) -> RestSession:
    pins: Any = NoPins()
    return RestSession(spec, deadline, pins)


async def get(made: RestSession, tool: str = "get", **args: Any) -> dict[str, Any]:
    return await made.call(tool, {"number": "1", **args}, {})


async def test_rest_call_carries_the_w3c_context_with_and_without_an_sdk(
    server: Server, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, out = session(load(tmp_path, url)), InMemorySpanExporter()
    state, parent = "acme=t61rcWkgMzE", f"00-{'ab' * 16}-{'cd' * 8}-01"
    await made.call("get", {"number": "1"}, {"traceparent": parent, "tracestate": state})
    assert [server.headers[0][name] for name in ("traceparent", "tracestate")] == [parent, state]
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(out))
    monkeypatch.setattr(trace, "get_tracer", provider.get_tracer)
    came = TraceContextTextMapPropagator().extract(server.headers[0], Context())
    HTTPXClientInstrumentor().instrument(tracer_provider=provider)
    try:
        with (
            provider.get_tracer("server").start_as_current_span("POST /x", context=came),
            tool_span("logistics.get_order", "support", "c1") as (own, kept),
        ):
            await made.call("get", {"number": "1"}, {"traceparent": own, "tracestate": kept})
    finally:
        HTTPXClientInstrumentor().uninstrument()
    sent, tool, _ = out.get_finished_spans()
    assert sent.parent is not None
    assert (tool.name, sent.parent.span_id) == (
        "execute_tool logistics.get_order",
        tool.context.span_id,
    )
    told = server.headers[1]
    assert told["traceparent"] == f"00-{'ab' * 16}-{sent.context.span_id:016x}-01"
    assert told["tracestate"] == state


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("to", ["http://169.254.169.254/latest", "http://127.0.0.1:1/", "/o/2"])
async def test_redirect_is_never_followed(
    server: Server, url: str, tmp_path: Path, status: int, to: str
) -> None:
    made = session(load(tmp_path, url))
    server.answer = Response(status_code=status, headers={"location": to})
    with pytest.raises(ToolUnavailable, match="not followed") as away:
        await get(made)
    assert not isinstance(away.value, Unanswered)
    with pytest.raises(Unanswered, match="not followed"):
        await get(made, "move", street="x")
    assert len(server.asked) == 2, "nobody was asked after that"


async def test_internal_address_is_refused_before_anything_is_sent(
    server: Server, url: str, tmp_path: Path
) -> None:
    made = session(load(tmp_path, url.replace("http://", "https://"), "internal: false"))
    with pytest.raises(ToolUnavailable, match="an internal address"):
        await get(made)
    assert server.asked == []


def test_token_is_not_sent_over_plain_http_to_the_world(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="not sent over http"):
        load(tmp_path, "http://shop.example", "internal: false")


@cases(
    ("address", "outside", "inside"),
    [
        ("93.184.216.34", True, True),
        ("2606:4700::1111", True, True),
        ("127.0.0.1", False, True),
        ("10.1.2.3", False, True),
        ("192.168.0.9", False, True),
        ("::1", False, True),
        ("fd12::1", False, True),
        ("169.254.169.254", False, False),
        ("fe80::1", False, False),
        ("fd00:ec2::254", False, False),
        ("100.100.100.200", False, False),
        ("0.0.0.0", False, False),
        ("::", False, False),
        ("224.0.0.1", False, False),
        ("::ffff:169.254.169.254", False, False),
        ("::ffff:10.0.0.1", False, True),
        ("64:ff9b::a9fe:a9fe", False, False),
        ("2002:a9fe:a9fe::1", False, False),
    ],
)
def test_addresses_inside_need_a_word_and_metadata_is_out_of_reach(
    address: str, outside: bool, inside: bool
) -> None:
    found = ipaddress.ip_address(address)
    assert (allowed(found, internal=False), allowed(found, internal=True)) == (outside, inside)


@pytest.mark.parametrize(
    ("answer", "read_as", "write_as"),
    [
        (JSONResponse({}, 500), Unanswered, Unanswered),
        (JSONResponse({}, 503), Unanswered, Unanswered),
        (JSONResponse({}, 408), Unanswered, Unanswered),
        (JSONResponse({}, 401), ToolUnavailable, ToolUnavailable),
        (JSONResponse({}, 429), ToolUnavailable, ToolUnavailable),
        (JSONResponse({"code": "odd", "message": "?"}, 400), "internal", "internal"),
        (JSONResponse({"code": "gone", "message": "?"}, 400), "not_found", "not_found"),
        (JSONResponse({"code": "odd"}, 409), "taken", "taken"),
        (JSONResponse({"code": "gone"}, 200), "not_found", "not_found"),
        (JSONResponse({}, 404), "not_found", "internal"),
        (JSONResponse({"id": 1}, 200), Garbage, Garbage),
        (JSONResponse("x", 200), Garbage, Garbage),
        (Response(b"<html>", 200), Garbage, Garbage),
        (Response(b'{"id": ' + b"1" * settings().answer_bytes + b"}", 200), Garbage, Garbage),
        (Response(b"[" * 100_000, 200), Garbage, Garbage),
    ],
)
async def test_answer_is_taken_for_what_it_proves(
    server: Server, url: str, tmp_path: Path, answer: Response, read_as: Any, write_as: Any
) -> None:
    """What `errors` lists and what a system says before it begins: "nothing happened"."""
    made = session(load(tmp_path, url), 10.0)
    server.answer = answer
    for tool, kind in (("get", read_as), ("move", write_as)):
        with pytest.raises((ToolFailed, ToolUnavailable)) as failed:
            await get(made, tool)
        if isinstance(kind, str):
            assert failed.value.data["tool_code"] == kind
        else:
            assert isinstance(failed.value, kind)
            assert kind is not ToolUnavailable or not isinstance(failed.value, Unanswered)


async def test_path_argument_leads_nowhere_else(server: Server, url: str, tmp_path: Path) -> None:
    made = session(load(tmp_path, url))
    await get(made, number="../admin?x=1#y")
    assert server.asked == [("GET", "/o/..%2Fadmin%3Fx%3D1%23y", "")]
    for bad in ("", ".", "..", None):
        with pytest.raises(ToolFailed) as failed:
            await get(made, number=bad)
        assert failed.value.data["tool_code"] == "untranslatable"
    assert len(server.asked) == 1


async def test_system_that_is_not_there_is_away_and_nothing_was_sent(tmp_path: Path) -> None:
    made = session(load(tmp_path, f"http://127.0.0.1:{free_port()}"))
    with pytest.raises(ToolUnavailable) as away:
        await get(made, "move", street="x")
    assert not isinstance(away.value, Unanswered)
    with pytest.raises(ToolUnavailable):
        await made.look_again(now=True)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("maps_to: get\n", "maps_to: gets\n", "has no operation 'gets'"),
        ("class: WRITE", "class: READ", "is POST"),
        ("class: READ", "class: WRITE", "is GET"),
        ("street: address", "strasse: address", "takes no strasse"),
        ("{number: order_id}", "{nr: order_id}", "takes no nr"),
        ("arguments: {number: order_id, street", "arguments: {street", "needs number"),
        ("openapi: api.json", "openapi: https://x/api.json", "is an address"),
        ("openapi: api.json", "openapi: none.json", "cannot be read"),
        ("capability: false", "capability: true", "verifies no capability"),
        ("idempotency: none", "idempotency: key", "no `arguments` entry takes idempotency_key"),
    ],
)
def test_mapping_that_does_not_fit_the_document_is_refused_at_the_start(
    tmp_path: Path, old: str, new: str, says: str
) -> None:
    load(tmp_path, "https://shop.example", "")
    file = tmp_path / "systems.yaml"
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))
    with pytest.raises(BadInput) as bad:
        registry.load(file, {})
    assert says in bad.value.message


def test_arguments_go_where_the_document_says() -> None:
    parameters = [
        {"name": "q", "in": "query", "schema": {"type": "array"}},
        {"name": "x", "in": "query", "schema": {"type": "array"}, "explode": False},
        {"name": "f", "in": "query", "style": "deepObject", "schema": {"type": "object"}},
        {"name": "e", "in": "query", "style": "deepObject", "schema": {"type": "array"}},
        {"name": "X-Id", "in": "header", "schema": {"type": "string"}},
    ]
    form = {"application/x-www-form-urlencoded": {"schema": {"type": "object"}}}
    operation = {
        "operationId": "make",
        "parameters": parameters,
        "requestBody": {"content": form},
        "responses": {"200": {"description": "x"}},
    }
    document = api() | {"paths": {"/make": {"post": operation}}}
    made = read(json.dumps(document).encode(), "x").operations["make"]
    args = {"q": [1, True], "x": ["a", "b"], "f": {"to": 3}, "e": ["data"], "X-Id": "k", "n": None}
    args |= {"metadata": {"reference": "act_1:0"}, "expand": ["charge"]}
    request = build(httpx.AsyncClient(), "http://x/v1/", made, args)
    query = str(request.url.query, "ascii")
    assert query == "q=1&q=true&x=a%2Cb&f%5Bto%5D=3&e%5B%5D=data"
    assert request.headers["X-Id"] == "k"
    assert request.content == b"metadata%5Breference%5D=act_1%3A0&expand%5B0%5D=charge"
    with pytest.raises(ToolFailed, match="cannot be sent in a header"):
        build(httpx.AsyncClient(), "http://x", made, {"X-Id": "a\r\nb: c"})


async def test_calls_at_the_same_time_have_their_own_answers(
    server: Server, url: str, tmp_path: Path
) -> None:
    made = session(load(tmp_path, url))
    await asyncio.gather(*(get(made, number=str(n)) for n in range(20)))
    assert {path for _, path, _ in server.asked} == {f"/o/{n}" for n in range(20)}
