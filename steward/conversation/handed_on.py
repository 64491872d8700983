"""What stands in a hand-over while people are waited for: one source for what its customer is told
of it, and for what those people read of it. From rows alone, never from a model.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from actions.hand_over import OfferedAction, offered
from steward.db import Connection, fetch, fetch_one
from steward.domain.remedy import Remedy
from steward.frozen_model import Frozen
from steward.understanding.orders.received_goods import troubles_of
from steward.understanding.people.handed_words import (
    AskedOfIt,
    asked_of_it,
    names_a_place,
    names_no_more,
    nearest,
    own_contact,
    told_to_people,
    wants_it_still,
)
from steward.understanding.people.people_wished import people_wished
from steward.understanding.people.while_waiting import waiting_message
from steward.understanding.yes_and_no.remedy_wished import names_remedy, remedy_wished
from steward.wording.handed import HandedMatter, StandsWithPeople, matter_of
from steward.wording.values import noted, reference

_MOST = 6  # quotes, the newest
_CALLS = 4  # words of what led to it, which may be no more than a call for people
_SHOWN = 3  # quotes that are laid beside a reply
_EARLIEST = 20  # messages before those that led to it
_TOLD = 3  # sentences that answer one message
_HANDED = """
SELECT a.outcome, a.created_at FROM desk.conversation c JOIN LATERAL (
    SELECT outcome, created_at FROM desk.action
     WHERE conversation_id = c.id AND kind = 'hand_over' AND state = 'confirmed'
     ORDER BY created_at DESC LIMIT 1) a ON true
 WHERE c.id = %s AND c.mode = 'person' AND c.mode_by = ''
"""
# What was written since, and, first, what led to it.
_WRITTEN = """
SELECT i.text, i.received_at > h.at AS since
  FROM desk.inbox i, (SELECT %s::text AS talk, %s::timestamptz AS at) h
 WHERE i.conversation_id = h.talk AND i.recorded AND i.automatic = ''
   AND i.seq >= coalesce((SELECT max(seq) FROM desk.inbox
                           WHERE conversation_id = h.talk AND received_at <= h.at), 0)
 ORDER BY i.seq LIMIT 50
"""


# What was written before that.
_EARLIER = """
SELECT i.text FROM desk.inbox i
 WHERE i.conversation_id = %s AND i.recorded AND i.automatic = '' AND i.received_at <= %s
 ORDER BY i.seq DESC LIMIT %s
"""
_OF_GOODS = frozenset({"goods", "parcel", "money_back", "refund"})


class Written(Frozen):
    """The customer's messages: those that led to the hand-over, those since, and those before."""

    led: tuple[str, ...] = ()
    since: tuple[str, ...] = ()
    before: tuple[str, ...] = ()


class HandedOn(Frozen):
    """What stands there. Nothing is in it that no row holds."""

    matters: tuple[HandedMatter, ...] = ()
    words: tuple[str, ...] = ()  # quotes, the newest last
    phone: str = ""
    call: bool = False
    remedy: Remedy | None = None  # which they would rather have
    offers: tuple[OfferedAction, ...] = ()


NOTHING = HandedOn()


async def written(connection: Connection, conversation_id: str, at: object) -> Written:
    """What its customer wrote, of a conversation that was handed over at this time."""
    rows = await fetch(connection, _WRITTEN, conversation_id, at)
    before = await fetch(connection, _EARLIER, conversation_id, at, _EARLIEST)
    return Written(
        before=tuple(row["text"] for row in reversed(before)),
        led=tuple(row["text"] for row in rows if not row["since"]),
        since=tuple(row["text"] for row in rows if row["since"]),
    )


async def standing(connection: Connection, conversation_id: str) -> tuple[HandedOn, Written]:
    """What stands in the hand-over of somebody who waits for people; nothing: nobody does."""
    handed = await fetch_one(connection, _HANDED, conversation_id)
    if handed is None:
        return NOTHING, Written()
    texts = await written(connection, conversation_id, handed["created_at"])
    return of_rows(handed["outcome"], texts), texts


def of_rows(outcome: Mapping[str, Any], texts: Written) -> HandedOn:
    """By the row of the hand-over and what was written."""
    every = (*texts.led, *texts.since)
    phones = [one for text in every if (one := own_contact(text, "phone"))]
    led = [one for one in map(quoted, texts.led) if len(one.split()) > _CALLS]
    quotes = dict.fromkeys([*led, *(one for one in map(quoted, texts.since) if one)])
    goals = outcome.get("goals") or ()
    told = (matter_of(one["goal"], _reference(one)) for one in goals)
    matters = tuple(dict.fromkeys(one for one in told if one is not None))
    return HandedOn(
        matters=matters,
        remedy=_remedy(matters, texts),
        words=tuple(quotes)[-_MOST:],
        phone=phones[-1] if phones else "",
        call="call_back" in (outcome.get("asked") or ()) or wishes_a_call(texts),
        offers=offered(outcome.get("offers")),
    )


