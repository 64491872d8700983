"""What customers ask to have remembered: kept once, recorded, theirs alone, gone when asked."""

from __future__ import annotations

from datetime import timedelta

import pytest

from steward.conversation import preferences
from steward.conversation.conversations import Conversations
from steward.conversation.types import Inbound
from steward.db import Database
from steward.settings import Settings
from steward.stores.erased import ErasedIds
from steward.stores.erasing import Erasures
from steward.understanding.people.preferences import Preference
from tests.desk_rows import Desk, open_desk

SAM, GERMAN = Preference(what="name", value="Sam"), Preference(what="language", value="de")
MAIL = Preference(what="channel", value="email")
HERS, HIS = "cus_a", "cus_b"


@pytest.fixture
def rows(dsn: str, database: Database) -> Desk:
    made = open_desk(dsn, database)
    for talk, handle in (("c1", HERS), ("c2", HIS)):
        made.customer(handle)
        made.turn(talk)
        made.owner("UPDATE desk.turn SET closed_at = now() WHERE conversation_id = %s", talk)
        made.owner("UPDATE desk.conversation SET customer = %s WHERE id = %s", handle, talk)
    return made


async def change(rows: Desk, message: str, *keep: Preference, forget: tuple[str, ...] = ()) -> None:
    async with rows.db.transaction() as connection:
        gone = [what for what in ("language", "name", "channel") if what in forget]
        await preferences.change(
            connection, rows.audit, "c1", HERS, message, keep=keep, forget=gone
        )


async def of(rows: Desk, handle: str) -> set[Preference]:
    async with rows.db.transaction() as connection:
        return set((await preferences.kept(connection, handle)).values())


async def events(rows: Desk) -> list[tuple[str, str]]:
    entries = await rows.audit.entries("c1")
    return [(e.event, e.data["what"]) for e in entries if e.event.startswith("preference.")]


async def test_preference_is_kept_and_recorded_once_however_often_it_is_done(rows: Desk) -> None:
    for _ in range(3):
        await change(rows, "m1", SAM, GERMAN)
    assert await of(rows, HERS) == {SAM, GERMAN}
    assert set((await preferences.known(rows.db, HERS)).values()) == {SAM, GERMAN}
    assert sorted(await events(rows)) == [
        ("preference.kept", "language"),
        ("preference.kept", "name"),
    ]
    for _ in range(2):
        await change(rows, "m2", forget=("name", "channel"))
    assert await of(rows, HERS) == {GERMAN}
    assert (await events(rows))[2:] == [("preference.forgotten", "name")]
    recorded = [str(entry.data) for entry in await rows.audit.entries("c1")]
    assert not any("Sam" in one for one in recorded), "the record holds no words of a customer"


async def test_preference_stands_or_falls_with_its_entry_in_the_record(rows: Desk) -> None:
    async def killed() -> None:
        async with rows.db.transaction() as connection:
            await preferences.change(connection, rows.audit, "c1", HERS, "m1", keep=[SAM])
            raise RuntimeError("killed before it was committed")

    with pytest.raises(RuntimeError):
        await killed()
    assert (await of(rows, HERS), await events(rows)) == (set(), [])


async def test_preferences_of_other_customers_are_not_reached(rows: Desk) -> None:
    await change(rows, "m1", SAM)
    for other in (HIS, "cus", "cus_", "cus_a%", "%", ""):
        if other:
            assert await of(rows, other) == set(), other


async def test_preferences_go_with_their_customer_and_when_they_are_old(rows: Desk) -> None:
    await change(rows, "m1", SAM)
    async with rows.db.transaction() as connection:
        await preferences.change(connection, rows.audit, "c2", HIS, "m9", keep=[GERMAN])
    await Erasures(rows.db, rows.audit, ErasedIds(None)).erase(HERS, "noor")
    assert (await of(rows, HERS), await of(rows, HIS)) == (set(), {GERMAN})
    assert await preferences.sweep(rows.db, 730, 50) == 0
    rows.owner("UPDATE checkpoints.store SET updated_at = now() - %s", timedelta(days=731))
    assert await preferences.sweep(rows.db, 730, 50) == 1
    assert await of(rows, HIS) == set()


async def test_news_goes_by_the_channel_that_was_asked_for_to_an_address_of_theirs(
    rows: Desk,
) -> None:
    desk = Conversations(rows.db, rows.audit, Settings(lease=30))
    await desk.take_in(Inbound(id="m1", conversation_id="c1", text="hello", channel="chat"))
    await change(rows, "m1", MAIL)
    await desk.notify("c1", "act_1", 0, "news")
    stranger = {"text": "hello", "channel": "email", "sender": "stranger@example.com"}
    await desk.take_in(Inbound(id="m2", conversation_id="c2", **stranger))
    await desk.notify("c1", "act_2", 0, "news")
    rows.owner("INSERT INTO desk.conversation (id, customer) VALUES ('c3', %s)", HERS)
    own = {"text": "hello", "channel": "email", "sender": "her@example.com"}
    await desk.take_in(Inbound(id="m3", conversation_id="c3", **own))
    await desk.notify("c1", "act_3", 0, "news")
    await desk.notify("c1", "act_4", 0, "news", kind="reply")
    assert rows.owner("SELECT channel, destination FROM desk.outbox ORDER BY seq") == [
        ("chat", ""),
        ("chat", ""),
        ("email", "her@example.com"),
        ("chat", ""),
    ]
