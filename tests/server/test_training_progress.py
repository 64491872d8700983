"""The first training tells a terminal how far it is, and a log only that it began."""

from __future__ import annotations

import io
import re
import threading

import pytest

from steward.server import training_progress
from steward.understanding import follow_ups, readers, requests, training


class Terminal(io.StringIO):
    """A stream that says that it is a terminal, and when something has been drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.drawn = threading.Semaphore(0)

    def isatty(self) -> bool:
        return True

    def flush(self) -> None:
        self.drawn.release()


def test_progress_on_a_terminal_names_each_step_and_is_cleared() -> None:
    terminal = Terminal()
    with training_progress.shown_on(terminal, every=0.01) as step:
        assert terminal.drawn.acquire(timeout=30)
        step(2, 4, "follow-ups")
        while "follow-ups" not in terminal.getvalue():
            assert terminal.drawn.acquire(timeout=30), "nothing is drawn between two steps"
    assert re.search(r"\r\x1b\[K  reader 2 of 4: follow-ups … \d:\d\d", terminal.getvalue())
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_progress_is_cleared_when_the_training_fails() -> None:
    terminal = Terminal()
    with pytest.raises(OSError, match="disk"), training_progress.shown_on(terminal):
        raise OSError("disk")
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_progress_in_a_log_writes_nothing() -> None:
    log = io.StringIO()
    with training_progress.shown_on(log) as step:
        step(1, 4, "danger")
    assert log.getvalue() == ""


def test_readers_that_are_loaded_are_told_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[object] = []
    loads = (("one", lambda: told.append("one loaded")), ("two", lambda: told.append("two loaded")))
    monkeypatch.setattr(readers, "_BEFORE_WISHES", loads)
    monkeypatch.setattr(training, "load_or_train", lambda: told.append("wishes loaded"))
    readers.load_readers(step=lambda *step: told.append(step))
    assert told == [
        (1, 3, "one"),
        "one loaded",
        (2, 3, "two"),
        "two loaded",
        (3, 3, "wishes"),
        "wishes loaded",
    ]


def test_readers_that_are_told_are_those_that_are_kept() -> None:
    assert len(readers._BEFORE_WISHES) + 1 == len(readers.kept_files())
    loaded = [load for _, load in readers._BEFORE_WISHES]
    assert follow_ups.reader in loaded
    assert requests.reader in loaded
