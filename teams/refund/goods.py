"""Returns and damage of goods: which order is meant, and what of it is made good.

Pure.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from state.team import AskCustomer, Finding, Proposal, Say
from steward.domain.understanding import OpenQuestion
from steward.policy.facts import Order
from steward.policy.facts import read as as_fact
from steward.policy.parcels import has_come
from steward.understanding.counts import HOW_MANY
from steward.understanding.subjects import Meant, orders_meant
from steward.understanding.wishes import tells_of_damage, tells_of_wrong_item
from teams.billing.books import books_of
from teams.colleagues import ticket
from teams.contract import AnyResult, View, down
from teams.refund.evidence import examine
from teams.refund.goals import Remedy
from teams.refund.nothing_due import not_on_record, nothing_due
from teams.refund.proposals import all_refused, less_than_due, no_address, wanted_of
from teams.refund.records import Books, Case
from teams.refund.returns import offer_return

_SENT_BACK = ("return_received", "withdrawal")


def conclude_return(view: View[Remedy]) -> AnyResult:
    """What has come back already is refunded.

    A return that is only wished for needs a colleague.
    """
    if (early := down(view)) is not None:
        return early
    books = books_of(view)
    meant = orders_meant(view.said, books.orders, goods=True)
    if (which := which_order(view, books, meant)) is not None:
        return which
    only = meant.orders[0]["order_id"] if len(meant.orders) == 1 else view.slots.order
    count, whole = view.slots.count, int((books.order(only) or {}).get("quantity") or 1)
    # the warehouse knows orders, not pieces: what is due of some, a person sees
    if isinstance(count, int) and count < whole:
        return _ask_a_colleague(view, books, only)
    cases = [case for reason in _SENT_BACK for case in examine(books, reason, order=only)]
    if wanted := wanted_of(view, books, cases):
        return Proposal(wanted=wanted)
    if any(case.finding.why == "window_over" for case in cases if only == case.order_id):
        return _ask_a_colleague(view, books, only)
    return offer_return(view, books, only) or _ask_a_colleague(view, books, only)


def which_order(view: View[Remedy], books: Books, meant: Meant) -> AskCustomer | None:
    """An act needs the order that was named, or the only one that fits; else it is asked for."""
    named = view.slots.order
    if (
        not books.orders
        or view.slots.asked
        or named
        or (len(meant.orders) == 1 and not meant.thing)
    ):
        return None
    shown = [
        {"item": o["item"], "order": o["order_id"]}
        for o in (meant.orders or tuple(books.orders))[:5]
    ]
    question = OpenQuestion(kind="detail", task=view.task["id"])
    return AskCustomer(
        question=question,
        says=(Say(kind="which_order", data={"thing": meant.thing, "orders": shown}),),
    )


def conclude_damage(view: View[Remedy]) -> AnyResult:
    """Damage of something that came lately is made good, above a small amount with a photo.

    The rest needs a colleague.
    """
    books = books_of(view)
    if (early := down(view) or not_on_record(view, books)) is not None:
        return early
    meant = _arrived(orders_meant(view.said, books.orders, goods=True))
    if (which := which_order(view, books, meant)) is not None:
        return which
    chosen = view.slots.order or (meant.orders[0]["order_id"] if len(meant.orders) == 1 else None)
    told = f"{view.slots.first} {view.slots.quote}"
    damaged = view.slots.damage or tells_of_damage(told)
    if chosen is None or not damaged or tells_of_wrong_item(told) or not _has_come(books, chosen):
        return _ask_a_colleague(view, books, chosen)
    whole = int((books.order(chosen) or {}).get("quantity") or 1)
    if whole > 1 and not _all_of(view.slots.count, whole):
        return _ask_how_many(view, books, chosen, whole)
    count = view.slots.count
    pieces = count if isinstance(count, int) and whole > 1 and count != whole else None
    if pieces is not None and view.slots.remedy == "replacement":
        return _ask_a_colleague(view, books, chosen)  # an order is only sent again as a whole
    cases = examine(books, "damaged", order=chosen, pieces=pieces)
    if wanted := wanted_of(view, books, cases):
        return Proposal(wanted=wanted, says=less_than_due(view, wanted, cases))
    return _not_made_good(view, books, cases, chosen, pieces)


def _ask_how_many(view: View[Remedy], books: Books, chosen: str, whole: int) -> AskCustomer:
    """Of an order of several pieces the customer says how many are damaged."""
    question = OpenQuestion(kind="detail", task=view.task["id"], action=HOW_MANY)
    data = {"item": (books.order(chosen) or {})["item"], "order": chosen, "whole": whole}
    return AskCustomer(question=question, says=(Say(kind="how_many", data=data),))


def _not_made_good(
    view: View[Remedy], books: Books, cases: list[Case], chosen: str, pieces: int | None
) -> AnyResult:
    """What is said where damage is not made good: why, what is missing, or a colleague."""
    if (refused := all_refused(view, cases)) is not None:
        return refused
    whys = {case.finding.why for case in cases}
    if pieces is not None and "already_refunded" in whys and _something_left(books, chosen):
        # one more piece, or the same again: no record tells
        return _ask_a_colleague(view, books, chosen)
    if (nowhere := no_address(view, cases)) is not None:
        return nowhere
    if whys & {"replaced", "is_replacement", "already_refunded"}:
        return nothing_due(view, books, cases)
    if "photo_needed" in whys:
        return _ask_for_a_photo(view, books, chosen)
    return _ask_a_colleague(view, books, chosen)


def _ask_for_a_photo(view: View[Remedy], books: Books, chosen: str) -> Finding:
    order = books.order(chosen) or {}
    currency = order["currency"]
    most = {"minor": view.terms.no_return_minor.get(currency, 0), "currency": currency}
    data = {"item": order["item"], "order": chosen, "most": most}
    return Finding(says=(Say(kind="photo_needed", data=data),))


def _arrived(meant: Meant) -> Meant:
    """Of several orders those that came; one that is named stays, whether it came or not."""
    came = tuple(o for o in meant.orders if has_come(as_fact(Order, o)))
    return meant if meant.named and not came else replace(meant, orders=came)


def _has_come(books: Books, order_id: str) -> bool:
    order = books.order(order_id)
    return order is None or has_come(as_fact(Order, order))


def _something_left(books: Books, order: str) -> bool:
    """Whether some of the order's price was not given back yet."""
    return any(
        case.finding.holds or case.finding.why == "photo_needed"
        for case in examine(books, "damaged", order=order)
    )


