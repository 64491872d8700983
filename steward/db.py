"""Postgres for the desk: migrations, pools, transactions.

SQL of a subject lives with the subject.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from contextvars import ContextVar
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple, cast
from uuid import uuid4

import psycopg
from psycopg import AsyncConnection, AsyncCursor, sql
from psycopg.rows import DictRow, dict_row
from psycopg.types.json import Jsonb

from steward import database_role, joined_rows, migration_log, step_reads
from steward.after_commit import awaited
from steward.batching import Batches
from steward.connection_pool import NewestFirst, still_there
from steward.errors import BadInput
from steward.intake_priority import step_aside
from steward.settings import settings
from steward.sql_session import SqlSession
from steward.vitals import DATABASE_DISK, Vitals

MIGRATIONS = Path(__file__).parent / "migrations"
_MIGRATION_LOCK = 7_283_921_001
# A run waits for its turn; whoever waits for an answer over HTTP is told sooner.
_patience: ContextVar[float] = ContextVar("steward_pool_patience", default=30.0)

_TELL = "unnest(%s::text[], %s::text[]) AS t (channel, told), LATERAL pg_notify(channel, told)"

type Connection = AsyncConnection[DictRow]
type Row = DictRow


def new_id(prefix: str) -> str:
    """A fresh identifier such as `act_5f0c…`."""
    return f"{prefix}_{uuid4().hex[:20]}"


def json(value: object) -> Jsonb:
    """Wrap a value for a jsonb column."""
    return Jsonb(value)


def migrate(dsn: str, *, checkpoints: bool = True, run_as: str = "") -> list[str]:
    """Apply what is missing, in the order of file names, one transaction each.

    Returns the names applied. Raises BadInput where an applied file was changed, or is not there.

    Without `checkpoints` LangGraph's own tables are left to `set_up_checkpoints`. `run_as` is the
    login of the desk where that is not the one of `dsn`: it gets the rights of the desk's role.
    """
    files = sorted(MIGRATIONS.glob("*.sql"))
    applied: list[str] = []
    with psycopg.connect(dsn, autocommit=True) as connection:
        migration_log.lock(connection, _MIGRATION_LOCK)
        if not database_role.may_migrate(connection):
            migration_log.check(connection, files)
            _refuse_behind(connection, files)
            return []
        migration_log.create(connection)
        migration_log.check(connection, files)
        done = migration_log.names(connection)
        for file in files:
            if file.name in done:
                continue
            with connection.transaction():
                connection.execute(
                    database_role.without_grants(file.read_text(encoding="utf-8")).encode()
                )
                migration_log.note_applied(connection, file)
            applied.append(file.name)
        database_role.settle(connection, files, run_as)
        migration_log.unlock(connection, _MIGRATION_LOCK)
    if checkpoints:
        set_up_checkpoints(dsn)
    return applied


def _refuse_behind(connection: psycopg.Connection[Any], files: Sequence[Path]) -> None:
    """The desk's own login brings nothing up to date. Raises BadInput when something is missing."""
    done = migration_log.names(connection)
    missing = [
        name for name in (*(file.name for file in files), _checkpoints_mark()) if name not in done
    ]
    if missing:
        raise BadInput(
            (
                f"the database is behind ({', '.join(missing)}), and this login may not bring it "
                "up to date"
            ),
            next_step=(
                "set STEWARD_OWNER_URL to the address of the database's owner, or run: "
                "steward db migrate --dsn OWNER"
            ),
        )


def _checkpoints_mark() -> str:
    return f"checkpoints and store of {version('langgraph-checkpoint-postgres')}"


def login_of(dsn: str) -> str:
    """Who a connection string signs in as, said by the server."""
    with psycopg.connect(dsn) as connection:
        row = connection.execute("SELECT session_user::text").fetchone()
    return str(row[0]) if row else ""


@contextmanager
def waiting_at_most(seconds: float) -> Iterator[None]:
    """Within it, a wait for a connection of more than that time raises
    `psycopg_pool.PoolTimeout`.
    """
    before = _patience.set(seconds)
    try:
        yield
    finally:
        _patience.reset(before)


