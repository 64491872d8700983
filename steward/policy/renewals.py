"""Reasons for refunds of subscriptions.

A period that was cancelled, and the changes of plan within it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from steward.policy.charges import from_latest, nothing
from steward.policy.facts import Charge, Finding, Invoice, Refund, Subscription
from steward.policy.regions import EU
from steward.policy.terms import Terms
from steward.policy.withdrawals import day

_EARLY = timedelta(days=1)  # a renewal may be captured a little before its period begins


def cancelled_before_renewal(
    subscription: Subscription,
    charge: Charge,
    invoice: Invoice | None,
    refunds: Sequence[Refund] = (),
) -> Finding:
    """A capture for the period after a cancellation that came before that period began.

    Goods bought later are no renewal; what was invoiced before the cancellation was for a period
    that the customer had.
    """
    evidence: dict[str, Any] = {
        "plan": subscription.plan,
        "status": subscription.status,
        "currency": charge.currency,
    }
    cancelled = subscription.cancelled_at
    if cancelled is None or (
        subscription.started_at is not None and subscription.started_at > cancelled
    ):
        return nothing("not_cancelled", evidence)
    if charge.state == "authorised":
        return nothing("authorised_only", evidence)
    if charge.state != "captured" or charge.captured_at is None:
        return nothing("not_captured", evidence)
    if not for_the_subscription(subscription, charge, invoice):
        return nothing("not_a_renewal", evidence)
    begins = subscription.ends_at
    if begins is None and subscription.status in ("cancelled", "ended"):
        begins = cancelled
    if begins is None:
        return nothing("period_unknown", evidence)
    evidence |= {
        "cancelled_at": cancelled.isoformat(),
        "captured_at": charge.captured_at.isoformat(),
        "period_begins": begins.isoformat(),
    }
    if charge.captured_at <= cancelled:
        return nothing("charged_before_cancellation", evidence)
    if cancelled > begins:
        return nothing("cancelled_after_renewal", evidence)
    if charge.captured_at < begins - _EARLY or (
        invoice is not None and invoice.issued_at <= cancelled
    ):
        return nothing("earlier_period", evidence)
    return from_latest(
        [charge],
        refunds,
        charge.amount_minor,
        "cancelled_before_renewal",
        evidence,
        related=[charge],
    )


def renewal_grace(
    subscription: Subscription,
    charge: Charge,
    invoice: Invoice | None,
    terms: Terms,
    refunds: Sequence[Refund] = (),
) -> Finding:
    """The charge of a renewal after which the customer cancelled within the grace,
    and which ended with that.
    """
    evidence: dict[str, Any] = {
        "plan": subscription.plan,
        "status": subscription.status,
        "currency": charge.currency,
    }
    cancelled, started, ended = (
        subscription.cancelled_at,
        subscription.started_at,
        subscription.ends_at,
    )
    if cancelled is None:
        return nothing("not_cancelled", evidence)
    if charge.state != "captured" or charge.captured_at is None:
        return nothing(
            "authorised_only" if charge.state == "authorised" else "not_captured", evidence
        )
    if not for_the_subscription(subscription, charge, invoice):
        return nothing("not_a_renewal", evidence)
    if started is None or charge.captured_at <= started + _EARLY:
        return nothing("first_period", evidence)
    evidence |= {
        "cancelled_at": cancelled.isoformat(),
        "captured_at": charge.captured_at.isoformat(),
    }
    if charge.captured_at > cancelled:
        return nothing("charged_after_cancellation", evidence)
    if cancelled > charge.captured_at + timedelta(days=terms.renewal_grace_days):
        return nothing("grace_over", evidence)
    if ended is None or ended > cancelled:
        return nothing("runs_on", evidence)
    return from_latest(
        [charge], refunds, charge.amount_minor, "renewal_grace", evidence, related=[charge]
    )


def cooling_off(
    subscription: Subscription,
    charge: Charge,
    invoice: Invoice | None,
    country: str | None,
    terms: Terms,
    refunds: Sequence[Refund] = (),
) -> Finding:
    """The first charge of a subscription in the EU that was cancelled, and ended,
    within the days of withdrawal after it began.
    """
    evidence: dict[str, Any] = {
        "plan": subscription.plan,
        "status": subscription.status,
        "currency": charge.currency,
    }
    cancelled, started, ended = (
        subscription.cancelled_at,
        subscription.started_at,
        subscription.ends_at,
    )
    if cancelled is None or started is None:
        return nothing("not_cancelled", evidence)
    if country and country.upper() not in EU:
        return nothing("not_in_the_eu", evidence)
    if charge.state != "captured" or charge.captured_at is None:
        return nothing("not_captured", evidence)
    if not for_the_subscription(subscription, charge, invoice):
        return nothing("not_a_renewal", evidence)
    evidence |= {
        "started_at": started.isoformat(),
        "cancelled_at": cancelled.isoformat(),
        "captured_at": charge.captured_at.isoformat(),
    }
    if not started - _EARLY <= charge.captured_at <= cancelled:
        return nothing("not_the_first", evidence)
    if day(cancelled) > day(started + timedelta(days=terms.withdrawal_days_eu)):
        return nothing("window_over", evidence)
    if ended is None or ended > cancelled:
        return nothing("runs_on", evidence)
    return from_latest(
        [charge], refunds, charge.amount_minor, "cooling_off", evidence, related=[charge]
    )


def change_of_the_period(
    subscription: Subscription,
    paid: Finding,
    charge: Charge,
    invoice: Invoice | None,
    refunds: Sequence[Refund] = (),
) -> Finding:
    """What a change of plan cost within a period that ended,
    and whose own charge `paid` is due back: it ends with it.
    """
    begun, cancelled = paid.evidence.get("captured_at"), subscription.cancelled_at
    evidence = {**paid.evidence, "change_of_plan": charge.charge_id}
    if (
        not paid.holds
        or begun is None
        or cancelled is None
        or charge.state != "captured"
        or charge.captured_at is None
    ):
        return nothing(paid.why, evidence)
    if invoice is None or invoice.invoice_id != charge.invoice_id or not invoice.plan_change:
        return nothing("no_change_of_plan", evidence)
    if not datetime.fromisoformat(begun) <= charge.captured_at <= cancelled:
        return nothing("earlier_period", evidence)
    return from_latest([charge], refunds, charge.amount_minor, paid.why, evidence, related=[charge])


def for_the_subscription(
    subscription: Subscription, charge: Charge, invoice: Invoice | None
) -> bool:
    """Whether a charge paid for a period of this subscription: not for goods, a change of plan,
    or another product's plan.
    """
    if invoice is None or invoice.invoice_id != charge.invoice_id:
        return False
    own = invoice.product is None or subscription.product in (None, invoice.product)
    return own and invoice.order_id is None and not invoice.plan_change
