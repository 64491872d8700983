"""Each guard is needed: taken away, one named test fails, and says why;
with nothing taken away such a run passes.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from tests.guards.table import GUARDS, Code, Guard
from tests.long import PARTS, changed, share

pytestmark = [pytest.mark.long, pytest.mark.xdist_group("guards"), pytest.mark.timeout(1800)]


def files_of(guard: Guard) -> set[str]:
    """The files that a guard stands in, and the one that holds its test."""
    modules = [one.where.partition(":")[0] for one in guard.removal if isinstance(one, Code)]
    return {f"{module.replace('.', '/')}.py" for module in modules} | {
        f"tests/{guard.test.partition('::')[0]}"
    }


def now_asked() -> list[Guard]:
    """Those of what changed, and the share of the others whose turn it is."""
    touched = changed()
    named = {guard.name for guard in GUARDS if files_of(guard) & touched}
    named |= {guard.name for guard in share(GUARDS, lambda guard: guard.name)}
    return [guard for guard in GUARDS if guard.name in named]


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


@pytest.mark.parametrize("guard", now_asked(), ids=lambda guard: guard.name)
def test_without_it_the_named_test_fails(found: dict[str, Any], guard: Guard) -> None:
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


def test_with_nothing_taken_away_such_a_run_passes(found: dict[str, Any]) -> None:
    """The suite runs all of the named tests.

    Here it is asked whether a run of this kind passes at all.
    """
    assert (found[""]["exit"], found[""]["failed"]) == (0, []), found[""]["output"][-3000:]
    assert "passed" in found[""]["output"]


def test_each_guard_has_a_name_of_its_own() -> None:
    assert len({guard.name for guard in GUARDS}) == len(GUARDS)


def test_each_guard_has_its_turn() -> None:
    turns = [share(GUARDS, lambda guard: guard.name, part) for part in range(PARTS)]
    assert {guard.name for turn in turns for guard in turn} == {guard.name for guard in GUARDS}
