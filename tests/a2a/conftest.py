"""One company with a running desk, which all tests of peers share: to open one takes seconds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from uuid import uuid4

import pytest

from tests.a2a.caller import PeerAgent
from tests.durability import kills
from tests.durability.rig import Rig, begun

type MakePeer = Callable[..., PeerAgent]


@pytest.fixture(scope="session")
def rig() -> Iterator[Rig]:
    """A desk, its systems, and somebody who may kill it."""
    with begun(Rig(kills.postgres())) as opened:
        yield opened


@pytest.fixture
def make_peer(rig: Rig) -> MakePeer:
    """A peer with a row and a token of its own."""

    def made(*scopes: str, **limits: int) -> PeerAgent:
        peer = PeerAgent(rig._desk_url, f"peer-{uuid4().hex[:8]}.example")
        given = {"scopes": scopes} if scopes else {}
        return peer.added(rig.dsn, **given, **limits).signed_in()  # type: ignore[arg-type]

    return made


@pytest.fixture
def peer(make_peer: MakePeer) -> PeerAgent:
    """One that may ask for everything."""
    return make_peer()
