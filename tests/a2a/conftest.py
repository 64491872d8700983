"""One company with a running desk, which all tests of peers share: to open one takes seconds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from uuid import uuid4

import pytest

from tests.a2a.caller import PeerAgent
from tests.a2a.issuer import Issuer
from tests.durability import kills
from tests.durability.crowd import crowd
from tests.durability.rig import Rig, begun
from tests.gateway.foreign_system import free_port, serving

type MakePeer = Callable[..., PeerAgent]


class WithIssuer(Rig):
    """A company whose people an issuer of its own signs in."""

    issuer: Issuer

    def environment(self) -> dict[str, str]:
        return super().environment() | self.issuer.settings()


@pytest.fixture(scope="session")
def issuer() -> Iterator[Issuer]:
    """Who signs the company's people in."""
    made = Issuer(free_port())
    with serving(made.app(), made.port):
        yield made


@pytest.fixture(scope="session")
def rig(issuer: Issuer) -> Iterator[Rig]:
    """A desk, its systems, and somebody who may kill it."""
    made = WithIssuer(kills.postgres(), crowd(4, "19.00 EUR"))
    made.issuer = issuer
    with begun(made) as opened:
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
