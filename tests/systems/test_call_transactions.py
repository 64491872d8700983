"""A call is one transaction: a read takes no savepoint, what is refused is noted and spent."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from opentelemetry.context import Context
from psycopg import AsyncConnection
from psycopg.conninfo import make_conninfo
from pydantic import BaseModel

from systems.chassis.capability import Capability
from systems.chassis.database import Database
from systems.chassis.endpoint import Endpoint
from systems.chassis.errors import CapabilityRefused, ToolError
from systems.chassis.faults import Faults
from systems.chassis.one_transaction import Read, read_all
from systems.chassis.tools import Call, Effect, System, Tool
from tests.owner import ask


class Nothing(BaseModel):
    """Takes nothing, gives nothing."""


class Waits(BaseModel):
    """Whether the call's commit waits for the disk."""

    waits: str


async def _looks(call: Call, _: Any) -> BaseModel:
    await call.connection.execute("SELECT count(*) FROM contacts")
    return Nothing()


async def _tells_how_it_commits(call: Call, _: Any) -> BaseModel:
    cursor = await call.connection.execute("SHOW synchronous_commit")
    row = await cursor.fetchone()
    assert row is not None
    return Waits(waits=row["synchronous_commit"])


async def _reaches_too_far(call: Call, _: Any) -> BaseModel:
    await call.connection.execute("SELECT * FROM billing.accounts")
    return Nothing()


async def _finds_nobody(call: Call, _: Any) -> BaseModel:
    raise ToolError("not_found", "There is no such customer.", "Ask for another.")


def _tool(name: str, run: Any, effect: Effect = Effect.READ) -> Tool:
    return Tool(name, "", Nothing, Nothing, run, effect)


TOOLS = (
    _tool("looks", _looks),
    _tool("reads_how", _tells_how_it_commits),
    _tool("writes_how", _tells_how_it_commits, Effect.WRITE),
    _tool("reads_too_far", _reaches_too_far),
    _tool("finds_nobody", _finds_nobody),
    _tool("writes_too_far", _reaches_too_far, Effect.WRITE),
)


@pytest.fixture
async def endpoint(dsn: str) -> AsyncIterator[Endpoint]:
    database = Database(dsn, "crm")
    yield Endpoint(System("crm", "CRM", TOOLS), database, None, Faults())
    await database.close()


def _held(tool: str) -> Capability:
    until = datetime.now(UTC) + timedelta(minutes=1)
    return Capability("agent:x", "agent:x", tool, "customer", (), uuid4().hex, until)


async def _asked(endpoint: Endpoint, held: Capability) -> BaseModel:
    return await endpoint._within(endpoint.system.by_name[held.tool], held, {})


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """A line for each time that Postgres is waited for."""
    found, wait = list[object](), AsyncConnection.wait

    async def counted(self: Any, *given: Any, **named: Any) -> Any:
        if given[0].__name__ != "_commit_gen":  # the pool's own, which asks nothing any more
            found.append(given)
        return await wait(self, *given, **named)

    monkeypatch.setattr(AsyncConnection, "wait", counted)
    return found


async def test_read_is_five_questions_to_postgres(endpoint: Endpoint, waits: list[object]) -> None:
    """Begin, admit, what it reads, note, commit: no savepoint, which is two more."""
    await _asked(endpoint, _held("looks"))
    waits.clear()
    await _asked(endpoint, _held("looks"))
    assert len(waits) == 5


async def _read_all(
    endpoint: Endpoint, held: Sequence[Capability]
) -> dict[int, BaseModel | ToolError]:
    tools = endpoint.system.by_name
    reads = [Read(n, tools[one.tool], one, {}, Context()) for n, one in enumerate(held)]
    return await read_all(endpoint._database, "crm", reads, endpoint._sweep)


async def test_reads_of_one_customer_are_admitted_and_noted_together(
    endpoint: Endpoint, dsn: str, waits: list[object]
) -> None:
    await _read_all(endpoint, [_held("looks"), _held("looks")])
    waits.clear()
    held = [_held("looks"), _held("finds_nobody"), _held("looks")]
    found = await _read_all(endpoint, held)
    assert len(waits) == 4 + 2  # begin, admit, note, commit; and what two of them read
    assert [getattr(found[n], "code", None) for n in range(3)] == [None, "not_found", None]
    noted = ask(dsn, "SELECT jti, code FROM crm.calls WHERE jti = ANY(%s)", [h.jti for h in held])
    assert {tuple(row) for row in noted} == {
        (held[0].jti, None),
        (held[1].jti, "not_found"),
        (held[2].jti, None),
    }


async def test_reads_of_two_customers_share_no_transaction(endpoint: Endpoint) -> None:
    other = replace(_held("looks"), ids=("C-2",))
    assert await _read_all(endpoint, [_held("looks"), other]) == {}


async def test_spent_capability_is_not_read_beside_fresh_ones(endpoint: Endpoint) -> None:
    spent, fresh = _held("looks"), [_held("looks"), _held("looks")]
    await _asked(endpoint, spent)
    assert set(await _read_all(endpoint, [fresh[0], spent, fresh[1]])) == {0, 2}


async def test_read_that_fails_takes_what_it_spent_of_the_others_back(
    endpoint: Endpoint,
) -> None:
    held = [_held("looks"), _held("reads_too_far")]
    assert await _read_all(endpoint, held) == {}
    await _asked(endpoint, held[0])


@pytest.mark.parametrize(
    ("tool", "code"),
    [
        ("reads_too_far", "not_allowed"),
        ("finds_nobody", "not_found"),
        ("writes_too_far", "not_allowed"),
    ],
)
async def test_refused_call_is_noted_once_and_its_capability_is_spent(
    endpoint: Endpoint, dsn: str, tool: str, code: str
) -> None:
    held = _held(tool)
    with pytest.raises(ToolError) as refused:
        await _asked(endpoint, held)
    assert refused.value.code == code
    noted = ask(dsn, "SELECT ok, code FROM crm.calls WHERE jti = %s", held.jti)
    assert [tuple(row) for row in noted] == [(False, code)]
    with pytest.raises(CapabilityRefused) as replayed:
        await _asked(endpoint, held)
    assert replayed.value.code == "capability_replayed"


@pytest.mark.parametrize(("tool", "waits"), [("reads_how", "off"), ("writes_how", "on")])
async def test_commit_of_a_write_alone_waits_for_the_disk(dsn: str, tool: str, waits: str) -> None:
    database = Database(make_conninfo(dsn, options="-c synchronous_commit=on"), "crm")
    endpoint = Endpoint(System("crm", "CRM", TOOLS), database, None, Faults())
    try:
        assert await _asked(endpoint, _held(tool)) == Waits(waits=waits)
    finally:
        await database.close()


async def test_call_made_again_finds_its_statements_prepared(endpoint: Endpoint) -> None:
    """After a crowd, too: the connection that came back last is lent first."""
    await asyncio.gather(*(_asked(endpoint, _held("looks")) for _ in range(4)))
    async with endpoint._database.transaction() as connection:
        newest = connection.info.backend_pid
        rows = await connection.execute("SELECT count(*) AS n FROM pg_prepared_statements")
        assert ((await rows.fetchone()) or {})["n"] > 2
    async with endpoint._database.transaction() as connection:
        assert connection.info.backend_pid == newest
