"""From systems' records to the reason for a refund: read by the teams to propose,
and again by `decide` to check.

The same functions serve both, on records that `decide` has read afresh: what a team claims is never
relied on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from steward.errors import BadInput
from steward.policy import facts as F
from steward.policy.lines import OUTSIDE
from steward.policy.reasons import (
    came_back_late,
    damaged,
    goodwill,
    outage,
    overpaid,
    return_received,
    undelivered,
    withdrawal,
)
from steward.policy.renewals import (
    cancelled_before_renewal,
    change_of_the_period,
    cooling_off,
    for_the_subscription,
    renewal_grace,
)
from steward.policy.terms import Terms

OF_ORDERS = frozenset({"undelivered", "return_received", "withdrawal", "damaged"})
OF_CHARGES = frozenset(
    {"cancelled_before_renewal", "renewal_grace", "cooling_off", "outage", "goodwill"}
)


@dataclass(frozen=True)
class Books:
    """Everything about one customer's money and parcels that was read, as plain records,
    and what it is measured by.
    """

    terms: Terms
    accounts: Sequence[dict[str, Any]] = ()
    invoices: Sequence[dict[str, Any]] = ()
    charges: Sequence[dict[str, Any]] = ()
    refunds: Sequence[dict[str, Any]] = ()
    orders: Sequence[dict[str, Any]] = ()
    outages: Sequence[dict[str, Any]] = ()
    credits: Sequence[dict[str, Any]] = ()
    contacts: Sequence[dict[str, Any]] = ()
    promises: Sequence[dict[str, Any]] = ()
    now: str = ""

    def charge(self, charge_id: str | None) -> dict[str, Any] | None:
        """One charge by id."""
        return next((c for c in self.charges if c["charge_id"] == charge_id), None)

    def invoice(self, invoice_id: str | None) -> dict[str, Any] | None:
        """One invoice by id."""
        return next((i for i in self.invoices if i["invoice_id"] == invoice_id), None)

    def order(self, order_id: str | None) -> dict[str, Any] | None:
        """One order by id."""
        return next((o for o in self.orders if o["order_id"] == order_id), None)


@dataclass(frozen=True)
class Case:
    """A reason for a refund on one resource: an invoice, an order or a charge."""

    reason: str
    finding: F.Finding
    invoice_id: str | None = None
    order_id: str | None = None


def examine(
    books: Books,
    reason: str,
    *,
    invoice: str | None = None,
    order: str | None = None,
    charge: str | None = None,
    pieces: int | None = None,
) -> list[Case]:
    """Every case of `reason` in the books, narrowed to what was named.

    Cases that do not hold are in it too.

    `pieces`: so many of an order are damaged, not all of it.
    """
    match reason:
        case "overpaid":
            return _overpaid(books, invoice)
        case "undelivered" | "return_received" | "withdrawal" | "damaged":
            return _of_orders(books, reason, order, pieces)
        case "cancelled_before_renewal":
            return _cancelled(books, charge)
        case "renewal_grace":
            return _grace(books, charge)
        case "cooling_off":
            return _cooling_off(books, charge)
        case "outage":
            return _outages(books, charge)
        case "goodwill":
            from nodes.causes import causes_of  # which reads these books

            found = goodwill(_charges(books), _refunds(books), charge, causes_of(books))
            return [
                Case(
                    "goodwill",
                    found,
                    invoice_id=(books.charge(found.charge_id) or {}).get("invoice_id"),
                )
            ]
        case _:
            raise BadInput(f"no predicate is declared for the reason {reason!r}")


def line_of(reason: str, order: str | None, charge: str) -> str:
    """What is made good: the goods of an order, or a charge for one reason."""
    return f"order:{order}" if reason in OF_ORDERS and order else f"charge:{charge}:{reason}"


def other_remedy(books: Books, remedy: str, reason: str, order: str | None, charge: str) -> str:
    """What else the systems' records say this line was made good with; `none` when nothing."""
    goods = reason in OF_ORDERS

    def same(item: dict[str, Any]) -> bool:
        return item["charge_id"] == charge and (
            item["reason"] in OF_ORDERS if goods else item["reason"] == reason
        )

    if (
        remedy != "replacement"
        and goods
        and any(o.get("replacement_for") == order for o in books.orders)
    ):
        return "replacement"
    if remedy != "refund" and any(
        same(item) for item in books.refunds if item["status"] != "failed_late"
    ):
        return "refund"
    return "credit" if remedy != "credit" and any(same(item) for item in books.credits) else "none"


