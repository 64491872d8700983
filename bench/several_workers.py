"""Command: what a desk does with one worker and with several, in turn.

Run: `python -m bench.several_workers [--workers 1 2] [--rounds 3] [--at-once 32]`.

Each is a whole desk of its own with the engine `own`: database, systems, server. All run side by
side, and are asked in turn: "hello" by so many customers at once, and the refund of four turns by
so many more. A round's ratio is to the first; medians of the rounds are printed. More workers than
the machine has cores for, after its database, systems and customers, gain nothing.
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from statistics import median

import psycopg

from bench.cluster import with_room
from bench.customers import OfDesk
from bench.figures import Figure, table, verdict
from bench.posts import posts
from bench.running_desk import Served
from bench.sides import company_of, lines_of
from bench.stock import Buyer
from bench.turns import Numbers, too_many
from steward.server.postgres import EmbeddedPostgres
from steward.server.processes import Stack
from steward.server.program import Engine

type Rates = dict[int, list[float]]  # turns a second by round, of so many workers


class Desk:
    """One of those that are compared."""

    def __init__(self, stack: Stack, customers: int) -> None:
        self._stack, self._numbers = stack, Numbers(customers)
        Served(stack).load(company_of(customers))

    def hellos(self, at_once: int) -> float:
        """Turns a second."""
        found = asyncio.run(posts(self._stack.urls.desk, self._stack.dsn, at_once, 3))
        return float(found["turns_per_second"])

    def refunds(self, at_once: int) -> float:
        """Turns a second."""
        return asyncio.run(self._refunds([self._numbers.next() for _ in range(at_once)]))

    async def _refunds(self, buyers: list[Buyer]) -> float:
        mailbox = await psycopg.AsyncConnection.connect(self._stack.dsn, autocommit=True)

        async def one(buyer: Buyer) -> None:
            async with OfDesk(self._stack.urls.desk, mailbox) as customer:
                for line in lines_of(buyer):
                    await customer.says(line)

        async with mailbox:
            began = time.perf_counter()
            await asyncio.gather(*map(one, buyers))
            return 4 * len(buyers) / (time.perf_counter() - began)


def measure(desks: dict[int, Desk], rounds: int, at_once: int) -> tuple[Rates, Rates]:
    """Hellos and refunds; who begins a round changes."""
    hellos: Rates = {workers: [] for workers in desks}
    refunds: Rates = {workers: [] for workers in desks}
    for desk in desks.values():
        desk.refunds(1)  # what is done once in a process is not a turn's
        desk.hellos(len(desks) * 2)
    order = list(desks)
    for number in range(rounds):
        for workers in (*order, *order)[number % len(order) : number % len(order) + len(order)]:
            hellos[workers].append(desks[workers].hellos(at_once))
            refunds[workers].append(desks[workers].refunds(at_once))
    return hellos, refunds


def ratio(rates: Rates, workers: int) -> float:
    """The median of the rounds: so many workers against the first."""
    first = next(iter(rates.values()))
    return median(here / there for here, there in zip(rates[workers], first, strict=True))


def tell(hellos: Rates, refunds: Rates, at_once: int) -> str:
    """Turns a second, and what more workers are held to."""
    rows: list[tuple[str, ...]] = [
        ("workers", "hello, turns/s", "ratio", "a refund, turns/s", "ratio")
    ]
    for workers in hellos:
        cells = (
            f"{value:.2f}"
            for rates in (hellos, refunds)
            for value in (median(rates[workers]), ratio(rates, workers))
        )
        rows.append((str(workers), *cells))
    held = [
        Figure(f"{what}, {at_once} at once: {n} workers against one", ratio(of, n), 1, "x", True)
        for what, of in (("hello", hellos), ("a refund", refunds))
        for n in list(of)[1:]
    ]
    return f"{table(rows)}\n\n{verdict(held)}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--at-once", type=int, default=32, help="conversations at once")
    chosen = parser.parse_args()
    customers = chosen.rounds * chosen.at_once + 1
    if why := too_many(customers):
        parser.error(why)
    with ExitStack() as opened:
        folder = tempfile.TemporaryDirectory(prefix="workers-", ignore_cleanup_errors=True)
        home, desks = Path(opened.enter_context(folder)), dict[int, Desk]()
        for workers in chosen.workers:
            with_room(EmbeddedPostgres(home / str(workers) / "postgres"))
            stack = Stack(home / str(workers), engine=Engine.OWN, workers=workers)
            desks[workers] = Desk(opened.enter_context(stack), customers)
        hellos, refunds = measure(desks, chosen.rounds, chosen.at_once)
    print(tell(hellos, refunds, chosen.at_once))


if __name__ == "__main__":
    main()
