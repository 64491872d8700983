"""`docs/adding-a-team.md`, taken at its word: its blocks, put into a copy of the project, are a
fifth team that answers.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from steward.settings import PROJECT
from steward.understanding.emergency import model
from steward.understanding.emergency.reader import emergency_reader

pytestmark = [pytest.mark.long, pytest.mark.timeout(500)]
_BLOCK = re.compile(r"^ *```(?:python|cedar|yaml|fluent)\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
_PACKAGES = (
    "actions",
    "evals",
    "graphs",
    "nodes",
    "policies",
    "state",
    "steward",
    "systems",
    "teams",
    "tools",
)
_FILES = (
    "company.yaml",
    "langgraph.json",
    "pyproject.toml",
    "systems.lock.yaml",
    "systems.yaml",
)
TEAM, WORDS, WISHES = (
    "teams/loyalty/team.py",
    "teams/loyalty/phrases.en.ftl",
    "steward/domain/understanding.py",
)
FEW = 35  # lines
RULES, EXAMPLES = "policies/rules/reading.cedar", "evals/understanding/training/points_balance.yaml"
SCENARIO = """
scenario: Who asks for their points hears how many they are, once they have proved who they are
given:
  now: 2026-11-20T10:00:00Z
  crm: [{contact: C-44, name: Maud Peeters, email: maud.peeters@example.com, plan: taster, updated:
  -200d}]
  billing:
    - {account: A-44, name: Maud Peeters, email: maud.peeters@example.com, plan: taster, updated:
    -200d}
  logistics:
    - {order: O-4401, account: A-44, email: maud.peeters@example.com, item: Ethiopia beans 1 kg,
    amount: 34.50 EUR,
       status: delivered, placed: -30d, shipped: -28d, promised: -25d, delivered: -26d, country: NL}
    - {order: O-4402, account: A-44, email: maud.peeters@example.com, item: Kenya beans 1 kg,
    amount: 36.50 EUR,
       status: in_transit, placed: -3d, shipped: -2d, promised: +2d, country: NL}
when:
  - customer: "How many loyalty points do I have?"
  - customer: "maud.peeters@example.com"
  - customer: "{code}"
then:
  refunds: []
  approvals: []
  reply: {mentions: ["You have 10 points"]}
  audit: {verifies: true}
"""


def blocks() -> dict[str, str]:
    """The blocks of the page by the file that their first line names."""
    page = (PROJECT / "docs" / "adding-a-team.md").read_text("utf-8")
    found = [textwrap.dedent(text) for text in _BLOCK.findall(page)]
    return {re.sub(r"^(#|//) ", "", text.partition("\n")[0]): text for text in found}


def test_page_names_at_most_five_files() -> None:
    assert set(blocks()) == {TEAM, WORDS, WISHES, RULES, EXAMPLES}


def put(copy: Path, page: dict[str, str]) -> None:
    """Each block where its first line says: new files as they are, lines of the others where their
    neighbours stand.
    """
    for name in (TEAM, WORDS, EXAMPLES):
        (copy / name).parent.mkdir(exist_ok=True)
        (copy / name).write_text(page[name], encoding="utf-8")
    with (copy / RULES).open("a", encoding="utf-8") as rules:
        rules.write("\n" + page[RULES])
    names, intent, whose = page[WISHES].partition("\n")[2].rstrip().split("\n")
    wishes = (copy / WISHES).read_text("utf-8")
    for after, line in (
        (r"^Team = .*$", names),
        (r"^    COMPLAINT = .*$", rf"\g<0>\n{intent}"),
        (r"^    Intent\.COMPLAINT: .*$", rf"\g<0>\n{whose}"),
    ):
        wishes, found = re.subn(after, line, wishes, flags=re.MULTILINE)
        assert found == 1
    (copy / WISHES).write_text(wishes, encoding="utf-8")


def with_few_examples(copy: Path) -> None:
    """The first examples of each wish, in English: to train its readers on all takes minutes."""
    folder = copy / "evals" / "understanding"
    shutil.rmtree(folder / "languages")
    shutil.rmtree(folder / "strangers")
    short = ("training/*.yaml", "follow_ups/*.yaml", "answers/*.yaml")
    for file in (one for name in short for one in folder.glob(name)):
        lines = file.read_text("utf-8").splitlines(keepends=True)
        file.write_text("".join(lines[:FEW]), encoding="utf-8")


def with_reader_of_danger(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the copy looks for its own, the project's: it has examples of its own, for which
    training takes longer than for all others.
    """
    emergency_reader()
    trained = model.model_path().resolve()
    with monkeypatch.context() as there:
        there.setenv("STEWARD_EXAMPLES", str(copy / "evals" / "understanding"))
        there.setenv("STEWARD_HOME", str(copy / ".steward"))
        model.model_path().parent.mkdir(parents=True)
        shutil.copy(trained, model.model_path())


@pytest.mark.in_turn(
    parts=12,
    place=2,
    files=("docs/adding-a-team.md", "teams/contract.py", "teams/registry.py"),
    seconds=10.0,
)
def test_team_added_as_documented_answers_a_customer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "project"
    for name in _PACKAGES:
        shutil.copytree(PROJECT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in _FILES:
        shutil.copy(PROJECT / name, copy / name)
    with_few_examples(copy)
    put(copy, blocks())
    with_reader_of_danger(copy, monkeypatch)
    (copy / "points.yaml").write_text(SCENARIO, encoding="utf-8")
    played = subprocess.run(
        [sys.executable, "-m", "steward.cli.main", "scenario", "points.yaml"],
        cwd=copy,
        env=os.environ | {"PYTHONPATH": str(copy), "STEWARD_HOME": str(copy / ".steward")},
        capture_output=True,
        text=True,
        timeout=400,
        check=False,
    )
    assert played.returncode == 0, played.stdout[-3000:] + played.stderr[-3000:]
