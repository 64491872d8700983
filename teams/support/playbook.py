"""What the support team does: parcels, questions about products and policies, complaints, and
handing over to people.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from state.team import AskCustomer, Finding, Handoff, NextTask, Proposal, Read, Say, WantedAction
from steward.domain.understanding import OpenQuestion
from steward.policy.facts import Order
from steward.policy.facts import read as as_fact
from steward.policy.parcels import Missing, all_came, business_days_between, missing
from steward.policy.reasons import is_back
from steward.understanding.subjects import fits, orders_meant
from steward.understanding.wishes import plain_address
from teams.colleagues import hand_over, ticket
from teams.contract import AnyResult, View, down
from teams.slots import Slots
from teams.support.goals import AddressChange, HandOver, Parcel, TakingBack
from teams.support.valuation import worth_of
from tools.reading import read, read_if_offered


def read_parcel(view: View[Slots]) -> list[Read]:
    return [read("orders", "logistics.list_orders", limit=50)]


def conclude_parcel(view: View[Parcel]) -> AnyResult:
    """Where a parcel is; one that counts as lost goes to the refund team, which asks before
    anything moves.
    """
    if (early := down(view)) is not None:
        return early
    orders, named = view.get("orders", {}).get("orders", []), view.slots.order
    meant = orders_meant(view.said, orders)
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
    open_ones = [o for o in chosen if not all_came(as_fact(Order, o))]
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
    if view.task["goal"] == "missing_parcel" and (back := _sent_back(chosen)) is not None:
        slots = {"order": back["order_id"], "quote": view.slots.quote}
        return Handoff(tasks=(NextTask(team="refund", goal="return_item", slots=slots),))
    if view.task["goal"] == "missing_parcel" and not open_ones:
        newest = max(chosen, key=lambda o: str(o["updated_at"]))
        slots = {"why": "delivered_not_here", "brief": view.slots.quote[:800]}
        task = NextTask(team="support", goal="hand_over", slots=slots)
        return Handoff(tasks=(task,), says=(Say(kind="parcel_status", data=_parcel(newest, view)),))
    if len(open_ones) > 1 and not named:
        return Finding(
            says=(Say(kind="parcels", data={"parcels": [_parcel(o, view) for o in open_ones[:4]]}),)
        )
    newest = sorted(open_ones or chosen, key=lambda o: str(o["updated_at"]))[-1]
    return Finding(says=(Say(kind="parcel_status", data=_parcel(newest, view)),))


def _sent_back(orders: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The order that came back to us, where it is the only one meant: what is missing is money."""
    return orders[0] if len(orders) == 1 and is_back(as_fact(Order, orders[0])) else None


def _handed(view: View[Parcel], order: dict[str, Any]) -> dict[str, Any]:
    remedy = {"remedy": view.slots.remedy} if view.slots.remedy else {}
    return {"reason": "undelivered", "order": order["order_id"], **remedy}


def _gone(order: dict[str, Any], view: View[Slots]) -> Missing | None:
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


def _lost(order: dict[str, Any], view: View[Slots]) -> bool:
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


def _parcel(order: dict[str, Any], view: View[Slots]) -> dict[str, Any]:
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


def conclude_address(view: View[AddressChange]) -> AnyResult:
    """Where an order goes that has not left: proposed with old and new address.

    One that has left is a colleague's.
    """
    if (early := down(view)) is not None:
        return early
    orders, named = view.get("orders", {}).get("orders", []), view.slots.order
    packing = [
        o
        for o in orders
        if o["status"] == "placed"
        and o["shipped_at"] is None
        and fits(view.said, {"order": o["order_id"]})
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
    address = view.slots.address or (plain_address(view.slots.quote) if view.slots.asked else None)
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


def _by_a_colleague(view: View[Slots], order: dict[str, Any], address: str) -> Proposal:
    asked = ticket(
        view,
        "new_address",
        f"New address for {order['order_id']}",
        f"To {address}; nothing on record says what it is worth.",
    )
    return Proposal(
        wanted=(asked,),
        says=(
            Say(
                kind="address_by_a_colleague",
                data={"item": order["item"], "order": order["order_id"]},
            ),
        ),
    )


def _has_left(view: View[Slots], order: dict[str, Any]) -> Proposal:
    """Only the carrier can redirect it: a colleague asks them."""
    asked = ticket(view, "redirect", f"Redirect {order['order_id']}")
    return Proposal(wanted=(asked,), says=(Say(kind="has_left", data=_parcel(order, view)),))


def read_complaint(view: View[Slots]) -> list[Read]:
    tickets = view.customer is not None and bool(view.customer.ids("helpdesk"))
    contacts = view.customer is not None and bool(view.customer.ids("crm"))
    return [
        *([read("tickets", "helpdesk.list_tickets", limit=10)] if tickets else []),
        *([read("contacts", "crm.list_interactions", limit=10)] if contacts else []),
        *([read_if_offered("promises", "crm.list_promises", limit=50)] if contacts else []),
    ]


def _promised(view: View[Slots]) -> dict[str, Any] | None:
    """What a colleague promised this customer and may still be kept, the newest.

    Whether it was kept already, the refund team sees in billing.
    """
    now = datetime.fromisoformat(view.now)
    found: list[dict[str, Any]] = [
        one
        for one in view.get("promises", {}).get("promises", [])
        if not one.get("revoked_at")
        and (not one.get("valid_until") or datetime.fromisoformat(one["valid_until"]) >= now)
    ]
    return max(found, key=lambda one: str(one["made_at"]), default=None)


def conclude_complaint(view: View[Slots]) -> AnyResult:
    if not view.said.get("kept") and (promised := _promised(view)) is not None:
        data = {
            "amount": {"minor": promised["amount_minor"], "currency": promised["currency"]},
            "at": promised["made_at"],
        }
        slots = {"reason": "goodwill", "quote": view.slots.quote, "complaint": True}
        task = NextTask(team="refund", goal="refund_request", slots=slots)
        return Handoff(tasks=(task,), says=(Say(kind="promised_by_us", data=data),))
    earlier = view.get("tickets", {}).get("tickets", [])
    asked = ticket(view, "complaint", "Complaint")
    return Proposal(wanted=(asked,), says=(Say(kind="complaint", data={"earlier": len(earlier)}),))


def conclude_hand_over(view: View[HandOver]) -> AnyResult:
    """A person, with a brief; no verification, no promises."""
    why = view.slots.why
    to = "agent" if why in ("asked", "budget", "not_understood", "not_known") else "lead"
    wanted = hand_over(view, why, view.slots.brief, to)
    known = {"emergency": view.slots.emergency, "language": view.slots.language}
    more = {name: value for name, value in known.items() if value}
    return Proposal(wanted=(wanted.model_copy(update={"params": wanted.params | more}),))


def conclude_take_back(view: View[TakingBack]) -> AnyResult:
    """The colleague who has the ticket reads in the customer's words that they take it back."""
    params = {
        "ticket_id": view.slots.ticket,
        "subject": view.slots.subject,
        "text": f"The customer takes this back: {view.slots.quote[:400]}",
    }
    resource = f"{view.slots.ticket}:taken_back"
    note = WantedAction(kind="note_ticket", resource=resource, params=params)
    return Proposal(wanted=(note,))


def conclude_clarify(view: View[Slots]) -> AnyResult:
    return AskCustomer(
        question=OpenQuestion(kind="clarify", task=view.task["id"]), says=(Say(kind="clarify"),)
    )