def set_up_checkpoints(dsn: str) -> None:
    """LangGraph's tables, once for each version of it; call it after `migrate`."""
    mark = _checkpoints_mark()
    with psycopg.connect(dsn, autocommit=True) as connection:
        if not database_role.may_migrate(connection):
            return
        migration_log.lock(connection, _MIGRATION_LOCK)
        if mark not in migration_log.names(connection):
            # LangGraph takes seconds to import: not where nothing is to do
            from steward.checkpoints import set_up

            set_up(dsn)
            migration_log.note(connection, mark)
        database_role.give_schema(connection, "checkpoints")
        migration_log.unlock(connection, _MIGRATION_LOCK)


async def _as_desk(connection: AsyncConnection[Any]) -> None:
    row = await (await connection.execute(database_role.SETTLED)).fetchone()
    if row is not None:  # a login of the desk's own is that role already; an owner steps down to it
        await connection.execute(sql.SQL("SET ROLE {}").format(sql.Identifier(row["role"])))
    # A process that is stopped in the middle of a transaction keeps the rows that it holds no
    # longer than this.
    await connection.execute(
        (
            f"SET idle_in_transaction_session_timeout = {round(settings().stalled_after * 1000)}"
        ).encode()
    )
    # Twice that, so that whoever waits for such a row gets it; a wait without end is nobody's.
    await connection.execute(
        f"SET lock_timeout = {round(settings().stalled_after * 2000)}".encode()
    )


class Asked(NamedTuple):
    """One SELECT and its arguments."""

    query: str
    args: tuple[Any, ...]

    @property
    def key(self) -> tuple[str, str]:
        """The same for the same question."""
        return self.query, repr(self.args)


class _Rows:
    """What a cursor would give."""

    def __init__(self, rows: list[Row]) -> None:
        self._rows = rows

    async def fetchall(self) -> list[Row]:
        return self._rows

    async def fetchone(self) -> Row | None:
        return self._rows[0] if self._rows else None


