"""Records that are not found, and questions which order is meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, ClassVar

from actions.phrases import OffersColleague
from steward.say import MayBeRephrased, Part, Phrase

_SHOWN = 5  # orders to choose from


class OrderLine(Part):
    """An order, to choose from."""

    between: ClassVar[str] = ", "

    item: str
    order: str
    placed: datetime | None = None  # said where another one holds the same


class NotFound(MayBeRephrased, Phrase):
    """A record that is not on the customer's account, or nowhere."""

    unsaid = frozenset({"instead"})
    reference: str | None
    instead: OrderLine | None = None  # the order that is rather meant: asked about, never said here


class WhichOrder(Phrase):
    """Several orders fit, or none is called so."""

    thing: str | None
    orders: tuple[OrderLine, ...]

    @property
    def count(self) -> int:
        """How many there are to choose from: of one nobody is asked which."""
        return len(self.orders)


class NotAmongOrders(OffersColleague, Phrase):
    """None of the orders that were shown is the one that is meant."""

    thing: str | None
    orders: tuple[OrderLine, ...]


class StillAsked(OffersColleague, Phrase):
    """The same question was put twice, and no answer to it was understood."""


def choose_order(thing: str | None, orders: Sequence[Mapping[str, Any]]) -> WhichOrder:
    """Which of these orders is meant; `thing` is what they called it, and none is called so."""
    shown = orders[:_SHOWN]
    held = Counter(str(one["item"]) for one in shown)
    lines = (
        OrderLine(
            item=one["item"],
            order=one["order_id"],
            placed=one.get("placed_at") if held[str(one["item"])] > 1 else None,
        )
        for one in shown
    )
    return WhichOrder(thing=thing, orders=tuple(lines))
