"""The suite's own tools behind the sandbox's endpoint: called under a token that holds, or not."""

from __future__ import annotations

import httpx
import pytest

from steward.errors import ToolFailed
from steward.gateway.specs import SystemSpec
from tests.conformance import servers
from tests.gateway.foreign_system import session_with

# a Postgres of its own, and the systems' tables
pytestmark = pytest.mark.in_turn(
    parts=24, files=("systems/chassis/", "tests/conformance/"), seconds=5.0
)


async def test_tools_of_the_suite_are_called_and_noted_under_a_desks_token_alone() -> None:
    with servers.with_tools() as (url, called):
        spec = SystemSpec(
            name="tools", url=url, internal=True, idempotency="none", capability=False, tools={}
        )
        async with session_with(spec) as session:
            said = await session.call("test_simple_text", {}, {})
            assert said["text"] == "This is a simple text response for testing."
            with pytest.raises(ToolFailed, match="intentionally"):
                await session.call("test_error_handling", {}, {})
        assert called() == [
            "test_error_handling by agent:support: refused or failed 1 times",
            "test_simple_text by agent:support: ok 1 times",
        ]
        forged = {"authorization": "Bearer forged"}
        async with httpx.AsyncClient(trust_env=False, headers=forged) as http:
            assert (await http.post(url, json={})).status_code == 401
