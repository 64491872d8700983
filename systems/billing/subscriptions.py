"""Billing's rules of subscriptions: how one ends, waits, or goes on under another plan."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime, timedelta

import psycopg
from psycopg.rows import DictRow

from systems.billing import proration, repository, schedule_schemas, schemas, subscription_rows
from systems.chassis import idempotency
from systems.chassis.errors import ToolError, not_found
from systems.chassis.tools import Call

RENEWAL_GRACE = timedelta(days=7)
_EU = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE"
WITHDRAWAL = timedelta(days=14)  # from a subscription in the EU, after the day on which it began
EU = frozenset(_EU.split())


async def preview_cancellation(
    call: Call, ask: schemas.PreviewCancellation
) -> schemas.CancellationPreview:
    """Within the grace after a renewal, or in the EU the first days of a subscription,
    it ends now and what was paid is due back; otherwise it ends with the period.

    What was paid: the period, and the changes of plan within it, which end with it.
    """
    await subscription_rows.begin_next_plans(call.connection)
    account = await _single_account(call, ask.account_id)
    subscription = _running(account)
    renewal = await subscription_rows.latest_renewal(
        call.connection, account["account_id"], call.now - RENEWAL_GRACE
    )
    first = await subscription_rows.first_charge(
        call.connection, account["account_id"], call.now - WITHDRAWAL
    )
    if first is not None and (account["country"] or "NL") in EU:
        renewal = first
    if renewal is not None:
        changes = await subscription_rows.paid_for_changes(
            call.connection, account["account_id"], renewal["captured_at"]
        )
        ends_at, refund = call.now, renewal["captured_minor"] - renewal["refunded_minor"] + changes
    else:
        ends_at, refund = _period_end(subscription, call.now), 0
    currency = renewal["currency"] if renewal is not None else account["currency"]
    row = await subscription_rows.add_preview(
        call.connection, account["account_id"], ends_at, refund, currency
    )
    return schemas.CancellationPreview.model_validate({**row, "as_of": call.now})


async def preview_outages(call: Call, ask: schemas.PreviewOutages) -> schemas.OutageShares:
    await subscription_rows.begin_next_plans(call.connection)
    shares = await subscription_rows.outage_shares(call.connection, ask.account_id)
    return schemas.OutageShares.model_validate({"outages": shares, "as_of": call.now})


async def cancel_subscription(
    call: Call, ask: schemas.CancelSubscription
) -> schemas.ChangedAccount:
    async def end() -> str:
        account = await _single_account(call, ask.account_id)
        ends_at = await _agreed_end(call, account, ask.preview_id)
        if not await subscription_rows.end_subscription(call.connection, ask.account_id, ends_at):
            raise _not_running()
        return ask.account_id

    done = await idempotency.once(call, "cancel_subscription", ask, end)
    return await _changed(call, done)


async def reschedule_subscription(
    call: Call, ask: schedule_schemas.RescheduleSubscription
) -> schemas.ChangedAccount:
    async def reschedule() -> str:
        try:
            await subscription_rows.reschedule(
                call.connection,
                ask.account_id,
                ask.step,
                ask.status,
                ask.renews_at,
                ask.begins,
                ask.until,
            )
        except psycopg.errors.CheckViolation as error:
            if error.diag.constraint_name != "schedule_stale":
                raise
            raise ToolError(
                "schedule_stale",
                "The subscription is not what it was.",
                "Look at it and ask the customer again.",
            ) from None
        return ask.account_id

    await subscription_rows.begin_next_plans(call.connection)
    done = await idempotency.once(call, "reschedule_subscription", ask, reschedule)
    await subscription_rows.begin_next_plans(call.connection)
    return await _changed(call, done)


async def preview_pause(
    call: Call, ask: schedule_schemas.PreviewPause
) -> schedule_schemas.PausePreview:
    await subscription_rows.begin_next_plans(call.connection)
    subscription = _running(await _single_account(call, ask.account_id))
    begins = ask.begins or call.now
    if (
        subscription["status"] != "active"
        or begins < call.now
        or (ask.until is not None and ask.until <= begins)
    ):
        raise ToolError(
            "not_pausable",
            "There is nothing to pause until then.",
            "Look at the account's subscription, and name days to come, the end after the begin.",
        )
    due = subscription["renews_at"] and datetime.fromisoformat(subscription["renews_at"])
    if ask.begins:
        due = await subscription_rows.first_due(call.connection, ask.account_id, ask.begins)
    return schedule_schemas.PausePreview(
        account_id=ask.account_id,
        paused_until=ask.until,
        pause_from=ask.begins,
        next_at=due and ask.until and max(due, ask.until),
        as_of=call.now,
    )


async def list_plans(call: Call, ask: schemas.ListPlans) -> schemas.PlanOffers:
    return schemas.PlanOffers.model_validate(
        {"plans": await subscription_rows.plans(call.connection), "as_of": call.now}
    )


async def preview_plan_change(
    call: Call, ask: schemas.PreviewPlanChange
) -> schemas.PlanChangePreview:
    await subscription_rows.begin_next_plans(call.connection)
    account = await _single_account(call, ask.account_id)
    running, currency = account["subscription"] or {}, account["currency"]
    old = (
        await subscription_rows.plan(call.connection, running["plan"], currency)
        if running
        else None
    )
    new = await subscription_rows.plan(call.connection, ask.plan, currency)
    why = proration.refusal(account, old, new, call.now)
    terms = None
    if why is None and old is not None and new is not None:
        terms, why = await _terms(call, account, old, new)
    answer = {"account_id": account["account_id"], "terms": terms, "why": why, "as_of": call.now}
    return schemas.PlanChangePreview.model_validate(answer)


async def _terms(
    call: Call, account: DictRow, old: DictRow, new: DictRow
) -> tuple[DictRow | None, schemas.Refusal | None]:
    """A preview that billing stands by, or why there is none:
    nothing that could be charged for what is due.
    """
    basis = await subscription_rows.change_basis(
        call.connection, account["account_id"], new["plan"]
    )
    found = proration.quote(basis, old, new, call.now)
    if found.due_minor and account["purchase_order"]:
        return None, "by_invoice"
    if found.due_minor and basis["paid_with"] is None:
        return None, "no_card"
    row = await subscription_rows.add_plan_preview(
        call.connection,
        {
            "account_id": account["account_id"],
            "from_plan": old["plan"],
            "from_minor": old["amount_minor"],
            "to_plan": new["plan"],
            "to_minor": new["amount_minor"],
            "currency": account["currency"],
            **asdict(found),
            "tax_rate": basis["rate"],
            "next_plan": account["subscription"]["next_plan"],
            "paid_with": basis["paid_with"] if found.due_minor else None,
        },
    )
    card = await repository.charge(call.connection, row["paid_with"]) if row["paid_with"] else None
    return {
        **row,
        "old": old,
        "new": new,
        "last4": card and card["last4"],
        "digest": proration.digest(row),
    }, None


async def change_plan(call: Call, ask: schemas.ChangePlan) -> schemas.ChangedPlan:
    async def change() -> str:
        preview = await subscription_rows.plan_preview(
            call.connection, ask.preview_id, ask.account_id
        )
        if preview is None:
            raise not_found("preview")
        if proration.digest(preview) != ask.digest:
            raise ToolError(
                "terms_differ",
                "The preview's terms are others.",
                "Ask for a new preview and confirm it.",
            )
        try:
            return await subscription_rows.change_plan(call.connection, ask.preview_id)
        except psycopg.errors.CheckViolation as error:
            raise _outdated(error) from None

    await subscription_rows.begin_next_plans(call.connection)
    done = await idempotency.once(call, "change_plan", ask, change)
    made = await subscription_rows.plan_change(call.connection, done.record)
    account = await _single_account(call, made["account_id"])
    return schemas.ChangedPlan.model_validate(
        {**account, **made, "replayed": done.replayed, "as_of": call.now}
    )


def _outdated(error: psycopg.errors.CheckViolation) -> ToolError:
    if error.diag.constraint_name == "plan_preview_over":
        return ToolError(
            "preview_expired",
            "The preview has expired.",
            "Ask for a new preview and confirm it again.",
        )
    if error.diag.constraint_name == "plan_preview_stale":
        return ToolError(
            "preview_stale",
            "The subscription changed since.",
            "Ask for a new preview and confirm it again.",
        )
    raise error


async def _changed(call: Call, done: idempotency.Once) -> schemas.ChangedAccount:
    account = await _single_account(call, done.record)
    return schemas.ChangedAccount.model_validate(
        {**account, "replayed": done.replayed, "as_of": call.now}
    )


async def _single_account(call: Call, account_id: str | None) -> DictRow:
    found = await repository.accounts(call.connection, account_id)
    if not found:
        raise not_found("account")
    if len(found) > 1:
        raise ToolError(
            "several_accounts",
            "The customer has several accounts.",
            "Say which account_id is meant.",
        )
    return found[0]


async def _agreed_end(call: Call, account: DictRow, preview_id: str | None) -> datetime:
    if preview_id is None:
        return _period_end(_running(account), call.now)
    preview = await subscription_rows.preview(call.connection, preview_id, account["account_id"])
    if preview is None:
        raise not_found("preview")
    if preview["expires_at"] <= call.now:
        raise ToolError(
            "preview_expired",
            "The preview has expired.",
            "Ask for a new preview and confirm it again.",
        )
    ends_at: datetime = preview["ends_at"]
    return ends_at


def _running(account: DictRow) -> DictRow:
    subscription: DictRow | None = account["subscription"]
    if subscription is None or subscription["status"] not in ("active", "paused"):
        raise _not_running()
    return subscription


def _period_end(subscription: DictRow, now: datetime) -> datetime:
    renews_at = subscription["renews_at"]
    return max(datetime.fromisoformat(renews_at), now) if renews_at else now


def _not_running() -> ToolError:
    return ToolError(
        "not_cancellable",
        "There is no running subscription.",
        "Look at the account's subscription.",
    )
