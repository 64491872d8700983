"""A gateway over real rows, in front of a foreign system whose behaviour a test chooses."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from steward.audit.record import Audit
from steward.conversation.conversations import Conversations
from steward.conversation.types import Inbound
from steward.db import Database, new_id
from steward.domain.call import Call
from steward.domain.customer import Resolution
from steward.domain.understanding import Identifiers
from steward.gateway import registry
from steward.gateway.gateway import Gateway
from steward.gateway.pins import Pins
from steward.identity.people import Identity
from steward.keys import Keys
from steward.policy.live import LivePolicy
from steward.ports import free_port
from steward.settings import Settings
from tests.gateway.foreign_system import ForeignSystem, serving
from tests.gateway.oauth_company import Company, Issuer, company_of
from tests.own_policies import POLICIES

DECLARED = {
    "identity": frozenset({"crm.find_contacts", "crm.get_contact"}),
    "support": frozenset(
        {"crm.get_contact", "crm.list_interactions", "crm.find_contacts", "crm.correct_field"}
    ),
    "desk": frozenset({"crm.correct_field"}),
}


@dataclass
class Bench:
    """What a test of the gateway needs at hand."""

    gateway: Gateway
    identity: Identity
    db: Database
    keys: Keys
    conversations: Conversations
    policy: LivePolicy

    async def rows(self, query: str, *args: object) -> list[dict[str, Any]]:
        async with self.db.transaction() as connection:
            return await (await connection.execute(query, args)).fetchall()

    async def run(self, query: str, *args: object) -> None:
        async with self.db.transaction() as connection:
            await connection.execute(query, args)

    async def customer(self, handle: str, conversation: str | None = None, **subjects: str) -> None:
        """A customer with subjects; with a conversation, proved there."""
        await self.run(
            "INSERT INTO desk.customer (handle) VALUES (%s) ON CONFLICT DO NOTHING", handle
        )
        for system, subject in subjects.items():
            await self.run(
                (
                    "INSERT INTO desk.link (system, subject, handle, evidence) "
                    "VALUES (%s, %s, %s, '{}')"
                ),
                system,
                subject,
                handle,
            )
        if conversation:
            await self.conversations.take_in(
                Inbound(id=f"{conversation}-1", conversation_id=conversation, text="hi")
            )
            await self.run(
                "UPDATE desk.conversation SET customer = %s WHERE id = %s", handle, conversation
            )
            await self.run(
                "INSERT INTO desk.proof (id, conversation_id, handle, method, channel, "
                "destination, reference, expires_at)"
                " VALUES (%s, %s, %s, 'email_code', 'email', '', %s, clock.now() + interval '30 "
                "min')",
                new_id("prf"),
                conversation,
                handle,
                new_id("ref"),
            )

    async def action(
        self, key: str, conversation: str, handle: str | None, state: str = "executing"
    ) -> None:
        await self.run(
            "INSERT INTO desk.action (id, kind, resource, episode, state, params, digest, key, "
            "conversation_id, handle, agent, wish)"
            " VALUES (%s, 'correct_record', %s, 1, %s, '{}', 'd', %s, %s, %s, 'desk', 'w')",
            f"act_{key}",
            key,
            state,
            key,
            conversation,
            handle,
        )


def call(
    tool: str = "get_contact", agent: Any = "support", conversation: str = "c1", **more: Any
) -> Call:
    return Call(agent=agent, system="crm", tool=tool, conversation_id=conversation, **more)


@pytest.fixture(name="call")
def makes_calls() -> Callable[..., Call]:
    """Through a fixture, so that folders of tests do not depend on each other."""
    return call


@pytest.fixture
def foreign() -> ForeignSystem:
    return ForeignSystem()


@pytest.fixture
def port() -> int:
    return free_port()


@pytest.fixture
def served(foreign: ForeignSystem, port: int) -> Iterator[None]:
    with serving(foreign.app(), port):
        yield


@pytest.fixture
def company(issuer: Issuer) -> Iterator[Company]:
    """A system behind an issuer, which each file of tests has its own of."""
    with company_of(issuer) as made:
        yield made


def systems_file(folder: Path, port: int) -> Path:
    file = folder / "systems.yaml"
    file.write_text(
        f"""systems:
  crm:
    url: http://127.0.0.1:{port}/mcp
    internal: true
    idempotency: key
    capability: true
    tools:
      get_contact: {{class: READ, scope: customer, before_proof: true}}
      list_interactions: {{class: READ, scope: customer}}
      find_contacts: {{class: READ, scope: resolve}}
      correct_field: {{class: WRITE, scope: customer}}
"""
    )
    return file


@pytest.fixture
def deadline(request: pytest.FixtureRequest) -> float:
    """How long a system may take: short only where one is to be too slow, so that a busy machine
    makes no other test fail.
    """
    named = request.node.name
    return 2.0 if "slow" in named else 10.0


@pytest.fixture
async def bench(
    database: Database, tmp_path: Path, port: int, deadline: float
) -> AsyncIterator[Bench]:
    audit, keys = Audit(database), Keys(tmp_path)
    settings = Settings(tool_deadline=deadline, home=tmp_path)

    async def nobody(_: str, __: Identifiers, ___: str | None) -> Resolution:
        return Resolution()

    identity = Identity(database, keys, audit, nobody)
    policy = LivePolicy(POLICIES)
    gateway = Gateway(
        registry.load(systems_file(tmp_path, port), {}),
        DECLARED,
        policy,  # type: ignore[arg-type]
        identity_subjects=identity.subjects,
        current_customer=identity.current,
        db=database,
        audit=audit,
        keys=keys,
        settings=settings,
        backoff=(0.01, 0.02),
        pins=Pins(database, audit, {}, first_sight=True),
    )
    made = Bench(
        gateway, identity, database, keys, Conversations(database, audit, settings), policy
    )
    await made.customer("cus_1", "c1", crm="C-1")
    await made.customer("cus_2", "c2", crm="C-2")
    yield made
    await gateway.close()
