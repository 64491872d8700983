"""Command: what the served desk does for customers who write over HTTP, and what it does at rest.

Run: `python -m bench.posts [--alone N] [--at-once N] [--rest SECONDS]`.

Starts a desk of its own (database, systems, server) as `steward run` does, and prints as JSON: the
median milliseconds of a POST of a message, and until its answer, by itself and with N customers at
once, runs for each turn at N conversations at once, and transactions a second of an idle desk.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any
from uuid import uuid4

import httpx
import psycopg

from steward.server.processes import Stack

_WORDS = "hello"
_ANSWERED = 60.0  # seconds that a customer waits for the answer
_KEPT = httpx.Limits(keepalive_expiry=2.0)  # well before the server closes what rests
_RUNS = "SELECT coalesce(sum(run), 0) FROM desk.conversation WHERE id = ANY(%s)"
_TURNS = "SELECT count(*) FROM desk.turn WHERE conversation_id = ANY(%s)"
_DONE = (
    "SELECT xact_commit + xact_rollback FROM pg_stat_database WHERE datname = current_database()"
)


class Customer:
    """One customer and their conversation."""

    def __init__(self, url: str) -> None:
        self._http = httpx.AsyncClient(
            base_url=url, timeout=_ANSWERED, limits=_KEPT, trust_env=False
        )
        self.conversation = ""
        self._seen = 0

    async def begin(self) -> None:
        begun = (await self._http.post("/desk/conversations", json={})).json()
        self.conversation = begun["conversation_id"]
        self._http.headers["Authorization"] = f"Bearer {begun['token']}"

    async def say(self) -> float:
        """Milliseconds until the message is taken."""
        path, began = f"/desk/conversations/{self.conversation}/messages", time.perf_counter()
        sent = await self._http.post(path, json={"id": str(uuid4()), "text": _WORDS})
        took = (time.perf_counter() - began) * 1000
        sent.raise_for_status()
        return took

    async def answered(self) -> None:
        """Wait for the desk's line. Raises TimeoutError."""
        path = f"/desk/conversations/{self.conversation}/messages"
        async with asyncio.timeout(_ANSWERED):
            while True:
                found = (await self._http.get(path, params={"after": self._seen, "wait": 5})).json()
                self._seen = found["next"] or self._seen
                if any(line["role"] == "desk" for line in found["messages"]):
                    return

    async def close(self) -> None:
        await self._http.aclose()


async def posts(url: str, dsn: str, customers: int, times: int) -> dict[str, Any]:
    """So many customers at once, each says so many things and waits for each answer."""
    crowd = [Customer(url) for _ in range(customers)]
    took: list[float] = []
    waited: list[float] = []

    async def talk(customer: Customer) -> None:
        for _ in range(times):
            said = time.perf_counter()
            took.append(await customer.say())
            await customer.answered()
            waited.append((time.perf_counter() - said) * 1000)

    for one in crowd:
        await one.begin()
        await one.say()  # what is done once for a conversation is not a message's
        await one.answered()
    runs, turns = counted(dsn, crowd)
    began = time.perf_counter()
    await asyncio.gather(*(talk(one) for one in crowd))
    seconds = time.perf_counter() - began
    more_runs, more_turns = counted(dsn, crowd)
    for one in crowd:
        await one.close()
    return {
        "customers": customers,
        "post_p50_ms": round(median(took), 1),
        "answer_p50_ms": round(median(waited), 1),
        "turns_per_second": round(len(took) / seconds, 1),
        "runs_per_turn": round((more_runs - runs) / (more_turns - turns), 2),
    }


def counted(dsn: str, crowd: list[Customer]) -> tuple[int, int]:
    """Runs and turns of these conversations so far."""
    of = [[one.conversation for one in crowd]]
    with psycopg.connect(dsn, autocommit=True) as connection:
        runs, turns = (connection.execute(query, of).fetchone() for query in (_RUNS, _TURNS))
    assert runs is not None
    assert turns is not None
    return int(runs[0]), int(turns[0])


def transactions(dsn: str) -> int:
    """Transactions of the database so far; a session that rests has told of its own by then."""
    with psycopg.connect(dsn, autocommit=True) as connection:
        row = connection.execute(_DONE).fetchone()
    assert row is not None
    return int(row[0])


def at_rest(dsn: str, settle: float, seconds: float) -> float:
    """Transactions a second once nothing has happened for a while."""
    time.sleep(settle)
    before, began = transactions(dsn), time.perf_counter()
    time.sleep(seconds)
    # the two looks of this very command are not the desk's
    return round((transactions(dsn) - before - 2) / (time.perf_counter() - began), 2)


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--alone", type=int, default=20, help="messages of one customer")
    parser.add_argument("--at-once", type=int, default=32, help="customers at once; 0: none")
    parser.add_argument("--rest", type=float, default=60.0, help="seconds at rest; 0: none")
    parser.add_argument("--settle", type=float, default=70.0, help="seconds before that")
    chosen = parser.parse_args()
    found: dict[str, Any] = {}
    with tempfile.TemporaryDirectory(prefix="steward-posts-", ignore_cleanup_errors=True) as home:
        stack = Stack(Path(home) / "home")
        stack.start()
        try:
            url, dsn = stack.urls.desk, stack.dsn
            found["alone"] = asyncio.run(posts(url, dsn, 1, chosen.alone))
            if chosen.at_once:
                found["at_once"] = asyncio.run(posts(url, dsn, chosen.at_once, 3))
            if chosen.rest:
                found["idle_transactions_per_second"] = at_rest(dsn, chosen.settle, chosen.rest)
        finally:
            stack.stop()
    print(json.dumps(found))


if __name__ == "__main__":
    main()
