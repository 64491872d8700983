"""Goods that go back: received, withdrawn from in time, declared. Each a predicate, no I/O."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from steward.policy.charges import goods, nothing, of_order
from steward.policy.facts import Charge, Finding, Order, Refund, Why
from steward.policy.parcels import kept_in_part
from steward.policy.regions import EU
from steward.policy.terms import Terms

CAME_BACK: tuple[Why, ...] = ("returned", "return_received")


def return_received(
    order: Order,
    charges: Sequence[Charge],
    now: datetime,
    terms: Terms,
    refunds: Sequence[Refund] = (),
) -> Finding:
    """Goods that the warehouse has back: what the order cost, once.

    A final sale is for a person to judge.

    In time it is a withdrawal, too: in the EU what bringing the goods cost comes back with them.
    """
    evidence = of_order(order)
    if not is_back(order):
        return nothing("not_received_back", evidence)
    if reason := _for_a_person(order):
        return nothing(reason, evidence)
    outward = 0 if came_back_late(order, now, terms) else _outward(order)
    return goods(order, charges, refunds, "return_received", evidence, outward)


def _for_a_person(order: Order) -> Why | None:
    """Why goods that came back are for a person to judge; None: they are not."""
    if kept_in_part(order):
        return "part_unknown"
    return "final_sale" if order.final_sale else None


def is_back(order: Order) -> bool:
    """Whether the warehouse has it back: by its status, or by the day on which it came in."""
    came_in = order.return_received_at is not None
    return order.status == "return_received" or (
        came_in and order.status in ("delivered", "returned")
    )


def withdrawal(
    order: Order,
    charges: Sequence[Charge],
    now: datetime,
    terms: Terms,
    refunds: Sequence[Refund] = (),
) -> Finding:
    """Goods whose withdrawal was declared within the window after their delivery,
    and that were sent back within the days after it.

    Sending them back declares it too. Sent back when the warehouse had it, else at the carrier's
    last scan after the delivery, else now.
    """
    evidence = of_order(order)
    if order.status not in CAME_BACK:
        return nothing("not_sent_back", evidence)
    if reason := _for_a_person(order):
        return nothing(reason, evidence)
    if order.delivered_at is None:
        return nothing("not_delivered", evidence)
    back, declared = _sent_back_at(order), order.return_declared_at
    evidence |= {
        "delivered_at": order.delivered_at.isoformat(),
        "sent_back_at": back.isoformat() if back else None,
        "window_days": window_days(order, terms),
    } | ({"declared_at": declared.isoformat()} if declared else {})
    if came_back_late(order, now, terms):
        return nothing("window_over", evidence)
    return goods(order, charges, refunds, "withdrawal", evidence, _outward(order))


def window_days(order: Order, terms: Terms) -> int:
    """How long after the delivery a withdrawal can be declared.

    Where nobody knows the country, as in the EU.
    """
    return terms.withdrawal_days_eu if _in_the_eu(order) else terms.withdrawal_days_elsewhere


def postage_of_return(order: Order, terms: Terms) -> str | None:
    """Who pays for sending it back, where a rule says."""
    return terms.return_postage.get("eu" if _in_the_eu(order) else "elsewhere")


def _in_the_eu(order: Order) -> bool:
    """Where nobody knows the country, it is."""
    country = (order.destination_country or "").upper()
    return not country or country in EU


def _outward(order: Order) -> int:
    """What bringing the goods cost, where a withdrawal gives it back:
    in the EU (Directive 2011/83, article 13).
    """
    return order.delivery_minor if _in_the_eu(order) else 0


def may_declare(order: Order, at: datetime, terms: Terms) -> str:
    """Why an order cannot be declared to be sent back at this moment; empty when it can.

    The day of the delivery does not count, and the last day counts to its end (Regulation 1182/71,
    article 3), in UTC.
    """
    if is_back(order) or order.status in CAME_BACK:
        return "received"
    if order.status != "delivered" or order.delivered_at is None:
        return "not_delivered"
    if order.final_sale:
        return "final_sale"
    if order.return_declared_at is not None:
        return "declared"
    return (
        ""
        if day(at) <= day(order.delivered_at + timedelta(days=window_days(order, terms)))
        else "window_over"
    )


def came_back_late(order: Order, now: datetime, terms: Terms) -> bool:
    """Whether goods came back later than a withdrawal requires.

    Without a known delivery nothing is late.
    """
    if order.delivered_at is None:
        return False
    back, last = (
        _sent_back_at(order) or now,
        order.delivered_at + timedelta(days=window_days(order, terms)),
    )
    declared = order.return_declared_at
    if declared is not None and day(declared) <= day(last):
        last = max(last, declared + timedelta(days=terms.return_send_days))
    return day(back) > day(last)


def _sent_back_at(order: Order) -> datetime | None:
    scanned = (
        order.last_scan_at
        if order.last_scan_at and order.delivered_at and order.last_scan_at > order.delivered_at
        else None
    )
    return order.return_received_at or scanned


def day(at: datetime) -> date:
    """The day of a moment, in UTC."""
    return at.astimezone(UTC).date()
