"""Command: what a turn costs, Steward beside two stock supervisors.

Run: `python -m bench.turns [--pairs N] [--json FILE] [--only-cost]`.

One conversation has four turns: "I was charged twice", the address, the code, "yes"; 2.90 EUR are
paid back. All sides run in this process on one Postgres and the same five systems over MCP, in
turn, so that a noisy machine disturbs all alike; on uvloop, which serves the desk, and peers on
LangGraph's server, too. For information, one peer opens a session for
each call, as the tools of langchain-mcp-adapters do.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import time
from contextlib import AsyncExitStack
from dataclasses import asdict
from functools import partial
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any
from uuid import uuid4

os.environ.setdefault("LANGSMITH_TRACING", "false")

import psycopg
import uvloop

from bench import meters, stock
from bench.meters import Cost, Processes, Work
from bench.own_server import own_company
from bench.sides import (
    APPLICATIONS,
    SCHEMAS,
    SESSION_A_CALL,
    STEWARD,
    Counted,
    Say,
    company_of,
    counting,
    lines_of,
    peer,
    sides,
    unhurried,
)
from bench.stock import Buyer
from bench.turns_told import EACH, KEPT, held, tell
from steward.policy.limits import load_limits
from steward.scenarios.company import Company
from steward.settings import PROJECT

_LONG = 100
_AT_REST = 10.5  # seconds until a session of Postgres that does nothing has told what it inserted

# ── measuring ─────────────────────────────────────────────────────────────────────────────────────


class Numbers:
    """Customers that nobody has been yet."""

    def __init__(self, size: int) -> None:
        self._left = iter(range(1, size + 1))

    def next(self) -> Buyer:
        return Buyer(next(self._left))


async def converse(say: Say, buyer: Buyer) -> None:
    """The whole conversation."""
    conversation = str(uuid4())
    for text in lines_of(buyer):
        await say(conversation, buyer, text)


def paid(company: Company, buyer: Buyer) -> int:
    """How often billing paid this customer back."""
    return sum(
        row["charge"] == buyer.charge for row in company.systems("/sandbox/books")["refunds"]
    )


async def cost_of(
    company: Company, name: str, say: Say, buyer: Buyer, by: Processes, counted: Counted
) -> Cost:
    """One conversation, measured. Raises RuntimeError where billing did not pay exactly once."""
    schema = SCHEMAS[name][-1]
    kept, wal = meters.checkpoint_bytes(company.dsn, schema), meters.wal_bytes(company.dsn)
    calls, puts = counted.tool_calls, counted.checkpoints
    others, began, own = by.cpu_of_others(), time.perf_counter(), meters.own_seconds()
    await converse(say, buyer)
    own, ended = meters.own_seconds() - own, time.perf_counter()
    systems, postgres = (b - a for a, b in zip(others, by.cpu_of_others(), strict=True))
    wal = meters.wal_bytes(company.dsn) - wal
    if (times := await asyncio.to_thread(paid, company, buyer)) != 1:
        raise RuntimeError(f"{name} paid {times} times")
    return Cost(
        cpu_ms=(own + systems + postgres) * 1000,
        desk_ms=own * 1000,
        systems_ms=systems * 1000,
        postgres_ms=postgres * 1000,
        seconds=ended - began,
        wal_kb=wal / 1024,
        checkpoint_kb=(meters.checkpoint_bytes(company.dsn, schema) - kept) / 1024,
        tool_calls=counted.tool_calls - calls,
        checkpoints=counted.checkpoints - puts,
    )


async def pairs(
    company: Company, numbers: Numbers, times: int, counted: Counted
) -> dict[str, list[Cost]]:
    """Every side once a round, so that what disturbs the machine disturbs all of them."""
    assert company.systems_process is not None
    by = Processes(company.systems_process.pid, meters.postmaster_of(company.dsn))
    found: dict[str, list[Cost]] = {}
    async with AsyncExitStack() as stack:
        every = sides(company) | {SESSION_A_CALL: partial(peer, company, "subagents", kept=False)}
        says = {n: await stack.enter_async_context(begin()) for n, begin in every.items()}
        for say in says.values():
            await converse(say, numbers.next())  # what is done once in a process is not a turn's
        for number in range(times):
            first = number % len(says)  # what one leaves running falls upon each of the others
            for name in (*says, *says)[first : first + len(says)]:
                say = says[name]
                found.setdefault(name, []).append(
                    await cost_of(company, name, say, numbers.next(), by, counted)
                )
    return found


async def tool_calls(company: Company, times: int) -> dict[str, float]:
    """Milliseconds of processor time of one read, of this process and the systems: in a session
    that is kept, and in one of its own.
    """
    assert company.systems_process is not None
    by = Processes(company.systems_process.pid, meters.postmaster_of(company.dsn))
    asked = Buyer(1), "list_charges", {"limit": 50}
    found: dict[str, list[float]] = {KEPT: [], EACH: []}
    async with AsyncExitStack() as stack:
        sessions = {
            name: await stack.enter_async_context(
                stock.Systems(company._systems_url, company.keys, kept=name == KEPT)
            )
            for name in found
        }
        for number in range(times + 1):
            for name, systems in sessions.items():
                others, own = by.cpu_of_others()[0], meters.own_seconds()
                await systems.call(*asked)
                own = meters.own_seconds() - own  # without what the meter itself costs
                if number:
                    found[name].append((own + by.cpu_of_others()[0] - others) * 1000)
    return {name: median(spent) for name, spent in found.items()}


async def at_once(
    company: Company, numbers: Numbers, sizes: tuple[int, ...]
) -> dict[str, dict[int, tuple[float, float]]]:
    """Turns a second, and the median seconds of a turn,
    with so many conversations at the same time.
    """
    found: dict[str, dict[int, tuple[float, float]]] = {}
    for name, begin in sides(company).items():
        async with begin() as say:
            await converse(say, numbers.next())
            for size in sizes:
                found.setdefault(name, {})[size] = await _crowd(
                    say, [numbers.next() for _ in range(size)]
                )
    return found


async def _crowd(say: Say, buyers: list[Buyer]) -> tuple[float, float]:
    took: list[float] = []

    async def one(buyer: Buyer) -> None:
        conversation = str(uuid4())
        for text in lines_of(buyer):
            began = time.perf_counter()
            await say(conversation, buyer, text)
            took.append(time.perf_counter() - began)

    began = time.perf_counter()
    await asyncio.gather(*(one(buyer) for buyer in buyers))
    return len(took) / (time.perf_counter() - began), median(took)


async def counted_turns(
    company: Company, numbers: Numbers, log: Path, *only: str
) -> dict[str, dict[str, Any]]:
    """Statements and transactions of each turn, and rows inserted by a conversation, from the
    server's own log and counters.

    Of all sides, or of those that are named.
    """
    found: dict[str, dict[str, Any]] = {}
    for name, begin in sides(company).items():
        if only and name not in only:
            continue
        async with begin() as say:
            await converse(say, numbers.next())  # what is done once in a process is not a turn's
            await say(str(uuid4()), numbers.next(), "hello")
            start = await asyncio.to_thread(_size, log)
            await asyncio.sleep(_AT_REST)
            before = await asyncio.to_thread(meters.rows_inserted, company.dsn, SCHEMAS[name])
            buyer, conversation = numbers.next(), str(uuid4())
            wal, steps, calls = [meters.wal_bytes(company.dsn)], [0], [0]
            with (
                counting() as counted,
                unhurried(),
                psycopg.connect(company.dsn, autocommit=True, application_name="bench") as marker,
            ):
                for turn, text in enumerate(lines_of(buyer), 1):
                    meters.mark(marker, turn)
                    await say(conversation, buyer, text)
                    wal.append(meters.wal_bytes(company.dsn))
                    steps.append(counted.supersteps)
                    calls.append(counted.tool_calls)
                meters.mark(marker, 5)
                await say(str(uuid4()), numbers.next(), "hello")
                meters.mark(marker, 0)
                steps.append(counted.supersteps)
        rows = meters.rows_inserted(company.dsn, SCHEMAS[name]) - before
        work = meters.read_log(log, start, company.name, APPLICATIONS[name])
        turns = [work.get(n, Work()) for n in (1, 2, 3, 4)]
        found[name] = {
            "statements": [each.statements for each in turns],
            "transactions": [each.transactions for each in turns],
            "systems_statements": [each.systems_statements for each in turns],
            "rows_with_a_hello": rows,
            "wal_kb": [(after - at) // 1024 for at, after in pairwise(wal)],
            "tool_calls": [after - at for at, after in pairwise(calls)],
            "supersteps_and_hello": [after - at for at, after in pairwise(steps)],
            "hello": asdict(work.get(5, Work())),
        }
        async with begin() as say:
            kept = await _kept_after(_LONG, company.dsn, SCHEMAS[name][-1], say, numbers.next())
        found[name][f"checkpoint_kb_after_{_LONG}_turns"] = kept // 1024
    return found


async def _kept_after(turns: int, dsn: str, schema: str, say: Say, buyer: Buyer) -> int:
    """Bytes of checkpoints that so many turns of one conversation leave."""
    before, conversation = meters.checkpoint_bytes(dsn, schema), str(uuid4())
    for turn in range(turns):
        await say(conversation, buyer, stock.SMALL_TALK[turn % 2])
    return meters.checkpoint_bytes(dsn, schema) - before


def _size(file: Path) -> int:
    return file.stat().st_size


# ── the command ───────────────────────────────────────────────────────────────────────────────────


def too_many(conversations: int) -> str:
    """Why the desk would not pay so many back alone; "" where it would."""
    bounds = load_limits(PROJECT / "policies").of(stock.CURRENCY)
    most = bounds.hour_minor // stock.REFUND_MINOR if bounds else 0
    if conversations <= most:
        return ""
    return (
        f"{conversations} conversations of Steward are too many: refund.currencies in "
        f"policies/limits.yaml lets it pay {most} times {stock.REFUND} an hour without a "
        "signature; ask for fewer pairs, or fewer at once"
    )


async def measure(
    company: Company, numbers: Numbers, times: int, sizes: tuple[int, ...], *, only_cost: bool
) -> dict[str, Any]:
    """Everything, one after the other."""
    with counting() as counted:
        costs = await pairs(company, numbers, times, counted)
    calls = await tool_calls(company, max(20, 2 * times))
    if only_cost:
        return {"costs": costs, "calls": calls, "counts": {}, "crowd": {}}
    crowd = await at_once(company, numbers, sizes)
    with meters.statement_log(company.dsn) as log:
        counts = await counted_turns(company, numbers, log)
    return {"costs": costs, "calls": calls, "counts": counts, "crowd": crowd}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--pairs", type=int, default=10, help="conversations of each side (default 10)"
    )
    parser.add_argument(
        "--at-once",
        type=int,
        nargs="*",
        default=[1, 8, 32, 64],
        help="conversations at the same time",
    )
    parser.add_argument("--json", type=Path, help="write the figures to this file, too")
    parser.add_argument(
        "--counts", action="store_true", help="only what Steward's turns ask for, as JSON; a minute"
    )
    parser.add_argument(
        "--only-cost", action="store_true", help="no counts, and nothing at once: the first table"
    )
    chosen = parser.parse_args()
    sizes = () if chosen.only_cost else tuple(chosen.at_once)
    if why := too_many(chosen.pairs + 1 + sum(sizes) + 1 + 5):
        parser.error(why)
    size = 4 * (chosen.pairs + 1) + 3 * (sum(sizes) + 1) + 3 * 5
    with own_company(company_of(size)) as company:
        if chosen.counts:
            with meters.statement_log(company.dsn) as log:
                print(json.dumps(uvloop.run(counted_turns(company, Numbers(size), log, STEWARD))))
            return
        print(f"{chosen.pairs} conversations of each side, one after the other …", flush=True)
        found = uvloop.run(
            measure(company, Numbers(size), chosen.pairs, sizes, only_cost=chosen.only_cost)
        )
        print(tell(**found))
        if chosen.json:
            costs = {
                name: [asdict(each) for each in costs] for name, costs in found["costs"].items()
            }
            bounds = [
                asdict(each) for each in held(found["costs"], found["counts"], found["crowd"])
            ]
            written = {**found, "costs": costs, "held": bounds}
            chosen.json.write_text(json.dumps(written, indent=1))


if __name__ == "__main__":
    main()
