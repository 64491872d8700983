"""`make cluster`, small: two desks behind a proxy; one is killed, then Postgres, then the other,
each under a crowd of its own; then both are restarted, one after the other.
"""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from bench.waves import MUST

pytestmark = [
    pytest.mark.long,
    pytest.mark.xdist_group("compare"),
    pytest.mark.timeout(600),
    pytest.mark.in_turn(
        parts=12,
        place=8,
        files=("bench/cluster.py", "bench/waves.py", "bench/proxy.py"),
        seconds=70.0,
    ),
]


def test_killed_desks_lose_nothing_and_the_others_answer() -> None:
    """Seconds are no test's business on a machine that does other things; the books are."""
    run = [sys.executable, "-m", "bench.cluster", "--engine", "own", "--desks", "2"]
    run += ["--conversations", "8", "--json"]
    done = subprocess.run(run, capture_output=True, text=True, check=False, timeout=550)
    assert done.stdout, done.stderr[-3000:]
    found = json.loads(done.stdout)
    assert [rate["desks"] for rate in found["rates"]] == [2]
    assert [kill["what"] for kill in found["kills"]] == ["desk 1", "Postgres", "desk 2"]
    assert found["kills"][0]["killed"]["many"] > 0
    lasts = [(each["killed"]["last"], each["alone"]["last"]) for each in found["kills"]]
    late = [one for one in lasts if one[0] > MUST or one[0] - one[1] > MUST]
    assert done.returncode == int(bool(late)), done.stderr[-3000:]
    assert found["restart"] > 0
    assert found["engine"] == "own"
