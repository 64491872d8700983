"""What the support team does: parcels, questions about products and policies, complaints, and
handing over to people.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from state.team import AskCustomer, Finding, Handoff, NextTask, Proposal, Read, WantedAction
from steward.domain.slots import SlotValues
from steward.domain.understanding import OpenQuestion
from steward.policy.facts import Order
from steward.policy.facts import read as as_fact
from steward.policy.parcels import Missing, all_came, business_days_between, missing
from steward.policy.withdrawals import is_back
from steward.understanding.exact.addresses import address_told, is_part_of, plain_address
from steward.understanding.orders.guessed_losses import misses_no_parcel, only_tells_it_was_late
from steward.understanding.orders.own_orders import asks_for_orders
from steward.understanding.plan.next_delivery import asks_of_the_next
from steward.understanding.talk.another_named import only_names_goods
from steward.understanding.talk.asked_what_to_do import asks_what_to_do
from steward.understanding.talk.subjects import fits, orders_meant
from steward.understanding.text.trade_words import meanings
from steward.wording.says import DeskWords
from steward.wording.values import address as may_be_shown
from teams.colleagues import hand_over, ticket
from teams.contract import AnyResult, View, unanswered
from teams.nearest import no_such_order
from teams.orders_by_day import newest_order, orders_of_the_day, placed_last
from teams.postal import ask_what_lacks
from teams.slots import Slots, typed
from teams.support.goals import AddressChange, HandOver, Parcel
from teams.support.homes import where_they_live
from teams.support.parcels import note_for, parcel_line, told_of, wished_for
from teams.support.phrases import (
    AddressByAColleague,
    AddressSame,
    AskAddress,
    HasLeft,
    LeftFor,
    ParcelLost,
    Parcels,
    ParcelStatus,
    SupportAnswers,
)
from teams.support.valuation import worth_of
from teams.which_order import ask_which_order
from teams.wished_days import wished_day
from tools.reading import read

_LISTED = 6  # orders, of who asks which there are


def read_parcel(view: View[Slots]) -> list[Read]:
    return [read("orders", "logistics.list_orders", limit=50)]


def conclude_parcel(view: View[Parcel]) -> AnyResult:
    """Where a parcel is; who asks for the next delivery hears of that of their plan as well."""
    found, plan = _where_it_is(view), _of_the_plan(view).tasks
    if view.slots.order or not asks_of_the_next(view.slots.quote) or not found.says:
        return found
    match found:
        case Handoff() if plan[0].goal not in {task.goal for task in found.tasks}:
            return found.model_copy(update={"tasks": (*found.tasks, *plan)})
        case Finding() if not found.wanted:
            return Handoff(tasks=plan, says=found.says)
        case _:
            return found


def _where_it_is(view: View[Parcel]) -> AnyResult:
    """Where a parcel is; one that counts as lost goes to the refund team, which asks before
    anything moves.
    """
    if (early := unanswered(view)) is not None:
        return early
    orders, named = view.get("orders", {}).get("orders", []), view.slots.order
    of_then, goes_on = orders_of_the_day(view, orders), only_names_goods(view.slots.quote)
    meant = orders_meant(view.slots, of_then, goods=goes_on)
    sent_again = {one.get("replacement_for") for one in orders} if not named else set()
    chosen = [one for one in meant.orders if one["order_id"] not in sent_again]
    if meant.thing and orders:
        return ask_which_order(view, meant.thing, orders)
    if not chosen:
        return _no_order(view, orders)
    if asks_for_orders(view.slots.quote) and not (named or meant.named) and len(chosen) > 1:
        listed = sorted(chosen, key=placed_last, reverse=True)[:_LISTED]
        return Finding(says=(Parcels(parcels=tuple(parcel_line(o, view) for o in listed)),))
    open_ones = [o for o in chosen if not all_came(as_fact(Order, o))]
    if not (named or open_ones or meant.named) and "NEXT" in meanings(view.slots.quote):
        return _of_the_plan(view)
    late = [o for o in open_ones if _lost(o, view)]
    if late:
        order = late[0]
        task = NextTask(team="refund", goal="refund_request", slots=_handed(view, order))
        return Handoff(tasks=(task,), says=(_parcel_lost(order, view),))
    if view.task["goal"] == "missing_parcel" and (back := _sent_back(chosen)) is not None:
        slots: SlotValues = {"order": back["order_id"], "quote": view.slots.quote}
        return Handoff(tasks=(NextTask(team="refund", goal="return_item", slots=slots),))
    if view.task["goal"] == "missing_parcel" and (off := _called_off(chosen)) is not None:
        return Finding(says=(ParcelStatus(parcel=parcel_line(off, view), asked=True),))
    if view.task["goal"] == "missing_parcel" and not open_ones:
        newest = newest_order(chosen)
        # "who signed for it?" calls nobody, and neither does "it came in October"
        if misses_no_parcel(view.slots.quote) or _was_late(newest, view.slots.quote):
            return Finding(says=(ParcelStatus(parcel=parcel_line(newest, view), asked=True),))
        if len(perhaps := _perhaps_meant(view, newest, orders)) > 1:
            return _ask_which_parcel(view, newest, perhaps)
        slots = {"why": "delivered_not_here", "brief": view.slots.quote[:800]}
        task = NextTask(team="support", goal="hand_over", slots=slots)
        return Handoff(tasks=(task,), says=(ParcelStatus(parcel=parcel_line(newest, view)),))
    if len(open_ones) > 1 and not named:
        parcels = tuple(parcel_line(o, view) for o in open_ones[:4])
        return Finding(says=(Parcels(parcels=parcels),))
    newest = newest_order(open_ones or chosen)
    status = ParcelStatus(parcel=parcel_line(newest, view))
    note = note_for(newest) if view.slots.note and open_ones else ()
    wished = wished_for(newest, view.slots.wished) if view.slots.wished and open_ones else ()
    return Finding(says=(*told_of(status, view.slots.quote), *note, *wished))


def _was_late(order: dict[str, Any], quote: str) -> bool:
    """Whether it came after its day, and the words say no more than that."""
    promised, came = order.get("promised_at"), order.get("delivered_at")
    return bool(promised and came and came > promised) and only_tells_it_was_late(quote)


def _perhaps_meant(
    view: View[Parcel], order: dict[str, Any], orders: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """An order that came so long ago that a lost one would be given up, and those that are still to
    come: whoever misses it now may mean one of them. It alone where it was asked already.
    """
    came, now = order.get("delivered_at"), datetime.fromisoformat(view.now)
    if view.slots.asked or not came:
        return [order]
    since = business_days_between(datetime.fromisoformat(str(came)), now)
    if since < view.terms.lost_after_business_days:
        return [order]
    waits = [o for o in orders if o["status"] != "cancelled" and not all_came(as_fact(Order, o))]
    return [order, *waits]


def _ask_which_parcel(
    view: View[Parcel], order: dict[str, Any], among: list[dict[str, Any]]
) -> AskCustomer:
    asked = ask_which_order(view, "", among)
    told = ParcelStatus(parcel=parcel_line(order, view))
    return asked.model_copy(update={"says": (told, *asked.says)})


def _sent_back(orders: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The order that came back to us, where it is the only one meant: what is missing is money."""
    return orders[0] if len(orders) == 1 and is_back(as_fact(Order, orders[0])) else None


