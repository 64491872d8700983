"""The customer's money as it was read, and its records as they are told of. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import combinations
from typing import Any

from state.team import Proposal
from steward.money import Money
from steward.understanding.payments.named_payments import taken_in
from steward.understanding.talk.more import says_sum
from steward.wording.payments import AlreadyRefunded, ChargeLine
from teams.billing.phrases import CardOnFile, InvoiceLine, NotMatched, OpenInvoice, StillToPay
from teams.colleagues import ticket
from teams.contract import View
from teams.refund.records import Books
from teams.slots import Slots

_PAYING = frozenset({"captured", "authorised", "charged_back"})


def books_of(view: View[Slots]) -> Books:
    """The customer's money as it was read."""
    return Books(
        terms=view.terms,
        accounts=view.get("account", {}).get("accounts", []),
        invoices=view.get("invoices", {}).get("invoices", []),
        charges=view.get("charges", {}).get("charges", []),
        refunds=oldest_first(view.get("refunds", {}).get("refunds", [])),
        orders=view.get("orders", {}).get("orders", []),
        outages=view.get("outages", {}).get("outages", []),
        credits=view.get("credits", {}).get("credits", []),
        contacts=view.get("contacts", {}).get("interactions", []),
        promises=view.get("promises", {}).get("promises", []),
        now=view.now,
    )