def systems_differ(books: Books, reason: str, order: str | None, charge: str) -> bool:
    """Whether logistics and billing differ about the goods that are to be made good: whose,
    on which invoice, or at a higher price.
    """
    item, paid = books.order(order), books.charge(charge)
    if reason not in OF_ORDERS or item is None or paid is None:
        return False
    bill = books.invoice(item.get("invoice_id"))
    if bill is None:
        return bool(item["account_id"] != paid["account_id"])
    other = bill.get("order_id") not in (None, item["order_id"])
    return (
        other
        or item["account_id"] != paid["account_id"]
        or item["currency"] != bill["currency"]
        or item["amount_minor"] > bill["total_minor"]
    )


def holding(cases: Iterable[Case]) -> list[Case]:
    """Those whose predicate is true."""
    return [case for case in cases if case.finding.holds]


def _charges(books: Books) -> list[F.Charge]:
    return [F.read(F.Charge, charge) for charge in books.charges]


def _refunds(books: Books) -> list[F.Refund]:
    return [F.read(F.Refund, refund | {"state": refund["status"]}) for refund in books.refunds]


def _invoices(books: Books) -> dict[str, F.Invoice]:
    return {item["invoice_id"]: F.read(F.Invoice, item) for item in books.invoices}


def _taken_back(books: Books, invoice: dict[str, Any]) -> int:
    """What is not owed of an invoice any more: its credit notes,
    and store credit for what it asked for, which makes none.
    """
    own = {
        charge["charge_id"]
        for charge in books.charges
        if charge["invoice_id"] == invoice["invoice_id"]
    }
    given = sum(
        int(one["amount_minor"])
        for one in books.credits
        if one["charge_id"] in own and one["reason"] not in OUTSIDE
    )
    return int(invoice.get("credited_minor", 0)) + given


def _overpaid(books: Books, invoice: str | None) -> list[Case]:
    chosen = [i for i in books.invoices if invoice in (None, i["invoice_id"])]
    charges, refunds = _charges(books), _refunds(books)
    return [
        case
        for item in chosen
        for case in _each(
            "overpaid",
            overpaid(
                F.read(F.Invoice, item | {"credited_minor": _taken_back(books, item)}),
                charges,
                refunds,
            ),
            item["invoice_id"],
        )
    ]


def _each(
    reason: str, found: F.Finding, invoice_id: str | None, order_id: str | None = None
) -> list[Case]:
    """One case a charge: what is due may have been paid by several."""
    return [
        Case(reason, one, invoice_id=invoice_id, order_id=order_id) for one in (found, *found.also)
    ]


def _of_orders(
    books: Books, reason: str, order: str | None, pieces: int | None = None
) -> list[Case]:
    """One remedy a parcel: what was replaced is not refunded too."""
    replaced = {o.get("replacement_for") for o in books.orders}
    cases: list[Case] = []
    for item in books.orders:
        if order in (None, item["order_id"]):
            found = _of_order(books, reason, item, pieces)
            if item["order_id"] in replaced:
                found = F.Finding(False, 0, None, "replaced", {"order_id": item["order_id"]})
            # it was free of charge: what is still owed, a person sees from the first order
            if item.get("replacement_for"):
                found = F.Finding(False, 0, None, "is_replacement", {"order_id": item["order_id"]})
            cases += _each(reason, found, item.get("invoice_id"), item["order_id"])
    return cases


def _billed(books: Books, item: dict[str, Any]) -> dict[str, Any]:
    """What the order's invoice says of it: in all, and apart from other orders where
    its lines tell them apart.
    """
    invoice = books.invoice(item.get("invoice_id"))
    if invoice is None:
        return {"invoiced_minor": None, "credited_minor": 0}
    orders = invoice.get("orders") or []
    own = next((one for one in orders if one["order_id"] == item["order_id"]), None)
    billed = {
        "invoiced_minor": invoice["total_minor"],
        "credited_minor": _taken_back(books, invoice),
    }
    if own is None:
        return billed
    others = sum(one["credited_minor"] for one in orders if one is not own)
    return billed | {
        "credited_minor": max(0, billed["credited_minor"] - others),
        "others_credited_minor": others,
        "delivery_minor": own["delivery_minor"],
    }


def parcel_of(books: Books, item: dict[str, Any]) -> F.Order:
    """An order with what its invoice says of it."""
    return F.read(F.Order, item | _billed(books, item))


def returned_late(books: Books, order: str | None) -> bool:
    """Whether the order came back after the window in which it can be sent back."""
    item = books.order(order)
    return item is not None and came_back_late(
        parcel_of(books, item), datetime.fromisoformat(books.now), books.terms
    )


def _of_order(books: Books, reason: str, item: dict[str, Any], pieces: int | None) -> F.Finding:
    parcel, charges, refunds = parcel_of(books, item), _charges(books), _refunds(books)
    now = datetime.fromisoformat(books.now)
    if reason == "return_received":
        return return_received(parcel, charges, now, books.terms, refunds)
    if reason == "withdrawal":
        return withdrawal(parcel, charges, now, books.terms, refunds)
    if reason == "damaged":
        return damaged(parcel, charges, now, books.terms, refunds, pieces)
    return undelivered(parcel, charges, now, books.terms, refunds)


