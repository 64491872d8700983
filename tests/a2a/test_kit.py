"""The official compatibility kit, where it is: `make tck` says the same in full."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from steward.settings import PROJECT
from tests.a2a import kit

SUITES = Path(os.environ.get("STEWARD_SUITES", PROJECT.parent / "shared" / "suites"))
SUITE = SUITES / "a2a-tck"


# Two minutes of requests, on a desk and in an environment of its own.
@pytest.mark.long
@pytest.mark.timeout(900)
@pytest.mark.xdist_group("a2a-kit")
@pytest.mark.in_turn(parts=24, place=7, files=("steward/a2a/",), seconds=180.0)
@pytest.mark.skipif(
    not (SUITE / "run_tck.py").is_file(),
    reason="the A2A compatibility kit is not there: STEWARD_SUITES names the folder it is in",
)
def test_kit_finds_no_failed_must() -> None:
    with kit.scripted() as url:
        text, failed = kit.told(kit.run(SUITE, url))
    assert failed == 0, text
    assert "MUST: " in text
