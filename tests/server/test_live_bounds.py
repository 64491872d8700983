"""The running server with more asked of it than it has: connections all in use,
a client that says nothing, sixty streams.
"""

from __future__ import annotations

import contextlib
import socket
import statistics
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from urllib.parse import urlsplit

import httpx
import psycopg

from steward.server.processes import Stack
from steward.server.refusals import RETRY_AFTER
from tests.server.conftest import Calls
from tests.server.marks import on_the_running_server
from tests.server.test_busy import told_to_come_back

pytestmark = on_the_running_server(seconds=3.0)
STREAMS = 60


def test_server_that_runs_holds_it_for_the_langgraph_routes_too(
    live: Stack, lena: Calls, visitor: Calls
) -> None:
    """All ten connections wait for a table that is locked.

    Whoever comes then is told so, and nobody is lost.
    """
    patient = httpx.Client(
        base_url=live.urls.desk, headers=lena.http.headers, timeout=150.0, trust_env=False
    )
    with psycopg.connect(live.dsn) as other, patient, ThreadPoolExecutor(40) as threads:
        other.execute("LOCK TABLE desk.staff IN ACCESS EXCLUSIVE MODE")
        # they hold on for as long as the others are asked, however long that takes here
        holding = _holding_all_connections(
            live.dsn, lambda: threads.submit(patient.get, "/desk/approvals")
        )
        began = time.monotonic()
        late = [
            threads.submit(ask)
            for ask in (
                lambda: lena.get("/desk/conversations"),
                lambda: lena.get("/desk/halt"),
                lambda: lena.post("/threads/search", {}),
                lambda: visitor.post("/desk/conversations"),
            )
        ]
        health = threads.submit(visitor.get, "/health").result()
        assert (health.status_code, health.headers["retry-after"]) == (503, str(RETRY_AFTER))
        assert "database" in [one["name"] for one in health.json()["checks"]]
        for one in late:
            told_to_come_back(one.result(), "busy")
        assert time.monotonic() - began < 100  # a run waits 30 s, and four would wait in turn
        assert visitor.get("/ok").status_code == 200
        other.rollback()
        statuses = [one.result().status_code for one in holding]
    # ten had a connection; the others were told to come back, or came to one when it was free again
    assert set(statuses) <= {200, 503}
    assert statuses.count(200) >= 10
    assert visitor.get("/health").status_code == 200
    assert lena.get("/desk/approvals").status_code == 200


def _holding_all_connections(
    dsn: str, ask: Callable[[], Future[httpx.Response]]
) -> list[Future[httpx.Response]]:
    """Ask one by one until all ten connections wait for the lock.

    Those that come at the same moment ask one question together, and on a loaded machine one that
    came early is told to come back before the tenth connection is open.
    """
    made = list[Future[httpx.Response]]()
    deadline = time.monotonic() + 120
    with psycopg.connect(dsn, autocommit=True) as looking:
        while time.monotonic() < deadline:
            row = looking.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' "
                "AND datname = current_database()"
            ).fetchone()
            if row and row[0] >= 10:
                return made
            if sum(not one.done() for one in made) < 30:
                made.append(ask())
            time.sleep(0.1)
    raise AssertionError(f"the pool was not used up: {row} of ten connections wait")


def test_server_with_an_open_head_answers_others(live: Stack, visitor: Calls) -> None:
    url = urlsplit(live.urls.desk)
    with socket.create_connection((url.hostname or "", url.port or 0), timeout=30) as there:
        there.sendall(b"GET /health HTTP/1.1\r\nHo")
        assert there.recv(64).startswith(b"HTTP/1.1 408")
    assert visitor.get("/health").status_code == 200


async def test_sixty_streams_leave_the_pool_of_ten_to_others(
    live: Stack, lena: Calls, customer: tuple[Calls, str]
) -> None:
    headers, patience = dict(lena.http.headers), httpx.Timeout(60.0)
    limits = httpx.Limits(max_connections=STREAMS + 10)
    places = [f"/desk/conversations/{customer[1]}/events", "/desk/approvals/events", "/desk/watch"]
    async with httpx.AsyncClient(
        base_url=live.urls.desk, headers=headers, timeout=patience, limits=limits, trust_env=False
    ) as client:
        alone = await _median_of_forty(client)
        async with contextlib.AsyncExitStack() as open_streams:
            for number in range(STREAMS):
                stream = await open_streams.enter_async_context(
                    client.stream("GET", places[number % len(places)])
                )
                assert stream.status_code == 200
                assert await anext(stream.aiter_bytes())
            beside = await _median_of_forty(client)
            assert beside < 5 * alone + 0.2, (beside, alone)
            with psycopg.connect(live.dsn) as looking:
                row = looking.execute(
                    "SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in transaction%'"
                    " AND state_change < clock_timestamp() - interval '1 second'"
                ).fetchone()
            assert row == (0,)
        assert (await client.get("/desk/approvals")).status_code == 200


async def _median_of_forty(client: httpx.AsyncClient) -> float:
    """Seconds of a request, one after the other; each is answered, and so had a connection."""
    times = []
    for _ in range(40):
        began = time.monotonic()
        assert (await client.get("/desk/approvals")).status_code == 200
        times.append(time.monotonic() - began)
    return statistics.median(times)
