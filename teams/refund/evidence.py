"""From systems' records to the reason for a refund: read by the teams to propose, and again by
`decide` to check.

The same functions serve both, on records that `decide` has read afresh: what a team claims is never
relied on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Literal

from steward.errors import BadInput
from steward.policy import facts as F
from steward.policy.charges import NOT_GIVEN
from steward.policy.lines import OUTSIDE
from steward.policy.reasons import (
    DISCRETIONARY,
    damaged,
    goodwill,
    missing_part,
    order_cancelled,
    outage,
    overpaid,
    undelivered,
)
from steward.policy.withdrawals import came_back_late, return_received, withdrawal
from teams.refund.causes import causes_of
from teams.refund.records import Books, Case, charges_of, refunds_of
from teams.refund.subscriptions import cancelled_too_late, in_first_days, within_grace

OF_ORDERS = frozenset(
    {
        "undelivered",
        "order_cancelled",
        "return_received",
        "withdrawal",
        "damaged",
        "wrong_item",
        "missing_part",
    }
)
OF_PERIODS = frozenset({"cancelled_before_renewal", "renewal_grace", "cooling_off"})
OF_CHARGES = OF_PERIODS | {"outage", "goodwill"}


def examine(
    books: Books,
    reason: str,
    *,
    invoice: str | None = None,
    order: str | None = None,
    charge: str | None = None,
    pieces: int | None = None,
    parts: Sequence[int] = (),
) -> list[Case]:
    """Every case of `reason` in the books, narrowed to what was named.

    Cases that do not hold are in it too.

    `pieces`: so many of an order are damaged, not all of it. `parts`: these of its lines are
    missing.

    Raises BadInput for a reason that there is not.
    """
    if reason in OF_ORDERS:
        return _of_orders(books, reason, order, pieces, parts)
    match reason:
        case "overpaid":
            return _overpaid(books, invoice)
        case "cancelled_before_renewal":
            return cancelled_too_late(books, charge)
        case "renewal_grace":
            return within_grace(books, charge)
        case "cooling_off":
            return in_first_days(books, charge)
        case "outage":
            return _outages(books, charge)
        case "goodwill":
            found = goodwill(charges_of(books), refunds_of(books), charge, causes_of(books))
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
    """Whether logistics and billing differ about the goods that are to be made good: whose, on
    which invoice, or at a higher price.
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


def _taken_back(books: Books, invoice: dict[str, Any]) -> int:
    """What is not owed of an invoice any more: its credit notes, and store credit for what it asked
    for, which makes none.
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
    charges, refunds = charges_of(books), refunds_of(books)
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
    books: Books,
    reason: str,
    order: str | None,
    pieces: int | None = None,
    parts: Sequence[int] = (),
) -> list[Case]:
    """One remedy a parcel: what was replaced is not refunded too."""
    replaced = {o.get("replacement_for") for o in books.orders}
    cases: list[Case] = []
    for item in books.orders:
        if order in (None, item["order_id"]):
            found = _of_order(books, reason, item, pieces, parts)
            if item["order_id"] in replaced:
                found = F.Finding(False, 0, None, "replaced", {"order_id": item["order_id"]})
            # it was free of charge: what is still owed, a person sees from the first order
            if item.get("replacement_for"):
                found = F.Finding(False, 0, None, "is_replacement", {"order_id": item["order_id"]})
            cases += _each(reason, found, item.get("invoice_id"), item["order_id"])
    return cases


def _billed(books: Books, item: dict[str, Any]) -> dict[str, Any]:
    """What the order's invoice says of it: in all, and apart from other orders where its lines tell
    them apart.
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
    if len(orders) < 2:  # of several orders on it nobody says which one a gesture was for
        billed["gestures_minor"] = _gestures(books, invoice)
    if own is None:
        return billed
    others = sum(one["credited_minor"] for one in orders if one is not own)
    return billed | {
        "credited_minor": max(0, billed["credited_minor"] - others),
        "others_credited_minor": others,
        "delivery_minor": _bringing(own, item, apart=len(orders) > 1),
    }


def _gestures(books: Books, invoice: dict[str, Any]) -> int:
    """What was given back of an invoice as a gesture: it takes nothing from what is owed.

    In money, that is: what was given as credit is not owed in money. And at most a gesture's
    budget: what is above it made the goods good, whatever it was called.
    """
    own = {c["charge_id"] for c in books.charges if c["invoice_id"] == invoice["invoice_id"]}
    given = sum(
        int(one["amount_minor"])
        for one in books.refunds
        if one["charge_id"] in own
        and one["reason"] in DISCRETIONARY
        and one.get("status") not in NOT_GIVEN
    )
    return min(given, books.terms.goodwill_minor.get(invoice["currency"], 0))


def _bringing(own: dict[str, Any], item: dict[str, Any], *, apart: bool) -> int:
    """What bringing an order cost: what its invoice says, else what it asks beyond the order's
    things, where its lines tell orders `apart`, or the order says of each thing which line asks
    for it.
    """
    said, lines = int(own["delivery_minor"]), item.get("lines") or []
    things = sum(int(line["amount_minor"]) for line in lines)
    told = lines and all(line.get("invoice_line") is not None for line in lines)
    if said or not (apart or (told and things == item["amount_minor"])):
        return said
    return max(0, int(own["total_minor"]) - int(item["amount_minor"]))


def parcel_of(books: Books, item: dict[str, Any]) -> F.Order:
    """An order with what its invoice says of it."""
    return F.read(F.Order, item | _billed(books, item))


def returned_late(books: Books, order: str | None) -> bool:
    """Whether the order came back after the window in which it can be sent back."""
    item = books.order(order)
    return item is not None and came_back_late(
        parcel_of(books, item), datetime.fromisoformat(books.now), books.terms
    )


def _of_order(
    books: Books, reason: str, item: dict[str, Any], pieces: int | None, parts: Sequence[int]
) -> F.Finding:
    parcel, charges, refunds = parcel_of(books, item), charges_of(books), refunds_of(books)
    now = datetime.fromisoformat(books.now)
    if reason == "order_cancelled":
        return order_cancelled(parcel, charges, refunds)
    if reason == "return_received":
        return return_received(parcel, charges, now, books.terms, refunds)
    if reason == "withdrawal":
        return withdrawal(parcel, charges, now, books.terms, refunds)
    if reason in ("damaged", "wrong_item"):
        why: Literal["damaged", "wrong_item"] = "damaged" if reason == "damaged" else "wrong_item"
        return damaged(parcel, charges, now, books.terms, refunds, pieces, why)
    if reason == "missing_part":
        return missing_part(parcel, charges, now, books.terms, refunds, parts)
    return undelivered(parcel, charges, now, books.terms, refunds)


def _outages(books: Books, charge: str | None) -> list[Case]:
    """One case a charge that billing's own preview names."""
    return [
        Case(
            "outage",
            outage(F.read(F.OutageShare, item), charges_of(books), refunds_of(books)),
            invoice_id=item["invoice_id"],
        )
        for item in books.outages
        if charge in (None, item["charge_id"])
    ]
