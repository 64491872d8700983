"""One child process in a session of its own.

It is started with a log, asked whether it answers, killed, stopped and found again.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from steward.errors import StewardError
from steward.server.program import PROGRAMS

_TITLES = {"server": "The desk's server", "systems": "The company's systems"}


class DidNotStart(StewardError):
    """A child ended, or did not answer in time."""

    code = "did_not_start"


class Child:
    """A program with a health address; its output goes to `home/logs/NAME.log`."""

    def __init__(
        self, name: str, command: Sequence[str], home: Path, env: Mapping[str, str], health: str
    ) -> None:
        self.title = _TITLES.get(name, name)
        self.log = home / "logs" / f"{name}.log"
        self._command = list(command)
        self._home = home
        self._env = dict(env)
        self._health = health
        self._pid_file = home / "run" / f"{name}.pid"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, *, waits: bool = False) -> None:
        """Start it; does not wait. One that `waits` gets ready as far as it can without its
        environment, and begins with `go`.
        """
        for folder in (self.log.parent, self._pid_file.parent):
            folder.mkdir(parents=True, exist_ok=True)
        with _private(self.log) as log:
            log.write(f"\n── started {time.strftime('%Y-%m-%d %H:%M:%S')} ──\n".encode())
            log.flush()
            self._process = subprocess.Popen(
                [*self._command, *(["--waits"] if waits else [])],
                cwd=self._home,
                env=self._env,
                stdin=subprocess.PIPE if waits else subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                umask=0o077,
            )
        self._pid_file.write_text(str(self._process.pid))

    def go(self, env: Mapping[str, str], once: Mapping[str, str] | None = None) -> None:
        """Let one that waits begin, with this environment; later starts have it, too, without what
        is said `once`.
        """
        self._env = dict(env)
        assert self._process is not None
        told = self._process.stdin
        assert told is not None
        with contextlib.suppress(BrokenPipeError):  # it has ended: `wait_ready` says how
            told.write(json.dumps({**self._env, **(once or {})}).encode() + b"\n")
            told.close()

    @property
    def pid(self) -> int:
        """The process id, 0 when it never ran."""
        return self._process.pid if self._process else 0

    def alive(self) -> bool:
        """Whether the process is there."""
        return self._process is not None and self._process.poll() is None

    def answers(self) -> bool:
        """Whether its health address says 200."""
        try:
            with urllib.request.urlopen(self._health, timeout=2.0) as answer:
                return bool(answer.status == 200)
        except (OSError, urllib.error.URLError, ValueError):
            return False

    def wait_ready(
        self, timeout: float = 120.0, stopped: Callable[[], bool] = lambda: False
    ) -> None:
        """Wait until it answers. Raises DidNotStart with the end of its log."""
        deadline = time.monotonic() + timeout
        while time.monotonic() < deadline and not stopped():
            if not self.alive():
                raise DidNotStart(
                    (
                        f"{self.title} ended at once ({self.how_it_ended()}). "
                        f"The end of its log:\n{self.tail()}"
                    ),
                    next_step=f"The whole log: {self.log}",
                )
            if self.answers():
                return
            time.sleep(0.05)
        if not stopped():
            raise DidNotStart(
                (
                    f"{self.title} does not answer after {timeout:.0f} s. "
                    f"The end of its log:\n{self.tail()}"
                ),
                next_step=f"The whole log: {self.log}",
            )

    def kill(self) -> None:
        """SIGKILL to its whole session, then wait until it is gone."""
        self._signal(signal.SIGKILL)
        self.wait_dead(10.0)

    def wait_dead(self, timeout: float) -> bool:
        """True when it ended within the time."""
        if self._process is None:
            return True
        try:
            self._process.wait(timeout)
        except subprocess.TimeoutExpired:
            return False
        return True

    def signal_stop(self) -> None:
        """Ask it to end; does not wait."""
        self._signal(signal.SIGTERM)

    def stop(self, patience: float = 8.0) -> None:
        """Ask it to end, insist when it does not, and clean up."""
        self.signal_stop()
        if not self.wait_dead(patience):
            self.kill()
        with contextlib.suppress(FileNotFoundError):
            self._pid_file.unlink()

    def how_it_ended(self) -> str:
        """`exit code 1`, `SIGKILL` or `running`."""
        code = self._process.poll() if self._process else None
        if code is None:
            return "running"
        return signal.Signals(-code).name if code < 0 else f"exit code {code}"

    def tail(self, lines: int = 15) -> str:
        """The end of its log."""
        if not self.log.exists():
            return ""
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-lines:])

    def _signal(self, number: signal.Signals) -> None:
        if self._process is not None and self._process.poll() is None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, number)


def _private(path: Path) -> BinaryIO:
    """A log for whoever runs the desk: it may quote what customers say."""
    opened = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    os.fchmod(opened, 0o600)
    return os.fdopen(opened, "ab")


def sweep(home: Path, say: Callable[[str], None]) -> None:
    """End children that a killed run of this home left behind.

    The home's lock says that no run is theirs.
    """
    for pid_file in sorted((home / "run").glob("*.pid")):
        text = pid_file.read_text().strip()
        pid = int(text) if text.isdecimal() else 0
        if pid and _is_ours(command_of(pid)):
            say(f"Ending what an earlier run left behind (process {pid}) …")
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.kill(pid, signal.SIGTERM)
            deadline = time.monotonic() + 5.0
            while _is_ours(command_of(pid)) and time.monotonic() < deadline:
                time.sleep(0.05)
            with contextlib.suppress(ProcessLookupError, PermissionError):
                if _is_ours(command_of(pid)):
                    os.kill(pid, signal.SIGKILL)
        pid_file.unlink(missing_ok=True)


def command_of(pid: int) -> str:
    """The command line of a process, or nothing when there is none."""
    import psutil  # type: ignore[import-untyped]  # comes with the embedded Postgres

    try:
        return " ".join(psutil.Process(pid).cmdline())
    except psutil.Error:
        return ""


def _is_ours(command: str) -> bool:
    return any(f"-m {program}" in command for program in ("systems.serve", *PROGRAMS))
