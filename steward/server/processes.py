"""Process control: the database, the sandbox systems and the LangGraph server of one home folder.

`steward run`, `steward demo` and the tests start, kill and stop the same processes through the same
small class.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import IO, TYPE_CHECKING, Protocol

from steward.errors import StewardError
from steward.ports import free_port, is_free
from steward.server import program
from steward.server.children import Child, sweep
from steward.server.home_lock import CannotStart, taken
from steward.server.log_files import rotate_all
from steward.settings import from_here, shipped

# The rest is imported once the server's own process is there, which imports meanwhile, too.
if TYPE_CHECKING:
    from steward.keys import Keys
    from steward.server.postgres import EmbeddedPostgres
    from steward.server.preparation import Readers, Task

Say = Callable[[str], None]
HOST = "127.0.0.1"
_LOGS_EVERY = 10.0
_STARTING, _FILLING = 120.0, 600.0  # seconds, however busy this machine is
# no other program's
_DESKS_OWN = frozenset({"STEWARD_KEY_SECRET", "STEWARD_KEY_SECRET_FILE", "STEWARD_OWNER_URL"})

# A person who looks at a step for an hour is nobody who died, and nobody outside is told of it.
_DEBUGGING = {
    "STEWARD_DEBUG": "true",
    "STEWARD_TURN_DEADLINE": "86400",
    "STEWARD_LEASE": "86400",
    "STEWARD_FLOOR_WEBHOOK": "",
}


@dataclass(frozen=True)
class Urls:
    """Where the parts answer."""

    desk: str
    systems: str


class Watched(Protocol):
    """What is watched over: a child, or the embedded database."""

    @property
    def title(self) -> str: ...
    @property
    def log(self) -> Path: ...
    def alive(self) -> bool: ...
    def start(self) -> object: ...
    def how_it_ended(self) -> str: ...
    def wait_ready(self, timeout: float = ..., stopped: Callable[[], bool] = ...) -> None: ...


class Stack:
    """Everything that runs for one home.

    `start` returns when all of it answers; `stop` leaves nothing behind.
    """

    def __init__(
        self,
        home: Path,
        *,
        port: int = 0,
        systems_port: int = 0,
        database_url: str = "",
        seed: bool = True,
        env: Mapping[str, str] | None = None,
        config: Path | None = None,
        debug: bool = False,
        engine: program.Engine | None = None,
        workers: int = 1,
        say: Say = lambda text: None,
    ) -> None:
        self.home = home.resolve()
        self.port = port or free_port()
        self.systems_port = systems_port or free_port()
        self.urls = Urls(
            desk=f"http://{HOST}:{self.port}", systems=f"http://{HOST}:{self.systems_port}"
        )
        self.dsn = ""
        self.desk_dsn = ""
        self._database_url = database_url
        self._seed = seed
        self._env = dict(env or {})
        self._config = config or shipped("langgraph.json")
        self._debug = debug
        self._engine = engine or program.default_engine()
        self._workers = workers
        self._say = say
        self._lock: IO[str] | None = None
        self._readers: Readers | None = None
        self._task: Task | None = None
        self._postgres: EmbeddedPostgres | None = None
        self.systems: Child | None = None
        self.server: Child | None = None

    # ── life ──────────────────────────────────────────────────────────────────────────────────────

    def start(self) -> None:
        """Bring everything up; on any failure everything is taken down again.

        Raises StewardError with a next step.
        """
        self._take_home()
        try:
            self._check_ports()
            self._note_where()  # only now: another desk may have the port
            self.server = self._server({})
            self.server.start(waits=True)  # it imports while the database starts
            self._begin_company()
            self._say("Starting the company's systems and the desk …")
            self._wait_for_company()
            # by now it has imported; one that came first would find every system silent
            self.server.go(self.environment())
            self.server.wait_ready()
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """End every child and the embedded database; may be called at any time, more than once."""
        if self._readers is not None:
            self._readers.stop()
        for child in (self.server, self.systems):
            if child is not None:
                child.signal_stop()
        for child in (self.server, self.systems):
            if child is not None:
                child.stop()
        if self._postgres is not None:
            self._postgres.stop()
            self._postgres = None
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def kill_server(self) -> None:
        """SIGKILL for the LangGraph server, as a power cut would."""
        self._desk_server().kill()

    def restart_server(self, env: Mapping[str, str] | None = None) -> None:
        """Start the server again after it died, with `env` for this one time only.

        Returns when it answers.
        """
        self._desk_server().stop()
        self.server = self._server(env or {})
        self.server.start()
        self.server.wait_ready()

    def __enter__(self) -> Stack:
        self.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.stop()

    @cached_property
    def keys(self) -> Keys:
        """The keys of this home."""
        from steward.keys import Keys

        return Keys(self.home)

    # ── parts ─────────────────────────────────────────────────────────────────────────────────────

    def environment(self, extra: Mapping[str, str] | None = None) -> dict[str, str]:
        """What the children, and any command that is to reach this stack,
        find in their environment.
        """
        own = {
            "STEWARD_HOME": str(self.home),
            "STEWARD_DATABASE_URL": self.desk_dsn or self.dsn,
            "STEWARD_SYSTEMS_URL": self.urls.systems,
            "STEWARD_HOST": HOST,
            "STEWARD_PORT": str(self.port),
            "STEWARD_SANDBOX": "true",
            "STEWARD_OWN_URL": self.urls.desk,
            "PYTHONUNBUFFERED": "1",
        }
        inherited = from_here(
            {name: value for name, value in os.environ.items() if name != "STEWARD_CRASH_AT"}
        )
        if self._debug:
            own |= _DEBUGGING
        return {**inherited, **own, **self._env, **(extra or {})}

    def _take_home(self) -> None:
        """One `run` a home: the lock goes with the process, so a killed one leaves none behind."""
        self._lock = taken(self.home, self.urls.desk)
        sweep(self.home, self._say)

    def _note_where(self) -> None:
        """Where the commands of this home find the desk."""
        (self.home / "running.json").write_text(
            json.dumps({"url": self.urls.desk, "systems_url": self.urls.systems})
        )

    def _check_ports(self) -> None:
        for port, option, what in (
            (self.port, "--port", "the desk"),
            (self.systems_port, "--systems-port", "the company's systems"),
        ):
            if not is_free(HOST, port):
                raise CannotStart(
                    f"Port {port}, which {what} would use, is taken by another program.",
                    next_step=f"Stop that program, or choose another port with {option}.",
                    another=option,
                )

    def _begin_company(self) -> None:
        """Start the database and the systems, which import meanwhile and then fill it."""
        self.systems = self._systems()
        self.systems.start(waits=True)
        from steward.server.postgres import copy_for_debugging, desk_login
        from steward.server.preparation import Readers, do, prepare

        self._readers = Readers(self.home)
        self._start_database()
        self._task = prepare(self.dsn, seed=self._seed, say=self._say)
        once = {"SYSTEMS_PREPARE": self._task.value}
        if self._debug:
            do(self._task, self.dsn, self.home)  # what is copied is whole
            once = {}
            self._say("Copying the company, so that nothing done here is real …")
            self.dsn = copy_for_debugging(self.dsn)
        self.desk_dsn = desk_login(self.dsn) if self._postgres else self.dsn
        told = {
            "SYSTEMS_DATABASE_URL": self.dsn,
            "SYSTEMS_DESK_KEY": str(self.keys.public_path("desk")),
        }
        self.systems.go(self._systems_environment() | told, once)
        self._readers.wait(self._say)

    def _wait_for_company(self) -> None:
        from steward.server.preparation import Task, done

        assert self.systems is not None
        assert self._task is not None
        self.systems.wait_ready(_FILLING if self._task is Task.FILL else _STARTING)
        if not self._debug:
            done(self.dsn, self._task)
        if self._engine is program.Engine.AEGRA:
            from steward.server.aegra_tables import set_up

            set_up(self.dsn)

    def _start_database(self) -> None:
        from steward.server import database_template
        from steward.server.postgres import EmbeddedPostgres

        if self._database_url and self._debug:
            raise CannotStart(
                "Debugging works on a copy of the sandbox, and DATABASE_URL names a database.",
                next_step="Start without DATABASE_URL, or without DEBUG=1.",
            )
        if self._database_url:
            self.dsn = self._database_url
            self._say("Using the database that DATABASE_URL names …")
        else:
            self._say("Starting Postgres …")
            # the help pages of a template belong to the company
            fill = database_template.begin if self._seed else None
            self._postgres = EmbeddedPostgres(self.home / "postgres", fill)
            self.dsn = self._postgres.start()

    def _systems_environment(self) -> dict[str, str]:
        """Of the desk's own settings nothing."""
        return {name: value for name, value in self.environment().items() if name not in _DESKS_OWN}

    def _systems(self) -> Child:
        command = [
            sys.executable,
            "-m",
            "systems.serve",
            "--port",
            str(self.systems_port),
            "--sandbox",
            "--parent",
            str(os.getpid()),
        ]
        return Child(
            "systems",
            command,
            self.home,
            self._systems_environment(),
            f"{self.urls.systems}/health",
        )

    def _server(self, extra: Mapping[str, str]) -> Child:
        given = ("--config", str(self._config))
        served = (self._engine, HOST, self.port, os.getpid(), *given)
        command = program.command(*served, workers=self._workers)
        return Child(
            "server", command, self.home, self.environment(extra), f"{self.urls.desk}/health"
        )

    def watched(self) -> list[Watched]:
        """Whatever is started again when it dies, what others need first."""
        return [part for part in (self._postgres, self.systems, self.server) if part is not None]

    def _desk_server(self) -> Child:
        if self.server is None:
            raise CannotStart("the stack was not started", next_step="call start() first")
        return self.server


