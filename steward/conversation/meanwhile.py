"""Meanwhile: what the desk does for whoever waits for a person whom nobody has given them yet.

They may go back to the desk; and while they wait, it answers what it can by itself (ADR 177, 179).
Their place in the line they keep.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from steward.conversation import modes
from steward.conversation.loops import LETTERS
from steward.conversation.types import Inbound, Meanwhile
from steward.db import Connection, fetch_one
from steward.understanding.people.back_to_the_desk import wants_the_desk
from steward.understanding.people.while_waiting import is_for_the_desk

if TYPE_CHECKING:
    from steward.audit.record import Audit

# A message `i` of a conversation `k` that the desk itself is to answer.
FOR_DESK = """(k.mode = 'desk' OR k.mode = 'person' AND k.mode_by = '' AND i.meanwhile <> '')"""
# Why people were called, where the customer may do without one: they asked for one, or the desk got
# no further.
_MAY_GO_BACK = frozenset(
    {
        *("asked", "not_understood", "not_known", "repeated"),
        *("sent_elsewhere", "other_way", "other_terms", "not_here", "unknown_there"),
    }
)
# And where the desk may do meanwhile what it may do at any time: nothing that only people see to
# as a whole, and no money that is spent.
_SERVED = _MAY_GO_BACK | {
    *("delivered_not_here", "vat_correction", "instalments", "gift_card", "data_access"),
}
# Whoever waits in the line: nobody has it or was given it, and nobody is in danger; with why people
# were called since the contact began. Danger that was denied, or that people closed, is no reason.
_IN_LINE = """
SELECT array_agg(DISTINCT coalesce(a.params->>'why', '')) AS whys
  FROM desk.conversation c JOIN desk.action a ON a.conversation_id = c.id
 WHERE c.id = %s AND c.mode = 'person' AND c.mode_by = ''
   AND a.kind = 'hand_over' AND a.state = 'confirmed'
   AND coalesce(a.params->>'why', '') <> 'emergency'
   AND a.created_at >= coalesce(c.contact_since, '-infinity')
   AND NOT EXISTS (
       SELECT 1 FROM desk.alarm l WHERE l.conversation_id = c.id AND l.closed_at IS NULL)
   AND NOT EXISTS (SELECT 1 FROM desk.assignment s WHERE s.conversation_id = c.id)
"""
_CHANNEL = "SELECT channel FROM desk.conversation WHERE id = %s"
_MARK = "UPDATE desk.inbox SET meanwhile = %s WHERE id = %s"


async def is_served(connection: Connection, conversation_id: str, why: str) -> bool:
    """Whether the desk goes on with whoever waits because people were called for this: a yes to
    what it has offered is heard then. Who writes letters is answered by people alone.
    """
    found = await fetch_one(connection, _CHANNEL, conversation_id)
    if found is None or found["channel"] in LETTERS:
        return False
    return _SERVED.issuperset({why, *(await _called_for(connection, conversation_id) or ())})


async def goes_back(connection: Connection, audit: Audit, message: Inbound, words: str) -> bool:
    """Whether the desk goes on with this message, which wants nobody else; the caller holds the
    lock of the conversation's row.
    """
    talk = message.conversation_id
    if not wants_the_desk(words):
        return False
    whys = await _called_for(connection, talk)
    if not (whys and _MAY_GO_BACK.issuperset(whys)):
        return False
    await modes.go_on_with(connection, talk, [message.id])
    data = {"mode": "desk", "message": message.id}
    await audit.append(connection, talk, "conversation.mode_changed", "customer", data=data)
    return True


async def served(connection: Connection, message: Inbound, words: str, *, asked: bool) -> bool:
    """Whether the desk answers this message although its writer waits; `asked`: the desk has asked
    something meanwhile, and this may be the answer.
    """
    if message.channel in LETTERS or not is_for_the_desk(words, asked=asked):
        return False
    whys = await _called_for(connection, message.conversation_id)
    if not whys:
        return False
    how: Meanwhile = "all" if _SERVED.issuperset(whys) else "pages"
    await connection.execute(_MARK, [how, message.id])
    return True


async def _called_for(connection: Connection, conversation_id: str) -> list[Any] | None:
    """Why people were called, where somebody waits in the line; None: nobody does."""
    row = await fetch_one(connection, _IN_LINE, conversation_id)
    return None if row is None else row["whys"]
