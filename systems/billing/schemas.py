"""What billing's tools take and give. Amounts are minor units of the ISO currency beside them."""

from __future__ import annotations

from typing import Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from systems.chassis.tools import Answer, Ask, PageAnswer, PageAsk, WriteAsk

Currency = str
DisputeState = Literal["none", "inquiry", "open", "won", "lost"]


class FindAccounts(Ask):
    kind: Literal["email", "phone", "account", "invoice", "charge", "name"]
    value: str = Field(min_length=1, max_length=200)


class AccountLink(BaseModel):
    account_id: str
    name: str
    email: str | None
    phone: str | None


class AccountLinks(Answer):
    accounts: list[AccountLink]


class GetAccount(Ask):
    account_id: str | None = Field(
        default=None, description="narrows to one of the customer's accounts"
    )


class Subscription(BaseModel):
    plan: str
    product: str | None = Field(description="what the plan is of, such as coffee")
    next_plan: str | None = Field(description="agreed on, from renews_at on")
    status: Literal["active", "paused", "cancelled", "ended"]
    started_at: AwareDatetime | None
    renews_at: AwareDatetime | None
    cancelled_at: AwareDatetime | None
    ends_at: AwareDatetime | None
    paused_at: AwareDatetime | None = Field(description="since when it is paused")
    paused_until: AwareDatetime | None = Field(description="when a pause ends by itself")
    pause_from: AwareDatetime | None = Field(description="when one begins that is to come")


class Account(BaseModel):
    account_id: str
    name: str
    email: str | None
    phone: str | None
    plan: str | None
    currency: Currency
    country: str | None
    status: Literal["active", "closed", "suspended"]
    purchase_order: str | None
    admins: list[str]
    subscription: Subscription | None
    updated_at: AwareDatetime


class Accounts(Answer):
    accounts: list[Account]


class ListInvoices(PageAsk):
    account_id: str | None = None


class BilledOrder(BaseModel):
    """What an invoice asks for one order, and what was given back of that."""

    order_id: str
    total_minor: int
    delivery_minor: int
    credited_minor: int


class Invoice(BaseModel):
    invoice_id: str
    account_id: str
    currency: Currency
    total_minor: int
    tax_minor: int
    credited_minor: int
    issued_at: AwareDatetime
    due_at: AwareDatetime | None
    order_id: str | None
    period: str | None
    orders: list[BilledOrder]
    plan: str | None = Field(description="whose period it asks for; null: the subscription's own")
    product: str | None = Field(description="what that plan is of")
    plan_change: bool = Field(
        description="the rest of a period after a change of plan; not a renewal"
    )
    updated_at: AwareDatetime


class Invoices(PageAnswer):
    invoices: list[Invoice]


class GetInvoice(Ask):
    invoice_id: str


class Line(BaseModel):
    line: int
    description: str
    order_id: str | None = Field(description="where it is not the invoice's own")
    kind: Literal["goods", "delivery"]
    net_minor: int
    tax_minor: int
    tax_rate: float
    refunded_net_minor: int
    refunded_tax_minor: int


class InvoiceDetail(Answer, Invoice):
    lines: list[Line]


class ListCharges(PageAsk):
    invoice_id: str | None = None
    account_id: str | None = None


class Tender(BaseModel):
    kind: Literal["card", "gift_card"]
    last4: str | None
    closed: bool


class Charge(BaseModel):
    charge_id: str
    invoice_id: str | None
    account_id: str
    state: Literal["authorised", "captured", "voided", "charged_back"]
    dispute: DisputeState
    amount_minor: int
    captured_minor: int
    refunded_minor: int
    store_credit_minor: int
    currency: Currency
    instrument: str | None = Field(
        description="the same for every charge to the same card or account; opaque"
    )
    authorised_at: AwareDatetime | None
    captured_at: AwareDatetime | None
    tender: Tender
    updated_at: AwareDatetime


class Charges(PageAnswer):
    charges: list[Charge]


class ListRefunds(PageAsk):
    charge_id: str | None = None


class Refund(BaseModel):
    refund_id: str
    charge_id: str
    invoice_id: str | None
    account_id: str
    amount_minor: int
    currency: Currency
    reason: str
    status: Literal["confirmed", "settled", "failed_late"]
    bank_reference: str
    credit_note_id: str | None
    idempotency_key: str
    created_at: AwareDatetime
    settles_at: AwareDatetime
    updated_at: AwareDatetime


class Refunds(PageAnswer):
    refunds: list[Refund]


