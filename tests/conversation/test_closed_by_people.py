"""People close a conversation: what waits is decided first, and its next message opens it again."""

from __future__ import annotations

import re
from typing import Any

import pytest
from pydantic import ValidationError

from steward.conversation.conversations import Conversations
from steward.conversation.outcome_rules import CLOSED_AS, Closing
from steward.conversation.outcomes import WAITS, outcomes_of, still_open
from steward.conversation.types import Inbound, Outgoing
from steward.decisions.supervision import Supervision
from steward.domain.approval import Person
from steward.domain.understanding import OpenQuestion
from steward.errors import BadInput, Stale
from steward.settings import Settings
from tests.desk_rows import Desk

AIKO = Person(login="aiko", name="Aiko", roles=("agent",))
LENA = Person(login="lena", name="Lena", roles=("lead",))
DONE = Closing(outcome="resolved", reason="answered")


@pytest.fixture
def talks(rows: Desk) -> Conversations:
    return Conversations(rows.db, rows.audit, Settings(lease=30))


@pytest.fixture
def people(rows: Desk) -> Supervision:
    return Supervision(rows.db, rows.audit)


async def write(talks: Conversations, n: int, question: OpenQuestion | None = None) -> None:
    """A message and its answer."""
    await talks.take_in(Inbound(id=f"m{n}", conversation_id="c1", text=f"question {n}"))
    opened = await talks.open_turn("c1")
    assert opened is not None
    await talks.close_turn(opened.ref, [Outgoing(n=0, text=f"answer {n}")], question)


async def waits(rows: Desk) -> list[str]:
    async with rows.db.transaction() as connection:
        return await still_open(connection, "c1")


async def closed(rows: Desk) -> list[dict[str, Any]]:
    async with rows.db.transaction() as connection:
        return await outcomes_of(connection, "c1")


async def test_conversation_closed_by_people_ends_as_they_say_and_opens_with_the_next_message(
    rows: Desk, talks: Conversations, people: Supervision
) -> None:
    await write(talks, 1, OpenQuestion(kind="confirm"))
    closing = Closing(outcome="abandoned", reason="silent")
    await people.do(AIKO, "c1", "close", closing=closing)
    (one,) = await closed(rows)
    assert (one["outcome"], one["reason"], one["contained"]) == ("abandoned", "silent", False)
    assert rows.owner("SELECT waits FROM desk.worklist") == [("ended",)]
    assert rows.count("conversation", "question IS NOT NULL") == 0, "a yes would still count"
    [(actor, data)] = rows.owner(
        "SELECT actor, data FROM desk.audit WHERE event = 'conversation.closed'"
    )
    assert actor == "staff:aiko"
    assert {"outcome": "abandoned", "reason": "silent", "left": []}.items() <= data.items()
    with pytest.raises(Stale, match="ended already"):
        await people.do(AIKO, "c1", "close", closing=DONE)
    await write(talks, 2)
    assert rows.owner("SELECT waits FROM desk.worklist") == [("customer",)]
    await people.do(AIKO, "c1", "close", closing=DONE)
    assert [one["outcome"] for one in await closed(rows)] == ["abandoned", "resolved"]


async def test_conversation_closed_by_whoever_has_it_goes_back_to_the_desk(
    rows: Desk, talks: Conversations, people: Supervision
) -> None:
    await write(talks, 1)
    await people.do(AIKO, "c1", "take_over")
    await talks.take_in(Inbound(id="m2", conversation_id="c1", text="never mind"))
    assert await waits(rows) == ["message"]
    with pytest.raises(Stale, match="still open: a message of the customer"):
        await people.do(AIKO, "c1", "close", closing=DONE)
    with pytest.raises(Stale, match="aiko sees to this"):
        await people.do(
            Person(login="tom", name="Tom", roles=("agent",)), "c1", "close", closing=DONE
        )
    await people.do(AIKO, "c1", "close", closing=DONE.model_copy(update={"leaves_open": True}))
    assert rows.count("audit", "event = 'conversation.closed' AND data->'left' = '[\"message\"]'")
    assert (await talks.mode("c1"), rows.count("assignment")) == ("desk", 0)
    assert await talks.open_turn("c1") is None, "what was left is not answered afterwards"
    await talks.take_in(Inbound(id="m3", conversation_id="c1", text="one more thing"))
    opened = await talks.open_turn("c1")
    assert opened is not None
    assert [one.text for one in opened.messages] == ["one more thing"]


async def test_conversation_with_something_undecided_is_not_closed_and_names_it(
    rows: Desk, talks: Conversations, people: Supervision
) -> None:
    every = Closing(outcome="resolved", reason="done", leaves_open=True)

    async def refused(name: str) -> None:
        before = await rows.events()
        with pytest.raises(Stale, match=f"still waits in it: .*{re.escape(WAITS[name])}"):
            await people.do(LENA, "c1", "close", closing=every)
        assert await rows.events() == before
        assert await closed(rows) == []

    await write(talks, 1)
    ref = rows.turn()
    action, _ = await rows.asked(ref)
    assert await waits(rows) == ["approval", "turn"]
    rows.owner("UPDATE desk.turn SET closed_at = now()")
    await refused("approval")
    for state in ("authorised", "executing", "unknown"):
        rows.owner("UPDATE desk.approval SET status = 'approved', told_at = now()")
        rows.owner("UPDATE desk.action SET state = %s", state)
        await refused("effect")
    rows.owner("UPDATE desk.action SET state = 'confirmed'")
    assert await waits(rows) == ["promise"]
    await talks.set_mode(None, "c1", "person", "agent:support")
    await refused("person")
    await people.do(LENA, "c1", "take_over")
    rows.owner("INSERT INTO desk.held_notice VALUES ('s', 0, 'c1', 'It was paid.')")
    await refused("news")
    rows.owner("DELETE FROM desk.held_notice")
    with pytest.raises(Stale, match="still open: money on its way"):
        await people.do(
            LENA, "c1", "close", closing=every.model_copy(update={"leaves_open": False})
        )
    await people.do(LENA, "c1", "close", closing=every)
    assert len(await closed(rows)) == 1
    assert action.kind == "issue_refund"


async def test_closing_says_an_outcome_and_a_reason_that_goes_with_it(
    rows: Desk, talks: Conversations, people: Supervision
) -> None:
    await write(talks, 1)
    with pytest.raises(BadInput, match="how it ended"):
        await people.do(AIKO, "c1", "close")
    with pytest.raises(ValidationError, match="resolved is one of: answered, done, refused"):
        Closing(outcome="resolved", reason="not_ours")
    for outcome, reasons in CLOSED_AS.items():
        assert all(Closing(outcome=outcome, reason=one) for one in reasons)
