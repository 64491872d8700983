"""`make compare`, one run of each: Steward's own figures, and that the peer was measured;
what it paid is no test's business.
"""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

pytestmark = [
    pytest.mark.long,
    pytest.mark.xdist_group("compare"),
    pytest.mark.timeout(900),
    pytest.mark.in_turn(parts=12, place=3, files=("bench/",), seconds=40.0),
]


def test_steward_pays_once_and_the_peer_is_listed() -> None:
    run = [sys.executable, "-m", "bench.compare", "--times", "1"]
    done = subprocess.run(run, capture_output=True, text=True, check=False, timeout=850)
    assert done.returncode == 0, done.stderr[-3000:]
    rows = [re.split(r"  +", line) for line in done.stdout.splitlines()]
    assert ["Steward", "sync", "1", "1"] in rows, done.stdout
    measured = [
        (row[0], row[1])
        for row in rows
        if row[0].startswith("langgraph-supervisor") and len(row) == 4
    ]
    for who in ("langgraph-supervisor", "langgraph-supervisor, key = tool_call_id"):
        assert [durability for name, durability in measured if name == who] == [
            "async",
            "exit",
            "sync",
        ], done.stdout
