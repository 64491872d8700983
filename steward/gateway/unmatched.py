"""How many of the payments that a system lists are for no invoice that it lists: of those the desk
cannot say whether one was taken twice.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

_SAID_FROM = 10  # percent of the payments: below, it is a few that people see to
CHARGES, INVOICES = "list_charges", "list_invoices"
NEXT = "write the invoice on each payment and map it to `invoice_id`, or plan for the tickets"


class Share(NamedTuple):
    """Payments that were taken, and those of them that name no invoice that is there."""

    taken: int = 0
    loose: int = 0

    def __add__(self, other: object) -> Share:
        assert isinstance(other, Share)
        return Share(self.taken + other.taken, self.loose + other.loose)

    @property
    def why(self) -> str:
        """What it means for the people there; empty where it is few."""
        percent = 100 * self.loose // self.taken if self.taken else 0
        if percent < _SAID_FROM:
            return ""
        return (
            f"{percent} % of payments ({self.loose} of {self.taken}) name no invoice that is "
            "there: who asks whether one of them was taken twice is sent to people, with a ticket "
            "each time"
        )


def share(rows: Mapping[str, Sequence[Mapping[str, Any]]]) -> Share:
    """Of one customer's records, in the desk's words, by the tool that listed them."""
    known = {one.get("invoice_id") for one in rows.get(INVOICES, ())}
    taken = [one for one in rows.get(CHARGES, ()) if one.get("state") == "captured"]
    return Share(len(taken), sum(_loose(one.get("invoice_id"), known) for one in taken))


def _loose(invoice: object, known: set[Any]) -> bool:
    return not invoice or (bool(known) and invoice not in known)
