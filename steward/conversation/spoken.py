"""The language that a customer is answered in: a conversation's row has it, and whatever is said to
them, in a turn or later, goes by that.
"""

from __future__ import annotations

from steward.conversation.types import Inbound
from steward.db import Connection, Row, fetch_one
from steward.understanding.text.language import conversation_language
from steward.understanding.yes_and_no.consent import accepts_offer_of_person, consents

LANGUAGE = "SELECT language FROM desk.conversation WHERE id = %s"


def language_after(message: Inbound, words: str, before: Row | None) -> str:
    """The language once this message came, of which `words` are the writer's own.

    What a machine sent, a button and a plain yes change nothing.
    """
    now = str(before["language"]) if before is not None else ""
    if message.automatic or message.answer is not None:
        return now
    if now and (consents(words) or accepts_offer_of_person(words)):
        return now
    return conversation_language(words, now)


async def set_language(connection: Connection, conversation_id: str, language: str) -> None:
    """From now on they are answered in this one: they asked for it."""
    query = "UPDATE desk.conversation SET language = %s WHERE id = %s"
    await connection.execute(query, [language, conversation_id])


async def language_of(connection: Connection, conversation_id: str) -> str:
    """The language of a conversation; empty where none is told, and then it is English."""
    row = await fetch_one(connection, LANGUAGE, conversation_id)
    return "" if row is None else str(row["language"])
