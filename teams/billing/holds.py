"""What a charge means for the customer: taken, still to be taken, falling away, or let go. Pure.

Every list of payments goes by this: a hold is no payment, and one that was let go never was one.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, Literal

from steward.money import Money
from steward.wording.payments import AuthorisationExplained, ChargeLine
from teams.billing.books import charge_line, money, oldest_first, taken_at, was_taken
from teams.refund.records import Books

type Standing = Literal["taken", "waits", "falls_away", "let_go"]

_OVER = timedelta(days=30)  # no card holds an amount for longer
_STILL_SHOWN = timedelta(days=45)  # what was let go before that, no statement shows any more
_SHOWN = 3


def standing(books: Books, charge: dict[str, Any]) -> Standing:
    """A hold waits to be taken while its invoice is unpaid and its order is kept."""
    if was_taken(charge):
        return "taken"
    if charge["state"] == "voided":
        return "let_go"
    bill = books.invoice(charge["invoice_id"])
    over = _age(books, charge) > _OVER
    if bill is None or over or _is_paid(books, bill) or _is_called_off(books, bill):
        return "falls_away"
    return "waits"


def holds_explained(
    books: Books,
    charges: Sequence[dict[str, Any]],
    sums: Collection[Decimal] = (),
    together: Sequence[dict[str, Any]] = (),
) -> AuthorisationExplained | None:
    """The holds among these charges, with the payments that they stand beside; None where there
    are none. `sums`: what the words name: where a payment alone is of that, no hold is meant;
    `together`: the charges that come to it.
    """
    by = {c["charge_id"]: standing(books, c) for c in charges}
    holds = [c for c in charges if by[c["charge_id"]] in ("waits", "falls_away")]
    taken = [c for c in charges if by[c["charge_id"]] == "taken"]
    gone = [c for c in charges if by[c["charge_id"]] == "let_go" and _may_be_seen(books, c, taken)]
    own = {c["charge_id"] for c in (*holds, *gone)}
    named = [c for c in charges if Decimal(money(c).plain) in sums]
    if not own or (named and not together and own.isdisjoint(c["charge_id"] for c in named)):
        return None
    pair = taken if together else [c for c in taken if _has_twin(c, [*holds, *gone])]
    waits = [c for c in holds if by[c["charge_id"]] == "waits"]
    comes_to = sum(c["amount_minor"] for c in together)
    return AuthorisationExplained(
        charges=_lines(books, [c for c in holds if by[c["charge_id"]] == "falls_away"]),
        waits=_lines(books, waits),
        let_go=_lines(books, gone),
        taken=_lines(books, pair),
        together=Money(minor=comes_to, currency=together[0]["currency"]) if together else None,
        sent=bool(waits) and all(_orders(books, c) for c in waits),
    )


def _lines(books: Books, charges: Sequence[dict[str, Any]]) -> tuple[ChargeLine, ...]:
    latest = oldest_first(charges)[-_SHOWN:]
    return tuple(charge_line(c, books.invoice(c["invoice_id"])) for c in latest)


def _may_be_seen(books: Books, charge: dict[str, Any], taken: Sequence[dict[str, Any]]) -> bool:
    """Whether a bank may still show what was let go, beside a payment of the same sum."""
    return _age(books, charge) <= _STILL_SHOWN and _has_twin(charge, taken)


def _has_twin(charge: dict[str, Any], others: Sequence[dict[str, Any]]) -> bool:
    return money(charge) in [money(one) for one in others]


def _age(books: Books, charge: dict[str, Any]) -> timedelta:
    at = taken_at(charge)
    if not at or not books.now:
        return timedelta()
    return datetime.fromisoformat(str(books.now)) - datetime.fromisoformat(str(at))


def _is_paid(books: Books, bill: dict[str, Any]) -> bool:
    """Whether nothing is left to take for an invoice."""
    own = [c for c in books.charges if c["invoice_id"] == bill["invoice_id"] and was_taken(c)]
    due = bill["total_minor"] - bill["credited_minor"]
    return sum(int(c["amount_minor"]) for c in own) >= int(due)


def _orders(books: Books, charge: dict[str, Any]) -> frozenset[str]:
    bill = books.invoice(charge["invoice_id"])
    return _of_bill(bill) if bill else frozenset()


def _of_bill(bill: dict[str, Any]) -> frozenset[str]:
    named = [bill["order_id"]] if bill.get("order_id") else []
    return frozenset([*named, *(one["order_id"] for one in bill["orders"])])


def _is_called_off(books: Books, bill: dict[str, Any]) -> bool:
    """Whether every order of an invoice was called off, as far as orders were read."""
    ids = _of_bill(bill)
    own = [o for o in books.orders if o["order_id"] in ids or o["invoice_id"] == bill["invoice_id"]]
    return bool(own) and all(o["status"] == "cancelled" for o in own)
