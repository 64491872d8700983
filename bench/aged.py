"""Command: what a desk does for its customers and staff after years of work.

Run: `python -m bench.aged [--old 1000000] [--waiting 10000] [--json]`.

Starts a desk of its own, measures what customers and staff wait for, fills its database with so
many conversations that are over and so many that wait for a signature (copies of real ones, row by
row), starts it again by SIGKILL, and measures the same once more. Beside the seconds it counts the
rows that Postgres read by walking through whole tables: those do not depend on what else the
machine does.

Exit code 1: something takes longer than its bound, or a customer's turn walks through a table.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

import httpx
import psycopg

from bench import copies
from bench.figures import table
from bench.running_desk import Served, Talk
from bench.sides import company_of
from bench.stock import Buyer
from steward.server import program
from steward.server.processes import Stack

_PAID = 5  # every fifth of the old ones gave money back
_TIMES = 15
_MUST = {"turn": 1.5, "page": 0.6}  # times as long as on an empty desk; seconds
# What goes by itself long before a conversation is this old, and what its payment came to.
_SETTLED = """
UPDATE desk.action SET state = 'settled', look_at = NULL, watch_at = NULL
 WHERE conversation_id = %s RETURNING 1
"""
_CLEARED = """
INSERT INTO desk.cleared (conversation_id, setting)
SELECT w.conversation_id, s.name FROM desk.worklist w, (VALUES ('thread_days', 90),
       ('peer_days', 180)) s(name, days)
 WHERE w.waits = 'ended' AND w.newest_at < clock.now() - make_interval(days => s.days)
ON CONFLICT DO NOTHING
"""  # the desk's own housekeeping may have been there first
_SWEPT = "DELETE FROM desk.finding WHERE conversation_id = %s"
_WALKED = """
SELECT schemaname || '.' || relname, seq_tup_read FROM pg_stat_user_tables
 WHERE schemaname IN ('desk', 'checkpoints')
"""


@dataclass
class Found:
    """Seconds by what was waited for, and rows of walks through tables."""

    seconds: dict[str, float] = field(default_factory=dict)
    walked: dict[str, dict[str, int]] = field(default_factory=dict)


async def _talk(served: Served, account: str, *said: str) -> str:
    talk = Talk(served.url)
    await talk.begin()
    proof = {"assertion": served.assertion(account)} if account else {}
    await talk.says(said[0], **proof)
    for line in said[1:]:
        await talk.says(line)
    await talk.close()
    return talk.conversation


async def _refund(served: Served, buyer: Buyer) -> str:
    said = f"I was charged twice on invoice {buyer.invoice}", "yes, please refund it"
    return await _talk(served, buyer.account, *said)


def _walks(served: Served) -> dict[str, int]:
    time.sleep(1.1)  # a session tells its figures once a second
    return {name: int(rows) for name, rows in served.rows(_WALKED)}


@contextmanager
def _counted(served: Served, found: Found, what: str) -> Iterator[None]:
    before = _walks(served)
    yield
    after = _walks(served)
    more = {name: after[name] - before.get(name, 0) for name in after}
    found.walked[what] = {name: rows for name, rows in more.items() if rows}


def _took(action: Callable[[], object], times: int = _TIMES) -> float:
    took = []
    for _ in range(times):
        began = time.perf_counter()
        action()
        took.append(time.perf_counter() - began)
    return median(took)


def _pages(conversation: str) -> dict[str, str]:
    return {
        "approvals, first page": "/desk/approvals",
        "approvals, most urgent": "/desk/approvals?order=urgent",
        "conversations, most urgent": "/desk/conversations",
        "conversations, newest": "/desk/conversations?order=newest",
        "conversations, a search": "/desk/conversations?search=INV-70001",
        "conversations, a word that all have": "/desk/conversations?search=hello",
        "one conversation": f"/desk/conversations/{conversation}/work",
        "its customer": f"/desk/conversations/{conversation}/customer",
        "report of 7 days": "/desk/report?days=7",
        "report of 30 days": "/desk/report?days=30",
        "the day": "/desk/day",
        "health": "/desk/health",
        "metrics": "/metrics",
    }


def measured(served: Served, buyers: list[Buyer]) -> Found:
    """Everything once; `buyers` get their money back."""
    found, last = Found(), ""
    with _counted(served, found, "at rest, 10 s"):
        time.sleep(10)
    with _counted(served, found, f"{_TIMES} greetings"):
        found.seconds["turn: a greeting"] = _took(lambda: asyncio.run(_talk(served, "", "hello")))
    waiting = iter(buyers)
    with _counted(served, found, f"{len(buyers)} refunds"):

        def refund() -> None:
            nonlocal last
            last = asyncio.run(_refund(served, next(waiting)))

        found.seconds["turn: a refund, two messages"] = _took(refund, len(buyers))
    with served.staff("lena") as lena:
        for what, path in _pages(last).items():
            with _counted(served, found, what):

                def page(path: str = path) -> httpx.Response:
                    return lena.get(path).raise_for_status()

                found.seconds[what] = _took(page, 5)
    return found


async def _models(served: Served, buyer: Buyer) -> tuple[str, str, str]:
    """A greeting and a refund that are over, and a refund that waits for a signature."""
    hello = await _talk(served, "", "hello")
    paid = await _refund(served, buyer)
    said = "I was charged twice on invoice INV-3001", "yes, please refund it"
    waits = await _talk(served, "A-3", *said)
    served.rows(_SETTLED, paid)
    with served.staff("lena") as lena:
        for each in (hello, paid):
            body = {"does": "close", "closing": {"outcome": "resolved", "reason": "answered"}}
            path = f"/desk/conversations/{each}/supervision"
            async with asyncio.timeout(60):
                closed = lena.post(path, json=body)
                while closed.status_code == 409:  # what came with its answer is under way
                    await asyncio.sleep(0.2)
                    closed = lena.post(path, json=body)
            closed.raise_for_status()
    return hello, paid, waits


def fill(served: Served, buyer: Buyer, old: int, waiting: int) -> float:
    """Copy; the seconds it took."""
    began = time.monotonic()
    hello, paid, waits = asyncio.run(_models(served, buyer))
    with psycopg.connect(served.dsn, autocommit=True) as owner:
        owner.execute(_SWEPT, [paid])
        owner.execute("SET session_replication_role = replica")
        owner.execute("SET synchronous_commit = off")
        refunds = old // _PAID
        copies.copy(owner, hello, 1, old - refunds, days=700)
        copies.copy(owner, paid, 1, refunds, days=700)
        copies.copy(owner, waits, 1, waiting, threads=True)
        owner.execute(_CLEARED)
        owner.execute("VACUUM ANALYZE")
    return time.monotonic() - began


def killed(stack: Stack, served: Served) -> float:
    """Seconds from SIGKILL for the only server, started again at once, to a customer's answer."""
    began = time.monotonic()
    stack.kill_server()
    stack.restart_server()
    asyncio.run(_talk(served, "", "hello"))
    return time.monotonic() - began


