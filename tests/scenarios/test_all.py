"""The project's own scenarios, all of them, against the real desk, systems and Postgres;
and wrong ones, which must fail.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from steward.scenarios.suite import Options, find_files, run_suite
from steward.settings import PROJECT
from tests.selection import Proof, choose

SCENARIOS = PROJECT / "evals" / "scenarios"
PARTS = 8  # shares, which are cut once more (tests/selection.py); `make scenarios` plays all
type Write = Callable[..., Path]
# what goes together is begun first: the longest test is not the last
pytestmark = pytest.mark.xdist_group("scenarios")


@pytest.mark.long
@pytest.mark.timeout(3300)  # with two workers beside it, on two cores
def test_scenario_of_each_file_holds() -> None:
    files = find_files([SCENARIOS])
    assert len(files) >= 20
    chosen = choose(
        "scenarios",
        files,
        lambda file: Proof(file.name, PARTS, own=file.relative_to(PROJECT).as_posix(), seconds=1.5),
        budget=30.0,
    )
    results = run_suite(chosen, Options(jobs=3), lambda result: None)
    assert len(results) == len(chosen)
    assert {result.file: result.difference for result in results if not result.ok} == {}


def test_scenarios_somebody_elses_invoice_sounds_like_none() -> None:
    """Every word of the desk is the same, whether the invoice is another customer's or nobody's."""
    files = [SCENARIOS / "foreign_invoice.yaml", SCENARIOS / "missing_invoice.yaml"]
    foreign, missing = run_suite(files, Options(jobs=2), lambda result: None)
    assert foreign.ok, foreign
    assert missing.ok, missing
    said = [
        [line.text for line in result.transcript if line.who == "desk"]
        for result in (foreign, missing)
    ]
    assert said[0] == said[1]
    assert len(said[0]) == 4


@pytest.mark.in_turn(parts=10, files=("steward/scenarios/",), seconds=10.0)
def test_wrong_scenario_fails_on_the_real_desk(write: Write) -> None:
    """The same story with one expectation changed at a time: each must be found out,
    at that expectation.
    """
    right = (SCENARIOS / "duplicate_charge.yaml").read_text(encoding="utf-8")
    changes = {
        "refunds": (
            "refunds: [{charge: CH-2, amount: 45.00 USD}]",
            "refunds: [{charge: CH-1, amount: 45.00 USD}]",
        ),
        "approvals": ("approvals: []\n", "approvals: [{action: refund}]\n"),
        "customer": (
            "customer: {account: A-1001, contact: C-1001, assurance: possession}",
            "customer: null",
        ),
        "reply": ('never: ["approval"]', 'never: ["4242"]'),
        "audit": ("has: [refund.proposed, refund.confirmed]", "has: [refund.denied]"),
        "state": ("state: {waiting: false}", "state: {waiting: true}"),
    }
    files = []
    for key, (held, wrong) in changes.items():
        assert right.count(held) == 1
        files.append(write(right.replace(held, wrong), f"{key}.yaml"))
    results = run_suite(files, Options(jobs=3), lambda result: None)
    assert [result.difference.split(":")[0] for result in results] == list(changes)
