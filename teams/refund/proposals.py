"""What is proposed for a case that holds: in which remedy, how much, and what is said beside it.

Pure.
"""

from __future__ import annotations

from actions.registry import declared
from state.team import AskCustomer, Finding, Proposal, WantedAction
from steward.domain.understanding import OpenQuestion
from steward.money import Money
from steward.say import Say
from steward.understanding.exact.addresses import address_told, is_part_of, reads_as_street
from steward.wording.says import RefusedByYou
from teams.colleagues import ticket
from teams.contract import AnyResult, View
from teams.refund.evidence import holding
from teams.refund.goals import Remedy
from teams.refund.phrases import LessThanDue, RefundWords, SomeOfIt, WhichRemedy
from teams.refund.records import Books, Case
from teams.refund.remedies import left, wanted_remedy


def wanted_of(
    view: View[Remedy], books: Books, cases: list[Case], remedy: str | None = None
) -> tuple[WantedAction, ...]:
    """One proposal a charge, in the remedy that was asked for; the first of several reasons.

    `remedy`: what is offered where none was asked for, money without it.
    """
    found: dict[str | None, Case] = {}
    for case in holding(cases):
        found.setdefault(case.finding.charge_id, case)
    refused = view.slots.refused
    made, remedy = list[WantedAction](), view.slots.remedy or remedy
    left = dict[str, int]()  # of the amount that was said to be enough, by currency
    for case in found.values():
        currency = str((books.charge(case.finding.charge_id) or {}).get("currency"))
        most = left.get(currency, _enough(view, currency))
        amount = None if most is None else min(most, case.finding.max_minor)
        if amount == 0:
            continue
        if (action := wanted_remedy(books, case, remedy, amount, refused)) is not None:
            made.append(action)
            if most is not None and amount is not None:
                left[currency] = most - amount
    return tuple(made)


def _enough(view: View[Remedy], currency: str) -> int | None:
    """The amount that the customer said is enough, or named when they corrected the offer.

    None: all that is due.
    """
    if corrected := view.slots.corrected_amount:
        return int(corrected)
    said = view.slots.enough
    return said.minor if said is not None and said.currency == currency else None


def less_than_due(
    view: View[Remedy], wanted: tuple[WantedAction, ...], cases: list[Case]
) -> tuple[LessThanDue, ...]:
    """Says that less is offered than is due, because they asked for less."""
    money = [w for w in wanted if declared(w.kind).remedy != "replacement"]
    if not money:
        return ()
    currency, offered = money[0].params["currency"], sum(w.params["amount_minor"] for w in money)
    charges = {w.params["charge_id"] for w in money}
    dues = dict[str | None, int]()
    for case in holding(cases):
        if case.finding.charge_id in charges:
            dues.setdefault(case.finding.charge_id, case.finding.max_minor)
    due = sum(dues.values())
    if _enough(view, currency) is None or due <= offered:
        return ()
    say = LessThanDue(
        amount=Money(minor=offered, currency=currency), due=Money(minor=due, currency=currency)
    )
    return (say,)


def all_refused(view: View[Remedy], books: Books, cases: list[Case]) -> AnyResult | None:
    """Something is due, and what would make it good was refused: goods that can be sent again are
    offered so, else what is left is asked about, then a colleague is offered.
    """
    due, refused = holding(cases), view.slots.refused
    if not due or (view.slots.remedy or "money") not in refused:
        return None
    options = left(due[0], refused)
    if not options or view.slots.asked:
        return Finding(says=(RefusedByYou(what=refused),))
    case = due[0]
    if options == ("replacement",) and (again := wanted_remedy(books, case, "replacement")):
        return Proposal(wanted=(again,))
    say = WhichRemedy(
        options=options, refused=refused, invoice=case.invoice_id, order=case.order_id
    )
    return AskCustomer(question=OpenQuestion(kind="detail", task=view.task["id"]), says=(say,))


def goods_or_money(view: View[Remedy], books: Books) -> tuple[Say, ...]:
    """That the goods of a lost order can be sent again, before its money is offered to who has said
    of neither that it is to be that one.
    """
    order = books.order(view.slots.order) or {}
    said = view.slots.remedy or "replacement" in view.slots.refused
    if view.slots.reason != "undelivered" or said or order.get("parcels"):
        return ()
    return (RefundWords.GOODS_OR_MONEY,) if order.get("address") else ()


def some_of_it(view: View[Remedy], cases: list[Case]) -> Proposal | None:
    """Some of an order's things, of which no record says what they cost, or that would have to be
    sent again by themselves: a colleague.
    """
    found = [
        case
        for case in cases
        if case.finding.why == "part_unknown"
        or (case.finding.holds and "items" in case.finding.evidence)
    ]
    if not found:
        return None
    asked = ticket(view, "part", f"Some of {found[0].order_id} is missing")
    return Proposal(wanted=(asked,), says=(SomeOfIt(order=str(found[0].order_id)),))


def sent_elsewhere(view: View[Remedy], wanted: WantedAction) -> bool:
    """Whether goods are to be sent again, and the words name another street than their order's."""
    street, before = address_told(view.slots.quote), wanted.params.get("address")
    if declared(wanted.kind).remedy != "replacement" or not before:
        return False
    named = street is not None and reads_as_street(street)
    return named and not is_part_of(str(street), str(before))


def no_address(view: View[Remedy], cases: list[Case]) -> Proposal | None:
    """Goods that are to be sent again and have nowhere to go: a colleague."""
    if view.slots.remedy != "replacement" or not holding(cases):
        return None
    asked = ticket(
        view,
        "replacement",
        f"Replacement for {holding(cases)[0].order_id}",
        "The order has no address.",
    )
    return Proposal(wanted=(asked,), says=(RefundWords.NO_ADDRESS,))


def records_of(books: Books, case: Case) -> dict[str, str | None]:
    """The records that a case is about."""
    charge = books.charge(case.finding.charge_id) or {}
    return {
        "invoice": case.invoice_id,
        "order": case.order_id,
        "charge": case.finding.charge_id,
        "account": charge.get("account_id"),
    }
