"""How often agents call systems: never more than the rate, over all callers,
and never at the price of an effect.
"""

from __future__ import annotations

import asyncio
import shutil
from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from steward.db import Database
from steward.domain.call import Call
from steward.errors import BadInput, NotNow, OverRate
from steward.gateway.rates import Counting, Rates
from steward.policy.limits import load_limits
from steward.policy.live import LivePolicy
from steward.policy.rates import Rate
from tests.cases import cases
from tests.gateway.foreign_system import ForeignSystem
from tests.own_policies import POLICIES

NO_TURN = Counting("nobody", most=1)
TEN = {"ten": Rate(per=("agent", "tool", "customer"), most=10, seconds=60)}


async def took(
    db: Database,
    rates: dict[str, Rate] = TEN,
    customer: str = "cus_1",
    tool: str = "crm.get_contact",
    **more: Any,
) -> bool:
    """Whether one call still fits; a caller of its own, as in another process."""
    try:
        await Rates().take(db, rates, "support", tool, customer, NO_TURN, **more)
    except OverRate:
        return False
    return True


async def shift(db: Database, dsn: str, interval: str) -> None:
    import psycopg

    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute("UPDATE clock.shift SET shift = shift + %s::interval", [interval])


async def test_thirty_two_callers_at_once_never_overshoot(database: Database) -> None:
    for customer in ("cus_1", "cus_2"):
        assert (
            sum(await asyncio.gather(*(took(database, customer=customer) for _ in range(32)))) == 10
        )


async def test_rate_fills_again_at_an_even_pace_and_says_when(database: Database, dsn: str) -> None:
    for _ in range(10):
        assert await took(database)
    with pytest.raises(OverRate, match="10 calls in 60 s") as over:
        await Rates().take(database, TEN, "support", "crm.get_contact", "cus_1", NO_TURN)
    assert 5 <= int(over.value.data["seconds"]) <= 6  # type: ignore[call-overload]
    assert over.value.next_step == f"try again in {over.value.data['seconds']} s"
    await shift(database, dsn, "6 s")
    assert [await took(database), await took(database)] == [True, False]
    await shift(database, dsn, "1 h")
    assert [await took(database) for _ in range(11)] == [True] * 10 + [False], (
        "an hour fills one bucket, not sixty"
    )


async def test_rate_refused_is_counted_by_no_other_rate(database: Database) -> None:
    both = {
        "a_tool": Rate(per=("tool",), most=5, seconds=60),
        "whole": Rate(per=("system",), most=3, seconds=60),
    }
    assert [await took(database, both) for _ in range(5)] == [True] * 3 + [False] * 2
    async with database.transaction() as connection:
        rows = await (
            await connection.execute(
                "SELECT bucket, extract(epoch FROM paced - clock.now()) AS ahead FROM desk.rate"
            )
        ).fetchall()
    ahead = {row["bucket"]: float(row["ahead"]) for row in rows}
    assert 30 < ahead["a_tool tool=crm.get_contact"] <= 36, "three calls of twelve seconds each"


async def test_rate_counts_effects_under_way_and_never_refuses_them(
    database: Database,
) -> None:
    assert [await took(database, forced=True) for _ in range(25)] == [True] * 25
    assert await took(database) is False
    async with database.transaction() as connection:
        row = await (
            await connection.execute(
                "SELECT paced <= clock.now() + interval '60 s' AS bounded FROM desk.rate"
            )
        ).fetchone()
    assert row is not None
    assert row["bounded"], "reads wait a minute at most, however much was carried out"


