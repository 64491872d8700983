"""Command: one refund through `langgraph-supervisor` and through Steward.

Run: `python -m bench.compare [--long]`.

Killed by SIGKILL after billing has paid and before the tool's return, started again and resumed;
and two resumes at once. Says how often billing paid. The charge could bear four such refunds, so
its ceiling helps neither.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import multiprocessing
import os
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from statistics import median
from typing import Any

os.environ.setdefault("LANGSMITH_TRACING", "false")

from bench import peer
from bench.own_server import own_postgres
from steward.scenarios.company import Company
from steward.scenarios.postgres import Postgres
from tests.durability.rig import Rig
from tests.durability.stories import Say, Sign, Story, given

AMOUNT, CHARGED, INVOICED = 24_900, "996.00 EUR", "747.00 EUR"
VARIANTS: tuple[tuple[str, bool, peer.Durability], ...] = tuple(
    (who, keyed, durability)
    for who, keyed in (
        ("langgraph-supervisor", False),
        ("langgraph-supervisor, key = tool_call_id", True),
    )
    for durability in ("async", "exit", "sync")
)
_FORK = multiprocessing.get_context("fork")


@dataclass(frozen=True)
class Measured:
    """How often billing paid, in each run."""

    who: str
    durability: str
    killed: tuple[int, ...]
    twice: tuple[int, ...]


def company_of(size: int) -> dict[str, Any]:
    """The sandbox company with accounts `B-n` that each paid 249.00 too much in one charge."""
    held = given()
    for n in range(1, size + 1):
        held["billing"] = [
            *held["billing"],
            {
                "account": f"B-{n}",
                "name": f"Buyer {n}",
                "email": f"buyer{n}@example.com",
                "plan": "regular",
                "invoices": [
                    {**_first(held, "invoices"), "invoice": f"INV-{80_000 + n}", "total": INVOICED}
                ],
                "charges": [
                    {
                        **_first(held, "charges"),
                        "charge": f"CH-B{n}",
                        "invoice": f"INV-{80_000 + n}",
                        "amount": CHARGED,
                    }
                ],
            },
        ]
    return held


def _first(held: dict[str, Any], kind: str) -> dict[str, Any]:
    account = next(each for each in held["billing"] if each["account"] == "A-3")
    record: dict[str, Any] = account[kind][0]
    return record


def paid(company: Company, charge: str) -> int:
    """How many refunds billing has made of a charge; the books must balance."""
    books = company.systems("/sandbox/books")
    assert books["balanced"]
    return sum(row["charge"] == charge for row in books["refunds"])


# ── the peer ──────────────────────────────────────────────────────────────────────────────────────


def measure_peer(postgres: Postgres, times: int) -> Iterator[Measured]:
    """Every variant, each run on an account of its own."""
    company = Company(postgres)
    try:
        company.open(company_of(2 * times * len(VARIANTS)))
        assert company._desk is not None
        company._desk.kill()
        _in_a_process(peer.set_up, company.dsn)
        numbers = iter(range(1, 2 * times * len(VARIANTS) + 1))
        for who, keyed, durability in VARIANTS:
            blank = peer.Setting(
                company.dsn, company._systems_url, company.home, "", "", AMOUNT, durability, keyed
            )
            killed = tuple(_killed(company, _of(blank, next(numbers))) for _ in range(times))
            twice = tuple(_twice(company, _of(blank, next(numbers))) for _ in range(times))
            yield Measured(who, durability, killed, twice)
    finally:
        company.close()


def _of(setting: peer.Setting, number: int) -> peer.Setting:
    return replace(setting, account=f"B-{number}", charge=f"CH-B{number}")


def _killed(company: Company, setting: peer.Setting) -> int:
    code = _in_a_process(peer.approve_and_die, replace(setting, dies=True))
    assert code == -9, f"the peer was not killed where it was to be: {code}"
    assert paid(company, setting.charge) == 1
    _in_a_process(peer.go_on, setting)
    return paid(company, setting.charge)


def _twice(company: Company, setting: peer.Setting) -> int:
    _in_a_process(peer.resume_twice, setting)
    return paid(company, setting.charge)


def _in_a_process[T](work: Callable[[T], Coroutine[Any, Any, None]], given: T) -> int | None:
    """A process of its own; returns its exit code, minus the signal."""
    process = _FORK.Process(target=_begin, args=(work, given))
    process.start()
    process.join(120)
    return process.exitcode


def _begin[T](work: Callable[[T], Coroutine[Any, Any, None]], given: T) -> None:
    logging.disable(logging.CRITICAL)
    asyncio.run(work(given))


# ── Steward ───────────────────────────────────────────────────────────────────────────────────────


def measure_steward(postgres: Postgres, times: int) -> Measured:
    """The same refund of the same company, asked for and signed through the desk's own doors."""
    return Measured(
        "Steward",
        "sync",
        tuple(_steward_killed(postgres) for _ in range(times)),
        tuple(_steward_twice(postgres) for _ in range(times)),
    )


