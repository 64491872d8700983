"""Workers begin to listen together; who cannot live is given up with all others."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from steward.ports import free_port
from steward.server import workers
from steward.server.program import Engine
from steward.server.shared_socket import AddressTaken, Barrier, Place, bound
from steward.server.supervisor import Backoff
from steward.server.workers import Workers

QUICK = Backoff(first=0.01, most=0.05, settled=30.0, hopeless=3)


def let_go(gate: socket.socket, within: float) -> bytes | None:
    """What its gate says; None while it says nothing."""
    gate.settimeout(within)
    try:
        return gate.recv(1)
    except TimeoutError:
        return None


def test_barrier_lets_workers_go_once_all_are_ready() -> None:
    barrier = Barrier(2)
    first, second = barrier.expect(1), barrier.expect(2)
    first.sendall(b"r")
    assert let_go(first, 0.3) is None
    assert not barrier.is_open
    second.sendall(b"r")
    assert (let_go(first, 10), let_go(second, 10)) == (b"g", b"g")
    later = barrier.expect(1)
    later.sendall(b"r")
    assert let_go(later, 10) == b"g", "it takes a dead worker's place"


def test_barrier_counts_a_worker_that_died_at_the_gate_once() -> None:
    barrier = Barrier(2)
    for _ in range(2):
        barrier.expect(1).sendall(b"r")
    again = barrier.expect(1)
    again.sendall(b"r")
    assert let_go(again, 0.3) is None
    assert not barrier.is_open


def test_barrier_given_up_ends_who_waits() -> None:
    barrier = Barrier(2)
    waits, late = barrier.expect(1), barrier.expect(2)
    waits.sendall(b"r")
    assert let_go(waits, 0.3) is None
    barrier.give_up()
    assert let_go(waits, 10) == b""
    late.sendall(b"r")
    assert let_go(late, 10) == b""


def test_address_taken_by_another_is_said_with_what_to_do() -> None:
    said: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(AddressTaken) as refused:
            bound("127.0.0.1", port, said.append, patience=0.0)
    assert str(port) in refused.value.message
    assert "--port" in refused.value.next_step


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1"])
def test_address_bound_refuses_callers_until_somebody_listens(host: str) -> None:
    port = free_port()
    with bound(host, port, print) as made:
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(made.getsockname()[:2], timeout=5)
        made.listen()
        socket.create_connection(made.getsockname()[:2], timeout=5).close()


def test_place_is_told_as_text() -> None:
    assert Place.of(str(Place(3, 7))) == Place(3, 7)


def pretended(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Workers that do this instead of serving; `n` is how many were started before."""
    started: list[int] = []

    def launched(self: Any, number: int, listens: int, env: Any) -> subprocess.Popen[bytes]:
        started.append(number)
        return subprocess.Popen(["sh", "-c", text.replace("{n}", str(number))])

    monkeypatch.setattr(workers.Workers, "_launched", launched)


def made(said: list[str]) -> Workers:
    port = free_port()
    return Workers(Engine.OWN, 2, "127.0.0.1", port, os.environ, said.append, backoff=QUICK)


def stopped_once_both_run(pids: Path) -> None:
    """Ask this process to stop when two workers have written who they are."""

    def stop() -> None:
        deadline = time.monotonic() + 60
        while not pids.exists() or len(pids.read_text().split()) < 2:
            assert time.monotonic() < deadline
            time.sleep(0.05)
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=stop, daemon=True).start()


def test_worker_that_dies_each_time_ends_all(monkeypatch: pytest.MonkeyPatch) -> None:
    pretended(monkeypatch, "if [ {n} = 2 ]; then exit 3; fi; exec sleep 600")
    said: list[str] = []
    assert made(said).run() == 1
    assert [line.partition(" after")[0] for line in said[:2]] == ["worker 2 died (exit code 3)"] * 2
    assert said[2] == "worker 2 died 3 times in a row, the last time by exit code 3: given up"


def test_workers_asked_to_stop_pass_it_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    pretended(monkeypatch, f"echo $$ >> {tmp_path}/pids; exec sleep 600")

    stopped_once_both_run(tmp_path / "pids")
    said: list[str] = []
    assert made(said).run() == 128 + signal.SIGTERM
    assert said == []


def test_workers_that_do_not_end_are_killed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(workers, "_GRACE", 0.5)
    pretended(monkeypatch, f"trap '' TERM; echo $$ >> {tmp_path}/pids; while :; do sleep 0.1; done")

    stopped_once_both_run(tmp_path / "pids")
    assert made([]).run() == 128 + signal.SIGKILL
