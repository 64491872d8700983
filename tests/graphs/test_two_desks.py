"""Two desks, each in a company of its own with its own policy and record, that speak A2A over
loopback: the front desk has the other one as a team.
"""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest

from graphs import desk as desk_graph
from steward import process
from steward.checkpoints import open_saver
from steward.policy.cedar import CedarPolicy
from steward.scenarios.company import Company
from steward.scenarios.postgres import Postgres
from steward.settings import PROJECT, Settings
from tests.a2a.caller import _ADD
from tests.durability import kills
from tests.durability.rig import Rig
from tests.durability.stories import given
from tests.foreign.cutting_proxy import cutting
from tests.graphs.conftest import Bench
from tests.own_policies import POLICIES

# Two companies with a database, five systems and a server each.
pytestmark = [
    pytest.mark.long,
    pytest.mark.xdist_group("a2a"),
    pytest.mark.timeout(400),
    pytest.mark.in_turn(parts=6, first=0, files=("steward/a2a/", "teams/remote.py"), seconds=15.0),
]
_COMPLAINT = "I want to complain about your service, the courier threw my parcel over the fence"
AGENTS = """
agents:
  backoffice:
    title: The service department
    card: {url}/.well-known/agent-card.json
    key: backoffice.pem
    as: front.example
    scopes: [skill:support]
    customers: billing
    internal: true
    deadline: 25
    budget: {{calls_a_day: 50}}
    skills:
      support:
        takes: [complaint]
        sees: [quote]
        says: "{{quote}}"
"""


_PEER = {
    "name": "front.example",
    "scopes": ["skill:support"],
    "minute": 50,
    "open": 50,
    "repeats": 5,
    "alone": 0,
    "day": 0,
}


# Two companies as equals: what the carrier owes the shop, and what the shop owes its customer.
CARRIER = """
agents:
  carrier:
    title: The carrier
    card: {url}/.well-known/agent-card.json
    key: backoffice.pem
    as: front.example
    scopes: [skill:support, skill:refund]
    account: A-5
    internal: true
    deadline: 25
    budget: {{calls_a_day: 50}}
    skills:
      refund:
        takes: [missing_parcel]
        sees: [order]
        says: "Order {{order}} never arrived. I want my money back for it."
        accepts: {{issue_refund: 1.00 EUR}}
"""


# What the front desk gives back alone is less than what the other one does.
_GIVES, _FRONT_GIVES = 'EUR: {alone: "50.00"', 'EUR: {alone: "10.00"'


class Back(Rig):
    """A desk that believes the front desk's word for whom it speaks."""

    backend, url = "", ""
    policies = Path()

    def environment(self) -> dict[str, str]:
        own = {"STEWARD_EMBED_KEY": self.backend, "STEWARD_OWN_URL": self.url}
        return {**super().environment(), **own, "STEWARD_POLICIES": str(self.policies)}


def own_policies(folder: Path, limits: str) -> Path:
    """A company's own rules, which are those of the tests but for what it gives back alone."""
    shutil.copytree(POLICIES, folder)
    file = folder / "limits.yaml"
    common = file.read_text(encoding="utf-8")
    assert _GIVES in common
    file.write_text(common.replace(_GIVES, limits), encoding="utf-8")
    return folder


@pytest.fixture
async def desks(
    request: pytest.FixtureRequest, scenario_postgres: Postgres, tmp_path: Path
) -> AsyncIterator[tuple[Bench, Rig]]:
    """The front desk in this process, and the other company's or department's, a server."""
    agents, peer = getattr(request, "param", (AGENTS, _PEER))
    front, back = Company(scenario_postgres), Back(kills.postgres())
    try:
        with cutting(0) as proxy:  # its address stays when the desk behind it dies
            front.open(given(), desk=False)
            back.backend = str(front.keys.public_path("channel"))
            back.policies = own_policies(tmp_path / "back", _GIVES)
            back.url = f"http://127.0.0.1:{proxy.port}"
            back.begin()
            proxy.upstream = int(back._desk_url.rpartition(":")[2])
            with psycopg.connect(back.dsn) as connection:
                key = front.keys.public_path("agents").read_text()
                connection.execute(_ADD, peer | {"key": key})
            rules = own_policies(tmp_path / "front", _FRONT_GIVES)
            desk = await process.open_with(_front(front, back, agents, rules))
            async with open_saver(front.dsn, 4) as saver:
                yield Bench(desk, desk_graph.build(desk, saver), front, str(uuid4())), back
            await process.close(desk)
    finally:
        front.close()
        back.close()


def _front(front: Company, back: Back, agents: str, rules: Path) -> Settings:
    """The front desk's settings, with the other desk for a team."""
    file = Path(front.home) / "systems.yaml"
    file.write_text((PROJECT / "systems.yaml").read_text())
    file.with_name("agents.yaml").write_text(agents.format(url=back.url))
    pem = back.keys.public_path("agents").read_text()
    file.with_name("backoffice.pem").write_text(pem)
    return Settings(
        home=front.home,
        STEWARD_DATABASE_URL=front.dsn,  # type: ignore[call-arg]
        systems_url=front._systems_url,
        sandbox=True,
        systems_file=file,
        policies=rules,
    )


