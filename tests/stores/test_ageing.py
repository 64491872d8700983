"""Old rows go and new ones stay, setting by setting; what is not over stays however old it is."""

from __future__ import annotations

from datetime import date

import pytest

from steward import checkpoints
from steward.conversation import contact_figures, day_sums
from steward.conversation.outcomes import end_quiet, note_satisfaction
from steward.db import Database
from steward.domain.period import Period
from steward.policy.limits import Housekeeping
from steward.stores import ageing
from tests.desk_rows import Desk, open_desk

DAYS = {"thread_days": 90, "peer_days": 180, "conversation_days": 730, "report_days": 1000}
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


FIGURES = ("outcome", "satisfaction", "person_wait", "review")


async def counted(desk: Desk, name: str) -> date:
    """A contact that ended, with a click, a wait for a person and a scorecard; its day."""
    desk.turn(name)
    await spoken(desk, name)
    for query in (
        "INSERT INTO desk.person_wait (conversation_id, since, until, taken) "
        "VALUES (%s, clock.now() - interval '1 hour', clock.now(), true)",
        "INSERT INTO desk.review (conversation_id, n, login, safe, note) "
        "VALUES (%s, 1, 'lena', true, 'well said')",
    ):
        desk.owner(query, name)
    assert await note_satisfaction(desk.db, name, True)
    [(day,)] = desk.owner(
        "SELECT (began_at AT TIME ZONE 'UTC')::date FROM desk.outcome WHERE conversation_id = %s",
        name,
    )
    assert isinstance(day, date)
    return day


async def spoken(desk: Desk, name: str) -> None:
    """A message, and a day of silence after which its contact ends."""
    desk.message(name)
    desk.owner(
        "UPDATE desk.conversation SET contact_since = (SELECT max(received_at) FROM desk.inbox "
        "WHERE conversation_id = %s) WHERE id = %s",
        name,
        name,
    )
    desk.owner("UPDATE desk.turn SET closed_at = clock.now() WHERE conversation_id = %s", name)
    desk.owner("UPDATE desk.inbox SET answered_at = clock.now() WHERE conversation_id = %s", name)
    desk.shift("3 days")
    assert await end_quiet(desk.db, 24) == 1


async def reported(desk: Desk, day: date) -> tuple[int, int]:
    """What a report of that day counts: contacts, and satisfied customers."""
    async with desk.db.transaction() as connection:
        found = await contact_figures.contacts(connection, Period(first=day, last=day), 7)
    return found.totals["ended"], found.totals["satisfied"]


async def test_ageing_ends_the_rows_of_reports_and_the_sums_of_their_days(desk: Desk) -> None:
    old = await counted(desk, "old")
    assert await reported(desk, old) == (1, 1)
    desk.shift("1001 days")
    new = await counted(desk, "new")
    await ageing.sweep(desk.db, Housekeeping().model_dump(), 500)
    assert await reported(desk, old) == (1, 1), "seven years, where nobody says otherwise"
    assert desk.count("day_sum", "part = 'contacts' AND day = %s", old) == 1
    await sweep(desk)
    for table in FIGURES:
        rows = desk.owner(f"SELECT conversation_id FROM desk.{table}")
        assert rows == [("new",)], table
    assert (await reported(desk, old), await reported(desk, new)) == ((0, 0), (1, 1))
    await day_sums.sweep(desk.db, 1000)
    assert desk.owner("SELECT DISTINCT day FROM desk.day_sum") == [(new,)]


async def test_contact_after_the_rows_of_reports_went_counts_nothing_of_before(desk: Desk) -> None:
    await counted(desk, "old")
    desk.shift("1001 days")
    await sweep(desk)
    assert desk.count("outcome") == 0
    await spoken(desk, "old")
    assert desk.owner("SELECT n, messages FROM desk.outcome") == [(1, 1)]


async def test_ageing_goes_a_few_conversations_at_a_time(desk: Desk) -> None:
    for name in ("a", "b", "c"):
        peers_talk(desk, name)
    desk.shift("2000 days")
    assert [await sweep(desk, 2) for _ in range(3)] == [8, 4, 0]
