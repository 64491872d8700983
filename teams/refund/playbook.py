"""What the refund team does: it collects evidence, names a reason with a predicate, and proposes.

It pays nothing.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from state.team import Finding, Handoff, NextTask, Proposal, Read, WantedAction
from steward.domain.slots import SlotValues
from steward.money import Money
from steward.policy.reasons import Cause
from steward.say import Say
from steward.understanding.payments.goodwill_asked import wants_money_back_too
from steward.understanding.payments.promised_sums import tells_of_a_promise
from steward.understanding.talk.subjects import Meant, fits, of_a_plan, orders_meant
from steward.understanding.text.marks import ends_asking
from teams.billing.books import books_of, oldest_first
from teams.colleagues import ticket
from teams.contract import AnyResult, View, unanswered
from teams.orders_by_day import orders_of_the_day
from teams.promises import in_force
from teams.refund.causes import causes_of, gestures_since
from teams.refund.evidence import OF_ORDERS, examine, holding
from teams.refund.given_back import refund_line
from teams.refund.giving_back import gives_back
from teams.refund.goals import Remedy
from teams.refund.goods import which_order
from teams.refund.nothing_due import not_on_record, nothing_due
from teams.refund.outages import share_says
from teams.refund.phrases import (
    GoodwillGiven,
    GoodwillNoCause,
    GoodwillSpent,
    NoReason,
    RefundStatus,
    RefundWords,
    WaitingLine,
)
from teams.refund.proposals import (
    all_refused,
    goods_or_money,
    less_than_due,
    no_address,
    records_of,
    some_of_it,
    wanted_of,
)
from teams.refund.records import Books, Case
from teams.refund.remedies import wanted_remedy
from teams.refund.returns import return_under_way
from teams.refund.troubles import conclude_trouble
from teams.refund.under_way import not_due_yet
from tools.reading import read, read_if_offered

# What the desk looks for by itself; `damaged` and `goodwill` only when the customer's own words
# bring them up.
REASONS = (
    "overpaid",
    "cancelled_before_renewal",
    "renewal_grace",
    "cooling_off",
    "undelivered",
    "order_cancelled",
    "return_received",
    "withdrawal",
    "outage",
)


def read_all(view: View[Remedy]) -> list[Read]:
    orders = (
        [read("orders", "logistics.list_orders", limit=50)]
        if view.customer and view.customer.ids("logistics")
        else []
    )
    reason = view.slots.reason
    goodwill = read_causes(view) if reason == "goodwill" else _read_promises(view)
    away = reason not in REASONS or reason == "outage"
    outages = [read_if_offered("outages", "billing.preview_outages")] if away else []
    return [
        read("account", "billing.get_account"),
        read("invoices", "billing.list_invoices", limit=50),
        read("charges", "billing.list_charges", limit=50),
        read_if_offered("refunds", "billing.list_refunds", limit=50),
        *outages,
        read_if_offered("credits", "billing.list_credits", limit=50),
        *goodwill,
        *orders,
        *_read_photos(view),
    ]


def _read_photos(view: View[Remedy]) -> list[Read]:
    """What was mailed of goods in trouble: a photo that is here is not asked for."""
    of_trouble = view.task["goal"] == "damaged_item" or view.slots.trouble is not None
    return [read("photos", "desk.photos")] if of_trouble else []


# A promise that cannot be seen just now hides nothing else that is due; for a gesture it counts.
_SPARED = ("promises",)


def _names_nothing(view: View[Remedy]) -> bool:
    """Whether the words name no record and no reason: then what was promised may be meant."""
    return not any(getattr(view.slots, name) for name in (*_RECORDS, "trouble"))


def _read_promises(view: View[Remedy]) -> list[Read]:
    known = view.customer is not None and bool(view.customer.ids("crm"))
    if not known or not _names_nothing(view):
        return []
    return [read_if_offered("promises", "crm.list_promises", limit=50)]


def _promises(books: Books) -> list[Cause]:
    return [cause for cause in causes_of(books) if cause.kind == "promise"]


def _promised(view: View[Remedy], books: Books) -> Handoff | None:
    """What a colleague promised and nobody has given yet, where nothing else is due: it is told and
    offered like a complaint about it. What no record has, a colleague asks about.
    """
    unrecorded = "promises" in view.get("promises", {}) and tells_of_a_promise(view.slots.quote)
    if not _names_nothing(view) or not (_promises(books) or unrecorded):
        return None
    task = NextTask(team="support", goal="complaint", slots={"quote": view.slots.quote})
    return Handoff(tasks=(task,))


def read_causes(view: View[Remedy]) -> list[Read]:
    known = view.customer is not None and bool(view.customer.ids("crm"))
    of_record = [
        read_if_offered("contacts", "crm.list_interactions", limit=50),
        read_if_offered("promises", "crm.list_promises", limit=50),
    ]
    return [read("goodwill", "desk.goodwill"), *(of_record if known else [])]


def cases_of(view: View[Remedy], books: Books) -> list[Case]:
    reason, slots = view.slots.reason, view.slots
    reasons = (reason,) if reason in REASONS else REASONS
    return [
        case
        for name in reasons
        for case in examine(
            books,
            name,
            invoice=slots.invoice,
            order=slots.order,
            charge=slots.charge,
        )
        if slots.invoice in (None, case.invoice_id)
        and slots.order in (None, case.order_id)
        and fits(view.slots, records_of(books, case))
    ]


def conclude_request(view: View[Remedy]) -> AnyResult:
    books = books_of(view)
    of_goods = bool(view.slots.order) or view.slots.reason in OF_ORDERS
    # money alone is billing's: what logistics has is not asked for
    gesture = view.slots.reason == "goodwill"
    spared = (*(() if of_goods else ("orders",)), *(() if gesture else _SPARED))
    if (early := unanswered(view, *spared) or not_on_record(view, books)) is not None:
        return early
    if gesture and not _owed_as_well(view, books):
        return conclude_goodwill(view, books)
    meant = _goods_meant(view, books)
    if meant.thing and (which := which_order(view, books, meant)) is not None:
        return which
    cases = [case for case in cases_of(view, books) if _is_meant(case, meant)]
    cases = _of_the_sum(view, books, cases)
    wanted = wanted_of(view, books, cases)
    if not wanted and _tells_of_trouble(view, books):
        return conclude_trouble(view)
    if not wanted and (early := unanswered(view, *_SPARED)) is not None:
        return early  # what would be due for goods cannot be seen just now
    if not wanted:
        return (
            all_refused(view, books, cases)
            or some_of_it(view, cases)
            or no_address(view, cases)
            or _promised(view, books)
            or return_under_way(view, books)
            or _with_a_cancellation(view, books)
            or not_due_yet(view, books)
            or nothing_due(view, books, cases)
        )
    asked = [a for a in view.slots.amounts if a.currency == wanted[0].params["currency"]]
    if gesture:  # what is owed comes first
        return Proposal(wanted=wanted, says=(RefundWords.GESTURE_APART,))
    more = any(a.minor > sum(w.params["amount_minor"] for w in wanted) for a in asked)
    if shares := share_says(books, wanted):  # which say as well why it is not more
        return Proposal(wanted=wanted, says=shares)
    says: tuple[Say, ...] = (RefundWords.AT_MOST,) if more else less_than_due(view, wanted, cases)
    return Proposal(wanted=wanted, says=(*goods_or_money(view, books), *says))


def _owed_as_well(view: View[Remedy], books: Books) -> bool:
    """Whether the words ask for what was paid beside a gesture, and it is due: "my money back and
    20 euros for the trouble". What a colleague promised is told first.
    """
    if view.slots.complaint or not wants_money_back_too(view.slots.quote):
        return False
    meant = _goods_meant(view, books)
    return any(holding([case for case in cases_of(view, books) if _is_meant(case, meant)]))


def _with_a_cancellation(view: View[Remedy], books: Books) -> AnyResult | None:
    """What comes back only with a cancellation, where the words name nothing else.

    Who kept the subscription after they were asked is not asked again.
    """
    slots = view.slots
    if slots.order or slots.charge or slots.reason not in (None, "cancelled_before_renewal"):
        return None
    return gives_back(view, books)


def _tells_of_trouble(view: View[Remedy], books: Books) -> bool:
    """Whether the words that ask for money say what is wrong with goods that are on record, or
    want those once more for which nothing was given back: then they are asked what is wrong.
    """
    order = books.order(view.slots.order) or {}
    paid_back = {one["invoice_id"] for one in books.refunds if one["status"] != "failed_late"}
    anew = view.slots.remedy == "replacement" and order.get("invoice_id") not in paid_back
    told = (view.slots.trouble is not None or anew) and bool(books.orders)
    return told and view.slots.reason is None and not view.slots.charge


_RECORDS = ("invoice", "order", "charge", "reason")


def _goods_meant(view: View[Remedy], books: Books) -> Meant:
    """The goods that the words name, where they name no record by number and no other reason."""
    named = [view.slots.invoice, view.slots.order, view.slots.charge]
    named.append(None if view.slots.reason == "goodwill" else view.slots.reason)
    if any(named) or of_a_plan(view.slots.quote):
        return Meant(())
    meant = orders_meant(view.slots, books.orders, goods=True, own=False)
    of_then = orders_of_the_day(view, meant.orders)
    return Meant((*of_then,), named=True) if len(of_then) < len(meant.orders) else meant


def _is_meant(case: Case, meant: Meant) -> bool:
    """Whether a case may be what was meant: of the goods that were named.

    Of none, where what was named is not on record.
    """
    if meant.thing:
        return False
    return not meant.named or case.order_id in {o["order_id"] for o in meant.orders}


def _of_the_sum(view: View[Remedy], books: Books, cases: list[Case]) -> list[Case]:
    """Of several that are due to who said that another one is meant, those of the sum that they
    name: "the 31 euro one".
    """
    named = {(a.minor, a.currency) for a in view.slots.amounts}
    if not view.slots.ruled_out or not named:
        return cases
    exact = [
        case
        for case in holding(cases)
        if (case.finding.max_minor, (books.charge(case.finding.charge_id) or {}).get("currency"))
        in named
    ]
    return exact or cases


def conclude_goodwill(view: View[Remedy], books: Books) -> AnyResult:
    """A gesture: what was named, else what is left of the quarter's budget.

    Above the budget a person decides.
    """
    cases = examine(books, "goodwill")
    if view.slots.complaint and not (holding(cases) and _promises(books)):
        if ends_asking(view.slots.quote) and (kept := _given(books)) is not None:
            return Finding(
                says=(RefundStatus(refunds=(refund_line(kept, books.charges),), waiting=()),)
            )
        slots: SlotValues = {"quote": view.slots.quote, "kept": True}  # what was promised was given
        return Handoff(tasks=(NextTask(team="support", goal="complaint", slots=slots),))
    if any(case.finding.why == "no_cause" for case in cases):
        since = datetime.fromisoformat(view.now) - timedelta(days=view.terms.cause_days)
        given = gestures_since(books, since)
        return Finding(says=(GoodwillGiven() if given else GoodwillNoCause(),))
    for case in holding(cases):
        charge = books.charge(case.finding.charge_id) or {}
        budget = view.terms.goodwill_minor.get(charge["currency"], 0)
        left = max(0, budget - int(view.get("goodwill", {}).get(charge["currency"], 0)))
        amount = min(_gesture(view, books, charge["currency"], left), case.finding.max_minor)
        if (
            amount > 0
            and (action := wanted_remedy(books, case, view.slots.remedy, amount)) is not None
        ):
            return Proposal(wanted=(action,))
        return Finding(says=(GoodwillSpent(),))
    return Finding(says=(NoReason(reference=None),))


def _given(books: Books) -> dict[str, Any] | None:
    """The money in which a promise that still stands was kept, the newest."""
    now = datetime.fromisoformat(books.now)
    made = [datetime.fromisoformat(one["made_at"]) for one in books.promises if in_force(one, now)]
    since = gestures_since(books, min(made)) if made else []
    paid = [one for one in since if "settles_at" in one]
    return oldest_first(paid)[-1] if paid else None


def _gesture(view: View[Remedy], books: Books, currency: str, left: int) -> int:
    """Of how much a gesture is: what was promised and not given yet, where that is asked for, of
    which a person decides what is above the budget; else what was named, else what is left.
    """
    if view.slots.complaint:
        return sum(one.most_minor or 0 for one in _promises(books) if one.currency == currency)
    named = [a.minor for a in view.slots.amounts if a.currency == currency]
    return named[0] if named else left


def read_status(view: View[Remedy]) -> list[Read]:
    """What was given back and what is asked for; where that is nothing, what may be due."""
    first = [read("refunds", "billing.list_refunds", limit=50), read("own", "desk.actions")]
    if not view.has("refunds", "own"):
        return first
    if _refunds(view):  # what they go back to
        return [read("charges", "billing.list_charges", limit=50)]
    return [] if _waiting(view) else read_all(view)


def _refunds(view: View[Remedy]) -> list[dict[str, Any]]:
    """The customer's refunds, the newest last; of an invoice that was named, its own."""
    return [
        one
        for one in oldest_first(view.get("refunds", {}).get("refunds", []))
        if view.slots.invoice in (None, one["invoice_id"])
    ]


