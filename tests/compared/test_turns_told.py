"""What `python -m bench.turns` says of its own figures: each beside its bound."""

from __future__ import annotations

from typing import Any

from bench.meters import Cost
from bench.sides import PEERS, STEWARD
from bench.turns_told import EACH, KEPT, held, tell

CALLS = {KEPT: 3.0, EACH: 20.0}
SIDES = (STEWARD, *PEERS.values())
COUNTED: dict[str, Any] = {
    "statements": [29, 83, 131, 75],
    "transactions": [22, 41, 53, 42],
    "systems_statements": [0, 2, 2, 4],
    "rows_with_a_hello": 150,
    "wal_kb": [16, 35, 51, 39],
    "tool_calls": [0, 4, 4, 6],
    "supersteps_and_hello": [10, 12, 22, 11, 5],
    "hello": {"statements": 18, "transactions": 8, "systems_statements": 0},
    "checkpoint_kb_after_100_turns": 1,
}


def cost(cpu_ms: float) -> Cost:
    return Cost(cpu_ms, cpu_ms, 1.0, 1.0, 1.0, 148.0, 1.0, 1, 1)


COSTS = {
    STEWARD: [cost(120), cost(160), cost(900)],
    PEERS["supervisor"]: [cost(100), cost(100), cost(100)],
    PEERS["subagents"]: [cost(60), cost(64), cost(60)],
}


def test_turns_held_names_what_is_missed() -> None:
    crowd = {name: {1: (3.0, 0.3), 32: (9.0, 2.0)} for name in SIDES}
    found = {each.what.strip(): each for each in held(COSTS, dict.fromkeys(SIDES, COUNTED), crowd)}
    assert found["CPU a turn, against langgraph-supervisor"].found == 1.6
    assert found["turns, 32 at once, in process"].reached
    assert [name for name, each in found.items() if not each.reached] == [
        "CPU a turn, against langgraph-supervisor",
        "CPU a turn, against sub-agents as tools",
        "the most of one",
    ]
    assert len(found) == 12


def test_turns_tell_ends_with_what_is_reached() -> None:
    crowd = {name: {1: (3.0, 0.3)} for name in SIDES}
    said = tell(COSTS, CALLS, dict.fromkeys(SIDES, COUNTED), crowd).splitlines()
    assert said[-1].startswith("8 of 11 reached; missed: CPU a turn, against langgraph-supervisor")


def test_turns_tell_of_cost_alone_holds_cost_alone() -> None:
    said = tell(COSTS, CALLS, {}, {}).splitlines()
    assert said[-1].startswith("1 of 3 reached")


def test_turns_tell_counts_what_each_side_keeps_and_how_often_it_steps() -> None:
    peer = {**COUNTED, "supersteps_and_hello": [1, 5, 5, 5, 1]}
    peer["checkpoint_kb_after_100_turns"] = 3470
    counts = {STEWARD: COUNTED} | dict.fromkeys(PEERS.values(), peer)
    said = tell(COSTS, CALLS, counts, {name: {1: (3.0, 0.3)} for name in SIDES})
    steps, kept = (
        next(line for line in said.splitlines() if line.startswith(what))
        for what in ("supersteps of the outer graph", "checkpoint kb after 100 turns")
    )
    assert steps.count("[10, 12, 22, 11, 5]") == 1
    assert steps.count("[1, 5, 5, 5, 1]") == 2
    assert kept.split()[-3:] == ["1", "3470", "3470"]
