"""Command: where the processor time of a turn goes, Steward beside the two stock supervisors.

Run: `python -m bench.parts [--rounds N]`.

The same conversations as `bench.turns`, in turn. The kernel interrupts this process after each few
milliseconds of processor time, and what it was doing is counted to the innermost of these parts;
pydantic, JSON and the event loop count to whom they work for. The systems' processes and Postgres
are measured whole, by the kernel's clocks.
"""

from __future__ import annotations

import argparse
import os
import signal
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from contextlib import AsyncExitStack, contextmanager
from statistics import median
from types import FrameType

os.environ.setdefault("LANGSMITH_TRACING", "false")

import uvloop

from bench import meters
from bench.figures import table
from bench.meters import Processes
from bench.own_server import own_company
from bench.sides import company_of, counting, sides, unhurried
from bench.turns import Numbers, converse, paid, too_many
from steward.scenarios.company import Company

_EVERY = 0.001  # seconds of processor time; the kernel makes of it what its own clock can
_TURNS = 4
_LIBRARIES = {
    "asking Postgres": ("psycopg", "psycopg_pool", "langgraph/checkpoint"),
    "MCP client, HTTP": ("mcp", "httpx", "httpcore", "h11", "anyio", "httpx_sse", "sse_starlette"),
    "LangGraph": ("langgraph", "langgraph_supervisor", "langchain", "langchain_core"),
}
_OWN = {
    "asking Postgres": (
        "steward/db.py",
        "steward/sql_session.py",
        "steward/batching.py",
        "steward/connection_pool.py",
        "steward/joined_rows.py",
        "steward/checkpoints.py",
        "steward/locks.py",
    ),
    "MCP client, HTTP": ("steward/gateway/session", "steward/gateway/wire", "steward/addresses.py"),
    "reading the words": ("steward/understanding/",),
    "gateway: policy, capability, record, schema": (
        "steward/gateway/",
        "steward/audit/",
        "steward/policy/",
    ),
    "steps, ledger, conversation": (
        "steward/",
        "nodes/",
        "graphs/",
        "teams/",
        "tools/",
        "state/",
        "actions/",
        "bench/",
    ),
}
PARTS = (
    *("asking Postgres", "MCP client, HTTP", "LangGraph", "reading the words"),
    *("gateway: policy, capability, record, schema", "steps, ledger, conversation", "event loop"),
)
_PROJECT = f"{os.path.dirname(os.path.dirname(os.path.abspath(__file__)))}/"
_INSTALLED = "/site-packages/"


def part_of(file: str) -> str | None:
    """Whose code a file is; None for what works for whoever called it."""
    if _INSTALLED in file:
        within = file.split(_INSTALLED, 1)[1]
        found = (p for p, names in _LIBRARIES.items() if within.startswith(_folders(names)))
        return next(found, None)
    if file.startswith(_PROJECT):
        within = file.removeprefix(_PROJECT)
        return next((p for p, names in _OWN.items() if within.startswith(names)), None)
    return None


def _folders(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{name}/" for name in names)


@contextmanager
def sampled(seen: Counter[str]) -> Iterator[None]:
    """Count what this process does, by part, each few milliseconds of its processor time."""

    def look(_signal: int, frame: FrameType | None) -> None:
        while frame is not None:
            if (part := part_of(frame.f_code.co_filename)) is not None:
                seen[part] += 1
                return
            frame = frame.f_back
        seen["event loop"] += 1

    before = signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, _EVERY, _EVERY)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


async def measure(company: Company, rounds: int) -> dict[str, dict[str, float]]:
    """Milliseconds of a turn, by side and part."""
    assert company.systems_process is not None
    by = Processes(company.systems_process.pid, meters.postmaster_of(company.dsn))
    numbers = Numbers(3 * (rounds + 2))
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    spent: defaultdict[str, list[tuple[float, float, float]]] = defaultdict(list)
    async with AsyncExitStack() as stack:
        stack.enter_context(unhurried())
        stack.enter_context(counting())
        says = {n: await stack.enter_async_context(begin()) for n, begin in sides(company).items()}
        for say in (*says.values(), *says.values()):
            await converse(say, numbers.next())
        for _ in range(rounds):
            for name, say in says.items():
                buyer, others, own = numbers.next(), by.cpu_of_others(), meters.own_seconds()
                with sampled(seen[name]):
                    await converse(say, buyer)
                own = meters.own_seconds() - own
                systems, postgres = (b - a for a, b in zip(others, by.cpu_of_others(), strict=True))
                spent[name].append((own, systems, postgres))
                if (times := paid(company, buyer)) != 1:
                    raise RuntimeError(f"{name} paid {times} times")
    return {name: _parts(seen[name], spent[name]) for name in says}


def _parts(seen: Mapping[str, int], spent: list[tuple[float, float, float]]) -> dict[str, float]:
    own, systems, postgres = (median(each) * 1000 / _TURNS for each in zip(*spent, strict=True))
    every = sum(seen.values())
    return {
        **{part: own * seen.get(part, 0) / every for part in PARTS},
        "this process, in all": own,
        "the systems' process (MCP server)": systems,
        "Postgres, the systems' part too": postgres,
        "in all": own + systems + postgres,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20, help="conversations of each side")
    rounds = parser.parse_args().rounds
    if why := too_many(rounds + 2):
        parser.error(why)
    with own_company(company_of(3 * (rounds + 2))) as company:
        found = uvloop.run(measure(company, rounds))
    told = [("ms of a processor, a turn", *found)]
    for part in next(iter(found.values())):
        told.append((part, *(f"{of[part]:.1f}" for of in found.values())))
    print(table(told))


if __name__ == "__main__":
    main()
