"""Waiting for a person: what a customer hears of the wait who writes on after a hand-over while
nobody has taken the conversation. What the desk can answer it answers (`meanwhile.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from typing import TYPE_CHECKING, Any, get_args

from actions.hand_over import offered
from steward.conversation.alarms import open_alarm, still_waiting
from steward.conversation.loops import LETTERS
from steward.conversation.outgoing import send
from steward.conversation.types import Inbound, Outgoing
from steward.db import Connection, fetch_one
from steward.domain.business_hours import Opening
from steward.policy.queues import line_for
from steward.say import written
from steward.understanding.exact.days_wished import day_wished
from steward.understanding.people.while_waiting import (
    AskedOfTheWait,
    WaitingMessage,
    needs_no_answer,
    waiting_message,
)
from steward.wording.offline import joined, parts_of
from steward.wording.says import WaitsFor, WaitsForPerson

if TYPE_CHECKING:
    from steward.policy.limits import Limits

_PLACE = """
SELECT c.waiting_since, c.language, clock.now() AS now,
       (SELECT count(*) FROM desk.conversation o WHERE o.waiting_since IS NOT NULL AND o.id <> c.id
           AND (o.waiting_since, o.id) < (c.waiting_since, c.id)) AS before,
       (SELECT coalesce(array_agg(said #>> '{data,about}'), '{}') FROM desk.outbox o,
               jsonb_array_elements(o.facts->'says') said
         WHERE o.conversation_id = c.id AND said->>'kind' = 'waits_for_person'
           AND o.created_at >= c.waiting_since) AS told,
       handed.params->>'to' AS role, handed.outcome->'offers' AS offers
  FROM desk.conversation c LEFT JOIN LATERAL (
    SELECT a.params, a.outcome FROM desk.action a WHERE a.conversation_id = c.id
                                              AND a.kind = 'hand_over'
     ORDER BY a.created_at DESC LIMIT 1) handed ON true
 WHERE c.id = %s AND c.mode = 'person' AND c.mode_by = ''
"""


async def say_who_looks(
    connection: Connection,
    message: Inbound,
    limits: Limits,
    hours: str,
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
    if alarm is not None and alarm["denied_in"] is not None:
        alarm = None  # nobody is in danger: who waits is told of the wait, and of no number to call
    heard = waiting_message(message.text)
    first = not waits["told"]
    silent = heard.does != "thanks" and needs_no_answer(message.text)
    if alarm is None and not first and silent:
        return
    abouts = _abouts(heard, first=first)
    says = _who_looks(abouts, heard, waits, limits, hours, message.text)
    if alarm is not None:
        text, says = still_waiting(alarm, len(waits["told"])), says[-1:]
    else:
        text = joined(parts_of(says, waits["language"]), waits["language"], first=False)
    said = Outgoing(n=0, text=text, facts={"says": [written(say) for say in says]})
    await send(connection, message.conversation_id, f"waiting:{message.id}", said)


async def in_line(
    connection: Connection, conversation_id: str, limits: Limits, hours: str
) -> list[WaitsForPerson]:
    """That nobody has taken it over yet, and the place in the line; empty: nobody waits."""
    waits = await fetch_one(connection, _PLACE, conversation_id)
    if waits is None:
        return []
    return _who_looks(["line"], waiting_message(""), waits, limits, hours, "")


async def beside_answers(
    connection: Connection,
    conversation_id: str,
    text: str,
    limits: Limits,
    hours: str,
    *,
    left: bool,
    said: bool,
) -> list[WaitsForPerson]:
    """What is said of the wait beside the desk's own answers to a message: what it asks of it, that
    what is `left` is for the colleague, and, the first time, the place in the line. Where nothing
    was `said` at all, what the message is to the wait.
    """
    waits = await fetch_one(connection, _PLACE, conversation_id)
    if waits is None:
        return []
    heard = waiting_message(text)
    first = not waits["told"]
    if not said:
        return _who_looks(_abouts(heard, first=first), heard, waits, limits, hours, text)
    asked = (heard.does, *heard.also) if heard.does in _OF_THE_WAIT else heard.also
    abouts: list[WaitsFor] = [*asked]
    abouts += ["asks"] if left and "reads" not in abouts else []
    abouts += ["line"] if first else []
    return _who_looks(abouts, heard, waits, limits, hours, text)


def _who_looks(
    abouts: Sequence[WaitsFor],
    heard: WaitingMessage,
    waits: dict[str, Any],
    limits: Limits,
    hours: str,
    text: str,
) -> list[WaitsForPerson]:
    """Place in the queue, minutes waited, when people are there next, and what had been offered.

    The first answer says it all; then what the message is to the wait.
    """
    now: datetime = waits["now"]
    first = not waits["told"]
    opening = line_for(limits, hours, "hand_over", {waits["role"] or "agent"}).opening
    opens = opening.next(now) if opening else now
    away = opening is not None and opens > now
    today = {
        "opens_at": opens if away else None,
        "closes_at": opening.until(now) if opening is not None and not away else None,
    }
    on = _hours_on(text, opening, now) if opening is not None and "hours" in abouts else {}
    return [
        WaitsForPerson(
            about=about,
            times=waits["told"].count(about),
            place=waits["before"] + 1,
            minutes=int((now - waits["waiting_since"]).total_seconds() // 60),
            brought=heard.brought if about == "brings" else None,
            offers=offered(waits["offers"]) if first and about == abouts[-1] else (),
            zone=opening.zone.key if opening is not None else None,
            **((on if about == "hours" else {}) or today),
        )
        for about in abouts
    ]


def _hours_on(text: str, opening: Opening, now: datetime) -> dict[str, datetime | None]:
    """When people are there on another day that the words name: from when until when, or, where
    they are not, that day and when they are there next.
    """
    here = now.astimezone(opening.zone)
    day = day_wished(text, here.date())
    if day is None or day <= here.date():
        return {}
    begins = datetime.combine(day, time(), opening.zone)
    opens = opening.next(begins)
    if opens.date() != day:
        return {"on_day": begins, "opens_at": opens}
    return {"on_day": opens, "closes_at": opening.until(opens)}


def _abouts(heard: WaitingMessage, *, first: bool) -> list[WaitsFor]:
    """What is said of the wait, in its order."""
    if heard.does == "asks":
        return ["asks", "line"] if first else ["asks"]
    does = heard.does if heard.does in _OF_THE_WAIT else _about(heard, first=first)
    rest: list[WaitsFor] = ["asks"] if heard.rest else []
    return [does, *heard.also, *rest]


_OF_THE_WAIT = frozenset(get_args(AskedOfTheWait.__value__))


def _about(heard: WaitingMessage, *, first: bool) -> WaitsFor:
    if heard.does not in ("adds", "reach", "calls"):
        return heard.does
    if heard.brought:
        return "brings"
    if heard.does == "reach":
        return "reach"
    return "first" if first else heard.does
