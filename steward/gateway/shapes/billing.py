"""What the desk expects billing's tools to answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from steward.gateway.shapes.shape import Answered, Currency, Id, Minor, Paged, Shape, Text

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
    paused_at: AwareDatetime | None = None  # where billing knows since when it is
    paused_until: AwareDatetime | None = None  # where billing ends a pause by itself
    pause_from: AwareDatetime | None = None  # where one is agreed on for a day to come


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
    """A bill; `orders` is empty where they are not told apart, a change of plan is no renewal."""

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


class Line(Shape):
    """A line of an invoice."""

    line: int
    description: Text
    order_id: Id | None
    kind: Literal["goods", "delivery"]
    net_minor: Minor
    tax_minor: Minor
    tax_rate: float
    refunded_net_minor: Minor
    refunded_tax_minor: Minor


class InvoiceDetail(Answered, Invoice):
    """Answer of `get_invoice`."""

    lines: list[Line]


class Credit(Shape):
    """Store credit that was given."""

    credit_id: Id
    charge_id: Id
    account_id: Id
    amount_minor: Minor
    currency: Currency
    reason: Text
    created_at: AwareDatetime
    updated_at: AwareDatetime


class Credits(Paged):
    """Answer of `list_credits`."""

    credits: list[Credit]


class Given(Shape):
    """What was given back, as a refund or as credit."""

    given_id: Id
    kind: Literal["refund", "credit"]
    charge_id: Id | None
    amount_minor: Minor
    currency: Currency
    reason: Text
    reference: Text
    given_at: AwareDatetime


class AllGiven(Paged):
    """Answer of `list_given`."""

    given: list[Given]


class GivenIn(Shape):
    """What was given back to anybody, as finance reads it."""

    given_id: Id
    kind: Literal["refund", "credit"]
    account_id: Id
    charge_id: Id
    invoice_id: Id | None
    credit_note_id: Id | None
    tender: Text
    amount_minor: Minor
    tax_minor: Minor | None
    currency: Currency
    reason: Text
    status: Literal["confirmed", "settled", "failed_late"]
    reference: Text
    given_at: AwareDatetime
    came_back_at: AwareDatetime | None


class AllGivenIn(Paged):
    """Answer of `list_given_in`."""

    given: list[GivenIn]


class KeyState(Answered):
    """Answer of `get_refund_by_key`."""

    status: Literal["found", "not_found", "void"]
    refund: Refund | None


class CancellationPreview(Answered):
    """Answer of `preview_cancellation`."""

    preview_id: Id
    account_id: Id
    ends_at: AwareDatetime
    refund_minor: Minor
    currency: Currency
    expires_at: AwareDatetime


class PausePreview(Answered):
    """Answer of `preview_pause`."""

    account_id: Id
    paused_until: AwareDatetime | None = None
    pause_from: AwareDatetime | None = None  # where billing begins it by itself, later
    next_at: AwareDatetime | None = None


class OutageShare(Shape):
    """What an outage is worth of one charge."""

    charge_id: Id
    invoice_id: Id
    account_id: Id
    outages: list[Text]
    started_at: AwareDatetime
    ended_at: AwareDatetime
    due_minor: Minor
    currency: Currency


class OutageShares(Answered):
    """Answer of `preview_outages`."""

    outages: list[OutageShare]


class PlanOffer(Shape):
    """A plan on offer."""

    plan: Text
    name: Text
    product: Text
    period: Literal["month", "year"]
    amount_minor: Minor
    currency: Currency


class PlanOffers(Answered):
    """Answer of `list_plans`."""

    plans: list[PlanOffer]


class PricedPlan(Shape):
    """A plan and its price."""

    plan: Text
    name: Text
    period: Literal["month", "year"]
    amount_minor: Minor


class PlanTerms(Shape):
    """What a change of plan comes to. `digest` is what is agreed to."""

    preview_id: Id
    old: PricedPlan
    new: PricedPlan
    currency: Currency
    due_minor: Minor
    last4: Text | None
    starts: Literal["now", "renewal"]
    starts_at: AwareDatetime
    renews_at: AwareDatetime
    digest: Text
    expires_at: AwareDatetime


class PlanChangePreview(Answered):
    """Answer of `preview_plan_change`."""

    account_id: Id
    terms: PlanTerms | None
    why: Refusal | None


class GivenCredit(Answered, Credit):
    """Answer of `give_credit`."""

    replayed: bool


class ChangedAccount(Answered, Account):
    """Answer of `cancel_subscription`."""

    replayed: bool


class ChangedPlan(ChangedAccount):
    """Answer of `change_plan`."""

    charged_minor: Minor
    invoice_id: Id | None
    starts_at: AwareDatetime


SHAPES: Mapping[str, type[Answered]] = {
    "billing.find_accounts": AccountLinks,
    "billing.get_account": Accounts,
    "billing.list_invoices": Invoices,
    "billing.get_invoice": InvoiceDetail,
    "billing.list_charges": Charges,
    "billing.list_refunds": Refunds,
    "billing.list_credits": Credits,
    "billing.list_given": AllGiven,
    "billing.list_given_in": AllGivenIn,
    "billing.get_refund_by_key": KeyState,
    "billing.preview_cancellation": CancellationPreview,
    "billing.preview_pause": PausePreview,
    "billing.preview_outages": OutageShares,
    "billing.list_plans": PlanOffers,
    "billing.preview_plan_change": PlanChangePreview,
    "billing.issue_refund": IssuedRefund,
    "billing.give_credit": GivenCredit,
    "billing.void_key": KeyState,
    "billing.cancel_subscription": ChangedAccount,
    "billing.change_plan": ChangedPlan,
    "billing.reschedule_subscription": ChangedAccount,
}
