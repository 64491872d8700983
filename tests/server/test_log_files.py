"""A log that is full is copied aside and emptied under the program that writes it."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import pytest

from steward.cli.run import tell
from steward.server.log_files import rotate, rotate_all


def test_rotate_writer_goes_on_at_the_new_beginning(tmp_path: Path) -> None:
    log = tmp_path / "server.log"
    writer = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    for word in (b"first", b"second", b"third", b"fourth"):
        os.write(writer, word * 10)
        assert rotate(log, limit=20, kept=2)
    os.write(writer, b"now")
    os.close(writer)
    assert log.read_bytes() == b"now"
    assert not rotate(log, limit=20, kept=2)
    pieces = sorted(path.name for path in tmp_path.iterdir())
    assert pieces == ["server.log", "server.log.1", "server.log.2"]
    assert (tmp_path / "server.log.1").read_bytes() == b"fourth" * 10
    assert (tmp_path / "server.log.1").stat().st_mode & 0o077 == 0


def test_rotate_all_finds_the_logs_of_a_home(tmp_path: Path) -> None:
    for name in ("logs/server.log", "logs/systems.log", "postgres/log", "logs/note.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("a" * 50)
    found = {path.relative_to(tmp_path).as_posix() for path in rotate_all(tmp_path, limit=10)}
    assert found == {"logs/server.log", "logs/systems.log", "postgres/log"}


def test_log_of_a_run_keeps_what_died_with_its_time(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for text in ("The desk's server died (SIGKILL); starting it again.", "It is back."):
        tell(tmp_path, text)
    log = tmp_path / "logs" / "run.log"
    lines = log.read_text().splitlines()
    assert capsys.readouterr().out.splitlines() == lines
    datetime.strptime(lines[0][:19], "%Y-%m-%d %H:%M:%S")
    assert lines[0][20:] == "The desk's server died (SIGKILL); starting it again."
    assert (len(lines), log.stat().st_mode & 0o777) == (2, 0o600)
