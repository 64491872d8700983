"""The composition root: the factories that `langgraph.json` names.

A server calls a factory for every run, state read and schema read. The compiled graphs are cached;
only a run takes the conversation's lock, before its checkpoint is loaded.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver
from langgraph_sdk.runtime import ServerRuntime

from steward.checkpoints import open_saver
from steward.conversation.repository import one_run
from steward.debugging import set_back
from steward.process import close_desk, compiled, open_desk
from steward.settings import settings
from steward.stock_start import bring_what_is_missing
from teams.registry import TEAMS

type Graph = AbstractAsyncContextManager[Any]
type Factory = Callable[[RunnableConfig, ServerRuntime[Any]], Graph]


@asynccontextmanager
async def _served(
    name: str, config: RunnableConfig, runtime: ServerRuntime[Any]
) -> AsyncIterator[Any]:
    desk_services = await open_desk()
    graph = compiled(name, desk_services)
    thread = (config.get("configurable") or {}).get("thread_id")
    if runtime.execution_runtime is None or thread is None:
        yield graph
        return
    if desk_services.settings.debug:
        await set_back(desk_services, config)
    async with one_run(desk_services.run_sessions, str(thread)):
        yield graph


def _factory(name: str) -> Factory:
    def factory(config: RunnableConfig, runtime: ServerRuntime[Any]) -> Graph:
        return _served(name, config, runtime)

    return factory


desk = _factory("desk")
globals().update({name: _factory(name) for name in TEAMS})  # each team alone


@asynccontextmanager
async def checkpointer() -> AsyncIterator[AsyncPostgresSaver]:
    """Checkpoints in the desk's Postgres."""
    await asyncio.to_thread(bring_what_is_missing)
    async with open_saver(settings().database_url, settings().pool_size) as saver:
        yield saver


__all__ = ["checkpointer", "close_desk", "desk", "open_desk"]
