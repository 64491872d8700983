"""A payment, an invoice or an order that words name by its sum or its day, and that is not on
record. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from steward.money import Money, in_currency
from steward.understanding.exact.dates_named import Days, day_in, day_of, moment_of
from steward.understanding.payments.named_payments import (
    NamedPayment,
    named_payment,
    near,
    only_taken,
    tells_of_payment,
)
from steward.wording.payments import ChargeLine
from teams.billing.books import (
    adding_up,
    charge_line,
    money,
    oldest_first,
    taken_at,
    was_taken,
)
from teams.billing.phrases import NotOnRecord
from teams.contract import View
from teams.refund.records import Books
from teams.slots import Slots

_SHOWN = 3
_RATHER_TO_COME = 270  # days ago
_SPARE, _AROUND = 5, 45  # days: a bank books late; and what may be meant all the same


def payment_not_there(view: View[Slots], books: Books, *, by_day: bool) -> NotOnRecord | None:
    """That there is no payment of the sum, or on the day, that the words name, and which there
    are. `by_day`: the day alone is enough, where the words tell of a payment.
    """
    slots = view.slots
    if slots.invoice or slots.order or getattr(slots, "charge", None):
        return None
    named = named_payment(slots.quote, day_of(view.now))
    named = only_taken(named, slots.quote, slots.first)
    if not named.sums and not (by_day and named.days and tells_of_payment(slots.quote)):
        return None
    if adding_up(books, slots.quote):
        return None
    paid = _paid(books)
    of_sum = [c for c in paid if _has(named, c)]
    held = [c for c in books.charges if not was_taken(c)]  # a bank shows those, too
    known = [*books.invoices, *books.refunds, *books.orders, *books.credits, *held]
    if any(_is(named, total) for one in known for total in _totals(one)) and not of_sum:
        return None  # an invoice, a refund or an order of that sum
    if any(not named.days or near(_day(c), named.days, _SPARE) for c in of_sum):
        return None
    return _say(books, named, "payment", of_sum if named.sums else [], paid)


def invoice_not_there(view: View[Slots], books: Books) -> NotOnRecord | None:
    """The same of an invoice that is asked about by its sum, or by its month."""
    named = named_payment(view.slots.quote, day_of(view.now))
    if not named.sums and all(_nearly_a_year_ago(one, view.now) for one in named.days):
        return None  # a day that is to come, and no invoice's
    if view.slots.invoice or not (named.sums or named.days):
        return None
    totals = [total for one in books.invoices for total in _totals(one)]
    taken = [money(c) for c in books.charges]
    if named.sums and not any(_is(named, total) for total in (*totals, *taken)):
        return _say(books, named, "invoice", [], _paid(books))
    if named.sums or not books.invoices:
        return None
    days = [day_of(one["issued_at"]) for one in books.invoices] + [_day(c) for c in _paid(books)]
    periods = [day_in(str(one.get("period") or "")[:10]) for one in books.invoices]
    if any(near(one, named.days, _SPARE) for one in (*days, *filter(None, periods))):
        return None
    return _say(books, named, "invoice", [], _paid(books))


def _nearly_a_year_ago(days: Days, now: str) -> bool:
    """Whether a day is rather the next one than the last: "in December", said in November."""
    return (day_of(now) - days.last).days > _RATHER_TO_COME


def _say(
    books: Books,
    named: NamedPayment,
    what: Literal["payment", "invoice"],
    of_sum: Sequence[dict[str, Any]],
    paid: Sequence[dict[str, Any]],
) -> NotOnRecord:
    around = [c for c in paid if named.days and near(_day(c), named.days, _AROUND)]
    shown = of_sum or around or paid
    first, last = named.days[0] if named.days else (None, None)
    currency = next((c["currency"] for c in reversed(paid)), None)
    currency = currency or next((i["currency"] for i in books.invoices), None)
    return NotOnRecord(
        what=what,
        amount=in_currency(named.sums[0], currency) if named.sums and currency else None,
        on=moment_of(first) if first and first == last else None,
        month=moment_of(first) if first and named.month else None,
        shown="sum" if of_sum else "around" if around else "last",
        charges=tuple(_line(books, c) for c in shown[-_SHOWN:]),
    )


def _line(books: Books, charge: dict[str, Any]) -> ChargeLine:
    invoice = books.invoice(charge["invoice_id"])
    return charge_line(charge, invoice, books.plan(charge["account_id"]))


def _paid(books: Books) -> list[dict[str, Any]]:
    return [c for c in oldest_first(books.charges) if taken_at(c) and was_taken(c)]


def _day(charge: dict[str, Any]) -> date:
    return day_of(taken_at(charge))


def _has(named: NamedPayment, charge: dict[str, Any]) -> bool:
    return not named.sums or named.is_of(Decimal(money(charge).plain))


def _is(named: NamedPayment, total: Money) -> bool:
    return bool(named.sums) and named.is_of(Decimal(total.plain))


def _totals(record: dict[str, Any]) -> Iterable[Money]:
    for field in ("total_minor", "amount_minor"):
        if record.get(field) is not None and record.get("currency"):
            yield money(record, field)
