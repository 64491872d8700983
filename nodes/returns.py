"""Sending something back: which order is meant, whether it may be, and until when; only then a return is offered."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any

from nodes.evidence import Books, parcel_of
from nodes.team import View
from state.team import AskCustomer, Finding, Proposal, Say, WantedAction
from steward.models.ports import OpenQuestion
from steward.policy.reasons import may_declare, window_days

type Order = dict[str, Any]
# Words that name no item: somebody who says no more than these means what there is.
_GENERIC = frozenset({"return", "send", "back", "order", "item", "want", "would", "like", "something", "purchase", "thing", "this", "that", "please",
                      "hello", "could", "have", "with", "bought", "product", "retour", "terug", "sturen", "terugsturen", "bestelling", "graag"})
_WORD = re.compile(r"[^\W\d_]{4,}")


def offer_return(view: View, books: Books) -> Finding | Proposal | AskCustomer | None:
    """The return of the one order that is meant, or why there is none. None: no order on record fits the words."""
    found = _meant(view, books)
    if not found:
        return None
    if len(found) > 1:
        question = OpenQuestion(kind="choose", task=view.task["id"], options=tuple(o["order_id"] for o in found))
        return AskCustomer(question=question, says=(Say(kind="choose_return", data={"orders": [_shown(o) for o in found]}),))
    order, now = found[0], datetime.fromisoformat(view.now)
    parcel = parcel_of(books, order)
    why = may_declare(parcel, now, view.terms)
    if why:
        data = _shown(order) | {"why": why, "days": window_days(parcel, view.terms), "delivered_at": order["delivered_at"],
                                "send_by": order.get("return_send_by"), "label": order.get("return_label")}  # fmt: skip
        return Finding(says=(Say(kind="not_returnable", data=data),))
    send_by = (now + timedelta(days=view.terms.return_send_days)).isoformat()
    params = {"order_id": order["order_id"], "item": order["item"], "send_by": send_by}
    return Proposal(wanted=(WantedAction(kind="declare_return", resource=f"return:{order['order_id']}", params=params),))


def _meant(view: View, books: Books) -> list[Order]:
    """The order that was named; else those on record whose item the words name; else the only one that arrived, if no item is named."""
    named = view.slots.get("order")
    if named:
        return [o for o in books.orders if o["order_id"] == named]
    words = {word.lower() for word in _WORD.findall(str(view.slots.get("quote", "")))}
    arrived = [o for o in books.orders if o["status"] == "delivered" and not o.get("replacement_for")]
    fitting = [o for o in arrived if words & {word.lower() for word in _WORD.findall(o["item"])}]
    return fitting or (arrived if len(arrived) == 1 and words <= _GENERIC else [])


def _shown(order: Order) -> dict[str, Any]:
    return {"order": order["order_id"], "item": order["item"]}