class RefundLine(BaseModel):
    model_config = ConfigDict(extra="forbid")

    line: int = Field(gt=0)
    net_minor: int = Field(ge=0)
    tax_minor: int = Field(ge=0)


class IssueRefund(WriteAsk):
    charge_id: str
    amount_minor: int = Field(gt=0)
    currency: Currency = Field(pattern="^[A-Z]{3}$")
    reason: str = Field(min_length=1, max_length=500)
    lines: list[RefundLine] = Field(
        default_factory=list,
        max_length=200,
        description="what it takes back of the invoice; a credit note is made of them",
    )


class IssuedRefund(Answer, Refund):
    replayed: bool


class ListCredits(PageAsk):
    charge_id: str | None = None


class Credit(BaseModel):
    credit_id: str
    charge_id: str
    account_id: str
    amount_minor: int
    currency: Currency
    reason: str
    created_at: AwareDatetime
    updated_at: AwareDatetime


class Credits(PageAnswer):
    credits: list[Credit]


class ListGiven(PageAsk):
    days: int = Field(default=31, ge=1, le=3660)
    charge_id: str | None = Field(
        default=None,
        description="a charge of the customer's: what went to the same card or account counts, too",
    )


class Given(BaseModel):
    given_id: str
    kind: Literal["refund", "credit"]
    charge_id: str | None = Field(description="null: it was given on another customer's account")
    amount_minor: int
    currency: Currency
    reason: str
    reference: str = Field(description="the key under which it was asked for")
    given_at: AwareDatetime


class AllGiven(PageAnswer):
    given: list[Given]


class GiveCredit(WriteAsk):
    charge_id: str
    amount_minor: int = Field(gt=0)
    currency: Currency = Field(pattern="^[A-Z]{3}$")
    reason: str = Field(min_length=1, max_length=500)


class GivenCredit(Answer, Credit):
    replayed: bool


class RefundKey(WriteAsk):
    """A key that a refund was, or may have been, asked for under."""


class KeyState(Answer):
    status: Literal["found", "not_found", "void"]
    refund: Refund | None


class PreviewCancellation(Ask):
    account_id: str | None = None


class CancellationPreview(Answer):
    preview_id: str
    account_id: str
    ends_at: AwareDatetime
    refund_minor: int
    currency: Currency
    expires_at: AwareDatetime


class PreviewOutages(Ask):
    account_id: str | None = Field(
        default=None, description="narrows to one of the customer's accounts"
    )


class OutageShare(BaseModel):
    charge_id: str
    invoice_id: str
    account_id: str
    outages: list[str]
    started_at: AwareDatetime
    ended_at: AwareDatetime
    due_minor: int
    currency: Currency


class OutageShares(Answer):
    outages: list[OutageShare]


class CancelSubscription(WriteAsk):
    account_id: str
    preview_id: str | None = None


class ListPlans(Ask):
    pass


class PlanOffer(BaseModel):
    plan: str
    name: str
    product: str
    period: Literal["month", "year"]
    amount_minor: int
    currency: Currency


class PlanOffers(Answer):
    plans: list[PlanOffer]


class PreviewPlanChange(Ask):
    account_id: str | None = None
    plan: str = Field(min_length=1, max_length=60)


class PricedPlan(BaseModel):
    plan: str
    name: str
    period: Literal["month", "year"]
    amount_minor: int


class PlanTerms(BaseModel):
    """What a change comes to. `digest`: SHA-256, hex, of preview_id, account_id, both plans,
    both amounts, due_minor, currency and starts, each after the other with `|` between them."""

    preview_id: str
    old: PricedPlan
    new: PricedPlan
    currency: Currency
    due_minor: int = Field(description="charged when the change is made")
    last4: str | None = Field(description="of the card that is charged")
    starts: Literal["now", "renewal"]
    starts_at: AwareDatetime
    renews_at: AwareDatetime
    digest: str
    expires_at: AwareDatetime


Refusal = Literal[
    "unknown_plan",
    "same_plan",
    "not_running",
    "not_priced",
    "period_unknown",
    "by_invoice",
    "no_card",
    "not_active",
]


class PlanChangePreview(Answer):
    account_id: str
    terms: PlanTerms | None
    why: Refusal | None = Field(description="why there are no terms")


class ChangePlan(WriteAsk):
    account_id: str
    preview_id: str
    digest: str = Field(
        min_length=64,
        max_length=64,
        description="of the terms that were agreed to, as PlanTerms says",
    )


class ChangedAccount(Answer, Account):
    replayed: bool


class ChangedPlan(ChangedAccount):
    charged_minor: int
    invoice_id: str | None
    starts_at: AwareDatetime
