"""Calling off an order: offered while it has not left, with what then comes back.

What has left is said so, with what can be done instead.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from state.team import AskCustomer, Finding, Handoff, NextTask, Proposal, Read, WantedAction
from steward.domain.slots import SlotValues
from steward.money import Money
from steward.policy.facts import Order
from steward.policy.facts import read as as_fact
from steward.policy.parcels import has_come
from steward.policy.withdrawals import window_days
from steward.understanding.orders.called_off import calls_off_order, names_unpaid, ordered_twice
from steward.understanding.talk.subjects import orders_meant
from teams.billing.books import already_refunded, books_of
from teams.billing.holds import holds_explained
from teams.colleagues import ticket
from teams.contract import AnyResult, View, unanswered
from teams.nearest import no_such_order
from teams.refund.evidence import examine, holding, parcel_of
from teams.refund.goals import Remedy
from teams.refund.phrases import (
    CancelByAColleague,
    OnlyReserved,
    OrderGivesBack,
    OrderOnItsWay,
    OrderWasCancelled,
    RefundWords,
)
from teams.refund.playbook import read_all
from teams.refund.proposals import wanted_of
from teams.refund.records import Books
from teams.which_order import ask_which_order
from tools.reading import read_if_offered

_REASON = "order_cancelled"
# What is only of use for saying what comes back keeps no order from being called off.
_SPARED = ("account", "invoices", "charges", "refunds", "credits", "promises", "outages")


def read_order(view: View[Remedy]) -> list[Read]:
    """The customer's orders and payments, then whether the one that is meant can be called off."""
    listed, chosen = read_all(view), _chosen(view)
    if chosen is None:
        return listed
    look = read_if_offered("look", "logistics.check_cancellation", order_id=chosen["order_id"])
    return [*listed, look]


def conclude_cancel_order(view: View[Remedy]) -> AnyResult:
    """The offer to call it off; else why not, and what can be done instead."""
    if (early := unanswered(view, *_SPARED)) is not None:
        return early
    books, named = books_of(view), view.slots.order
    if named and books.order(named) is None:
        return no_such_order(named, books.orders)
    if _rather_charged(view, books):
        slots: SlotValues = {"quote": view.slots.quote}
        return Handoff(tasks=(NextTask(team="billing", goal="duplicate_charge", slots=slots),))
    if not books.orders:
        return Finding(says=(RefundWords.NO_ORDER_TO_CANCEL,))
    order = _chosen(view)
    if order is None:
        return _which(view, books)
    why = (view.get("look") or {}).get("why", "" if "look" in view.facts else None)
    if why is None and view.get("look"):
        return _offer(view, books, order)
    match why:
        case "already_cancelled":
            return _was_cancelled(view, books, order)
        case "has_left":
            return _has_left(view, order, books)
        case _:
            return _by_a_colleague(view, order)


def _rather_charged(view: View[Remedy], books: Books) -> bool:
    """Whether something is told to be ordered twice that is on record once, and nothing is asked to
    be called off: the payments are looked at.
    """
    words = view.slots.quote
    several = sum(_is_packed(one) for one in books.orders) > 1
    return ordered_twice(words) and not (several or calls_off_order(words) or view.slots.order)


def _chosen(view: View[Remedy]) -> dict[str, Any] | None:
    """The order that is named, or the only one that can be meant: those that have not left first,
    then those that have not come.
    """
    orders = view.get("orders", {}).get("orders", [])
    meant = orders_meant(view.slots, orders, goods=True)
    among = [one for one in meant.orders if one["status"] != "cancelled"] or [*meant.orders]
    if meant.named and len(meant.orders) == 1:
        return meant.orders[0]
    packing = [one for one in among if _is_packed(one)]
    travelling = [one for one in among if not has_come(as_fact(Order, one))]
    left = packing or travelling or among
    left = left if len(left) == 1 else _one_too_many(view, packing)
    return left[0] if len(left) == 1 and not meant.thing else None


