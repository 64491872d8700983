"""Which orders words mean that name them by their day, or as the newest. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from steward.understanding.exact.dates_named import (
    called_by_its_day,
    dated,
    day_of,
    means_the_latest,
    only_names_a_day,
)
from teams.contract import View
from teams.slots import Slots


def orders_of_the_day(view: View[Slots], orders: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The orders that are called by the day on which they were placed, or came, or by being the
    last one; all of them where none is called so.
    """
    text = view.slots.quote
    if view.slots.order or len(orders) < 2:
        return [*orders]
    if called_by_its_day(text) or only_names_a_day(text):
        today = day_of(view.now)
        for stamp in ("placed_at", "delivered_at"):
            days = {one["order_id"]: day_of(one[stamp]) for one in orders if one.get(stamp)}
            if meant := dated(text, today, days):
                return [one for one in orders if one["order_id"] in meant]
    return [newest_order(orders)] if means_the_latest(text) else [*orders]


def newest_order(orders: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The order that was placed last."""
    return max(orders, key=placed_last)


def placed_last(order: Mapping[str, Any]) -> tuple[str, str]:
    """What orders are sorted by: when they were placed, and then when something came of them."""
    return str(order["placed_at"]), str(order["updated_at"])
