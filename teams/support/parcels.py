"""Where parcels are, as it is told. Pure."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from steward.say import Say
from steward.understanding.orders.parcel_wishes import WishedOfParcel
from steward.understanding.pages.plain_questions import asks_who_brings
from steward.understanding.text.marks import word_count
from steward.wording.facets import FacetAnswer
from teams.contract import View
from teams.slots import Slots
from teams.support.phrases import (
    IsWithTheCarrier,
    LeftAsItIs,
    NotAddedHere,
    ParcelLine,
    ParcelStatus,
)

_ALONE = 7  # words: more of them ask more than who brings it


def note_for(order: dict[str, Any]) -> tuple[IsWithTheCarrier, ...]:
    """What can be done about a note for the carrier."""
    left = bool(order.get("shipped_at"))
    return (IsWithTheCarrier(tracking=order.get("tracking") if left else None, left=left),)


def wished_for(order: dict[str, Any], what: WishedOfParcel) -> tuple[Say, ...]:
    """What can be done about a wish with a parcel: a colleague is offered while it is here."""
    if order.get("shipped_at"):
        return (LeftAsItIs(what=what),)
    return (NotAddedHere(what=what),)


def told_of(status: ParcelStatus, quote: str) -> tuple[Say, ...]:
    """Where a parcel is, and who brings it where that is asked; that alone in a few words."""
    if not asks_who_brings(quote):
        return (status,)
    brings = FacetAnswer(of=status.kind, what="person", facts=status.data)
    return (brings,) if word_count(quote) <= _ALONE else (status, brings)


def parcel_line(order: dict[str, Any], view: View[Slots]) -> ParcelLine:
    """Where one parcel is."""
    promised = order.get("promised_at")
    late = (
        bool(promised)
        and datetime.fromisoformat(str(promised)).date() < datetime.fromisoformat(view.now).date()
    )
    return ParcelLine(
        order_id=order["order_id"],
        item=order["item"],
        status=order["status"],
        tracking=order.get("tracking"),
        carrier=order.get("carrier"),
        promised_at=promised,
        delivered_at=order.get("delivered_at"),
        late=late,
        scanned_at=order.get("last_scan_at"),
        left=bool(order.get("shipped_at")),
    )