async def _each_keeps_a_record_of_its_own(bench: Bench, back: Back) -> None:
    """Both hold, and neither company's conversation is in the other's."""
    theirs = [str(one) for (one,) in back.rows("SELECT conversation_id FROM desk.peer_context")]
    assert theirs, "the other desk was asked"
    assert (await bench.desk.audit.verify(bench.conversation)).ok
    for talk in theirs:
        record = back.read(f"/desk/conversations/{talk}/record")
        assert record["audit_verifies"]
        assert record["audit"]
        with bench.owner() as owner:
            query = "SELECT count(*) FROM desk.audit WHERE conversation_id = %s"
            assert owner.execute(query, [talk]).fetchone() == (0,)
    assert back.rows(
        "SELECT count(*) FROM desk.audit WHERE conversation_id = %s", bench.conversation
    ) == [(0,)]


def _decided_under(rows: list[tuple[Any, ...]]) -> set[str]:
    """The policies by which rights to act were given."""
    return {str(version) for (version,) in rows}


async def test_desk_that_is_a_team_of_another_keeps_its_own_record(
    desks: tuple[Bench, Back],
) -> None:
    bench, back = desks
    await bench.prove("A-4")
    await bench.say("hello")
    said = await bench.say(_COMPLAINT)
    assert "The service department has seen to this" in said, said
    back.wait()
    # there: a task of the peer's for just this customer, under that desk's policy
    (found,) = back.rows("SELECT peer, account FROM desk.peer_context")
    assert found == ("front.example", "A-4")
    assert back.rows("SELECT kind, state FROM desk.action") == [("open_ticket", "confirmed")]
    (words,) = back.rows("SELECT text FROM desk.inbox WHERE channel = 'api'")
    assert words == (_COMPLAINT,)
    # here: the question in the record, and no act at all
    with bench.owner() as owner:
        asked = owner.execute(
            "SELECT data->>'tool' FROM desk.audit WHERE actor = 'agent:backoffice'"
        ).fetchall()
        acts = owner.execute("SELECT kind FROM desk.action").fetchall()
    assert ("backoffice.support",) in asked
    assert acts == []
    await _each_keeps_a_record_of_its_own(bench, back)


async def test_desk_that_is_killed_under_another_loses_nothing_and_does_it_once(
    desks: tuple[Bench, Back],
) -> None:
    bench, back = desks
    await bench.prove("A-4")
    await bench.say("hello")
    back.ask("/sandbox/crash", {"point": "act", "when": "before"})
    said = await bench.say(_COMPLAINT)
    assert "The service department can't be asked just now" in said, said
    with bench.owner() as owner:  # nobody here knows what became of it: a colleague looks
        acts = owner.execute("SELECT kind, state FROM desk.action").fetchall()
    assert acts == [("open_ticket", "confirmed")]
    back.wait(dies=True, wanted=1)
    assert back.rows("SELECT count(*) FROM desk.peer_task") == [(1,)]
    tickets = back.rows("SELECT state FROM desk.action WHERE kind = 'open_ticket'")
    assert tickets == [("confirmed",)], "its own clockwork did it, once"
    await _each_keeps_a_record_of_its_own(bench, back)


_PAYS = _PEER | {"scopes": ["skill:support", "skill:refund"], "alone": 100_000, "day": 100_000}


@pytest.mark.parametrize("desks", [(CARRIER, _PAYS)], indirect=True, ids=["equals"])
async def test_desks_of_two_companies_settle_a_lost_parcel_each_by_its_own_rules(
    desks: tuple[Bench, Back],
) -> None:
    bench, back = desks
    await bench.prove("A-5")
    await bench.say("hello")
    said = await bench.say("My order O-5001 never arrived, please look into it")
    # the carrier offered by its own records and rules; the shop's rules let its desk say yes
    back.wait()
    assert back.rows("SELECT kind, state FROM desk.action") == [("issue_refund", "confirmed")]
    (theirs,) = back.rows("SELECT peer, account FROM desk.peer_context")
    assert theirs == ("front.example", "A-5")
    with bench.owner() as owner:
        ours = owner.execute("SELECT kind, state FROM desk.action").fetchall()
    assert ours == [("accept_offer", "confirmed")], said
    assert bench.refunds() == [], "what the carrier pays is not what the shop pays"
    # and the shop makes it good to its own customer, by its own records and rules: as much as the
    # carrier gave back at once waits for a signature here
    await bench.say("I want my money back for order O-5001")
    await bench.say("yes, please refund it")
    assert bench.refunds() == []
    [waits] = await bench.desk.approvals.pending(bench.conversation)
    await bench.sign("lena", waits)
    await bench.graph.ainvoke({"messages": []}, bench.config, durability="sync")
    assert [one["amount_minor"] for one in bench.refunds()] == [1_900]
    assert back.rows("SELECT count(*) FROM desk.action") == [(1,)]
    assert back.rows("SELECT count(*) FROM desk.approval") == [(0,)]
    given = "SELECT DISTINCT policy_version FROM desk.authority"
    with bench.owner() as owner:
        here = _decided_under(owner.execute(given).fetchall())
    there = _decided_under(back.rows(given))
    assert here == {(await bench.desk.policy.current()).version}
    assert there == {CedarPolicy(back.policies).version}
    assert here != there
    await _each_keeps_a_record_of_its_own(bench, back)
