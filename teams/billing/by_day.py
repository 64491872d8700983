"""Which invoices and payments words mean that name them by their day. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from steward.understanding.exact.dates_named import dated, day_in, day_of
from teams.billing.books import taken_at
from teams.contract import View
from teams.refund.records import Books
from teams.slots import Slots


def invoices_of_the_day(view: View[Slots], invoices: Sequence[dict[str, Any]]) -> list[Any]:
    """The invoices of the day or the month that the words name; an answer that names none is about
    those of the words before it.
    """
    issued = {i["invoice_id"]: day_of(i["issued_at"]) for i in invoices}
    months = {i["invoice_id"]: _month_of(i) for i in invoices}
    words = (view.slots.quote, view.slots.first)
    found = (dated(said, day_of(view.now), issued, months) for said in words if said)
    meant = next((one for one in found if one), frozenset[str]())
    return [one for one in invoices if one["invoice_id"] in meant]


def charges_of_the_day(view: View[Slots], books: Books) -> frozenset[str]:
    """The payments of the day or the month that the words name, by their numbers."""
    moments = {c["charge_id"]: taken_at(c) for c in books.charges}
    days = {charge: day_of(moment) for charge, moment in moments.items() if moment}
    return dated(view.slots.quote, day_of(view.now), days)


def invoices_paid(books: Books, charges: frozenset[str]) -> frozenset[str]:
    """The invoices that these payments are for."""
    return frozenset(c["invoice_id"] for c in books.charges if c["charge_id"] in charges)


def _month_of(invoice: Mapping[str, Any]) -> int:
    """The month that an invoice is for, or else of: its period may be any words."""
    begins = day_in(f"{str(invoice.get('period') or '')[:7]}-01")
    return (begins or day_of(invoice["issued_at"])).month
