"""People step in: what each step needs, what it changes, and what the desk may not do meanwhile."""

from __future__ import annotations

import asyncio

import pytest

from steward.conversation.conversations import Conversations
from steward.conversation.types import Inbound, Outgoing
from steward.decisions.supervision import Does, Supervision
from steward.domain.approval import Person
from steward.domain.understanding import OpenQuestion
from steward.errors import BadInput, NotAuthorised, Stale
from steward.settings import Settings
from tests.desk_rows import Desk

LENA, AIKO = (
    Person(login="lena", name="Lena", roles=("lead",)),
    Person(login="aiko", name="Aiko", roles=("agent",)),
)


@pytest.fixture
def conversations(rows: Desk) -> Conversations:
    return Conversations(rows.db, rows.audit, Settings(lease=30))


async def write(conversations: Conversations, n: int) -> None:
    await conversations.take_in(Inbound(id=f"m{n}", conversation_id="c1", text=f"text {n}"))


@pytest.mark.parametrize("does", ["take_over", "return", "pause", "whisper", "say"])
@pytest.mark.parametrize("login", ["edda", "priya"])
async def test_staff_who_are_no_agent_lead_or_admin_do_not_step_in(
    conversations: Conversations, supervision: Supervision, rows: Desk, does: Does, login: str
) -> None:
    await write(conversations, 1)
    before = await rows.events()
    with pytest.raises(NotAuthorised):
        await supervision.do(await rows.who(login), "c1", does, "text")
    assert await rows.events() == before


async def test_supervision_of_ones_own_account_is_refused(
    conversations: Conversations, supervision: Supervision, rows: Desk
) -> None:
    await write(conversations, 1)
    rows.customer("cus_tom")
    rows.owner("UPDATE desk.conversation SET customer = 'cus_tom'")
    with pytest.raises(NotAuthorised):
        await supervision.do(await rows.who("tom"), "c1", "take_over")


async def test_conversation_taken_over_by_many_at_once_is_with_one(
    conversations: Conversations, supervision: Supervision, rows: Desk
) -> None:
    await write(conversations, 1)
    people = [LENA, AIKO, await rows.who("marcus"), await rows.who("noor")]
    done = await asyncio.gather(
        *(supervision.do(one, "c1", "take_over") for one in people), return_exceptions=True
    )
    assert sorted(type(one).__name__ for one in done) == ["NoneType", "Stale", "Stale", "Stale"]
    assert (await rows.events()).count("conversation.taken_over") == 1
    assert rows.count("maker", "action_id IS NULL") == 1


@pytest.mark.parametrize("does", ["say", "return"])
async def test_supervision_message_without_a_take_over_is_refused(
    conversations: Conversations, supervision: Supervision, does: Does
) -> None:
    await write(conversations, 1)
    with pytest.raises(Stale):
        await supervision.do(LENA, "c1", does, "hello")


async def test_supervision_empty_message_is_refused(
    conversations: Conversations, supervision: Supervision
) -> None:
    await write(conversations, 1)
    with pytest.raises(BadInput):
        await supervision.do(LENA, "c1", "whisper", " ")


async def test_agent_does_not_undo_a_leads_pause(
    conversations: Conversations, supervision: Supervision
) -> None:
    await write(conversations, 1)
    await supervision.do(LENA, "c1", "pause")
    with pytest.raises(NotAuthorised):
        await supervision.do(AIKO, "c1", "return")
    await supervision.do(LENA, "c1", "return")
    assert await conversations.mode("c1") == "desk"


@pytest.mark.parametrize("does", ["take_over", "pause"])
async def test_turn_under_way_is_silenced_and_its_mail_waits(
    conversations: Conversations, supervision: Supervision, does: Does
) -> None:
    await write(conversations, 1)
    opened = await conversations.open_turn("c1")
    assert opened is not None
    await supervision.do(LENA, "c1", does)
    assert not (
        await conversations.close_turn(
            opened.ref, [Outgoing(n=0, text="hi")], OpenQuestion(kind="code")
        )
    ).more
    assert await conversations.silenced(opened.ref)
    await write(conversations, 2)
    assert await conversations.open_turn("c1") is None
    assert list(await conversations.unfinished(older=0)) == []
    await supervision.do(LENA, "c1", "return")
    assert list(await conversations.unfinished(older=0)) == ["c1"]
    again = await conversations.open_turn("c1")
    assert again is not None
    assert [one.text for one in again.messages] == ["text 1", "text 2"]
    assert again.question is None
    assert [line.role for line in await conversations.transcript("c1")] == ["customer", "customer"]


async def test_supervision_message_answers_mail_and_closes_the_open_question(
    conversations: Conversations, supervision: Supervision
) -> None:
    await write(conversations, 1)
    opened = await conversations.open_turn("c1")
    assert opened is not None
    await conversations.close_turn(
        opened.ref, [Outgoing(n=0, text="shall I?")], OpenQuestion(kind="confirm")
    )
    await supervision.do(LENA, "c1", "take_over")
    await write(conversations, 2)
    await supervision.do(LENA, "c1", "say", "my card is 4242 4242 4242 4242")
    await supervision.do(LENA, "c1", "return")
    assert await conversations.open_turn("c1") is None
    assert [line.role for line in await conversations.transcript("c1")][-1] == "staff"
    assert "4242 4242" not in (await conversations.transcript("c1"))[-1].text
    await write(conversations, 3)
    later = await conversations.open_turn("c1")
    assert later is not None
    assert later.question is None


async def test_notice_that_falls_due_meanwhile_is_said_once_it_is_returned(
    conversations: Conversations, supervision: Supervision
) -> None:
    await write(conversations, 1)
    await supervision.do(LENA, "c1", "pause")
    assert await conversations.notify("c1", "act_1", 0, "it is paid")
    assert not await conversations.notify("c1", "act_1", 0, "it is paid")
    assert [line.role for line in await conversations.transcript("c1")] == ["customer"]
    await supervision.do(LENA, "c1", "return")
    assert not await conversations.notify("c1", "act_1", 0, "it is paid")
    assert [line.text for line in await conversations.transcript("c1")] == ["text 1", "it is paid"]


async def test_note_is_kept_and_its_writer_signs_nothing(
    conversations: Conversations, supervision: Supervision, rows: Desk
) -> None:
    turn = rows.turn()
    _, approval = await rows.asked(turn)
    await supervision.do(LENA, "c1", "whisper", "the second this month")
    assert [(one["login"], one["text"]) for one in await supervision.whispers("c1")] == [
        ("lena", "the second this month")
    ]
    with pytest.raises(NotAuthorised):
        await rows.sign("lena", approval)
    assert (await rows.sign("marcus", approval)).status == "approved"
