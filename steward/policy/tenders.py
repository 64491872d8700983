"""Splits an amount over the charges that paid. Pure arithmetic.

Each gets back at most what is left of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from steward.policy.facts import Charge

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def owed(
    price_minor: int,
    *,
    paid_minor: int,
    invoiced_minor: int | None,
    refunded_minor: int,
    credited_minor: int,
) -> int:
    """What is still due of goods that cost so much, on an invoice that may have been paid by
    several charges, or twice.

    What was given back counts as given back for these goods, but for what was paid above the
    invoice and not credited.
    """
    above = max(0, paid_minor - invoiced_minor) if invoiced_minor is not None else 0
    return max(0, price_minor - max(credited_minor, refunded_minor - above))


def spread(amount_minor: int, rooms: Sequence[tuple[Charge, int]]) -> list[tuple[Charge, int]]:
    """The amount over charges with what is left of each.

    Undisputed before disputed, then the latest first.
    """
    shares: list[tuple[Charge, int]] = []
    for charge, room in sorted(rooms, key=_first, reverse=True):
        share = min(room, amount_minor - sum(minor for _, minor in shares))
        if share > 0:
            shares.append((charge, share))
    return shares


def _first(item: tuple[Charge, int]) -> tuple[bool, datetime, str]:
    charge = item[0]
    return charge.dispute == "none", charge.captured_at or _EPOCH, charge.charge_id
