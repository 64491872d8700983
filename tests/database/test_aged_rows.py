"""After years of work nothing that customers and staff wait for reads a whole table: `make aged`,
small.
"""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

pytestmark = [
    pytest.mark.long,  # a desk of its own, and 20,000 conversations
    pytest.mark.xdist_group("compare"),
    pytest.mark.timeout(900),
    pytest.mark.in_turn(
        parts=12,
        place=3,
        files=("bench/aged.py", "bench/copies.py", "steward/migrations/", "steward/ledger/"),
        seconds=90.0,
    ),
]
_LARGE = {"desk.link", "desk.action", "desk.authority", "desk.inbox", "desk.outbox", "desk.turn"}


def test_aged_desk_walks_through_no_large_table_for_what_is_waited_for() -> None:
    """Seconds are no test's business on a machine that does other things; rows are."""
    run = [sys.executable, "-m", "bench.aged", "--old", "20000", "--waiting", "500", "--json"]
    done = subprocess.run(run, capture_output=True, text=True, check=False, timeout=850)
    assert done.stdout, done.stderr[-3000:]
    walked = json.loads(done.stdout)["after"]["walked"]
    found = {
        what: {name: rows for name, rows in tables.items() if name in _LARGE and rows > 5000}
        for what, tables in walked.items()
    }
    assert {what: tables for what, tables in found.items() if tables} == {}
