"""Reasons for a refund, each a predicate over what the systems say; goods that go back are in
`withdrawals.py`.

No I/O, no rounding, never a disputed charge.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Literal

from steward.policy.charges import (
    NEVER,
    charge_of_order,
    from_latest,
    goods,
    left,
    nothing,
    of_order,
)
from steward.policy.facts import Charge, Finding, Invoice, Order, OutageShare, Refund
from steward.policy.parcels import Missing, business_days_between, came, missing
from steward.policy.terms import Terms
from steward.policy.withdrawals import CAME_BACK

# nobody is owed these; every other reason is law or contract
DISCRETIONARY = frozenset({"goodwill"})
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def overpaid(
    invoice: Invoice, charges: Sequence[Charge], refunds: Sequence[Refund] = ()
) -> Finding:
    """Captured, less refunded, charged back and still invoiced,
    from the latest undisputed capture.
    """
    own = [charge for charge in charges if charge.invoice_id == invoice.invoice_id]
    evidence: dict[str, Any] = {
        "invoice_id": invoice.invoice_id,
        "total_minor": invoice.total_minor,
        "currency": invoice.currency,
        "charges": [charge.charge_id for charge in own],
    }
    if any(charge.currency != invoice.currency for charge in own):
        return nothing("currency_mismatch", evidence)
    kept = sum(left(charge, refunds) for charge in own if charge.dispute not in NEVER)
    contested = sum(left(charge, refunds) for charge in own if charge.dispute == "open")
    over = kept - max(0, invoice.total_minor - invoice.credited_minor)
    evidence |= {"kept_minor": kept, "overpaid_minor": over}
    if over <= 0:
        if over + contested > 0:
            return nothing("disputed", evidence)
        authorised = [charge.charge_id for charge in own if charge.state == "authorised"]
        evidence["authorised"] = authorised
        return nothing(
            "authorised_only" if authorised else "not_overpaid" if own else "no_charge", evidence
        )
    return from_latest(own, refunds, over, "overpaid", evidence, related=own)


def undelivered(
    order: Order,
    charges: Sequence[Charge],
    now: datetime,
    terms: Terms,
    refunds: Sequence[Refund] = (),
) -> Finding:
    """A parcel that did not come within the business days after its shipping or last promise."""
    evidence = of_order(order)
    if order.parcels and order.status not in CAME_BACK:
        return _parcels_undelivered(
            order, missing(order, now, terms), charges, refunds, evidence, now
        )
    if (back := next((one for one in CAME_BACK if one == order.status), None)) is not None:
        return nothing(back, evidence)
    if order.status == "delivered" or order.delivered_at is not None:
        return nothing("delivered", evidence)
    if order.status == "lost":  # the carrier's own word; there is nothing to wait for
        return goods(order, charges, refunds, "undelivered", evidence, order.delivery_minor)
    on_its_way = order.shipped_at is not None or order.status in ("shipped", "in_transit")
    moments = [at for at in (order.shipped_at, order.promised_at) if at is not None]
    if not on_its_way or not moments:
        return nothing("not_shipped", evidence)
    since = max(moments)
    waited = business_days_between(since, now)
    evidence |= {"since": since.isoformat(), "business_days": waited}
    if waited < terms.lost_after_business_days:
        return nothing("not_lost_yet", evidence)
    return goods(order, charges, refunds, "undelivered", evidence, order.delivery_minor)


def _parcels_undelivered(
    order: Order,
    gone: Missing | None,
    charges: Sequence[Charge],
    refunds: Sequence[Refund],
    evidence: dict[str, Any],
    now: datetime,
) -> Finding:
    """Of an order in parcels those that did not come: their share of its price;
    with what bringing it cost when nothing came.
    """
    if gone is None:
        return nothing(
            "delivered" if came(order) == len(order.parcels) else "not_lost_yet", evidence
        )
    evidence["parcels"] = [one.parcel for one in gone.parcels]
    if gone.since is not None:
        evidence |= {
            "since": gone.since.isoformat(),
            "business_days": business_days_between(gone.since, now),
        }
    if gone.whole:
        return goods(order, charges, refunds, "undelivered", evidence, order.delivery_minor)
    if gone.price_minor is None:
        return nothing("part_unknown", evidence)
    evidence |= {"items": gone.items, "invoice_lines": gone.invoice_lines}
    return charge_of_order(order, charges, refunds, "undelivered", evidence, gone.price_minor)


def order_cancelled(
    order: Order, charges: Sequence[Charge], refunds: Sequence[Refund] = ()
) -> Finding:
    """An order that was cancelled before it left: all that it cost, and what bringing it cost.

    What was only reserved for it was never taken, so nothing of it comes back.
    """
    evidence = of_order(order)
    if order.status != "cancelled" or order.shipped_at is not None:
        return nothing("order_stands", evidence)
    return goods(order, charges, refunds, "order_cancelled", evidence, order.delivery_minor)


def damaged(
    order: Order,
    charges: Sequence[Charge],
    now: datetime,
    terms: Terms,
    refunds: Sequence[Refund] = (),
    pieces: int | None = None,
    why: Literal["damaged", "wrong_item"] = "damaged",
) -> Finding:
    """Goods that the customer says arrived damaged, or are others than were ordered (`why`).

    A small order on their word, a dearer one with a photo.

    `pieces`: of an order of several so many, at their share of its price. That it was delivered,
    and not too long ago, is the carrier's record; a final sale makes no difference.
    """
    most = terms.no_return_minor.get(order.currency, 0)
    evidence = of_order(order) | {
        "photos": order.photos,
        "without_photo_minor": most,
    }
    if pieces is not None and not 0 < pieces <= order.quantity:
        return nothing("not_so_many", evidence)
    if len(order.lines) > 1:  # which of its things it is, no record says
        return nothing("part_unknown", evidence)
    price = order.amount_minor if pieces is None else order.amount_minor * pieces // order.quantity
    evidence |= {} if pieces is None else {"pieces": pieces, "quantity": order.quantity}
    if order.status != "delivered" or order.delivered_at is None:
        return nothing("not_delivered", evidence)
    evidence["delivered_at"] = order.delivered_at.isoformat()
    if now > order.delivered_at + timedelta(days=terms.damage_days):
        return nothing("damage_too_late", evidence)
    if price > most and order.photos == 0:
        return nothing("photo_needed", evidence)
    return charge_of_order(order, charges, refunds, why, evidence, price)


def missing_part(
    order: Order,
    charges: Sequence[Charge],
    now: datetime,
    terms: Terms,
    refunds: Sequence[Refund] = (),
    parts: Sequence[int] = (),
) -> Finding:
    """Things of an order that the customer says were not in the parcel, by the order's own lines.

    What they cost, up to the amount that needs no photo: of what is not there none can be taken.
    """
    most = terms.no_return_minor.get(order.currency, 0)
    evidence = of_order(order) | {
        "without_photo_minor": most,
    }
    lines = [line for line in order.lines if line.line in parts]
    if not lines or len(lines) != len(set(parts)) or len(lines) == len(order.lines):
        return nothing("part_unknown", evidence)
    if order.status != "delivered" or order.delivered_at is None:
        return nothing("not_delivered", evidence)
    if now > order.delivered_at + timedelta(days=terms.damage_days):
        return nothing("damage_too_late", evidence)
    every = sum(line.amount_minor for line in order.lines)
    if every <= 0:
        return nothing("part_unknown", evidence)
    price = order.amount_minor * sum(line.amount_minor for line in lines) // every
    if price > most:
        return nothing("part_too_dear", evidence)
    named = [line.invoice_line for line in lines if line.invoice_line is not None]
    evidence |= {
        "delivered_at": order.delivered_at.isoformat(),
        "parts": sorted(line.line for line in lines),
        "items": ", ".join(line.item for line in lines),
        "invoice_lines": named if named and len(named) == len(lines) else None,
    }
    return charge_of_order(order, charges, refunds, "missing_part", evidence, price)


def outage(
    share: OutageShare, charges: Sequence[Charge], refunds: Sequence[Refund] = ()
) -> Finding:
    """What the company's own record of outages says is due of a charge.

    Billing computed it, nothing here does.
    """
    evidence: dict[str, Any] = {
        "outages": list(share.outages),
        "due_minor": share.due_minor,
        "currency": share.currency,
        "from": share.started_at.isoformat(),
        "to": share.ended_at.isoformat(),
    }
    own = [
        charge
        for charge in charges
        if charge.charge_id == share.charge_id and charge.currency == share.currency
    ]
    if share.due_minor <= 0:
        return nothing("already_refunded", evidence)
    return from_latest(own, refunds, share.due_minor, "outage", evidence, related=own)


@dataclass(frozen=True)
class Cause:
    """What a gesture is for, as a row says it.

    A promise is for so much of a currency; the others leave that to the budget.
    """

    kind: Literal["late", "outage", "contact", "promise"]
    record: str
    currency: str = ""
    most_minor: int | None = None


def goodwill(
    charges: Sequence[Charge],
    refunds: Sequence[Refund] = (),
    charge_id: str | None = None,
    causes: Sequence[Cause] = (),
) -> Finding:
    """A gesture nobody is owed, for a cause on record, to a customer who has paid something.

    How much, policy's budget says.

    From the newest charge; one that was agreed on stays good when a newer one comes.
    """
    paid = [
        charge
        for charge in charges
        if charge.state == "captured"
        and charge.dispute == "none"
        and charge_id in (None, charge.charge_id)
    ]
    if not paid:
        return nothing("no_charge", {})
    newest = max(
        (charge for charge in paid if left(charge, refunds) > 0),
        default=None,
        key=lambda c: (c.captured_at or _EPOCH, c.charge_id),
    )
    if newest is None:
        return nothing("already_refunded", {})
    usable = [cause for cause in causes if cause.currency in ("", newest.currency)]
    if not usable:
        return nothing("no_cause", {})
    promised = [cause.most_minor for cause in usable if cause.most_minor is not None]
    most = left(newest, refunds)
    if len(promised) == len(usable):
        most = min(most, sum(promised))
    evidence = {
        "currency": newest.currency,
        "causes": [f"{cause.kind} {cause.record}" for cause in usable],
    }
    return from_latest([newest], refunds, most, "goodwill", evidence, related=[newest])
