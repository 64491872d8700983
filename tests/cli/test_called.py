"""What a command prints to be typed can be typed: as the program was called, with its options."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer

from steward.called import as_typed, program, run_again
from steward.cli import chat
from steward.cli.output import advise, fail
from steward.ports import free_port
from steward.settings import PROJECT

TYPED = ".venv/bin/steward"


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", [TYPED, "run"])
    monkeypatch.delenv("CALLED_AS", raising=False)


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


@pytest.mark.usefixtures("typed")
def test_hint_names_the_program_as_it_was_typed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(typer.Exit):
        fail("There is none.", "look: steward approvals list, or `steward halt --status`")
    advise("Next: steward restore check, in .venv/bin/steward or by Steward itself.")
    out, err = capsys.readouterr()
    assert f"look: {TYPED} approvals list, or `{TYPED} halt --status`" in err
    assert out.startswith(f"Next: {TYPED} restore check, in .venv/bin/steward or by Steward")


def test_program_on_the_path_is_its_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    here = tmp_path / "steward"
    here.touch(mode=0o755)
    monkeypatch.setattr(sys, "argv", [str(here)])
    monkeypatch.setenv("PATH", "/nowhere")
    assert program() == str(here)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert program() == "steward"
    monkeypatch.setattr(sys, "argv", ["-c"])
    assert as_typed("steward run") == "steward run", "of a program that is none nothing is known"


@pytest.mark.usefixtures("typed")
def test_run_again_keeps_what_was_given(monkeypatch: pytest.MonkeyPatch) -> None:
    given = {"--home": "my desk", "--port": "2023", "--systems-port": "", "--debug": "1"}
    assert run_again(given) == f"{TYPED} run --home 'my desk' --port 2023 --debug"
    monkeypatch.setenv("CALLED_AS", "make")
    assert run_again(given) == "make run STEWARD_HOME='my desk' PORT=2023 DEBUG=1"
    assert run_again({}) == "make run"


@pytest.mark.usefixtures("typed")
def test_chat_is_gone_on_with_from_the_same_home(tmp_path: Path) -> None:
    assert chat.again("c1", None, "") == f"{TYPED} chat --conversation c1"
    assert chat.again("c1", tmp_path, "http://desk").endswith(
        f"--conversation c1 --home {tmp_path} --url http://desk"
    )


def _run(home: Path, *words: str) -> str:
    done = subprocess.run(
        [str(Path(sys.executable).with_name("steward")), "run", "--home", str(home), *words],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 1, done.stdout
    return done.stderr


def test_run_with_a_taken_port_prints_the_whole_command(tmp_path: Path, taken: int) -> None:
    port = free_port()
    said = _run(tmp_path, "--port", str(port), "--systems-port", str(taken))
    again = f"steward run --home {tmp_path} --port {port} --systems-port "
    assert again in said
    other = said.partition(again)[2].split()[0]
    assert other.isdecimal()
    assert int(other) != taken


def test_make_run_with_a_taken_port_prints_what_make_takes(tmp_path: Path, taken: int) -> None:
    told = subprocess.run(
        [
            *("make", "--no-print-directory", "-n", "run", "STAMP=Makefile"),
            *(f"PORT={taken}", f"STEWARD_HOME={tmp_path}"),
        ],
        cwd=PROJECT,
        env={name: value for name, value in os.environ.items() if not name.startswith("MAKE")},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    command = told.splitlines()[-1].replace(TYPED, str(Path(sys.executable).with_name("steward")))
    done = subprocess.run(
        ["sh", "-c", f"STEWARD_HOME={tmp_path} {command}"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert f"choose another port: make run STEWARD_HOME={tmp_path} PORT=" in done.stderr
