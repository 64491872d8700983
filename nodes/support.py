"""What the support team does: parcels, questions about products and policies, complaints,
and handing over to people.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from nodes.knowledge import QUESTIONS
from nodes.team import AnyResult, Goal, Team, View, down, read
from nodes.worth import worth_of
from state.team import AskCustomer, Finding, Handoff, NextTask, Proposal, Read, Say, WantedAction
from steward.domain.understanding import OpenQuestion
from steward.policy.facts import Order
from steward.policy.facts import read as as_fact
from steward.policy.parcels import Missing, business_days_between, came, missing
from steward.understanding.subjects import fits, orders_meant
from steward.understanding.wishes import plain_address
from tools.support import TOOLS


def _read_parcel(view: View) -> list[Read]:
    return [read("orders", "logistics.list_orders", limit=50)]


def _conclude_parcel(view: View) -> AnyResult:
    """Where a parcel is.

    One that counts as lost goes to the refund team, which asks before anything moves.
    """
    if (early := down(view)) is not None:
        return early
    orders, named = view.get("orders", {}).get("orders", []), view.slots.get("order")
    meant = orders_meant(view.slots, orders)
    chosen = list(meant.orders)
    if meant.thing and orders:
        shown = [{"item": o["item"], "order": o["order_id"]} for o in orders[:5]]
        question = OpenQuestion(kind="detail", task=view.task["id"])
        return AskCustomer(
            question=question,
            says=(Say(kind="which_order", data={"thing": meant.thing, "orders": shown}),),
        )
    if not chosen:
        data = {"what": "order", "reference": named}
        return Finding(says=(Say(kind="not_found" if named else "no_orders", data=data),))
    open_ones = [o for o in chosen if _under_way(o)]
    late = [o for o in open_ones if _lost(o, view)]
    if late:
        order = late[0]
        task = NextTask(team="refund", goal="refund_request", slots=_handed(view, order))
        return Handoff(
            tasks=(task,),
            says=(
                Say(
                    kind="parcel_lost",
                    data=_parcel(order, view)
                    | _gone_data(_gone(order, view))
                    | {"after": view.terms.lost_after_business_days},
                ),
            ),
        )
    if view.task["goal"] == "missing_parcel" and not open_ones:
        newest = max(chosen, key=lambda o: str(o["updated_at"]))
        slots = {"why": "delivered_not_here", "brief": str(view.slots.get("quote", ""))[:800]}
        task = NextTask(team="support", goal="hand_over", slots=slots)
        return Handoff(tasks=(task,), says=(Say(kind="parcel_status", data=_parcel(newest, view)),))
    if len(open_ones) > 1 and not named:
        return Finding(
            says=(Say(kind="parcels", data={"parcels": [_parcel(o, view) for o in open_ones[:4]]}),)
        )
    newest = sorted(open_ones or chosen, key=lambda o: str(o["updated_at"]))[-1]
    return Finding(says=(Say(kind="parcel_status", data=_parcel(newest, view)),))


def _handed(view: View, order: dict[str, Any]) -> dict[str, Any]:
    remedy = {"remedy": view.slots["remedy"]} if view.slots.get("remedy") else {}
    return {"reason": "undelivered", "order": order["order_id"], **remedy}


def _under_way(order: dict[str, Any]) -> bool:
    """Whether some of it did not come yet; of an order in parcels they say so, not the order."""
    if order["status"] in ("returned", "return_received"):
        return False
    known = as_fact(Order, order)
    return came(known) < len(known.parcels) if known.parcels else order["status"] != "delivered"


def _gone(order: dict[str, Any], view: View) -> Missing | None:
    return missing(as_fact(Order, order), datetime.fromisoformat(view.now), view.terms)


def _gone_data(gone: Missing | None) -> dict[str, Any]:
    """The parcel that is missing, where the order comes in several."""
    if gone is None:
        return {}
    lost, sent = gone.parcels[0], gone.since
    told = {"status": lost.status, "last_scan_at": None, "item": gone.items}
    if sent is not None:
        told["shipped_at"] = sent.isoformat()
    return {name: value for name, value in told.items() if value or name == "last_scan_at"}


def _lost(order: dict[str, Any], view: View) -> bool:
    if order.get("parcels"):
        return _gone(order, view) is not None
    stamps = [
        datetime.fromisoformat(order[f]) for f in ("shipped_at", "promised_at") if order.get(f)
    ]
    if order["status"] == "lost":
        return True
    return (
        order["status"] in ("shipped", "in_transit")
        and bool(stamps)
        and business_days_between(max(stamps), datetime.fromisoformat(view.now))
        >= view.terms.lost_after_business_days
    )


def _parcel(order: dict[str, Any], view: View) -> dict[str, Any]:
    keys = (
        "order_id",
        "item",
        "status",
        "carrier",
        "tracking",
        "shipped_at",
        "promised_at",
        "delivered_at",
        "last_scan_at",
    )
    promised = order.get("promised_at")
    late = (
        bool(promised)
        and datetime.fromisoformat(str(promised)).date() < datetime.fromisoformat(view.now).date()
    )
    return {key: order.get(key) for key in keys} | {"late": late}


def _conclude_address(view: View) -> AnyResult:
    """Where an order goes that has not left: proposed with old and new address;
    one that has left is a colleague's.
    """
    if (early := down(view)) is not None:
        return early
    orders, named = view.get("orders", {}).get("orders", []), view.slots.get("order")
    packing = [
        o
        for o in orders
        if o["status"] == "placed"
        and o["shipped_at"] is None
        and fits(view.slots, {"order": o["order_id"]})
    ]
    chosen = [o for o in orders if o["order_id"] == named] if named else packing
    if len(chosen) != 1:
        if named or not orders:
            data = {"what": "order", "reference": named}
            return Finding(says=(Say(kind="not_found" if named else "no_orders", data=data),))
        return AskCustomer(
            question=OpenQuestion(kind="detail", task=view.task["id"]),
            says=(Say(kind="ask_order"),),
        )
    order = chosen[0]
    if order not in packing:
        return _has_left(view, order)
    address = view.slots.get("address") or (
        plain_address(str(view.slots.get("quote", ""))) if view.slots.get("asked") else None
    )
    if address is None:
        question = OpenQuestion(kind="detail", task=view.task["id"])
        return AskCustomer(
            question=question, says=(Say(kind="ask_address", data=_parcel(order, view)),)
        )
    # a colleague sees what goes where, when no record says what it cost
    if (worth := worth_of(order, orders)) is None:
        return _by_a_colleague(view, order, address)
    params = {
        "order_id": order["order_id"],
        "item": order["item"],
        "address": address,
        "before": order["address"],
        "amount_minor": worth,
        "currency": order["currency"],
    }
    return Proposal(
        wanted=(
            WantedAction(
                kind="change_address", resource=f"order:{order['order_id']}", params=params
            ),
        )
    )


def _by_a_colleague(view: View, order: dict[str, Any], address: str) -> Proposal:
    params = {
        "subject": f"New address for {order['order_id']}",
        "channel": "chat",
        "body": f"To {address}; nothing on record says what it is worth."[:500],
    }
    ticket = WantedAction(
        kind="open_ticket", resource=f"ticket:{view.conversation}:new_address", params=params
    )
    return Proposal(
        wanted=(ticket,),
        says=(
            Say(
                kind="address_by_a_colleague",
                data={"item": order["item"], "order": order["order_id"]},
            ),
        ),
    )


def _has_left(view: View, order: dict[str, Any]) -> Proposal:
    """Only the carrier can redirect it: a colleague asks them."""
    params = {
        "subject": f"Redirect {order['order_id']}",
        "channel": "chat",
        "body": str(view.slots.get("quote", ""))[:500],
    }
    ticket = WantedAction(
        kind="open_ticket", resource=f"ticket:{view.conversation}:redirect", params=params
    )
    return Proposal(wanted=(ticket,), says=(Say(kind="has_left", data=_parcel(order, view)),))


def _read_complaint(view: View) -> list[Read]:
    tickets = view.customer is not None and bool(view.customer.ids("helpdesk"))
    contacts = view.customer is not None and bool(view.customer.ids("crm"))
    return [
        *([read("tickets", "helpdesk.list_tickets", limit=10)] if tickets else []),
        *([read("contacts", "crm.list_interactions", limit=10)] if contacts else []),
    ]


def _conclude_complaint(view: View) -> AnyResult:
    earlier = view.get("tickets", {}).get("tickets", [])
    params = {
        "subject": "Complaint",
        "channel": "chat",
        "body": str(view.slots.get("quote", ""))[:500],
    }
    ticket = WantedAction(
        kind="open_ticket", resource=f"ticket:{view.conversation}:complaint", params=params
    )
    return Proposal(wanted=(ticket,), says=(Say(kind="complaint", data={"earlier": len(earlier)}),))


def _no_reads(_view: View) -> list[Read]:
    return []


def _conclude_hand_over(view: View) -> AnyResult:
    """A person, with a brief; no verification, no promises."""
    why = str(view.slots.get("why", "asked"))
    params = {
        "to": "agent" if why in ("asked", "budget", "not_understood", "not_known") else "lead",
        "why": why,
        "brief": str(view.slots.get("brief", ""))[:800],
    }
    params |= {name: view.slots[name] for name in ("emergency", "language") if view.slots.get(name)}
    wanted = WantedAction(
        kind="hand_over", resource=f"conversation:{view.conversation}", params=params
    )
    return Proposal(wanted=(wanted,))


def _conclude_take_back(view: View) -> AnyResult:
    """The colleague who has the ticket reads in the customer's words that they take it back."""
    ticket = str(view.slots.get("ticket", ""))
    params = {
        "ticket_id": ticket,
        "subject": str(view.slots.get("subject", "")),
        "text": f"The customer takes this back: {str(view.slots.get('quote', ''))[:400]}",
    }
    note = WantedAction(kind="note_ticket", resource=f"{ticket}:taken_back", params=params)
    return Proposal(wanted=(note,))


def _conclude_clarify(view: View) -> AnyResult:
    return AskCustomer(
        question=OpenQuestion(kind="clarify", task=view.task["id"]), says=(Say(kind="clarify"),)
    )


TEAM = Team(
    name="support",
    tools=TOOLS,
    local={},
    goals={
        "missing_parcel": Goal(
            _read_parcel, _conclude_parcel, progress="asking the carrier about the parcel"
        ),
        "order_status": Goal(
            _read_parcel, _conclude_parcel, progress="asking the carrier about the parcel"
        ),
        "change_address": Goal(
            _read_parcel, _conclude_address, progress="looking whether the order has left"
        ),
        "product_question": QUESTIONS,
        "complaint": Goal(
            _read_complaint, _conclude_complaint, progress="reading the earlier contacts"
        ),
        "take_back": Goal(_no_reads, _conclude_take_back),
        "hand_over": Goal(_no_reads, _conclude_hand_over, needs_customer=False),
        "clarify": Goal(_no_reads, _conclude_clarify, needs_customer=False),
    },
)