def oldest_first(records: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """In the order of time: systems list the newest first, and what is told are the last few, the
    newest last.
    """
    stamps = ("captured_at", "authorised_at", "created_at")
    return sorted(records, key=lambda r: next((str(r[s]) for s in stamps if r.get(s)), ""))


def unmatched(
    books: Books, charges: Sequence[dict[str, Any]], named: str | None = None
) -> list[dict[str, Any]]:
    """Of these charges what was taken for no invoice that the books have: nobody can tell what it
    was for, so nothing may be said of how often that was taken. With a `named` invoice: those that
    could be for it, by their amount.
    """
    known = {one["invoice_id"] for one in books.invoices}
    loose = [c for c in charges if c["state"] == "captured" and c["invoice_id"] not in known]
    if named is None:
        return loose
    own = [c for c in books.charges if c["invoice_id"] == named]
    bill = books.invoice(named)
    sums = {(c["amount_minor"], c["currency"]) for c in own}
    sums |= {(bill["total_minor"], bill["currency"])} if bill else set()
    return [c for c in loose if (c["amount_minor"], c["currency"]) in sums]


def not_matched(
    view: View[Slots],
    shown: Sequence[ChargeLine],
    loose: Sequence[dict[str, Any]],
    named: str | None,
) -> Proposal:
    """A colleague is to find out what the `loose` ones of these payments were for."""
    listed = ", ".join(f"{c['charge_id']} ({money(c)})" for c in loose)
    body = f"Billing names no invoice for {listed}. The customer: {view.slots.quote}"
    asked = ticket(view, "unmatched_payment", "A payment that names no invoice", body)
    said = NotMatched(charges=tuple(shown), invoice=named)
    return Proposal(wanted=(asked,), says=(said,))


def adding_up(books: Books, text: str) -> list[dict[str, Any]]:
    """The two or three payments, not long apart, that come to a sum which the words name together;
    none where one payment alone is that sum. Where no payments do, some of them with holds, which
    a bank shows beside them.
    """
    seen = [c for c in oldest_first(books.charges) if c["state"] in _SHOWN_BY_BANKS]
    taken = [c for c in seen if c["state"] == "captured"]
    alone = {c["amount_minor"] for c in seen if says_sum(text, c["amount_minor"])}
    if alone:  # "90 was taken, my order was 45": what was taken
        text = taken_in(text)
    among = (taken[-_LATEST:], seen[-_LATEST:])
    groups = (g for some in among for size in (2, 3) for g in combinations(reversed(some), size))
    found = (oldest_first(g) for g in groups if _comes_to(g, text) and _sum(g) not in alone)
    return next(found, [])


_LATEST = 9  # payments
_SHOWN_BY_BANKS = frozenset({"captured", "authorised", "voided"})
_NOT_LONG = timedelta(days=45)


def _comes_to(group: Sequence[dict[str, Any]], text: str) -> bool:
    days = [datetime.fromisoformat(str(taken_at(c))) for c in group]
    together = max(days) - min(days) <= _NOT_LONG and len({c["currency"] for c in group}) == 1
    return together and says_sum(text, _sum(group))


def _sum(group: Sequence[dict[str, Any]]) -> int:
    return sum(int(c["amount_minor"]) for c in group)


def was_taken(charge: dict[str, Any]) -> bool:
    """Whether money was taken by it: a hold, or one that was let go, is no payment."""
    return charge["state"] in ("captured", "charged_back")


def money(item: dict[str, Any], field: str = "amount_minor") -> Money:
    """An amount of a record."""
    return Money(minor=item[field], currency=item["currency"])


def taken_at(charge: dict[str, Any]) -> Any:
    """The moment in which a charge was taken, else reserved, as billing has it; None: neither."""
    return charge["captured_at"] or charge["authorised_at"]


def charge_line(
    charge: dict[str, Any], invoice: dict[str, Any] | None = None, plan: str | None = None
) -> ChargeLine:
    """A charge as it is told of, with its invoice and the order or plan that it was for; `plan`:
    of the account, for an invoice of a period that names none.
    """
    at = taken_at(charge)
    if invoice is None:
        return ChargeLine(amount=money(charge), at=at)
    orders = {one["order_id"] for one in invoice["orders"]}
    return ChargeLine(
        amount=money(charge),
        at=at,
        invoice=invoice["invoice_id"],
        order=orders.pop() if len(orders) == 1 else None,
        plan=invoice["plan"] or (plan if invoice["period"] else None),
    )


def invoice_line(invoice: dict[str, Any], charges: Sequence[dict[str, Any]]) -> InvoiceLine:
    """An invoice with what its newest payment was made with; the last four digits and no more."""
    own = [c for c in oldest_first(charges) if c["invoice_id"] == invoice["invoice_id"]]
    payments = [c for c in own if c["state"] == "captured"]
    paid = payments[-1] if payments else None
    return InvoiceLine(
        invoice=invoice["invoice_id"],
        issued=invoice["issued_at"],
        total=money(invoice, "total_minor"),
        tax=money(invoice, "tax_minor"),
        paid=paid is not None,
        tender=paid["tender"]["kind"] if paid else None,
        last4=paid["tender"].get("last4") if paid else None,
        payments=tuple(charge_line(c) for c in payments),
        reserved=paid is None and any(c["state"] == "authorised" for c in own),
        open=is_open(invoice, charges),
        due=invoice["due_at"],
    )


def still_to_pay(invoices: Sequence[dict[str, Any]]) -> StillToPay:
    """What is told of those that are still to be paid."""
    told = (
        OpenInvoice(invoice=one["invoice_id"], total=money(one, "total_minor"), due=one["due_at"])
        for one in invoices
    )
    return StillToPay(invoices=tuple(told))


def is_open(invoice: dict[str, Any], charges: Sequence[dict[str, Any]]) -> bool:
    """Whether an invoice is still to be paid, as far as the books tell: no payment of it is there
    or on its way, and none of the same sum that names no invoice.
    """
    left = invoice["total_minor"] - invoice["credited_minor"]
    sums = {(invoice["total_minor"], invoice["currency"]), (left, invoice["currency"])}
    may_be_of_it = [
        c
        for c in charges
        if c["invoice_id"] == invoice["invoice_id"]
        or (c["invoice_id"] is None and (c["amount_minor"], c["currency"]) in sums)
    ]
    return left > 0 and not any(c["state"] in _PAYING for c in may_be_of_it)


def card_on_file(charges: Sequence[dict[str, Any]]) -> CardOnFile:
    """The card that was charged last; the last four digits and no more."""
    by_card = [c for c in oldest_first(charges) if c["tender"]["kind"] == "card" and was_taken(c)]
    if not by_card or not by_card[-1]["tender"].get("last4"):
        return CardOnFile()
    last = by_card[-1]
    return CardOnFile(
        last4=last["tender"]["last4"],
        amount=money(last),
        at=taken_at(last),
        invoice=last["invoice_id"],
        closed=bool(last["tender"].get("closed")),
    )


def already_refunded(
    refund: dict[str, Any], charges: Sequence[dict[str, Any]] = ()
) -> AlreadyRefunded:
    """A refund that was paid; `charges`: those that it may be of."""
    return AlreadyRefunded(
        amount=money(refund),
        at=refund["created_at"],
        reference=refund["bank_reference"],
        **tender_of(refund, charges),
    )


def tender_of(refund: dict[str, Any], charges: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """What a refund goes back to: that which its payment was made with, where that is on record."""
    paid = next((one for one in charges if one["charge_id"] == refund["charge_id"]), None)
    if paid is None:
        return {}
    return {"tender": paid["tender"]["kind"], "last4": paid["tender"].get("last4")}
