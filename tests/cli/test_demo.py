"""`steward demo`: scenarios told aloud, which end well only if they are true."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
import typer

from steward.cli import demo
from steward.cli.demo import SCENARIOS, STORIES, chosen
from steward.cli.main import app
from steward.scenarios.reading import read_scenario
from steward.scenarios.suite import Options
from steward.scenarios.types import TELLER, Line, Result
from tests.cases import cases
from tests.command_line import command_of

STEWARD = str(Path(sys.executable).with_name("steward"))


@pytest.mark.xdist_group("live")
@pytest.mark.long
@pytest.mark.timeout(420)
@pytest.mark.in_turn(parts=12, place=10, files=("steward/cli/demo.py",), seconds=40.0)
def test_demo_stories_are_true() -> None:
    done = subprocess.run([STEWARD, "demo", "--json"], capture_output=True, text=True, timeout=400)
    assert done.returncode == 0, done.stdout + done.stderr
    told = json.loads(done.stdout)
    assert {one["story"]: one["scenario"] for one in told["stories"]} == STORIES
    assert all(one["ok"] and 2 <= len(one["lines"]) <= 6 for one in told["stories"])


@pytest.mark.xdist_group("live")
@pytest.mark.long
@pytest.mark.timeout(240)
@pytest.mark.in_turn(parts=12, place=7, files=("steward/cli/demo.py",), seconds=15.0)
def test_demo_story_asked_for_by_name_is_told_in_words() -> None:
    done = subprocess.run([STEWARD, "demo", "two"], capture_output=True, text=True, timeout=220)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Marcus is a lead as well: «" in done.stdout
    assert "{answer}" not in done.stdout
    assert "1,290.00 EUR" in done.stdout.partition("Priya of finance signs. «")[2]
    assert "two\tevals/scenarios/over_one_thousand.yaml\tyes" in done.stdout
    assert "1 of 1 stories are true" in done.stdout


@cases("name", STORIES)
def test_demo_story_holds_books_people_and_record_to_what_is_told(name: str) -> None:
    scenario = read_scenario(SCENARIOS / f"{STORIES[name]}.yaml")
    assert {"refunds", "approvals"} <= scenario.then.keys()
    assert scenario.then["audit"]["verifies"] is True
    assert 2 <= sum("told" in step.keys for step in scenario.steps) <= 6


def test_demo_help_names_every_story() -> None:
    """Written out there: to import the stories takes longer than to show the help."""
    (stories,) = (one for one in command_of(app).commands["demo"].params if one.name == "stories")  # type: ignore[attr-defined]
    assert stories.help == f"Only these: {', '.join(STORIES)}."


def test_demo_story_that_is_unknown_is_reported(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(typer.Exit):
        chosen(["alone", "nine"])
    assert "There is no story 'nine'." in capsys.readouterr().err
    assert chosen(["killed", "alone"]) == ["alone", "killed"]
    assert chosen([]) == list(STORIES)


def test_demo_without_the_scenarios_of_the_repository_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(demo, "SCENARIOS", tmp_path)
    with pytest.raises(typer.Exit):
        demo.tell(["alone"])
    assert "come with the repository" in capsys.readouterr().err


@pytest.mark.parametrize("wrong", [False, True])
def test_demo_story_that_is_not_as_told_fails_the_demo(
    wrong: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def played(
        files: Iterable[Path], options: Options, tell: Callable[[Result], None]
    ) -> list[Result]:
        results = [Result(str(file), file.stem) for file in files]
        results[0].transcript += [Line("customer", "hello"), Line(TELLER, "It went well.")]
        results[0].difference = "refunds: expected one, found none" if wrong else ""
        for one in results:
            tell(one)
        return results

    monkeypatch.setattr(demo, "run_suite", played)
    assert demo.tell(["alone", "two"]) == (1 if wrong else 0)
    said = capsys.readouterr().out
    assert "   It went well." in said
    assert "hello" not in said
    assert ("✗ refunds: expected one, found none" in said) is wrong
    assert f"{1 if wrong else 2} of 2 stories are true" in said
    assert demo.tell(["alone", "two"], json=True) == (1 if wrong else 0)
    assert json.loads(capsys.readouterr().out)["ok"] is not wrong
