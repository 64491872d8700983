"""A payment for a subscription that comes back only together with its cancellation.

Pure.
"""

from __future__ import annotations

from state.team import Handoff, NextTask
from steward.money import Money
from teams.contract import View
from teams.refund.phrases import WouldComeBack
from teams.refund.records import Books
from teams.refund.subscriptions import Reversible, reversible
from teams.slots import Slots


def gives_back(view: View[Slots], books: Books) -> Handoff | None:
    """What would come back, and until when; the cancellation that it needs is looked into next.

    That is proposed only where the customer's words ask for it, else it is asked about. None:
    nothing would come back, or of several subscriptions no one knows which.
    """
    found = reversible(books, invoice=view.slots.invoice)
    if len(found) != 1:
        return None
    task = NextTask(
        team="billing",
        goal="cancel_subscription",
        slots={"account": found[0].account_id, "quote": view.slots.quote, "gives_back": True},
    )
    return Handoff(tasks=(task,), says=(_would_come_back(view, books, found[0]),))


def _would_come_back(view: View[Slots], books: Books, found: Reversible) -> WouldComeBack:
    charge = books.charge(found.cases[0].finding.charge_id) or {}
    first = found.cases[0].reason == "cooling_off"
    terms = view.terms
    return WouldComeBack(
        amount=Money(minor=found.amount_minor, currency=charge["currency"]),
        at=charge["captured_at"],
        first=first,
        days=terms.withdrawal_days_eu if first else terms.renewal_grace_days,
    )
