"""Each guard is needed: taken away, one named test fails, and says why;
with nothing taken away such a run passes.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from steward.settings import PROJECT
from tests.guards.remove import source_of
from tests.guards.table import GUARDS, Code, Guard
from tests.selection import Commit, Proof, chosen

pytestmark = [pytest.mark.long, pytest.mark.xdist_group("guards"), pytest.mark.timeout(1800)]
PARTS = 24  # shares, which are cut once more (tests/selection.py)


def files_of(guard: Guard) -> set[str]:
    """The files that a guard stands in, and the one that holds its test."""
    modules = [one.where.partition(":")[0] for one in guard.removal if isinstance(one, Code)]
    return {f"{module.replace('.', '/')}.py" for module in modules} | {
        f"tests/{guard.test.partition('::')[0]}"
    }


def runs(*names: str) -> dict[str, Any]:
    """What `tests.guards.run` found, by guard."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.guards.run", *names],
        capture_output=True,
        text=True,
        check=False,
        timeout=1700,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    found = (json.loads(line) for line in done.stdout.splitlines())
    return {each["guard"]: each for each in found}


@pytest.fixture(scope="module")
def found(request: pytest.FixtureRequest) -> dict[str, Any]:
    """The runs of those guards that this session asks about, and one with nothing taken away."""
    asked = {
        item.callspec.params["guard"].name
        for item in request.session.items
        if hasattr(item, "callspec") and "guard" in item.callspec.params
    }
    return runs("", *sorted(asked))


@pytest.mark.parametrize(
    "guard",
    [
        pytest.param(
            guard,
            id=guard.name,
            marks=pytest.mark.in_turn(
                name=guard.name, parts=PARTS, files=files_of(guard), seconds=4.0
            ),
        )
        for guard in GUARDS
    ],
)
def test_guard_taken_away_fails_the_named_test(found: dict[str, Any], guard: Guard) -> None:
    without = found[guard.name]
    assert without["exit"] == 1, without["output"][-3000:]
    assert without["failed"]
    assert without["broken"] == []
    assert [
        name
        for name in without["failed"]
        if name != guard.test and not name.startswith(guard.test + "[")
    ] == []
    assert guard.says in without["output"]


def test_run_with_nothing_taken_away_passes(found: dict[str, Any]) -> None:
    """The suite runs all of the named tests.

    Here it is asked whether a run of this kind passes at all.
    """
    assert (found[""]["exit"], found[""]["failed"]) == (0, []), found[""]["output"][-3000:]
    assert "passed" in found[""]["output"]


def test_guard_names_are_unique() -> None:
    assert len({guard.name for guard in GUARDS}) == len(GUARDS)


def test_guard_each_stands_where_the_table_says() -> None:
    """All of them, at every commit: a run without a guard that is not found would prove nothing."""
    stale = [
        f"{guard.name}: {one.where} has no {one.old!r}"
        for guard in GUARDS
        for one in guard.removal
        if isinstance(one, Code) and one.old not in source_of(one.where)
    ]
    assert stale == []


def test_guard_each_has_its_turn_within_so_many_commits() -> None:
    proofs = [Proof(guard.name, PARTS) for guard in GUARDS]
    for first in (0, proofs[0].round):
        turns = range(first, first + proofs[0].round)
        commits = [Commit(turn, frozenset(), "") for turn in turns]
        runs = [proof.name for one in commits for proof in proofs if proof.in_turn(one)]
        assert sorted(runs) == sorted(guard.name for guard in GUARDS)


def test_guard_is_asked_about_when_its_code_or_its_test_changed() -> None:
    for guard in GUARDS:
        for file in files_of(guard):
            assert (PROJECT / file).exists(), f"{guard.name}: {file}"
            asked = Proof(guard.name, PARTS, files_of(guard))
            assert chosen([asked], Commit(0, frozenset({file}), "")) == ([True], [False])
