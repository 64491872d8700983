"""Reads a conversation for its customer; `steward.views.customer` shows it."""

from __future__ import annotations

from actions.registry import needs_yes
from steward.approvals.missing import missing_signatures
from steward.conversation.lines import lines_in
from steward.conversation.types import Line
from steward.db import Connection, fetch_one
from steward.desk import Desk
from steward.ledger.consents import waiting
from steward.ledger.repository import of_conversation
from steward.server import rows
from steward.views.customer import ConversationState, asked_of, request

_STANDS = """
SELECT c.mode, c.mode_by, c.question, c.language, s.satisfied,
       c.contact_since IS NULL AND o.n IS NOT NULL AS ended
  FROM desk.conversation c
  LEFT JOIN LATERAL (SELECT n FROM desk.outcome WHERE conversation_id = c.id
                      ORDER BY n DESC LIMIT 1) o ON true
  LEFT JOIN desk.satisfaction s ON s.conversation_id = c.id AND s.n = o.n
 WHERE c.id = %s
"""


async def seen(
    desk: Desk, conversation_id: str, after: int
) -> tuple[list[Line], ConversationState]:
    """Lines behind the cursor and everything else as they were at one moment:
    a reply and the end of its turn are seen together.
    """
    async with desk.db.snapshot() as connection:
        lines = await lines_in(connection, conversation_id, after)
        return lines, await _state(desk, connection, conversation_id)


async def _state(desk: Desk, connection: Connection, conversation_id: str) -> ConversationState:
    row = await fetch_one(
        connection,
        _STANDS,
        conversation_id,
    )
    actions = await of_conversation(connection, conversation_id)
    signatures = await missing_signatures(connection, conversation_id)
    agreed = await waiting(connection, actions)
    language = str(row["language"]) if row else ""
    return ConversationState(
        working=await rows.working(connection, conversation_id),
        mode=row["mode"] if row else "desk",
        taken=bool(row and row["mode"] == "person" and row["mode_by"]),
        question=asked_of(row["question"] if row else None, actions, language),
        requests=[
            request(action, signatures.get(action.id, 1), language, agreed=action.id in agreed)
            for action in actions
            if needs_yes(action.kind)
        ],
        ended=bool(row and row["ended"]),
        satisfied=row["satisfied"] if row and row["ended"] else None,
    )
