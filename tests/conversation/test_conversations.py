"""Messages are rows first: taken in once, answered by one turn,
and a turn that died is taken over without a loss.
"""

from __future__ import annotations

import asyncio
import json

import pytest

from steward.conversation.conversations import Conversations
from steward.conversation.fence import guard
from steward.conversation.turn_costs import count_model_call
from steward.conversation.types import Inbound, Outgoing
from steward.db import Database
from steward.domain.turn import TurnRef
from steward.domain.understanding import OpenQuestion
from steward.errors import BadInput, Stale
from tests.conversation.conversation_rows import column, message, owner


async def test_messages_written_in_a_row_are_one_turn(conversations: Conversations) -> None:
    for n in range(3):
        assert await conversations.take_in(message(n, f"text {n}"))
    opened = await conversations.open_turn("c1")
    assert opened is not None
    assert [one.text for one in opened.messages] == ["text 0", "text 1", "text 2"]
    assert opened.first
    assert opened.recent == ()
    assert opened.mode == "desk"
    assert not (await conversations.close_turn(opened.ref, [Outgoing(n=1, text="hi")], None)).more
    assert await conversations.open_turn("c1") is None


async def test_ten_deliveries_of_one_message_count_once(conversations: Conversations) -> None:
    taken = await asyncio.gather(*(conversations.take_in(message(1)) for _ in range(10)))
    assert sorted(taken) == [False] * 9 + [True]
    opened = await conversations.open_turn("c1")
    assert opened is not None
    assert len(opened.messages) == 1


async def test_id_of_another_conversation_is_refused(conversations: Conversations) -> None:
    await conversations.take_in(message(1))
    with pytest.raises(BadInput):
        await conversations.take_in(Inbound(id="c1-m1", conversation_id="c2", text="x"))
    assert not await conversations.exists("c2")


@pytest.mark.parametrize("bad", ["", " ", "a\x00b", "a\ud800", "x" * 201])
async def test_id_that_cannot_be_one_is_refused(conversations: Conversations, bad: str) -> None:
    with pytest.raises(BadInput):
        await conversations.take_in(Inbound(id=bad, conversation_id="c1", text="x"))


async def test_text_is_masked_stripped_and_cut(
    conversations: Conversations, database: Database
) -> None:
    await conversations.take_in(
        message(
            1, "card 4242 4242 4242 4242\x00\x07\r\nnext \ud800 4000\u200b0566\u200b5566\u200b5556"
        )
    )
    await conversations.take_in(message(2, "x" * 9_000))
    opened = await conversations.open_turn("c1")
    assert opened is not None
    first, second = opened.messages
    assert first.text == "card [card ending 4242]\nnext \ufffd [card ending 5556]"
    assert first.masked == ("card",)
    assert not first.cut
    assert len(second.text) == 8_000
    assert second.cut
    data = json.dumps(
        await column(database, "SELECT data FROM desk.audit WHERE event = 'message.received'")
    )
    assert "4242 4242" not in data
    assert "ending 4242" not in data
    assert "next" not in data


async def test_turns_opened_at_once_leave_one_that_may_act(
    conversations: Conversations, database: Database
) -> None:
    await conversations.take_in(message(1))
    turns = [
        one
        for one in await asyncio.gather(*(conversations.open_turn("c1") for _ in range(6)))
        if one
    ]
    assert len({one.ref.fence for one in turns}) == len(turns)
    closed = await asyncio.gather(
        *(conversations.close_turn(one.ref, [Outgoing(n=1, text="hi")], None) for one in turns),
        return_exceptions=True,
    )
    assert [one.more for one in closed if not isinstance(one, BaseException)] == [False]
    assert sum(isinstance(one, Stale) for one in closed) == len(turns) - 1
    assert await column(database, "SELECT text FROM desk.outbox") == ["hi"]


async def test_died_turn_is_taken_over_and_its_zombie_writes_nothing(
    conversations: Conversations, database: Database
) -> None:
    await conversations.take_in(message(1, "one"))
    died = await conversations.open_turn("c1")
    await conversations.take_in(message(2, "two"))
    taken_over = await conversations.open_turn("c1")
    assert died is not None
    assert taken_over is not None
    assert [one.text for one in taken_over.messages] == ["one", "two"]
    for stale in (
        died.ref,
        taken_over.ref.model_copy(update={"fence": 99}),
        taken_over.ref.model_copy(update={"id": "turn_x"}),
    ):
        with pytest.raises(Stale):
            async with database.transaction() as connection:
                await guard(connection, stale)
    with pytest.raises(Stale):
        await conversations.close_turn(died.ref, [Outgoing(n=1, text="from the dead")], None)
    with pytest.raises(Stale):
        await conversations.set_mode(died.ref, "c1", "person", "desk")
    assert not (
        await conversations.close_turn(taken_over.ref, [Outgoing(n=1, text="alive")], None)
    ).more
    assert await column(database, "SELECT text FROM desk.outbox") == ["alive"]


