"""Command: what a turn costs, Steward beside two stock supervisors, `python -m bench.turns [--pairs N] [--json FILE]`.

One conversation has four turns: "I was charged twice", the address, the code, "yes"; 29.00 EUR are paid back. All sides
run in this process on one Postgres and the same five systems over MCP, in turn, so that a noisy machine disturbs all alike.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import re
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from statistics import mean, median
from typing import Any
from uuid import uuid4

os.environ.setdefault("LANGSMITH_TRACING", "false")

import psycopg
from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver
from mcp import ClientSession
from mcp.types import CallToolRequest
from psycopg.conninfo import make_conninfo
from psycopg.rows import dict_row
from psycopg_pool import AsyncConnectionPool

from bench import meters, stock
from bench.meters import Cost, Processes, Work
from bench.stock import Buyer, Shape, Systems
from graphs import desk as desk_graph
from steward import process
from steward.checkpoints import open_saver
from steward.conversation.types import Inbound
from steward.runs import LocalRuns
from steward.scenarios import processes
from steward.scenarios.company import Company
from steward.scenarios.postgres import Postgres
from steward.settings import Settings
from tests.durability.server import OwnPostgres
from tests.durability.stories import given

STEWARD, PEERS = (
    "Steward",
    {"supervisor": "langgraph-supervisor", "subagents": "sub-agents as tools"},
)
_CODE = re.compile(r"(?<!\d)\d{6}(?!\d)")
_DESK, _PEER = "bench-desk", "bench-peer"
_APPLICATIONS = {STEWARD: (_DESK, "steward-run"), **{name: (_PEER,) for name in PEERS.values()}}
_SCHEMAS = {STEWARD: ("desk", "checkpoints"), **{name: ("public",) for name in PEERS.values()}}


def company_of(size: int) -> dict[str, Any]:
    """The sandbox company with `size` customers who paid 29.00 EUR twice."""
    held = given()
    like = next(each for each in held["billing"] if each["account"] == "A-1")
    person = next(each for each in held["crm"] if each["contact"] == "C-1")
    for buyer in map(Buyer, range(1, size + 1)):
        name = {"name": f"Buyer {buyer.number}", "email": buyer.email}
        invoice = {**like["invoices"][0], "invoice": buyer.invoice}
        charges = [
            {
                **charge,
                "invoice": buyer.invoice,
                "charge": f"CH-B{buyer.number}-{n}",
                "card": f"{buyer.number:04}",
            }
            for n, charge in enumerate(like["charges"], 1)
        ]
        account = {
            **like,
            **name,
            "account": buyer.account,
            "invoices": [invoice],
            "charges": charges,
        }
        held["billing"] = [*held["billing"], account]
        held["crm"] = [*held["crm"], {**person, **name, "contact": buyer.contact}]
    return held


# ── the three sides ───────────────────────────────────────────────────────────────────────────────────────────────


@dataclass
class Counted:
    """What the whole process did so far, whichever side did it."""

    tool_calls: int = 0
    checkpoints: int = 0


@contextmanager
def counting() -> Iterator[Counted]:
    """Count tool calls over MCP and checkpoints written, at the two places that all sides go through."""
    counted = Counted()
    send, put = ClientSession.send_request, AsyncPostgresSaver.aput

    async def counted_send(self: ClientSession, request: Any, *given: Any, **named: Any) -> Any:
        counted.tool_calls += isinstance(request.root, CallToolRequest)
        return await send(self, request, *given, **named)

    async def counted_put(self: AsyncPostgresSaver, *given: Any, **named: Any) -> Any:
        counted.checkpoints += 1
        return await put(self, *given, **named)

    ClientSession.send_request, AsyncPostgresSaver.aput = counted_send, counted_put  # type: ignore
    try:
        yield counted
    finally:
        ClientSession.send_request, AsyncPostgresSaver.aput = send, put  # type: ignore


class _Awaited(LocalRuns):
    """Runs in this process that can be waited for."""

    async def run(self, conversation: str) -> None:
        await self.wake(conversation)
        await asyncio.gather(*self._tasks.values())


type Say = Callable[[str, Buyer, str], Awaitable[None]]


@asynccontextmanager
async def steward(company: Company) -> AsyncIterator[Say]:
    """The desk as it runs headless: a run holds the conversation's lock and writes under `sync`."""
    dsn = make_conninfo(company.dsn, application_name=_DESK)
    chosen = Settings(
        home=company.home, STEWARD_DATABASE_URL=dsn, systems_url=company._systems_url, sandbox=True
    )
    desk = await process.open_with(chosen)
    async with open_saver(dsn, 10) as saver:
        runs = _Awaited(desk_graph.build(desk, saver), desk.db, dsn, 60)
        desk.runs = runs

        async def say(conversation: str, _: Buyer, text: str) -> None:
            words = await _code(company.dsn, conversation) if text == "{code}" else text
            await desk.conversations.take_in(
                Inbound(id=uuid4().hex, conversation_id=conversation, text=words)
            )
            await runs.run(conversation)

        yield say
    await process.close(desk)


