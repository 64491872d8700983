"""LangGraph's checkpoints in Postgres.

They have a schema and a pool of their own, and a serializer that loads only listed types.

A run writes over the session that holds its conversation (`locks.py`): when that was taken from
it, it cannot write.
It keeps the checkpoints that rows do not stand in for, and no other (`RunsOwnSaver`). All that such
a checkpoint says stands compressed in its own row (`_packed`): a row for each value, and the names
of forty channels in each checkpoint, were half of what a turn wrote.
"""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from random import getrandbits
from typing import Any

import psycopg
from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.base import (
    ChannelVersions,
    Checkpoint,
    CheckpointMetadata,
    CheckpointTuple,
    get_serializable_checkpoint_metadata,
)
from langgraph.checkpoint.postgres import PostgresSaver
from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver
from langgraph.checkpoint.serde.base import SerializerProtocol
from langgraph.checkpoint.serde.jsonplus import JsonPlusSerializer
from langgraph.store.postgres import PostgresStore
from psycopg import AsyncConnection
from psycopg.rows import DictRow
from psycopg.types.json import Jsonb

from steward.connection_pool import NewestFirst, still_there
from steward.locks import SAVERS_SESSION, chance_of_run, current_run
from steward.settings import settings
from steward.sql_session import SqlSession

# State holds plain JSON, messages and LangGraph's own types; anything else does not load.
ALLOWED = [
    ("langchain_core.messages.human", "HumanMessage"),
    ("langchain_core.messages.ai", "AIMessage"),
    ("langchain_core.messages.system", "SystemMessage"),
    ("langchain_core.messages.tool", "ToolMessage"),
    ("langgraph.types", "Send"),
    ("langgraph.types", "Interrupt"),
    ("langgraph.types", "Command"),
]


def serializer() -> JsonPlusSerializer:
    """The strict serializer."""
    return JsonPlusSerializer(allowed_msgpack_modules=ALLOWED)


def set_up(dsn: str) -> None:
    """Make or update LangGraph's tables: of its checkpoints, and of its store."""
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute("CREATE SCHEMA IF NOT EXISTS checkpoints")
    with psycopg.connect(dsn, **SAVERS_SESSION) as connection:
        PostgresSaver(connection).setup()
        PostgresStore(connection).setup()
        if not connection.execute(_HAS_PACKED).fetchall():
            for change in _ADD_PACKED:
                connection.execute(change)


# Beside LangGraph's columns. MAIN, for all of them: in the row itself, and not in pieces in a table
# of its own.
_HAS_PACKED = """
SELECT 1 FROM information_schema.columns WHERE table_schema = 'checkpoints'
   AND table_name = 'checkpoints' AND column_name = 'packed'
"""
_COLUMNS = (
    "thread_id checkpoint_ns checkpoint_id parent_checkpoint_id type checkpoint metadata packed"
)
_ADD_PACKED = (
    "ALTER TABLE checkpoints.checkpoints ADD COLUMN IF NOT EXISTS packed bytea",
    *(
        f"ALTER TABLE checkpoints.checkpoints ALTER COLUMN {column} SET STORAGE MAIN"
        for column in _COLUMNS.split()
    ),
)
_NEXT, _SENT, _GIVEN = "branch:to:", "__pregel_tasks", "__start__"
# What somebody has to find on a thread that waits: that it does, and what they answered.
_OF_PEOPLE = frozenset({"__interrupt__", "__resume__"})
_KEEP = """{prune}
INSERT INTO checkpoints.checkpoints (thread_id, checkpoint_ns, checkpoint_id, parent_checkpoint_id,
checkpoint, metadata, packed)
VALUES (%(thread)s, '', %(id)s, %(parent)s, %(checkpoint)s, %(metadata)s, %(packed)s)
ON CONFLICT (thread_id, checkpoint_ns, checkpoint_id)
DO UPDATE SET checkpoint = EXCLUDED.checkpoint, metadata = EXCLUDED.metadata,
packed = EXCLUDED.packed
"""


