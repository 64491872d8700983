"""`docs/adding-an-action.md`, taken at its word: its blocks, put where they say,
are a kind of action that works.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest

from actions.registry import KINDS
from state.team import Proposal, WantedAction
from steward.cli.main import app
from steward.policy.live import LivePolicy
from steward.policy.schema import schema
from steward.say import folders, known
from steward.settings import PROJECT
from teams.contract import Goal
from teams.registry import TEAMS
from teams.slots import Slots
from tests.command_line import CliRunner
from tests.graphs.conftest import Bench
from tests.own_policies import POLICIES
from tools.declaration import READ, WRITE

pytestmark = pytest.mark.long
_BLOCK = re.compile(r"^ *```(?:python|cedar|fluent)\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
RULES, OF_REMEDIES = "policies/rules/records.cedar", "policies/rules/remedies.cedar"
WISH = "Whole beans, never ground."


def blocks(*, remedy: bool = False) -> dict[str, str]:
    """The blocks of the page, or of its part on remedies, by the file that their first line
    names.
    """
    page = (PROJECT / "docs" / "adding-an-action.md").read_text("utf-8")
    parts = page.split("\n## A further remedy\n")
    found = [textwrap.dedent(text) for text in _BLOCK.findall(parts[1 if remedy else 0])]
    return {re.sub(r"^(#|//) ", "", text.partition("\n")[0]): text for text in found}


def test_page_names_at_most_five_files() -> None:
    """The fifth is `actions/registry.py`, where the new kind's name stands."""
    assert set(blocks()) == {
        "teams/support/team.py",
        "actions/note_wish.py",
        RULES,
        "actions/phrases.en.ftl",
    }


def test_page_on_remedies_names_at_most_five_files() -> None:
    """The fifth is `actions/registry.py`, as for every kind."""
    assert set(blocks(remedy=True)) == {
        "teams/refund/team.py",
        "actions/give_voucher.py",
        OF_REMEDIES,
        "actions/phrases.en.ftl",
    }


def run(text: str, **names: Any) -> dict[str, Any]:
    scope: dict[str, Any] = {"__name__": "from_the_docs", **names}
    exec(compile(text, "docs/adding-an-action.md", "exec", dont_inherit=True), scope)
    return scope


def policies(folder: Path, page: dict[str, str], *names: str) -> Path:
    shutil.copytree(POLICIES, folder)
    for name in names:
        with (folder / Path(name).relative_to("policies")).open("a", encoding="utf-8") as file:
            file.write("\n" + page[name])
    return folder


