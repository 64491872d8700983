"""When a customer was in touch before: with colleagues, as the CRM has it, by a ticket, with this
desk; and on which of these days about the same. One line a day, without a word of anybody. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from steward.domain.findings import KeptTask
from steward.wording.history import is_own

_MOST = 8  # days that are written down: about 100 tokens
_OPEN = ("open", "pending")
# What a task may name that tells one matter from another, and what is no matter of a customer's.
RECORDS = ("order", "invoice", "charge", "ticket")
NO_WISH = frozenset({"hand_over", "verify_identity", "clarify"})


class Before(NamedTuple):
    """A day on which they were in touch, and by which ways."""

    on: date
    by: tuple[str, ...]


def days_before(
    contacts: Sequence[Mapping[str, Any]],
    tickets: Sequence[Mapping[str, Any]],
    own: Sequence[OwnContact],
    now: datetime,
    within: int,
) -> tuple[Before, ...]:
    """The days of so many before today, the newest first: what happens on one day is one contact.

    `own`: contacts with this desk that ended.
    """
    found: dict[date, list[str]] = {}
    for at, by in sorted(_told(contacts, tickets, own), reverse=True):
        if now - timedelta(days=within) <= at and at.date() < now.date():
            found.setdefault(at.date(), []).append(by)
    return tuple(Before(on, tuple(dict.fromkeys(by))) for on, by in found.items())


def _told(
    contacts: Sequence[Mapping[str, Any]],
    tickets: Sequence[Mapping[str, Any]],
    own: Sequence[OwnContact],
) -> Iterator[tuple[datetime, str]]:
    for one in contacts:
        if is_own(one.get("summary")):  # `own` has it
            continue
        yield datetime.fromisoformat(one["at"]), str(one["channel"])
    for one in tickets:
        state = "open" if one["status"] in _OPEN else "closed"
        yield datetime.fromisoformat(one["opened_at"]), f"ticket {one['ticket_id']} ({state})"
    for talk in own:
        yield talk.at, f"this desk ({talk.outcome.replace('_', ' ')})"


def as_line(days: Sequence[Before]) -> str:
    """The days for whoever gets a ticket; empty: there were none."""
    told = _listed(days)
    return f"In touch before: {told}." if told else ""


class Matter(NamedTuple):
    """What a contact is about: goals, and the records that were named."""

    goals: frozenset[str]
    named: frozenset[str]

    def is_same(self, other: Matter) -> bool:
        """They name the same record; or they want the same, and none names another record."""
        if self.named and other.named:
            return bool(self.named & other.named)
        return bool(self.goals & other.goals)


class OwnContact(NamedTuple):
    """A contact with this desk; `matter`: nothing where nobody asks what it was about."""

    at: datetime
    outcome: str
    matter: Matter = Matter(frozenset(), frozenset())


def matter(
    tasks: Iterable[KeptTask], records: Iterable[str] = (), goals: Iterable[str] = ()
) -> Matter:
    """Of a plan, of further records that were named, and of goals that were reached before."""
    known = [task for task in tasks if task.goal not in NO_WISH]
    named = [str(task.said[name]) for task in known for name in RECORDS if task.said.get(name)]
    return Matter(
        frozenset({task.goal for task in known} | set(goals) - NO_WISH),
        frozenset([*named, *records]),
    )


def told_before(
    about: Matter,
    own: Sequence[OwnContact],
    contacts: Sequence[Mapping[str, Any]],
    tickets: Sequence[Mapping[str, Any]],
    now: datetime,
    within: int,
) -> list[str]:
    """For people: which contact about the same this is and when the others were, and on how many
    other days they were in touch. Empty: on none.

    Whether a colleague's note or a ticket is about a record is whether it names it.
    """
    same = days_before(
        [one for one in contacts if _names(one.get("summary"), about)],
        [one for one in tickets if _names(one.get("subject"), about, one.get("ticket_id"))],
        [one for one in own if about.is_same(one.matter)],
        now,
        within,
    )
    every = days_before(contacts, tickets, own, now, within)
    others = [day for day in every if day.on not in {one.on for one in same}]
    told = []
    if same:
        told.append(f"contact {len(same) + 1} about the same: {_listed(same)}")
    if others:
        told.append(f"about something else: {_listed(others)}")
    return told


def _names(words: object, about: Matter, own: object = None) -> bool:
    """Whether a record of this matter is named, whole: O-12 is not named by O-123."""
    said = set(re.findall(r"[\w-]+", str(words or "").casefold()))
    return own in about.named or bool(said & {one.casefold() for one in about.named})


def _listed(days: Sequence[Before]) -> str:
    return "; ".join(f"{day.on} {', '.join(day.by)}" for day in days[:_MOST])
