"""`steward serve --workers N`: one address, several processes."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

import httpx
import psutil  # type: ignore[import-untyped]
import pytest

from steward.ports import free_port
from tests.cli.serving import BARE, STEWARD, answers, launched, logged, said

SERVED = pytest.mark.in_turn(
    parts=12,
    first=7,
    files=("steward/server/workers.py", "steward/server/shared_socket.py"),
    seconds=20.0,
)


@pytest.mark.xdist_group("live")
@pytest.mark.long
@pytest.mark.timeout(600)
@SERVED
def test_serve_from_two_workers_starts_a_killed_one_again_and_ends_both(
    dsn: str, tmp_path: Path
) -> None:
    port, log = free_port(), tmp_path / "log"
    env = BARE | {"STEWARD_HOME": str(tmp_path), "DATABASE_URL": dsn}
    process = launched(env, log, port, "--engine", "own", "--workers", "2")
    try:
        address = f"http://127.0.0.1:{port}"
        with httpx.Client(base_url=address, timeout=60.0, trust_env=False) as http:
            assert answers(http, process, log)["ok"]
            killed, other = workers_of(process)
            os.kill(killed, signal.SIGKILL)
            assert answers(http, process, log)["ok"], "the other serves"
            deadline = time.monotonic() + 60
            while len(workers_of(process)) < 2 or killed in workers_of(process):
                assert time.monotonic() < deadline, said(log)
                time.sleep(0.1)
        ends = workers_of(process)
        assert other in ends
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 128 + signal.SIGTERM
        assert not any(map(psutil.pid_exists, ends))
        told = [line["event"] for line in logged(log)]
        assert [line for line in told if "died (SIGKILL)" in line and line.startswith("worker ")]
    finally:
        if process.poll() is None:
            process.kill()
            process.wait(60)


def workers_of(process: subprocess.Popen[bytes]) -> list[int]:
    return [one.pid for one in psutil.Process(process.pid).children()]


@pytest.mark.parametrize("options", [(), ("--engine", "langgraph")])
def test_serve_from_workers_with_langgraphs_server_is_refused(
    options: tuple[str, ...], tmp_path: Path
) -> None:
    """By name and by default; before the database is looked at."""
    env = BARE | {"STEWARD_HOME": str(tmp_path), "DATABASE_URL": "postgresql://127.0.0.1:9/none"}
    command = [STEWARD, "serve", "--workers", "2", *options]
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert "2 workers are asked for" in done.stderr
    assert "--engine own" in done.stderr
