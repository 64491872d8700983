"""An answer that comes as a stream of events: whole, interrupted and resumed, or never ended."""

from __future__ import annotations

import json
from collections.abc import Callable

import httpx
import pytest
from mcp import types
from mcp.shared.exceptions import McpError

from steward.gateway.wire import Fate, HonestTransport

_EVENTS = {"content-type": "text/event-stream"}
_CALL = {"jsonrpc": "2.0", "id": 7, "method": "tools/call", "params": {}}
_ANSWER = json.dumps({"jsonrpc": "2.0", "id": 7, "result": {"content": []}})
_BEGUN = "id: one\nretry: 1\ndata: \n\n"
Answers = Callable[[httpx.Request], httpx.Response]


def events(text: str) -> httpx.Response:
    return httpx.Response(200, headers=_EVENTS, content=text.encode())


async def asked(answers: Answers) -> tuple[Fate | None, list[httpx.Request]]:
    """What became of one call, and what was sent for it."""
    sent: list[httpx.Request] = []

    def noted(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return answers(request)

    wire = HonestTransport(httpx.MockTransport(noted))
    headers = {"Authorization": "Bearer t", "Mcp-Session-Id": "s"}
    async with httpx.AsyncClient(transport=wire, headers=headers) as http:
        answer = (await http.post("http://system/mcp", json=_CALL)).json()
    error = answer.get("error")
    return error and wire.fate(McpError(types.ErrorData(**error))), sent


async def test_stream_closed_before_the_answer_is_resumed_where_it_ended() -> None:
    left = [_BEGUN, "id: two\ndata: \n\n", f"id: three\ndata: {_ANSWER}\n\n"]
    fate, [_, first, second] = await asked(lambda _: events(left.pop(0)))
    assert fate is None
    assert [one.method for one in (first, second)] == ["GET", "GET"]
    assert [one.headers["last-event-id"] for one in (first, second)] == ["one", "two"]
    assert (first.headers["authorization"], first.headers["mcp-session-id"]) == ("Bearer t", "s")


@pytest.mark.parametrize("end", ["declined", "unreachable", "silent"])
async def test_stream_that_does_not_go_on_leaves_the_call_unanswered(end: str) -> None:
    def answers(request: httpx.Request) -> httpx.Response:
        if request.method == "POST":
            return events(_BEGUN)
        if end == "unreachable":  # the call itself was sent: a write may have happened
            raise httpx.ConnectError("nobody there", request=request)
        return httpx.Response(405) if end == "declined" else events("id: one\ndata: \n\n")

    assert (await asked(answers))[0] == "unanswered"


async def test_stream_without_ids_and_answer_is_garbage() -> None:
    fate, sent = await asked(lambda _: events("data: what\n\n"))
    assert (fate, len(sent)) == ("garbage", 1)