async def _code(dsn: str, conversation: str) -> str:
    query = "SELECT text FROM desk.outbox WHERE kind = 'code' AND conversation_id = %s ORDER BY seq DESC LIMIT 1"
    async with await psycopg.AsyncConnection.connect(dsn, application_name="bench") as one:
        row = await (await one.execute(query, [conversation])).fetchone()
    found = _CODE.search(row[0]) if row else None
    if found is None:
        raise RuntimeError(f"no code was sent in {conversation}")
    return found[0]


@asynccontextmanager
async def peer(company: Company, shape: Shape) -> AsyncIterator[Say]:
    """A stock peer: one saver on a pool, one kept MCP session a system, a compiled graph a customer."""
    dsn = make_conninfo(company.dsn, application_name=_PEER)
    pool: AsyncConnectionPool[Any] = AsyncConnectionPool(
        dsn,
        min_size=1,
        max_size=10,
        open=False,
        kwargs={"autocommit": True, "prepare_threshold": 0, "row_factory": dict_row},
    )
    async with pool, Systems(company._systems_url, company.keys) as systems:
        saver = AsyncPostgresSaver(pool)
        await saver.setup()
        graphs: dict[int, Any] = {}

        async def say(conversation: str, buyer: Buyer, text: str) -> None:
            if buyer.number not in graphs:
                graphs[buyer.number] = stock.build(shape, systems, buyer, saver)
            config = {"configurable": {"thread_id": conversation}, "recursion_limit": 60}
            words = {"messages": [{"role": "user", "content": text}]}
            await graphs[buyer.number].ainvoke(words, config, durability="sync")

        yield say


def sides(company: Company) -> dict[str, Callable[[], Any]]:
    """How each side is opened."""
    return {
        STEWARD: lambda: steward(company),
        **{name: partial(peer, company, shape) for shape, name in PEERS.items()},  # type: ignore[arg-type]
    }


def lines_of(buyer: Buyer) -> tuple[str, ...]:
    """What the customer says."""
    return f"I was charged twice on invoice {buyer.invoice}", buyer.email, "{code}", "yes"


# ── measuring ─────────────────────────────────────────────────────────────────────────────────────────────────────


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
    schema = _SCHEMAS[name][-1]
    before = (by.cpu_seconds(), time.perf_counter(), meters.wal_bytes(company.dsn))
    kept, calls, puts = (
        meters.checkpoint_bytes(company.dsn, schema),
        counted.tool_calls,
        counted.checkpoints,
    )
    await converse(say, buyer)
    cpu, clock, wal = by.cpu_seconds(), time.perf_counter(), meters.wal_bytes(company.dsn)
    if (times := await asyncio.to_thread(paid, company, buyer)) != 1:
        raise RuntimeError(f"{name} paid {times} times")
    return Cost(
        cpu_ms=(cpu - before[0]) * 1000,
        seconds=clock - before[1],
        wal_kb=(wal - before[2]) / 1024,
        checkpoint_kb=(meters.checkpoint_bytes(company.dsn, schema) - kept) / 1024,
        tool_calls=counted.tool_calls - calls,
        checkpoints=counted.checkpoints - puts,
    )


async def pairs(
    company: Company, numbers: Numbers, times: int, counted: Counted
) -> dict[str, list[Cost]]:
    """Every side once a round, so that what disturbs the machine disturbs all of them."""
    assert company._systems is not None
    by = Processes(company._systems.pid, meters.postmaster_of(company.dsn))
    found: dict[str, list[Cost]] = {}
    async with AsyncExitStack() as stack:
        says = {n: await stack.enter_async_context(begin()) for n, begin in sides(company).items()}
        for say in says.values():
            await converse(say, numbers.next())  # what is done once in a process is not a turn's
        for _ in range(times):
            for name, say in says.items():
                found.setdefault(name, []).append(
                    await cost_of(company, name, say, numbers.next(), by, counted)
                )
    return found


async def at_once(
    company: Company, numbers: Numbers, sizes: tuple[int, ...]
) -> dict[str, dict[int, tuple[float, float]]]:
    """Turns a second, and the median seconds of a turn, with so many conversations at the same time."""
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


