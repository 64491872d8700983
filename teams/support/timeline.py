"""When a customer was in touch before: with colleagues, as the CRM has it, by a ticket, with this
desk. One line a day, without a word of anybody. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

_MOST = 8  # days that are written down: about 100 tokens
_OPEN = ("open", "pending")


class Before(NamedTuple):
    """A day on which they were in touch, and by which ways."""

    on: date
    by: tuple[str, ...]


def days_before(
    contacts: Sequence[Mapping[str, Any]],
    tickets: Sequence[Mapping[str, Any]],
    own: Sequence[Mapping[str, Any]],
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
    own: Sequence[Mapping[str, Any]],
) -> Iterator[tuple[datetime, str]]:
    for one in contacts:
        yield datetime.fromisoformat(one["at"]), str(one["channel"])
    for one in tickets:
        state = "open" if one["status"] in _OPEN else "closed"
        yield datetime.fromisoformat(one["opened_at"]), f"ticket {one['ticket_id']} ({state})"
    for one in own:
        outcome = str(one["outcome"]).replace("_", " ")
        yield datetime.fromisoformat(one["at"]), f"this desk ({outcome})"


def as_line(days: Sequence[Before]) -> str:
    """The days for whoever gets a ticket; empty: there were none."""
    told = "; ".join(f"{day.on} {', '.join(day.by)}" for day in days[:_MOST])
    return f"In touch before: {told}." if told else ""
