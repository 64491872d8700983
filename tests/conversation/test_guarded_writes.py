"""A guard and a write in one question: what is written stands only where the turn still holds."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from steward.conversation import stances
from steward.conversation.conversations import Conversations
from steward.conversation.fence import hold
from steward.conversation.repository import one_run
from steward.conversation.types import Inbound
from steward.db import Database
from steward.domain.turn import TurnRef
from steward.errors import Stale
from steward.locks import RunSessions
from steward.settings import Settings
from tests.desk_rows import open_desk
from tests.owner import ask


@pytest.fixture
def desk(dsn: str, database: Database) -> Conversations:
    rows = open_desk(dsn, database)
    return Conversations(rows.db, rows.audit, Settings(lease=30))


async def _turn(desk: Conversations, message: str) -> TurnRef:
    await desk.take_in(Inbound(id=message, conversation_id="c1", text="a refund, please"))
    opened = await desk.open_turn("c1")
    assert opened is not None
    return opened.ref


def _noted(dsn: str) -> list[Any]:
    return [tuple(row) for row in ask(dsn, "SELECT message_id, act, stance FROM desk.stance")]


async def test_guarded_write_of_an_open_turn_is_written_and_extends_the_lease(
    dsn: str, database: Database, desk: Conversations
) -> None:
    turn = await _turn(desk, "m1")
    query = "SELECT lease_until FROM desk.turn WHERE id = %s"
    ((before,),) = ask(dsn, query, turn.id)
    await stances.note(database, turn, "m1", ["issue_refund"], ["cancel_order"])
    ((after,),) = ask(dsn, query, turn.id)
    assert after > before
    assert sorted(_noted(dsn)) == [
        ("m1", "cancel_order", "refuses"),
        ("m1", "issue_refund", "asks"),
    ]


async def test_guarded_write_of_an_overtaken_turn_is_refused_and_writes_nothing(
    dsn: str, database: Database, desk: Conversations
) -> None:
    first = await _turn(desk, "m1")
    await _turn(desk, "m2")
    with pytest.raises(Stale):
        await stances.note(database, first, "m1", ["issue_refund"], [])
    assert _noted(dsn) == []


async def test_guarded_write_of_a_closed_turn_is_refused_and_writes_nothing(
    dsn: str, database: Database, desk: Conversations
) -> None:
    turn = await _turn(desk, "m1")
    await desk.close_turn(turn, [], None)
    with pytest.raises(Stale):
        await stances.note(database, turn, "m1", ["issue_refund"], [])
    assert _noted(dsn) == []


@pytest.mark.parametrize("before", ["new", "there"])
async def test_guarded_write_of_a_run_that_lost_the_conversation_is_refused_and_writes_nothing(
    dsn: str, database: Database, desk: Conversations, sessions: RunSessions, before: str
) -> None:
    """A run that began before its conversation was there has the number 0."""
    if before == "there":
        await _turn(desk, "m0")
    async with one_run(sessions, "c1"):
        turn = await _turn(desk, "m1")
        ask(dsn, "UPDATE desk.conversation SET run = run + 1")
        with pytest.raises(Stale):
            await stances.note(database, turn, "m1", ["issue_refund"], [])
    assert _noted(dsn) == []


async def test_guarded_write_that_waits_while_its_turn_ends_writes_nothing(
    dsn: str, database: Database, desk: Conversations
) -> None:
    turn = await _turn(desk, "m1")
    async with database.transaction() as connection:
        await hold(connection, "c1")
        waiting = asyncio.create_task(stances.note(database, turn, "m1", ["issue_refund"], []))
        await _waits_for_a_lock(dsn)
        await connection.execute(
            "UPDATE desk.turn SET closed_at = clock.now() WHERE id = %s", [turn.id]
        )
    with pytest.raises(Stale):
        await waiting
    assert _noted(dsn) == []


async def _waits_for_a_lock(dsn: str) -> None:
    query = """SELECT count(*) FROM pg_stat_activity
                WHERE wait_event_type = 'Lock' AND datname = current_database()"""
    async with asyncio.timeout(20):
        while not ask(dsn, query)[0][0]:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
