"""Steward beside the stock peers over HTTP: each is really asked, and the better way counts."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bench.over_http import Cost, better, held, peer_name
from bench.sides import PEERS, STEWARD

ASGI, SERVER = "bare ASGI", "LangGraph's server"


def cost(cpu_ms: float) -> list[Cost]:
    return [Cost(cpu_ms, cpu_ms, 0.0, 0.0, 1.0)]


COSTS = {
    STEWARD: cost(90),
    peer_name("supervisor", ASGI): cost(50),
    peer_name("supervisor", SERVER): cost(60),
    peer_name("subagents", ASGI): cost(70),
    peer_name("subagents", SERVER): cost(60),
}


def test_peer_counts_by_the_way_that_costs_less() -> None:
    assert better(COSTS, "supervisor") == peer_name("supervisor", ASGI)
    assert better(COSTS, "subagents") == peer_name("subagents", SERVER)


def test_figures_over_http_hold_both_peers_and_the_rate() -> None:
    found = held(COSTS, {STEWARD: {1: 3.0, 32: 5.9}})
    assert [(each.found, each.reached) for each in found] == [
        (1.8, False),
        (1.5, True),
        (5.9, False),
    ]


@pytest.mark.long
@pytest.mark.xdist_group("compare")
@pytest.mark.timeout(600)
@pytest.mark.in_turn(parts=12, place=4, files=("bench/", "uv.lock"), seconds=60.0)
def test_bench_over_http_asks_every_side(tmp_path: Path) -> None:
    """The bench itself fails where billing did not pay everybody once."""
    file = tmp_path / "found.json"
    run = [sys.executable, "-m", "bench.over_http", "--pairs", "1", "--at-once", "2"]
    done = subprocess.run(
        [*run, "--json", str(file)], capture_output=True, text=True, check=False, timeout=550
    )
    assert done.returncode == 0, done.stderr[-3000:]
    found = json.loads(file.read_text())
    names = [STEWARD, *(peer_name(shape, way) for way in (ASGI, SERVER) for shape in PEERS)]
    assert [*found["costs"]] == [*found["rates"]] == names
    assert all(rate["2"] > 0 for rate in found["rates"].values())
    assert done.stdout.splitlines()[-1].count("reached") == 1