async def test_guard_extends_the_lease(
    conversations: Conversations, database: Database, dsn: str
) -> None:
    await conversations.take_in(message(1))
    opened = await conversations.open_turn("c1")
    assert opened is not None
    owner(dsn, "UPDATE desk.turn SET lease_until = now() - interval '1 minute'")
    async with database.transaction() as connection:
        await guard(connection, opened.ref)
    assert await column(database, "SELECT lease_until > now() FROM desk.turn") == [True]


async def test_closing_again_changes_nothing(
    conversations: Conversations, database: Database
) -> None:
    await conversations.take_in(message(1))
    opened = await conversations.open_turn("c1")
    assert opened is not None
    question = OpenQuestion(kind="code", task="t1")
    await conversations.take_in(message(2))
    for _ in range(3):
        assert (
            await conversations.close_turn(
                opened.ref, [Outgoing(n=1, text="a"), Outgoing(n=2, text="b")], question
            )
        ).more
    assert await column(database, "SELECT text FROM desk.outbox ORDER BY seq") == ["a", "b"]
    assert await column(
        database, "SELECT count(*) FROM desk.audit WHERE event = 'turn.closed'"
    ) == [1]
    again = await conversations.open_turn("c1")
    assert again is not None
    assert again.question == question
    assert not again.first
    assert [(one.role, one.text) for one in again.recent] == [
        ("customer", "hello"),
        ("desk", "a"),
        ("desk", "b"),
    ]


async def test_decision_turn_is_handed_out_again_after_a_crash(
    conversations: Conversations,
) -> None:
    await conversations.take_in(message(1))
    opened = await conversations.open_turn("c1")
    first = await conversations.open_decision_turn("c1")
    assert opened is not None
    assert first.fence == opened.ref.fence + 1
    assert (
        await conversations.open_decision_turn("c1")
        == first
        == await conversations.current_turn("c1")
    )
    assert (await conversations.close_turn(first, [], None)).more, (
        "the message of the superseded turn still waits"
    )
    assert await conversations.current_turn("c1") is None


async def test_notice_goes_out_once(conversations: Conversations) -> None:
    await conversations.take_in(message(1))
    sent = [await conversations.notify("c1", "act_1", 1, "Refunded") for _ in range(3)]
    assert sent == [True, False, False]


async def test_conversations_while_a_person_has_the_conversation_the_desk_is_silent(
    conversations: Conversations,
) -> None:
    await conversations.take_in(message(1))
    opened = await conversations.open_turn("c1")
    assert opened is not None
    await conversations.set_mode(opened.ref, "c1", "person", "desk")
    await conversations.close_turn(opened.ref, [Outgoing(n=1, text="a colleague takes over")], None)
    await conversations.take_in(message(2))
    assert await conversations.open_turn("c1") is None
    said = [line.text for line in await conversations.transcript("c1") if line.role == "desk"]
    assert said[0] == "a colleague takes over"
    # kept for people, and nothing but that
    assert [text[:12] for text in said[1:]] == ["Your message"]


@pytest.mark.parametrize(("by", "said"), [("agent:support", ["bye"]), ("staff:lena", [])])
async def test_hand_over_by_an_effect_says_a_word_and_by_a_person_none(
    conversations: Conversations, by: str, said: list[str]
) -> None:
    await conversations.take_in(message(1))
    opened = await conversations.open_turn("c1")
    assert opened is not None
    await conversations.set_mode(None, "c1", "person", by)
    await conversations.close_turn(opened.ref, [Outgoing(n=1, text="bye")], None)
    assert [
        line.text for line in await conversations.transcript("c1") if line.role == "desk"
    ] == said


async def test_spend_is_counted_per_turn(conversations: Conversations, database: Database) -> None:
    await conversations.take_in(message(1))
    opened = await conversations.open_turn("c1")
    assert opened is not None
    async with database.transaction() as connection:
        await count_model_call(connection, opened.ref.id)
        await count_model_call(connection, opened.ref.id)
        await connection.execute("UPDATE desk.turn SET tool_calls = 3")
    [spent] = await conversations.spend("c1")
    assert (spent.model_calls, spent.tool_calls) == (2, 3)


async def test_turn_of_another_conversation_cannot_close_this_one(
    conversations: Conversations,
) -> None:
    await conversations.take_in(message(1))
    await conversations.take_in(message(1, conversation="c2"))
    opened = await conversations.open_turn("c1")
    assert opened is not None
    forged = TurnRef(id=opened.ref.id, conversation_id="c2", fence=opened.ref.fence)
    with pytest.raises(Stale):
        await conversations.close_turn(forged, [Outgoing(n=1, text="x")], None)
