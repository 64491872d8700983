"""What the LangGraph server keeps of a thread beside its checkpoints: the last values, and runs."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from uuid import UUID

from starlette.exceptions import HTTPException


async def forget_threads(conversations: Iterable[str]) -> None:
    """Have the server in this process forget them; where none is, there is nothing to forget."""
    if "langgraph_runtime_inmem.ops" not in sys.modules:
        return  # it may be installed all the same: another engine serves, and importing it fails
    from langgraph_runtime_inmem.database import connect
    from langgraph_runtime_inmem.ops import Threads

    async with connect() as connection:
        for each in conversations:
            try:
                async for _ in await Threads.delete(connection, UUID(each)):
                    pass
            except (HTTPException, ValueError):  # it never had a run here, or is no thread's id
                continue
