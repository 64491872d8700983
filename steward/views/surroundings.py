"""Rows that surround an approval: the customer's own words, and their other conversations.

Bounded.
"""

from __future__ import annotations

from steward.conversation.used_codes import used_in
from steward.db import Database, fetch
from steward.domain.visible import visible
from steward.understanding.text.code_removal import without_codes
from steward.views.card import MOST, EarlierContact, Words

_WORDS = """
SELECT * FROM (
    SELECT i.id AS message_id, i.channel, i.received_at AS at, i.seq,
               CASE WHEN i.recorded THEN left(i.text, 2000) ELSE '[not recorded]' END AS text,
           EXISTS (SELECT 1 FROM desk.confirmation f WHERE f.action_id = %s
                      AND f.message_id = i.id) AS agreed,
           row_number() OVER (ORDER BY i.seq DESC) AS n
      FROM desk.inbox i WHERE i.conversation_id = %s) line
 WHERE n <= %s OR agreed ORDER BY seq
"""
_CONTACTS = """
SELECT id AS conversation_id, channel, created_at AS at FROM desk.conversation
 WHERE customer = %s AND id <> %s ORDER BY created_at DESC, id LIMIT %s
"""


async def words(db: Database, conversation_id: str, action_id: str) -> tuple[Words, ...]:
    """The newest messages of the customer and the one that agreed, oldest first."""
    async with db.transaction() as connection:
        rows = await fetch(connection, _WORDS, action_id, conversation_id, MOST)
        codes = await used_in(connection, conversation_id)  # of a turn that is still open, too
    texts = [without_codes(row["text"], codes) for row in rows]
    names = ("message_id", "channel", "at", "agreed")
    return tuple(
        Words(**{name: row[name] for name in names}, text=text, shown=visible(text))
        for row, text in zip(rows, texts, strict=True)
    )


async def contacts(
    db: Database, handle: str | None, conversation_id: str
) -> tuple[EarlierContact, ...]:
    """Other conversations of this customer, newest first."""
    if handle is None:
        return ()
    async with db.transaction() as connection:
        rows = await fetch(connection, _CONTACTS, handle, conversation_id, MOST)
    return tuple(EarlierContact.model_validate(row) for row in rows)
