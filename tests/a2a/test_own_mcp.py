"""The desk's own MCP server: what other agents ask and propose, and that none of them approves."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest
from mcp import ClientSession
from mcp.client.auth.extensions.client_credentials import (
    PrivateKeyJWTOAuthProvider,
    SignedJWTParameters,
)
from mcp.client.streamable_http import streamable_http_client

from tests.a2a.caller import PeerAgent
from tests.a2a.conftest import MakePeer
from tests.durability.rig import Rig

# The running company that all tests of peers share: it takes seconds to open.
pytestmark = [
    pytest.mark.long,
    pytest.mark.xdist_group("a2a"),
    pytest.mark.timeout(400),
    pytest.mark.in_turn(parts=3, place=1, files=("steward/a2a/", "systems.yaml"), seconds=0.7),
]


def ask(peer: PeerAgent, method: str, **params: Any) -> Any:
    """One request of MCP without a session."""
    body = {"jsonrpc": "2.0", "id": 1, "method": method, "params": params}
    accept = "application/json, text/event-stream"
    answer = peer.post(body, "/mcp", Accept=accept)
    assert answer.is_success, answer.text
    return answer.json()["result"]


def tool(peer: PeerAgent, name: str, **given: Any) -> tuple[bool, Any]:
    """Whether it was answered, and what."""
    found = ask(peer, "tools/call", name=name, arguments=given)
    text = found["content"][0]["text"]
    return not found.get("isError"), json.loads(text) if text.startswith("{") else text


def test_mcp_has_three_tools_and_none_approves(peer: PeerAgent) -> None:
    names = {one["name"] for one in ask(peer, "tools/list")["tools"]}
    assert names == {"case_state", "rules_answer", "propose"}
    answered, why = tool(peer, "approve", approval_id="apr_1")
    assert not answered
    assert "approve" in str(why)


def test_mcp_rules_answer_says_who_must_sign(make_peer: MakePeer) -> None:
    peer = make_peer(alone=2_000, day=2_000)
    for amount, outcome, signers in ((1_900, "allow", 0), (2_100, "ask", 1), (200_000, "ask", 2)):
        facts = {"amount_minor": amount, "currency": "EUR"}
        answered, said = tool(peer, "rules_answer", action="issue_refund", facts=facts)
        assert answered, said
        assert (said["outcome"], len(said["needs"])) == (outcome, signers), (amount, said)
    _, said = tool(
        peer, "rules_answer", action="issue_refund", facts={"dispute": "open", "peer": "within"}
    )
    assert (said["outcome"], said["denial"]) == ("deny", "dispute_open")
    narrow = make_peer("skill:support", "rules:read")
    _, said = tool(narrow, "rules_answer", action="issue_refund")
    assert said["denial"] == "peer_out_of_scope"


def test_mcp_proposal_is_a_task_of_the_peer_alone(
    rig: Rig, peer: PeerAgent, make_peer: MakePeer
) -> None:
    given = {"text": "I was charged twice on invoice INV-4001", "message_id": "m1"}
    answered, task = tool(peer, "propose", **given)
    assert answered, task
    assert task["status"]["state"] == "TASK_STATE_AUTH_REQUIRED"
    assert tool(peer, "case_state", task_id=task["id"])[1]["id"] == task["id"]
    other = make_peer()
    assert not tool(other, "case_state", task_id=task["id"])[0]
    no_scope = make_peer("skill:billing", "skill:refund")
    for name, more in (("propose", given), ("rules_answer", {"action": "issue_refund"})):
        answered, why = tool(no_scope, name, **more)
        assert not answered
        assert "peer_out_of_scope" in str(why)


def test_mcp_is_for_peers_with_a_token(rig: Rig, peer: PeerAgent) -> None:
    body = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}
    for token, status in (
        ("a.b.c", 401),
        (rig.token("lena"), 403),
    ):
        assert peer.post(body, "/mcp", Authorization=f"Bearer {token}").status_code == status


class _Memory:
    async def get_tokens(self) -> None:
        return None

    async def set_tokens(self, tokens: object) -> None:
        """Asked for anew each time."""

    async def get_client_info(self) -> None:
        return None

    async def set_client_info(self, client_info: object) -> None:
        """It never changes."""


class _Here(httpx.AsyncBaseTransport):
    """By whatever name the desk calls itself, it is reached where it runs."""

    def __init__(self, inner: httpx.AsyncBaseTransport, where: httpx.URL) -> None:
        self._inner, self._where = inner, where

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        request.url = request.url.copy_with(host=self._where.host, port=self._where.port)
        return await self._inner.handle_async_request(request)


async def test_mcp_is_found_by_its_metadata_and_spoken_to_by_a_stock_client(
    peer: PeerAgent,
) -> None:
    signed = SignedJWTParameters(
        issuer=peer.name,
        subject=peer.name,
        signing_key=peer.private_pem,
        signing_algorithm="EdDSA",
        lifetime_seconds=60,
    )
    memory: Any = _Memory()
    named = peer.token_url().removesuffix("/a2a/token")
    auth = PrivateKeyJWTOAuthProvider(
        f"{named}/mcp", memory, peer.name, signed.create_assertion_provider(), issuer=named
    )
    here = _Here(httpx.AsyncHTTPTransport(), httpx.URL(peer.url))
    async with (
        httpx.AsyncClient(auth=auth, transport=here, timeout=30) as http,
        streamable_http_client(f"{named}/mcp", http_client=http) as (reading, writing, _),
        ClientSession(reading, writing) as session,
    ):
        await session.initialize()
        assert len((await session.list_tools()).tools) == 3
