"""A real Postgres, a fresh copy of the company per test, and a desk that signs what it asks for."""

from __future__ import annotations

import asyncio
import json
import threading
import time
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx
import jwt
import psycopg
import pytest
import uvicorn
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from mcp import ClientSession
from mcp.client.streamable_http import streamable_http_client
from mcp.types import CallToolResult
from psycopg.rows import DictRow, dict_row

from systems import migrate
from systems.chassis.capability import digest
from systems.serve import SystemsConfig, create_app
from tests.conftest import Copies, at, migrated
from tests.owner import ask
from tests.selection import mark_users

# They know nothing of the desk: what changes there changes nothing here.
_ON_A_COMPANY = pytest.mark.in_turn(
    parts=4, files=("systems/", "tests/systems/conftest.py"), seconds=0.4
)


def pytest_itemcollected(item: pytest.Item) -> None:
    """Tests with a company go in turn; what is pure runs at every commit."""
    mark_users(item, {"empty", "standing"}, _ON_A_COMPANY)


DANA: dict[str, list[str]] = {
    "crm": ["C-1001"],
    "billing": ["A-1001"],
    "logistics": ["A-1001"],
    "helpdesk": ["+14155550123", "dana.whitfield@example.com"],
}
EXAMPLE: dict[str, Any] = {
    "crm": [
        {
            "contact": "C-1001",
            "name": "Dana Whitfield",
            "email": "dana.whitfield@example.com",
            "phone": "+14155550123",
            "plan": "basic",
            "note": "prefers e-mail",
        },
        {
            "contact": "C-2",
            "name": "Somebody Else",
            "email": "else@example.com",
            "phone": "+14155550999",
            "acting_for": "C-1001",
        },
        {
            "contact": "C-3",
            "name": "A Third",
            "acting_for": [{"contact": "C-1001", "until": "2026-01-01T00:00Z"}],
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
            "subscription": {"plan": "regular"},
            "invoices": [{"invoice": "INV-2", "total": "29.00 EUR"}],
            "charges": [{"charge": "CH-9", "invoice": "INV-2", "amount": "29.00 EUR"}],
            "refunds": [{"charge": "CH-9", "amount": "1.00 EUR"}],
        },
    ],
    "helpdesk": [
        {
            "ticket": "T-77",
            "phone": "+1 (415) 555-0123",
            "channel": "phone",
            "status": "solved",
            "subject": "Charged twice",
        },
        {
            "ticket": "T-78",
            "phone": "+14155550999",
            "subject": "Private",
            "notes": [{"text": "secret"}],
        },
    ],
    "logistics": [
        {
            "order": "O-9",
            "account": "A-1001",
            "item": "Desk lamp",
            "amount": "45.00 USD",
            "status": "delivered",
        },
        {
            "order": "O-10",
            "account": "A-2",
            "item": "Grinder",
            "amount": "249.00 EUR",
            "shipped": "2026-01-01T00:00Z",
            "events": [{"at": "2026-01-02T00:00Z", "status": "sorted", "place": "Utrecht"}],
        },
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
class Desk:
    """The caller: signs bearers and capabilities as the desk does,
    or wrongly where a test says so.
    """

    key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)

    @property
    def public_pem(self) -> str:
        return (
            self.key.public_key()
            .public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
            .decode()
        )

    def bearer(self, system: str, agent: str = "agent:refund") -> str:
        claims = {"sub": agent, "aud": system, "exp": int(time.time()) + 3600}
        return jwt.encode(claims, self.key, "EdDSA")

    def claims(
        self, system: str, tool: str, ids: list[str] | None = None, /, **other: Any
    ) -> dict[str, Any]:
        now = int(time.time())
        scope = (
            "public"
            if system == "knowledge"
            else "resolve"
            if tool.startswith("find_")
            else "customer"
        )
        claims: dict[str, Any] = {
            "iss": "steward",
            "aud": system,
            "sub": "customer:cus_1",
            "act": {"sub": "agent:refund", "act": {"sub": "graph:desk"}},
            "tool": tool,
            "args": digest({}),
            "scope": scope,
            "jti": uuid.uuid4().hex,
            "iat": now,
            "exp": now + 60,
        }
        if scope == "customer":
            claims["customer"] = {"handle": "cus_1", "ids": DANA[system] if ids is None else ids}
        return {name: value for name, value in {**claims, **other}.items() if value is not None}

    def capability(
        self, system: str, tool: str, ids: list[str] | None = None, /, **other: Any
    ) -> str:
        return jwt.encode(self.claims(system, tool, ids, **other), self.key, "EdDSA")


@dataclass
class Session:
    """One kept MCP session with one system."""

    system: str
    desk: Desk
    mcp: ClientSession

    async def raw(
        self,
        tool: str,
        arguments: Mapping[str, Any],
        token: str | None = None,
        ids: list[str] | None = None,
    ) -> CallToolResult:
        meta = {
            "steward/capability": token
            or self.desk.capability(self.system, tool, ids, args=digest(arguments))
        }
        return await self.mcp.call_tool(tool, dict(arguments), meta=meta)

    async def ask(
        self, tool: str, ids: list[str] | None = None, /, **arguments: Any
    ) -> dict[str, Any]:
        """The structured answer of a call that must go well."""
        result = await self.raw(tool, arguments, ids=ids)
        assert not result.isError, result.structuredContent
        assert result.structuredContent is not None
        assert json.loads(result.content[0].text) == result.structuredContent  # type: ignore[union-attr]
        return result.structuredContent

    async def refused(self, tool: str, ids: list[str] | None = None, /, **arguments: Any) -> str:
        """The code of a call that must fail; every error has the same three parts."""
        result = await self.raw(tool, arguments, ids=ids)
        assert result.isError, result
        assert result.structuredContent is not None
        assert set(result.structuredContent) == {"code", "message", "next_step"}
        return str(result.structuredContent["code"])


@dataclass
class Company:
    url: str
    dsn: str
    desk: Desk

    @asynccontextmanager
    async def session(self, system: str, agent: str = "agent:refund") -> AsyncIterator[Session]:
        headers = {"Authorization": f"Bearer {self.desk.bearer(system, agent)}"}
        async with (
            httpx.AsyncClient(headers=headers, timeout=30) as client,
            streamable_http_client(f"{self.url}/{system}/mcp", http_client=client) as (
                read,
                write,
                _,
            ),
            ClientSession(read, write) as mcp,
        ):
            await mcp.initialize()
            yield Session(system, self.desk, mcp)

    def post(self, path: str, body: Any = None) -> httpx.Response:
        return httpx.post(f"{self.url}/sandbox/{path}", json=body, timeout=30)

    def fault(self, system: str, kind: str, **other: Any) -> None:
        assert self.post("fault", {"system": system, "kind": kind, **other}).status_code == 200

    def faults(self) -> list[Any]:
        armed: list[Any] = httpx.get(f"{self.url}/sandbox/fault", timeout=30).json()["armed"]
        return armed

    def clear_faults(self) -> None:
        assert httpx.delete(f"{self.url}/sandbox/fault").status_code == 200

    def books(self) -> dict[str, Any]:
        read: dict[str, Any] = httpx.get(f"{self.url}/sandbox/books", timeout=30).json()
        return read

    @contextmanager
    def sql(
        self, system: str | None = None, ids: str = ""
    ) -> Iterator[psycopg.Connection[DictRow]]:
        """A transaction as the owner, or as a system's own role; rolled back at the end."""
        with psycopg.connect(self.dsn, row_factory=dict_row) as connection:
            if system is not None:
                connection.execute(f"SET ROLE sys_{system}; SET search_path TO {system}".encode())
                connection.execute("SELECT set_config('app.customer_ids', %s, true)", (ids,))
            yield connection
            connection.rollback()


async def until(condition: Callable[[], Awaitable[bool]], seconds: float = 60) -> None:
    """Wait for something that the server does and does not announce.

    Fails when it does not come.
    """
    async with asyncio.timeout(seconds):
        while not await condition():  # noqa: ASYNC110
            await asyncio.sleep(0.02)


@contextmanager
def serving(dsn: str, desk: Desk, port: int = 0, *, key: bool = True) -> Iterator[tuple[str, int]]:
    """The real application on a real socket, in a thread of this process so
    that tests can look inside.
    """
    app = create_app(SystemsConfig(dsn, desk_key=desk.public_pem if key else None, sandbox=True))
    server = uvicorn.Server(
        uvicorn.Config(
            app, port=port, log_level="error", timeout_graceful_shutdown=1, access_log=False
        )
    )
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        time.sleep(0.005)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}", port
    finally:
        server.should_exit = True
        thread.join(5)


