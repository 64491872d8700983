"""Scenario files made in a test, and the runner with a stand-in for the desk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from steward.scenarios import processes
from steward.scenarios.suite import Options, run_suite
from steward.scenarios.types import Result
from tests.own_policies import POLICIES

type Write = Callable[[str], Path]


@pytest.fixture(autouse=True)
def policies_of_the_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    """Desks of scenarios go by the tests' own limits, whatever the shipped ones become."""
    monkeypatch.setenv("STEWARD_POLICIES", str(POLICIES))


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a scenario file and returns its path."""

    def written(text: str, name: str = "made.yaml") -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return written


@pytest.fixture
def stubbed(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[Result]]:
    """Plays files against the stand-in; the systems and Postgres are the real ones."""
    monkeypatch.setattr(processes, "DESK", "tests.scenarios.stub_desk")

    def played(*paths: Path) -> list[Result]:
        return run_suite(paths, Options(jobs=2), lambda result: None)

    return played
