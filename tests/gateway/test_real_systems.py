"""The desk's gateway and identity against the sandbox company itself, over HTTP."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import psycopg
import pytest

from steward.audit.record import Audit
from steward.conversation.conversations import Conversations
from steward.conversation.types import Inbound
from steward.db import Database
from steward.domain.call import Call
from steward.domain.understanding import Identifiers
from steward.errors import NotAuthorised, OutcomeUnknown, ToolFailed
from steward.gateway import registry
from steward.gateway.gateway import Gateway
from steward.gateway.pins import Pins, load_lock, lock_file
from steward.gateway.wire import HonestTransport
from steward.identity.codes import Codes
from steward.identity.people import Identity
from steward.identity.resolution import Resolver
from steward.keys import Keys
from steward.policy.live import LivePolicy
from steward.ports import free_port
from steward.settings import PROJECT, Settings
from tests.gateway.foreign_system import serving
from tests.own_policies import POLICIES

pytestmark = pytest.mark.in_turn(parts=3, files=("steward/gateway/", "systems/"), seconds=2.0)
COMPANY: dict[str, Any] = {
    "crm": [
        {
            "contact": "C-1001",
            "name": "Dana Whitfield",
            "email": "dana.whitfield@example.com",
            "phone": "+14155550123",
            "plan": "basic",
        },
        {
            "contact": "C-2",
            "name": "Somebody Else",
            "email": "else@example.com",
            "phone": "+14155550999",
        },
    ],
    "billing": [
        {
            "account": "A-1001",
            "name": "D. Whitfield",
            "email": "dana.whitfield@example.com",
            "plan": "pro",
            "invoices": [{"invoice": "INV-1042", "total": "45.00 USD"}],
            "charges": [
                {"charge": "CH-1", "invoice": "INV-1042", "amount": "45.00 USD", "card": "4242"},
                {"charge": "CH-2", "invoice": "INV-1042", "amount": "45.00 USD", "card": "4242"},
            ],
            "refunds": [],
        },
        {
            "account": "A-2",
            "name": "Somebody Else",
            "email": "else@example.com",
            "invoices": [{"invoice": "INV-2", "total": "29.00 EUR"}],
            "charges": [{"charge": "CH-9", "invoice": "INV-2", "amount": "29.00 EUR"}],
            "refunds": [],
        },
    ],
    "helpdesk": [
        {
            "ticket": "T-77",
            "phone": "+1 (415) 555-0123",
            "channel": "phone",
            "subject": "Charged twice",
        }
    ],
    "logistics": [
        {
            "order": "O-9",
            "account": "A-1001",
            "item": "Desk lamp",
            "amount": "45.00 USD",
            "status": "delivered",
        }
    ],
    "knowledge": [
        {
            "article": "refund-policy",
            "title": "Refunds",
            "text": "Refunds take three business days.",
        }
    ],
}


@dataclass
class House:
    """Everything between a conversation and the company."""

    url: str
    db: Database
    gateway: Gateway
    resolver: Resolver
    codes: Codes
    identity: Identity

    def fault(self, **order: Any) -> None:
        assert httpx.post(f"{self.url}/sandbox/fault", json=order).status_code == 200

    async def act(self, kind: str, key: str, handle: str) -> None:
        async with self.db.transaction() as connection:
            await connection.execute(
                "INSERT INTO desk.action (id, kind, resource, episode, state, params, digest, "
                "key, conversation_id, handle, agent, wish)"
                " VALUES (%s, %s, %s, 1, 'executing', '{}', 'd', %s, 'c1', %s, 'refund', 'w')",
                [f"act_{key}", kind, key, key, handle],
            )

    async def prove(self) -> str:
        [handle] = (
            await self.resolver.resolve("c1", Identifiers(email="dana.whitfield@example.com"))
        ).handles
        await self.codes.send("c1", handle, "email", "verify", "act_send")
        async with self.db.transaction() as connection:
            row = await (
                await connection.execute(
                    "SELECT text, destination FROM desk.outbox WHERE kind = 'code'"
                )
            ).fetchone()
        assert row is not None
        assert row["destination"] == "dana.whitfield@example.com"
        code = next(word.strip(".") for word in row["text"].split() if word.strip(".").isdigit())
        assert (await self.codes.check("c1", code, "act_check")).status == "passed"
        return handle


@pytest.fixture
def keys(tmp_path: Path) -> Keys:
    return Keys(tmp_path)


@pytest.fixture(scope="module")
def company(postgres: str) -> str:
    from systems.migrate import migrate

    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute("CREATE DATABASE gateway_company")
    migrate(psycopg.conninfo.make_conninfo(postgres, dbname="gateway_company"))
    return "gateway_company"


@pytest.fixture
def systems(postgres: str, company: str, keys: Keys) -> Iterator[str]:
    from systems.serve import SystemsConfig, create_app

    name = f"company_{uuid4().hex[:12]}"
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {company} STRATEGY FILE_COPY".encode())
        company = psycopg.conninfo.make_conninfo(postgres, dbname=name)
        port = free_port()
        app = create_app(
            SystemsConfig(company, desk_key=str(keys.public_path("desk")), sandbox=True)
        )
        with serving(app, port):
            loaded = httpx.post(f"http://127.0.0.1:{port}/sandbox/load", json=COMPANY)
            assert loaded.status_code == 200, loaded.text
            yield f"http://127.0.0.1:{port}"
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


@pytest.fixture
async def house(
    database: Database, systems: str, keys: Keys, tmp_path: Path
) -> AsyncIterator[House]:
    audit = Audit(database)
    found = registry.load(PROJECT / "systems.yaml", {"SYSTEMS_URL": systems})
    identity = Identity(
        database, keys, audit, lambda *named, **more: resolver.resolve(*named, **more)
    )
    gateway = Gateway(
        found,
        dict.fromkeys(("identity", "billing", "support", "refund", "desk"), found.tools()),
        LivePolicy(POLICIES),
        identity_subjects=identity.subjects,
        current_customer=identity.current,
        db=database,
        audit=audit,
        keys=keys,
        settings=Settings(tool_deadline=2.5),
        backoff=(0.01,),
        pins=Pins(
            database, audit, load_lock(lock_file(PROJECT / "systems.yaml")), first_sight=False
        ),
    )
    resolver = Resolver(database, gateway, floor=0.0)
    codes = Codes(database, audit, gateway, identity, floor=0.0)
    await Conversations(database, audit, Settings()).take_in(
        Inbound(id="m1", conversation_id="c1", text="charged twice")
    )
    yield House(systems, database, gateway, resolver, codes, identity)
    await gateway.close()


async def test_customer_is_found_proved_and_served_and_sees_nobody_else(house: House) -> None:
    handle = await house.prove()
    customer = await house.identity.current("c1")
    assert customer is not None
    assert customer.handle == handle
    assert customer.subjects == {
        "crm": ("C-1001",),
        "billing": ("A-1001",),
        "logistics": ("A-1001",),
        "helpdesk": ("+14155550123", "dana.whitfield@example.com"),
    }
    for system, tool, args in (
        ("crm", "get_contact", {}),
        ("billing", "get_account", {}),
        ("billing", "list_charges", {"invoice_id": "INV-1042"}),
        ("helpdesk", "list_tickets", {}),
        ("logistics", "get_order", {"order_id": "O-9"}),
        ("knowledge", "search_articles", {"query": "refunds"}),
    ):
        answer = await house.gateway.read(
            Call(agent="support", system=system, tool=tool, args=args, conversation_id="c1")
        )
        assert answer.as_of
    assert "4242" in str(
        (
            await house.gateway.read(
                Call(agent="support", system="billing", tool="list_charges", conversation_id="c1")
            )
        ).data
    )
    with pytest.raises(ToolFailed) as foreign:
        await house.gateway.read(
            Call(
                agent="billing",
                system="billing",
                tool="get_invoice",
                args={"invoice_id": "INV-2"},
                conversation_id="c1",
            )
        )
    with pytest.raises(ToolFailed) as missing:
        await house.gateway.read(
            Call(
                agent="billing",
                system="billing",
                tool="get_invoice",
                args={"invoice_id": "INV-0"},
                conversation_id="c1",
            )
        )
    assert foreign.value.message == missing.value.message
    with pytest.raises(NotAuthorised):
        await house.gateway.read(
            Call(agent="billing", system="billing", tool="get_account", conversation_id="c2")
        )


async def test_identifiers_of_one_customer_resolve_to_the_same_handle(house: House) -> None:
    found = {
        (await house.resolver.resolve("c1", Identifiers(**{kind: value}))).handles
        for kind, value in {
            "email": "dana.whitfield@example.com",
            "phone": "+14155550123",
            "account": "A-1001",
            "invoice": "INV-1042",
            "charge": "CH-2",
            "order": "O-9",
            "ticket": "T-77",
        }.items()
    }
    assert len(found) == 1
    assert len(next(iter(found))) == 1


async def test_refund_that_was_not_answered_is_unknown_and_sent_again_pays_once(
    house: House,
) -> None:
    handle = await house.prove()
    await house.act("issue_refund", "k1", handle)
    refund = Call(
        agent="refund",
        system="billing",
        tool="issue_refund",
        conversation_id="c1",
        handle=handle,
        key="k1",
        args={"charge_id": "CH-2", "amount_minor": 4500, "currency": "USD", "reason": "overpaid"},
    )
    house.fault(system="billing", kind="timeout_after", tool="issue_refund")
    with pytest.raises(OutcomeUnknown):
        await house.gateway.write(refund)
    answer = await house.gateway.write(refund)
    assert answer.data["replayed"] is True
    refunds = (
        await house.gateway.read(
            Call(agent="refund", system="billing", tool="list_refunds", conversation_id="c1")
        )
    ).data["refunds"]
    assert len(refunds) == 1


async def test_faults_of_the_sandbox_are_met(house: House) -> None:
    await house.prove()
    read = Call(agent="billing", system="billing", tool="get_account", conversation_id="c1")
    for kind in ("down", "error", "timeout_before"):
        house.fault(system="billing", kind=kind, tool="get_account", seconds=3)
        assert (await house.gateway.read(read)).data["accounts"]
    house.fault(system="billing", kind="garbage", tool="get_account")
    with pytest.raises(ToolFailed):
        await house.gateway.read(read)


async def test_arguments_of_every_kind_arrive_as_the_capability_says(house: House) -> None:
    """Both sides make the same digest of them, whatever they went through on the way."""
    for args in ({"query": "Überweisung \u2028 € \U0001f600", "limit": 3}, {"query": "refunds"}):
        read = Call(
            agent="support",
            system="knowledge",
            tool="search_articles",
            args=args,
            conversation_id="c1",
        )
        assert "articles" in (await house.gateway.read(read)).data
    newest = Call(
        agent="support",
        system="knowledge",
        tool="get_article",
        args={"article_id": "refund-policy", "version": None},
        conversation_id="c1",
    )
    assert (await house.gateway.read(newest)).data["title"] == "Refunds"


async def test_kept_session_costs_a_read_one_request(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.prove()
    read = Call(agent="billing", system="billing", tool="get_account", conversation_id="c1")
    await house.gateway.read(read)
    sent: list[str] = []
    post = HonestTransport.handle_async_request

    async def counted(self: HonestTransport, request: httpx.Request) -> httpx.Response:
        sent.append(json.loads(await request.aread())["method"])
        return await post(self, request)

    monkeypatch.setattr(HonestTransport, "handle_async_request", counted)
    for _ in range(10):
        await house.gateway.read(read)
    assert sent == ["tools/call"] * 10, "a new session takes three more"
