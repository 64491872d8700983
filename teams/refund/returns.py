"""Sending something back: whether the order that is meant may be, and until when.

Only then a return is offered.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from state.team import Finding, Handoff, NextTask, Proposal, WantedAction
from steward.domain.slots import SlotValues, kept, slot_names
from steward.money import Money
from steward.policy.withdrawals import may_declare, postage_of_return, window_days
from steward.understanding.orders.received_goods import troubles_of
from steward.understanding.orders.return_questions import (
    asks_if_return_runs,
    calls_return_off,
    names_return,
)
from steward.understanding.talk.subjects import orders_meant
from steward.wording.facets import FacetAnswer
from teams.billing.books import books_of, tender_of
from teams.contract import AnyResult, View, unanswered
from teams.refund.evidence import examine, holding, parcel_of
from teams.refund.goals import Remedy
from teams.refund.goods import ask_a_colleague, which_order
from teams.refund.phrases import NotReturnable, RefundWords
from teams.refund.proposals import all_refused, wanted_of
from teams.refund.records import Books
from teams.refund.troubles import conclude_trouble
from teams.slots import Slots

_OF_MONEY = slot_names("quote", "invoice", "amounts")
_SENT_BACK = ("return_received", "withdrawal")
_NOTED = "declared"


def conclude_return(view: View[Remedy]) -> AnyResult:
    """What has come back already is refunded.

    A return that is only wished for needs a colleague.
    """
    if (early := unanswered(view)) is not None:
        return early
    books = books_of(view)
    if (noted := _as_noted(view, books)) is not None:
        return noted
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
        return Finding(says=(_not_returnable(view, books, order, why),))
    send_by = (now + timedelta(days=view.terms.return_send_days)).isoformat()
    params = {
        "order_id": order["order_id"],
        "item": order["item"],
        "send_by": send_by,
        "days": window_days(parcel, view.terms),
        "money": return_money(view, books, order),
    }
    return Proposal(
        wanted=(
            WantedAction(
                kind="declare_return", resource=f"return:{order['order_id']}", params=params
            ),
        )
    )


def _not_returnable(
    view: View[Slots], books: Books, order: dict[str, Any], why: str
) -> NotReturnable:
    return NotReturnable(
        order=order["order_id"],
        item=order["item"],
        why=why,
        days=window_days(parcel_of(books, order), view.terms),
        delivered_at=order["delivered_at"],
        send_by=order.get("return_send_by"),
        label=order.get("return_label"),
        **return_money(view, books, order),
    )


def return_under_way(view: View[Remedy], books: Books) -> Finding | None:
    """The return that is noted and not back yet, where the words may mean it: what is due for it
    once it is.
    """
    slots = view.slots
    if slots.charge or slots.trouble or slots.reason not in (None, *_SENT_BACK):
        return None
    noted = [
        one
        for one in returns_noted(view, books)
        if slots.order in (None, one["order_id"]) and slots.invoice in (None, one["invoice_id"])
    ]
    meant = orders_meant(slots, noted, goods=True, own=False)
    said = slots.order or slots.invoice or meant.named or names_return(slots.quote)
    if len(meant.orders) != 1 or meant.thing or not said:
        return None
    say = _not_returnable(view, books, meant.orders[0], "declared")
    due = FacetAnswer(of=say.kind, what="amount", facts=say.data)
    return Finding(says=(say, due))


def returns_noted(view: View[Slots], books: Books) -> list[dict[str, Any]]:
    """The orders of which a return is noted that the warehouse does not have yet."""
    now = datetime.fromisoformat(view.now)
    return [
        one for one in books.orders if may_declare(parcel_of(books, one), now, view.terms) == _NOTED
    ]


def _as_noted(view: View[Remedy], books: Books) -> Finding | None:
    """How the return stands where that is asked, or what calling it off takes; None where the words
    want something else.
    """
    quote, off = view.slots.quote, calls_return_off(view.slots.quote)
    if not (off or asks_if_return_runs(quote)):
        return None
    noted = [
        one for one in returns_noted(view, books) if view.slots.order in (None, one["order_id"])
    ]
    if not noted:
        return Finding(says=(RefundWords.NO_RETURN_NOTED,))
    says = [_not_returnable(view, books, one, _NOTED) for one in noted]
    if off:
        kept = FacetAnswer(of=says[-1].kind, what="options", facts=says[-1].data)
        return Finding(says=(*says, kept))
    return Finding(says=(*says,))


def return_money(view: View[Slots], books: Books, order: dict[str, Any]) -> dict[str, Any]:
    """What would be due if the warehouse had it back today, to what it was paid with, and who pays
    the postage, each where a record or a rule says.
    """
    back = order | {"status": "return_received", "return_received_at": view.now}
    others = [one for one in books.orders if one["order_id"] != order["order_id"]]
    then = replace(books, orders=[*others, back])
    cases = holding(examine(then, "return_received", order=order["order_id"]))
    postage = postage_of_return(parcel_of(books, order), view.terms)
    charges = [books.charge(case.finding.charge_id) for case in cases]
    if len(charges) != 1 or charges[0] is None:
        return {"postage": postage}
    due = Money(minor=cases[0].finding.max_minor, currency=charges[0]["currency"])
    paid = tender_of({"charge_id": charges[0]["charge_id"]}, books.charges)
    return {"due": due.model_dump(), "postage": postage, **paid}
