"""The records of a scenario's `given`, as pydantic models without unknown keys.

Times arrive as ISO timestamps, amounts as '45.00 USD'. A field that is left out stays as it is on a
record that exists, and takes the database's default on a new one; so the models' own defaults never
reach the database.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from systems.billing.schemas import DisputeState
from systems.logistics.schemas import ParcelStatus, Status

EXPONENTS = {
    "JPY": 0,
    "KRW": 0,
    "VND": 0,
    "CLP": 0,
    "ISK": 0,
    "BHD": 3,
    "JOD": 3,
    "KWD": 3,
    "OMR": 3,
    "TND": 3,
}


class Amount(NamedTuple):
    minor: int
    currency: str


def parse_amount(written: object) -> Amount:
    """'45.00 USD' as minor units of the currency's ISO exponent.

    More digits than it has are an error.
    """
    if isinstance(written, Amount):
        return written
    number, _, currency = str(written).strip().partition(" ")
    try:
        minor = Decimal(number.replace(",", "")).scaleb(EXPONENTS.get(currency, 2))
    except InvalidOperation:
        raise ValueError("an amount is written like '45.00 USD'") from None
    if len(currency) != 3 or not currency.isupper() or minor != minor.to_integral_value():
        raise ValueError("an amount is written like '45.00 USD'")
    return Amount(int(minor), currency)


def _moment(written: object) -> object:
    """Timestamps without a zone, and plain dates, are UTC."""
    if isinstance(written, str):
        written = datetime.fromisoformat(written)
    elif isinstance(written, date) and not isinstance(written, datetime):
        written = datetime(written.year, written.month, written.day)
    if isinstance(written, datetime) and written.tzinfo is None:
        return written.replace(tzinfo=UTC)
    return written


def _text(written: object) -> object:
    return written if written is None or isinstance(written, str | dict | list) else str(written)


Money = Annotated[Amount, BeforeValidator(parse_amount)]
When = Annotated[datetime, BeforeValidator(_moment)]
Text = Annotated[str, BeforeValidator(_text)]


class Record(BaseModel):
    model_config = ConfigDict(extra="forbid")

    def given(self, *fields: str, **renamed: str) -> dict[str, Any]:
        """The named fields that were given; `column="field"` renames."""
        wanted = {**{name: name for name in fields}, **renamed}
        return {
            column: getattr(self, name)
            for column, name in wanted.items()
            if name in self.model_fields_set
        }


class InteractionRecord(Record):
    channel: str = "phone"
    summary: str
    at: When | None = None


class AuthorityRecord(Record):
    contact: Text
    matters: list[Literal["money", "orders", "subscription", "contact"]] | None = None
    since: When | None = None
    until: When | None = None
    revoked: When | None = None


class PromiseRecord(Record):
    amount: Money
    by: str
    at: When | None = None
    until: When | None = None
    revoked: When | None = None


class ContactRecord(Record):
    contact: Text
    name: str | None = None
    email: str | None = None
    phone: Text | None = None
    address: str | None = None
    language: str | None = None
    country: str | None = None
    time_zone: str | None = None
    tier: str | None = None
    plan: str | None = None
    note: str | None = None
    verified: bool | None = None
    deceased: bool | None = None
    acting_for: list[AuthorityRecord | Text] | AuthorityRecord | Text | None = None
    email_changed: When | None = None
    phone_changed: When | None = None
    updated: When | None = None
    interactions: list[InteractionRecord] = []
    promises: list[PromiseRecord] = []


class SubscriptionRecord(Record):
    plan: str | None = None
    status: Literal["active", "paused", "cancelled", "ended"] | None = None
    started: When | None = None
    renews: When | None = None
    cancelled: When | None = None
    ends: When | None = None
    paused: When | None = None


class LineRecord(Record):
    line: int | None = None
    description: str = "Goods and services"
    net: Money | None = None
    amount: Money | None = Field(default=None, description="net and tax together")
    tax: Money | None = None
    tax_rate: float | None = None
    quantity: int | None = None
    order: Text | None = None
    kind: Literal["goods", "delivery"] = "goods"


class InvoiceRecord(Record):
    invoice: Text
    total: Money | None = None
    issued: When | None = None
    due: When | None = None
    lines: list[LineRecord] | None = None
    tax: Money | None = None
    order: Text | None = None
    period: Text | None = None
    plan: str | None = None


class ChargeRecord(Record):
    charge: Text
    invoice: Text | None = None
    amount: Money | None = None
    captured: When | None = None
    authorised: When | None = None
    card: Text | None = None
    tender: Literal["card", "gift_card"] | None = None
    state: Literal["authorised", "captured", "voided", "disputed", "charged_back"] | None = None
    dispute: DisputeState | None = None
    closed: bool | None = None
    fingerprint: Text | None = None
    settlement: Literal["settled", "failed_late"] | None = None


class RefundRecord(Record):
    charge: Text
    amount: Money
    at: When | None = None
    reason: str = "goodwill"
    key: Text | None = None


class CreditRecord(Record):
    """Store credit that was given for a charge."""

    charge: Text
    amount: Money
    at: When | None = None
    reason: str = "goodwill"
    key: Text | None = None


class AccountRecord(Record):
    account: Text
    name: str | None = None
    email: str | None = None
    phone: Text | None = None
    plan: str | None = None
    country: str | None = None
    currency: str | None = None
    status: Literal["active", "closed", "suspended"] | None = None
    subscription: SubscriptionRecord | None = None
    purchase_order: Text | None = None
    admins: list[Text] | None = None
    updated: When | None = None
    invoices: list[InvoiceRecord] = []
    charges: list[ChargeRecord] = []
    refunds: list[RefundRecord] = []
    credits: list[CreditRecord] = []


class OutageRecord(Record):
    outage: Text
    service: str | None = None
    plans: list[str] | None = None
    started: When | None = None
    ended: When | None = None
    share_percent: float | None = None


class NoteRecord(Record):
    text: str
    author: str = "agent"
    at: When | None = None


class TicketRecord(Record):
    ticket: Text
    phone: Text | None = None
    email: str | None = None
    channel: str | None = None
    opened: When | None = None
    updated: When | None = None
    status: Literal["open", "pending", "solved", "closed"] | None = None
    subject: str | None = None
    body: str | None = None
    notes: list[NoteRecord] = []


class EventRecord(Record):
    at: When
    status: str
    place: str | None = None


class OrderLineRecord(Record):
    """A part of an order: so many of one thing, the line of the invoice that asks for it,
    the parcel that carries it.
    """

    line: int | None = None
    item: str
    quantity: int = 1
    amount: Money | None = Field(default=None, description="of all of them together, with tax")
    invoice_line: int | None = None
    parcel: Text | None = None


class ParcelRecord(Record):
    parcel: Text
    carrier: str | None = None
    tracking: Text | None = None
    status: ParcelStatus | None = None
    shipped: When | None = None
    last_scan: When | None = None
    delivered: When | None = None


class OrderRecord(Record):
    order: Text
    account: Text | None = None
    email: str | None = None
    invoice: Text | None = None
    item: str | None = None
    quantity: int | None = None
    amount: Money | None = None
    status: Status | None = None
    carrier: str | None = None
    tracking: Text | None = None
    address: str | None = None
    country: str | None = None
    warehouse: str | None = None
    final_sale: bool | None = None
    placed: When | None = None
    shipped: When | None = None
    promised: When | None = None
    delivered: When | None = None
    last_scan: When | None = None
    return_received: When | None = None
    cancelled: When | None = None
    return_declared: When | None = None
    replacement_for: Text | None = None
    updated: When | None = None
    events: list[EventRecord] = []
    photos: list[str] = []
    lines: list[OrderLineRecord] = []
    parcels: list[ParcelRecord] = []


class ArticleRecord(Record):
    article: Text
    title: str | None = None
    text: str | None = None
    version: int | None = None
    dated: When | None = None
    status: Literal["current", "superseded"] | None = None
    language: str | None = None
    country: list[str] | None = None
    valid_from: When | None = None
    valid_until: When | None = None
    supersedes: str | None = None
    translation_of: str | None = None
    asked: list[str] | None = None
    updated: When | None = None
