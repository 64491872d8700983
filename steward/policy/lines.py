"""What a refund takes back of an invoice, line by line, net and tax apart.

Whole minor units, no rounding away, no I/O.

Discounts are shared over the lines they lower. An amount is shared in proportion to what is left of
each line, and what the division leaves over goes to the last line, as far as it has room, then to
the one before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

# Money beyond what an invoice asked for takes nothing of the invoice back: no lines, no credit
# note.
OUTSIDE = frozenset({"overpaid"})


@dataclass(frozen=True)
class Line:
    """A line of an invoice as billing tells it; a discount is a line below zero."""

    line: int
    net_minor: int
    tax_minor: int
    refunded_net_minor: int = 0
    refunded_tax_minor: int = 0


@dataclass(frozen=True)
class Part:
    """Of one line: so much, net and tax in minor units; never below zero."""

    line: int
    net_minor: int
    tax_minor: int

    @property
    def gross_minor(self) -> int:
        """Net and tax together."""
        return self.net_minor + self.tax_minor


def left(lines: Sequence[Line]) -> list[Part] | None:
    """What each line cost after discounts, less what was given back of it.

    None when that makes no sense: a person looks.
    """
    nets = _discounted([line.net_minor for line in lines])
    taxes = _discounted([line.tax_minor for line in lines])
    if nets is None or taxes is None:
        return None
    parts = [
        Part(line.line, net - line.refunded_net_minor, tax - line.refunded_tax_minor)
        for line, net, tax in zip(lines, nets, taxes, strict=True)
    ]
    return parts if all(part.net_minor >= 0 and part.tax_minor >= 0 for part in parts) else None


def split(rest: Sequence[Part], amount_minor: int) -> list[Part] | None:
    """The amount over what is left of the lines; the parts sum to it exactly.

    None when less than that is left.
    """
    shares = _share(amount_minor, [part.gross_minor for part in rest])
    if shares is None:
        return None
    parts = []
    for part, share in zip(rest, shares, strict=True):
        if share > 0:
            tax = share * part.tax_minor // part.gross_minor
            parts.append(Part(part.line, share - tax, tax))
    return parts


def without(rest: Sequence[Part], taken: Iterable[Part]) -> list[Part]:
    """What is left once these parts are given back as well."""
    gone = {part.line: part for part in taken}
    return [
        Part(
            part.line,
            part.net_minor - gone[part.line].net_minor,
            part.tax_minor - gone[part.line].tax_minor,
        )
        if part.line in gone
        else part
        for part in rest
    ]


def _discounted(values: Sequence[int]) -> list[int] | None:
    """Values below zero, shared over those above it in proportion."""
    above = [max(value, 0) for value in values]
    shares = _share(-sum(min(value, 0) for value in values), above)
    return (
        None
        if shares is None
        else [value - share for value, share in zip(above, shares, strict=True)]
    )


def _share(amount: int, rooms: Sequence[int]) -> list[int] | None:
    """An amount in proportion to the rooms, none of them overfull.

    None when they are too small together.
    """
    total = sum(rooms)
    if not 0 <= amount <= total or any(room < 0 for room in rooms):
        return None
    shares = [amount * room // total if total else 0 for room in rooms]
    over = amount - sum(shares)
    for n in reversed(range(len(rooms))):
        more = min(over, rooms[n] - shares[n])
        shares[n] += more
        over -= more
    return shares
