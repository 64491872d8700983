"""`steward demo`: the stories end well, and would not if the books said otherwise."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from steward.cli import demo

STEWARD = str(Path(sys.executable).with_name("steward"))


@pytest.mark.xdist_group("live")
@pytest.mark.long
def test_the_stories_are_true() -> None:
    done = subprocess.run([STEWARD, "demo"], capture_output=True, text=True, timeout=280)
    assert done.returncode == 0, done.stdout + done.stderr
    for statement in ("exactly one refund, of 45.00", "the approval still waits", "exactly one refund, of 180.00", "the books balance"):
        assert f"✓ {statement}" in done.stdout or statement in done.stdout
    assert done.stdout.count("✓") >= 9


def test_a_statement_that_does_not_hold_ends_the_story() -> None:
    with pytest.raises(demo.NotAsTold, match="the books balance"):
        demo._hold(False, "the books balance")