@pytest.fixture
def added(bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Bench:
    page = blocks()
    monkeypatch.setattr("steward.say._KNOWN", {**known()})  # its phrases go with the test
    more = run(page["teams/support/team.py"], READ=READ, WRITE=WRITE)["MORE"]
    declared = bench.desk.gateway._declared
    monkeypatch.setitem(declared, "support", declared["support"] | set(more))
    monkeypatch.setitem(KINDS, "note_wish", run(page["actions/note_wish.py"])["KIND"])
    words = tmp_path / "words" / "phrases.en.ftl"
    words.parent.mkdir()
    words.write_text(page["actions/phrases.en.ftl"], encoding="utf-8")
    monkeypatch.setattr("steward.say._FOLDERS", [*folders(), words.parent])
    bench.desk.policy = LivePolicy(policies(tmp_path / "policies", page, RULES))
    wanted = WantedAction(
        kind="note_wish", resource="crm:C-1:note", params={"contact_id": "C-1", "wish": WISH}
    )
    goal = Goal(
        slots=Slots, reads=lambda _view: [], conclude=lambda _view: Proposal(wanted=(wanted,))
    )
    monkeypatch.setitem(TEAMS["support"].goals, "complaint", goal)
    return bench


def notes(bench: Bench) -> list[str]:
    return [row["summary"] for row in bench.company.systems("/sandbox/books")["interactions"]]


async def test_kind_added_as_documented_is_decided_and_done_once(added: Bench) -> None:
    await added.prove("A-1")
    assert "Shall I?" in await added.say("I want to complain about your service")
    assert notes(added) == []
    assert "it is written down" in await added.say("yes please")
    assert notes(added) == [WISH]
    [action] = await added.desk.ledger.of_conversation(added.conversation)
    assert (action.kind, str(action.state)) == ("note_wish", "confirmed")
    events = [entry.event for entry in await added.desk.audit.entries(added.conversation)]
    assert {"note_wish.proposed", "note_wish.agreed", "note_wish.confirmed"} <= set(events)


async def test_rule_of_added_kind_denies_what_is_another_customers(added: Bench) -> None:
    await added.prove("A-2")
    await added.say("I want to complain about your service")
    await added.say("yes please")
    [action] = await added.desk.ledger.of_conversation(added.conversation)
    assert (str(action.state), action.denial) == ("denied", "not_owner")
    assert notes(added) == []


async def test_action_without_its_rule_does_nothing(added: Bench, tmp_path: Path) -> None:
    added.desk.policy = LivePolicy(policies(tmp_path / "without", blocks()))
    await added.prove("A-1")
    await added.say("I want to complain about your service")
    await added.say("yes please")
    [action] = await added.desk.ledger.of_conversation(added.conversation)
    assert (str(action.state), action.denial) == ("denied", "no_rule")
    assert notes(added) == []


def checks() -> list[tuple[list[str], str]]:
    """The commands of `steward policy check` on the page, each with what it answers first."""
    page = (PROJECT / "docs" / "adding-an-action.md").read_text("utf-8")
    found = re.findall(r"^ *\$ \S+steward (policy check note_wish.*)\n *(.*)$", page, re.MULTILINE)
    return [(words.split(), answer) for words, answer in found]


async def test_request_of_added_kind_is_known_to_policy_check(added: Bench, tmp_path: Path) -> None:
    own = policies(tmp_path / "checked", blocks(), RULES)
    assert len(checks()) == 5
    for words, answer in checks():
        said = CliRunner().invoke(app, [*words, "--policies", str(own)])
        assert answer in said.output.splitlines()[0], (words, said.output)
        assert said.exit_code == (0 if answer.split()[0] in ("allow", "deny", "ask") else 2)
    assert "action note_wish in [WishFacts, OwnFacts, " in schema()


VOUCHER = "give_voucher"
_FILES = ("langgraph.json", "pyproject.toml", "systems.lock.yaml", "systems.yaml")
_PACKAGES = ("actions", "nodes", "policies", "state", "steward", "teams", "tools")


def project_with_remedy(copy: Path) -> Path:
    """A copy of the project in which five files are changed as the page says."""
    for name in _PACKAGES:
        shutil.copytree(PROJECT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in _FILES:
        shutil.copy(PROJECT / name, copy / name)
    page = blocks(remedy=True)
    changed = {
        "actions/give_voucher.py": lambda _: page["actions/give_voucher.py"],
        "actions/phrases.en.ftl": lambda text: f"{text}\n{page['actions/phrases.en.ftl']}",
        "actions/registry.py": lambda text: text.replace(
            "    give_store_credit,\n", "    give_store_credit,\n    give_voucher,\n"
        ).replace(
            "    give_store_credit.KIND,\n", "    give_store_credit.KIND, give_voucher.KIND,\n"
        ),
        OF_REMEDIES: lambda text: f"{text}\n{page[OF_REMEDIES]}",
        "teams/refund/team.py": lambda text: text.replace(
            "\n    },\n)\n\nTEAM", "\n        **MORE,\n    },\n)\n\nTEAM", 1
        ).replace("TOOLS = declare(", f"{page['teams/refund/team.py']}\nTOOLS = declare("),
    }
    assert len(changed) == 5
    for name, change in changed.items():
        file = copy / name
        file.write_text(change(file.read_text("utf-8") if file.exists() else ""), "utf-8")
    return copy


def test_remedy_added_as_documented_is_judged_counted_and_watched(dsn: str, tmp_path: Path) -> None:
    copy = project_with_remedy(tmp_path / "project")
    ran = subprocess.run(
        [sys.executable, str(PROJECT / "tests/graphs/further_remedy.py"), dsn],
        cwd=copy,
        env=os.environ | {"PYTHONPATH": str(copy)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-3000:]
    assert ran.stdout.splitlines() == [
        "alone: allowed by voucher.alone",
        "beside money: denied, other_remedy",
        "above the limit: a person by refund.above_alone",
        "proposed: not counted, not watched",
        "authorised: counted, not watched",
        "confirmed: counted, watched",
    ]
