"""The record: whole under concurrency, closed to the desk's own role,
and tampering by the owner shows.
"""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import psycopg
import pytest
from hypothesis import given
from hypothesis import strategies as st

from steward.audit import chain
from steward.audit.record import Audit
from steward.db import Database


async def write(
    db: Database, audit: Audit, *events: str, data: dict[str, Any] | None = None
) -> None:
    for event in events:
        async with db.transaction() as connection:
            await audit.append(
                connection, "c1", event, "agent:refund", action_id="act_1", data=data
            )


async def test_entries_come_back_in_order_and_hold(database: Database) -> None:
    audit = Audit(database)
    await write(database, audit, "refund.proposed", "refund.authorised", "refund.confirmed")
    entries = await audit.entries("c1")
    assert [(entry.seq, entry.event) for entry in entries] == [
        (1, "refund.proposed"),
        (2, "refund.authorised"),
        (3, "refund.confirmed"),
    ]
    assert entries[0].prev == chain.GENESIS
    verified = await audit.verify("c1")
    assert (verified.ok, verified.entries, verified.broken_at) == (True, 3, None)
    assert (await audit.verify("nobody")).ok


async def test_entry_of_a_transaction_that_failed_is_not_there(database: Database) -> None:
    audit = Audit(database)

    async def fail() -> None:
        async with database.transaction() as connection:
            await audit.append(connection, "c1", "refund.proposed", "customer")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await fail()
    await write(database, audit, "refund.proposed")
    assert [entry.seq for entry in await audit.entries("c1")] == [1]


@pytest.mark.parametrize(
    ("tampering", "at"),
    [
        ("UPDATE desk.audit SET data = '{\"amount_minor\": 1}' WHERE seq = 2", 2),
        ("UPDATE desk.audit SET actor = 'staff:lena' WHERE seq = 1", 1),
        ("UPDATE desk.audit SET at = at - interval '1 s' WHERE seq = 3", 3),
        ("UPDATE desk.audit SET event = 'refund.denied' WHERE seq = 4", 4),
        ("UPDATE desk.audit SET action_id = NULL WHERE seq = 2", 2),
        ("DELETE FROM desk.audit WHERE seq = 1", 1),
        ("DELETE FROM desk.audit WHERE seq = 3", 3),
        (
            (
                "DELETE FROM desk.audit WHERE seq = 2; "
                "UPDATE desk.audit SET seq = seq + 1000 WHERE seq > 2; "
                "UPDATE desk.audit SET seq = seq - 1001 WHERE seq > 1000"
            ),
            2,
        ),
        ("UPDATE desk.audit SET hash = decode(repeat('a', 64), 'hex') WHERE seq = 2", 2),
    ],
)
async def test_tampering_by_the_owner_is_found(
    database: Database, dsn: str, tampering: str, at: int
) -> None:
    audit = Audit(database)
    await write(database, audit, "a.one", "a.two", "a.three", "a.four", data={"amount_minor": 4500})
    with psycopg.connect(dsn, autocommit=True) as owner:
        owner.execute(tampering)  # type: ignore[arg-type]
    verified = await audit.verify("c1")
    assert (verified.ok, verified.broken_at) == (False, at)
    assert verified.why


@pytest.mark.parametrize(
    "unseen", ["DELETE FROM desk.audit WHERE seq > 2", "DELETE FROM desk.audit"]
)
async def test_audit_verify_does_not_find_a_truncation_by_the_owner(
    database: Database, dsn: str, unseen: str
) -> None:
    """The runbook says so, and what to do about it; whoever makes it be seen changes both."""
    audit = Audit(database)
    await write(database, audit, "a.one", "a.two", "a.three")
    before = (await audit.entries("c1"))[-1]
    with psycopg.connect(dsn, autocommit=True) as owner:
        owner.execute(unseen)  # type: ignore[arg-type]
    assert (await audit.verify("c1")).ok
    assert before.hash not in [entry.hash for entry in await audit.entries("c1")], (
        "a head that was kept elsewhere shows it"
    )


async def test_record_that_the_owner_writes_anew_is_not_seen(database: Database, dsn: str) -> None:
    audit = Audit(database)
    await write(database, audit, "a.one", "a.two")
    head = (await audit.entries("c1"))[-1].hash
    prev = chain.GENESIS
    with psycopg.connect(dsn, autocommit=True) as owner:
        for one in await audit.entries("c1"):
            own = chain.entry_hash(
                "c1", one.seq, one.at, one.event, "staff:lena", one.action_id, one.data, prev
            )
            owner.execute(
                "UPDATE desk.audit SET actor = 'staff:lena', hash = decode(%s, 'hex') "
                "WHERE seq = %s",
                [own, one.seq],
            )
            prev = own
    assert (await audit.verify("c1")).ok
    assert (await audit.entries("c1"))[-1].hash != head, "a head that was kept elsewhere shows it"


