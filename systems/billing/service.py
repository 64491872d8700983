"""Billing's rules: what is read, what is refunded once, how a subscription ends."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime, timedelta

import psycopg
from psycopg.rows import DictRow

from systems.billing import proration, repository, schemas
from systems.chassis import idempotency
from systems.chassis.errors import ToolError, not_found
from systems.chassis.tools import Call

RENEWAL_GRACE = timedelta(days=7)
_EU = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE"
WITHDRAWAL = timedelta(days=14)  # from a subscription in the EU, after the day on which it began
EU = frozenset(_EU.split())


async def find_accounts(call: Call, ask: schemas.FindAccounts) -> schemas.AccountLinks:
    rows = await repository.find_accounts(call.connection, ask.kind, ask.value)
    return schemas.AccountLinks.model_validate({"accounts": rows, "as_of": call.now})


async def get_account(call: Call, ask: schemas.GetAccount) -> schemas.Accounts:
    await repository.begin_next_plans(call.connection)
    rows = await repository.accounts(call.connection, ask.account_id)
    return schemas.Accounts.model_validate({"accounts": rows, "as_of": call.now})


async def list_invoices(call: Call, ask: schemas.ListInvoices) -> schemas.Invoices:
    await repository.begin_next_plans(call.connection)
    rows, cursor = await repository.invoices(call.connection, ask.account_id, ask)
    return schemas.Invoices.model_validate(
        {"invoices": rows, "next_cursor": cursor, "as_of": call.now}
    )


async def get_invoice(call: Call, ask: schemas.GetInvoice) -> schemas.InvoiceDetail:
    await repository.begin_next_plans(call.connection)
    row = await repository.invoice(call.connection, ask.invoice_id)
    if row is None:
        raise not_found("invoice")
    lines = await repository.lines(call.connection, ask.invoice_id)
    return schemas.InvoiceDetail.model_validate({**row, "lines": lines, "as_of": call.now})


async def list_charges(call: Call, ask: schemas.ListCharges) -> schemas.Charges:
    await repository.begin_next_plans(call.connection)
    await repository.settle_due(call.connection)
    rows, cursor = await repository.charges(call.connection, ask.invoice_id, ask.account_id, ask)
    listed = [{**row, "tender": _tender(row)} for row in rows]
    return schemas.Charges.model_validate(
        {"charges": listed, "next_cursor": cursor, "as_of": call.now}
    )


async def list_refunds(call: Call, ask: schemas.ListRefunds) -> schemas.Refunds:
    await repository.settle_due(call.connection)
    rows, cursor = await repository.refunds(call.connection, ask.charge_id, ask)
    return schemas.Refunds.model_validate(
        {"refunds": rows, "next_cursor": cursor, "as_of": call.now}
    )


async def issue_refund(call: Call, ask: schemas.IssueRefund) -> schemas.IssuedRefund:
    async def pay() -> str:
        charge = await _charge(call, ask.charge_id, ask.currency, "Refund in its currency.")
        if charge["state"] in ("authorised", "voided"):
            raise ToolError(
                "not_captured",
                "No money was captured on this charge.",
                "There is nothing to refund.",
            )
        lines = _lines(charge, ask)
        try:
            refund_id = await repository.add_refund(
                call.connection, charge, ask.amount_minor, ask.reason, ask.idempotency_key, lines
            )
            if lines:
                await repository.add_credit_note(call.connection, refund_id, charge, lines)
        except (psycopg.errors.CheckViolation, psycopg.errors.ForeignKeyViolation) as error:
            raise _refusal(error) from None
        return refund_id

    done = await idempotency.once(call, "issue_refund", ask, pay)
    row = await repository.refund(call.connection, done.record)
    assert row is not None
    return schemas.IssuedRefund.model_validate(
        {**row, "replayed": done.replayed, "as_of": call.now}
    )


async def list_credits(call: Call, ask: schemas.ListCredits) -> schemas.Credits:
    rows, cursor = await repository.credits(call.connection, ask.charge_id, ask)
    return schemas.Credits.model_validate(
        {"credits": rows, "next_cursor": cursor, "as_of": call.now}
    )


async def list_given(call: Call, ask: schemas.ListGiven) -> schemas.AllGiven:
    await repository.settle_due(call.connection)
    rows, cursor = await repository.given(call.connection, ask.days, ask.charge_id, ask)
    return schemas.AllGiven.model_validate(
        {"given": rows, "next_cursor": cursor, "as_of": call.now}
    )


async def give_credit(call: Call, ask: schemas.GiveCredit) -> schemas.GivenCredit:
    async def give() -> str:
        charge = await _charge(call, ask.charge_id, ask.currency, "Credit in its currency.")
        try:
            return await repository.add_credit(
                call.connection, charge, ask.amount_minor, ask.reason, ask.idempotency_key
            )
        except psycopg.errors.CheckViolation as error:
            raise _refusal(error) from None

    done = await idempotency.once(call, "give_credit", ask, give)
    row = await repository.credit(call.connection, done.record)
    assert row is not None
    return schemas.GivenCredit.model_validate({**row, "replayed": done.replayed, "as_of": call.now})


async def get_refund_by_key(call: Call, ask: schemas.RefundKey) -> schemas.KeyState:
    await repository.settle_due(call.connection)
    return await _key_state(call, ask.idempotency_key)


async def void_key(call: Call, ask: schemas.RefundKey) -> schemas.KeyState:
    """Take the key before a refund does.

    If a refund holds it, or commits while this waits, report that refund.
    """
    await idempotency.claim(call, ask.idempotency_key, idempotency.VOID, "")
    state = await _key_state(call, ask.idempotency_key)
    if state.status == "not_found":
        raise idempotency.conflict()
    return state


async def preview_cancellation(
    call: Call, ask: schemas.PreviewCancellation
) -> schemas.CancellationPreview:
    """Within the grace after a renewal, or in the EU the first days of a subscription,
    it ends now and what was paid is due back; otherwise it ends with the period.

    What was paid: the period, and the changes of plan within it, which end with it.
    """
    await repository.begin_next_plans(call.connection)
    account = await _single_account(call, ask.account_id)
    subscription = _running(account)
    renewal = await repository.latest_renewal(
        call.connection, account["account_id"], call.now - RENEWAL_GRACE
    )
    first = await repository.first_charge(
        call.connection, account["account_id"], call.now - WITHDRAWAL
    )
    if first is not None and (account["country"] or "NL") in EU:
        renewal = first
    if renewal is not None:
        changes = await repository.paid_for_changes(
            call.connection, account["account_id"], renewal["captured_at"]
        )
        ends_at, refund = call.now, renewal["captured_minor"] - renewal["refunded_minor"] + changes
    else:
        ends_at, refund = _period_end(subscription, call.now), 0
    currency = renewal["currency"] if renewal is not None else account["currency"]
    row = await repository.add_preview(
        call.connection, account["account_id"], ends_at, refund, currency
    )
    return schemas.CancellationPreview.model_validate({**row, "as_of": call.now})


async def preview_outages(call: Call, ask: schemas.PreviewOutages) -> schemas.OutageShares:
    await repository.begin_next_plans(call.connection)
    rows = await repository.outage_shares(call.connection, ask.account_id)
    return schemas.OutageShares.model_validate({"outages": rows, "as_of": call.now})


async def cancel_subscription(
    call: Call, ask: schemas.CancelSubscription
) -> schemas.ChangedAccount:
    async def end() -> str:
        account = await _single_account(call, ask.account_id)
        ends_at = await _agreed_end(call, account, ask.preview_id)
        if not await repository.end_subscription(call.connection, ask.account_id, ends_at):
            raise _not_running()
        return ask.account_id

    done = await idempotency.once(call, "cancel_subscription", ask, end)
    return await _changed(call, done)


async def reschedule_subscription(
    call: Call, ask: schemas.RescheduleSubscription
) -> schemas.ChangedAccount:
    async def reschedule() -> str:
        try:
            await repository.reschedule(
                call.connection, ask.account_id, ask.step, ask.status, ask.renews_at
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

    await repository.begin_next_plans(call.connection)
    done = await idempotency.once(call, "reschedule_subscription", ask, reschedule)
    await repository.begin_next_plans(call.connection)
    return await _changed(call, done)


async def list_plans(call: Call, ask: schemas.ListPlans) -> schemas.PlanOffers:
    return schemas.PlanOffers.model_validate(
        {"plans": await repository.plans(call.connection), "as_of": call.now}
    )


async def preview_plan_change(
    call: Call, ask: schemas.PreviewPlanChange
) -> schemas.PlanChangePreview:
    await repository.begin_next_plans(call.connection)
    account = await _single_account(call, ask.account_id)
    running, currency = account["subscription"] or {}, account["currency"]
    old = await repository.plan(call.connection, running["plan"], currency) if running else None
    new = await repository.plan(call.connection, ask.plan, currency)
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
    basis = await repository.change_basis(call.connection, account["account_id"], new["plan"])
    found = proration.quote(basis, old, new, call.now)
    if found.due_minor and account["purchase_order"]:
        return None, "by_invoice"
    if found.due_minor and basis["paid_with"] is None:
        return None, "no_card"
    row = await repository.add_plan_preview(
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
        preview = await repository.plan_preview(call.connection, ask.preview_id, ask.account_id)
        if preview is None:
            raise not_found("preview")
        if proration.digest(preview) != ask.digest:
            raise ToolError(
                "terms_differ",
                "The preview's terms are others.",
                "Ask for a new preview and confirm it.",
            )
        try:
            return await repository.change_plan(call.connection, ask.preview_id)
        except psycopg.errors.CheckViolation as error:
            raise _outdated(error) from None

    await repository.begin_next_plans(call.connection)
    done = await idempotency.once(call, "change_plan", ask, change)
    made = await repository.plan_change(call.connection, done.record)
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


async def _charge(call: Call, charge_id: str, currency: str, advice: str) -> DictRow:
    """The customer's charge, in the currency that was asked for."""
    charge = await repository.charge(call.connection, charge_id)
    if charge is None:
        raise not_found("charge")
    if charge["currency"] != currency:
        raise ToolError("currency_mismatch", f"The charge is in {charge['currency']}.", advice)
    return charge


