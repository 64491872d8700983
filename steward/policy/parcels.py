"""Orders in several parcels: which came, and what the missing ones cost. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from steward.policy.facts import Order, OrderLine, Parcel
from steward.policy.terms import Terms

_CAME = ("delivered", "returned")
_SENT_BACK = ("returned", "return_received")


@dataclass(frozen=True)
class Missing:
    """The parcels of an order that did not come, and what is known of what was in them."""

    parcels: tuple[Parcel, ...]
    lines: tuple[OrderLine, ...]
    whole: bool  # nothing of the order came, and nothing is under way
    price_minor: int | None  # their share of the order's price; None: no record says
    since: (
        datetime | None
    )  # the latest day on which one was sent; None where each is lost by the carrier's own word

    @property
    def items(self) -> str:
        """What was in them, as the order's lines call it."""
        return ", ".join(line.item for line in self.lines)

    @property
    def invoice_lines(self) -> list[int] | None:
        """The invoice's lines that ask for it; None where one of them is not said."""
        named = [line.invoice_line for line in self.lines if line.invoice_line is not None]
        return named if named and len(named) == len(self.lines) else None


def missing(order: Order, now: datetime, terms: Terms) -> Missing | None:
    """What did not come of an order in parcels: lost by the carrier's word,
    or after the days in which a parcel counts as lost; None: nothing.
    """
    gone = tuple(one for one in order.parcels if _lost(one, order, now, terms))
    if not gone:
        return None
    names = {one.parcel for one in gone}
    lines = tuple(line for line in order.lines if line.parcel in names)
    waits = [_since(one, order) for one in gone if one.status != "lost"]
    return Missing(
        parcels=gone,
        lines=lines,
        whole=len(gone) == len(order.parcels),
        price_minor=_share(order, lines, names),
        since=max((at for at in waits if at is not None), default=None),
    )


def came(order: Order) -> int:
    """How many of an order's parcels came, or were sent back after they came."""
    return sum(_came(one) for one in order.parcels)


def has_come(order: Order) -> bool:
    """Whether any of it came, if only to be sent back."""
    return order.status in ("delivered", *_SENT_BACK) or came(order) > 0


def all_came(order: Order) -> bool:
    """Whether nothing of it is to come any more.

    Of an order in parcels they say so, not the order.
    """
    if order.status in (*_SENT_BACK, "cancelled"):
        return True
    return came(order) == len(order.parcels) if order.parcels else order.status == "delivered"


def kept_in_part(order: Order) -> bool:
    """Whether some of its parcels came back and others did not."""
    back = [one for one in order.parcels if one.status == "returned"]
    return bool(back) and len(back) < len(order.parcels)


def _came(parcel: Parcel) -> bool:
    return parcel.delivered_at is not None or parcel.status in _CAME


def _lost(parcel: Parcel, order: Order, now: datetime, terms: Terms) -> bool:
    if _came(parcel):
        return False
    if parcel.status == "lost":  # the carrier's own word; there is nothing to wait for
        return True
    since = _since(parcel, order)
    return (
        parcel.status in ("shipped", "in_transit")
        and since is not None
        and business_days_between(since, now) >= terms.lost_after_business_days
    )


def _since(parcel: Parcel, order: Order) -> datetime | None:
    moments = [at for at in (parcel.shipped_at, order.promised_at) if at is not None]
    return max(moments) if moments else None


def _share(order: Order, lines: tuple[OrderLine, ...], names: set[str]) -> int | None:
    """In proportion to what the lines cost.

    None where a parcel has no line, or a line no parcel: what was in it is a guess.
    """
    every = sum(line.amount_minor for line in order.lines)
    told = {line.parcel for line in order.lines}
    if every <= 0 or None in told or not names <= told:
        return None
    return order.amount_minor * sum(line.amount_minor for line in lines) // every


def business_days_between(start: datetime, end: datetime) -> int:
    """Weekdays after the day of `start` up to the day of `end`, both in UTC.

    0 when `end` is not later.
    """
    first, last = start.astimezone(UTC).date(), end.astimezone(UTC).date()
    days = (last - first).days
    if days <= 0:
        return 0
    weeks, rest = divmod(days, 7)
    return weeks * 5 + sum((first.weekday() + n) % 7 < 5 for n in range(1, rest + 1))
