"""Billing's rules: what is read, what is refunded once, what is given."""

from __future__ import annotations

import psycopg
from psycopg.rows import DictRow

from systems.billing import repository, schemas, subscription_rows
from systems.chassis import idempotency
from systems.chassis.errors import ToolError, not_found
from systems.chassis.tools import Call


async def find_accounts(call: Call, ask: schemas.FindAccounts) -> schemas.AccountLinks:
    rows = await repository.find_accounts(call.connection, ask.kind, ask.value)
    return schemas.AccountLinks.model_validate({"accounts": rows, "as_of": call.now})


async def get_account(call: Call, ask: schemas.GetAccount) -> schemas.Accounts:
    await subscription_rows.begin_next_plans(call.connection)
    rows = await repository.accounts(call.connection, ask.account_id)
    return schemas.Accounts.model_validate({"accounts": rows, "as_of": call.now})


async def list_invoices(call: Call, ask: schemas.ListInvoices) -> schemas.Invoices:
    await subscription_rows.begin_next_plans(call.connection)
    rows, cursor = await repository.invoices(call.connection, ask.account_id, ask)
    return schemas.Invoices.model_validate(
        {"invoices": rows, "next_cursor": cursor, "as_of": call.now}
    )


async def get_invoice(call: Call, ask: schemas.GetInvoice) -> schemas.InvoiceDetail:
    await subscription_rows.begin_next_plans(call.connection)
    row = await repository.invoice(call.connection, ask.invoice_id)
    if row is None:
        raise not_found("invoice")
    lines = await repository.lines(call.connection, ask.invoice_id)
    return schemas.InvoiceDetail.model_validate({**row, "lines": lines, "as_of": call.now})


async def list_charges(call: Call, ask: schemas.ListCharges) -> schemas.Charges:
    await subscription_rows.begin_next_plans(call.connection)
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
