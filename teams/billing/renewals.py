"""What was paid last for a subscription that runs, and how long that comes back. Pure."""

from __future__ import annotations

from typing import Any

from steward.understanding.talk.subjects import of_a_plan
from teams.billing.books import money
from teams.billing.by_day import charges_of_the_day
from teams.billing.phrases import NotCancelled
from teams.contract import View
from teams.refund.records import Books
from teams.slots import Slots


def newest_period(books: Books) -> dict[str, Any] | None:
    """The newest payment for the subscription, and not for goods."""
    goods = {i["invoice_id"] for i in books.invoices if i.get("order_id")}
    paid = [c for c in books.charges if c["state"] == "captured" and c["invoice_id"] not in goods]
    return max(paid, key=lambda c: str(c["captured_at"]), default=None)


def not_cancelled(view: View[Slots], books: Books) -> NotCancelled:
    """That no cancellation is on record, what was paid last, and how long one comes back."""
    newest = newest_period(books)
    return NotCancelled(
        amount=money(newest) if newest else None,
        at=newest["captured_at"] if newest else None,
        days=view.terms.renewal_grace_days,
    )


def names_newest_period(view: View[Slots], books: Books) -> bool:
    """Whether the words mean the newest payment of a subscription that runs: by its sum, its day,
    or as the plan's.
    """
    running = any(
        (a.get("subscription") or {}).get("status") in ("active", "paused") for a in books.accounts
    )
    newest = newest_period(books) if running else None
    if newest is None or view.slots.order or view.slots.charge:
        return False
    if view.slots.invoice:
        return bool(newest["invoice_id"] == view.slots.invoice)
    sums = {(one.minor, one.currency) for one in getattr(view.slots, "amounts", ())}
    by_sum = (newest["amount_minor"], newest["currency"]) in sums
    by_day = newest["charge_id"] in charges_of_the_day(view, books)
    return by_sum or by_day or of_a_plan(f"{view.slots.first} {view.slots.quote}")
