"""One company with a running desk, which all tests of peers share: to open one takes seconds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from uuid import uuid4

import pytest

from steward.ports import free_port
from tests.a2a.caller import PeerAgent
from tests.a2a.issuer import Issuer
from tests.durability import kills
from tests.durability.crowd import crowd
from tests.durability.rig import Rig, begun
from tests.gateway.foreign_system import serving

type MakePeer = Callable[..., PeerAgent]


class WithIssuer(Rig):
    """A company whose people an issuer of its own signs in."""

    issuer: Issuer

    def environment(self) -> dict[str, str]:
        return super().environment() | self.issuer.settings()


def with_two_wishes(held: dict[str, Any], size: int) -> dict[str, Any]:
    """The company with `size` more accounts `W-n`: each has an order that was lost, `O-800n`, and
    one that has not left, `O-810n`.
    """
    like = next(one for one in held["billing"] if one["account"] == "A-5")
    orders = {one["order"]: one for one in held["logistics"]}
    for n in range(1, size + 1):
        own = {"account": f"W-{n}", "email": f"wishes{n}@example.com"}
        invoice, lost = f"INV-800{n}", f"O-800{n}"
        held["billing"] = [
            *held["billing"],
            {
                **like,
                **own,
                "name": f"Wisher {n}",
                "invoices": [{**like["invoices"][0], "invoice": invoice, "order": lost}],
                "charges": [{**like["charges"][0], "charge": f"CH-800{n}", "invoice": invoice}],
            },
        ]
        held["logistics"] = [
            *held["logistics"],
            {**orders["O-5001"], **own, "order": lost, "invoice": invoice},
            {**orders["O-5003"], **own, "order": f"O-810{n}"},
        ]
    return held


@pytest.fixture(scope="session")
def issuer() -> Iterator[Issuer]:
    """Who signs the company's people in."""
    made = Issuer(free_port())
    with serving(made.app(), made.port):
        yield made


@pytest.fixture(scope="session")
def rig(issuer: Issuer) -> Iterator[Rig]:
    """A desk, its systems, and somebody who may kill it."""
    made = WithIssuer(kills.postgres(), with_two_wishes(crowd(4, "19.00 EUR"), 4))
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
