"""The order that is rather meant, where the number that was named is none of the customer's: one
whose number is nearly the same, or their only one. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from state.team import Finding
from steward.wording.orders import NotFound, OrderLine


def no_such_order(named: str, orders: Iterable[dict[str, Any]]) -> Finding:
    """Says that it was not found, with what may be meant instead."""
    own = list(orders)
    near = [order for order in own if nearly(named, str(order["order_id"]))]
    instead = near if near else own
    if len(instead) != 1:
        return Finding(says=(NotFound(reference=named),))
    line = OrderLine(item=instead[0]["item"], order=instead[0]["order_id"])
    return Finding(says=(NotFound(reference=named, instead=line),))


def nearly(one: str, other: str) -> bool:
    """Whether two numbers differ in one digit, or in two neighbours that changed places."""
    if len(one) != len(other):
        return False
    differ = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(differ) == 1:
        return True
    swapped = len(differ) == 2 and differ[1] == differ[0] + 1
    return swapped and one[differ[0]] == other[differ[1]] and one[differ[1]] == other[differ[0]]


def mistyped(one: str, other: str, most: int = 2) -> bool:
    """Whether two addresses or numbers differ by at most so many letters that are wrong, missing or
    too many, or by two neighbours that changed places.
    """
    if one == other or abs(len(one) - len(other)) > most:
        return False
    before = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        now = [row]
        for column, their in enumerate(other, start=1):
            here = before[column - 1] + (letter != their)
            now.append(min(here, before[column] + 1, now[-1] + 1))
        before = now
    return before[-1] <= most
