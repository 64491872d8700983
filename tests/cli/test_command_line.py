"""The tests' own runner of the command line."""

from __future__ import annotations

import pytest

from steward.cli.main import app
from tests.command_line import CliRunner, command_of
from tests.sources import texts


def test_command_line_that_is_called_again_is_not_made_anew() -> None:
    CliRunner().invoke(app, ["version"])
    before = command_of.cache_info()
    assert CliRunner().invoke(app, ["version"]).exit_code == 0
    after = command_of.cache_info()
    assert (after.misses, after.hits) == (before.misses, before.hits + 1)


def test_command_line_is_called_by_the_tests_own_runner_alone() -> None:
    own = r"from (?:typer|click)\.testing|typer\.main"
    assert [str(file) for file, _ in texts("tests", holding=own)] == ["tests/command_line.py"]


@pytest.mark.parametrize("words", [["audit", "trace"], ["approvals", "approve"], ["chat", "--no"]])
def test_command_that_misses_something_shows_its_example(words: list[str]) -> None:
    said = CliRunner().invoke(app, words)
    assert said.exit_code == 2
    assert f"Example: steward {words[0]}" in said.output.replace("Examples:", "Example:")
