"""`steward run` as a person uses it: it says what to do next,
and its end is the end of everything.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from steward.ports import free_port
from steward.settings import PROJECT
from tests.ends import left

pytestmark = [pytest.mark.xdist_group("live"), pytest.mark.long]
STEWARD = str(Path(sys.executable).with_name("steward"))


class Running:
    """`steward run` in a home, with its output in a file."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.port = free_port()
        self._output = home.parent / f"output-{time.monotonic_ns()}"
        env = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith("STEWARD_") and name != "DATABASE_URL"
        }
        self.process = subprocess.Popen(
            [
                STEWARD,
                "run",
                "--home",
                str(home),
                "--port",
                str(self.port),
                "--systems-port",
                str(free_port()),
            ],
            stdout=self._output.open("w"),
            stderr=subprocess.STDOUT,
            env=env,
            start_new_session=True,
        )

    @property
    def said(self) -> str:
        return self._output.read_text()

    def wait_for(self, text: str, times: int = 1, timeout: float = 150.0) -> None:
        deadline = time.monotonic() + timeout
        while self.said.count(text) < times:
            assert self.process.poll() is None, self.said
            assert time.monotonic() < deadline, self.said
            time.sleep(0.1)

    def children(self) -> dict[str, int]:
        pids = {file.stem: int(file.read_text()) for file in (self.home / "run").glob("*.pid")}
        return pids | {
            "postgres": int((self.home / "postgres" / "postmaster.pid").read_text().splitlines()[0])
        }

    def healthy(self) -> bool:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/health", timeout=60) as answer:
            return bool(json.load(answer)["ok"])


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ([], "steward run"),
        (["PORT=3024"], "steward run --port 3024"),
        (["PORT=3024", "SYSTEMS_PORT=3030"], "steward run --port 3024 --systems-port 3030"),
    ],
)
def test_make_run_takes_ports(given: list[str], wanted: str) -> None:
    told = subprocess.run(
        ["make", "--no-print-directory", "-n", "run", *given],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert " ".join(told.splitlines()[-1].split()).endswith(wanted)


@pytest.mark.in_turn(
    parts=12, place=9, files=("steward/cli/run.py", "steward/server/processes.py"), seconds=20.0
)
def test_run_command_starts_stops_and_starts_again(tmp_path: Path) -> None:
    run = Running(tmp_path / "home")
    try:
        run.wait_for("Ctrl-C stops everything")
        assert ".sql" not in run.said, "names of migrations are no news"
        home = f"--home {tmp_path / 'home'}"
        typed = (f"steward chat {home}", f"steward approvals list {home}")
        for wanted in (*typed, "dana.whitfield@example.com"):
            assert wanted in run.said
        assert run.healthy()
        children = run.children()
        assert set(children) == {"server", "systems", "postgres"}

        second = subprocess.run(
            [STEWARD, "run", "--home", str(run.home)], capture_output=True, text=True, timeout=60
        )
        assert second.returncode == 1
        assert "already runs" in second.stderr

        os.kill(children["server"], signal.SIGKILL)
        run.wait_for("is back")
        assert "died (SIGKILL); starting it again" in run.said
        assert run.healthy()

        children = run.children()
        run.process.send_signal(signal.SIGINT)
        assert run.process.wait(90) == 0
        assert "Stopped." in run.said
        assert not left(*children.values())

        run = Running(run.home)
        run.wait_for("Ctrl-C stops everything")
        assert "the first time only" not in run.said
        children = run.children()
        run.process.kill()  # the run itself dies without a word
        run.process.wait()
        assert not left(*children.values())

        run = Running(run.home)
        run.wait_for("Ctrl-C stops everything")
        assert run.healthy()
        children = run.children()
        run.process.terminate()
        assert run.process.wait(90) == 0
        assert not left(*children.values())
    finally:
        if run.process.poll() is None:
            run.process.terminate()
            run.process.wait(90)
