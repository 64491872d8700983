"""A gateway over real rows in front of the example's real server, for tests that need no graph."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from examples.foreign_billing.server import create_app
from examples.foreign_billing.store import prepare
from steward.audit.record import Audit
from steward.db import Database
from steward.domain.call import Call
from steward.domain.customer import Customer
from steward.gateway import registry
from steward.gateway.gateway import Gateway
from steward.gateway.pins import Pins
from steward.keys import Keys
from steward.policy.live import LivePolicy
from steward.ports import free_port
from steward.settings import Settings
from teams.registry import TEAMS
from tests.foreign import vendor
from tests.gateway.foreign_system import serving
from tests.own_policies import POLICIES
from tests.owner import ask
from tests.selection import mark_users

HANDLES = {"cus_1": ("cst_1",), "cus_23": ("cst_2", "cst_3"), "cus_none": ()}
DEADLINE = 2.0
APPROVED = """INSERT INTO desk.approval (id, action_id, conversation_id, digest, needs, card,
                                         policy_version, status)
              VALUES ('apr', %s, %s, 'd', '[]', '{}', 'v', 'approved')"""


_ON_NORTHBANK = pytest.mark.in_turn(
    parts=4,
    files=("examples/", "steward/gateway/", "tests/foreign/conftest.py", "tests/foreign/vendor.py"),
    seconds=1.0,
)


def pytest_itemcollected(item: pytest.Item) -> None:
    """Tests against the example's server go in turn."""
    mark_users(item, {"northbank", "bench"}, _ON_NORTHBANK)


@dataclass
class Bench:
    """What these tests need at hand; the conversation `c_HANDLE` is that customer's."""

    gateway: Gateway
    northbank: vendor.Northbank
    dsn: str

    def rows(self, query: str, *args: object) -> list[tuple[Any, ...]]:
        return ask(self.dsn, query, *args)

    async def read(
        self, tool: str, handle: str = "cus_1", agent: Any = "refund", **args: Any
    ) -> dict[str, Any]:
        scope: Any = "resolve" if tool == "find_accounts" else "customer"
        call = Call(
            agent=agent,
            system="billing",
            tool=tool,
            args=args,
            scope=scope,
            conversation_id=f"c_{handle}",
        )
        return (await self.gateway.read(call)).data

    def action(self, key: str = "act_1:0", handle: str = "cus_1", signed: bool = False) -> str:
        """A refund that is being executed, on a person's signature or without."""
        own, conversation = key.partition(":")[0], f"c_{handle}"
        self.rows(
            "INSERT INTO desk.action (id, kind, resource, episode, state, params, digest, key, "
            "conversation_id, handle, agent, wish)"
            " VALUES (%s, 'issue_refund', %s, 1, 'executing', '{}', 'd', %s, %s, %s, 'refund', "
            "'w')",
            own,
            key,
            key,
            conversation,
            handle,
        )
        if signed:
            self.rows(APPROVED, own, conversation)
            self.rows(
                "INSERT INTO desk.authority (id, action_id, digest, basis, approval_id, "
                "policy_version, expires_at, consumed_at)"
                " VALUES ('aut', %s, 'd', 'approval', 'apr', 'v', now(), now())",
                own,
            )
        return key

    async def pay(
        self, key: str, payment: str = "pay_12", handle: str = "cus_1", **more: Any
    ) -> dict[str, Any]:
        return (await self.gateway.write(_payment(key, payment, handle, **more))).data

    async def conclude(self, key: str) -> dict[str, Any] | None:
        """What came of paying, when it is not sent any more."""
        answer = await self.gateway.conclude(_payment(key, "pay_12", "cus_1"))
        return None if answer is None else answer.data

    def events(self, event: str) -> list[dict[str, Any]]:
        return [
            data
            for (data,) in self.rows(
                "SELECT data FROM desk.audit WHERE event = %s ORDER BY seq", event
            )
        ]

    def let_pass(self, seconds: float) -> None:
        """What was sent was sent that much earlier."""
        self.rows("UPDATE desk.sending SET sent_at = sent_at - make_interval(secs => %s)", seconds)


def _payment(key: str, payment: str, handle: str, **more: Any) -> Call:
    args = {
        "charge_id": payment,
        "amount_minor": 2900,
        "currency": "EUR",
        "reason": "overpaid",
        "idempotency_key": key,
        **more,
    }
    return Call(
        agent="refund",
        system="billing",
        tool="issue_refund",
        args=args,
        conversation_id=f"c_{handle}",
        handle=handle,
        key=key,
    )


@pytest.fixture
def repeats() -> str:
    return "lookup"


@pytest.fixture
def northbank(dsn: str) -> Iterator[vendor.Northbank]:
    prepare(dsn)
    port = free_port()
    with serving(create_app(dsn, vendor.TOKEN, sandbox=True), port):
        made = vendor.Northbank(f"http://127.0.0.1:{port}")
        made.load(vendor.rows())
        yield made


@pytest.fixture
async def bench(
    dsn: str, database: Database, northbank: vendor.Northbank, tmp_path: Path, repeats: str
) -> AsyncIterator[Bench]:
    """The example's systems.yaml, with the deadline shortened."""
    variables = {"NORTHBANK_URL": northbank.url, "NORTHBANK_TOKEN": vendor.TOKEN}
    file = vendor.systems_file(tmp_path, repeats)
    async with opened(dsn, database, tmp_path, file, variables, HANDLES, northbank) as made:
        yield made


@asynccontextmanager
async def opened(
    dsn: str,
    database: Database,
    home: Path,
    file: Path,
    variables: dict[str, str],
    handles: dict[str, tuple[str, ...]],
    northbank: Any = None,
    *,
    system: str = "billing",
    deadline: float = DEADLINE,
) -> AsyncIterator[Bench]:
    """A gateway on a systems.yaml; `handles` are customers and their ids in a system of it."""

    async def subjects(handle: str) -> dict[str, tuple[str, ...]]:
        return {system: handles[handle]}

    async def current(conversation: str) -> Customer | None:
        handle = conversation.removeprefix("c_")
        return Customer(
            handle=handle, subjects={system: handles[handle]}, proofs=(), assurance="possession"
        )

    audit = Audit(database)
    made = Gateway(
        registry.load(file, {**variables, "SYSTEMS_URL": "http://127.0.0.1:9"}),
        {
            "identity": TEAMS["identity"].tools.names,
            "refund": TEAMS["refund"].tools.names,
            "billing": TEAMS["billing"].tools.names,
            "support": TEAMS["support"].tools.names,
        },
        LivePolicy(POLICIES),
        identity_subjects=subjects,
        current_customer=current,
        db=database,
        audit=audit,
        keys=Keys(home),
        settings=Settings(tool_deadline=deadline, home=home),
        pins=Pins(database, audit, {}, first_sight=True),
        backoff=(0.01, 0.02),
    )
    bench = Bench(made, northbank, dsn)
    for handle in handles:
        bench.rows("INSERT INTO desk.customer (handle) VALUES (%s)", handle)
        for subject in handles[handle]:
            bench.rows(
                "INSERT INTO desk.link (system, subject, handle, evidence) "
                "VALUES (%s, %s, %s, '{}')",
                system,
                subject,
                handle,
            )
        bench.rows(
            "INSERT INTO desk.conversation (id, customer) VALUES (%s, %s)", f"c_{handle}", handle
        )
    yield bench
    await made.close()
