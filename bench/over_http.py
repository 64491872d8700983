"""Command: what a turn costs over HTTP, Steward beside the stock peers, in one run.

Run: `python -m bench.over_http [--pairs N] [--at-once N …] [--engine own] [--json FILE]`.

Steward is served as `steward run` serves it, and asked by its customers' API: a POST of each line,
one stream of events a conversation. Each peer is asked twice: behind a bare ASGI application, and
on LangGraph's own server in memory; the better of both counts. All use one Postgres and the same
systems, and have the same conversation of four turns, in turn. Processor time is of the side's own
server, the systems and Postgres; that of the customers is not counted.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any

import psycopg

from bench import meters
from bench.cluster import with_room
from bench.customers import Customer, OfAsgi, OfDesk, OfServer
from bench.figures import Figure, table, verdict
from bench.peer_asgi import shapes
from bench.running_desk import Served
from bench.sides import PEERS, STEWARD, company_of, lines_of
from bench.stock import Buyer
from bench.turns import Numbers, too_many
from bench.turns_told import CPU_MOST
from steward.ports import free_port
from steward.server.children import Child
from steward.server.postgres import EmbeddedPostgres
from steward.server.processes import HOST, Stack
from steward.server.program import Engine

# How a peer is asked: its server's program, who asks, and where the server says that it is there.
_WAYS = {
    "bare ASGI": ("bench.peer_asgi", OfAsgi, "/health"),
    "LangGraph's server": ("bench.peer_server", OfServer, "/ok"),
}
_REST = 0.5  # seconds after a conversation in which its last run ends
_BOOKS = "/sandbox/books"


@dataclass(frozen=True)
class Side:
    """Who is measured: how a customer comes, and which process serves them."""

    name: str
    customer: Callable[[Buyer], Customer]
    server: int


@dataclass(frozen=True)
class Cost:
    """Milliseconds of processor time a turn, of four; and seconds of the whole conversation."""

    cpu_ms: float
    server_ms: float
    systems_ms: float
    postgres_ms: float
    seconds: float


type Costs = Mapping[str, list[Cost]]
type Rates = Mapping[str, Mapping[int, float]]


def peer_name(shape: str, way: str) -> str:
    """What a peer is called that is asked so."""
    return f"{PEERS[shape]}, {way}"


@contextmanager
def peers(stack: Stack) -> Iterator[dict[str, Child]]:
    """The peers' servers, by how they are asked."""
    started: dict[str, Child] = {}
    try:
        for way, (module, _, health) in _WAYS.items():
            port = free_port()
            given = ["--port", str(port), "--parent", str(os.getpid())]
            given += ["--database", stack.dsn, "--systems", stack.urls.systems]
            command = [sys.executable, "-m", module, *given, "--home", str(stack.home)]
            url = f"http://{HOST}:{port}"
            home = stack.home / module
            env = {**os.environ, "PYTHONPATH": os.getcwd()}
            started[way] = Child(url, command, home, env, f"{url}{health}")
            started[way].start()
        for child in started.values():
            child.wait_ready()
        yield started
    finally:
        for child in started.values():
            child.stop()


def sides(stack: Stack, servers: Mapping[str, Child], mailbox: Any) -> list[Side]:
    """All of them."""
    assert stack.server is not None
    found = [Side(STEWARD, lambda _: OfDesk(stack.urls.desk, mailbox), stack.server.pid)]
    for way, child in servers.items():
        customer = _WAYS[way][1]
        for shape in shapes():
            come = lambda buyer, c=customer, s=shape, u=child.title: c(u, s, buyer)  # noqa: E731
            found.append(Side(peer_name(shape, way), come, child.pid))
    return found


async def converse(side: Side, buyer: Buyer) -> None:
    """The whole conversation."""
    async with side.customer(buyer) as customer:
        for line in lines_of(buyer):
            await customer.says(line)


