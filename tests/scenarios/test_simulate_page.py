"""The commands of `docs/customers.md`, as they stand there, on one customer in the place of all."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from steward.cli.main import app
from steward.settings import PROJECT
from tests.cli.documented import steward_words
from tests.command_line import CliRunner
from tests.scenarios.test_simulate import customer_of_the_page

PAGE = "customers.md"


def copied(recording: str, folder: Path) -> str:
    """A recording of the repository, in a folder of its own."""
    return str(shutil.copy(PROJECT / recording, folder))


# A company and a desk for each of seven commands, for one of them four.
@pytest.mark.in_turn(parts=8, files=("docs/customers.md", "steward/cli/simulate.py"), seconds=45.0)
@pytest.mark.timeout(600)
def test_simulate_commands_of_the_page_play_the_customer_of_the_page(tmp_path: Path) -> None:
    people = tmp_path / "people"
    people.mkdir()
    (people / "recorded_refund.yaml").write_text(customer_of_the_page(), "utf-8")
    for number, words in enumerate(steward_words(PAGE, "simulate")):
        here = [word for word in words if word != "evals/customers/fresh"]
        here[here.index("evals/customers/seen")] = str(people)
        # what a recording has no answer to is noted beside it: not in the repository
        here = [copied(word, tmp_path) if word.endswith(".jsonl") else word for word in here]
        every = number == 0  # in all four wordings once
        ran = CliRunner().invoke(app, here if every or "--seeds" in here else [*here, "--seeds=1"])
        assert ran.exit_code == 0, f"{words}\n{ran.output}"
        assert "--json" in words or f"1 in {4 if every else 1} wording" in ran.output, ran.output