def _remedy(matters: Sequence[HandedMatter], texts: Written) -> Remedy | None:
    """Which they would rather have, the money or the goods, where it is about goods: as they said
    last.
    """
    every = (*texts.before, *texts.led, *texts.since)
    wished = [one for text in every if (one := remedy_wished(text)) is not None]
    of_goods = any(one.matter in _OF_GOODS for one in matters) or any(map(troubles_of, every))
    return wished[-1] if wished and of_goods else None


def _reference(goal: Mapping[str, Any]) -> str | None:
    named = str(goal.get("reference") or "")
    return named if reference(named) else None


def quoted(text: str) -> str:
    """What of a message is quoted, to its customer and to people alike; empty: nothing."""
    return told_to_people(text, noted)


def wishes_a_call(texts: Written) -> bool:
    """Whether they wish to be called, by what they wrote."""
    return any("call_back" in people_wished(one) for one in (*texts.led, *texts.since))


def taken_back(since: Sequence[str]) -> int:
    """How many of these messages take something back; none of those before they want it after
    all.
    """
    count = 0
    for text in since:
        if waiting_message(text).does in ("takes_back", "drops"):
            count += 1
        elif wants_it_still(text):
            count = 0
    return count


def sentences(stands: HandedOn) -> list[StandsWithPeople]:
    """Everything that may be told of it, one sentence each: the newest quote first."""
    words = [StandsWithPeople(about="words", noted=one) for one in stands.words[::-1][:_SHOWN]]
    return [
        *words,
        *_rather(stands),
        *_matters(stands),
        *_call(stands),
        *_offers(stands),
        *_DECIDES,
    ]


def answers(stands: HandedOn, text: str) -> list[StandsWithPeople]:
    """What of it answers a message that asks for it; empty: nothing does."""
    asked = asked_of_it(text)
    if not asked.any or stands == NOTHING:
        return []
    found = _of(stands, asked, text)
    if "decides" in asked.of and not (asked.noted and found):
        found += _DECIDES
    return [one for at, one in enumerate(found) if one not in found[:at]][:_TOLD]


def _of(stands: HandedOn, asked: AskedOfIt, text: str) -> list[StandsWithPeople]:
    if "all" in asked.of:
        told = [*_matters(stands), *_rather(stands), *_newest(stands)]
        return [*told, *_call(stands), *_offers(stands)]
    found = _call(stands) if "phone" in asked.of else []
    places = [one for one in stands.words if names_a_place(one)] if "place" in asked.of else []
    if places:
        found += [StandsWithPeople(about="words", noted=one) for one in places[-1:]]
    elif (at := nearest(text, stands.words)) is not None:
        found.append(StandsWithPeople(about="words", noted=stands.words[at]))
    elif asked.noted and "phone" not in asked.of and names_no_more(text):
        found += _newest(stands)
    if "which" in asked.of:
        found += _matters(stands)
    if asked.noted and stands.remedy is not None and names_remedy(text, stands.remedy):
        found = [*_rather(stands), *(one for one in found if not _tells_remedy(one))]
    alone = asked.of == {"decides"} and not found  # "so is that a yes?"
    return (_call(stands) or _newest(stands)) if alone else found


def _rather(stands: HandedOn) -> list[StandsWithPeople]:
    return [StandsWithPeople(about="remedy", remedy=stands.remedy)] if stands.remedy else []


def _tells_remedy(one: StandsWithPeople) -> bool:
    return one.noted is not None and remedy_wished(one.noted) is not None


def _newest(stands: HandedOn) -> list[StandsWithPeople]:
    return [StandsWithPeople(about="words", noted=one) for one in stands.words[-1:]]


def _matters(stands: HandedOn) -> list[StandsWithPeople]:
    named = stands.matters
    return [StandsWithPeople(about="matters", matters=named)] if named else []


def _call(stands: HandedOn) -> list[StandsWithPeople]:
    if stands.call:
        return [StandsWithPeople(about="call", new=stands.phone or None)]
    return [StandsWithPeople(about="phone", new=stands.phone)] if stands.phone else []


def _offers(stands: HandedOn) -> list[StandsWithPeople]:
    return [StandsWithPeople(about="offers", offers=stands.offers)] if stands.offers else []


_DECIDES = (StandsWithPeople(about="decides"),)
