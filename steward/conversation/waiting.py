"""Waiting for a person: what a customer hears who writes on after a hand-over while nobody
has taken the conversation.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from steward.conversation.alarms import open_alarm, still_waiting
from steward.conversation.loops import LETTERS
from steward.conversation.outgoing import send
from steward.conversation.types import Inbound, Outgoing
from steward.db import Connection, fetch_one
from steward.policy.queues import line_for
from steward.understanding.while_waiting import needs_no_answer, waiting_message
from steward.wording.values import shown
from steward.wording.waiting import waits_for_person

if TYPE_CHECKING:
    from steward.policy.limits import Limits

_PLACE = """
SELECT c.waiting_since, clock.now() AS now,
       (SELECT count(*) FROM desk.conversation o WHERE o.waiting_since IS NOT NULL AND o.id <> c.id
           AND (o.waiting_since, o.id) < (c.waiting_since, c.id)) AS before,
       (SELECT coalesce(array_agg(o.facts #>> '{says,0,data,about}'), '{}') FROM desk.outbox o
         WHERE o.conversation_id = c.id AND o.source LIKE 'waiting:%%'
           AND o.created_at >= c.waiting_since) AS told,
       (SELECT count(*) FROM desk.inbox i WHERE i.conversation_id = c.id AND i.automatic = ''
           AND i.received_at > c.waiting_since) AS messages,
       handed.params->>'to' AS role, handed.outcome->'offers' AS offers
  FROM desk.conversation c LEFT JOIN LATERAL (
    SELECT a.params, a.outcome FROM desk.action a WHERE a.conversation_id = c.id
                                              AND a.kind = 'hand_over'
     ORDER BY a.created_at DESC LIMIT 1) handed ON true
 WHERE c.id = %s AND c.mode = 'person' AND c.mode_by = ''
"""


async def say_who_looks(
    connection: Connection, message: Inbound, limits: Limits, hours: str
) -> None:
    """The truth about when a person looks.

    Letters get it once, so that two machines come to an end.
    """
    waits = await fetch_one(connection, _PLACE, message.conversation_id)
    if waits is None or (message.channel in LETTERS and waits["told"]):
        return
    alarm = await open_alarm(connection, message.conversation_id)
    if alarm is not None and alarm["message_id"] == message.id:
        return  # the safety words have just been said
    facts = _facts(waits, limits, hours) | _about(message.text, waits)
    if alarm is None and waits["told"] and not waits["offers"] and needs_no_answer(message.text):
        return
    text = still_waiting(alarm) if alarm is not None else waits_for_person(shown(facts))
    said = Outgoing(n=0, text=text, facts={"says": [{"kind": "waits_for_person", "data": facts}]})
    await send(connection, message.conversation_id, f"waiting:{message.id}", said)


def _facts(waits: dict[str, Any], limits: Limits, hours: str) -> dict[str, Any]:
    """Place in the queue, minutes waited, when people are there next, and what had been offered."""
    now: datetime = waits["now"]
    opening = line_for(limits, hours, "hand_over", {waits["role"] or "agent"}).opening
    opens = opening.next(now) if opening else now
    facts: dict[str, Any] = {
        "place": waits["before"] + 1,
        "minutes": int((now - waits["waiting_since"]).total_seconds() // 60),
        "messages": waits["messages"],
        "offers": waits["offers"] or [],
    }
    if opening is not None and opens > now:
        facts |= {"opens_at": opens.isoformat(), "zone": opening.zone.key}
    elif opening is not None and (closes := opening.until(now)) is not None:
        facts |= {"closes_at": closes.isoformat(), "zone": opening.zone.key}
    return facts


def _about(text: str, waits: dict[str, Any]) -> dict[str, Any]:
    """What the message is to the wait, and how often such a one was answered:
    the first answer says it all.
    """
    heard = waiting_message(text)
    about = heard if heard == "when" or waits["told"] else "first"
    return {"about": about, "times": waits["told"].count(about)}