def _asked() -> tuple[Say, Say]:
    return Say("I was charged twice on invoice INV-80001", "B-1"), Say("yes, please refund it")


@contextmanager
def _rig(postgres: Postgres) -> Iterator[Rig]:
    rig = Rig(postgres, company_of(1))
    try:
        rig.begin()
        yield rig
    finally:
        rig.close()


def _steward_killed(postgres: Postgres) -> int:
    with _rig(postgres) as rig:
        rig.play(
            Story("refund", (*_asked(), Sign("lena"))), ("billing.issue_refund", "after"), kill_in=2
        )
        assert [death.exit_code for death in rig.deaths] == [-9], rig.deaths
        return paid(rig, "CH-B1")


def _steward_twice(postgres: Postgres) -> int:
    """Two people decide at once, each at a desk process of their own:
    both wake the same waiting graph.
    """
    with _rig(postgres) as rig:
        rig.play(Story("asked", _asked()))
        second, other = rig.second_desk()
        try:
            ((approval, digest),) = rig.rows(
                "SELECT id, digest FROM desk.approval WHERE status = 'pending'"
            )
            body = {"verdict": "approve", "digest": digest, "reason": ""}
            with ThreadPoolExecutor(2) as pool:
                list(
                    pool.map(
                        lambda one: rig.post(
                            f"/desk/approvals/{approval}/decision", rig.token(one[0]), body, one[1]
                        ),
                        (("lena", ""), ("priya", other)),
                    )
                )
            rig.wait()
            return paid(rig, "CH-B1")
        finally:
            second.kill()


# ── the command ───────────────────────────────────────────────────────────────────────────────────


def said(counts: tuple[int, ...]) -> str:
    """`2` where every run agrees, else the median and the range."""
    middle = f"{median(counts):g}"
    return middle if len(set(counts)) == 1 else f"{middle} ({min(counts)} to {max(counts)})"


def table(found: list[Measured]) -> str:
    """What each paid."""
    rows = [
        ("who", "durability", "killed, resumed: paid", "two resumes: paid"),
        *((each.who, each.durability, said(each.killed), said(each.twice)) for each in found),
    ]
    widths = [max(len(row[n]) for row in rows) for n in range(4)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def measure(times: int) -> list[Measured]:
    """Both sides on a Postgres of their own."""
    with own_postgres() as postgres:
        return [measure_steward(postgres, times), *measure_peer(postgres, times)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--long", action="store_true", help="ten runs of each instead of five")
    parser.add_argument("--times", type=int, help="runs of each")
    chosen = parser.parse_args()
    times = chosen.times or (10 if chosen.long else 5)
    print(
        (
            f"One refund of 249.00 EUR, approved by a person; {times} runs of each; "
            "how often billing paid (1 is right)\n"
        ),
        flush=True,
    )
    print(table(measure(times)))


if __name__ == "__main__":
    main()
