"""Scenarios with a second company beside the first: three ways in which desks work together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from steward.scenarios.document import Unreadable
from steward.scenarios.reading import read_scenario
from steward.scenarios.suite import Options, run_suite
from steward.settings import PROJECT
from tests.cases import cases

FOLDER = PROJECT / "evals" / "scenarios"
UNDER, KILLED, EQUALS = (
    FOLDER / f"{name}.yaml"
    for name in (
        "desk_under_a_desk",
        "desk_under_a_desk_killed",
        "two_companies_settle_a_lost_parcel",
    )
)
type Write = Callable[..., Path]
_FILES = ("steward/a2a/", "steward/scenarios/", "teams/remote.py")


@pytest.mark.long
@pytest.mark.xdist_group("scenarios")
@pytest.mark.timeout(400)
@pytest.mark.in_turn(parts=6, place=2, files=_FILES, seconds=15.0)
@pytest.mark.parametrize("file", [UNDER, KILLED, EQUALS], ids=lambda file: file.stem)
def test_desks_beside_each_other_hold_to_their_scenario(file: Path) -> None:
    [result] = run_suite([file], Options(jobs=1), lambda result: None)
    assert result.ok, result


@pytest.mark.long
@pytest.mark.xdist_group("scenarios")
@pytest.mark.timeout(400)
@pytest.mark.in_turn(parts=6, place=3, files=_FILES, seconds=12.0)
def test_desks_that_differ_from_their_scenario_are_found_out(write: Write) -> None:
    """What the company beside was to do and did not, and one that nobody asked."""
    equals, under = (file.read_text(encoding="utf-8") for file in (EQUALS, UNDER))
    carrier = str(PROJECT / "evals" / "policies" / "carrier")
    equals = equals.replace("../policies/carrier", carrier)
    wrong = write(equals.replace("{charge: CH-1, amount: 60.00", "{charge: CH-1, amount: 59.00"))
    asks = "I want to complain about your service, the courier threw my parcel over the fence"
    silent = write(
        under.replace(f'customer: "{asks}"', "customer: hello").replace(
            'reply: {mentions: ["The service department has seen to this"]}', "refunds: []"
        ),
        "silent.yaml",
    )
    found = run_suite([wrong, silent], Options(jobs=2), lambda result: None)
    first, second = (result.difference for result in found)
    assert first.startswith("beside: refunds"), first
    assert second == "beside: expected its desk to be asked, found that it never was"


@cases(
    ("wrong", "right", "why"),
    [
        ("    name: backoffice\n", "", "beside.team needs 'name'"),
        ("  lets: {scopes", "  leads: {scopes", "did you mean 'lets'?"),
        ('  lets: {scopes: ["skill:support"]}\n', "", "beside needs 'lets'"),
    ],
)
def test_company_beside_that_is_written_wrong_is_refused(
    write: Write, wrong: str, right: str, why: str
) -> None:
    text = UNDER.read_text(encoding="utf-8")
    assert wrong in text
    with pytest.raises(Unreadable, match=why.replace("?", r"\?")):
        read_scenario(write(text.replace(wrong, right)))


def test_step_in_the_company_beside_needs_one(write: Write) -> None:
    text = (FOLDER / "duplicate_charge.yaml").read_text(encoding="utf-8")
    steps = "when:\n  - {crash: act, when: before, beside: true}\n"
    with pytest.raises(Unreadable, match="there is no company beside this one"):
        read_scenario(write(text.replace("when:\n", steps)))
