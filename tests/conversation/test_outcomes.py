"""Contacts end once, and only when nothing is under way; what was clicked is about one of them."""

from __future__ import annotations

import asyncio
from typing import Any

import psycopg
import pytest

from steward.conversation.conversations import Conversations
from steward.conversation.outcomes import end_quiet, note_satisfaction, outcomes_of
from steward.conversation.types import Inbound, Outgoing
from steward.db import Row
from steward.decisions.supervision import Supervision
from steward.domain.approval import Person
from steward.domain.understanding import OpenQuestion
from steward.settings import Settings
from tests.desk_rows import Desk

AIKO = Person(login="aiko", name="Aiko", roles=("agent",))
ANSWER = {"says": [{"kind": "rule", "data": {}}]}
BYE = {"says": [{"kind": "bye", "data": {}}]}


@pytest.fixture
def talks(rows: Desk) -> Conversations:
    return Conversations(rows.db, rows.audit, Settings(lease=30))


async def turn(
    talks: Conversations,
    n: int,
    facts: dict[str, Any],
    question: OpenQuestion | None = None,
    talk: str = "c1",
) -> None:
    """One message and its reply."""
    await talks.take_in(Inbound(id=f"{talk}-m{n}", conversation_id=talk, text=f"question {n}"))
    opened = await talks.open_turn(talk)
    assert opened is not None
    await talks.close_turn(opened.ref, [Outgoing(n=0, text=f"answer {n}", facts=facts)], question)


async def outcomes(rows: Desk, talk: str = "c1") -> list[Row]:
    async with rows.db.transaction() as connection:
        return await outcomes_of(connection, talk)


async def test_contact_ends_with_the_reply_that_takes_leave(
    rows: Desk, talks: Conversations
) -> None:
    await turn(talks, 0, ANSWER)
    assert await outcomes(rows) == []
    await turn(talks, 1, BYE)
    (one,) = await outcomes(rows)
    assert (one["outcome"], one["reason"], one["contained"]) == ("resolved", "answered", True)
    assert rows.count("conversation", "contact_since IS NOT NULL") == 0


async def test_contact_with_a_question_open_does_not_end_at_leave(
    rows: Desk, talks: Conversations
) -> None:
    await turn(talks, 0, BYE, OpenQuestion(kind="code"))
    assert await outcomes(rows) == []


async def test_contact_ends_when_nobody_says_anything_for_its_hours(
    rows: Desk, talks: Conversations
) -> None:
    await turn(talks, 0, ANSWER)
    rows.shift("23 hours")
    assert await end_quiet(rows.db, 24) == 0
    rows.shift("2 hours")
    assert await end_quiet(rows.db, 24) == 1
    assert await end_quiet(rows.db, 24) == 0
    (one,) = await outcomes(rows)
    assert one["ended_at"] - one["began_at"] < (await _now(rows)) - one["ended_at"]


async def test_contact_of_an_ended_conversation_is_another_one(
    rows: Desk, talks: Conversations
) -> None:
    await turn(talks, 0, ANSWER)
    await turn(talks, 1, BYE)
    await turn(talks, 2, ANSWER, OpenQuestion(kind="code"))
    rows.shift("2 days")
    assert await end_quiet(rows.db, 24) == 1
    first, second = await outcomes(rows)
    assert [first["n"], second["n"]] == [1, 2]
    assert (first["outcome"], second["outcome"]) == ("resolved", "abandoned")
    assert second["reason"] == "code"
    assert rows.owner("SELECT n, messages, turns FROM desk.outcome ORDER BY n") == [
        (1, 2, 2),
        (2, 1, 1),
    ]


async def test_quiet_contact_under_way_does_not_end(rows: Desk, talks: Conversations) -> None:
    await turn(talks, 0, ANSWER)
    ref = rows.turn()
    action, _ = await rows.asked(ref)
    rows.owner("UPDATE desk.turn SET closed_at = now()")
    rows.shift("3 days")
    assert await end_quiet(rows.db, 24) == 0  # people are asked
    await rows.ledger.withdraw(None, action.id, "customer")
    assert await end_quiet(rows.db, 24) == 1


