"""Two desks that write to each other, unmarked: whoever sends the same letter again and again gets
a person instead of an answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from steward.db import Connection, fetch_one
from steward.domain.conversation_limits import Loops

if TYPE_CHECKING:
    from steward.audit.record import Audit

# Where letters go to and fro with nobody waiting at the other end. Who chats or calls is there, and
# may say "yes" ten times.
LETTERS = frozenset({"email", "social"})
_COUNT = r"""
SELECT count(*) AS letters,
       count(*) FILTER (WHERE lower(regexp_replace(i.text, '\s+', ' ',
                                                   'g')) = lower(regexp_replace(n.text, '\s+', ' ',
           'g'))) AS same
  FROM desk.inbox i JOIN desk.inbox n ON n.id = %s
 WHERE i.conversation_id = n.conversation_id AND i.channel = ANY(%s) AND i.automatic = ''
   AND i.received_at > clock.now() - make_interval(mins => %s)
"""


async def stop_loop(
    connection: Connection, audit: Audit, conversation_id: str, message_id: str, limits: Loops
) -> bool:
    """Give the conversation to people, silently, when this letter is one too many.

    The caller holds the conversation's row.
    """
    found = await fetch_one(connection, _COUNT, message_id, sorted(LETTERS), limits.minutes)
    assert found is not None
    if found["same"] < limits.same_text and found["letters"] < limits.letters:
        return False
    changed = await connection.execute(
        (
            "UPDATE desk.conversation SET mode = 'person', mode_turn = NULL, mode_by = '' "
            "WHERE id = %s AND mode = 'desk'"
        ),
        [conversation_id],
    )
    if changed.rowcount:
        data = {
            "message": message_id,
            "same_text": found["same"],
            "letters": found["letters"],
            "minutes": limits.minutes,
        }
        await audit.append(connection, conversation_id, "conversation.looping", "desk", data=data)
        await audit.append(
            connection,
            conversation_id,
            "conversation.mode_changed",
            "desk",
            data={"mode": "person"},
        )
    return bool(changed.rowcount)
