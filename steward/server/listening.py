"""Hears what happens in a conversation while somebody reads it."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from typing import Any

from steward.desk import Desk

type Heard = asyncio.Queue[dict[str, Any]]


@contextlib.asynccontextmanager
async def events_of(desk: Desk, conversation_id: str) -> AsyncIterator[Heard]:
    """The events of one conversation (`Progress`) from now on, in a queue, until the block ends."""
    heard: Heard = asyncio.Queue()
    listening = asyncio.create_task(_listen(desk, conversation_id, heard))
    try:
        yield heard
    finally:
        listening.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await listening


async def _listen(desk: Desk, conversation_id: str, heard: Heard) -> None:
    async with contextlib.aclosing(desk.progress.listen(conversation_id)) as spoken:
        async for event in spoken:
            heard.put_nowait(event)
