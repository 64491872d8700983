"""What the refund team does: it collects evidence, names a reason with a predicate, and proposes.

It pays nothing.
"""

from __future__ import annotations

from state.team import Finding, Proposal, Read, Say
from steward.understanding.subjects import Meant, fits, of_a_plan, orders_meant
from teams.billing.books import books_of, oldest_first, refund_line
from teams.contract import AnyResult, View, down
from teams.refund.evidence import OF_ORDERS, examine, holding
from teams.refund.goals import Remedy
from teams.refund.goods import which_order
from teams.refund.nothing_due import not_on_record, nothing_due
from teams.refund.proposals import (
    all_refused,
    less_than_due,
    no_address,
    records_of,
    some_of_it,
    wanted_of,
)
from teams.refund.records import Books, Case
from teams.refund.remedies import wanted_remedy
from tools.reading import read, read_if_offered

# What the desk looks for by itself; `damaged` and `goodwill` only when the customer's own words
# bring them up.
REASONS = (
    "overpaid",
    "cancelled_before_renewal",
    "renewal_grace",
    "cooling_off",
    "undelivered",
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
    goodwill = read_causes(view) if reason == "goodwill" else []
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
    ]


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
        and fits(view.said, records_of(books, case))
    ]


def conclude_request(view: View[Remedy]) -> AnyResult:
    books = books_of(view)
    of_goods = bool(view.slots.order) or view.slots.reason in OF_ORDERS
    # money alone is billing's: what logistics has is not asked for
    spared = () if of_goods else ("orders",)
    if (early := down(view, *spared) or not_on_record(view, books)) is not None:
        return early
    if view.slots.reason == "goodwill":
        return conclude_goodwill(view, books)
    meant = _goods_meant(view, books)
    if meant.thing and (which := which_order(view, books, meant)) is not None:
        return which
    cases = [case for case in cases_of(view, books) if _is_meant(case, meant)]
    wanted = wanted_of(view, books, cases)
    if not wanted and (early := down(view)) is not None:
        return early  # what would be due for goods cannot be seen just now
    if not wanted:
        return (
            all_refused(view, cases)
            or some_of_it(view, cases)
            or no_address(view, cases)
            or nothing_due(view, books, cases)
        )
    asked = [a for a in view.slots.amounts if a.currency == wanted[0].params["currency"]]
    more = any(a.minor > sum(w.params["amount_minor"] for w in wanted) for a in asked)
    says = (Say(kind="at_most"),) if more else less_than_due(view, wanted, cases)
    return Proposal(wanted=wanted, says=says)


_RECORDS = ("invoice", "order", "charge", "reason")


def _goods_meant(view: View[Remedy], books: Books) -> Meant:
    """The goods that the words name, where they name no record by number and no other reason."""
    if any(getattr(view.slots, name) for name in _RECORDS) or of_a_plan(view.slots.quote):
        return Meant(())
    return orders_meant(view.said, books.orders, goods=True, own=False)


def _is_meant(case: Case, meant: Meant) -> bool:
    """Whether a case may be what was meant: of the goods that were named.

    Of none, where what was named is not on record.
    """
    if meant.thing:
        return False
    return not meant.named or case.order_id in {o["order_id"] for o in meant.orders}


def conclude_goodwill(view: View[Remedy], books: Books) -> AnyResult:
    """A gesture: what was named, else what is left of the quarter's budget.

    Above the budget a person decides.
    """
    cases = examine(books, "goodwill")
    if any(case.finding.why == "no_cause" for case in cases):
        return Finding(says=(Say(kind="goodwill_no_cause"),))
    for case in holding(cases):
        charge = books.charge(case.finding.charge_id) or {}
        budget = view.terms.goodwill_minor.get(charge["currency"], 0)
        left = max(0, budget - int(view.get("goodwill", {}).get(charge["currency"], 0)))
        named = [a.minor for a in view.slots.amounts if a.currency == charge["currency"]]
        amount = min(named[0] if named else left, case.finding.max_minor)
        if (
            amount > 0
            and (action := wanted_remedy(books, case, view.slots.remedy, amount)) is not None
        ):
            return Proposal(wanted=(action,))
        return Finding(says=(Say(kind="goodwill_spent"),))
    return Finding(says=(Say(kind="no_reason", data={"reference": None}),))


def read_status(view: View[Remedy]) -> list[Read]:
    return [read("refunds", "billing.list_refunds", limit=50), read("own", "desk.actions")]


def conclude_status(view: View[Remedy]) -> AnyResult:
    if (early := down(view)) is not None:
        return early
    refunds = oldest_first(view.get("refunds", {}).get("refunds", []))
    waiting = view.get("own", {}).get("waiting", [])
    if not refunds and not waiting:
        return Finding(says=(Say(kind="no_refund_yet"),))
    return Finding(
        says=(
            Say(
                kind="refund_status",
                data={"refunds": [refund_line(r) for r in refunds[-3:]], "waiting": waiting},
            ),
        )
    )
