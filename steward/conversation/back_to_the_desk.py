"""Back to the desk: who waits for a person whom nobody has to be, and would rather go on without
one, does; what people have of it stays with them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from steward.conversation import modes
from steward.conversation.types import Inbound
from steward.db import Connection, fetch_one
from steward.understanding.people.back_to_the_desk import wants_the_desk

if TYPE_CHECKING:
    from steward.audit.record import Audit

# A person was asked for, or called because the desk got no further: for nothing that people have
# to see, and nobody has it.
_MAY_GO_BACK = """
SELECT c.id FROM desk.conversation c
 WHERE c.id = %s AND c.mode = 'person' AND c.mode_by = '' AND (
       SELECT a.params->>'why' FROM desk.action a
        WHERE a.conversation_id = c.id AND a.kind = 'hand_over' AND a.state = 'confirmed'
        ORDER BY a.created_at DESC LIMIT 1) IN ('asked', 'not_understood', 'not_known')
   AND NOT EXISTS (
       SELECT 1 FROM desk.alarm l WHERE l.conversation_id = c.id AND l.closed_at IS NULL)
   AND NOT EXISTS (SELECT 1 FROM desk.assignment s WHERE s.conversation_id = c.id)
"""


async def goes_back(connection: Connection, audit: Audit, message: Inbound, words: str) -> bool:
    """Whether the desk goes on with this message, which wants nobody else; the caller holds the
    lock of the conversation's row.
    """
    talk = message.conversation_id
    if not wants_the_desk(words) or await fetch_one(connection, _MAY_GO_BACK, talk) is None:
        return False
    await modes.go_on_with(connection, talk, [message.id])
    data = {"mode": "desk", "message": message.id}
    await audit.append(connection, talk, "conversation.mode_changed", "customer", data=data)
    return True
