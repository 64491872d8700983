"""The short-lived signed paper that goes with one call: which agent, which tool, for whom, on whose behalf."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from steward.gateway.types import Agent, Scope
from steward.keys import Keys

META_CAPABILITY = "steward/capability"
META_TRACE = "traceparent"
SECONDS = 30


def mint(
    keys: Keys, *, agent: Agent, system: str, tool: str, scope: Scope, handle: str | None, ids: Sequence[str],
    conversation_id: str, traceparent: str,
) -> str:  # fmt: skip
    """A JWT for exactly this call, used once. `ids` are the customer's own ids in that system, read from rows."""
    claims: dict[str, Any] = {"tool": tool, "scope": scope, "traceparent": traceparent}
    if scope == "customer":
        claims["customer"] = {"handle": handle or "", "ids": [one for one in ids if one and "," not in one]}
    claims["act"] = {
        "sub": f"agent:{agent}",
        "act": {"sub": "graph:desk", "act": {"sub": f"conversation:{conversation_id}"}},
    }
    return keys.sign("desk", system, f"agent:{agent}", SECONDS, **claims)
