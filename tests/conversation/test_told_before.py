"""What was told is counted by turns, so that a step that is repeated tells it once."""

from __future__ import annotations

from steward.conversation.conversations import Conversations
from steward.conversation.given_answers import digest_of, times_told
from steward.conversation.types import Inbound
from steward.db import Database
from steward.settings import Settings
from tests.desk_rows import open_desk


async def test_told_same_facts_are_counted_once_a_turn(dsn: str, database: Database) -> None:
    rows = open_desk(dsn, database)
    desk = Conversations(rows.db, rows.audit, Settings(lease=30))
    counted = []
    for n in range(3):
        await desk.take_in(Inbound(id=f"m{n}", conversation_id="c1", text="where is it?"))
        opened = await desk.open_turn("c1")
        assert opened is not None
        counted += [
            await times_told(rows.db, opened.ref, "parcel", {"order_id": "O-1"}) for _ in range(2)
        ]
        await desk.close_turn(opened.ref, [], None)
    assert counted == [0, 0, 1, 1, 2, 2]


def test_told_new_fact_is_another_answer() -> None:
    assert digest_of("parcel", {"status": "shipped"}) != digest_of(
        "parcel", {"status": "delivered"}
    )
    assert digest_of("parcel", {"a": 1, "b": 2}) == digest_of("parcel", {"b": 2, "a": 1})


async def test_told_in_a_turn_that_never_replied_is_not_counted(
    dsn: str, database: Database
) -> None:
    rows = open_desk(dsn, database)
    desk = Conversations(rows.db, rows.audit, Settings(lease=30))
    counted = []
    for n in range(2):  # the first run is killed after it noted what it would tell
        await desk.take_in(Inbound(id=f"m{n}", conversation_id="c1", text="where is it?"))
        opened = await desk.open_turn("c1")
        assert opened is not None
        counted.append(await times_told(rows.db, opened.ref, "parcel", {"order_id": "O-1"}))
    assert counted == [0, 0]
