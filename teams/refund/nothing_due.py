"""What is said where no case holds: what was given already, what the bank has, what is asked.

Pure.
"""

from __future__ import annotations

from state.team import AskCustomer, Finding, Proposal
from steward.domain.understanding import OpenQuestion
from steward.understanding.orders.goods import goods_in
from steward.understanding.text.marks import word_count
from steward.wording.orders import NotFound
from steward.wording.payments import ChargeLine
from steward.wording.says import DeskWords
from teams.billing.books import already_refunded, money, not_matched, unmatched
from teams.billing.holds import holds_explained
from teams.billing.not_there import payment_not_there
from teams.billing.renewals import names_newest_period, not_cancelled
from teams.colleagues import ticket
from teams.contract import AnyResult, View
from teams.nearest import no_such_order
from teams.refund.given_back import given_back, given_lately, lines_of
from teams.refund.goals import Remedy
from teams.refund.phrases import AlreadyReplaced, NeedsAPerson, NoReason, RefundWords
from teams.refund.records import Books, Case

_A_MERE_WISH = 10  # words


def not_on_record(view: View[Remedy], books: Books) -> Finding | None:
    invoice, order = view.slots.invoice, view.slots.order
    if invoice and books.invoice(invoice) is None:
        return Finding(says=(NotFound(reference=invoice),))
    if order and books.order(order) is None:
        return no_such_order(order, books.orders)
    return None


def nothing_due(view: View[Remedy], books: Books, cases: list[Case]) -> AnyResult:
    whys = {case.finding.why for case in cases}
    if "replaced" in whys and (view.slots.order or len(cases) == 1):
        old = next(case.order_id for case in cases if case.finding.why == "replaced")
        new = next((o["order_id"] for o in books.orders if o.get("replacement_for") == old), None)
        return Finding(says=(AlreadyReplaced(order=str(old), replacement=new),))
    if "is_replacement" in whys and view.slots.order:
        return _about_a_replacement(view)
    if view.slots.reason in ("renewal_grace", "cooling_off") and "not_cancelled" in whys:
        return Finding()  # the customer kept the subscription after all, which was said
    if "disputed" in whys or _at_the_bank(view, books):
        return Finding(says=(DeskWords.DISPUTED,))
    if "ambiguous_charge" in whys and view.slots.order:
        return Finding(says=(NeedsAPerson(),))
    named = view.slots.invoice or view.slots.order or view.slots.reason
    record = view.slots.invoice or view.slots.order
    if (given := given_back(view, books)) is not None:
        return Finding(says=(given,))
    told = view.slots.trouble or view.slots.reason
    if not told and (none := payment_not_there(view, books, by_day=False)) is not None:
        return Finding(says=(none,))
    if _renewal_is_meant(view, books):
        return Finding(says=(not_cancelled(view, books),))  # too late, and until when it was not
    if "already_refunded" in whys or (books.refunds and record):
        invoice = view.slots.invoice or (books.order(view.slots.order) or {}).get("invoice_id")
        refunds = [
            r
            for r in books.refunds
            if invoice in (None, r["invoice_id"]) and r["status"] != "failed_late"
        ]
        if refunds:
            as_well = _wanted_as_well(view)
            return Finding(says=(already_refunded(refunds[-1], books.charges), *as_well))
        if "already_refunded" in whys and books.credits:
            return Finding(says=(RefundWords.ALREADY_CREDITED,))
    if view.slots.reason == "overpaid":
        of = view.slots.invoice
        if loose := unmatched(books, books.charges, of):
            seen = [ChargeLine(amount=money(c), at=c["captured_at"]) for c in loose[-4:]]
            return not_matched(view, seen, loose, of)
    if (held := holds_explained(books, books.charges)) is not None:
        return Finding(says=(held,))
    lately = None if named else lines_of(given_lately(books)[-1:], books.charges)
    if lately and view.slots.asked:
        return Finding(says=(lately,))
    if named or view.slots.asked:
        return Finding(says=(NoReason(reference=record),))
    question = OpenQuestion(kind="detail", task=view.task["id"])
    asked = RefundWords.ASK_REFUND_RECORD if _told_why(view) else RefundWords.ASK_REFUND_DETAIL
    return AskCustomer(question=question, says=(lately, asked) if lately else (asked,))


def _wanted_as_well(view: View[Remedy]) -> tuple[RefundWords, ...]:
    """What is true for who wants the goods, of which the money was given back."""
    return (RefundWords.NOT_SENT_AS_WELL,) if view.slots.remedy == "replacement" else ()


def _told_why(view: View[Remedy]) -> bool:
    """Whether the words say more than that money is wanted back, or goods are wanted for it."""
    quote = view.slots.quote
    told = view.slots.trouble or view.slots.remedy == "replacement" or goods_in(quote)
    return bool(told) or word_count(quote) > _A_MERE_WISH


def _renewal_is_meant(view: View[Remedy], books: Books) -> bool:
    """Whether the newest payment of a subscription is meant, and no trouble is told."""
    slots = view.slots
    told = slots.invoice or slots.order or slots.reason or slots.trouble
    return not told and names_newest_period(view, books)


def _about_a_replacement(view: View[Remedy]) -> Proposal:
    """Something is wrong with what was sent again: a colleague, not a third parcel."""
    asked = ticket(view, "replacement", f"Trouble with replacement {view.slots.order}")
    return Proposal(wanted=(asked,), says=(RefundWords.REPLACEMENT_TROUBLE,))


def _at_the_bank(view: View[Remedy], books: Books) -> bool:
    """Whether the bank has, or is asking about, what is meant: the named invoice, or anything when
    none was named.
    """
    named = view.slots.invoice
    return any(
        c["dispute"] in ("open", "lost", "inquiry") and named in (None, c["invoice_id"])
        for c in books.charges
    )
