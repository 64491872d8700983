"""Sending something back: whether the order that is meant may be, and until when.

Only then a return is offered.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from state.team import Finding, Proposal, Say, WantedAction
from steward.policy.reasons import may_declare, window_days
from teams.contract import View
from teams.refund.evidence import parcel_of
from teams.refund.records import Books
from teams.slots import Slots


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
        data = {
            "order": order["order_id"],
            "item": order["item"],
            "why": why,
            "days": window_days(parcel, view.terms),
            "delivered_at": order["delivered_at"],
            "send_by": order.get("return_send_by"),
            "label": order.get("return_label"),
        }
        return Finding(says=(Say(kind="not_returnable", data=data),))
    send_by = (now + timedelta(days=view.terms.return_send_days)).isoformat()
    params = {"order_id": order["order_id"], "item": order["item"], "send_by": send_by}
    return Proposal(
        wanted=(
            WantedAction(
                kind="declare_return", resource=f"return:{order['order_id']}", params=params
            ),
        )
    )