class Bench:
    """Measures the sides in turn."""

    def __init__(self, stack: Stack, served: Served, numbers: Numbers) -> None:
        assert stack.systems is not None
        self._served, self._numbers = served, numbers
        self._by = meters.Processes(stack.systems.pid, meters.postmaster_of(stack.dsn))
        self._due: list[str] = []

    def _next(self) -> Buyer:
        buyer = self._numbers.next()
        self._due.append(buyer.charge)
        return buyer

    async def costs(self, of: list[Side], pairs: int) -> dict[str, list[Cost]]:
        """Every side once a round; who begins changes."""
        found: dict[str, list[Cost]] = {}
        for side in of:
            await converse(side, self._next())  # what is done once in a process is not a turn's
        for number in range(pairs):
            first = number % len(of)
            for side in (*of, *of)[first : first + len(of)]:
                found.setdefault(side.name, []).append(await self._cost(side))
        return {side.name: found[side.name] for side in of}

    async def _cost(self, side: Side) -> Cost:
        before, began = self._used(side), time.perf_counter()
        await converse(side, self._next())
        seconds = time.perf_counter() - began
        await asyncio.sleep(_REST)
        server, systems, postgres = (
            (b - a) * 1000 / 4 for a, b in zip(before, self._used(side), strict=True)
        )
        return Cost(server + systems + postgres, server, systems, postgres, seconds)

    def _used(self, side: Side) -> tuple[float, float, float]:
        return (meters.tree_seconds(side.server), *self._by.cpu_of_others())

    async def rates(self, of: list[Side], sizes: list[int]) -> dict[str, dict[int, float]]:
        """Turns a second, with so many conversations at once."""
        found: dict[str, dict[int, float]] = {side.name: {} for side in of}
        for number, size in enumerate(sizes):
            first = number % len(of)
            for side in (*of, *of)[first : first + len(of)]:
                crowd, began = [self._next() for _ in range(size)], time.perf_counter()
                await asyncio.gather(*(converse(side, buyer) for buyer in crowd))
                found[side.name][size] = 4 * size / (time.perf_counter() - began)
                await asyncio.sleep(_REST)
        return found

    def check(self) -> None:
        """Raises RuntimeError where billing did not pay everybody exactly once."""
        books = self._served.systems(_BOOKS)["refunds"]
        paid = sorted(row["charge"] for row in books if row["charge"].startswith("CH-B"))
        if paid != sorted(self._due):
            raise RuntimeError(f"paid {len(paid)}, due {len(self._due)}")


def better(costs: Costs, shape: str) -> str:
    """Of the ways to ask this peer the one that costs less."""
    return min(
        (peer_name(shape, way) for way in _WAYS),
        key=lambda name: median(each.cpu_ms for each in costs[name]),
    )


def _ratio(costs: Costs, name: str) -> float:
    pairs = zip(costs[STEWARD], costs[name], strict=True)
    return median(ours.cpu_ms / theirs.cpu_ms for ours, theirs in pairs)


def held(costs: Costs, rates: Rates) -> list[Figure]:
    """What Steward is held to."""
    figures = [
        Figure(f"CPU a turn over HTTP, against {name}", _ratio(costs, name), most, "x")
        for name, most in zip(
            (better(costs, shape) for shape in shapes()), CPU_MOST.values(), strict=True
        )
    ]
    if 32 in rates[STEWARD]:
        rate = rates[STEWARD][32]
        figures.append(Figure("turns of a refund, 32 at once", rate, 6, "/s", least=True))
    return figures


def tell(costs: Costs, rates: Rates) -> str:
    """Medians of each side, its turns a second, and what Steward is held to."""
    sizes = list(rates[STEWARD])
    head = ("over HTTP, a turn", "CPU ms", "server", "systems", "Postgres", "Steward's ratio")
    rows = [(*head, *(f"turns/s, {size} at once" for size in sizes))]
    for name, found in costs.items():
        medians = (
            median(getattr(each, what) for each in found)
            for what in ("cpu_ms", "server_ms", "systems_ms", "postgres_ms")
        )
        many = (f"{rates[name][size]:.1f}" for size in sizes)
        rows.append(
            (name, *(f"{each:.1f}" for each in medians), f"{_ratio(costs, name):.2f}", *many)
        )
    return f"{table(rows)}\n\n{verdict(held(costs, rates))}"


async def measure(stack: Stack, served: Served, size: int, chosen: Any) -> tuple[Costs, Rates]:
    """All of it."""
    mailbox = await psycopg.AsyncConnection.connect(
        stack.dsn, application_name="bench", autocommit=True
    )
    bench = Bench(stack, served, Numbers(size))
    async with mailbox:
        with peers(stack) as servers:
            of = sides(stack, servers, mailbox)
            costs = await bench.costs(of, chosen.pairs)
            rates = await bench.rates(of, chosen.at_once)
            await asyncio.to_thread(bench.check)
    return costs, rates


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=10, help="conversations of each side (10)")
    parser.add_argument(
        "--at-once", type=int, nargs="*", default=[1, 8, 32, 64], help="conversations at once"
    )
    parser.add_argument("--engine", type=Engine, choices=(Engine.LANGGRAPH, Engine.OWN))
    parser.add_argument("--json", type=Path, help="write the figures to this file, too")
    chosen = parser.parse_args()
    each = chosen.pairs + 1 + sum(chosen.at_once)
    if why := too_many(each):
        parser.error(why)
    size = 5 * each
    with ExitStack() as opened:
        folder = tempfile.TemporaryDirectory(prefix="steward-http-", ignore_cleanup_errors=True)
        home = Path(opened.enter_context(folder)) / "home"
        with_room(EmbeddedPostgres(home / "postgres"))
        stack = opened.enter_context(Stack(home, engine=chosen.engine))
        served = Served(stack)
        served.load(company_of(size))
        costs, rates = asyncio.run(measure(stack, served, size, chosen))
    print(tell(costs, rates))
    if chosen.json:
        told = {name: [asdict(one) for one in found] for name, found in costs.items()}
        bounds = [asdict(one) for one in held(costs, rates)]
        chosen.json.write_text(
            json.dumps({"costs": told, "rates": rates, "held": bounds}, indent=1)
        )


if __name__ == "__main__":
    main()
