"""Where an answer goes: the channel of the customer's last message,
and into public nothing but an invitation.
"""

from __future__ import annotations

from typing import Any

import pytest

from steward.conversation.conversations import Conversations
from steward.conversation.types import Inbound, Outgoing
from steward.db import Database
from steward.decisions.supervision import Supervision
from steward.domain.approval import Person
from steward.domain.channels import Channel
from steward.settings import Settings
from tests.desk_rows import Desk, open_desk

AIKO = Person(login="aiko", name="Aiko", roles=("agent",))
SECRET = "We have refunded 120.00 EUR to the card ending in 4242."


class Talk:
    """One conversation, written to from several places."""

    def __init__(self, rows: Desk) -> None:
        self.rows, self.desk = rows, Conversations(rows.db, rows.audit, Settings(lease=30))
        self.supervision, self._n = Supervision(rows.db, rows.audit), 0

    async def write(self, channel: Channel, sender: str = "") -> None:
        self._n += 1
        await self.desk.take_in(
            Inbound(
                id=f"m{self._n}", conversation_id="c1", text="hello", channel=channel, sender=sender
            )
        )

    def sent(self) -> list[tuple[Any, ...]]:
        return self.rows.owner(
            "SELECT kind, channel, destination, text = %s FROM desk.outbox ORDER BY seq", SECRET
        )


@pytest.fixture
def talk(dsn: str, database: Database) -> Talk:
    return Talk(open_desk(dsn, database))


@pytest.mark.parametrize(
    ("channel", "sender"),
    [("chat", ""), ("email", "dana@example.com"), ("voice", "+31 6 1234"), ("api", "")],
)
async def test_reply_goes_where_the_last_message_came_from(
    talk: Talk, channel: Channel, sender: str
) -> None:
    await talk.write("email", "old@example.com")
    await talk.write(channel, sender)
    assert await talk.desk.notify("c1", "act_1", 0, SECRET)
    assert not await talk.desk.notify("c1", "act_1", 0, SECRET)
    opened = await talk.desk.open_turn("c1")
    assert opened is not None
    await talk.desk.close_turn(opened.ref, [Outgoing(n=0, text=SECRET)], None)
    assert talk.sent() == [("notice", channel, sender, True), ("reply", channel, sender, True)]


async def test_post_in_public_gets_an_invitation_and_nothing_else(talk: Talk) -> None:
    await talk.write("social", "@dana")
    opened = await talk.desk.open_turn("c1")
    assert opened is not None
    await talk.desk.close_turn(
        opened.ref, [Outgoing(n=0, text=SECRET, facts={"says": [SECRET]})], None
    )
    assert not await talk.desk.silenced(opened.ref)
    assert talk.sent() == [("reply", "social", "@dana", False)]
    assert talk.rows.count("outbox", "text LIKE '%%in private only%%' AND facts = '{}'") == 1


async def test_channels_send_news_to_the_private_channel_used_last(
    talk: Talk,
) -> None:
    await talk.write("chat")
    await talk.write("email", "dana@example.com")
    await talk.write("social", "@dana")
    for _ in range(2):
        await talk.desk.notify("c1", "act_1", 0, SECRET)
    assert talk.sent() == [
        ("notice", "social", "@dana", False),
        ("notice", "email", "dana@example.com", True),
    ]


async def test_channels_send_held_lines_to_the_channel_used_last(talk: Talk) -> None:
    await talk.write("chat")
    await talk.supervision.do(AIKO, "c1", "take_over")
    await talk.desk.notify("c1", "act_1", 0, SECRET)
    await talk.write("email", "dana@example.com")
    await talk.write("social")
    await talk.supervision.do(AIKO, "c1", "say", SECRET)
    await talk.supervision.do(AIKO, "c1", "return")
    private = [line for line in talk.sent() if line[3]]
    assert private == [
        ("staff", "email", "dana@example.com", True),
        ("notice", "email", "dana@example.com", True),
    ]
    assert all(line[1] == "social" for line in talk.sent() if not line[3])
