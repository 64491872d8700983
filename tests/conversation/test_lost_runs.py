"""A run whose process fell silent loses its conversation, its pen and its say.

One that speaks keeps them as long as it likes.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import uuid4

import psycopg
import pytest
from langgraph.checkpoint.base import empty_checkpoint

from steward.audit.record import Audit
from steward.checkpoints import open_saver
from steward.conversation.conversations import Conversations
from steward.conversation.repository import one_run
from steward.conversation.types import Inbound
from steward.db import Database
from steward.errors import Stale
from steward.locks import RunSessions
from steward.settings import Settings
from steward.work_slots import WorkSlots
from tests.owner import ask

SOON = 0.4
SILENT = 2.0  # longer than a busy machine keeps a process that speaks from speaking


@asynccontextmanager
async def silent_run(
    dsn: str, conversation: str
) -> AsyncIterator[psycopg.AsyncConnection[tuple[object, ...]]]:
    """What is left of a run whose process was stopped:
    a session that holds the lock and says nothing.
    """
    connection = await psycopg.AsyncConnection.connect(dsn, autocommit=True)
    await connection.execute("SELECT pg_advisory_lock(hashtextextended(%s, 0))", [conversation])
    yield connection
    await connection.close()


@pytest.mark.parametrize("inside", ["", "BEGIN", "BEGIN; SELECT 1 FROM desk.audit"])
async def test_waiting_run_ends_a_silent_session(
    dsn: str, sessions: RunSessions, inside: str
) -> None:
    async with silent_run(dsn, "c1") as silent, silent_run(dsn, "c2") as other:
        if inside:
            await silent.execute(inside.encode())
        async with asyncio.timeout(60), one_run(sessions, "c1", stalled_after=SOON):
            await other.execute("SELECT 1")  # silent as well, and in nobody's way
        with pytest.raises(psycopg.OperationalError):
            await silent.execute("SELECT 1")


async def test_turn_whose_run_no_session_holds_is_taken_up_before_its_lease_is_over(
    dsn: str, database: Database
) -> None:
    """A killed process leaves a lease of half a minute and no session.

    One that lives has both and is left alone.
    """
    talk = Conversations(database, Audit(database), Settings(lease=600.0))
    for conversation in ("c1", "c2", "c3"):
        await talk.take_in(Inbound(id=f"m-{conversation}", conversation_id=conversation, text="hi"))
        assert await talk.open_turn(conversation) is not None
    ask(dsn, "UPDATE desk.turn SET opened_at = opened_at - interval '5 s'")
    # c3 never had a run: what holds it is its lease
    ask(dsn, "UPDATE desk.conversation SET run = 1 WHERE id <> 'c3'")
    async with silent_run(dsn, "c2"):
        assert list(await talk.unfinished()) == ["c1"]


async def test_long_run_that_speaks_is_waited_for(sessions: RunSessions) -> None:
    ended: list[float] = []

    async def long() -> None:
        async with one_run(sessions, "c1", stalled_after=SILENT):
            began.set()
            await asyncio.sleep(SILENT * 1.6)
            ended.append(time.monotonic())

    began = asyncio.Event()
    first = asyncio.create_task(long())
    await began.wait()
    async with asyncio.timeout(60), one_run(sessions, "c1", stalled_after=SILENT):
        assert ended, "it was cut off"
    await first


async def _cut_off(dsn: str) -> None:
    """The sessions of all runs end, as when the database is started anew."""
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
            "WHERE application_name = 'steward-run'"
            " AND datname = current_database()"
        )


async def _overtaken(dsn: str, conversation: str) -> None:
    """Another process takes the conversation: this one's session ends, and the number goes up."""
    await _cut_off(dsn)
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute(
            "UPDATE desk.conversation SET run = run + 1 WHERE id = %s", [conversation]
        )


