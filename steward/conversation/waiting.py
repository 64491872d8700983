"""Waiting for a person: what a customer hears of the wait who writes on after a hand-over while
nobody has taken the conversation. What the desk can answer it answers (`meanwhile.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from typing import TYPE_CHECKING, Any, NamedTuple, cast, get_args

from actions.hand_over import offered
from steward.conversation import handed_on
from steward.conversation.alarms import open_alarm, still_waiting
from steward.conversation.handed_on import HandedOn, Written
from steward.conversation.loops import LETTERS
from steward.conversation.outgoing import send
from steward.conversation.regret import regret
from steward.conversation.types import Inbound, Outgoing
from steward.db import Connection, fetch_one
from steward.domain.business_hours import Opening
from steward.domain.understanding import Told
from steward.policy.queues import attendance, line_for
from steward.say import written
from steward.understanding.exact.days_wished import day_wished
from steward.understanding.people.handed_words import own_contact, wants_it_still
from steward.understanding.people.while_waiting import (
    AskedOfTheWait,
    WaitingMessage,
    named_since,
    needs_no_answer,
    waiting_message,
)
from steward.understanding.talk.not_listened import not_listened
from steward.understanding.yes_and_no.remedy_wished import remedy_wished
from steward.wording.handed import RemedyNoted, StandsWithPeople
from steward.wording.offline import joined, parts_of
from steward.wording.people_hours import PeopleHours
from steward.wording.regrets import NotListened
from steward.wording.says import WaitsFor, WaitsForPerson

if TYPE_CHECKING:
    from steward.policy.limits import Limits

type OfTheWait = WaitsForPerson | StandsWithPeople | RemedyNoted | PeopleHours
_TELLS_THE_LINE = ("line", "when", "calls", "protests", "first")
_PLACE = """
SELECT c.waiting_since, c.language, clock.now() AS now,
       (SELECT count(*) FROM desk.conversation o WHERE o.waiting_since IS NOT NULL AND o.id <> c.id
           AND (o.waiting_since, o.id) < (c.waiting_since, c.id)) AS before,
       (SELECT coalesce(array_agg(said #>> '{data,about}'), '{}') FROM desk.outbox o,
               jsonb_array_elements(o.facts->'says') said
         WHERE o.conversation_id = c.id AND said->>'kind' = 'waits_for_person'
           AND o.created_at >= c.waiting_since) AS told,
       (SELECT coalesce(jsonb_agg(said->'data'), '[]') FROM desk.outbox o,
               jsonb_array_elements(o.facts->'says') said
         WHERE o.conversation_id = c.id AND said->>'kind' = 'stands_with_people'
           AND o.created_at >= c.waiting_since) AS told_of_it,
       (SELECT o.facts->'says' FROM desk.outbox o WHERE o.conversation_id = c.id
         ORDER BY o.created_at DESC LIMIT 1) AS said_last,
       (SELECT said->'data' FROM desk.outbox o, jsonb_array_elements(o.facts->'says') said
         WHERE o.conversation_id = c.id AND said->>'kind' = 'waits_for_person'
           AND said #>> '{data,about}' = ANY(%s) AND o.created_at >= c.waiting_since
         ORDER BY o.created_at DESC LIMIT 1) AS told_line,
       handed.params->>'to' AS role, handed.outcome->'offers' AS offers,
       handed.outcome->'usual' AS usual
  FROM desk.conversation c LEFT JOIN LATERAL (
    SELECT a.params, a.outcome FROM desk.action a WHERE a.conversation_id = c.id
                                              AND a.kind = 'hand_over'
     ORDER BY a.created_at DESC LIMIT 1) handed ON true
 WHERE c.id = %s AND c.mode = 'person' AND c.mode_by = ''
"""


async def _waits(connection: Connection, conversation_id: str) -> dict[str, Any] | None:
    """The wait of this conversation; None: nobody waits."""
    return await fetch_one(connection, _PLACE, [*_TELLS_THE_LINE], conversation_id)


async def say_who_looks(
    connection: Connection,
    message: Inbound,
    limits: Limits,
    hours: str,
) -> None:
    """The truth about when a person looks.

    Letters get it once, so that two machines come to an end.
    """
    waits = await _waits(connection, message.conversation_id)
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
    stands, texts = await handed_on.standing(connection, message.conversation_id)
    wait = _Wait(heard, waits, limits, hours, message.text, stands, texts)
    abouts = _with_the_line(
        _abouts(heard, message.text, texts, first=first),
        wait,
        once=message.channel in LETTERS,
    )
    says = _who_looks(abouts, wait)
    if alarm is not None:
        text, says = still_waiting(alarm, len(waits["told"])), says[-1:]
        sorry = list[NotListened]()
    else:
        sorry = _regret(message.text, abouts, waits["said_last"])
        text = joined(parts_of([*sorry, *says], waits["language"]), waits["language"], first=False)
    facts: dict[str, object] = {"says": [written(say) for say in (*sorry, *says)]}
    said = Outgoing(n=0, text=text, facts=facts)
    await send(connection, message.conversation_id, f"waiting:{message.id}", said)


def _regret(text: str, abouts: Sequence[WaitsFor], said_last: object) -> list[NotListened]:
    """What begins the reply to who was not listened to, and hears no other word of regret."""
    what = None if "protests" in abouts else not_listened(text, asked=False)
    told = [Told.model_validate(one) for one in said_last] if isinstance(said_last, list) else []
    return regret(what, told) if what is not None else []


async def in_line(
    connection: Connection, conversation_id: str, limits: Limits, hours: str
) -> list[OfTheWait]:
    """What stands in the hand-over, when somebody takes it over, and the place in the line; empty:
    nobody waits.
    """
    waits = await _waits(connection, conversation_id)
    if waits is None:
        return []
    stands, texts = await handed_on.standing(connection, conversation_id)
    line = _who_looks(["when"], _Wait(waiting_message(""), waits, limits, hours, "", stands, texts))
    return [*handed_on.sentences(stands), *line]


async def beside_answers(
    connection: Connection,
    conversation_id: str,
    text: str,
    limits: Limits,
    hours: str,
    *,
    left: bool,
    said: bool,
) -> list[OfTheWait]:
    """What is said of the wait beside the desk's own answers to a message: what it asks of it, that
    what is `left` is for the colleague, and the place in the line where that is news. Where nothing
    was `said` at all, what the message is to the wait.
    """
    waits = await _waits(connection, conversation_id)
    if waits is None:
        return []
    heard = waiting_message(text)
    first = not waits["told"]
    stands, texts = await handed_on.standing(connection, conversation_id)
    wait = _Wait(heard, waits, limits, hours, text, stands, texts)
    if not said:
        return _who_looks(_with_the_line(_abouts(heard, text, texts, first=first), wait), wait)
    asked = (heard.does, *heard.also) if heard.does in _OF_THE_WAIT else heard.also
    abouts: list[WaitsFor] = ["keeps"] if _keeps(text, texts) else []
    abouts += asked
    abouts += ["asks"] if left and not {"reads", "stands"} & {*abouts} else []
    return _who_looks(_with_the_line(abouts, wait), wait)


class _Wait(NamedTuple):
    """A message to somebody's wait, and what there is to say of that."""

    heard: WaitingMessage
    waits: dict[str, Any]
    limits: Limits
    hours: str
    text: str
    stands: HandedOn
    texts: Written


def _there(wait: _Wait) -> tuple[Opening | None, datetime, bool]:
    """The hours of the people who take it over, when they are there next, and if they are away."""
    now: datetime = wait.waits["now"]
    role = wait.waits["role"] or "agent"
    opening = line_for(wait.limits, wait.hours, "hand_over", {role}).opening
    opens = opening.next(now) if opening else now
    return opening, opens, opening is not None and opens > now


def _with_the_line(abouts: list[WaitsFor], wait: _Wait, *, once: bool = False) -> list[WaitsFor]:
    """With the place in the line, where that is news: it was told, and they are next now, or our
    people came or went since; of a letter, which hears it `once`.
    """
    if {*_TELLS_THE_LINE} & {*abouts}:
        return abouts
    told, (_, _, away) = wait.waits["told_line"], _there(wait)
    next_now = bool(told) and told["place"] > 1 and wait.waits["before"] == 0
    came_or_went = bool(told) and (told.get("opens_at") is not None) != away
    return [*abouts, "line"] if once or next_now or came_or_went else abouts


def _who_looks(abouts: Sequence[WaitsFor], wait: _Wait) -> list[OfTheWait]:
    """Place in the queue, minutes waited, when people are there next, and what had been offered;
    what stands in the hand-over, where that is asked.

    The first answer says it all; then what the message is to the wait.
    """
    text, waits = wait.text, wait.waits
    now: datetime = waits["now"]
    first = not waits["told"]
    opening, opens, away = _there(wait)
    today: dict[str, Any] = {
        "opens_at": opens if away else None,
        "closes_at": opening.until(now) if opening is not None and not away else None,
    }
    on: dict[str, Any] = (
        _hours_on(text, opening, now) if opening is not None and "hours" in abouts else {}
    )
    says, asked = list[OfTheWait](), _of_the_hand_over(wait)
    for about in abouts:
        if about in _ASKED_OF_IT and asked:
            says += asked
            asked = []
            continue
        if about == "hours" and not on and (there := attendance(opening)) is not None:
            says.append(PeopleHours.of(there, now))
            if not away:
                continue
        says.append(
            WaitsForPerson(
                about=cast(WaitsFor, "reads" if about == "stands" else about),
                times=waits["told"].count(about),
                place=waits["before"] + 1,
                minutes=int((now - waits["waiting_since"]).total_seconds() // 60),
                offers=offered(waits["offers"]) if first and about == abouts[-1] else (),
                zone=opening.zone.key if opening is not None else None,
                usual=waits["usual"] if about == "when" else None,
                **_brought(about, wait),
                **((on if about == "hours" else {}) or today),
            )
        )
    told = [say for at, say in enumerate(says) if say not in says[:at]]
    return [*_remedy_noted(wait, told), *told]


def _remedy_noted(wait: _Wait, told: Sequence[OfTheWait]) -> list[OfTheWait]:
    """That it is noted what they would rather have, where the message says so, and it is not told
    to stand there.
    """
    remedy = remedy_wished(wait.text)
    stands = any(isinstance(one, StandsWithPeople) and one.about == "remedy" for one in told)
    noted = remedy is not None and remedy == wait.stands.remedy and not stands
    return [RemedyNoted(remedy=remedy)] if noted and remedy is not None else []


_ASKED_OF_IT = frozenset({"stands", "reads", "asks"})


def _of_the_hand_over(wait: _Wait) -> list[StandsWithPeople]:
    """What stands there of what is asked; said again, it is said in other words."""
    told = wait.waits["told_of_it"]
    return [
        one.model_copy(update={"again": any(_is_said(one, before) for before in told)})
        for one in handed_on.answers(wait.stands, wait.text)
    ]


def _is_said(one: StandsWithPeople, before: dict[str, Any]) -> bool:
    return {**one.data, "again": None} == {**before, "again": None}


def _brought(about: WaitsFor, wait: _Wait) -> dict[str, Any]:
    """What people look for first in the message, and what it tells beside that."""
    told = {"noted": handed_on.quoted(wait.text) or None} if about in _TAKEN_DOWN else {}
    if about != "brings":
        return told
    named = named_since([wait.text])
    records = [one for kind, each in named.items() if kind not in _CONTACTS for one in each]
    contact = own_contact(wait.text, "phone") or own_contact(wait.text, "email")
    brought = wait.heard.brought
    value = contact if brought == "contact" else next(reversed(records), "")
    before = named_since((*wait.texts.led, *wait.texts.since)[:-1])
    return told | {
        "brought": brought,
        "new": (value or None) if brought == "contact" else None,
        "reference": (value or None) if brought == "record" else None,
        "known": any(value in values for values in before.values()),
    }


_CONTACTS = frozenset({"phone", "email"})
_TAKEN_DOWN = frozenset({"adds", "brings", "reach"})


def _hours_on(text: str, opening: Opening, now: datetime) -> dict[str, Any]:
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


def _abouts(heard: WaitingMessage, text: str, texts: Written, *, first: bool) -> list[WaitsFor]:
    """What is said of the wait, in its order."""
    if heard.does == "asks":
        return ["asks", "line"] if first else ["asks"]
    if _keeps(text, texts):
        return ["keeps", "brings"] if heard.brought else ["keeps"]
    does = heard.does if heard.does in _OF_THE_WAIT else _about(heard, first=first)
    rest: list[WaitsFor] = ["asks"] if heard.rest else []
    brings: list[WaitsFor] = ["brings"] if does == "stands" and heard.brought else []
    if does == "first" and handed_on.quoted(text):
        return ["adds", *heard.also]
    return [*brings, does, *heard.also, *rest]


def _keeps(text: str, texts: Written) -> bool:
    """Whether the words want all the same what was taken back before."""
    return wants_it_still(text) and handed_on.taken_back(texts.since[:-1]) > 0


_OF_THE_WAIT = frozenset(get_args(AskedOfTheWait.__value__))


def _about(heard: WaitingMessage, *, first: bool) -> WaitsFor:
    if heard.does not in ("adds", "reach", "calls"):
        return heard.does
    if heard.brought:
        return "brings"
    if heard.does == "reach":
        return "reach"
    return "first" if first else heard.does
