"""One run of a conversation at a time, over all processes: LangGraph takes no lock of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import psycopg


@asynccontextmanager
async def one_run(dsn: str, conversation_id: str) -> AsyncIterator[None]:
    """Hold the conversation's advisory lock; waits for the run that has it. Costs one connection a run.

    A lock that was lost with its connection lets two runs overlap; the turn's fence then refuses the older one's writes.
    """
    async with await psycopg.AsyncConnection.connect(dsn, autocommit=True, application_name="steward-run") as connection:
        await connection.execute("SELECT pg_advisory_lock(hashtextextended(%s, 0))", [conversation_id])
        yield