async def test_overtaken_run_opens_and_closes_no_turn(
    dsn: str, sessions: RunSessions, database: Database
) -> None:
    conversations = Conversations(database, Audit(database), Settings())
    await conversations.take_in(Inbound(id="m1", conversation_id="c1", text="hello"))
    async with one_run(sessions, "c1"):
        opened = await conversations.open_turn("c1")
        assert opened is not None
        await _overtaken(dsn, "c1")
        for step in (
            conversations.open_turn("c1"),
            conversations.open_decision_turn("c1"),
            conversations.opened(opened.ref),
            conversations.close_turn(opened.ref, (), None),
        ):
            with pytest.raises(Stale):
                await step
    async with one_run(sessions, "c1"):
        assert not (await conversations.close_turn(opened.ref, (), None)).more


async def test_run_of_an_older_number_opens_and_closes_no_turn(
    sessions: RunSessions, database: Database
) -> None:
    """Its session is alive and the conversation is a later run's all the same."""
    conversations = Conversations(database, Audit(database), Settings())
    await conversations.take_in(Inbound(id="m1", conversation_id="c1", text="hello"))
    async with one_run(sessions, "c1"):
        opened = await conversations.open_turn("c1")
        assert opened is not None
        async with database.transaction() as connection:
            await connection.execute("UPDATE desk.conversation SET run = run + 1")
        for step in (
            conversations.open_turn("c1"),
            conversations.open_decision_turn("c1"),
            conversations.opened(opened.ref),
            conversations.close_turn(opened.ref, (), None),
        ):
            with pytest.raises(Stale, match="a later run"):
                await step


async def test_run_that_lost_its_session_closes_no_turn(
    dsn: str, sessions: RunSessions, database: Database
) -> None:
    """It could not write where it stands: a turn that it closed would be gone on with for ever."""
    conversations = Conversations(database, Audit(database), Settings())
    await conversations.take_in(Inbound(id="m1", conversation_id="c1", text="hello"))
    async with one_run(sessions, "c1"):
        opened = await conversations.open_turn("c1")
        assert opened is not None
        await _cut_off(dsn)
        with pytest.raises(Stale, match="its session"):
            await conversations.close_turn(opened.ref, (), None)
    async with one_run(sessions, "c1"):
        assert not (await conversations.close_turn(opened.ref, (), None)).more


async def test_run_that_lost_its_session_while_it_waited_for_a_slot_begins_nothing(
    dsn: str, sessions: RunSessions
) -> None:
    sessions.slots = WorkSlots(at_once=1)
    begun: list[str] = []

    async def waits() -> None:
        async with one_run(sessions, "c2"):
            begun.append("c2")

    async with one_run(sessions, "c1"):
        waiting = asyncio.create_task(waits())
        while not sessions.slots._waiting:  # noqa: ASYNC110 - a slot tells nobody of who waits
            await asyncio.sleep(0.01)
        await _cut_off(dsn)
    with pytest.raises(Stale, match="its session"):
        await waiting
    assert begun == []


async def test_overtaken_run_writes_no_checkpoint(dsn: str, sessions: RunSessions) -> None:
    thread = str(uuid4())
    config = {"configurable": {"thread_id": thread, "checkpoint_ns": ""}}
    async with open_saver(dsn, 2) as saver:
        async with one_run(sessions, thread):
            written = await saver.aput(config, empty_checkpoint(), {}, {})
            await saver.aput_writes(written, [("__interrupt__", "one")], "task-1")
            await _overtaken(dsn, thread)
            with pytest.raises(psycopg.OperationalError):
                await saver.aput(written, empty_checkpoint(), {}, {})
            with pytest.raises(psycopg.OperationalError):
                await saver.aput_writes(written, [("__interrupt__", "two")], "task-2")
        found = await saver.aget_tuple(config)
        assert found is not None
        assert (
            found.config["configurable"]["checkpoint_id"]
            == written["configurable"]["checkpoint_id"]
        )
        assert [write[0] for write in found.pending_writes or []] == ["task-1"]