def _all_of(count: object, whole: int) -> bool:
    """Whether the customer has said how many, and there are so many."""
    return count == "all" or (isinstance(count, int) and 0 < count <= whole)


def _ask_a_colleague(view: View[Remedy], books: Books, chosen: str | None) -> AnyResult:
    """A wished return, a wrong item, or damage that the desk cannot judge: a ticket with what was
    said.
    """
    order = books.order(view.slots.order or chosen)
    if view.slots.order and order is None:
        return Finding(
            says=(Say(kind="not_found", data={"what": "order", "reference": view.slots.order}),)
        )
    what = _trouble(view, order)
    subject = {
        "return_item": "Return requested",
        "damaged_item": "Damaged item",
        "wrong_item": "Wrong item",
        "something_wrong": "Something is wrong",
        "not_here_yet": "Trouble with an order that is on its way",
    }[what]
    asked = ticket(
        view,
        view.task["goal"],
        f"{subject}{' for ' + order['order_id'] if order else ''}",
        " / ".join(said for said in (view.slots.first, view.slots.quote) if said),
    )
    data = {
        "item": order["item"] if order else None,
        "order": order["order_id"] if order else None,
        "status": order["status"] if order else None,
    }
    return Proposal(wanted=(asked,), says=(Say(kind=what, data=data),))


def _trouble(view: View[Remedy], order: dict[str, Any] | None) -> str:
    """What the ticket is about: damage, another thing than was ordered, or an order that by the
    records has not come yet.
    """
    if view.task["goal"] != "damaged_item":
        return str(view.task["goal"])
    if order is not None and not has_come(as_fact(Order, order)):
        return "not_here_yet"
    told = f"{view.slots.first} {view.slots.quote}"
    if tells_of_wrong_item(told):
        return "wrong_item"
    damaged = view.slots.damage or tells_of_damage(told)
    return "damaged_item" if damaged else "something_wrong"
