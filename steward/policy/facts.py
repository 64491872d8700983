"""What systems know about money, plans and parcels, as plain values for the rules.

Read strictly or not at all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, Field, TypeAdapter, ValidationError

from steward.errors import BadInput

type Minor = Annotated[int, Field(strict=True, ge=0, le=10**15)]
type Dispute = Literal["none", "inquiry", "open", "won", "lost"]


@dataclass(frozen=True)
class Tender:
    """What a charge was paid with."""

    kind: str
    last4: str | None = None  # a gift card has none
    closed: bool = False


@dataclass(frozen=True)
class Charge:
    """A charge as billing tells it."""

    charge_id: str
    account_id: str
    invoice_id: str | None
    state: Literal["authorised", "captured", "voided", "charged_back"]
    dispute: Dispute
    amount_minor: Minor
    currency: str
    refunded_minor: Minor
    captured_at: AwareDatetime | None
    tender: Tender
    store_credit_minor: Minor = 0


@dataclass(frozen=True)
class Invoice:
    """An invoice as billing tells it."""

    invoice_id: str
    total_minor: Minor
    currency: str
    issued_at: AwareDatetime
    order_id: str | None = None
    credited_minor: Minor = 0
    product: str | None = None  # of the plan that it asks for; None: the subscription's own
    plan_change: bool = False  # the rest of a period after a change of plan


@dataclass(frozen=True)
class Refund:
    """A refund that billing has; any state but a failed one counts."""

    charge_id: str
    amount_minor: Minor
    currency: str
    state: str = "confirmed"
    reason: str = ""


@dataclass(frozen=True)
class OrderLine:
    """One thing of an order, the parcel that carries it and the line of the invoice that asks for
    it, where they are said.
    """

    line: int
    item: str
    amount_minor: Minor
    invoice_line: int | None = None
    parcel: str | None = None


@dataclass(frozen=True)
class Parcel:
    """One of the parcels in which an order comes."""

    parcel: str
    status: str
    shipped_at: AwareDatetime | None = None
    delivered_at: AwareDatetime | None = None


@dataclass(frozen=True)
class Order:
    """An order as logistics tells it."""

    order_id: str
    account_id: str
    invoice_id: str | None
    amount_minor: Minor
    currency: str
    status: str
    shipped_at: AwareDatetime | None
    promised_at: AwareDatetime | None
    delivered_at: AwareDatetime | None
    last_scan_at: AwareDatetime | None
    return_received_at: AwareDatetime | None = None
    return_declared_at: AwareDatetime | None = None
    destination_country: str | None = None
    final_sale: bool = False
    # by its invoice in all, and what credit notes took back of it: billing's word
    invoiced_minor: Minor | None = None
    credited_minor: Minor = 0
    others_credited_minor: Minor = 0  # of the same invoice, for other orders
    gestures_minor: Minor = 0  # given back of it that nobody was owed
    delivery_minor: Minor = 0  # what bringing it cost, beside its own amount
    quantity: int = 1
    photos: int = 0
    lines: tuple[OrderLine, ...] = ()
    parcels: tuple[Parcel, ...] = ()


@dataclass(frozen=True)
class Subscription:
    """A subscription as billing tells it."""

    plan: str
    status: str
    started_at: AwareDatetime | None
    renews_at: AwareDatetime | None
    cancelled_at: AwareDatetime | None
    ends_at: AwareDatetime | None
    product: str | None = None


@dataclass(frozen=True)
class OutageShare:
    """What billing says is due back of one charge for outages within the
    period that it paid for.
    """

    charge_id: str
    outages: tuple[str, ...]
    due_minor: Minor
    currency: str
    started_at: AwareDatetime
    ended_at: AwareDatetime


# Why a reason for a refund holds, by the reason.
type Why = Literal[
    "overpaid",
    "undelivered",
    "order_cancelled",
    "outage",
    "goodwill",
    "cancelled_before_renewal",
    "renewal_grace",
    "cooling_off",
    "return_received",
    "withdrawal",
    "damaged",
    "wrong_item",
    "missing_part",
    # and why it does not:
    "already_refunded",
    "ambiguous_charge",
    "authorised_only",
    "cancelled_after_renewal",
    "charged_after_cancellation",
    "charged_before_cancellation",
    "currency_mismatch",
    "damage_too_late",
    "delivered",
    "disputed",
    "earlier_period",
    "final_sale",
    "first_period",
    "grace_over",
    "is_replacement",
    "no_cause",
    "no_change_of_plan",
    "no_charge",
    "not_a_renewal",
    "not_cancelled",
    "not_captured",
    "not_delivered",
    "not_in_the_eu",
    "not_lost_yet",
    "not_overpaid",
    "not_received_back",
    "not_sent_back",
    "not_shipped",
    "not_so_many",
    "not_the_first",
    "order_stands",
    "part_too_dear",
    "part_unknown",
    "period_unknown",
    "photo_needed",
    "replaced",
    "returned",
    "runs_on",
    "window_over",
]


@dataclass(frozen=True)
class Finding:
    """What a rule found: whether the reason holds, the maximum, the charge, and why."""

    holds: bool
    max_minor: int
    charge_id: str | None
    why: Why
    evidence: dict[str, Any] = field(default_factory=dict)
    also: tuple[Finding, ...] = ()  # the rest of the same amount, each from a further charge


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def read[T](kind: type[T], data: Mapping[str, Any]) -> T:
    """Read a system's record as `kind`; fields it does not need are left out.

    Raises BadInput, naming the field.
    """
    try:
        record: T = _adapter(kind).validate_python(dict(data))  # type: ignore[arg-type]
    except ValidationError as error:
        where = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise BadInput(
            f"the record of a {kind.__name__.lower()} has no usable {where!r}", field=where
        ) from error
    return record
