"""Who waits for a person is served by the desk meanwhile, until somebody has them (ADR 179)."""

from __future__ import annotations

import pytest

from steward.conversation import stops
from steward.conversation.conversations import Conversations
from steward.conversation.types import Inbound, OpenedTurn, Outgoing
from steward.decisions.supervision import Supervision
from steward.domain.approval import Person
from steward.errors import Stopped
from steward.settings import Settings
from tests.desk_rows import Desk

AIKO = Person(login="aiko", name="Aiko", roles=("agent",))
LENA = Person(login="lena", name="Lena", roles=("lead",))
ASKS = "How much does the Regular plan cost?"


@pytest.fixture
def talks(rows: Desk) -> Conversations:
    return Conversations(rows.db, rows.audit, Settings(lease=30))


async def waits(rows: Desk, talks: Conversations, why: str = "asked") -> None:
    """The customer of `c1` waits in the line."""
    await talks.take_in(Inbound(id="m0", conversation_id="c1", text="a human please"))
    opened = await talks.open_turn("c1")
    assert opened is not None
    await talks.set_mode(opened.ref, "c1", "person", "agent:support")
    rows.owner(
        "INSERT INTO desk.action (id, kind, resource, episode, state, params, digest, key,"
        " conversation_id, agent, wish) VALUES ('h', 'hand_over', 'conversation:c1', 1,"
        " 'confirmed', jsonb_build_object('why', %s::text), '', 'k', 'c1', 'support', '')",
        why,
    )
    await talks.close_turn(opened.ref, [Outgoing(n=0, text="A colleague answers.")], None)


async def asks(talks: Conversations, text: str = ASKS, n: int = 1) -> OpenedTurn | None:
    await talks.take_in(Inbound(id=f"m{n}", conversation_id="c1", text=text))
    return await talks.open_turn("c1")


def said(rows: Desk) -> list[str]:
    return [text for (text,) in rows.owner("SELECT text FROM desk.outbox ORDER BY seq")]


async def test_question_of_whoever_waits_is_answered_and_their_place_is_kept(
    rows: Desk, talks: Conversations
) -> None:
    await waits(rows, talks)
    since = rows.owner("SELECT waiting_since FROM desk.conversation")
    opened = await asks(talks)
    assert opened is not None
    assert [one.meanwhile for one in opened.messages] == ["all"]
    await talks.close_turn(opened.ref, [Outgoing(n=0, text="29.00 EUR.")], None)
    assert said(rows)[-1] == "29.00 EUR."
    assert rows.owner("SELECT mode, waiting_since FROM desk.conversation") == [
        ("person", since[0][0])
    ]
    assert rows.owner("SELECT waits, why FROM desk.worklist") == [("people", "take")]


async def test_turn_that_answers_meanwhile_may_act(rows: Desk, talks: Conversations) -> None:
    await waits(rows, talks)
    opened = await asks(talks)
    assert opened is not None
    action = await rows.proposed(opened.ref)
    async with rows.db.transaction() as connection:
        await stops.check(connection, action, turn=opened.ref, signed=False)
    await Supervision(rows.db, rows.audit).do(AIKO, "c1", "take_over")
    async with rows.db.transaction() as connection:
        with pytest.raises(Stopped, match="a person has this conversation"):
            await stops.check(connection, action, turn=opened.ref, signed=False)


async def test_person_who_takes_over_silences_the_turn(rows: Desk, talks: Conversations) -> None:
    await waits(rows, talks)
    opened = await asks(talks)
    assert opened is not None
    await Supervision(rows.db, rows.audit).do(AIKO, "c1", "take_over")
    await talks.close_turn(opened.ref, [Outgoing(n=0, text="29.00 EUR.")], None)
    assert "29.00 EUR." not in said(rows)
    assert rows.count("inbox", "id = 'm1' AND answered_at IS NULL") == 1
    assert await talks.open_turn("c1") is None, "it is the person's"


async def test_customer_given_to_a_colleague_is_left_to_them(
    rows: Desk, talks: Conversations
) -> None:
    await waits(rows, talks)
    await Supervision(rows.db, rows.audit).do(LENA, "c1", "assign", to="aiko")
    assert await asks(talks) is None
    assert rows.count("inbox", "meanwhile <> ''") == 0


async def test_matter_for_people_leaves_the_pages_alone(rows: Desk, talks: Conversations) -> None:
    await waits(rows, talks, why="legal")
    opened = await asks(talks)
    assert opened is not None
    assert [one.meanwhile for one in opened.messages] == ["pages"]


@pytest.mark.parametrize(
    "text",
    ["how long will it take?", "thanks", "my address is 12 Hill Road", "is anybody there?"],
)
async def test_message_about_the_wait_begins_no_turn(
    rows: Desk, talks: Conversations, text: str
) -> None:
    await waits(rows, talks)
    assert await asks(talks, text) is None


async def test_letter_gets_no_turn_while_its_writer_waits(rows: Desk, talks: Conversations) -> None:
    await waits(rows, talks)
    await talks.take_in(Inbound(id="m1", conversation_id="c1", text=ASKS, channel="email"))
    assert await talks.open_turn("c1") is None
