"""What the desk expects billing's tools to answer: the shape that a translated answer is held to.

The sandbox's billing declares the same; a test compares the two. A tool that is not here is not
translated.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from steward.gateway.translation import Untranslatable

Text = Annotated[str, Field(max_length=2000)]
Id = Annotated[str, Field(min_length=1, max_length=200)]
Minor = Annotated[int, Field(ge=-(10**15), le=10**15)]
Currency = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]


class Shape(BaseModel):
    """Exactly these fields, of exactly these types."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Answered(Shape):
    """Every answer says what time it is true for."""

    as_of: AwareDatetime


class Paged(Answered):
    """A list that may go on."""

    next_cursor: Text | None


class AccountLink(Shape):
    """Who an identifier may belong to."""

    account_id: Id
    name: Text
    email: Text | None
    phone: Text | None


class AccountLinks(Answered):
    """Answer of `find_accounts`."""

    accounts: list[AccountLink]


class Subscription(Shape):
    """What runs on an account."""

    plan: Text
    product: Text | None
    next_plan: Text | None
    status: Literal["active", "paused", "cancelled", "ended"]
    started_at: AwareDatetime | None
    renews_at: AwareDatetime | None
    cancelled_at: AwareDatetime | None
    ends_at: AwareDatetime | None


class Account(Shape):
    """A customer's account."""

    account_id: Id
    name: Text
    email: Text | None
    phone: Text | None
    plan: Text | None
    currency: Currency
    country: Text | None
    status: Literal["active", "closed", "suspended"]
    purchase_order: Text | None
    admins: list[Text]
    subscription: Subscription | None
    updated_at: AwareDatetime


class Accounts(Answered):
    """Answer of `get_account`."""

    accounts: list[Account]


class BilledOrder(Shape):
    """What an invoice asks for one order, and what was given back of that."""

    order_id: Id
    total_minor: Minor
    delivery_minor: Minor
    credited_minor: Minor


class Invoice(Shape):
    """A bill.

    Where its orders are not told apart, `orders` is empty; a change of plan is no renewal.
    """

    invoice_id: Id
    account_id: Id
    currency: Currency
    total_minor: Minor
    tax_minor: Minor
    credited_minor: Minor
    issued_at: AwareDatetime
    due_at: AwareDatetime | None
    order_id: Text | None
    period: Text | None
    orders: list[BilledOrder]
    plan: Text | None
    product: Text | None
    plan_change: bool
    updated_at: AwareDatetime


class Invoices(Paged):
    """Answer of `list_invoices`."""

    invoices: list[Invoice]


class Tender(Shape):
    """What was paid with."""

    kind: Literal["card", "gift_card"]
    last4: Annotated[str, Field(max_length=4)] | None
    closed: bool


class Charge(Shape):
    """A payment."""

    charge_id: Id
    invoice_id: Text | None
    account_id: Id
    state: Literal["authorised", "captured", "voided", "charged_back"]
    dispute: Literal["none", "inquiry", "open", "won", "lost"]
    amount_minor: Minor
    captured_minor: Minor
    refunded_minor: Minor
    store_credit_minor: Minor
    instrument: Text | None
    currency: Currency
    authorised_at: AwareDatetime | None
    captured_at: AwareDatetime | None
    tender: Tender
    updated_at: AwareDatetime


class Charges(Paged):
    """Answer of `list_charges`."""

    charges: list[Charge]


class Refund(Shape):
    """Money that goes back."""

    refund_id: Id
    charge_id: Id
    invoice_id: Text | None
    account_id: Id
    amount_minor: Minor
    currency: Currency
    reason: Text
    status: Literal["confirmed", "settled", "failed_late"]
    bank_reference: Text
    credit_note_id: Text | None
    idempotency_key: Text
    created_at: AwareDatetime
    settles_at: AwareDatetime
    updated_at: AwareDatetime


class Refunds(Paged):
    """Answer of `list_refunds`."""

    refunds: list[Refund]


class IssuedRefund(Answered, Refund):
    """Answer of `issue_refund`."""

    replayed: bool


SHAPES: Mapping[str, type[Answered]] = {
    "billing.find_accounts": AccountLinks,
    "billing.get_account": Accounts,
    "billing.list_invoices": Invoices,
    "billing.list_charges": Charges,
    "billing.list_refunds": Refunds,
    "billing.issue_refund": IssuedRefund,
}
# Said by the gateway itself, whatever the other system has.
OWN = frozenset({"as_of", "next_cursor", "replayed"})


def row_of(shape: type[Shape], into: str) -> type[Shape] | None:
    """The shape of one record: of the list `into`, or of the answer itself when `into` is empty."""
    if not into:
        return shape
    entry = shape.model_fields.get(into)
    inner = (
        get_args(entry.annotation)[0]
        if entry is not None and get_origin(entry.annotation) is list
        else None
    )
    return inner if isinstance(inner, type) and issubclass(inner, Shape) else None


def is_optional(shape: type[Shape], name: str) -> bool:
    """May this field be null?"""
    return type(None) in get_args(shape.model_fields[name].annotation)


def inner_of(shape: type[Shape], name: str) -> type[Shape] | None:
    """The shape of an object inside, if the field is one; a list is none."""
    found = shape.model_fields[name].annotation
    if get_origin(found) is list:
        return None
    kinds = [
        one for one in (found, *get_args(found)) if isinstance(one, type) and issubclass(one, Shape)
    ]
    return kinds[0] if kinds else None


def hold(tool: str, data: dict[str, Any]) -> None:
    """Raise Untranslatable, naming the field, when a translated answer is not what the
    desk expects of this tool.
    """
    try:
        SHAPES[tool].model_validate_json(json.dumps(data))
    except (ValidationError, ValueError) as error:
        first = (
            error.errors(include_url=False)[0]
            if isinstance(error, ValidationError)
            else {"loc": (), "msg": "is no JSON"}
        )
        where = ".".join(str(part) for part in first["loc"]) or "the answer"
        raise Untranslatable(
            f"{where}: {first['msg']}", tool_code="untranslatable", where=where
        ) from None
