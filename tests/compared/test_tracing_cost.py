"""With traces on, a turn may cost so much more CPU, and no more."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

pytestmark = [
    pytest.mark.xdist_group("compare"),
    pytest.mark.timeout(900),
    pytest.mark.in_turn(
        parts=12,
        place=7,
        files=("bench/tracing.py", "steward/telemetry/", "systems/chassis/tracing.py", "uv.lock"),
        seconds=50.0,
    ),
]
MOST = 1.15


def test_tracing_costs_a_turn_at_most_fifteen_percent_of_its_cpu() -> None:
    run = [sys.executable, "-m", "bench.tracing", "--json", "20"]
    done = subprocess.run(run, capture_output=True, text=True, check=False, timeout=850)
    assert done.returncode == 0, done.stderr[-3000:]
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["off_ms"] > 20, "it measured nothing"
    assert found["ratio"] <= MOST, found
