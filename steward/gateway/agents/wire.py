"""How a remote agent is reached: addresses that were judged, no redirects, and no more bytes than
anybody reads.
"""

from __future__ import annotations

import httpx

from steward.addresses import GuardedTransport
from steward.gateway.agents.answers import MOST_BYTES
from steward.gateway.bounded import BoundedTransport


def client(seconds: float, *, internal: bool) -> httpx.AsyncClient:
    """A client for one remote agent."""
    inner = httpx.AsyncHTTPTransport(limits=httpx.Limits(max_connections=16))
    return httpx.AsyncClient(
        transport=BoundedTransport(GuardedTransport(inner, internal=internal), MOST_BYTES),
        timeout=httpx.Timeout(seconds + 1.0, connect=min(3.0, seconds)),
        follow_redirects=False,
        trust_env=False,
    )