# What was kept before of this thread, where a turn is over: only the newest is ever gone on from.
_PRUNE = """WITH old AS (
    DELETE FROM checkpoints.checkpoints WHERE thread_id = %(thread)s AND checkpoint_id <> %(id)s),
old_writes AS (
    DELETE FROM checkpoints.checkpoint_writes WHERE thread_id = %(thread)s AND checkpoint_id <>
        %(id)s),
old_blobs AS (
    DELETE FROM checkpoints.checkpoint_blobs WHERE thread_id = %(thread)s)"""

_KEEP_TOO, _KEEP_ONLY = (_KEEP.replace("{prune}", also).encode() for also in ("", _PRUNE))


# Beside the channels: that the rest of this checkpoint is in `packed`.
_PACKED = "__packed__"
# What is packed: everything but what names and orders checkpoints.
_PARTS = ("channel_values", "channel_versions", "versions_seen", "updated_channels")


def _packed(serde: SerializerProtocol, checkpoint: Checkpoint) -> bytes:
    """These parts of a checkpoint, compressed."""
    _, content = serde.dumps_typed({part: checkpoint.get(part) for part in _PARTS})
    return zlib.compress(content)


def _beside(checkpoint: Checkpoint) -> dict[str, Any]:
    """What is left of it: its own name, and which steps come next (`runs.stands` reads them)."""
    values = checkpoint["channel_values"]
    steps = dict.fromkeys(name for name in values if name.startswith(_NEXT))
    sent = {_SENT: True} if values.get(_SENT) else {}
    return {
        **checkpoint,
        **{part: {} for part in _PARTS},
        "channel_values": {**steps, **sent, _PACKED: True},
    }


# The row that `aget_tuple` reads for a thread; a run is given it with its lock.
_SELECT = AsyncPostgresSaver.SELECT_SQL.replace("select\n", "select packed,\n", 1)
NEWEST = f"{_SELECT}WHERE thread_id = %s AND checkpoint_ns = %s ORDER BY checkpoint_id DESC LIMIT 1"
_NEEDS_MORE = 4  # checkpoints before this version are read from other rows as well


class PackingSaver(AsyncPostgresSaver):
    """LangGraph's saver, which reads what `RunsOwnSaver` has packed."""

    SELECT_SQL = _SELECT

    def get_next_version(self, current: str | None, channel: None) -> str:
        """A number that grows, and chance, so that a turn that begins anew writes values of its
        own. As LangGraph's, and shorter; the same chance throughout a run, since what repeats
        itself packs well.
        """
        before = int(current.split(".")[0]) if current else 0
        return f"{before + 1:08}.{chance_of_run() or getrandbits(32):08x}"

    async def aput(
        self,
        config: RunnableConfig,
        checkpoint: Checkpoint,
        metadata: CheckpointMetadata,
        new_versions: ChannelVersions,
    ) -> RunnableConfig:
        """As LangGraph has it; what was packed and did not change gets a row of its own now."""
        every = {
            name: checkpoint["channel_versions"][name]
            for name in checkpoint["channel_values"]
            if name in checkpoint["channel_versions"]
        }
        return await super().aput(config, checkpoint, metadata, every | dict(new_versions))

    async def _load_checkpoint_tuple(self, value: DictRow) -> CheckpointTuple:
        found = await super()._load_checkpoint_tuple(value)
        values = found.checkpoint["channel_values"]
        if _PACKED not in values:
            return found
        content = "msgpack", zlib.decompress(value["packed"])
        whole: Any = {**found.checkpoint, **self.serde.loads_typed(content)}
        return found._replace(checkpoint=whole)


