"""What a company needs before it opens: a database, a home folder with keys, the systems' process.

They are kept and cleared between companies. A process that was killed, or told to misbehave, and
a database whose schema was changed are not used again.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

import httpx
import psycopg
from psycopg.conninfo import make_conninfo

from steward.keys import Keys
from steward.scenarios.clearing import KEPT_CONNECTION, Clearing, NotTheSame
from steward.scenarios.postgres import Postgres, is_running
from steward.scenarios.processes import Child, Kept, run_systems
from steward.settings import settings

_CALL = 15.0
_HOME, _KEPT = "steward-scenario-", "kept"
_STAYS = frozenset({"keys", "models", "systems.log", "desk.log"})
_free: WeakKeyDictionary[Postgres, list[Premises]] = WeakKeyDictionary()
_letting = threading.Lock()


def clear_homes() -> None:
    """Remove the home folders that killed runs left behind."""
    for home in Path(tempfile.gettempdir()).glob(f"{_HOME}*-*"):
        pid = home.name.removeprefix(_HOME).partition("-")[0]
        if pid.isdecimal() and not is_running(pid) and not (home / _KEPT).exists():
            shutil.rmtree(home, ignore_errors=True)


def enter(postgres: Postgres) -> Premises:
    """Premises on this server, empty: kept ones, or new ones."""
    with _letting:
        free = _free.get(postgres)
        if free is None:
            free = _free[postgres] = []
            postgres.at_close(lambda: _demolish_all(free))
        if free:
            return free.pop()
    return Premises(postgres)


def _demolish_all(free: list[Premises]) -> None:
    with _letting:
        going = [free.pop() for _ in range(len(free))]
    for premises in going:
        premises.demolish()


class Premises:
    """One company's at a time: from `enter` to `leave`, `hand_down` or `demolish`."""

    def __init__(self, postgres: Postgres) -> None:
        self._postgres = postgres
        self.home = Path(tempfile.mkdtemp(prefix=f"{_HOME}{os.getpid()}-"))
        (self.home / "models").symlink_to(
            (settings().home / "models").absolute(), target_is_directory=True
        )
        self.keys = Keys(self.home)
        self.name, self.dsn = postgres.create()
        self.http = httpx.Client(timeout=_CALL)
        self.systems: Child | None = None
        self._systems_url = ""
        self._desk: Kept | None = None
        self._owner: psycopg.Connection[Any] | None = None
        self._clearing: Clearing | None = None
        with contextlib.suppress(NotTheSame):
            self._clearing = Clearing(self.dsn)

    def open_systems(self) -> str:
        """Start the systems unless they run; their address."""
        if self.systems is None or not self.systems.alive:
            self.systems = Child(
                "systems",
                run_systems,
                self.home / "systems.log",
                dsn=make_conninfo(self.dsn, application_name=KEPT_CONNECTION),
                desk_key=str(self.keys.public_path("desk")),
            )
            self._systems_url = self.systems.wait_ready()
        return self._systems_url

    def open_desk(self, module: str, environment: dict[str, str]) -> Kept:
        """A desk, in the process that served the last one where that still lives."""
        if self._desk is not None and not self._desk.alive:
            self._desk.kill()
            self._desk = None
        if self._desk is None:
            self._desk = Kept("desk", self.home / "desk.log")
        self._desk.serve(module, environment)
        return self._desk

    @contextlib.contextmanager
    def owner(self) -> Iterator[psycopg.Connection[Any]]:
        """A transaction as the owner of the database."""
        if self._owner is None or self._owner.closed:
            self._owner = psycopg.connect(
                self.dsn, autocommit=True, application_name=KEPT_CONNECTION
            )
        with self._owner.transaction():
            yield self._owner

    def leave(self, *, sound: bool) -> None:
        """Clear them for the next company.

        `sound`: nothing was broken on purpose and nothing failed, so the processes stay.

        Raises NotTheSame where their databases cannot be cleared.
        """
        if not sound or (self._desk is not None and not self._desk.rest()):
            self._end_processes()
        try:
            if self._clearing is None:
                raise NotTheSame("this server's databases are not cleared")
            self._clearing.clear()
            self._tidy()
        except (NotTheSame, psycopg.Error):
            self.demolish()
            return
        with _letting:
            if (free := _free.get(self._postgres)) is not None:
                free.append(self)
                return
        self.demolish()

    def hand_down(self) -> str:
        """Leave database and home where they are, for a person to look at; says where."""
        self._end_processes()
        self._release()
        (self.home / _KEPT).touch()
        return f"{self._postgres.keep(self.name)} (home {self.home})"

    def demolish(self) -> None:
        """End the processes, drop the database, remove the home."""
        self._end_processes()
        self._release()
        self._postgres.drop(self.name)
        shutil.rmtree(self.home, ignore_errors=True)

    def _end_processes(self) -> None:
        for child in (self._desk, self.systems):
            if child is not None:
                child.kill()
        self._desk = self.systems = None

    def _release(self) -> None:
        self.http.close()
        for connection in (self._clearing, self._owner):
            if connection is not None:
                connection.close()
        self._clearing = self._owner = None

    def _tidy(self) -> None:
        """What a company left in its home goes; its processes write on in emptied logs."""
        for left in self.home.iterdir():
            if left.name not in _STAYS:
                shutil.rmtree(left) if left.is_dir() else left.unlink()
        for log in self.home.glob("*.log"):
            os.truncate(log, 0)
