"""A server that dies is started again, later each time; a request to stop is passed on and waited
for.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from steward.server.supervisor import Backoff, Supervisor

QUICK = Backoff(first=0.01, most=0.05, settled=30.0, hopeless=4)


def program(text: str) -> list[str]:
    return [sys.executable, "-c", text]


def test_backoff_pause_doubles_up_to_the_most() -> None:
    backoff = Backoff(first=0.5, most=4.0)
    assert [backoff.pause(deaths) for deaths in range(1, 7)] == [0.5, 1.0, 2.0, 4.0, 4.0, 4.0]


def test_supervisor_child_that_dies_each_time_is_given_up() -> None:
    said: list[str] = []
    assert Supervisor(program("raise SystemExit(3)"), os.environ, said.append, QUICK).run() == 1
    assert [line.partition(";")[0][:33] for line in said] == [
        "the server died (exit code 3) aft"
    ] * 3 + ["the server died 4 times in a row,"]


def test_supervisor_killed_child_is_started_again_and_stops_when_asked(tmp_path: Path) -> None:
    pids, said = tmp_path / "pids", list[str]()
    text = (
        f"import os, time; open({str(pids)!r}, 'a').write(f'{{os.getpid()}}\\n'); time.sleep(600)"
    )

    def kill_then_stop() -> None:
        os.kill(_pid(pids, 1), signal.SIGKILL)
        _pid(pids, 2)
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=kill_then_stop, daemon=True).start()
    assert Supervisor(program(text), os.environ, said.append, QUICK).run() == 128 + signal.SIGTERM
    assert len(said) == 1
    assert "SIGKILL" in said[0]


@pytest.mark.parametrize("signals", [1, 2])
def test_supervisor_second_request_ends_a_child_that_does_not(signals: int, tmp_path: Path) -> None:
    """In a process of its own: the signal is a real one."""
    ready = tmp_path / "ready"
    child = (
        "import signal, time; signal.signal(signal.SIGTERM, lambda *_: None);"
        f" open({str(ready)!r}, 'w').close()\nwhile True: time.sleep(0.1)"
    )
    text = (
        "import os, sys; from steward.server.supervisor import Supervisor;"
        f" sys.exit(Supervisor([sys.executable, '-c', {child!r}], os.environ, print).run())"
    )
    process = subprocess.Popen([sys.executable, "-c", text])
    try:
        _until(ready.exists)
        for _ in range(signals):
            process.send_signal(signal.SIGTERM)
            time.sleep(0.3)
        if signals == 1:
            assert process.poll() is None, "it may finish what it does"
        else:
            assert process.wait(30) == 128 + signal.SIGKILL
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
            process.wait(30)


def _pid(pids: Path, number: int) -> int:
    _until(lambda: pids.exists() and len(pids.read_text().splitlines()) >= number)
    return int(pids.read_text().splitlines()[number - 1])


def _until(true: object) -> None:
    assert callable(true)
    deadline = time.monotonic() + 60
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.05)