class RunsOwnSaver(PackingSaver):
    """Keeps a checkpoint where a run ends, where it waits for people, just before an effect, and
    before a turn is closed that leaves something to state alone.

    A run that is killed anywhere else begins its turn anew: what it had come to is in rows, and
    what is not can be read again. Once something was done the turn itself must go on, for it alone
    may still speak (it may have handed over). The rooms of the teams keep nothing: a team that was
    cut off is asked again. When a turn is over, what was kept before it goes.
    """

    given: tuple[DictRow | None] | tuple[()] = ()  # the newest row, read with the run's lock
    _kept: str | None = None
    _open: tuple[RunnableConfig, Checkpoint, CheckpointMetadata] | None = None
    _read: tuple[CheckpointTuple | None] | None = None

    async def aget_tuple(self, config: RunnableConfig) -> CheckpointTuple | None:
        """As LangGraph has it; of a team there is none."""
        if config["configurable"].get("checkpoint_ns"):
            return None
        named = config["configurable"].get("checkpoint_id")
        if self._read is not None and not named:
            (found,), self._read = self._read, None  # nobody else writes meanwhile
            return found
        found = await (super().aget_tuple(config) if named else self._newest(config))
        self._kept = found.checkpoint["id"] if found else None
        self._open = None
        self._read = None if named else (found,)
        return found

    async def _newest(self, config: RunnableConfig) -> CheckpointTuple | None:
        """What was read with the lock, once; from then on it is read anew."""
        (taken, self.given) = (self.given, ())
        if not taken:
            return await super().aget_tuple(config)
        (row,) = taken
        if row is not None and row["checkpoint"]["v"] < _NEEDS_MORE:
            return await super().aget_tuple(config)
        return None if row is None else await self._load_checkpoint_tuple(row)

    async def aput(
        self,
        config: RunnableConfig,
        checkpoint: Checkpoint,
        metadata: CheckpointMetadata,
        new_versions: ChannelVersions,
    ) -> RunnableConfig:
        """Write it where the run ends and where a client's own words came in with it; else hold
        it until `keep`.
        """
        configurable = config["configurable"]
        if not configurable.get("checkpoint_ns"):
            self._read = None
            self._open = (config, checkpoint, metadata)
            values = checkpoint["channel_values"]
            goes_on = bool(values.get(_SENT)) or any(name.startswith(_NEXT) for name in values)
            given = values.get(_GIVEN)
            said = isinstance(given, dict) and given.get("messages")
            over = not (goes_on or _GIVEN in values)
            if said or over:
                await self.keep(prune=over)
        own = {name: configurable[name] for name in ("thread_id", "checkpoint_ns")}
        return {"configurable": own | {"checkpoint_id": checkpoint["id"]}}

    async def aput_writes(
        self,
        config: RunnableConfig,
        writes: Sequence[tuple[str, Any]],
        task_id: str,
        task_path: str = "",
    ) -> None:
        """Only what people have to find; what a step wrote is in the checkpoint after it."""
        if config["configurable"].get("checkpoint_ns") or not any(
            channel in _OF_PEOPLE for channel, _ in writes
        ):
            return
        self._read = None
        if config["configurable"].get("checkpoint_id") != self._kept:
            await self.keep(prune=True)
        await super().aput_writes(config, writes, task_id, task_path)

    async def keep(self, *, prune: bool = False) -> None:
        """Write where the run stands, as one row.

        `prune`: a turn is over, and what was kept before goes.
        """
        if self._open is None:
            return
        (config, checkpoint, metadata), self._open = self._open, None
        said = get_serializable_checkpoint_metadata(config, metadata)
        async with self._cursor() as cursor:
            await cursor.execute(
                _KEEP_ONLY if prune else _KEEP_TOO,
                {
                    "thread": config["configurable"]["thread_id"],
                    "id": checkpoint["id"],
                    "parent": self._kept,
                    "checkpoint": Jsonb(_beside(checkpoint)),
                    "metadata": Jsonb(said),
                    "packed": _packed(self.serde, checkpoint),
                },
            )
        self._kept = checkpoint["id"]