async def counted_turns(company: Company, numbers: Numbers, log: Path) -> dict[str, dict[str, Any]]:
    """Statements and transactions of each turn, and rows inserted by a conversation, from the server's own log and counters."""
    found: dict[str, dict[str, Any]] = {}
    for name, begin in sides(company).items():
        async with begin() as say:
            await converse(say, numbers.next())
        start = await asyncio.to_thread(_size, log)
        before = meters.rows_inserted(company.dsn, _SCHEMAS[name])
        async with begin() as say:
            buyer, conversation = numbers.next(), str(uuid4())
            await say(str(uuid4()), numbers.next(), "hello")
            with psycopg.connect(company.dsn, autocommit=True, application_name="bench") as marker:
                for turn, text in enumerate(lines_of(buyer), 1):
                    meters.mark(marker, turn)
                    await say(conversation, buyer, text)
                meters.mark(marker, 5)
                await say(str(uuid4()), numbers.next(), "hello")
                meters.mark(marker, 0)
        rows = meters.rows_inserted(company.dsn, _SCHEMAS[name]) - before
        work = meters.read_log(log, start, company.name, _APPLICATIONS[name])
        turns = [work.get(n, Work()) for n in (1, 2, 3, 4)]
        found[name] = {
            "statements": [each.statements for each in turns],
            "transactions": [each.transactions for each in turns],
            "systems_statements": [each.systems_statements for each in turns],
            "rows_with_two_hellos": rows,
            "hello": asdict(work.get(5, Work())),
        }
    return found


def _size(file: Path) -> int:
    return file.stat().st_size


# ── the command ───────────────────────────────────────────────────────────────────────────────────────────────────


def table(rows: list[tuple[str, ...]]) -> str:
    """Columns of equal width."""
    widths = [max(len(row[n]) for row in rows) for n in range(len(rows[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def tell(
    found: dict[str, list[Cost]],
    counts: dict[str, dict[str, Any]],
    crowd: dict[str, dict[int, tuple[float, float]]],
) -> str:
    """Three tables: medians a turn, counts by turn, and many at once."""
    names = list(found)
    rows: list[tuple[str, ...]] = [
        ("a turn, mean of four", *names, *(f"ratio to {n}" for n in names[1:]))
    ]
    for measure in Cost.names():
        of = {n: [getattr(cost, measure) / 4 for cost in costs] for n, costs in found.items()}
        ratios = [
            median(a / b if b else float("nan") for a, b in zip(of[STEWARD], of[n], strict=True))
            for n in names[1:]
        ]
        cells = (f"{median(of[n]):.2f}" for n in names)
        rows.append((measure, *cells, *(f"{ratio:.2f}" for ratio in ratios)))
    counted = [("counted", *names)]
    for what in ("statements", "transactions", "systems_statements"):
        counted.append(
            (
                f"{what}, turns 1 to 4 (mean)",
                *(f"{counts[n][what]} ({mean(counts[n][what]):.0f})" for n in names),
            )
        )
    counted.append(
        (
            "rows of a conversation and 2 hellos",
            *(str(counts[n]["rows_with_two_hellos"]) for n in names),
        )
    )
    counted.append(
        (
            "hello: statements, transactions",
            *(
                f"{counts[n]['hello']['statements']}, {counts[n]['hello']['transactions']}"
                for n in names
            ),
        )
    )
    many = [("at once", *(f"{n}: turns/s, median s" for n in names))]
    for size in crowd[STEWARD]:
        many.append(
            (str(size), *(f"{crowd[n][size][0]:.1f}, {crowd[n][size][1]:.2f}" for n in names))
        )
    return "\n\n".join(table(each) for each in (rows, counted, many))


async def measure(
    company: Company, numbers: Numbers, times: int, sizes: tuple[int, ...]
) -> dict[str, Any]:
    """Everything, one after the other."""
    with counting() as counted:
        costs = await pairs(company, numbers, times, counted)
    crowd = await at_once(company, numbers, sizes)
    with meters.statement_log(company.dsn) as log:
        counts = await counted_turns(company, numbers, log)
    return {"costs": costs, "counts": counts, "crowd": crowd}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--pairs", type=int, default=10, help="conversations of each side (default 10)"
    )
    parser.add_argument(
        "--at-once", type=int, nargs="*", default=[1, 8, 32], help="conversations at the same time"
    )
    parser.add_argument("--json", type=Path, help="write the figures to this file, too")
    chosen = parser.parse_args()
    sizes = tuple(chosen.at_once)
    size = 3 * (chosen.pairs + 1) + 3 * (sum(sizes) + 1) + 3 * 4
    processes.prepare()
    processes.train_classifier()
    server = OwnPostgres()
    postgres = Postgres(server.dsn)
    postgres.prepare()
    company = Company(postgres)
    try:
        company.open(company_of(size), desk=False)
        print(f"{chosen.pairs} conversations of each side, one after the other …", flush=True)
        found = asyncio.run(measure(company, Numbers(size), chosen.pairs, sizes))
        print(tell(found["costs"], found["counts"], found["crowd"]))
        if chosen.json:
            costs = {
                name: [asdict(each) for each in costs] for name, costs in found["costs"].items()
            }
            chosen.json.write_text(json.dumps({**found, "costs": costs}, indent=1))
    finally:
        company.close()
        processes.end_all()
        server.close()


if __name__ == "__main__":
    main()
