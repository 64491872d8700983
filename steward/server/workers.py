"""Command: several processes that serve one desk at one address.

    python -m steward.server.workers --workers 2 --engine own --host 127.0.0.1 --port 8400

Each worker is a desk of its own on the same rows, as on a machine of its own (ADR 83); they listen
on one socket that this process has bound. One that dies is started again while the others serve.
`steward serve --workers N` runs the same within itself.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import FrameType

from steward.server.program import Engine, command, follow, told
from steward.server.shared_socket import Barrier, Place, bound
from steward.server.supervisor import SIGNALS, Backoff, Supervisor
from steward.settings import shipped

# Of these, several serve one desk; LangGraph's keeps threads, runs and queue in its memory.
ENGINES = (Engine.OWN, Engine.AEGRA)
_GRACE = 10.0  # seconds for what is being answered, and for closing; then they are killed
_METRICS = "PROMETHEUS_MULTIPROC_DIR"


class Workers:
    """So many workers, kept alive until they are told to stop."""

    def __init__(
        self,
        engine: Engine,
        workers: int,
        host: str,
        port: int,
        env: Mapping[str, str],
        say: Callable[[str], None],
        *,
        more: tuple[str, ...] = (),
        backoff: Backoff | None = None,
        apart: bool = True,
    ) -> None:
        self._engine, self._count, self._say = engine, workers, say
        self._host, self._port, self._env = host, port, dict(env)
        self._more, self._backoff, self._apart = more, backoff, apart
        self._barrier = Barrier(workers)
        self._workers: list[Supervisor] = []
        self._done = threading.Event()
        self._asked = 0

    def run(self) -> int:
        """Until told to stop, or one is hopeless; the exit code. To be called in the main thread.

        Raises AddressTaken.
        """
        counted = tempfile.TemporaryDirectory(prefix="steward-metrics-", ignore_cleanup_errors=True)
        with bound(self._host, self._port, self._say) as listens, counted as folder:
            before = {number: signal.signal(number, self._asked_to_stop) for number in SIGNALS}
            try:
                return self._keep(listens.fileno(), folder)
            finally:
                for number, handler in before.items():
                    signal.signal(number, handler)

    def _keep(self, listens: int, counted: str) -> int:
        ended: list[int] = []

        def keep(worker: Supervisor) -> None:
            try:
                ended.append(worker.keep())
            finally:
                self._done.set()

        self._workers = [self._worker(n, listens, counted) for n in range(1, self._count + 1)]
        threads = [threading.Thread(target=keep, args=(worker,)) for worker in self._workers]
        for each in threads:
            each.start()
        while not self._done.wait(0.5):  # a signal is heard between two waits
            pass
        hopeless = not self._asked
        self._stop(again=False)
        until = time.monotonic() + _GRACE
        while any(each.is_alive() for each in threads):
            threads[0 if threads[0].is_alive() else -1].join(0.2)
            if time.monotonic() > until:
                self._stop(again=True)
        return ended[0] if hopeless else max(ended, default=1)

    def _worker(self, number: int, listens: int, counted: str) -> Supervisor:
        env = self._env | {_METRICS: counted}
        pids: list[int] = []

        def launch() -> subprocess.Popen[bytes]:
            from prometheus_client.multiprocess import mark_process_dead

            for pid in pids:
                mark_process_dead(pid, counted)  # type: ignore[no-untyped-call]
            process = self._launched(number, listens, env)
            pids[:] = [process.pid]
            return process

        return Supervisor([], env, self._say, self._backoff, f"worker {number}", launch)

    def _launched(
        self, number: int, listens: int, env: Mapping[str, str]
    ) -> subprocess.Popen[bytes]:
        with self._barrier.expect(number) as gate:
            place = Place(listens, gate.fileno())
            words = command(self._engine, self._host, self._port, os.getpid(), *self._more)
            return subprocess.Popen(
                [*words, "--place", str(place)],
                env=env,
                stdin=subprocess.DEVNULL,
                start_new_session=self._apart,
                pass_fds=(place.listens, place.gate),
            )

    def _stop(self, *, again: bool) -> None:
        for each in self._workers:
            each.stop(again=again)
        self._barrier.give_up()

    def _asked_to_stop(self, number: int, frame: FrameType | None) -> None:
        """The first time they may finish what they do; the second time they end."""
        self._asked += 1
        self._done.set()
        if self._asked > 1:
            for each in self._workers:
                each.stop(again=True)


def main() -> None:
    """Serve until stopped."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--workers", type=int, required=True)
    parser.add_argument("--engine", type=Engine, choices=ENGINES, default=Engine.OWN)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8400)
    parser.add_argument("--config", type=Path, default=shipped("langgraph.json"))
    parser.add_argument("--parent", type=int, default=0)
    parser.add_argument("--waits", action="store_true", help="read the environment, then begin")
    given = parser.parse_args()
    if given.parent:
        follow(given.parent)
    if given.waits and not told(sys.stdin.readline()):
        return
    workers = Workers(
        given.engine,
        given.workers,
        given.host,
        given.port,
        os.environ,
        partial(print, flush=True),
        more=("--config", str(given.config)),
        apart=False,  # whoever ends this process's session ends them
    )
    sys.exit(workers.run())


if __name__ == "__main__":
    main()
