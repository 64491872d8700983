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


def test_expected_failure_has_a_reason_of_its_own() -> None:
    assert all(suite.reasons("server").values())


def test_client_is_expected_to_fail_nothing() -> None:
    assert suite.reasons("client") == {}


def test_run_counts_what_failed_as_expected_and_what_else_did() -> None:
    text = suite.told("desk", "server", SUMMARY.format(more="✗ ping: 0 passed, 1 failed"))
    assert "1 passed, 1 failed as expected, 1 otherwise" in text


@pytest.mark.parametrize(
    ("second", "well"), [("✓ initialize: 1 passed, 0 failed", True), ("", False)]
)
def test_run_of_the_client_says_which_scenario_needed_a_second_one(
    monkeypatch: pytest.MonkeyPatch, second: str, well: bool
) -> None:
    """A machine with other work misses a deadline; whoever reads the figures hears of it."""
    failed, expected = "✗ initialize: 0 passed, 1 failed", "prompts-list"
    monkeypatch.setattr(suite, "reasons", lambda _: {expected: "no prompts"})
    runs = {
        "initialize": [failed, second or failed],
        "tools_call": ["✓ tools_call: 1 passed, 0 failed"],
        expected: [f"✗ {expected}: 0 passed, 1 failed"],
    }
    monkeypatch.setattr(
        suite, "_said", lambda *_: ("".join(f"  - {one} [x]\n" for one in runs), True)
    )
    monkeypatch.setattr(suite, "_alone", lambda one: runs[one].pop(0))
    text, good = suite.run_client()
    assert "ran a second time, as the first failed: initialize" in text
    assert good is well
    assert ("FAILED: initialize" in text) is not well
    assert not any(runs.values()), "what is expected to fail is tried once"


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