def _one_too_many(view: View[Remedy], packing: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Of orders that have not left the one that was not paid yet, where the words name it; of two
    of the same thing that was ordered twice, that one, else the one that was placed last.
    """
    held = [charge for charge in books_of(view).charges if charge["state"] == "captured"]
    paid = {charge["invoice_id"] for charge in held}
    unpaid = [one for one in packing if one["invoice_id"] not in paid]
    if names_unpaid(view.slots.quote) and len(unpaid) == 1:
        return unpaid
    if not _twins(view, packing):
        return []
    return unpaid if len(unpaid) == 1 else [max(packing, key=_placed)]


def _twins(view: View[Remedy], packing: list[dict[str, Any]]) -> bool:
    """Whether the words tell of something ordered twice, and just that is on record."""
    what = {(one["item"].split(",")[0], one["amount_minor"]) for one in packing}
    told = ordered_twice(view.slots.first) or ordered_twice(view.slots.quote)
    return told and len(packing) == 2 and len(what) == 1


def _placed(order: dict[str, Any]) -> tuple[str, str]:
    return str(order["placed_at"]), str(order["order_id"])


def _is_packed(order: dict[str, Any]) -> bool:
    return order["status"] == "placed" and order["shipped_at"] is None


def _which(view: View[Remedy], books: Books) -> AskCustomer | Proposal:
    """Of several it is asked which; who was asked already gets a colleague."""
    meant = orders_meant(view.slots, books.orders, goods=True)
    among = [*meant.orders] or [*books.orders]
    packing = [one for one in among if _is_packed(one)]
    if view.slots.asked:
        return _by_a_colleague(view, None)
    return ask_which_order(view, meant.thing, packing or among)


def _offer(view: View[Remedy], books: Books, order: dict[str, Any]) -> Proposal:
    """The order is called off after a yes; when it is done, what was paid is offered back."""
    number = order["order_id"]
    wanted = WantedAction(
        kind="cancel_order",
        resource=f"order:{number}",
        params={"order_id": number, "item": order["item"]},
    )
    then = (NextTask(team="refund", goal="refund_request", slots=_refund_slots(number)),)
    gone = [o | {"status": "cancelled"} if o is order else o for o in books.orders]
    cases = examine(replace(books, orders=gone), _REASON, order=number)
    if due := holding(cases):
        charge = books.charge(due[0].finding.charge_id) or {}
        minor = sum(case.finding.max_minor for case in due)
        amount = Money(minor=minor, currency=charge["currency"])
        return Proposal(
            wanted=(wanted,), says=(OrderGivesBack(order=number, amount=amount),), then=then
        )
    whys = {case.finding.why for case in cases}
    if "authorised_only" in whys:
        return Proposal(wanted=(wanted,), says=(OnlyReserved(order=number),))
    unpaid = order["amount_minor"] == 0 or not books.charges
    return Proposal(wanted=(wanted,), then=() if unpaid else then)


def _refund_slots(number: str) -> SlotValues:
    return {"reason": _REASON, "order": number}


def _was_cancelled(view: View[Remedy], books: Books, order: dict[str, Any]) -> AnyResult:
    """It was called off before: what is still due of it is offered, what was given is told."""
    say = OrderWasCancelled(item=order["item"], order=order["order_id"], at=order["cancelled_at"])
    if wanted := wanted_of(view, books, examine(books, _REASON, order=order["order_id"])):
        return Proposal(wanted=wanted, says=(say,))
    given = [r for r in books.refunds if r["invoice_id"] == (order.get("invoice_id") or "")]
    if given:
        return Finding(says=(say, already_refunded(given[-1], books.charges)))
    own = [c for c in books.charges if c["invoice_id"] == (order.get("invoice_id") or "")]
    held = holds_explained(books, own)
    return Finding(says=(say, held) if held else (say,))


def _has_left(view: View[Remedy], order: dict[str, Any], books: Books) -> AnyResult:
    """What came may be sent back; what is on its way, once it is there, or refused at the door."""
    number = order["order_id"]
    if has_come(as_fact(Order, order)):
        slots: SlotValues = {"order": number, "quote": view.slots.quote}
        return Handoff(tasks=(NextTask(team="refund", goal="return_item", slots=slots),))
    if order["final_sale"] or order["status"] == "lost":
        return _by_a_colleague(view, order)
    say = OrderOnItsWay(
        item=order["item"],
        order=number,
        tracking=order.get("tracking"),
        days=window_days(parcel_of(books, order), view.terms),
    )
    return Finding(says=(say,))


def _by_a_colleague(view: View[Remedy], order: dict[str, Any] | None) -> Proposal:
    """What the desk cannot call off by itself: a typed case, with the customer's words."""
    number = order["order_id"] if order else ""
    asked = ticket(
        view,
        f"cancel_order:{number}",
        f"Cancel {number}" if number else "Cancel an order",
        " / ".join(said for said in (view.slots.first, view.slots.quote) if said),
    )
    return Proposal(wanted=(asked,), says=(CancelByAColleague(order=number or None),))
