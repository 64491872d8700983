"""Where another company's agent speaks, only the teams of its scopes read."""

from __future__ import annotations

import psycopg
import pytest

from steward.access.peers import Peers
from steward.errors import NotAuthorised
from tests.gateway.conftest import Bench, call
from tests.gateway.foreign_system import ForeignSystem

_PEER = """
INSERT INTO desk.peer (name, title, public_pem, scopes, currency, alone_minor, day_minor, a_minute,
                       open_tasks, repeats)
VALUES ('carrier.example', 'A peer', '-----BEGIN PUBLIC KEY-----', %s, 'EUR', 0, 0, 9, 9, 9)
"""
_SPEAKS = "INSERT INTO desk.peer_context VALUES ('c1', 'carrier.example', '', 'x')"
ENDED = "UPDATE desk.peer SET ended_at = now()"
TAKEN = "UPDATE desk.peer SET scopes = '{skill:refund}'"


@pytest.fixture
def peer(bench: Bench, dsn: str) -> psycopg.Connection[tuple[object, ...]]:
    """One that may ask for support, and speaks in conversation c1; as the owner sees its row."""
    bench.gateway._peer_skills = Peers(bench.db).skills_in
    connection = psycopg.connect(dsn, autocommit=True)
    connection.execute(_PEER, [["skill:support", "rules:read"]])
    connection.execute(_SPEAKS)
    return connection


@pytest.mark.usefixtures("served")
async def test_peer_reaches_a_team_of_its_scopes_at_the_gateway(
    bench: Bench, foreign: ForeignSystem, peer: object
) -> None:
    assert (await bench.gateway.read(call())).data["value"] == 7
    assert len(foreign.calls) == 1


@pytest.mark.usefixtures("served")
@pytest.mark.parametrize("change", [ENDED, TAKEN], ids=["ended", "scope taken away"])
async def test_peer_out_of_scope_is_read_nothing_for_at_the_gateway(
    bench: Bench,
    foreign: ForeignSystem,
    peer: psycopg.Connection[tuple[object, ...]],
    change: str,
) -> None:
    peer.execute(change.encode())
    with pytest.raises(NotAuthorised, match="no scope for support"):
        await bench.gateway.read(call())
    assert foreign.calls == []
    [entry] = await bench.rows("SELECT data FROM desk.audit WHERE event = 'tool.refused'")
    assert entry["data"]["outcome"] == "not_authorised"
    # a customer who speaks for themself is held to no peer's scopes
    await bench.gateway.read(call(conversation="c2"))
    # and who somebody is may be asked in any case
    await bench.gateway.read(
        call(
            tool="find_contacts",
            agent="identity",
            scope="resolve",
            args={"kind": "email", "value": "dana@example.com"},
        )
    )
    assert len(foreign.calls) == 2


@pytest.mark.usefixtures("served")
async def test_peer_out_of_scope_does_not_keep_people_from_being_called(
    bench: Bench, foreign: ForeignSystem, peer: object
) -> None:
    """About an act policy was asked: a ticket is opened by a team that this peer may not ask."""
    await bench.action("k", "c1", "cus_1")
    await bench.gateway.write(call(tool="correct_field", agent="desk", key="k"))
    assert [one["name"] for one in foreign.calls] == ["correct_field"]
