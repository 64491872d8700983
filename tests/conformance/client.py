"""The desk's own MCP client as the conformance suite starts it: one session, and what the scenario
wants called.

    python -m tests.conformance.client URL
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import sys
from typing import Any

import httpx
from mcp.client.auth.utils import build_protected_resource_metadata_discovery_urls

from steward.gateway.answers import Garbage
from steward.gateway.pins import Pins
from steward.gateway.session import Session
from steward.gateway.specs import OAuth, SystemSpec

_SECONDS = 20.0
# what a scenario's server offers, and with what it is asked
_CALLS: dict[str, dict[str, Any]] = {
    "add_numbers": {"a": 2, "b": 3},
    "test_reconnection": {},
    "test-tool": {},
}


class _Noted(Pins):
    """Everything is as it was accepted; which tools there are is kept."""

    def __init__(self) -> None:
        self.tools: list[str] = []

    async def note(self, spec: SystemSpec, listed: Any) -> dict[str, str]:
        self.tools = [tool.name for tool in listed]
        return {}


async def run(spec: SystemSpec) -> None:
    """Open, call what is known, close. Raises as the session does."""
    pins = _Noted()
    session = Session(spec, "", _SECONDS, pins)
    try:
        await session.opened()
        for tool in pins.tools:
            if tool in _CALLS:
                with contextlib.suppress(Garbage):  # the desk wants structure, the protocol none
                    await session.call(tool, _CALLS[tool], {})
    finally:
        await session.close()


def _spec(url: str, context: dict[str, Any]) -> SystemSpec:
    """As systems.yaml would say it."""
    oauth = None
    if "client_secret" in context:
        issuer = asyncio.run(issuer_of(url))
        oauth = OAuth(issuer=issuer, client=context["client_id"], secret=context["client_secret"])
    return SystemSpec(
        name="vendor",
        url=url,
        internal=True,
        idempotency="none",
        capability=False,
        tools={},
        oauth=oauth,
    )


async def issuer_of(url: str) -> str:
    """What somebody reads in the server's metadata before they write it down."""
    async with httpx.AsyncClient() as http:
        for place in build_protected_resource_metadata_discovery_urls(None, url):
            answer = await http.get(place)
            if answer.is_success:
                return str(answer.json()["authorization_servers"][0])
    raise LookupError(url)


if __name__ == "__main__":
    given = json.loads(os.environ.get("MCP_CONFORMANCE_CONTEXT", "{}"))
    asyncio.run(run(_spec(sys.argv[1], given)))