def stay(stack: Stack, say: Say, stopped: Callable[[], bool]) -> None:
    """Watch over all parts until `stopped`: one that dies is started again.

    Raises CannotStart when that is hopeless.

    A database that cannot be started yet (a full disk) is tried for as long as it takes; nothing
    else is started before it.
    """
    from steward.server.postgres import NoDatabase

    deaths: list[float] = []
    said, looked = "", 0.0
    while not stopped():
        if time.monotonic() - looked > _LOGS_EVERY:
            looked = time.monotonic()
            rotate_all(stack.home)
        for part in stack.watched():
            if part.alive():
                continue
            deaths = [at for at in deaths if at > time.monotonic() - 60.0] + [time.monotonic()]
            if len(deaths) > 5:
                raise CannotStart(
                    f"{part.title} died {len(deaths)} times within a minute.",
                    next_step=f"Look at the end of {part.log}",
                )
            if not said:
                say(f"{part.title} died ({part.how_it_ended()}); starting it again.")
            try:
                part.start()
                part.wait_ready(stopped=stopped)
            except NoDatabase as error:
                deaths.pop()
                if error.message != said:
                    say(f"{error.message} {error.next_step} It is tried again.")
                said = error.message
                _pause(5.0, stopped)
                break
            except StewardError as error:
                say(f"{error.message} {error.next_step}")
                continue
            said = ""
            if not stopped():
                say(f"{part.title} is back; unfinished work goes on by itself.")
        _pause(0.2, stopped)


def _pause(seconds: float, stopped: Callable[[], bool]) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until and not stopped():
        time.sleep(min(0.2, seconds))
