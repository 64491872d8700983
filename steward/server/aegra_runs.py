"""The desk's own runs beside Aegra's: in this process, with each conversation on Aegra's list."""

from __future__ import annotations

import logging
from contextlib import AsyncExitStack

import psycopg
from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver
from langgraph.types import StateSnapshot
from psycopg_pool import PoolTimeout

from graphs import desk as desk_graph
from steward.checkpoints import open_saver
from steward.desk import Desk
from steward.runs import LocalRuns
from steward.server.aegra_threads import Threads
from steward.server.program import RUNS_AT_ONCE

_log = logging.getLogger(__name__)


class ListedRuns(LocalRuns):
    """Each is on the list of threads before its run, and after it with what it waits for."""

    threads: Threads

    async def revive(self, conversation_id: str) -> bool:
        """As the others; and who waits for people is on the list."""
        revived = await super().revive(conversation_id)
        await self._list(conversation_id)
        return revived

    async def stands(self, conversation_id: str) -> StateSnapshot:
        """Its newest state, and what it shows to people."""
        return await self._graph.aget_state({"configurable": {"thread_id": conversation_id}})

    async def list_what_waits(self) -> None:
        """Set right what a desk left that was killed over its word."""
        for conversation in await self.threads.unlike():
            await self._list(conversation)

    async def _run(self, conversation_id: str, mail: bool) -> None:
        await self._list(conversation_id)
        await super()._run(conversation_id, mail)
        await self._list(conversation_id)

    async def _list(self, conversation_id: str) -> None:
        try:
            await self.threads.keep(conversation_id)
        except (psycopg.Error, PoolTimeout):  # whoever reads the thread has it listed again
            _log.warning("conversation %s is not on the list of threads", conversation_id)


async def runs_of(desk: Desk, stack: AsyncExitStack) -> tuple[ListedRuns, AsyncPostgresSaver]:
    """The runs of this desk, and the saver that they and Aegra's use; both end with the stack."""
    saver = await stack.enter_async_context(open_saver(desk.dsn, desk.settings.pool_size))
    runs = ListedRuns(
        desk_graph.build(desk, saver),
        desk.db,
        desk.run_sessions,
        desk.settings.step_limit,
        RUNS_AT_ONCE,
    )
    runs.threads = Threads(desk.db)
    stack.push_async_callback(runs.close)
    return runs, saver