async def test_waiting_for_a_person_is_no_end_and_their_answer_is_a_hand_over(
    rows: Desk, talks: Conversations
) -> None:
    await turn(talks, 0, ANSWER)
    await talks.set_mode(None, "c1", "person", "agent:support")
    rows.shift("9 days")
    assert await end_quiet(rows.db, 24) == 0
    people = Supervision(rows.db, rows.audit)
    await people.do(AIKO, "c1", "take_over")
    await people.do(AIKO, "c1", "say", "Hello, this is Aiko.")
    rows.shift("2 days")
    assert await end_quiet(rows.db, 24) == 1
    (one,) = await outcomes(rows)
    assert (one["outcome"], one["contained"]) == ("handed_over", False)


async def test_message_without_an_answer_never_ends_and_one_without_words_is_unanswered(
    rows: Desk, talks: Conversations
) -> None:
    await turn(talks, 0, ANSWER)
    await talks.take_in(Inbound(id="late", conversation_id="c1", text="and now?"))
    rows.shift("3 days")
    assert await end_quiet(rows.db, 24) == 0
    opened = await talks.open_turn("c1")
    assert opened is not None
    await talks.close_turn(opened.ref, [], None)
    rows.shift("3 days")
    assert await end_quiet(rows.db, 24) == 1
    (one,) = await outcomes(rows)
    assert (one["outcome"], one["reason"]) == ("abandoned", "unanswered")


async def test_contact_with_the_same_words_twice_is_not_contained(
    rows: Desk, talks: Conversations
) -> None:
    for n in range(2):
        await talks.take_in(Inbound(id=f"m{n}", conversation_id="c1", text="where is it?"))
        opened = await talks.open_turn("c1")
        assert opened is not None
        line = Outgoing(n=0, text="On its way.", facts=ANSWER)
        await talks.close_turn(opened.ref, [line], None)
    rows.shift("2 days")
    await end_quiet(rows.db, 24)
    (one,) = await outcomes(rows)
    assert (one["outcome"], one["told_twice"], one["contained"]) == ("resolved", True, False)


async def test_automatic_mail_is_no_contact(rows: Desk, talks: Conversations) -> None:
    note = Inbound(id="auto", conversation_id="c1", text="out of office", automatic="report")
    await talks.take_in(note)
    rows.shift("2 days")
    assert await end_quiet(rows.db, 24) == 0
    assert not await note_satisfaction(rows.db, "c1", satisfied=True)


async def test_contact_is_ended_once_by_several_clockworks(
    rows: Desk, talks: Conversations
) -> None:
    for n in range(30):
        await turn(talks, 0, ANSWER, talk=f"c{n}")
    rows.shift("2 days")
    ended = await asyncio.gather(*(end_quiet(rows.db, 24, 9) for _ in range(6)))
    while more := await end_quiet(rows.db, 24):
        ended.append(more)
    assert sum(ended) == 30 == rows.count("outcome")


async def test_outcome_is_never_changed(rows: Desk, talks: Conversations) -> None:
    await turn(talks, 0, BYE)
    with psycopg.connect(rows.dsn) as connection:
        connection.execute("SET ROLE steward_desk")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("UPDATE desk.outcome SET contained = true")


async def test_reply_goes_out_where_its_outcome_cannot_be_written(
    rows: Desk, talks: Conversations
) -> None:
    rows.owner(
        "ALTER TABLE desk.outcome ADD CONSTRAINT broken CHECK (conversation_id <> 'c1') NOT VALID"
    )
    await turn(talks, 0, BYE)
    assert [line.text for line in await talks.transcript("c1")] == ["question 0", "answer 0"]
    await turn(talks, 0, ANSWER, talk="c2")
    rows.shift("2 days")
    assert await end_quiet(rows.db, 24) == 1  # the other one
    rows.owner("ALTER TABLE desk.outcome DROP CONSTRAINT broken")
    assert await end_quiet(rows.db, 24) == 1


async def test_satisfaction_is_of_the_newest_contact_and_the_last_click_counts(
    rows: Desk, talks: Conversations
) -> None:
    await turn(talks, 0, ANSWER)
    assert await note_satisfaction(rows.db, "c1", satisfied=True)
    await turn(talks, 1, BYE)
    assert await note_satisfaction(rows.db, "c1", satisfied=False)
    await turn(talks, 2, ANSWER)
    assert await note_satisfaction(rows.db, "c1", satisfied=True)
    assert rows.owner("SELECT n, satisfied FROM desk.satisfaction ORDER BY n") == [
        (1, False),
        (2, True),
    ]
    assert [one["satisfied"] for one in await outcomes(rows)] == [False]
    assert not await note_satisfaction(rows.db, "nobody", satisfied=True)


async def _now(rows: Desk) -> Any:
    [(now,)] = rows.owner("SELECT clock.now()")
    return now