class _Asking:
    """Of a connection, what a SELECT needs."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def execute(self, query: str, args: Sequence[Any] = ()) -> _Rows:
        return _Rows(await self._db.ask(query, *args))


class Database:
    """The desk's pool.

    Every unit of work is one transaction as the desk's role (`database_role`).
    """

    def __init__(self, dsn: str, size: int = 10, vitals: Vitals | None = None) -> None:
        self._vitals = vitals or Vitals()
        self._pool: NewestFirst[Connection] = NewestFirst(
            dsn,
            connection_class=SqlSession[DictRow],
            min_size=1,
            max_size=size,
            open=False,
            timeout=30.0,
            kwargs={"row_factory": dict_row, "autocommit": True, "prepare_threshold": 0},
            configure=_as_desk,
            check=still_there,
            reconnect_timeout=60.0,
        )
        self._asking = Batches(self._ask_all)
        self._readers: dict[str, Mapping[str, joined_rows.Read]] = {}  # by query
        self._told: list[tuple[str, str]] = []

    async def open(self) -> None:
        """Open the pool; raises when the database does not answer."""
        await self._pool.open(wait=True, timeout=30.0)

    async def close(self) -> None:
        """Close every connection."""
        await self._pool.close()

    async def now(self) -> str:
        """The desk's clock (the database's, with the sandbox's shift), ISO 8601 in UTC."""

        async def read() -> datetime:
            (row,) = await self.ask("SELECT clock.now() AT TIME ZONE 'UTC' AS now")
            found: datetime = row["now"]
            return found

        return f"{(await step_reads.clock(read)).isoformat()}+00:00"

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Connection]:
        """One transaction on one connection; commits at the end, rolls back on an exception."""
        async with self.writing() as connection, connection.transaction():
            yield connection

    @asynccontextmanager
    async def noting(self) -> AsyncIterator[Connection]:
        """For one statement that writes no row that steps share, such as an entry of the record or
        a count of calls: what they have read stays (`step_reads`). It is a transaction by itself,
        without the two questions that begin and end one.
        """
        await step_aside()
        try:
            async with self._pool.connection(_patience.get()) as connection:
                with awaited(connection):
                    yield connection
        except psycopg.errors.DiskFull:
            self._vitals.ill(DATABASE_DISK, "the database has no room for a write")
            raise

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Connection]:
        """For one statement that writes rows that steps share: a transaction by itself."""
        step_reads.forget()
        try:
            async with self.noting() as connection:
                yield connection
        finally:
            step_reads.forget()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Connection]:
        """For SELECTs alone, outside of a transaction: each is asked as `ask` does, and sees what
        is committed by then.
        """
        yield cast(Connection, _Asking(self))

    def tell(self, channel: str, text: str) -> None:
        """Have whoever listens told, with what is asked or put on the record next, or by
        `tell_now`.
        """
        self._told.append((channel, text))

    def to_tell(self) -> tuple[str, list[Any]]:
        """What is to be told and has not gone yet, as one more column of a SELECT, and its
        arguments; empty for nothing.
        """
        told, self._told = self._told, []
        if not told:
            return "", []
        columns = [[channel for channel, _ in told], [text for _, text in told]]
        return f", (SELECT count(*) FROM {_TELL}) AS told", columns

    @property
    def has_to_tell(self) -> bool:
        """Whether anything has yet to be told."""
        return bool(self._told)

    async def tell_now(self) -> None:
        """Tell what no question has taken along."""
        if self._told:
            await self.ask("SELECT 1 AS one")

    async def ask(self, query: str, *args: Any) -> list[Row]:
        """The rows of one SELECT; what is asked at the same moment is one statement, and so one
        snapshot.

        Values are those that a cursor would give (`joined_rows`). Raises TypeError for a column of
        a kind that rows read together do not carry.
        """
        await step_aside()
        return await self._asking.do(_patience.get(), Asked(query, args))

    async def _ask_all(
        self, patience: float, asked: Sequence[Asked]
    ) -> list[list[Row] | BaseException]:
        keys = [each.key for each in asked]
        different = list(dict(zip(keys, asked, strict=True)).values())
        places = {key: n for n, key in enumerate(dict.fromkeys(keys))}
        if len(different) == 1 and not self.has_to_tell:
            return [await self._ask_alone(patience, different[0])] * len(asked)
        telling, to_tell = self.to_tell()
        parts = ", ".join(
            f"(SELECT coalesce(jsonb_agg(to_jsonb(x)), '[]') FROM ({each.query}) x) AS q{n}"
            for n, each in enumerate(different)
        )
        values = [value for each in different for value in each.args]
        async with self._pool.connection(patience) as connection:
            row = await fetch_one(connection, f"SELECT {parts}{telling}", *values, *to_tell)
            for each in different:
                if each.query not in self._readers:
                    self._readers[each.query] = await _readers(connection, each)
        assert row is not None
        found = [
            joined_rows.read(row[f"q{n}"], self._readers[each.query])
            for n, each in enumerate(different)
        ]
        return [found[places[key]] for key in keys]

    async def _ask_alone(self, patience: float, asked: Asked) -> list[Row]:
        """As it was asked: rows that are not read beside others need not come as JSON."""
        async with self._pool.connection(patience) as connection:
            cursor = await _answer(connection, asked.query, asked.args)
            if asked.query not in self._readers:  # of kinds that could be read beside others
                self._readers[asked.query] = joined_rows.readers(cursor.description or ())
            return await cursor.fetchall()

    @asynccontextmanager
    async def snapshot(self) -> AsyncIterator[Connection]:
        """A read-only transaction whose queries all see the same moment."""
        async with self.transaction() as connection:
            await connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield connection


async def _readers(connection: Connection, asked: Asked) -> Mapping[str, joined_rows.Read]:
    """How the columns of this query are read, learned once from a question for no rows."""
    cursor = await connection.execute(f"SELECT * FROM ({asked.query}) x LIMIT 0", asked.args)
    return joined_rows.readers(cursor.description or ())


async def fetch(connection: Connection, query: str, *args: object) -> list[Row]:
    """All rows of a query."""
    return await (await _answer(connection, query, args)).fetchall()


async def only_row(
    connection: Connection, query: str, values: Mapping[str, object] | None = None
) -> Row:
    """The row of a query that always has one, such as a count."""
    row = await (await _answer(connection, query, values)).fetchone()
    assert row is not None
    return row


async def fetch_one(connection: Connection, query: str, *args: object) -> Row | None:
    """The first row of a query, or None."""
    return await (await _answer(connection, query, args)).fetchone()


async def _answer(
    connection: Connection, query: str, args: Sequence[object] | Mapping[str, object] | None
) -> AsyncCursor[DictRow]:
    """The rows of a statement, which are read at once: no cursor of its own is made for them."""
    if isinstance(connection, SqlSession):
        return await connection.answer(query, args)
    return await connection.execute(query, args)
