"""The command line: quick to load, plain in what it says, right about who is asked."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from steward.cli import chat
from steward.cli.main import app
from steward.ports import free_port
from steward.server.version import steward_version
from tests.command_line import CliRunner, Result
from tests.processor_time import of_python

STEWARD = Path(sys.executable).with_name("steward")
HEAVY = (
    "langgraph",
    "langchain_core",
    "psycopg",
    "sklearn",
    "fastapi",
    "httpx",
    "mcp",
    "cedarpy",
    "numpy",
)


@pytest.fixture
def steward(configured: Callable[..., None], tmp_path: Path) -> Callable[..., Result]:
    """The command line in this process, with a home and these settings alone."""

    def run(*words: str, stdin: str = "", **env: str) -> Result:
        configured(**dict.fromkeys(name for name in os.environ if name.startswith("STEWARD_")))
        configured(STEWARD_HOME=str(tmp_path), **env)
        return CliRunner().invoke(app, words, input=stdin)

    return run


def test_help_is_quick_because_it_imports_little() -> None:
    code = f"import sys, steward.cli.main; print([name for name in {HEAVY} if name in sys.modules])"
    played = [of_python(code) for _ in range(3)]
    assert {found.strip() for _, found in played} == {"[]"}
    typer = min(of_python("import typer")[0] for _ in range(3))
    assert min(spent for spent, _ in played) < 6 * typer, (
        "what it imports of its own is little beside what draws the help"
    )


def test_command_of_each_kind_has_help_with_an_example() -> None:
    runner = CliRunner()
    listed = runner.invoke(app, ["--help"]).output
    for command in (
        "run",
        "demo",
        "chat",
        "outbox",
        "approvals",
        "conversations",
        "halt",
        "resume",
        "budgets",
        "db",
        "policy",
        "scenario",
        "understand",
        "version",
    ):
        assert re.search(rf"^  {command}\b", listed, re.MULTILINE), command
    for words in (
        ["run"],
        ["demo"],
        ["chat"],
        ["outbox"],
        ["version"],
        ["db", "migrate"],
        ["policy", "check"],
        ["policy", "rules"],
        ["halt"],
        ["resume"],
        ["budgets", "show"],
        *(
            ["approvals", word]
            for word in ("list", "show", "claim", "release", "approve", "reject", "edit")
        ),
        ["actions", "list"],
        ["actions", "stop"],
        *(["token", word] for word in ("for", "list", "revoke")),
        *(
            ["conversations", word]
            for word in ("list", "show", "take-over", "say", "whisper", "pause", "return", "close")
        ),
    ):
        shown = runner.invoke(app, [*words, "--help"])
        assert shown.exit_code == 0
        assert "Example" in shown.output, words


def test_version_command_prints_the_version() -> None:
    """The console script, as it is installed."""
    done = subprocess.run([STEWARD, "version"], capture_output=True, text=True, timeout=60)
    assert re.fullmatch(r"steward \d+\.\d+\.\d+\n", done.stdout)


@pytest.mark.parametrize(
    "words",
    [
        ("chat",),
        ("approvals", "list"),
        ("outbox",),
        ("approvals", "approve", "apr_1", "--as", "lena"),
    ],
)
def test_command_without_a_running_desk_says_what_to_type(
    words: tuple[str, ...], steward: Callable[..., Result]
) -> None:
    answer = steward(*words, stdin="hi\n", STEWARD_PORT=str(free_port()))
    assert answer.exit_code == 1
    assert "make run" in answer.stderr
    assert isinstance(answer.exception, SystemExit), "anything else would be a traceback"


def test_migrate_without_a_database_says_so(steward: Callable[..., Result]) -> None:
    answer = steward("db", "migrate", DATABASE_URL="")
    assert answer.exit_code == 1
    assert "DATABASE_URL" in answer.stderr


def test_migrate_brings_a_database_up_to_date(dsn: str, steward: Callable[..., Result]) -> None:
    assert steward("db", "migrate", "--dsn", dsn).stdout == "nothing to do: up to date\n"


def test_code_is_read_out_of_its_message() -> None:
    line = {"text": "Fernhill Coffee: 481516 is your code.", "destination": "d***@example.com"}
    assert chat.code_line(line) == "code 481516 sent to d***@example.com"
    assert chat.code_of("order 1234567") == ""


def test_cli_as_a_module_is_a_command_too() -> None:
    """Run as a module it does what the console script does, instead of nothing."""
    done = subprocess.run(
        [sys.executable, "-m", "steward.cli.main", "version"],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout.strip(), done.stderr) == (
        0,
        f"steward {steward_version()}",
        "",
    )
