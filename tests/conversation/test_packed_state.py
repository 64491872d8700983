"""A run's checkpoint stands in one row, compressed; all of it comes back as it went."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import uuid4

from langchain_core.messages import HumanMessage
from langgraph.checkpoint.base import Checkpoint, CheckpointTuple, empty_checkpoint
from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver
from langgraph.types import Send

from steward.checkpoints import keep_this_step, open_saver
from steward.conversation.repository import one_run
from steward.db import Database
from steward.locks import RunSessions
from steward.runs import stands
from tests.conversation.test_one_run import WAITING
from tests.owner import ask

VALUES: dict[str, Any] = {
    "reply": "Hello",
    "says": [{"kind": "verified", "data": {}}],
    "results": {"turn_b/refund": {"z": 1, "a": [1.5, None, True]}, "turn_a/identify": {}},
    "heard": {},
    "question": {"kind": "code", "text": "null \x00 and \u00e9"},
    "looks": {"all": ["a long look" * 10] * 20},
    "messages": [HumanMessage("hi")],
}


def checkpoint(values: dict[str, Any], version: str) -> Checkpoint:
    return {
        **empty_checkpoint(),
        "channel_values": values,
        "channel_versions": dict.fromkeys(values, version),
    }


async def in_a_run(saver: AsyncPostgresSaver, sessions: RunSessions, config: Any) -> Any:
    async with one_run(sessions, config["configurable"]["thread_id"]):
        first = checkpoint(VALUES, saver.get_next_version(None, None))
        return await saver.aput(config, first, {}, first["channel_versions"])


def names_in_rows(dsn: str) -> set[str]:
    return {row[0] for row in ask(dsn, "SELECT channel FROM checkpoints.checkpoint_blobs")}


def in_order(found: CheckpointTuple | None) -> str:
    assert found is not None
    return repr({name: found.checkpoint["channel_values"][name] for name in VALUES})


async def test_run_keeps_a_checkpoint_in_one_row_and_its_values_in_their_order(
    dsn: str, sessions: RunSessions
) -> None:
    config: Any = {"configurable": {"thread_id": str(uuid4()), "checkpoint_ns": ""}}
    async with open_saver(dsn, 2) as saver:
        await in_a_run(saver, sessions, config)
        assert names_in_rows(dsn) == set()
        assert in_order(await saver.aget_tuple(config)) == repr(VALUES)


async def test_change_from_outside_a_run_loses_no_packed_value(
    dsn: str, sessions: RunSessions
) -> None:
    config: Any = {"configurable": {"thread_id": str(uuid4()), "checkpoint_ns": ""}}
    async with open_saver(dsn, 2) as saver:
        written = await in_a_run(saver, sessions, config)
        found = await saver.aget_tuple(config)
        assert found is not None
        changed = {**found.checkpoint, "id": empty_checkpoint()["id"]}
        changed["channel_values"] = {**found.checkpoint["channel_values"], "reply": "Changed"}
        await saver.aput(written, changed, {}, {})  # type: ignore[arg-type]
        expected = repr({**VALUES, "reply": "Changed"})
        assert in_order(await saver.aget_tuple(config)) == expected


async def test_version_grows_from_one_that_langgraph_wrote(dsn: str) -> None:
    async with open_saver(dsn, 1) as saver:
        before = f"{24:032}.0.4244"
        after = saver.get_next_version(before, None)
        assert after > before
        assert saver.get_next_version(after, None) > after


async def test_next_run_is_given_what_the_run_before_it_wrote(
    dsn: str, sessions: RunSessions
) -> None:
    config: Any = {"configurable": {"thread_id": str(uuid4()), "checkpoint_ns": ""}}
    thread, waits = config["configurable"]["thread_id"], asyncio.Event()

    async def second(saver: AsyncPostgresSaver) -> CheckpointTuple | None:
        async with one_run(sessions, thread) as run:
            assert run.newest, "the checkpoint is read together with the lock"
            return await saver.aget_tuple(config)

    async def first(saver: AsyncPostgresSaver) -> None:
        async with one_run(sessions, thread):
            waits.set()
            while ask(dsn, WAITING) == [(0,)]:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
            new = checkpoint(VALUES, saver.get_next_version(None, None))
            await saver.aput(config, new, {}, new["channel_versions"])

    async with open_saver(dsn, 2) as saver:
        writing = asyncio.create_task(first(saver))
        await waits.wait()
        assert in_order(await second(saver)) == repr(VALUES)
        await writing
        assert in_order(await second(saver)) == repr(VALUES)


async def test_checkpoint_that_was_read_with_the_lock_is_read_once(
    dsn: str, sessions: RunSessions
) -> None:
    config: Any = {"configurable": {"thread_id": str(uuid4()), "checkpoint_ns": ""}}
    thread = config["configurable"]["thread_id"]
    async with open_saver(dsn, 2) as saver, one_run(sessions, thread):
        assert await saver.aget_tuple(config) is None
        new = checkpoint(VALUES, saver.get_next_version(None, None))
        await saver.aput(config, new, {}, new["channel_versions"])
        assert in_order(await saver.aget_tuple(config)) == repr(VALUES)


async def test_next_steps_of_a_packed_checkpoint_are_told_by_rows(
    dsn: str, database: Database, sessions: RunSessions
) -> None:
    config: Any = {"configurable": {"thread_id": str(uuid4()), "checkpoint_ns": ""}}
    thread = config["configurable"]["thread_id"]
    values = {"branch:to:act": None, "__pregel_tasks": [Send("refund", {})]}
    async with open_saver(dsn, 2) as saver, one_run(sessions, thread):
        new = checkpoint(values, saver.get_next_version(None, None))
        await saver.aput(config, new, {}, new["channel_versions"])
        await keep_this_step(thread)
        assert (await stands(database, thread)).steps == ("act", "__pregel_tasks")
