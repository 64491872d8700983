"""Command: what the served desk is held to, each figure beside its bound.

Run: `python -m bench.served [--only NAME …] [--engine own]`.

Starts a desk of its own as `steward run` does (database, systems, server), and measures what
`bench.turns` does not: the start itself, the POST of a message by itself and among many, the desk
at rest, processor time of a refund over HTTP against the same in this process, the time from a
person's approval to the payment, a long list of conversations, and a crowd. On a machine that does
something else at the same time, times are too long; processor time is not.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles

from bench.compare import company_of as buyers_of
from bench.figures import Figure, verdict
from bench.http_share import http_against_process
from bench.posts import at_rest, posts
from bench.running_desk import Served, Talk
from steward.server import database_template
from steward.server.processes import Stack
from steward.server.program import Engine

_WAIT = 120.0
_SETTLES = 70.0  # seconds until nothing of what was said is looked after any more
_SENT = """
SELECT extract(epoch FROM (SELECT min(at) FROM desk.audit e WHERE e.action_id = a.action_id
                              AND e.event = 'tool.write.started')
                        - (SELECT max(at) FROM desk.signature s WHERE s.approval_id = a.id))
  FROM desk.approval a WHERE a.conversation_id = %s AND a.status = 'approved'
"""
_MANY = """
WITH begun AS (
    INSERT INTO desk.conversation (id, channel, owner)
    SELECT gen_random_uuid()::text, 'chat', 'customer' FROM generate_series(1, %s)
    RETURNING id, created_at)
INSERT INTO desk.inbox (id, conversation_id, channel, text, received_at, answered_at)
SELECT gen_random_uuid()::text, id, 'chat', 'hello', created_at, created_at FROM begun
"""


def messages(served: Served, times: int) -> list[Figure]:
    """How long the POST of a message takes, and how many turns a crowd gets."""
    alone = asyncio.run(posts(served.url, served.dsn, 1, 2 * times))
    found = [Figure("POST of a message, p50 alone", alone["post_p50_ms"], 20, "ms")]
    for size in (32, 64):
        crowd = asyncio.run(posts(served.url, served.dsn, size, 3))
        if size == 32:
            found += [
                Figure("  of 32 customers at once", crowd["post_p50_ms"], 60, "ms"),
                Figure("turns, 32 at once", crowd["turns_per_second"], 6, "/s", least=True),
            ]
        found.append(Figure(f"runs a turn, {size} at once", crowd["runs_per_turn"], 1, ""))
    return found


def rest(served: Served, _: int) -> list[Figure]:
    """What a desk asks of Postgres when nobody writes, once it has come to rest."""
    return [Figure("transactions at rest", at_rest(served.dsn, _SETTLES, 60.0), 1, "/s")]


async def _approved(served: Served, number: int) -> float:
    """Milliseconds from the approver's signature to the payment's request, by the database."""
    talk = Talk(served.url)
    await talk.begin()
    proof = served.assertion(f"B-{number}")
    await talk.says(f"I was charged twice on invoice INV-{80_000 + number}", assertion=proof)
    await talk.says("yes, please refund it")
    [(approval, digest)] = served.rows(
        "SELECT id, digest FROM desk.approval WHERE status = 'pending' AND conversation_id = %s",
        talk.conversation,
    )
    body = {"verdict": "approve", "digest": digest, "reason": "as the record shows"}
    with served.staff("lena") as lena:
        decided = await asyncio.to_thread(
            lena.post, f"/desk/approvals/{approval}/decision", json=body
        )
    decided.raise_for_status()
    await talk.answered()
    await talk.close()
    [(seconds,)] = served.rows(_SENT, talk.conversation)
    return float(seconds) * 1000


def approval_to_payment(served: Served, times: int) -> list[Figure]:
    """The 95th percentile."""
    served.load(buyers_of(times))

    async def all_of_them() -> list[float]:
        return [await _approved(served, n) for n in range(1, times + 1)]

    took = asyncio.run(all_of_them())
    p95 = quantiles(took, n=20, method="inclusive")[-1]
    return [
        Figure("approval given to payment sent, p95", p95, 150, "ms"),
        Figure("  median", median(took), 150, "ms"),
    ]


def long_list(served: Served, times: int) -> list[Figure]:
    """The first page of 10,000 conversations, as the console asks for it."""
    served.rows(f"{_MANY} RETURNING 1", 10_000)
    took = []
    with served.staff("lena") as lena:
        for _ in range(2 * times):
            began = time.perf_counter()
            lena.get("/desk/conversations").raise_for_status()
            took.append((time.perf_counter() - began) * 1000)
    return [Figure("list of 10,000 conversations, p50", median(took), 60, "ms")]


def crowd(served: Served, _: int) -> list[Figure]:
    """Seconds until each of 64 customers who write at once has an answer."""

    async def all_of_them() -> float:
        people = [Talk(served.url) for _ in range(64)]
        for each in people:
            await each.begin()
        began = time.perf_counter()
        await asyncio.gather(*(each.says("hello") for each in people))
        took = time.perf_counter() - began
        for each in people:
            await each.close()
        return took

    return [Figure("64 customers all answered", asyncio.run(all_of_them()), 20, "s")]


FIGURES: dict[str, Callable[[Served, int], list[Figure]]] = {
    "messages": messages,
    "rest": rest,
    "http": http_against_process,
    "approval": approval_to_payment,
    "crowd": crowd,
    "list": long_list,
}

_MAKES_TEMPLATE = "python -m steward.server.preparation --home .steward --template"


def started(home: Path, what: str, engine: Engine | None) -> tuple[Stack, Figure]:
    """A desk, and how long it took until it was ready."""
    began = time.perf_counter()
    stack = Stack(home, engine=engine)
    stack.start()
    return stack, Figure(what, time.perf_counter() - began, 5, "s")


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="*", choices=FIGURES, default=list(FIGURES))
    parser.add_argument("--times", type=int, default=10, help="conversations of each (default 10)")
    parser.add_argument(
        "--engine", type=Engine, choices=(Engine.LANGGRAPH, Engine.OWN), help="as `steward run`"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object instead of a table")
    chosen = parser.parse_args()
    if sys.dont_write_bytecode:
        print("PYTHONDONTWRITEBYTECODE is set: starts compile everything anew", file=sys.stderr)
    if database_template.usable() is None:
        print(
            f"A new home is made from nothing: {_MAKES_TEMPLATE} makes its template",
            file=sys.stderr,
        )
    found: list[Figure] = []
    with tempfile.TemporaryDirectory(
        prefix="steward-served-", ignore_cleanup_errors=True
    ) as folder:
        home = Path(folder) / "home"
        stack, first = started(home, "until ready, on a new home", chosen.engine)
        stack.stop()
        stack, again = started(home, "until ready, started again", chosen.engine)
        found += [first, again]
        try:
            served = Served(stack)
            for name in chosen.only:
                found += FIGURES[name](served, chosen.times)
        finally:
            stack.stop()
    if chosen.json:
        print(json.dumps({each.what.strip(): each.found for each in found}))
    else:
        print(verdict(found))


if __name__ == "__main__":
    main()