async def _key_state(call: Call, key: str) -> schemas.KeyState:
    held = await idempotency.find(call, key)
    status, row = "not_found", None
    if held is not None and held["operation"] == idempotency.VOID:
        status = "void"
    elif held is not None and held["operation"] == "issue_refund":
        status, row = "found", await repository.refund(call.connection, held["record"])
    return schemas.KeyState.model_validate({"status": status, "refund": row, "as_of": call.now})


async def _changed(call: Call, done: idempotency.Once) -> schemas.ChangedAccount:
    account = await _single_account(call, done.record)
    return schemas.ChangedAccount.model_validate(
        {**account, "replayed": done.replayed, "as_of": call.now}
    )


async def _single_account(call: Call, account_id: str | None) -> DictRow:
    rows = await repository.accounts(call.connection, account_id)
    if not rows:
        raise not_found("account")
    if len(rows) > 1:
        raise ToolError(
            "several_accounts",
            "The customer has several accounts.",
            "Say which account_id is meant.",
        )
    return rows[0]


async def _agreed_end(call: Call, account: DictRow, preview_id: str | None) -> datetime:
    if preview_id is None:
        return _period_end(_running(account), call.now)
    preview = await repository.preview(call.connection, preview_id, account["account_id"])
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


def _lines(charge: DictRow, ask: schemas.IssueRefund) -> list[tuple[int, int, int]]:
    lines = [(line.line, line.net_minor, line.tax_minor) for line in ask.lines]
    twice = len({number for number, _, _ in lines}) != len(lines)
    if lines and (
        twice or charge["invoice_id"] is None or sum(n + t for _, n, t in lines) != ask.amount_minor
    ):
        raise _unfit()
    return lines


def _unfit() -> ToolError:
    return ToolError(
        "lines_do_not_fit",
        "The lines are not this amount, or not what is left of the invoice.",
        "Read the invoice and share the amount over what is left of its lines.",
    )


def _refusal(error: psycopg.errors.IntegrityError) -> ToolError:
    if error.diag.constraint_name == "refund_not_disputed":
        return ToolError(
            "charge_disputed",
            "The bank is deciding, or has decided, about this charge.",
            "Do not refund.",
        )
    if error.diag.table_name == "refund_lines" or (error.diag.constraint_name or "").startswith(
        "credit_"
    ):
        return _unfit()
    return ToolError(
        "exceeds_refundable",
        "More than is left of the charge.",
        "Read the charge; refund at most that.",
    )


def _tender(charge: DictRow) -> DictRow:
    return {"kind": charge["tender_kind"], "last4": charge["last4"], "closed": charge["closed"]}
