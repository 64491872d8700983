"""What several desks were measured to do (`bench.cluster`), and how it is printed."""

from __future__ import annotations

import os
from dataclasses import dataclass

from bench.figures import table
from bench.waves import MUST, Kill
from steward.server.program import Engine


@dataclass(frozen=True)
class Rate:
    """What so many desks did."""

    desks: int
    per_second: float
    p50: float
    p95: float
    connections: int


@dataclass(frozen=True)
class Found:
    """What one engine was measured to do."""

    engine: Engine
    rates: list[Rate]
    kills: list[Kill]
    restart: float


def tell(found: Found) -> None:
    """Print it as tables."""
    kills = found.kills
    print(
        f"\n{found.engine}: {os.cpu_count()} cores, shared by desks, systems, Postgres, customers"
    )
    head = ("desks", "conversations/s", "answer p50", "answer p95", "connections")
    rows = [
        (
            str(r.desks),
            f"{r.per_second:.2f}",
            f"{r.p50:.1f} s",
            f"{r.p95:.1f} s",
            str(r.connections),
        )
        for r in found.rates
    ]
    print(table([head, *rows]))
    if not kills:
        return
    print("\nkilled by SIGKILL with all conversations under way; each refund was paid once")
    print(
        "seconds from then to the answer, of those who waited for one; the slowest answer of those "
        f"who wrote within {MUST:g} s after; and where nothing is killed"
    )
    costs = [
        (
            k.what,
            str(k.killed.many),
            f"{k.killed.median:.1f} s",
            f"{k.killed.last:.1f} s",
            str(k.killed.again),
            f"{k.wrote:.1f} s",
            f"{k.alone.median:.1f} s",
            f"{k.alone.last:.1f} s",
            f"{k.added:+.1f} s",
            k.late,
        )
        for k in kills
    ]
    told = (
        "killed",
        "waited",
        "median",
        f"last (must {MUST:g} s)",
        "asked to say it again",
        "wrote after",
    )
    kills_own = f"the kill's (must {MUST:g} s)"
    print(table([(*told, "median alone", "last alone", kills_own, ""), *costs]))
    print(
        "\nrestarted one by one: each refund was paid once, "
        f"the slowest answer {found.restart:.1f} s"
    )
