"""`steward scenario`: its lines, its objects, its exit codes,
and what is left when it is cut off.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
import typer

from steward.cli.scenario import register
from steward.scenarios import processes, suite
from tests.command_line import CliRunner

type Write = Callable[..., Path]
pytestmark = pytest.mark.in_turn(parts=8, files=("steward/scenarios/",), seconds=2.0)
GOOD = "scenario: Good one\nwhen: [{customer: hi}]\nthen: {refunds: []}\n"
BAD = "scenario: Bad one\nwhen: [{customer: hi}]\nthen: {refunds: 1}\n"
ROOT = Path(__file__).resolve().parents[2]

app = typer.Typer()
register(app)


@pytest.fixture(autouse=True)
def stub(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "DESK", "tests.scenarios.stub_desk")


def test_lines_and_the_count_alone_on_the_last(write: Write) -> None:
    write(GOOD, "a.yaml"), write(BAD, "b.yaml")
    folder = write("scenario: Broken\nwhne: []\n", "c.yaml").parent
    done = CliRunner().invoke(app, [str(folder)])
    lines = done.output.splitlines()
    assert done.exit_code == 1
    assert lines[0].startswith(f"ok    {folder}/a.yaml: Good one  (")
    assert lines[1].startswith(f"FAILED {folder}/b.yaml: Bad one — refunds: expected 1, found 0")
    assert "customer:" in lines[2]
    assert (
        f"FAILED {folder}/c.yaml: c — {folder}/c.yaml:2: unknown key 'whne' in the scenario "
        "(did you mean 'when'?)"
    ) in lines
    assert lines[-1] == "1 passed, 2 failed"


def test_command_ends_with_zero_when_all_hold_and_verbose_shows_what_was_said(write: Write) -> None:
    done = CliRunner().invoke(app, ["--verbose", str(write(GOOD))])
    assert done.exit_code == 0
    assert "desk:        You said hi" in done.output
    assert done.output.endswith("1 passed, 0 failed\n")


def test_command_with_json_prints_an_object_a_line(write: Write) -> None:
    write(GOOD, "a.yaml")
    done = CliRunner().invoke(app, ["--json", str(write(BAD, "b.yaml").parent)])
    first, second = (json.loads(line) for line in done.stdout.splitlines())
    assert (first["scenario"], first["ok"], first["difference"]) == ("Good one", True, None)
    assert (second["ok"], second["difference"]) == (False, "refunds: expected 1, found 0 (none)")
    assert second["transcript"] == [
        {"who": "customer", "text": "hi"},
        {"who": "desk", "text": "You said hi"},
    ]
    assert done.stderr.splitlines()[-1] == "1 passed, 1 failed"


def test_command_with_a_word_plays_only_those(write: Write) -> None:
    write(GOOD, "a.yaml")
    folder = write(BAD, "b.yaml").parent
    done = CliRunner().invoke(app, ["-k", "GOOD", str(folder)])
    assert done.exit_code == 0
    assert done.output.endswith("1 passed, 0 failed\n")


@pytest.mark.parametrize(
    "arguments",
    [[], ["no/such.yaml"], ["-k", "nothing", "{good}"], ["{empty}"], ["--jobs", "0", "{good}"]],
)
def test_usage_is_two(arguments: list[str], write: Write, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    filled = [argument.format(good=write(GOOD), empty=tmp_path / "empty") for argument in arguments]
    assert CliRunner().invoke(app, filled).exit_code == 2


def test_command_what_cannot_be_prepared_is_said(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(suite, "Postgres", lambda: 1 / 0)
    done = CliRunner().invoke(app, [str(write(GOOD))])
    assert done.exit_code == 1
    assert (
        done.stderr
        == "steward scenario: nothing could be played: ZeroDivisionError: division by zero\n"
    )


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL])
def test_command_nothing_survives_the_runner(end: signal.Signals, write: Write) -> None:
    """Cut off in the middle of a scenario: no desk and no system of it goes on."""
    slow = (
        "scenario: Slow\nwhen: [{fault: crm, kind: slow}, {customer: sleep}]\nthen: {refunds: []}\n"
    )
    program = (
        "from steward.scenarios import processes; processes.DESK = 'tests.scenarios.stub_desk'\n"
        "import sys; from tests.scenarios.test_command import app; app(sys.argv[1:])"
    )
    runner = subprocess.Popen(
        [sys.executable, "-c", program, str(write(slow))],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        start_new_session=True,
    )
    children: list[psutil.Process] = []
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and len(_servers(children)) < 2:
        children = psutil.Process(runner.pid).children(recursive=True)
        time.sleep(0.02)
    assert len(_servers(children)) >= 2
    runner.send_signal(end)
    runner.wait(90)
    gone, alive = psutil.wait_procs(_servers(children), timeout=60)
    assert not alive, gone


def _servers(children: list[psutil.Process]) -> list[psutil.Process]:
    """Children of the fork server that listen: the systems and the desk."""
    found = []
    for child in children:
        try:
            if any(
                connection.status == psutil.CONN_LISTEN
                for connection in child.net_connections("tcp")
            ):
                found.append(child)
        except psutil.NoSuchProcess:
            continue
    return found
