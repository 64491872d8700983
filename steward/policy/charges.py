"""Which charge a refund comes from, and what is left of it: what the reasons share.

No I/O, no rounding, never a disputed charge.

`evidence["dispute"]` is what policy is to be told: the chosen charge's own dispute, or `inquiry`
when another charge of the same invoice is under one, because then a person has to look.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from steward.policy.facts import Charge, Finding, Order, Refund, Why
from steward.policy.tenders import owed, spread

NEVER = frozenset({"open", "lost"})  # the bank has this money, or is deciding about it
NOT_GIVEN = frozenset({"failed", "failed_late", "voided", "cancelled"})


def from_latest(
    own: Sequence[Charge],
    refunds: Sequence[Refund],
    most: int,
    why: Why,
    evidence: dict[str, Any],
    *,
    related: Sequence[Charge],
) -> Finding:
    """The latest undisputed charge, and where it does not bear the whole, those before it:
    one finding a charge.
    """
    usable = [
        charge for charge in own if charge.state == "captured" and charge.dispute not in NEVER
    ]
    if not usable:
        return nothing(
            "disputed" if any(charge.dispute in NEVER for charge in own) else "no_charge", evidence
        )
    rooms = [(charge, left(charge, refunds)) for charge in usable if left(charge, refunds) > 0]
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
    why: Why,
    evidence: dict[str, Any],
    related: Sequence[Charge],
) -> Finding:
    looks = any(
        charge.dispute in ("inquiry", "open", "won") for charge in related if charge is not chosen
    )
    own = {
        "dispute": "inquiry" if chosen.dispute == "none" and looks else chosen.dispute,
        "tender_open": not chosen.tender.closed,
        "refunded_minor": refunded(chosen, refunds),
    }
    return Finding(
        holds=True, max_minor=minor, charge_id=chosen.charge_id, why=why, evidence=evidence | own
    )


def charge_of_order(
    order: Order,
    charges: Sequence[Charge],
    refunds: Sequence[Refund],
    why: Why,
    evidence: dict[str, Any],
    price_minor: int | None = None,
) -> Finding:
    """Whether this price of an order can go back to the charge that paid it, in its minor units;
    None: the whole amount of the order.
    """
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
        paid_minor=sum(charge.amount_minor for charge in own if charge.dispute not in NEVER),
        refunded_minor=max(
            0,
            sum(refunded(charge, refunds) for charge in own)
            - order.others_credited_minor
            - order.gestures_minor,
        ),
    )
    return from_latest(own, refunds, due, why, evidence, related=own)


def goods(
    order: Order,
    charges: Sequence[Charge],
    refunds: Sequence[Refund],
    why: Why,
    evidence: dict[str, Any],
    delivery_minor: int,
) -> Finding:
    """The whole order, with what bringing it cost where that is due as well."""
    told = evidence | ({"delivery_minor": delivery_minor} if delivery_minor else {})
    return charge_of_order(order, charges, refunds, why, told, order.amount_minor + delivery_minor)


def refunded(charge: Charge, refunds: Iterable[Refund]) -> int:
    """What was given back of a charge already, in its minor units: the larger of what the charge
    and the list of refunds say, and store credit.
    """
    listed = sum(
        r.amount_minor
        for r in refunds
        if r.charge_id == charge.charge_id and r.state not in NOT_GIVEN
    )
    # what was given back as credit is not owed in money
    return max(charge.refunded_minor, listed) + charge.store_credit_minor


def left(charge: Charge, refunds: Iterable[Refund]) -> int:
    """What may still go back to a charge, in its minor units; 0 of one that was not captured."""
    return (
        max(0, charge.amount_minor - refunded(charge, refunds)) if charge.state == "captured" else 0
    )


def nothing(why: Why, evidence: dict[str, Any]) -> Finding:
    """The reason does not hold, and why."""
    return Finding(holds=False, max_minor=0, charge_id=None, why=why, evidence=evidence)


def of_order(order: Order) -> dict[str, Any]:
    """What every finding about an order names."""
    return {"order_id": order.order_id, "status": order.status, "currency": order.currency}
