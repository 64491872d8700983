"""Meters of a conversation's cost: processor time of all processes, and Postgres' work."""

from __future__ import annotations

import os
import re
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from pathlib import Path

import psycopg

_TICKS = os.sysconf("SC_CLK_TCK")
_LINE = re.compile(
    r"^\S+ \S+ \S+ ?(?P<pid>\d+)\|(?P<database>[^|]*)\|(?P<application>[^|]*)\| *LOG: +"
    r"(?P<rest>.*)$"
)
_STATEMENT = re.compile(r"^(?:statement|execute [^:]*): (?P<sql>.*)$")
# While it is counted, the server gathers no statistics of tables that grew: some 100 kB of WAL,
# once in a few minutes, in whatever turn is under way.
_LOGGED = {
    "log_line_prefix": "%m %p|%d|%a|",
    "log_statement": "all",
    "autovacuum": "off",
}
_MARK = "/* bench turn "
_BEGINS, _ENDS = ("BEGIN", "START TRANSACTION"), ("COMMIT", "ROLLBACK", "END")
_INSERTED = """
SELECT coalesce(sum(n_tup_ins), 0) AS n FROM pg_stat_user_tables WHERE schemaname = ANY(%s)
"""
_CHECKPOINTS = """
SELECT coalesce((SELECT sum(pg_column_size(c.*)) FROM {0}.checkpoints c), 0)
     + coalesce((SELECT sum(pg_column_size(b.*)) FROM {0}.checkpoint_blobs b), 0)
     + coalesce((SELECT sum(pg_column_size(w.*)) FROM {0}.checkpoint_writes w), 0) AS n
"""


@dataclass
class Work:
    """What Postgres was asked for in one turn.

    BEGIN and COMMIT are no statements, the systems' are apart.
    """

    statements: int = 0
    transactions: int = 0
    systems_statements: int = 0


@dataclass(frozen=True)
class Processes:
    """The processes of one side: this one, the company's systems,
    and Postgres with its backends.
    """

    systems: int
    postmaster: int

    def cpu_seconds(self) -> float:
        """Processor time used so far, user and system, of all of them; of ended backends, too."""
        return own_seconds() + sum(self.cpu_of_others())

    def cpu_of_others(self) -> tuple[float, float]:
        """The same, without this process: of the systems, of Postgres."""
        return _of(self.systems), _with_children(self.postmaster)


def own_seconds() -> float:
    """Processor time of this process so far."""
    return time.process_time()


def tree_seconds(pid: int) -> float:
    """Processor time of a process and of all that it has started, at any depth."""
    parents: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            try:
                parents.setdefault(int(_stat(int(entry.name))[1]), []).append(int(entry.name))
            except (FileNotFoundError, ProcessLookupError):
                continue
    found = _stat(pid)
    total = _of(pid) + sum(int(found[n]) for n in (13, 14)) / _TICKS
    return total + sum(tree_seconds(child) for child in parents.get(pid, ()))


def _stat(pid: int) -> list[str]:
    """The fields of /proc/PID/stat after the process's name.

    Raises FileNotFoundError when it has ended.
    """
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()


def _of(pid: int) -> float:
    """Processor time of a process, all its threads, by the kernel's own clock of it: to a
    microsecond, where `stat` counts hundredths of a second. Raises ProcessLookupError when it has
    ended.
    """
    clock = (~pid << 3) | 2  # what clock_getcpuclockid(3) gives
    try:
        return time.clock_gettime(clock)
    except OSError as error:
        raise ProcessLookupError(pid) from error


def _with_children(pid: int) -> float:
    """A process, the children it has waited for (in hundredths of a second), those that live."""
    found = _stat(pid)
    total = _of(pid) + sum(int(found[n]) for n in (13, 14)) / _TICKS
    for entry in Path("/proc").iterdir():
        if not entry.name.isdecimal():
            continue
        try:
            if int(_stat(int(entry.name))[1]) == pid:
                total += _of(int(entry.name))
        except (FileNotFoundError, ProcessLookupError):
            continue
    return total


