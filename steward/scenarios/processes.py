"""Child processes of a scenario.

They are forked from a server that has everything imported, so a killed desk is back at once.

A child holds the reading end of a pipe whose other end is here alone. When this process ends,
however it ends, the pipe closes and the child kills itself: nothing is left behind.
"""

from __future__ import annotations

import gc
import importlib
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from types import ModuleType
from typing import Any

from steward import failpoints
from steward.settings import settings
from steward.telemetry import tracing

_CONTEXT = multiprocessing.get_context("forkserver")
_alive: set[Child] = set()
_starting = threading.Lock()
_training = threading.Lock()
_CLOSED = -1  # instead of a port
DESK, SYSTEMS = "steward.server.headless", "systems.serve"
# What both import only once they serve: half a second for each child that has to do it by itself.
_LATER = (
    "anyio._backends._asyncio",
    "httpcore",
    "numpy",
    "uvicorn.loops.auto",
    "uvicorn.protocols.http.auto",
)


def prepare() -> None:
    """Tell the fork server what to import; call before the first child is started."""
    _CONTEXT.set_forkserver_preload([DESK, SYSTEMS, *_LATER, "steward.scenarios.fork_warmup"])


def train_classifier() -> None:
    """Make the offline classifier where it is missing, once for all companies.

    A desk alone would take a minute to start.
    """
    from steward.understanding.reader.readers import load_readers, trained

    with _training:
        if not trained():
            load_readers()


class Child:
    """One forked server process on a free port of 127.0.0.1."""

    def __init__(self, what: str, target: Callable[..., None], log: Path, **given: Any) -> None:
        self._what, self._log = what, log
        watching, self._lifeline = _CONTEXT.Pipe(duplex=False)
        self._ready, ready = _CONTEXT.Pipe(duplex=False)
        self._process = _CONTEXT.Process(
            target=_begin,
            args=(target, watching, ready, str(log), dict(os.environ), given),
            daemon=True,
        )
        _start(self._process)
        _alive.add(self)
        watching.close()
        ready.close()

    def wait_ready(self, seconds: float = 90.0) -> str:
        """The base URL, once requests are answered.

        Raises RuntimeError, with the end of the log, when it died.
        """
        try:
            if self._ready.poll(seconds):
                return f"http://127.0.0.1:{self._ready.recv()}"
            why = f"did not start within {seconds:.0f} s"
        except EOFError:
            why = "ended before it was ready"
        self.kill()
        raise RuntimeError(f"the {self._what} {why}: {self.last_words()}")

    @property
    def pid(self) -> int:
        """The number of the process."""
        assert self._process.pid is not None
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether the process runs."""
        return self._process.is_alive()

    def last_words(self) -> str:
        """The last lines that the process wrote."""
        lines = (
            self._log.read_text(encoding="utf-8", errors="replace").strip().splitlines()
            if self._log.exists()
            else []
        )
        return " | ".join(line.strip() for line in lines[-4:]) or "it wrote nothing"

    def stop(self, seconds: float = 5.0) -> None:
        """Ask it to end, then make it."""
        if self._process.is_alive():
            self._process.terminate()
            self._process.join(seconds)
        self.kill()

    def kill(self) -> None:
        """End it at once."""
        if self._process.is_alive():
            self._process.kill()
        self._process.join(5.0)
        _alive.discard(self)
        for pipe in self._pipes():
            pipe.close()

    def _pipes(self) -> tuple[Connection, ...]:
        return self._lifeline, self._ready


class Kept(Child):
    """A desk's process that serves one desk after the other, each opened anew on its own settings.

    Importing, reading the trained models and making patterns are paid once.
    """

    def __init__(self, what: str, log: Path) -> None:
        orders, self._orders = _CONTEXT.Pipe(duplex=False)
        self._serving = False
        super().__init__(what, _serve_in_turn, log, orders=orders)
        orders.close()

    def serve(self, module: str, environment: dict[str, str]) -> None:
        """Open the next desk; `wait_ready` says when it answers."""
        assert not self._serving
        self._serving = True
        self._orders.send((module, {**os.environ, **environment}))

    def rest(self, seconds: float = 5.0) -> bool:
        """Close the desk and keep the process; False, and an end of it, where it does not close."""
        if self.alive and self._serving:
            os.kill(self.pid, signal.SIGTERM)
            try:
                if self._ready.poll(seconds) and self._ready.recv() == _CLOSED:
                    self._serving = False
            except EOFError:
                pass
        if self._serving or not self.alive:
            self.kill()
            return False
        return True

    def stop(self, seconds: float = 5.0) -> None:
        """Close the desk."""
        self.rest(seconds)

    def _pipes(self) -> tuple[Connection, ...]:
        return *super()._pipes(), self._orders


def _start(process: ForkServerProcess) -> None:
    """Start without the caller's main module.

    A child would run it again, and whatever it does on import.
    """
    with _starting:
        main, sys.modules["__main__"] = sys.modules["__main__"], ModuleType("__main__")
        try:
            process.start()
        finally:
            sys.modules["__main__"] = main


def end_all() -> None:
    """End every child that still runs; where traces are on, each may send its last spans."""
    for child in list(_alive):
        if tracing.wanted():
            child.stop()
        child.kill()


def _begin(
    target: Callable[..., None],
    lifeline: Connection,
    ready: Connection,
    log: str,
    environment: dict[str, str],
    given: dict[str, Any],
) -> None:
    """First thing in the child: its own session and log, the lifeline, then the server.

    The fork server's environment is that of its own start: the caller's may have changed since.
    """
    os.setsid()
    _live_in(environment)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    out = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(out, 1)
    os.dup2(out, 2)
    threading.Thread(target=_die_with, args=(lifeline,), daemon=True).start()

    target(ready.send, **given)


def _live_in(environment: dict[str, str]) -> None:
    os.environ.clear()
    os.environ.update(environment)


def _die_with(lifeline: Connection) -> None:
    try:
        lifeline.recv()
    except (EOFError, OSError):
        os.kill(os.getpid(), signal.SIGKILL)


def _serve_in_turn(ready: Callable[[int], None], orders: Connection) -> None:
    """In a child: serve the desks that are ordered, each until SIGTERM closes it."""
    # a server that closes sends itself again what it was told to close by
    signal.signal(signal.SIGTERM, lambda *_: None)
    with suppress(EOFError):
        while True:
            module, environment = orders.recv()
            _live_in(environment)
            run_desk(ready, module, {})
            failpoints.disarm()
            gc.collect()
            ready(_CLOSED)


def run_systems(ready: Callable[[int], None], dsn: str, desk_key: str) -> None:
    """In a child: serve the five systems and the sandbox's control of them."""
    serve = importlib.import_module(SYSTEMS)
    serve.run(
        serve.SystemsConfig(dsn=dsn, port=0, desk_key=desk_key, sandbox=True, pool_size=4), ready
    )


def run_desk(ready: Callable[[int], None], module: str, environment: dict[str, str]) -> None:
    """In a child: serve the desk with its own settings, at a port of its own or the one named."""
    os.environ.update(environment)
    settings.cache_clear()
    port = int(os.environ.get("STEWARD_SCENARIO_PORT", "0"))
    importlib.import_module(module).run("127.0.0.1", port, ready)
