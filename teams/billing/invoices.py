"""Invoices: what is told of them, and which one a paper is asked of. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from state.team import AskCustomer, Finding, Proposal, Read
from steward.domain.understanding import OpenQuestion
from steward.understanding.exact.dates_named import day_of, names_a_day
from steward.understanding.exact.which_one import Shown, only_corrects_sum, which_of
from steward.understanding.pages.public_questions import names_own
from steward.understanding.payments.documents import names_several, says_please
from steward.understanding.payments.invoice_states import asks_if_paid, asks_what_is_open
from steward.understanding.payments.tax_asked import asks_sum_of_tax
from steward.understanding.talk.more import numbers_named
from steward.understanding.text.questions import asks_if_possible_at_all
from teams.billing.books import books_of, card_on_file, invoice_line, is_open, still_to_pay
from teams.billing.by_day import invoices_of_the_day
from teams.billing.disputes import disputes_seen
from teams.billing.goals import InvoiceQuestion
from teams.billing.not_there import invoice_not_there
from teams.billing.phrases import (
    DOCUMENT_OF,
    BillingAnswers,
    DocumentAsked,
    DocumentOffered,
    InvoiceLine,
    Invoices,
    PaperToFind,
    WhichInvoice,
)
from teams.billing.playbook import missing, read_money
from teams.billing.subscription import stale_plan
from teams.colleagues import ticket, to_pass_on
from teams.contract import AnyResult, View, unanswered
from teams.refund.records import Books
from teams.slots import typed
from tools.reading import read

_SHOWN = 3  # invoices, the newest


def read_invoices(view: View[InvoiceQuestion]) -> list[Read]:
    """The money; then what the invoices hold that a paper is asked of, to tell them apart."""
    if not view.has("invoices"):
        return read_money(view)
    if not view.slots.document or view.slots.invoice:
        return []
    of_then = _of_then(view)
    return [
        read(_held(one), "billing.get_invoice", invoice_id=one["invoice_id"])
        for one in of_then
        if len(of_then) > 1 and not one["period"]
    ]


def conclude_invoice(view: View[InvoiceQuestion]) -> AnyResult:
    books = books_of(view)
    named = view.slots.invoice or _of_order(view, books)
    held = [_held(one) for one in books.invoices]
    early = unanswered(view, "contact", "handed_on", *held) or missing(view, books)
    if early is not None:
        return early
    if view.slots.card:
        card = card_on_file(books.charges).model_copy(update={"renews_at": _renews(view, books)})
        return Finding(says=(card,), wanted=stale_plan(view))
    if not named and (left := _still_open(view, books)):
        return Finding(says=(still_to_pay(left),), wanted=stale_plan(view))
    of_then = [] if named else _of_then(view)
    before = _before_those(view, books.invoices)
    chosen = [books.invoice(named)] if named else of_then or before or _newest(books.invoices)
    lines = tuple(_line(view, i, books) for i in chosen if i)
    if asks_sum_of_tax(view.slots.quote):
        lines = tuple(line.model_copy(update={"asked": True}) for line in lines)
    told = named or of_then or not names_a_day(view.slots.quote)
    if view.slots.document and lines and told:
        if len(of_then) > 1:
            return _one_of(view, of_then, lines)
        newest = not (named or of_then)
        return (_offered(view, lines[-1]) if newest else None) or _document(
            view, lines[-1:], newest=newest
        )
    if not (named or of_then or before) and (none := invoice_not_there(view, books)) is not None:
        return Finding(says=(none,), wanted=stale_plan(view))
    if view.slots.asked or only_corrects_sum(view.slots.quote):
        lines = _of_the_sum(view, lines) or lines
    say = Invoices(invoices=lines) if lines else BillingAnswers.NO_INVOICES
    seen = disputes_seen(books.charges, [line.invoice for line in lines])
    return Finding(says=(say, *seen), wanted=stale_plan(view))


def _line(view: View[InvoiceQuestion], invoice: dict[str, Any], books: Books) -> InvoiceLine:
    """An invoice, with the order that it is for where it is asked if that is paid."""
    line = invoice_line(invoice, books.charges)
    asked = asks_if_paid(view.slots.quote)
    return line.model_copy(update={"order": invoice["order_id"]}) if asked else line


def _renews(view: View[InvoiceQuestion], books: Books) -> datetime | None:
    """When their only running subscription is paid next."""
    had = [one for a in books.accounts if (one := a.get("subscription"))]
    days = [one["renews_at"] for one in had if one["status"] == "active"]
    if len(days) != 1 or not days[0]:
        return None
    at = datetime.fromisoformat(str(days[0]))
    return at if at > datetime.fromisoformat(view.now) else None


def _of_order(view: View[InvoiceQuestion], books: Books) -> str | None:
    """The invoice of an order that is named, where only one is for it."""
    order = view.slots.order
    of_it = [
        one["invoice_id"]
        for one in books.invoices
        if order and order in {one["order_id"], *(part["order_id"] for part in one["orders"])}
    ]
    return str(of_it[0]) if len(of_it) == 1 else None


def _of_then(view: View[InvoiceQuestion]) -> list[dict[str, Any]]:
    """The invoices of the day or month that is named, those that are shown."""
    return _newest(invoices_of_the_day(view, books_of(view).invoices))


def _still_open(view: View[InvoiceQuestion], books: Books) -> list[dict[str, Any]]:
    """Those that are still to be paid, where that is asked."""
    if view.slots.document or not asks_what_is_open(view.slots.quote):
        return []
    return _newest([one for one in books.invoices if is_open(one, books.charges)])


def _newest(invoices: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(invoices, key=lambda i: str(i["issued_at"]))[-_SHOWN:]


def _before_those(
    view: View[InvoiceQuestion], invoices: Sequence[dict[str, Any]]
) -> list[dict[str, Any]]:
    """The one before those that were told, where that is asked for."""
    told = view.slots.ruled_out.get("invoice", ())
    days = [str(one["issued_at"]) for one in invoices if one["invoice_id"] in told]
    if not days:
        return []
    return _newest([one for one in invoices if str(one["issued_at"]) < min(days)])[-1:]


def _one_of(
    view: View[InvoiceQuestion], of_then: Sequence[dict[str, Any]], lines: tuple[InvoiceLine, ...]
) -> AnyResult:
    """The papers of the invoices that the words mean, of a day or month that has several; else it
    is asked which one, and in the end a colleague finds out.
    """
    quote = view.slots.quote
    several = not view.slots.asked and names_several(quote)
    shown = [_shown(view, one) for one in of_then]
    meant = () if several else which_of(quote, shown, day_of(view.now))
    if several or meant:
        return _document(view, lines if several else [lines[at] for at in meant], newest=False)
    numbers = ", ".join(line.invoice for line in lines)
    words = " / ".join(one for one in (view.slots.first, quote) if one)
    find_out = Proposal(
        wanted=(ticket(view, f"document:{numbers}", f"{DOCUMENT_OF} one of {numbers}", words),),
        says=(PaperToFind(invoices=lines),),
    )
    question = OpenQuestion(kind="detail", task=view.task["id"])
    return AskCustomer(question=question, says=(WhichInvoice(invoices=lines),), in_vain=find_out)


def _held(invoice: dict[str, Any]) -> str:
    """The name under which it is read what an invoice holds."""
    return f"held:{invoice['invoice_id']}"


def _shown(view: View[InvoiceQuestion], invoice: dict[str, Any]) -> Shown:
    line = invoice_line(invoice, ())
    held = view.get(_held(invoice), {}).get("lines", [])
    plan = invoice["plan"] or (invoice["period"] and books_of(view).plan(invoice["account_id"]))
    return Shown(
        number=line.invoice,
        on=day_of(line.issued),
        total=Decimal(line.total.plain),
        holds=", ".join(one["description"] for one in held if one["kind"] == "goods"),
        plan=str(plan or ("plan" if invoice["period"] else "")),
    )


def _of_the_sum(
    view: View[InvoiceQuestion], lines: Sequence[InvoiceLine]
) -> tuple[InvoiceLine, ...]:
    """Those that an answer names by what they come to: "the 24 euro one"."""
    quote = view.slots.quote
    named = numbers_named(quote)
    if only_corrects_sum(quote):
        shown = [Shown(one.invoice, day_of(one.issued), Decimal(one.total.plain)) for one in lines]
        return tuple(lines[at] for at in which_of(quote, shown, day_of(view.now)))
    return tuple(line for line in lines if Decimal(line.total.plain) in named)


def _offered(view: View[InvoiceQuestion], line: InvoiceLine) -> AskCustomer | None:
    """The question whether a colleague is to make a paper; None: it is asked for already."""
    quote = view.slots.quote
    asks = asks_if_possible_at_all(quote) and not (names_own(quote) or says_please(quote))
    if not asks or view.slots.pass_on or typed(view.task).actions:
        return None
    say = DocumentOffered(invoice=line.invoice, issued=line.issued, total=line.total)
    return AskCustomer(question=to_pass_on(view), says=(say,))


def _document(
    view: View[InvoiceQuestion], lines: Sequence[InvoiceLine], *, newest: bool
) -> Proposal:
    """A paper is made and sent by people: a ticket that names the invoice, the newest where none
    was named.
    """
    asked = (
        ticket(view, f"document:{line.invoice}", f"{DOCUMENT_OF} {line.invoice}") for line in lines
    )
    says = (
        DocumentAsked(invoice=line.invoice, issued=line.issued, total=line.total, newest=newest)
        for line in lines
    )
    return Proposal(wanted=tuple(asked), says=tuple(says))
