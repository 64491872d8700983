"""What the books have of payments that a bank was asked about. Who only asks is told it, and no
ticket is opened for that; who tells something of it, or asks more, reaches people.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from state.team import Finding, Read
from steward.understanding.questions import only_asks
from teams.billing.books import money
from teams.billing.phrases import DisputeSeen
from teams.contract import AnyResult, Goal, View
from teams.slots import Slots
from tools.reading import read_if_offered

_NONE = "none"


def disputes_seen(
    charges: Iterable[Mapping[str, Any]], invoices: Iterable[str] | None = None
) -> tuple[DisputeSeen, ...]:
    """Each charge that is or was disputed, as it stands; `invoices`: of these alone."""
    named = None if invoices is None else {*invoices}
    return tuple(
        DisputeSeen(invoice=one["invoice_id"], amount=money({**one}), state=one["dispute"])
        for one in charges
        if one["dispute"] != _NONE and (named is None or one["invoice_id"] in named)
    )


def told_first(request: Goal[Slots]) -> Goal[Slots]:
    """The request, answered from the books where a question is asked that they answer."""

    def reads(view: View[Slots]) -> list[Read]:
        asked = only_asks(view.slots.quote)
        return [read_if_offered("charges", "billing.list_charges", limit=50)] if asked else []

    def conclude(view: View[Slots]) -> AnyResult:
        charges = view.get("charges", {}).get("charges", [])
        named = [view.slots.invoice] if view.slots.invoice else None
        seen = disputes_seen(charges, named)
        return Finding(says=seen) if seen else request.conclude(view)

    return replace(request, reads=reads, conclude=conclude)
