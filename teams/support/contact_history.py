"""What the support team tells of earlier contacts: when, which way, about what and how they stand;
never what colleagues wrote in them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from state.team import Finding, Read
from steward.understanding.people.contact_history import asks_for_contacts
from steward.wording.history import is_own
from steward.wording.values import name
from teams.contract import AnyResult, View, unanswered
from teams.slots import Slots
from teams.support.phrases import ContactHistory, ContactLine
from tools.reading import read

_TOLD = 5  # contacts


def read_contacts(view: View[Slots]) -> list[Read]:
    known = view.customer
    tickets = known is not None and bool(known.ids("helpdesk"))
    notes = known is not None and bool(known.ids("crm"))
    return [
        read("own", "desk.contacts"),
        *([read("tickets", "helpdesk.list_tickets", limit=50)] if tickets else []),
        *([read("contacts", "crm.list_interactions", limit=50)] if notes else []),
    ]


def conclude_contacts(view: View[Slots]) -> AnyResult:
    """The latest contacts before this one, or only the last where that is asked."""
    if (early := unanswered(view, "own")) is not None:
        return early
    found = sorted(_contacts(view), key=lambda one: datetime.fromisoformat(str(one.at)))
    found.reverse()
    last = asks_for_contacts(view.slots.quote) == "last"
    told = tuple(found[: 1 if last else _TOLD])
    return Finding(says=(ContactHistory(contacts=told, known=len(found), last=last),))


def _contacts(view: View[Slots]) -> Iterator[ContactLine]:
    for ticket in view.get("tickets", {}).get("tickets", []):
        yield ContactLine(
            at=ticket["opened_at"],
            channel=ticket.get("channel"),
            ticket=ticket["ticket_id"],
            subject=_shown(ticket.get("subject")),
            status=ticket["status"],
        )
    for note in view.get("contacts", {}).get("interactions", []):
        if not is_own(note.get("summary")):  # `own` has it
            yield ContactLine(at=note["at"], channel=note["channel"])
    for talk in view.get("own", {}).get("contacts", []):
        yield ContactLine(at=talk["at"], channel="desk")


def _shown(subject: Any) -> str | None:
    """What a ticket is called, where that may be said."""
    return str(subject) if subject and name(str(subject)) else None