async def test_buckets_that_ran_empty_are_swept(
    database: Database, dsn: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("steward.gateway.rates._BETWEEN_SWEEPS", 1)
    assert await took(database, customer="cus_1")
    await shift(database, dsn, "1 h")
    assert await took(database, customer="cus_2")
    async with database.transaction() as connection:
        rows = await (await connection.execute("SELECT bucket FROM desk.rate")).fetchall()
    assert [row["bucket"] for row in rows] == [
        "ten agent=support tool=crm.get_contact customer=cus_2"
    ]


@cases(
    ("rate", "agent", "tool", "bucket"),
    [
        (
            Rate(per=("agent", "tool", "customer"), most=1, seconds=1),
            "refund",
            "billing.get_account",
            "agent=refund tool=billing.get_account customer=c",
        ),
        (
            Rate(per=("system",), most=1, seconds=1),
            "refund",
            "billing.get_account",
            "system=billing",
        ),
        (
            Rate(tool="*.find_*", per=("customer",), most=1, seconds=1),
            "identity",
            "crm.find_contacts",
            "customer=c",
        ),
        (
            Rate(tool="*.find_*", per=("customer",), most=1, seconds=1),
            "identity",
            "crm.get_contact",
            None,
        ),
        (
            Rate(agent="support", per=("customer",), most=1, seconds=1),
            "refund",
            "crm.get_contact",
            None,
        ),
    ],
)
def test_which_calls_a_rate_counts_together(
    rate: Rate, agent: str, tool: str, bucket: str | None
) -> None:
    assert rate.bucket(agent, tool, "c") == bucket


@pytest.mark.parametrize(
    "wrong",
    [
        "most: 0",
        "most: 1.5",
        "most: 100000000",
        "most: 5, burst: 9",
        "seconds: -1",
        "per: []",
        "per: [phone]",
        "tool: 'a.b.c'",
        "agent: 'A B'",
    ],
)
def test_rate_that_makes_no_sense_stops_the_start(tmp_path: Path, wrong: str) -> None:
    for name in ("limits.yaml", "exchange.yaml"):
        shutil.copy(POLICIES / name, tmp_path)
    good = {"per": "per: [system]", "most": "most: 5", "seconds": "seconds: 60"}
    good.pop(wrong.partition(":")[0], None)
    with (tmp_path / "limits.yaml").open("a") as file:
        file.write(f"  mine: {{{', '.join([*good.values(), wrong])}}}\n")
    with pytest.raises(BadInput, match=r"rates\.mine"):
        load_limits(tmp_path)


@pytest.fixture
def slow(bench: Any, tmp_path: Path) -> None:
    """A desk whose policy lets every agent call each tool twice a minute for a customer."""
    folder = tmp_path / "policies"
    shutil.copytree(POLICIES, folder)
    text = (folder / "limits.yaml").read_text()
    assert "most: 120" in text
    (folder / "limits.yaml").write_text(text.replace("most: 120", "most: 2"))
    bench.gateway._policy = LivePolicy(folder, every=0)


@pytest.mark.usefixtures("served", "slow")
class TestThroughTheGateway:
    """Where it stands in the order."""

    async def test_call_too_many_is_not_sent_and_said(
        self, bench: Any, foreign: ForeignSystem
    ) -> None:
        read = Call(agent="support", system="crm", tool="get_contact", conversation_id="c1")
        await bench.gateway.read(read)
        await bench.gateway.read(read)
        with pytest.raises(NotNow) as over:
            await bench.gateway.read(read)
        assert (over.value.code, len(foreign.calls)) == ("over_rate", 2)
        await bench.gateway.read(read.model_copy(update={"conversation_id": "c2"}))
        await bench.gateway.read(read.model_copy(update={"tool": "list_interactions"}))
        [entry] = await bench.rows("SELECT data FROM desk.audit WHERE event = 'tool.refused'")
        assert entry["data"]["outcome"] == "over_rate"
        assert "2 calls in 60 s" in entry["data"]["why"]

    async def test_write_that_is_being_carried_out_is_sent_however_often(
        self, bench: Any, foreign: ForeignSystem
    ) -> None:
        await bench.action("k", "c1", "cus_1", "unknown")
        write = Call(
            agent="desk", system="crm", tool="correct_field", conversation_id="c1", key="k"
        )
        for _ in range(5):
            await bench.gateway.write(write)
        assert len(foreign.calls) == 5


async def test_count_of_calls_does_not_wait_for_the_disk_and_what_follows_does(
    database: Database,
) -> None:
    async def waits(connection: Any) -> str:
        row = await (await connection.execute("SHOW synchronous_commit")).fetchone()
        return str(row["synchronous_commit"])

    async with database.noting() as connection:
        await connection.execute("SET synchronous_commit = on")
        async with connection.transaction():
            own: Any = SimpleNamespace(noting=lambda: nullcontext(connection))
            await Rates().take(own, TEN, "support", "crm.get_contact", "cus_1", NO_TURN)
            assert await waits(connection) == "off"
        assert await waits(connection) == "on"
        await connection.execute("RESET synchronous_commit")