def _outages(books: Books, charge: str | None) -> list[Case]:
    """One case a charge that billing's own preview names."""
    return [
        Case(
            "outage",
            outage(F.read(F.OutageShare, item), _charges(books), _refunds(books)),
            invoice_id=item["invoice_id"],
        )
        for item in books.outages
        if charge in (None, item["charge_id"])
    ]


def _cancelled(books: Books, charge: str | None) -> list[Case]:
    cases: list[Case] = []
    refunds, invoices = _refunds(books), _invoices(books)
    for account in books.accounts:
        if account.get("subscription") is None:
            continue
        subscription = F.read(F.Subscription, account["subscription"])
        for item in _charges(books):
            if item.account_id == account["account_id"] and charge in (None, item.charge_id):
                found = cancelled_before_renewal(
                    subscription, item, invoices.get(item.invoice_id or ""), refunds
                )
                cases.append(Case("cancelled_before_renewal", found, invoice_id=item.invoice_id))
    return cases


type _Judge = Callable[[F.Subscription, F.Charge, F.Invoice | None, Sequence[F.Refund]], F.Finding]


def _grace(books: Books, charge: str | None) -> list[Case]:
    """The newest charge of each account that pays for its subscription, not for goods.

    With it, its changes of plan.
    """
    invoices = _invoices(books)
    cases: list[tuple[str, Case]] = []
    for _, subscription, own in _subscribed(books):
        paid = [
            (item.captured_at, item)
            for item in own
            if item.captured_at is not None
            and item.state == "captured"
            and for_the_subscription(subscription, item, invoices.get(item.invoice_id or ""))
        ]
        if paid:
            newest = max(paid, key=lambda one: (one[0], one[1].charge_id))[1]
            cases += _period(
                books,
                "renewal_grace",
                subscription,
                newest,
                own,
                lambda s, c, i, r: renewal_grace(s, c, i, books.terms, r),
            )
    return _once(cases, charge)


def _cooling_off(books: Books, charge: str | None) -> list[Case]:
    """The charges of each subscription, as the first one of a subscription that was withdrawn from.

    With it, its changes of plan.
    """
    cases: list[tuple[str, Case]] = []
    for account, subscription, own in _subscribed(books):
        for item in own:
            cases += _period(
                books,
                "cooling_off",
                subscription,
                item,
                own,
                _from_country(account.get("country"), books.terms),
            )
    return _once(cases, charge)


def _from_country(country: str | None, terms: Terms) -> _Judge:
    return lambda subscription, charge, invoice, refunds: cooling_off(
        subscription, charge, invoice, country, terms, refunds
    )


def _once(cases: Sequence[tuple[str, Case]], charge: str | None) -> list[Case]:
    """One case a charge that holds, and those that do not.

    Narrowed to the charge that was named.
    """
    held: dict[str, Case] = {}
    for name, case in cases:
        if case.finding.holds and charge in (None, name):
            held.setdefault(name, case)
    return [
        *held.values(),
        *(case for name, case in cases if charge in (None, name) and not case.finding.holds),
    ]


def _subscribed(books: Books) -> list[tuple[dict[str, Any], F.Subscription, list[F.Charge]]]:
    """Each account that has a subscription, with what was paid on it."""
    charges = _charges(books)
    return [
        (
            account,
            F.read(F.Subscription, account["subscription"]),
            [c for c in charges if c.account_id == account["account_id"]],
        )
        for account in books.accounts
        if account.get("subscription") is not None
    ]


def _period(
    books: Books,
    reason: str,
    subscription: F.Subscription,
    paid: F.Charge,
    own: Sequence[F.Charge],
    judge: _Judge,
) -> list[tuple[str, Case]]:
    """What a period cost, and the changes of plan within it: one case a charge, with its name.

    What was paid back already changes nothing about the others.
    """
    refunds, invoices = _refunds(books), _invoices(books)

    def invoice_of(charge: F.Charge) -> F.Invoice | None:
        return invoices.get(charge.invoice_id or "")

    found = [(paid, judge(subscription, paid, invoice_of(paid), refunds))]
    whole = judge(
        subscription, replace(paid, refunded_minor=0, store_credit_minor=0), invoice_of(paid), ()
    )
    changes = (
        [
            (item, change_of_the_period(subscription, whole, item, invoice_of(item), refunds))
            for item in own
        ]
        if whole.holds
        else []
    )
    found += [(item, change) for item, change in changes if change.holds]
    return [
        (item.charge_id, Case(reason, finding, invoice_id=item.invoice_id))
        for item, finding in found
    ]
