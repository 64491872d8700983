"""Too much at once, or no database: an answer in bounded time that says when to come back,
and everything as before afterwards.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from types import SimpleNamespace

import httpx
import psycopg
import pytest
from fastapi import FastAPI, Request

from steward.db import Database, fetch_one
from steward.server.http import create_http
from steward.server.principal import server_keys
from steward.settings import settings

WAIT = 0.3
NOT_SAID = 30.0  # seconds that a connection is waited for where nobody says otherwise


@pytest.fixture(autouse=True)
def impatient(own_home: None, configured: Callable[..., None]) -> None:
    configured(STEWARD_POOL_WAIT=str(WAIT))


@pytest.fixture
async def small(dsn: str) -> AsyncIterator[Database]:
    """A pool of one connection."""
    db = Database(dsn, size=1)
    await db.open()
    yield db
    await db.close()


def serving(db: Database, asked: str = "SELECT 1 AS one") -> httpx.AsyncClient:
    """The desk's application with a route that asks the database."""

    async def nobody() -> object:
        return object()

    http: FastAPI = create_http(nobody)  # type: ignore[arg-type]
    http.state.desk = SimpleNamespace(db=db, settings=settings(), oidc=None)

    @http.get("/asks")
    async def asks(request: Request) -> dict[str, int]:
        async with request.app.state.desk.db.transaction() as connection:
            row = await fetch_one(connection, asked)
        return {"one": row["one"] if row else 0}

    return httpx.AsyncClient(transport=httpx.ASGITransport(http), base_url="http://127.0.0.1")


def told_to_come_back(answer: httpx.Response, *codes: str) -> None:
    assert answer.status_code == 503
    assert int(answer.headers["retry-after"]) > 0
    assert answer.json()["error"]["code"] in codes
    assert answer.json()["error"]["next_step"]


async def test_busy_server_no_free_connection_is_a_503_soon_and_no_hang(small: Database) -> None:
    async with serving(small) as client:
        async with small.transaction():
            began = time.monotonic()
            answers = await asyncio.gather(*(client.get("/asks") for _ in range(8)))
            assert WAIT * 0.8 < time.monotonic() - began < NOT_SAID / 2
            for answer in answers:
                told_to_come_back(answer, "busy")
        assert (await client.get("/asks")).json() == {"one": 1}


async def test_database_that_is_away_is_a_503_and_then_it_is_back(
    small: Database, dsn: str, postgres: str
) -> None:
    name = psycopg.conninfo.conninfo_to_dict(dsn)["dbname"]
    async with serving(small) as client:
        with psycopg.connect(postgres, autocommit=True) as admin:
            admin.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false'.encode())
            try:
                admin.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s",
                    [name],
                )
                for _ in range(2):
                    told_to_come_back(
                        await asyncio.wait_for(client.get("/asks"), timeout=NOT_SAID / 2),
                        "busy",
                        "database_away",
                    )
            finally:
                admin.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true'.encode())
        for _ in range(60):  # each waits a moment for a connection by itself
            if (answer := await client.get("/asks")).status_code != 503:
                break
        assert answer.json() == {"one": 1}


async def test_connection_that_the_server_has_ended_is_not_lent(
    small: Database, dsn: str, postgres: str
) -> None:
    name = psycopg.conninfo.conninfo_to_dict(dsn)["dbname"]
    with psycopg.connect(postgres, autocommit=True) as admin:
        ended = admin.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
            "WHERE datname = %s AND backend_type = 'client backend'",
            [name],
        )
        assert {*ended.fetchall()} == {(True,)}
    async with small.transaction() as connection:
        assert await fetch_one(connection, "SELECT 1 AS one") == {"one": 1}


async def test_row_that_somebody_keeps_is_not_waited_for_for_ever(
    dsn: str, configured: Callable[..., None]
) -> None:
    configured(STEWARD_STALLED_AFTER="0.3")
    db = Database(dsn, size=2)
    await db.open()
    try:
        async with serving(db) as client, await psycopg.AsyncConnection.connect(dsn) as other:
            await other.execute("LOCK TABLE desk.staff IN ACCESS EXCLUSIVE MODE")

            token = server_keys().sign("people", "steward", "lena", 60, kind="staff")
            asked = client.get("/desk/approvals", headers={"Authorization": f"Bearer {token}"})
            told_to_come_back(await asyncio.wait_for(asked, timeout=NOT_SAID / 2), "busy")
    finally:
        await db.close()


async def test_database_without_room_is_said_to_be_full_and_not_away(small: Database) -> None:
    async with serving(small, "DO $$ BEGIN RAISE SQLSTATE '53100'; END $$") as client:
        told_to_come_back(await client.get("/asks"), "database_full")