async def keep_this_step(conversation_id: str) -> None:
    """Before something is done that no other turn can make up for: a run that is killed from here
    on goes on with this very step of this very turn.
    """
    run = current_run(conversation_id)
    if run is not None and isinstance(run.saver, RunsOwnSaver):
        await run.saver.keep()


class EveryStepsSaver(PackingSaver):
    """For debugging: keeps every step of a run, as LangGraph has it; of the teams' rooms nothing.

    Rows are set back before a run is, so it never goes on from what was read with the lock.
    """

    given: tuple[DictRow | None] | tuple[()] = ()

    async def aget_tuple(self, config: RunnableConfig) -> CheckpointTuple | None:
        """As LangGraph has it; of a team there is none."""
        return (
            None
            if config["configurable"].get("checkpoint_ns")
            else await super().aget_tuple(config)
        )

    async def aput(
        self,
        config: RunnableConfig,
        checkpoint: Checkpoint,
        metadata: CheckpointMetadata,
        new_versions: ChannelVersions,
    ) -> RunnableConfig:
        """As LangGraph has it; of a team nothing is kept."""
        if config["configurable"].get("checkpoint_ns"):
            return config
        return await super().aput(config, checkpoint, metadata, new_versions)

    async def aput_writes(
        self,
        config: RunnableConfig,
        writes: Sequence[tuple[str, Any]],
        task_id: str,
        task_path: str = "",
    ) -> None:
        """As LangGraph has it; of a team nothing is kept."""
        if not config["configurable"].get("checkpoint_ns"):
            await super().aput_writes(config, writes, task_id, task_path)


class RunSaver(PackingSaver):
    """Within a run everything goes over the run's own session; outside of one, over the pool."""

    async def aget_tuple(self, config: RunnableConfig) -> CheckpointTuple | None:
        """As LangGraph has it."""
        own = self._own(config)
        return await (own.aget_tuple(config) if own else super().aget_tuple(config))

    async def aput(
        self,
        config: RunnableConfig,
        checkpoint: Checkpoint,
        metadata: CheckpointMetadata,
        new_versions: ChannelVersions,
    ) -> RunnableConfig:
        """As LangGraph has it; raises when the conversation was taken from this run."""
        own = self._own(config)
        written = (
            own.aput(config, checkpoint, metadata, new_versions)
            if own
            else super().aput(config, checkpoint, metadata, new_versions)
        )
        return await written

    async def aput_writes(
        self,
        config: RunnableConfig,
        writes: Sequence[tuple[str, Any]],
        task_id: str,
        task_path: str = "",
    ) -> None:
        """As LangGraph has it; raises when the conversation was taken from this run."""
        own = self._own(config)
        await (
            own.aput_writes(config, writes, task_id, task_path)
            if own
            else super().aput_writes(config, writes, task_id, task_path)
        )

    def _own(self, config: RunnableConfig) -> AsyncPostgresSaver | None:
        run = current_run(str(config["configurable"]["thread_id"]))
        if run is not None and run.saver is None:
            kind = EveryStepsSaver if settings().debug else RunsOwnSaver
            run.saver = kind(run.connection, serde=self.serde)
            run.saver.lock = run.writing
            run.saver.given, run.newest = run.newest, ()
        return None if run is None else run.saver


@asynccontextmanager
async def open_saver(dsn: str, size: int = 10) -> AsyncIterator[AsyncPostgresSaver]:
    """A saver on a pool of its own."""
    pool: NewestFirst[AsyncConnection[dict[str, Any]]] = NewestFirst(
        dsn,
        connection_class=SqlSession[dict[str, Any]],
        min_size=1,
        max_size=size,
        open=False,
        check=still_there,
        kwargs=dict(SAVERS_SESSION),
    )
    async with pool:
        yield RunSaver(pool, serde=serializer())