def _waiting(view: View[Remedy]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = view.get("own", {}).get("waiting", [])
    return found


def conclude_status(view: View[Remedy]) -> AnyResult:
    """How a refund stands; one that came back gets a colleague.

    Where there is none, what is due and was never given is offered.
    """
    refunds, waiting = _refunds(view), _waiting(view)
    spared = (*_SPARED, *(("charges",) if refunds else ()))
    if (early := unanswered(view, "orders", *spared)) is not None:
        return early
    if not refunds and not waiting:
        return _not_given_yet(view)
    told = refunds[-3:]
    say = RefundStatus(
        refunds=tuple(refund_line(r, view.get("charges", {}).get("charges", [])) for r in told),
        waiting=tuple(WaitingLine(amount=one["amount"]) for one in waiting),
    )
    opened = set(view.get("own", {}).get("reopened", []))
    back = [r for r in told if r["status"] == "failed_late" and r["idempotency_key"] not in opened]
    if not back:
        return Finding(says=(say,))
    return Proposal(says=(say,), wanted=tuple(_to_send_anew(view, one) for one in back))


def _not_given_yet(view: View[Remedy]) -> AnyResult:
    books = books_of(view)
    meant = _goods_meant(view, books)
    cases = [case for case in cases_of(view, books) if _is_meant(case, meant)]
    if wanted := wanted_of(view, books, cases):
        return Proposal(wanted=wanted, says=share_says(books, wanted))
    waits = _promised(view, books) or return_under_way(view, books) or not_due_yet(view, books)
    return waits or Finding(says=(RefundWords.NO_REFUND_YET,))


def _to_send_anew(view: View[Remedy], refund: dict[str, Any]) -> WantedAction:
    """A refund that the bank gave back: finance finds another way with the customer."""
    paid = Money(minor=refund["amount_minor"], currency=refund["currency"])
    subject = f"Refund of {paid} came back"
    body = f"Refund {refund['refund_id']} of {refund['charge_id']}; {view.slots.quote}"
    return ticket(view, f"came_back:{refund['refund_id']}", subject, body)
