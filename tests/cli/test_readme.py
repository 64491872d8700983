"""Every command in the README and on the page of its clients exists.

Those that end quickly are run, and the example inputs are sent to the graphs.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx
import pytest
import typer

from steward.cli.main import app
from steward.server.processes import Stack
from steward.settings import PROJECT, Settings
from tests.command_line import command_of

README = (PROJECT / "README.md").read_text()
CLIENTS = (PROJECT / "docs" / "clients.md").read_text()
COMMANDS = [
    line.removeprefix("$ ")
    for block in re.findall(r"```console\n(.*?)```", README + CLIENTS, re.DOTALL)
    for line in block.splitlines()
    if line.startswith("$ ")
]
INPUTS: dict[str, Any] = json.loads(re.search(r"```json\n(.*?)```", CLIENTS, re.DOTALL)[1])  # type: ignore[index]
# Long, or needing a choice of its own; each has a test that runs it.
ELSEWHERE = {
    "make demo": "tests/cli/test_demo.py",
    "make run": "tests/cli/test_run.py",
    "make scenarios": "tests/scenarios",
    "make chat": "tests/cli/test_readme.py",
    "make check": ".ci/run",
    "make test": ".ci/run",
    ".venv/bin/steward demo two": "tests/cli/test_demo.py",
}
STEWARD = str(Path(sys.executable).with_name("steward"))


def words_of(command: str) -> list[str]:
    """The words of the last program of a pipe, without its folder."""
    words = shlex.split(command.rpartition("|")[2])
    return [words[0].removeprefix(".venv/bin/"), *words[1:]]


def test_readme_has_commands() -> None:
    assert len(COMMANDS) >= 10


@pytest.mark.parametrize("command", COMMANDS)
def test_readme_commands_exist(command: str) -> None:
    words = words_of(command)
    if command in ELSEWHERE and not ELSEWHERE[command].startswith(".ci"):
        assert (PROJECT / ELSEWHERE[command]).exists()
    if words[0] == "make":
        assert re.search(rf"^{words[1]}:", (PROJECT / "Makefile").read_text(), re.MULTILINE)
        assert command in ELSEWHERE
        return
    assert words[0] == "steward"
    group: Any = command_of(app)
    for at in range(1, len(words)):
        if not hasattr(group, "commands"):
            break
        # fails where there is no such command
        _, group, _ = group.resolve_command(typer.Context(group), words[at:])
    options = {option for parameter in group.params for option in parameter.opts}
    assert {word for word in words if word.startswith("--")} <= options


def test_readme_is_short_enough_for_one_sitting() -> None:
    assert len(README.splitlines()) <= 240


def test_readme_lines_stay_within_a_hundred_columns() -> None:
    long = [line for line in README.splitlines() if len(line) > 100 and "](" not in line]
    assert not long


def test_readme_files_and_settings_that_it_names_are_there() -> None:
    """Links into the project, commands in the text, and environment variables.

    Pictures are made by a command of their own.
    """
    for target in re.findall(r"\]\((?!https?:)([^)]+)\)", README):
        assert target.startswith("docs/images/") or (PROJECT / target).exists(), target
    for target in re.findall(r"\]\((?!https?:)([^)]+)\)", CLIENTS):
        assert (PROJECT / "docs" / target).exists(), target
    known = {"STEWARD_" + name.upper() for name in Settings.model_fields} | {"STEWARD_OWN_URL"}
    assert set(re.findall(r"STEWARD_[A-Z_]+[A-Z]", README + CLIENTS)) <= known
    commands = command_of(app).commands  # type: ignore[attr-defined]
    assert set(
        re.findall(r"steward ([a-z]+)", " ".join(re.findall(r"`([^`]*steward [^`]*)`", README)))
    ) <= set(commands)


def test_make_prints_its_help() -> None:
    shown = subprocess.run(
        ["make", "help"], cwd=PROJECT, capture_output=True, text=True, check=True
    ).stdout
    for target in ("run", "demo", "chat", "test", "check", "scenarios", "clean"):
        assert f"make {target}" in shown


@pytest.mark.xdist_group("live")
@pytest.mark.long
@pytest.mark.in_turn(parts=6, files=("README.md", "docs/clients.md", "steward/cli/"), seconds=3.0)
class TestAgainstARunningDesk:
    """With the real server."""

    def shell(self, live: Stack, command: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        """A README line as a newcomer types it, with this environment's `steward`."""
        line = command.replace(".venv/bin/steward", shlex.quote(STEWARD))
        env = {
            name: value for name, value in os.environ.items() if not name.startswith("STEWARD_")
        } | {"STEWARD_HOME": str(live.home)}
        return subprocess.run(
            ["sh", "-c", line],
            cwd=PROJECT,
            env=env,
            input=stdin,
            capture_output=True,
            text=True,
            timeout=180,
        )

    @pytest.mark.parametrize(
        "command",
        [
            one
            for one in COMMANDS
            if ".venv/bin/steward" in one and " ID" not in one and one not in ELSEWHERE
        ],
    )
    def test_commands_that_end_quickly_run(self, command: str, live: Stack) -> None:
        done = self.shell(live, command)
        assert done.returncode == 0, done.stdout + done.stderr
        assert done.stdout.strip()

    @pytest.mark.parametrize("command", [one for one in COMMANDS if " ID" in one])
    def test_decisions_on_nothing_are_refused_in_words(self, command: str, live: Stack) -> None:
        done = self.shell(live, command)
        assert done.returncode == 1
        meant = {"audit": "conversations"}.get(group := words_of(command)[1], group)
        assert f"No {meant} begin with 'ID'" in done.stderr

    def test_chat_command_has_a_conversation_and_goes_on_with_it(self, live: Stack) -> None:
        done = self.shell(live, ".venv/bin/steward chat", stdin="hello\n")
        assert done.returncode == 0, done.stderr
        assert re.search(r"^desk  \S", done.stdout, re.MULTILINE)
        conversation = re.search(r"--conversation (\S+)", done.stdout)
        assert conversation
        again = self.shell(
            live, f".venv/bin/steward chat --conversation {conversation[1]}", stdin="thank you\n"
        )
        assert "you  hello" in again.stdout

    @pytest.mark.parametrize("graph", sorted(INPUTS))
    def test_graph_takes_the_example_that_the_page_gives_for_it(
        self, graph: str, live: Stack
    ) -> None:
        with httpx.Client(base_url=live.urls.desk, timeout=60.0, trust_env=False) as http:
            thread = http.post("/threads", json={}).json()["thread_id"]
            answer = http.post(
                f"/threads/{thread}/runs/wait", json={"assistant_id": graph, "input": INPUTS[graph]}
            )
        assert answer.status_code == 200, answer.text
        found = answer.json()
        assert "__error__" not in found, found
        if graph == "desk":
            assert found["reply"]
        else:
            assert found["result"]["kind"] in ("finding", "ask", "proposal", "handoff")

    @pytest.mark.in_turn(parts=1)
    def test_graphs_all_five_are_served(self, live: Stack) -> None:
        with httpx.Client(base_url=live.urls.desk, timeout=30.0, trust_env=False) as http:
            served = {
                one["graph_id"]
                for one in http.post("/assistants/search", json={"limit": 50}).json()
            }
        assert served == set(INPUTS) == {"desk", "identity", "billing", "support", "refund"}