def _called_off(orders: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The order that was cancelled, where it is the only one meant: no parcel is to come."""
    return orders[0] if len(orders) == 1 and orders[0]["status"] == "cancelled" else None


def _handed(view: View[Parcel], order: dict[str, Any]) -> SlotValues:
    return {"reason": "undelivered", "order": order["order_id"], "remedy": view.slots.remedy}


def _gone(order: dict[str, Any], view: View[Slots]) -> Missing | None:
    return missing(as_fact(Order, order), datetime.fromisoformat(view.now), view.terms)


def _parcel_lost(order: dict[str, Any], view: View[Parcel]) -> ParcelLost:
    """What is said of it; of the parcel that is missing, where the order comes in several."""
    status, item = order["status"], order["item"]
    since = order.get("last_scan_at") or order.get("shipped_at")
    if (gone := _gone(order, view)) is not None:
        status, item = gone.parcels[0].status or status, gone.items or item
        since = gone.since or order.get("shipped_at")
    return ParcelLost(
        item=item,
        order_id=order["order_id"],
        status=status,
        since=since,
        after=view.terms.lost_after_business_days,
    )


def _no_order(view: View[Slots], orders: list[dict[str, Any]]) -> AnyResult:
    """No order is there, which is said where one is asked for by name; what comes is of a plan."""
    if named := view.slots.order:
        return no_such_order(named, orders)
    said = meanings(view.slots.quote)
    by_name = said & _BY_NAME or asks_for_orders(view.slots.quote)
    if not orders and said & (_COMES_BY_ITSELF if by_name else _OF_A_PLAN):
        return _of_the_plan(view)
    return Finding(says=(SupportAnswers.NO_ORDERS,) if by_name or view.slots.asked else ())


def _of_the_plan(view: View[Slots]) -> Handoff:
    """What comes next by itself: when the subscription sends it."""
    slots: SlotValues = {"quote": view.slots.quote}
    return Handoff(tasks=(NextTask(team="billing", goal="change_plan", slots=slots),))


_BY_NAME = {"ORDER", "ORDERED", "PARCEL"}
_COMES_BY_ITSELF = {"NEXT", "MONTHLY"}
_OF_A_PLAN = _COMES_BY_ITSELF | {"SUBSCRIPTION", "PLAN"}


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


def conclude_address(view: View[AddressChange]) -> AnyResult:
    """Where an order goes that has not left: proposed with old and new address.

    One that has left is a colleague's.
    """
    if (early := unanswered(view)) is not None:
        return early
    orders, named = view.get("orders", {}).get("orders", []), view.slots.order
    packing = [
        o
        for o in orders
        if o["status"] == "placed"
        and o["shipped_at"] is None
        and fits(view.slots, {"order": o["order_id"]})
    ]
    chosen = [o for o in orders if o["order_id"] == named] if named else packing
    if not named and (told := _told_by_goods(view, orders)):
        chosen = told
    if len(chosen) != 1:
        if not (named or orders):
            return where_they_live(view)
        return _no_order(view, orders) if named else _which_parcel(view, packing, orders)
    order = chosen[0]
    address = view.slots.address or (plain_address(view.slots.quote) if view.slots.asked else None)
    if (there := _goes_there(address, order)) is not None:
        return there
    if order not in packing:
        return _has_left(view, order)
    if address is None or not may_be_shown(address):  # nobody agrees to what they cannot read
        question = OpenQuestion(kind="detail", task=view.task["id"])
        goes_to = order.get("address") if _only_asked(view) else None
        say = AskAddress(item=order["item"], order_id=order["order_id"], address=goes_to)
        return AskCustomer(question=question, says=(say,))
    if (lacks := ask_what_lacks(view, address, before=str(order.get("address") or ""))) is not None:
        return lacks
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
        "wished": wished_day(view, of_goods=True),
    }
    return Proposal(
        wanted=(
            WantedAction(
                kind="change_address", resource=f"order:{order['order_id']}", params=params
            ),
        )
    )


def _told_by_goods(view: View[AddressChange], orders: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The one order that has not come whose goods the words name."""
    coming = [o for o in orders if not all_came(as_fact(Order, o))]
    meant = orders_meant(view.slots, coming, goods=True)
    return [*meant.orders] if meant.named and len(meant.orders) == 1 else []


def _which_parcel(
    view: View[Slots], packing: list[dict[str, Any]], orders: list[dict[str, Any]]
) -> AnyResult:
    """Of several that have not left, which; else what is on its way is with the carrier; and where
    everything has come, that is said.
    """
    travelling = [o for o in orders if not all_came(as_fact(Order, o))]
    among = packing or travelling
    if len(among) > 1:
        return ask_which_order(view, "", among)
    if among:
        return _has_left(view, among[0])
    newest = newest_order(orders)
    return Finding(says=(ParcelStatus(parcel=parcel_line(newest, view), asked=True),))


def _by_a_colleague(view: View[Slots], order: dict[str, Any], address: str) -> Proposal:
    asked = ticket(
        view,
        "new_address",
        f"New address for {order['order_id']}",
        f"To {address}; nothing on record says what it is worth.",
    )
    return Proposal(
        wanted=(asked,),
        says=(AddressByAColleague(item=order["item"], order=order["order_id"]),),
    )


def _only_asked(view: View[Slots]) -> bool:
    """Whether a mere question made the task: nothing is opened for it."""
    return not typed(view.task).said_in or asks_what_to_do(view.slots.quote)


def _goes_there(address: str | None, order: dict[str, Any]) -> Finding | None:
    """That an order goes to this address already."""
    goes_to = order.get("address")
    if not (address and goes_to) or not is_part_of(address, str(goes_to)):
        return None
    same = AddressSame(item=order["item"], order_id=order["order_id"], address=goes_to)
    return Finding(says=(same,))


def _has_left(view: View[Slots], order: dict[str, Any]) -> AnyResult:
    """Only the carrier can redirect it: a colleague asks them. What is lost goes nowhere: that is
    said, and made good.
    """
    if _lost(order, view):
        slots: SlotValues = {"order": order["order_id"], "quote": view.slots.quote}
        return Handoff(tasks=(NextTask(team="support", goal="order_status", slots=slots),))
    address = order.get("address")
    if (there := _goes_there(typed(view.task).address, order)) is not None:
        return there
    told = bool(typed(view.task).address or address_told(view.slots.quote))
    if _only_asked(view) and not told and not all_came(as_fact(Order, order)):
        if address is None:
            return Finding(says=(ParcelStatus(parcel=parcel_line(order, view), asked=True),))
        goes = LeftFor(item=order["item"], order_id=order["order_id"], address=address)
        return Finding(says=(goes,))
    asked = ticket(view, "redirect", f"Redirect {order['order_id']}")
    whose = {name: order.get(name) for name in ("tracking", "carrier")}
    say = HasLeft(item=order["item"], order_id=order["order_id"], told=told, **whose)
    return Proposal(wanted=(asked,), says=(say,))


def conclude_hand_over(view: View[HandOver]) -> AnyResult:
    """A person, with a brief; no verification, no promises."""
    why = view.slots.why
    to = "agent" if why in _OF_ANYBODY else "lead"
    wanted = hand_over(view, why, view.slots.brief, to)
    known = {"emergency": view.slots.emergency, "language": view.slots.language}
    more = {name: value for name, value in known.items() if value}
    return Proposal(wanted=(wanted.model_copy(update={"params": wanted.params | more}),))


_OF_ANYBODY = frozenset(
    {
        *("asked", "budget", "not_understood", "not_known"),
        *("sent_elsewhere", "other_way", "other_terms"),
    }
)


def conclude_clarify(view: View[Slots]) -> AnyResult:
    return AskCustomer(
        question=OpenQuestion(kind="clarify", task=view.task["id"]), says=(DeskWords.CLARIFY,)
    )
