"""Old rows go and new ones stay, setting by setting; what is not over stays however old it is."""

from __future__ import annotations

import pytest

from steward import checkpoints
from steward.db import Database
from steward.stores import ageing
from tests.desk_rows import Desk, open_desk

DAYS = {"thread_days": 90, "peer_days": 180, "conversation_days": 730}
PEER = """
INSERT INTO desk.peer (name, title, public_pem, scopes, currency, alone_minor, day_minor, a_minute,
                       open_tasks, repeats)
VALUES ('carrier.example', 'The carrier', '-----BEGIN PUBLIC KEY-----x', '{}', 'EUR', 0, 0, 9, 9, 9)
"""


@pytest.fixture
def desk(dsn: str, database: Database) -> Desk:
    checkpoints.set_up(dsn)
    made = open_desk(dsn, database)
    made.owner(PEER)
    return made


def peers_talk(desk: Desk, name: str) -> None:
    """A conversation of a peer's that is over: its task, a message, where it is told."""
    desk.turn(name)
    message = desk.message(name)
    desk.owner("UPDATE desk.turn SET closed_at = clock.now() WHERE conversation_id = %s", name)
    desk.owner("UPDATE desk.inbox SET answered_at = clock.now() WHERE conversation_id = %s", name)
    desk.owner("UPDATE desk.conversation SET contact_since = NULL WHERE id = %s", name)
    task = f"task-{name}"
    for query, *values in (
        (
            "INSERT INTO desk.peer_context (conversation_id, peer, context_id) "
            "VALUES (%s, 'carrier.example', %s)",
            name,
            name,
        ),
        (
            "INSERT INTO desk.peer_task (id, conversation_id, state) VALUES (%s, %s, 'completed')",
            task,
            name,
        ),
        (
            "INSERT INTO desk.peer_message (message_id, task_id, own_id, words) "
            "VALUES (%s, %s, 'm', 'digest')",
            message,
            task,
        ),
        (
            "INSERT INTO desk.peer_push (task_id, id, url) VALUES (%s, 'p', 'https://x.example')",
            task,
        ),
    ):
        desk.owner(query, *values)


def peers_rows(desk: Desk) -> list[int]:
    return [desk.count(f"peer_{part}") for part in ("context", "task", "message", "push")]


async def sweep(desk: Desk, most: int = 500) -> int:
    return await ageing.sweep(desk.db, DAYS, most)


async def test_ageing_removes_old_peers_tasks_and_keeps_new_ones(desk: Desk) -> None:
    peers_talk(desk, "old")
    desk.shift("181 days")
    peers_talk(desk, "new")
    assert peers_rows(desk) == [2, 2, 2, 2]
    await sweep(desk)
    assert peers_rows(desk) == [1, 1, 1, 1]
    assert desk.owner("SELECT conversation_id FROM desk.peer_context") == [("new",)]
    assert desk.count("inbox", "text <> '[removed]'") == 2, "words have longer"
    desk.shift("731 days")
    await sweep(desk)
    assert desk.owner("SELECT conversation_id, text FROM desk.inbox ORDER BY 1")[1] == (
        "old",
        "[removed]",
    )


async def test_ageing_leaves_what_is_not_over(desk: Desk) -> None:
    peers_talk(desk, "open")
    desk.owner("UPDATE desk.conversation SET contact_since = clock.now()")
    desk.shift("2000 days")
    assert await sweep(desk) == 0
    assert peers_rows(desk) == [1, 1, 1, 1]


async def test_ageing_goes_a_few_conversations_at_a_time(desk: Desk) -> None:
    for name in ("a", "b", "c"):
        peers_talk(desk, name)
    desk.shift("2000 days")
    assert [await sweep(desk, 2) for _ in range(3)] == [6, 3, 0]
