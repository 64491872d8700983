"""The language of a conversation is on its row; what is said to its customer goes by it."""

from __future__ import annotations

import pytest

from steward.conversation.conversations import Conversations
from steward.conversation.types import Inbound, OfferAnswer, Outgoing
from steward.settings import Settings
from tests.desk_rows import Desk


@pytest.fixture
def desk(rows: Desk) -> Conversations:
    return Conversations(rows.db, rows.audit, Settings())


async def language(desk: Conversations, *texts: str) -> str:
    for n, text in enumerate(texts):
        await desk.take_in(Inbound(id=f"m{n}", conversation_id="c1", text=text))
    return await desk.language("c1")


async def test_language_is_on_the_row_and_noted_with_the_message(
    desk: Conversations, rows: Desk
) -> None:
    assert await language(desk, "waar is mijn bestelling gebleven?") == "nl"
    assert rows.owner("SELECT language FROM desk.conversation WHERE id = 'c1'") == [("nl",)]
    [(noted,)] = rows.owner(
        "SELECT data->>'language' FROM desk.audit WHERE event = 'message.received'"
    )
    assert noted == "nl"


@pytest.mark.parametrize("yes", ["oui, s'il vous plaît", "sí", "yes please", "ja bitte", "ok"])
async def test_yes_in_another_language_changes_nothing(desk: Conversations, yes: str) -> None:
    assert await language(desk, "waar is mijn bestelling gebleven?", yes) == "nl"


async def test_customer_who_goes_on_in_another_language_is_answered_in_it(
    desk: Conversations,
) -> None:
    assert (
        await language(desk, "where is my order?", "Entschuldigung, wo ist meine Lieferung?")
        == "de"
    )


async def test_machines_and_buttons_speak_no_language(desk: Conversations) -> None:
    await desk.take_in(
        Inbound(
            id="a",
            conversation_id="c1",
            text="Ich bin bis Montag nicht im Büro und lese keine Mails.",
            automatic="autoresponder",
            channel="email",
        )
    )
    assert await desk.language("c1") == ""
    pressed = OfferAnswer(action="act_1", digest="d", says="no")
    await desk.take_in(
        Inbound(id="b", conversation_id="c1", text="Nein, ich möchte das nicht", answer=pressed)
    )
    assert await desk.language("c1") == ""


async def test_quoted_mail_is_not_the_writers_language(desk: Conversations) -> None:
    text = (
        "I still have no answer, where is my order?\n\n"
        "> Am 13.11.2026 schrieb Fernhill Coffee:\n> Wir haben Ihre Bestellung für Sie verschickt"
    )
    await desk.take_in(Inbound(id="m", conversation_id="c1", text=text, channel="email"))
    assert await desk.language("c1") == "en"


async def test_notices_outside_of_a_turn_are_in_the_language_of_the_row(
    desk: Conversations, rows: Desk
) -> None:
    await desk.take_in(
        Inbound(id="m", conversation_id="c1", text="waar blijft mijn geld?", channel="social")
    )
    async with rows.db.transaction() as connection:
        from steward.conversation.outgoing import send

        await send(connection, "c1", "act_1", Outgoing(n=0, kind="notice", text="14,00 EUR"))
    [(text,)] = rows.owner("SELECT text FROM desk.outbox WHERE channel = 'social'")
    assert text.startswith("Bedankt voor je bericht")
