"""What the support team does with a complaint, and with a question how an earlier one stands."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from state.team import Finding, Handoff, NextTask, Proposal, Read
from steward.money import Money
from steward.understanding.exact.dates_named import dated, day_of
from steward.understanding.payments.promised_sums import promised_sum_in, tells_of_a_promise
from steward.understanding.people.complaints import is_guessed
from steward.understanding.text.trade_words import meanings
from steward.views.timeline import Before, OwnContact, as_line, days_before
from teams.colleagues import ask_first, ticket
from teams.contract import AnyResult, View, unanswered
from teams.promises import in_force
from teams.support.goals import Dissatisfied
from teams.support.phrases import Complaint, NoTicket, PromisedByUs, TicketState
from tools.reading import read, read_if_offered

_WORDS = 300  # characters of a complaint that stand in its ticket beside when they wrote before
_OPEN = ("open", "pending")
_COMPLAINT = "Complaint"  # what the ticket of one is called


def read_complaint(view: View[Dissatisfied]) -> list[Read]:
    tickets = view.customer is not None and bool(view.customer.ids("helpdesk"))
    contacts = view.customer is not None and bool(view.customer.ids("crm"))
    return [
        *([read("own", "desk.contacts")] if tickets or contacts else []),
        *([read("tickets", "helpdesk.list_tickets", limit=10)] if tickets else []),
        *([read("contacts", "crm.list_interactions", limit=10)] if contacts else []),
        *([read_if_offered("promises", "crm.list_promises", limit=50)] if contacts else []),
    ]


def _promised(view: View[Dissatisfied]) -> dict[str, Any] | None:
    """What a colleague promised this customer and may still be kept, the newest.

    Whether it was kept already, the refund team sees in billing.
    """
    now = datetime.fromisoformat(view.now)
    found: list[dict[str, Any]] = [
        one for one in view.get("promises", {}).get("promises", []) if in_force(one, now)
    ]
    return max(found, key=lambda one: str(one["made_at"]), default=None)


def conclude_complaint(view: View[Dissatisfied]) -> AnyResult:
    """Somebody sees to it; who only asks how an earlier contact stands is told."""
    if view.slots.news:
        return _how_it_stands(view)
    if not view.slots.kept and (promised := _promised(view)) is not None:
        amount = Money(minor=promised["amount_minor"], currency=promised["currency"])
        says = (PromisedByUs(amount=amount, at=promised["made_at"]),)
        task = NextTask(
            team="refund",
            goal="refund_request",
            slots={"reason": "goodwill", "quote": view.slots.quote, "complaint": True},
        )
        return Handoff(tasks=(task,), says=says)
    unrecorded = _is_unrecorded(view)
    guessed = not (view.slots.kept or unrecorded) and is_guessed(view.slots.quote)
    if guessed and (first := ask_first(view, sorry=True)) is not None:
        return first
    before = _before(view)
    subject = f"{_COMPLAINT}, contact {len(before) + 1}" if len(before) > 1 else _COMPLAINT
    words = f"{view.slots.quote[:_WORDS]}\n{as_line(before)}".strip()
    last = before[0].on if before else None
    asked = ticket(view, "complaint", subject, words)
    say = Complaint(earlier=len(before), last=last, unrecorded=unrecorded)
    return Proposal(wanted=(asked,), says=(say,))


def _is_unrecorded(view: View[Dissatisfied]) -> bool:
    """Whether they tell of a sum that a colleague promised, and no promise is on record."""
    told = tells_of_a_promise(view.slots.quote) or promised_sum_in(view.slots.quote) is not None
    return told and "promises" in view.get("promises", {}) and not view.slots.kept


def _before(view: View[Dissatisfied]) -> tuple[Before, ...]:
    """The days on which this customer was in touch before."""
    return days_before(
        view.get("contacts", {}).get("interactions", []),
        view.get("tickets", {}).get("tickets", []),
        [
            OwnContact(datetime.fromisoformat(one["at"]), one["outcome"])
            for one in view.get("own", {}).get("contacts", [])
        ],
        datetime.fromisoformat(view.now),
        view.terms.cause_days,
    )


def _how_it_stands(view: View[Dissatisfied]) -> AnyResult:
    """The ticket that is named, or is of the day that is named, else the newest that is open, else
    the newest; of who asks for a complaint, one of those where there are any.
    """
    if (early := unanswered(view, "contacts", "promises")) is not None:
        return early
    named = view.slots.ticket
    known = view.get("tickets", {}).get("tickets", [])
    meant = [one for one in known if named in (None, one["ticket_id"])]
    days = {one["ticket_id"]: day_of(one["opened_at"]) for one in meant}
    of_then = dated(view.slots.quote, day_of(view.now), days)
    complaints = {one["ticket_id"] for one in meant if _is_complaint(one)}
    asked = "COMPLAIN" in meanings(view.slots.quote)
    among = of_then or (complaints if asked else frozenset())
    newest = max(
        [one for one in meant if one["ticket_id"] in among] or meant,
        key=lambda one: (one["status"] in _OPEN, str(one["updated_at"])),
        default=None,
    )
    if newest is None:
        return Finding(says=(NoTicket(ticket=named),))
    say = TicketState(
        ticket=newest["ticket_id"],
        status=newest["status"],
        opened=newest["opened_at"],
        updated=newest["updated_at"],
    )
    return Finding(says=(say,))


def _is_complaint(known: dict[str, Any]) -> bool:
    return str(known.get("subject") or "").startswith(_COMPLAINT)
