"""Money that is asked for goods which are still under way: when it can be looked at. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from state.team import Handoff, NextTask
from steward.domain.slots import SlotValues
from steward.policy.facts import Order
from steward.policy.facts import read as as_fact
from steward.policy.parcels import all_came, business_days_between
from steward.understanding.orders.waited_for import waits_for_goods
from steward.understanding.talk.subjects import orders_meant
from teams.contract import View
from teams.refund.given_back import was_given_back
from teams.refund.goals import Remedy
from teams.refund.phrases import NotDueYet
from teams.refund.records import Books

_TO_COME = ("placed", "shipped", "in_transit")


def not_due_yet(view: View[Remedy], books: Books) -> Handoff | None:
    """The one order that is to come and is meant, where nothing is due for it yet: where it is, and
    from when on it counts as lost.
    """
    slots = view.slots
    if slots.invoice or slots.charge or slots.reason or slots.trouble:
        return None
    to_come = [one for one in books.orders if _is_to_come(one)]
    meant = orders_meant(slots, to_come, goods=True, own=False)
    waits = waits_for_goods(slots.quote) or waits_for_goods(slots.first)
    if len(meant.orders) != 1 or not (meant.named or waits):
        return None
    order = meant.orders[0]
    if was_given_back(order.get("invoice_id"), books):
        return None
    told: SlotValues = {"order": order["order_id"], "quote": slots.quote, "remedy": slots.remedy}
    says = NotDueYet(
        item=order["item"],
        order=order["order_id"],
        left=bool(order.get("shipped_at")),
        lost_at=_lost_at(order, view.terms.lost_after_business_days),
    )
    return Handoff(tasks=(NextTask(team="support", goal="order_status", slots=told),), says=(says,))


def _is_to_come(order: dict[str, Any]) -> bool:
    return order["status"] in _TO_COME and not all_came(as_fact(Order, order))


def _lost_at(order: dict[str, Any], after: int) -> datetime | None:
    """The day on which it counts as lost where nothing is heard of it; None: nobody can say yet."""
    stamps = [datetime.fromisoformat(order[f]) for f in _STAMPS if order.get(f)]
    if order.get("parcels") or not order.get("shipped_at"):
        return None
    start = max(stamps)
    days = (start + timedelta(days=n) for n in range(after, 3 * after))
    return next((d for d in days if business_days_between(start, d) >= after), None)


_STAMPS = ("shipped_at", "promised_at")