@pytest.mark.parametrize(
    "statement",
    ["UPDATE desk.audit SET event = 'x'", "DELETE FROM desk.audit", "TRUNCATE desk.audit"],
)
async def test_desk_itself_cannot_change_the_record(database: Database, statement: str) -> None:
    audit = Audit(database)
    await write(database, audit, "a.one")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        async with database.transaction() as connection:
            await connection.execute(statement)  # type: ignore[arg-type]
    assert (await audit.verify("c1")).ok


async def test_chain_with_many_writers_at_once_stays_whole(database: Database) -> None:
    audit = Audit(database)
    await asyncio.gather(
        *(write(database, audit, *(f"w{writer}.{n}" for n in range(10))) for writer in range(8))
    )
    entries = await audit.entries("c1")
    assert [entry.seq for entry in entries] == list(range(1, 81))
    assert (await audit.verify("c1")).ok
    for writer in range(8):  # and each writer's own order is kept
        own = [entry.event for entry in entries if entry.event.startswith(f"w{writer}.")]
        assert own == [f"w{writer}.{n}" for n in range(10)]
    assert all(a.at <= b.at for a, b in pairwise(entries))


ODD = [
    {
        "big": 1e300,
        "small": 1e-7,
        "whole": 2.0,
        "nan": float("nan"),
        "inf": float("-inf"),
        "int": 10**30,
        "minus nothing": -0.0,
        "exponents": [1e16, 1e22, 1.5e23, -1e300, 5e-324, 1.7976931348623157e308, 1e-5],
        "many digits": 0.1 + 0.2,
        "true": True,
        "zz": {"b": 1, "a": [None, {"aa": 1, "a": 2, "Z": 3, "ä": 4}]},
        "marks": '" \\ \u2028 \x7f \x01 \n / 😀',
    },
    {"nul": "a\x00b", "surrogate": "\ud800", "ключ": "ü", "\x00": 1},
    {
        "at": datetime(2026, 1, 1, tzinfo=UTC),
        "set": {"b", "a"},
        "tuple": (1, 2),
        "object": timedelta(days=1),
    },
]


@pytest.mark.parametrize("data", ODD)
async def test_audit_verify_passes_for_any_recorded_data(
    database: Database, data: dict[str, Any]
) -> None:
    audit = Audit(database)
    await write(database, audit, "a.odd", "a.next", data=data)
    assert (await audit.verify("c1")).ok


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda v: st.lists(v, max_size=3),
    max_leaves=5,
)


@given(
    st.lists(st.dictionaries(st.text(max_size=3), json_values, max_size=3), min_size=2, max_size=6),
    st.data(),
)
def test_audit_verify_finds_each_single_change(
    contents: list[dict[str, Any]], data: st.DataObject
) -> None:
    entries: list[chain.Entry] = []
    at = datetime(2026, 11, 20, tzinfo=UTC)
    for seq, content in enumerate(contents, start=1):
        prev = entries[-1].hash if entries else chain.GENESIS
        own = chain.entry_hash("c1", seq, at, "a.b", "customer", None, content, prev)
        entries.append(
            chain.Entry(
                conversation_id="c1",
                seq=seq,
                at=at,
                event="a.b",
                actor="customer",
                action_id=None,
                data=content,
                prev=prev,
                hash=own,
            )
        )
    assert chain.verify(entries).ok
    index = data.draw(st.integers(0, len(entries) - 1))
    changed: dict[str, Any] = data.draw(
        st.sampled_from(
            [
                {"event": "a.c"},
                {"actor": "desk"},
                {"action_id": "act"},
                {"data": {"changed": ["entirely", 9**20]}},
                {"conversation_id": "c2"},
                {"at": at + timedelta(microseconds=1)},
                {"prev": "x"},
                {"hash": "x"},
                {"seq": 99},
            ]
        )
    )
    broken = [*entries]
    broken[index] = entries[index].model_copy(update=changed)
    assert chain.verify(broken).broken_at in (index + 1, index + 2)
    if index < len(entries) - 1:
        assert not chain.verify(entries[:index] + entries[index + 1 :]).ok