def postmaster_of(dsn: str) -> int:
    """The process that started the backend which answers here."""
    with psycopg.connect(dsn, autocommit=True) as connection:
        return int(_stat(connection.info.backend_pid)[1])


def wal_bytes(dsn: str) -> int:
    """Bytes of write-ahead log since the server was made."""
    with psycopg.connect(dsn, autocommit=True) as connection:
        row = connection.execute("SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn").fetchone()
    assert row is not None
    return int(row[0])


def checkpoint_bytes(dsn: str, schema: str) -> int:
    """Bytes of all LangGraph checkpoint rows of this database."""
    with psycopg.connect(dsn, autocommit=True) as connection:
        row = connection.execute(_CHECKPOINTS.format(schema).encode()).fetchone()
    assert row is not None
    return int(row[0])


def rows_inserted(dsn: str, schemas: tuple[str, ...]) -> int:
    """Rows inserted so far; complete once the sessions that inserted them have ended."""
    with psycopg.connect(dsn, autocommit=True) as connection:
        row = connection.execute(_INSERTED, [list(schemas)]).fetchone()
    assert row is not None
    return int(row[0])


# ── the server's own log of statements ────────────────────────────────────────────────────────────


@contextmanager
def statement_log(admin: str) -> Iterator[Path]:
    """Have the server write down every statement that begins from here on; yields its log."""
    with psycopg.connect(admin, autocommit=True) as connection:
        for name, value in _LOGGED.items():
            connection.execute(f"ALTER SYSTEM SET {name} = '{value}'".encode())
        connection.execute("SELECT pg_reload_conf()")
        row = connection.execute("SHOW data_directory").fetchone()
    assert row is not None
    try:
        yield Path(row[0]) / "log"
    finally:
        with psycopg.connect(admin, autocommit=True) as connection:
            for name in _LOGGED:
                connection.execute(f"ALTER SYSTEM RESET {name}".encode())
            connection.execute("SELECT pg_reload_conf()")


def read_log(file: Path, start: int, database: str, ours: Iterable[str]) -> dict[int, Work]:
    """The work of each marked turn from byte `start` on.

    `ours` are the desk's or the peer's applications.

    A statement outside of BEGIN … COMMIT counts as a transaction of its own.
    """
    mine, work, turn = frozenset(ours), defaultdict[int, Work](Work), 0
    inside: set[str] = set()
    for line in file.read_bytes()[start:].decode(errors="replace").splitlines():
        if (entry := _LINE.match(line)) is None or entry["database"] != database:
            continue
        if (said := _STATEMENT.match(entry["rest"])) is None:
            continue
        text = said["sql"].lstrip()
        if text.startswith(_MARK):
            turn = int(text.removeprefix(_MARK).split()[0])
        elif entry["application"] in mine:
            _count(work[turn], entry["pid"], text.upper(), inside)
        else:
            work[turn].systems_statements += 1
    return dict(work)


def _count(work: Work, pid: str, text: str, inside: set[str]) -> None:
    if text.startswith(_BEGINS):
        inside.add(pid)
    elif text.startswith(_ENDS):
        inside.discard(pid)
        work.transactions += 1
    else:
        work.statements += 1
        work.transactions += pid not in inside


def mark(connection: psycopg.Connection, turn: int) -> None:
    """Begin a turn in the log; 0 is what belongs to no turn."""
    connection.execute(f"{_MARK}{turn} */ SELECT 1".encode())


@dataclass(frozen=True)
class Cost:
    """One conversation of four turns, in all."""

    cpu_ms: float
    desk_ms: float
    systems_ms: float
    postgres_ms: float
    seconds: float
    wal_kb: float
    checkpoint_kb: float
    tool_calls: int
    checkpoints: int

    @classmethod
    def names(cls) -> tuple[str, ...]:
        return tuple(each.name for each in fields(cls))
