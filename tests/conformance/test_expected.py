"""What `make conformance` says of a run; the run itself takes minutes, and npm."""

from __future__ import annotations

import pytest

from tests.conformance import suite

# as the suite prints it
SUMMARY = """
=== SUMMARY ===
✓ server-initialize: 1 passed, 0 failed
✗ prompts-list: 0 passed, 1 failed
{more}
Total: 1 passed, 1 failed
"""


@pytest.mark.parametrize("part", ["server", "client"])
def test_expected_failure_has_a_reason_of_its_own(part: str) -> None:
    assert all(suite.reasons(part).values())


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("✗ ping: 0 passed, 1 failed", "FAILED: ping"),
        ("✓ tools-call-image: 1 passed, 0 failed", "PASSES, but is expected to fail"),
    ],
)
def test_run_names_what_nobody_expected(more: str, said: str) -> None:
    text = suite.told("desk", "server", SUMMARY.format(more=more))
    assert "desk: " in text
    assert "expected to fail, no prompts: prompts-list" in text
    assert said in text
    assert said not in suite.told("desk", "server", SUMMARY.format(more=""))