@pytest.fixture(scope="session")
def cluster(postgres: str) -> Cluster:
    """The server that all tests share, with a migrated company in it to copy."""
    return Cluster(postgres, migrated(postgres, "company", migrate.migrate))


@dataclass(frozen=True)
class Cluster:
    """A server and the name of the database to copy."""

    address: str
    template: str

    def fresh(self) -> str:
        """The address of a company's database of its own."""
        name = f"company_{uuid.uuid4().hex[:12]}"
        ask(self.address, f"CREATE DATABASE {name} TEMPLATE {self.template} STRATEGY FILE_COPY")
        return at(self.address, name)


@pytest.fixture(scope="session")
def companies(cluster: Cluster) -> Iterator[Copies]:
    made = Copies(cluster.address, cluster.template)
    yield made
    made.close()


@pytest.fixture
def dsn(cluster: Cluster, companies: Copies) -> Iterator[str]:
    """A company's database of this test's own."""
    name, clearing = companies.take()
    yield at(cluster.address, name)
    companies.give_back(name, clearing)


@pytest.fixture
def empty(dsn: str) -> Iterator[Company]:
    desk = Desk()
    with serving(dsn, desk) as (url, _):
        yield Company(url, dsn, desk)


@pytest.fixture
def company(empty: Company) -> Company:
    """The example of a scenario file: Dana was charged twice;
    somebody else's records are there too.
    """
    loaded = empty.post("load", EXAMPLE)
    assert loaded.status_code == 200, loaded.text
    return empty


@pytest.fixture(scope="module")
def standing(cluster: Cluster) -> Iterator[Company]:
    """The same example for a whole module, for tests that leave nothing behind
    that another would notice.
    """
    desk, dsn = Desk(), cluster.fresh()
    with serving(dsn, desk) as (url, _):
        company = Company(url, dsn, desk)
        assert company.post("load", EXAMPLE).status_code == 200
        yield company
