"""LangGraph's checkpoints in Postgres.

They have a schema and a pool of their own, and a serializer that loads only listed types.

A run writes over the session that holds its conversation (`locks.py`): when that was taken from it,
it cannot write.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

import psycopg
from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.base import (
    ChannelVersions,
    Checkpoint,
    CheckpointMetadata,
    CheckpointTuple,
)
from langgraph.checkpoint.postgres import PostgresSaver
from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver
from langgraph.checkpoint.serde.jsonplus import JsonPlusSerializer
from psycopg import AsyncConnection
from psycopg.rows import dict_row
from psycopg_pool import AsyncConnectionPool

from steward.lending import still_there
from steward.locks import current_run

_SEARCH_PATH = "-c search_path=checkpoints"
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
    """Make or update LangGraph's tables."""
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute("CREATE SCHEMA IF NOT EXISTS checkpoints")
    with psycopg.connect(
        dsn, autocommit=True, row_factory=dict_row, options=_SEARCH_PATH, prepare_threshold=0
    ) as connection:
        PostgresSaver(connection).setup()


class RunSaver(AsyncPostgresSaver):
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
            run.saver = AsyncPostgresSaver(run.connection, serde=self.serde)
            run.saver.lock = run.writing
        return None if run is None else run.saver


@asynccontextmanager
async def open_saver(dsn: str, size: int = 10) -> AsyncIterator[AsyncPostgresSaver]:
    """A saver on a pool of its own."""
    pool: AsyncConnectionPool[AsyncConnection[dict[str, Any]]] = AsyncConnectionPool(
        dsn,
        min_size=1,
        max_size=size,
        open=False,
        check=still_there,
        kwargs={
            "autocommit": True,
            "prepare_threshold": 0,
            "row_factory": dict_row,
            "options": _SEARCH_PATH,
        },
    )
    async with pool:
        yield RunSaver(pool, serde=serializer())
