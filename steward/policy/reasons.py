"""Reasons for a refund, each a predicate over what the systems say.

No I/O, no rounding, never a disputed charge.

`evidence["dispute"]` is what policy is to be told: the chosen charge's own dispute, or `inquiry`
when another charge of the same invoice is under one, because then a person has to look.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, Literal

from steward.policy.facts import Charge, Finding, Invoice, Order, OutageShare, Refund
from steward.policy.parcels import Missing, business_days_between, came, kept_in_part, missing
from steward.policy.regions import EU
from steward.policy.tenders import owed, spread
from steward.policy.terms import Terms

# nobody is owed these; every other reason is law or contract
DISCRETIONARY = frozenset({"goodwill"})
_NEVER = frozenset({"open", "lost"})  # the bank has this money, or is deciding about it
NOT_GIVEN = frozenset({"failed", "failed_late", "voided", "cancelled"})
_CAME_BACK = ("returned", "return_received")
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
    kept = sum(_left(charge, refunds) for charge in own if charge.dispute not in _NEVER)
    contested = sum(_left(charge, refunds) for charge in own if charge.dispute == "open")
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
    evidence: dict[str, Any] = {
        "order_id": order.order_id,
        "status": order.status,
        "currency": order.currency,
    }
    if order.parcels and order.status not in _CAME_BACK:
        return _parcels_undelivered(
            order, missing(order, now, terms), charges, refunds, evidence, now
        )
    if order.status in ("delivered", *_CAME_BACK):
        return nothing(order.status, evidence)
    if order.delivered_at is not None:
        return nothing("delivered", evidence)
    if order.status == "lost":  # the carrier's own word; there is nothing to wait for
        return _goods(order, charges, refunds, "undelivered", evidence, order.delivery_minor)
    on_its_way = order.shipped_at is not None or order.status in ("shipped", "in_transit")
    moments = [at for at in (order.shipped_at, order.promised_at) if at is not None]
    if not on_its_way or not moments:
        return nothing("not_shipped", evidence)
    since = max(moments)
    waited = business_days_between(since, now)
    evidence |= {"since": since.isoformat(), "business_days": waited}
    if waited < terms.lost_after_business_days:
        return nothing("not_lost_yet", evidence)
    return _goods(order, charges, refunds, "undelivered", evidence, order.delivery_minor)


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
        return _goods(order, charges, refunds, "undelivered", evidence, order.delivery_minor)
    if gone.price_minor is None:
        return nothing("part_unknown", evidence)
    evidence |= {"items": gone.items, "invoice_lines": gone.invoice_lines}
    return _charge_of_order(order, charges, refunds, "undelivered", evidence, gone.price_minor)


def return_received(
    order: Order,
    charges: Sequence[Charge],
    now: datetime,
    terms: Terms,
    refunds: Sequence[Refund] = (),
) -> Finding:
    """Goods that the warehouse has back: what the order cost, once.

    A final sale is for a person to judge.

    In time it is a withdrawal, too: in the EU what bringing the goods cost comes back with them.
    """
    evidence: dict[str, Any] = {
        "order_id": order.order_id,
        "status": order.status,
        "currency": order.currency,
    }
    if not is_back(order):
        return nothing("not_received_back", evidence)
    if kept_in_part(order):
        return nothing("part_unknown", evidence)
    if order.final_sale:
        return nothing("final_sale", evidence)
    outward = 0 if came_back_late(order, now, terms) else _outward(order)
    return _goods(order, charges, refunds, "return_received", evidence, outward)


def is_back(order: Order) -> bool:
    """Whether the warehouse has it back: by its status, or by the day on which it came in."""
    came_in = order.return_received_at is not None
    return order.status == "return_received" or (
        came_in and order.status in ("delivered", "returned")
    )


def withdrawal(
    order: Order,
    charges: Sequence[Charge],
    now: datetime,
    terms: Terms,
    refunds: Sequence[Refund] = (),
) -> Finding:
    """Goods whose withdrawal was declared within the window after their delivery,
    and that were sent back within the days after it.

    Sending them back declares it too. Sent back when the warehouse had it, else at the carrier's
    last scan after the delivery, else now.
    """
    evidence: dict[str, Any] = {
        "order_id": order.order_id,
        "status": order.status,
        "currency": order.currency,
    }
    if order.status not in _CAME_BACK:
        return nothing("not_sent_back", evidence)
    if kept_in_part(order):
        return nothing("part_unknown", evidence)
    if order.final_sale:
        return nothing("final_sale", evidence)
    if order.delivered_at is None:
        return nothing("not_delivered", evidence)
    back, declared = _sent_back_at(order), order.return_declared_at
    evidence |= {
        "delivered_at": order.delivered_at.isoformat(),
        "sent_back_at": back.isoformat() if back else None,
        "window_days": window_days(order, terms),
    } | ({"declared_at": declared.isoformat()} if declared else {})
    if came_back_late(order, now, terms):
        return nothing("window_over", evidence)
    return _goods(order, charges, refunds, "withdrawal", evidence, _outward(order))


def window_days(order: Order, terms: Terms) -> int:
    """How long after the delivery a withdrawal can be declared.

    Where nobody knows the country, as in the EU.
    """
    return terms.withdrawal_days_eu if _in_the_eu(order) else terms.withdrawal_days_elsewhere


def _in_the_eu(order: Order) -> bool:
    """Where nobody knows the country, it is."""
    country = (order.destination_country or "").upper()
    return not country or country in EU


def _outward(order: Order) -> int:
    """What bringing the goods cost, where a withdrawal gives it back:
    in the EU (Directive 2011/83, article 13).
    """
    return order.delivery_minor if _in_the_eu(order) else 0


def may_declare(order: Order, at: datetime, terms: Terms) -> str:
    """Why an order cannot be declared to be sent back at this moment; empty when it can.

    The day of the delivery does not count, and the last day counts to its end (Regulation 1182/71,
    article 3), in UTC.
    """
    if is_back(order) or order.status in _CAME_BACK:
        return "received"
    if order.status != "delivered" or order.delivered_at is None:
        return "not_delivered"
    if order.final_sale:
        return "final_sale"
    if order.return_declared_at is not None:
        return "declared"
    return (
        ""
        if day(at) <= day(order.delivered_at + timedelta(days=window_days(order, terms)))
        else "window_over"
    )


def came_back_late(order: Order, now: datetime, terms: Terms) -> bool:
    """Whether goods came back later than a withdrawal requires.

    Without a known delivery nothing is late.
    """
    if order.delivered_at is None:
        return False
    back, last = (
        _sent_back_at(order) or now,
        order.delivered_at + timedelta(days=window_days(order, terms)),
    )
    declared = order.return_declared_at
    if declared is not None and day(declared) <= day(last):
        last = max(last, declared + timedelta(days=terms.return_send_days))
    return day(back) > day(last)


def _sent_back_at(order: Order) -> datetime | None:
    scanned = (
        order.last_scan_at
        if order.last_scan_at and order.delivered_at and order.last_scan_at > order.delivered_at
        else None
    )
    return order.return_received_at or scanned


def day(at: datetime) -> date:
    """The day of a moment, in UTC."""
    return at.astimezone(UTC).date()


def damaged(
    order: Order,
    charges: Sequence[Charge],
    now: datetime,
    terms: Terms,
    refunds: Sequence[Refund] = (),
    pieces: int | None = None,
    why: str = "damaged",
) -> Finding:
    """Goods that the customer says arrived damaged, or are others than were ordered (`why`).

    A small order on their word, a dearer one with a photo.

    `pieces`: of an order of several so many, at their share of its price. That it was delivered,
    and not too long ago, is the carrier's record; a final sale makes no difference.
    """
    most = terms.no_return_minor.get(order.currency, 0)
    evidence: dict[str, Any] = {
        "order_id": order.order_id,
        "status": order.status,
        "currency": order.currency,
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
    return _charge_of_order(order, charges, refunds, why, evidence, price)


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
    evidence: dict[str, Any] = {
        "order_id": order.order_id,
        "status": order.status,
        "currency": order.currency,
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
    return _charge_of_order(order, charges, refunds, "missing_part", evidence, price)


def _goods(
    order: Order,
    charges: Sequence[Charge],
    refunds: Sequence[Refund],
    why: str,
    evidence: dict[str, Any],
    delivery_minor: int,
) -> Finding:
    """The whole order, with what bringing it cost where that is due as well."""
    told = evidence | ({"delivery_minor": delivery_minor} if delivery_minor else {})
    return _charge_of_order(order, charges, refunds, why, told, order.amount_minor + delivery_minor)


def _charge_of_order(
    order: Order,
    charges: Sequence[Charge],
    refunds: Sequence[Refund],
    why: str,
    evidence: dict[str, Any],
    price_minor: int | None = None,
) -> Finding:
    captured = [
        charge
        for charge in charges
        if charge.state == "captured" and charge.currency == order.currency
    ]
    if order.invoice_id is not None:
        own = [charge for charge in captured if charge.invoice_id == order.invoice_id]
        if not own:
            waiting = any(
                c.state == "authorised" and c.invoice_id == order.invoice_id for c in charges
            )
            return nothing("authorised_only" if waiting else "no_charge", evidence)
    else:
        own = [
            c
            for c in captured
            if c.account_id == order.account_id and c.amount_minor == order.amount_minor
        ]
        if len(own) != 1:
            return nothing(
                "ambiguous_charge", evidence | {"candidates": [charge.charge_id for charge in own]}
            )
    due = owed(
        order.amount_minor if price_minor is None else price_minor,
        invoiced_minor=order.invoiced_minor,
        credited_minor=max(0, order.credited_minor - order.gestures_minor),
        paid_minor=sum(charge.amount_minor for charge in own if charge.dispute not in _NEVER),
        refunded_minor=max(
            0,
            sum(_refunded(charge, refunds) for charge in own)
            - order.others_credited_minor
            - order.gestures_minor,
        ),
    )
    return from_latest(own, refunds, due, why, evidence, related=own)


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
        (charge for charge in paid if _left(charge, refunds) > 0),
        default=None,
        key=lambda c: (c.captured_at or _EPOCH, c.charge_id),
    )
    if newest is None:
        return nothing("already_refunded", {})
    usable = [cause for cause in causes if cause.currency in ("", newest.currency)]
    if not usable:
        return nothing("no_cause", {})
    promised = [cause.most_minor for cause in usable if cause.most_minor is not None]
    most = _left(newest, refunds)
    if len(promised) == len(usable):
        most = min(most, sum(promised))
    evidence = {
        "currency": newest.currency,
        "causes": [f"{cause.kind} {cause.record}" for cause in usable],
    }
    return from_latest([newest], refunds, most, "goodwill", evidence, related=[newest])


def _refunded(charge: Charge, refunds: Iterable[Refund]) -> int:
    listed = sum(
        r.amount_minor
        for r in refunds
        if r.charge_id == charge.charge_id and r.state not in NOT_GIVEN
    )
    # what was given back as credit is not owed in money
    return max(charge.refunded_minor, listed) + charge.store_credit_minor


def _left(charge: Charge, refunds: Iterable[Refund]) -> int:
    return (
        max(0, charge.amount_minor - _refunded(charge, refunds))
        if charge.state == "captured"
        else 0
    )


def from_latest(
    own: Sequence[Charge],
    refunds: Sequence[Refund],
    most: int,
    why: str,
    evidence: dict[str, Any],
    *,
    related: Sequence[Charge],
) -> Finding:
    """The latest undisputed charge, and where it does not bear the whole, those before it:
    one finding a charge.
    """
    usable = [
        charge for charge in own if charge.state == "captured" and charge.dispute not in _NEVER
    ]
    if not usable:
        return nothing(
            "disputed" if any(charge.dispute in _NEVER for charge in own) else "no_charge", evidence
        )
    rooms = [(charge, _left(charge, refunds)) for charge in usable if _left(charge, refunds) > 0]
    shares = spread(most, rooms)
    if not shares:
        return nothing("already_refunded", evidence)
    first, *rest = [
        _of_share(charge, minor, refunds, why, evidence, related) for charge, minor in shares
    ]
    return replace(first, also=tuple(rest))


def _of_share(
    chosen: Charge,
    minor: int,
    refunds: Sequence[Refund],
    why: str,
    evidence: dict[str, Any],
    related: Sequence[Charge],
) -> Finding:
    looks = any(
        charge.dispute in ("inquiry", "open", "won") for charge in related if charge is not chosen
    )
    own = {
        "dispute": "inquiry" if chosen.dispute == "none" and looks else chosen.dispute,
        "tender_open": not chosen.tender.closed,
        "refunded_minor": _refunded(chosen, refunds),
    }
    return Finding(
        holds=True, max_minor=minor, charge_id=chosen.charge_id, why=why, evidence=evidence | own
    )


def nothing(why: str, evidence: dict[str, Any]) -> Finding:
    """The reason does not hold, and why."""
    return Finding(holds=False, max_minor=0, charge_id=None, why=why, evidence=evidence)