def _verdict(what: str, before: float, after: float) -> str:
    if what.startswith("turn"):
        return "late" if after > _MUST["turn"] * before else ""
    if what.startswith("kill"):
        return ""  # the start of a process; other desks answer meanwhile (bench.cluster)
    return "late" if after > _MUST["page"] else ""


def main() -> int:
    """Measure, fill, measure again, print; the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--old", type=int, default=1_000_000, help="conversations that are over")
    parser.add_argument("--waiting", type=int, default=10_000, help="approvals that wait")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of tables")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="aged-", ignore_cleanup_errors=True) as folder:
        stack = Stack(Path(folder) / "home", engine=program.Engine.OWN)
        stack.start()
        try:
            served = Served(stack)
            served.load(company_of(40, "9.00 EUR"))
            buyers = list(map(Buyer, range(1, 41)))
            before = measured(served, buyers[:_TIMES])
            before.seconds["killed, until answered"] = killed(stack, served)
            took = fill(served, buyers[-1], chosen.old, chosen.waiting)
            print(f"filled in {took:.0f} s", file=sys.stderr)
            again = killed(stack, served)
            after = measured(served, buyers[_TIMES : 2 * _TIMES])
            after.seconds["killed, until answered"] = again
            [(size,)] = served.rows("SELECT pg_database_size(current_database())")
        finally:
            stack.stop()
    return _told(chosen, before, after, size)


def _told(chosen: argparse.Namespace, before: Found, after: Found, size: int) -> int:
    late = [
        what
        for what, seconds in before.seconds.items()
        if _verdict(what, seconds, after.seconds[what])
    ]
    if chosen.json:
        told: dict[str, Any] = {"before": vars(before), "after": vars(after), "late": late}
        print(json.dumps(told | {"bytes": size}))
        return int(bool(late))
    print(
        f"{chosen.old:,} old conversations, {chosen.waiting:,} waiting approvals,"
        f" {size / 2**30:.1f} GB"
    )
    rows = [
        (
            what,
            f"{seconds * 1000:.0f} ms",
            f"{after.seconds[what] * 1000:.0f} ms",
            "late" * (what in late),
        )
        for what, seconds in before.seconds.items()
    ]
    print(table([("median", "empty", "aged", ""), *rows]))
    walked = [
        (what, name, f"{before.walked[what].get(name, 0):,}", f"{rows:,}")
        for what, tables in after.walked.items()
        for name, rows in tables.items()
        if rows > 1000
    ]
    print(table([("rows walked through", "table", "empty", "aged"), *walked]))
    return int(bool(late))


if __name__ == "__main__":
    sys.exit(main())
