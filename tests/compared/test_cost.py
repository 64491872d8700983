"""What a turn asks of Postgres and of the systems: counts that hardly vary, held to what was reached."""

from __future__ import annotations

import json
import subprocess
import sys
from statistics import mean

import pytest

from bench.sides import STEWARD

pytestmark = [pytest.mark.xdist_group("compare"), pytest.mark.timeout(600)]

STATEMENTS = 76, 158, 305, 188
TRANSACTIONS = 41, 78, 208, 116
HELLO_STATEMENTS, HELLO_TRANSACTIONS = 62, 34
TOOL_CALLS, ROWS, WAL_KB = 33, 262, 110


def test_turn_costs_no_more_than_was_reached() -> None:
    """ "I was charged twice", the address, the code and "yes", and a "hello" of somebody else."""
    run = [sys.executable, "-m", "bench.turns", "--counts"]
    done = subprocess.run(run, capture_output=True, text=True, check=False, timeout=550)
    assert done.returncode == 0, done.stderr[-3000:]
    found = json.loads(done.stdout.splitlines()[-1])[STEWARD]
    print(found)
    for turn in range(4):
        assert found["statements"][turn] <= STATEMENTS[turn], found
        assert found["transactions"][turn] <= TRANSACTIONS[turn], found
    assert found["hello"]["statements"] <= HELLO_STATEMENTS, found
    assert found["hello"]["transactions"] <= HELLO_TRANSACTIONS, found
    assert found["tool_calls"] <= TOOL_CALLS, found
    assert found["rows_with_two_hellos"] <= ROWS, found
    assert mean(found["wal_kb"]) <= WAL_KB, found
