"""A server that asks back in order to hurt: what cannot be written or read, and without end."""

from __future__ import annotations

import asyncio
import json
import time
from typing import Any

import httpx
import pytest
from mcp import types
from mcp.shared.memory import create_client_server_memory_streams
from mcp.shared.message import SessionMessage

from steward.gateway import opening, questions
from steward.gateway.specs import Asks
from steward.gateway.wire import HonestTransport

_DEEP = "[" * 200_000
_SLOW = {"properties": {"a": {"type": "string", "pattern": "^(a|aa)+$", "default": "a" * 40 + "!"}}}


def asked(number: str, schema: str) -> str:
    params = f'{{"message": "?", "requestedSchema": {schema}}}'
    return (
        f'{{"jsonrpc": "2.0", "id": {number}, "method": "elicitation/create", "params": {params}}}'
    )


async def heard(body: str, asks: Asks = "defaults") -> dict[str, Any]:
    """What the caller reads of a call whose answer comes as these events."""

    def answers(request: httpx.Request) -> httpx.Response:
        if b'"tools/call"' not in request.content:
            return httpx.Response(202)
        headers = {"content-type": "text/event-stream"}
        return httpx.Response(200, headers=headers, text=body)

    call = {"jsonrpc": "2.0", "id": 7, "method": "tools/call", "params": {}}
    wire = HonestTransport(httpx.MockTransport(answers), asks)
    async with httpx.AsyncClient(transport=wire) as http:
        found: dict[str, Any] = (await http.post("http://system/mcp", json=call)).json()
    return found


@pytest.mark.parametrize(
    "question",
    [
        _DEEP,
        asked('"q"', '{"$id": 5, "properties": {}}'),
        asked('"q"', '{"properties": {"a": {"default": NaN}}}'),
        asked('"\\ud800"', '{"properties": {}}'),
        asked('"q"', '{"properties": {}, "allOf": ' + "[" * 900 + "]" * 900 + "}"),
    ],
)
async def test_question_that_cannot_be_read_or_answered_ends_no_call(question: str) -> None:
    done = '{"jsonrpc": "2.0", "id": 7, "result": {"content": []}}'
    assert (await heard(f"data: {question}\n\ndata: {done}\n\n"))["result"] == {"content": []}


@pytest.mark.parametrize(
    "body",
    [
        f"data: {_DEEP}\n\n",
        f"retry: {10**400}\n\n",
        'data: {"jsonrpc": "2.0", "id": 7, "result": {"a": NaN}}\n\n',
        'data: {"jsonrpc": "2.0", "id": 7, "result": {"a": "\\ud800"}}\n\n',
    ],
)
async def test_answer_that_cannot_be_written_on_is_a_failure_of_its_request(body: str) -> None:
    """And not of the session, in which others' calls are under way."""
    assert (await heard(body))["error"]["data"]["fate"] in ("garbage", "unanswered")


def test_form_whose_schema_takes_long_holds_the_desk_a_moment_alone() -> None:
    began = time.thread_time()
    assert questions.filled({"requestedSchema": _SLOW}) == {"action": "decline"}
    assert time.thread_time() - began < 0.4


async def test_server_that_asks_by_itself_without_end_holds_the_desk_a_moment_alone() -> None:
    easy = {"properties": {"a": {"type": "string", "default": "x"}}}
    said: list[str] = []
    async with (
        create_client_server_memory_streams() as (ours, theirs),
        opening.session("defaults", *ours, lambda: None),
    ):
        began = time.thread_time()
        for n, form in enumerate([*[easy] * 40, *[_SLOW] * 60, easy]):
            message = types.JSONRPCMessage.model_validate_json(asked(str(n), json.dumps(form)))
            await theirs[1].send(SessionMessage(message))
            found: Any = await theirs[0].receive()
            said.append(found.message.root.result["action"])
    assert (said[:40], said[-1]) == (["accept"] * 40, "decline")
    assert time.thread_time() - began < 2.0, "sixty of them would take three seconds"


async def test_server_that_ends_its_own_stream_again_and_again_is_not_asked_without_pause() -> None:
    wire = HonestTransport(httpx.MockTransport(lambda _: httpx.Response(200)), "defaults")
    began = 0

    async with httpx.AsyncClient(transport=wire) as http:
        try:
            async with asyncio.timeout(0.3):
                while True:
                    await http.get("http://system/mcp")
                    began += 1
        except TimeoutError:
            pass
    assert began == 1
