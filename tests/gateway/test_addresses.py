"""Where an MCP system may lead the desk: nowhere inside that the file does not name."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Any

import httpx
import pytest

from steward.addresses import GuardedTransport
from steward.errors import BadInput, ToolUnavailable
from steward.gateway import registry
from steward.gateway.session import Session
from steward.gateway.specs import SystemSpec
from tests.gateway.test_event_streams import asked


def spec(folder: Path, url: str) -> SystemSpec:
    file = folder / "systems.yaml"
    file.write_text(
        f"""systems:
  crm:
    url: {url}
    idempotency: none
    capability: true
    tools:
      get_contact: {{class: READ, scope: customer}}
"""
    )
    return registry.load(file, {}).system("crm")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::ffff:127.0.0.1]"])
async def test_mcp_system_at_an_internal_address_is_sent_nothing(tmp_path: Path, host: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setblocking(False)
        no_pins: Any = None
        given = spec(tmp_path, f"https://{host}:{listener.getsockname()[1]}/mcp")
        session = Session(given, "a token", 2.0, no_pins)
        with pytest.raises(ToolUnavailable, match="an internal address"):
            await session.opened()
        await session.close()
        with pytest.raises(BlockingIOError):
            listener.accept()


def test_mcp_system_over_plain_http_is_said_to_be_inside(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="not sent over http"):
        spec(tmp_path, "http://crm.example/mcp")


@pytest.mark.parametrize("to", ["http://169.254.169.254/latest", "http://127.0.0.1:1/mcp"])
async def test_redirect_is_not_followed_and_leaves_a_call_unanswered(to: str) -> None:
    fate, sent = await asked(lambda _: httpx.Response(307, headers={"location": to}))
    assert (fate, len(sent)) == ("unanswered", 1)


async def test_clouds_metadata_is_out_of_reach_of_systems_inside() -> None:
    guarded = GuardedTransport(httpx.MockTransport(lambda _: httpx.Response(200)), internal=True)
    async with httpx.AsyncClient(transport=guarded) as http:
        for address in (
            "169.254.169.254",
            "[fd00:ec2::254]",
            "[::ffff:169.254.169.254]",
            "192.0.0.192",
        ):
            with pytest.raises(httpx.ConnectError, match="an internal address"):
                await http.get(f"http://{address}/latest")


async def test_request_that_is_sent_again_means_the_name_and_not_the_address() -> None:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(401)

    guarded = GuardedTransport(httpx.MockTransport(answer), internal=True)
    asked = httpx.Request("POST", "https://localhost:8443/mcp", json={"id": 1})
    for _ in range(2):
        await guarded.handle_async_request(asked)
    assert str(asked.url) == "https://localhost:8443/mcp"
    assert [one.extensions["sni_hostname"] for one in seen] == ["localhost"] * 2
    assert {one.headers["host"] for one in seen} == {"localhost:8443"}
    assert {one.url.host for one in seen} <= {"127.0.0.1", "::1"}
    assert [one.content for one in seen] == [asked.content] * 2
