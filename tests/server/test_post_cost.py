"""What a customer's message, and the reading of its answer, ask of Postgres and of threads."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import httpx
import pytest

from steward import sql_session
from steward.audit.record import Audit
from steward.conversation.conversations import Conversations
from steward.conversation.progress import Progress
from steward.db import Database
from steward.server import rows
from steward.server.http import create_http
from steward.server.principal import server_keys
from steward.settings import settings
from steward.understanding.emergency.reader import emergency_reader

# The conversation's row; BEGIN, the row held, the message, its entry of the record, COMMIT.
POST = 6
# Whether it is the caller's; lines, state, question and requests in one.
GET = 2
WORDS = "Where is my parcel? It was to come on Tuesday, and nobody has told me anything since."


class Waits:
    """Round trips to Postgres, and hand-overs to threads."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.postgres, self.threads = 0, 0
        by_socket, to_thread = sql_session._by_socket, asyncio.to_thread

        async def round_trip(asking: Any, socket: int) -> Any:
            # a connection that is given back with nothing to commit asks nothing
            self.postgres += asking.__name__ != "_commit_gen"
            return await by_socket(asking, socket)

        async def handed_over(*given: Any) -> Any:
            self.threads += 1
            return await to_thread(*given)

        monkeypatch.setattr(sql_session, "_by_socket", round_trip)
        monkeypatch.setattr(asyncio, "to_thread", handed_over)

    def begin(self) -> None:
        self.postgres, self.threads = 0, 0


@pytest.fixture(scope="module", autouse=True)
def warm() -> None:
    """What is read once a process, from this project's home and not from a test's own."""
    emergency_reader()


@pytest.fixture
async def desk(dsn: str, own_home: None) -> AsyncIterator[SimpleNamespace]:
    """A desk of one connection that wakes nobody."""
    db = Database(dsn, size=1)
    await db.open()

    async def wake(conversation_id: str) -> None:
        return None

    conversations, progress = Conversations(db, Audit(db), settings()), Progress(db, dsn)
    yield SimpleNamespace(
        db=db,
        settings=settings(),
        oidc=None,
        conversations=conversations,
        progress=progress,
        runs=SimpleNamespace(wake=wake),
    )
    await progress.close()
    await db.close()


@pytest.fixture
async def customer(desk: SimpleNamespace) -> AsyncIterator[httpx.AsyncClient]:
    """A customer of a conversation whose language is known."""
    http = create_http(lambda: asyncio.sleep(0))  # type: ignore[arg-type]
    http.state.desk = desk
    talk = str(uuid4())
    await rows.reserve(desk, talk, "chat", "customer")  # type: ignore[arg-type]
    token = server_keys().sign("people", "steward", f"conversation:{talk}", 60, kind="customer")
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(http),
        base_url=f"http://127.0.0.1/desk/conversations/{talk}/",
        headers={"Authorization": f"Bearer {token}"},
    ) as client:
        (await client.post("messages", json={"text": WORDS})).raise_for_status()
        (await client.get("messages")).raise_for_status()
        yield client


async def test_message_costs_six_round_trips_and_no_thread(
    customer: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits = Waits(monkeypatch)
    (await customer.post("messages", json={"text": WORDS})).raise_for_status()
    assert (waits.postgres, waits.threads) == (POST, 0)


async def test_long_message_is_read_in_a_thread(
    customer: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits = Waits(monkeypatch)
    (await customer.post("messages", json={"text": f"{WORDS} " * 20})).raise_for_status()
    assert (waits.postgres, waits.threads) == (POST, 1)
