"""LangGraph's checkpoints in Postgres: their own schema, a pool, and a serializer that loads only what is named."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import psycopg
from langgraph.checkpoint.postgres import PostgresSaver
from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver
from langgraph.checkpoint.serde.jsonplus import JsonPlusSerializer
from psycopg import AsyncConnection
from psycopg.rows import dict_row
from psycopg_pool import AsyncConnectionPool

_SEARCH_PATH = "-c search_path=checkpoints"
# State holds plain JSON, messages and LangGraph's own types; anything else does not load.
ALLOWED = [
    ("langchain_core.messages.human", "HumanMessage"), ("langchain_core.messages.ai", "AIMessage"),
    ("langchain_core.messages.system", "SystemMessage"), ("langchain_core.messages.tool", "ToolMessage"),
    ("langgraph.types", "Send"), ("langgraph.types", "Interrupt"), ("langgraph.types", "Command"),
]  # fmt: skip


def serializer() -> JsonPlusSerializer:
    """The strict serializer."""
    return JsonPlusSerializer(allowed_msgpack_modules=ALLOWED)


def set_up(dsn: str) -> None:
    """Make or update LangGraph's tables."""
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute("CREATE SCHEMA IF NOT EXISTS checkpoints")
    with psycopg.connect(dsn, autocommit=True, row_factory=dict_row, options=_SEARCH_PATH, prepare_threshold=0) as connection:
        PostgresSaver(connection).setup()


@asynccontextmanager
async def open_saver(dsn: str, size: int = 10) -> AsyncIterator[AsyncPostgresSaver]:
    """A saver on a pool of its own."""
    pool: AsyncConnectionPool[AsyncConnection[dict[str, Any]]] = AsyncConnectionPool(
        dsn, min_size=1, max_size=size, open=False, check=AsyncConnectionPool.check_connection,
        kwargs={"autocommit": True, "prepare_threshold": 0, "row_factory": dict_row, "options": _SEARCH_PATH},
    )  # fmt: skip
    async with pool:
        yield AsyncPostgresSaver(pool, serde=serializer())
