"""Waiting for a person: what a customer hears who writes on after a hand-over while nobody
has taken the conversation.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from actions.hand_over import offered
from steward.conversation.alarms import open_alarm, still_waiting
from steward.conversation.loops import LETTERS
from steward.conversation.outgoing import send
from steward.conversation.types import Inbound, Outgoing
from steward.db import Connection, fetch_one
from steward.policy.queues import line_for
from steward.say import written
from steward.understanding.while_waiting import WaitingMessage, needs_no_answer, waiting_message
from steward.wording.render import render
from steward.wording.says import WaitsFor, WaitsForPerson

if TYPE_CHECKING:
    from steward.policy.limits import Limits

_PLACE = """
SELECT c.waiting_since, c.language, clock.now() AS now,
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
    say = _who_looks(message.text, waits, limits, hours)
    if alarm is None and waits["told"] and not waits["offers"] and needs_no_answer(message.text):
        return
    text = still_waiting(alarm) if alarm is not None else render(say, waits["language"])
    said = Outgoing(n=0, text=text, facts={"says": [written(say)]})
    await send(connection, message.conversation_id, f"waiting:{message.id}", said)


def _who_looks(text: str, waits: dict[str, Any], limits: Limits, hours: str) -> WaitsForPerson:
    """Place in the queue, minutes waited, when people are there next, and what had been offered.

    The first answer says it all; then what the message is to the wait.
    """
    now: datetime = waits["now"]
    opening = line_for(limits, hours, "hand_over", {waits["role"] or "agent"}).opening
    opens = opening.next(now) if opening else now
    away = opening is not None and opens > now
    heard = waiting_message(text)
    about = _about(heard, first=not waits["told"])
    return WaitsForPerson(
        about=about,
        times=waits["told"].count(about),
        place=waits["before"] + 1,
        minutes=int((now - waits["waiting_since"]).total_seconds() // 60),
        messages=waits["messages"],
        brought=heard.brought if about == "brings" else None,
        offers=offered(waits["offers"]),
        opens_at=opens if away else None,
        closes_at=opening.until(now) if opening is not None and not away else None,
        zone=opening.zone.key if opening is not None else None,
    )


def _about(heard: WaitingMessage, *, first: bool) -> WaitsFor:
    if heard.does not in ("adds", "reach", "calls"):
        return heard.does
    if heard.brought:
        return "brings"
    if heard.does == "reach":
        return "reach"
    return "first" if first else heard.does
