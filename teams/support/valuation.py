"""What goods are worth to the customer: what was paid for them, also where they were sent again
free of charge. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any


def worth_of(order: Mapping[str, Any], orders: Iterable[Mapping[str, Any]]) -> int | None:
    """In minor units of its currency: the most that it, or what it replaces, cost.

    None where nobody can tell.
    """
    known = {one["order_id"]: one for one in orders}
    paid, seen, at = 0, set[str](), order
    while at["order_id"] not in seen:
        seen.add(at["order_id"])
        if at["currency"] == order["currency"]:
            paid = max(paid, int(at["amount_minor"]))
        at = known.get(at.get("replacement_for") or "", at)
    return paid or None
