"""The first training tells a terminal how far it is all the time, and a log each minute."""

from __future__ import annotations

import io
import re
import shutil
import threading
from pathlib import Path

import pytest

from steward.server import training_progress
from steward.settings import PROJECT
from steward.understanding.reader import readers, requests, training
from steward.understanding.talk import follow_ups


class Terminal(io.StringIO):
    """A stream that says whether it is a terminal, and when something has been drawn."""

    def __init__(self, *, terminal: bool = True) -> None:
        super().__init__()
        self.drawn, self._terminal = threading.Semaphore(0), terminal

    def isatty(self) -> bool:
        return self._terminal

    def flush(self) -> None:
        self.drawn.release()


def test_progress_on_a_terminal_names_each_step_and_is_cleared() -> None:
    terminal = Terminal()
    with training_progress.shown_on(terminal, every=0.01) as step:
        assert terminal.drawn.acquire(timeout=30)
        step(2, 4)
        while "2 of 4" not in terminal.getvalue():
            assert terminal.drawn.acquire(timeout=30), "nothing is drawn between two steps"
    assert re.search(r"\r\x1b\[K  2 of 4 readers are trained … \d:\d\d", terminal.getvalue())
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_progress_is_cleared_when_the_training_fails() -> None:
    terminal = Terminal()
    with pytest.raises(OSError, match="disk"), training_progress.shown_on(terminal):
        raise OSError("disk")
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_progress_in_a_log_is_a_line_a_minute() -> None:
    log = Terminal(terminal=False)
    with training_progress.shown_on(log, minute=0.01) as step:
        step(1, 4)
        while "1 of 4" not in log.getvalue():
            assert log.drawn.acquire(timeout=30)
    lines = log.getvalue().splitlines()
    assert re.fullmatch(r"  1 of 4 readers are trained … \d:\d\d", lines[-1])
    assert "\x1b" not in log.getvalue()


def test_progress_in_a_log_of_less_than_a_minute_writes_nothing() -> None:
    log = Terminal(terminal=False)
    with training_progress.shown_on(log) as step:
        step(1, 4)
    assert log.getvalue() == ""


def test_readers_in_training_are_counted_as_they_are_done(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shutil.copytree(PROJECT / ".steward" / "models", tmp_path / "models")
    monkeypatch.setenv("STEWARD_HOME", str(tmp_path))
    assert readers.trained()
    told: list[tuple[int, int]] = []
    readers.train_readers(lambda done, of: told.append((done, of)))
    every = len(readers.kept_files())
    assert told == [(done, every) for done in range(1, every + 1)]


def test_readers_that_are_trained_are_those_that_are_kept() -> None:
    assert len(readers._LOADS) == len(readers.kept_files())
    assert {training.load_or_train, follow_ups.READER.loaded, requests.reader} < set(
        readers._LOADS.values()
    )
