"""Sending something back: whether the order that is meant may be, and until when.

Only then a return is offered.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from state.team import Finding, Handoff, NextTask, Proposal, WantedAction
from steward.domain.slots import SlotValues, kept, slot_names
from steward.policy.withdrawals import may_declare, window_days
from steward.understanding.received_goods import troubles_of
from steward.understanding.subjects import orders_meant
from teams.billing.books import books_of
from teams.contract import AnyResult, View, unanswered
from teams.refund.evidence import examine, parcel_of
from teams.refund.goals import Remedy
from teams.refund.goods import ask_a_colleague, which_order
from teams.refund.phrases import NotReturnable
from teams.refund.proposals import all_refused, wanted_of
from teams.refund.records import Books
from teams.refund.troubles import conclude_trouble
from teams.slots import Slots

_OF_MONEY = slot_names("quote", "invoice", "amounts")
_SENT_BACK = ("return_received", "withdrawal")


def conclude_return(view: View[Remedy]) -> AnyResult:
    """What has come back already is refunded.

    A return that is only wished for needs a colleague.
    """
    if (early := unanswered(view)) is not None:
        return early
    books = books_of(view)
    if not books.orders and not view.slots.order:
        return _of_money(view)
    meant = orders_meant(view.slots, books.orders, goods=True)
    if (which := which_order(view, books, meant)) is not None:
        return which
    only = meant.orders[0]["order_id"] if len(meant.orders) == 1 else view.slots.order
    if only is None and view.slots.asked and len(books.orders) == 1:
        only = books.orders[0]["order_id"]  # it was shown by its name, and so is its offer
    count, whole = view.slots.count, int((books.order(only) or {}).get("quantity") or 1)
    # the warehouse knows orders, not pieces: what is due of some, a person sees
    if isinstance(count, int) and count < whole:
        return ask_a_colleague(view, books, only)
    cases = [case for reason in _SENT_BACK for case in examine(books, reason, order=only)]
    if wanted := wanted_of(view, books, cases):
        return Proposal(wanted=wanted)
    if (refused := all_refused(view, books, cases)) is not None:
        return refused
    words = f"{view.slots.first} {view.slots.quote}"
    if only is not None and troubles_of(words) == {"wrong_item"}:
        return conclude_trouble(view)  # nothing of theirs is sent back: another thing came
    if any(case.finding.why == "window_over" for case in cases if only == case.order_id):
        return ask_a_colleague(view, books, only)
    if (off := _not_left_yet(view, books, only)) is not None:
        return off
    return offer_return(view, books, only) or ask_a_colleague(view, books, only)


def _not_left_yet(view: View[Remedy], books: Books, order_id: str | None) -> Handoff | None:
    """What has not left is no return: it can be called off, or was."""
    order = books.order(order_id)
    if order is None or order["status"] not in ("placed", "cancelled") or order["shipped_at"]:
        return None
    slots: SlotValues = {"order": order["order_id"], "quote": view.slots.quote}
    return Handoff(tasks=(NextTask(team="refund", goal="cancel_order", slots=slots),))


def _of_money(view: View[Remedy]) -> Handoff:
    """Who has no goods of ours wants money returned."""
    slots = kept(view.task["slots"], _OF_MONEY)
    return Handoff(tasks=(NextTask(team="refund", goal="refund_request", slots=slots),))


def offer_return(
    view: View[Slots], books: Books, order_id: str | None
) -> Finding | Proposal | None:
    """The return of this order, or why there is none. None: no such order is on record."""
    order = books.order(order_id)
    if order is None:
        return None
    parcel, now = parcel_of(books, order), datetime.fromisoformat(view.now)
    why = may_declare(parcel, now, view.terms)
    if why:
        say = NotReturnable(
            order=order["order_id"],
            item=order["item"],
            why=why,
            days=window_days(parcel, view.terms),
            delivered_at=order["delivered_at"],
            send_by=order.get("return_send_by"),
            label=order.get("return_label"),
        )
        return Finding(says=(say,))
    send_by = (now + timedelta(days=view.terms.return_send_days)).isoformat()
    params = {
        "order_id": order["order_id"],
        "item": order["item"],
        "send_by": send_by,
        "days": window_days(parcel, view.terms),
    }
    return Proposal(
        wanted=(
            WantedAction(
                kind="declare_return", resource=f"return:{order['order_id']}", params=params
            ),
        )
    )
