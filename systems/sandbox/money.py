"""Loads billing's records: accounts with all they have, or a single record."""

from __future__ import annotations

from typing import Any

from psycopg import sql

from systems.chassis.database import Connection
from systems.sandbox.given import (
    AccountRecord,
    Amount,
    ChargeRecord,
    CreditRecord,
    InvoiceRecord,
    LineRecord,
    OutageRecord,
    RefundRecord,
)
from systems.sandbox.upsert import Impossible, ago, plain, upsert


async def load_account(
    connection: Connection, record: AccountRecord, updated: sql.Composable
) -> None:
    given = record.given(
        "name", "currency", "country", "status", "admins", updated_at="updated", plan="plan"
    )
    if "purchase_order" in record.model_fields_set:
        given["purchase_order"] = record.purchase_order
    if "email" in record.model_fields_set:
        given["email"] = plain("billing", "plain_email", record.email)
    if "phone" in record.model_fields_set:
        given["phone"] = plain("billing", "e164", record.phone)
    given.setdefault("updated_at", updated)
    await _plan(connection, record.plan)
    defaults = {"name": record.email or record.account, "currency": _currency(record)}
    await upsert(
        connection, ("billing", "accounts"), {"account_id": record.account}, given, defaults
    )
    if record.subscription is not None:
        await _subscription(connection, record)
    for invoice in record.invoices:
        await load_invoice(connection, invoice, record.account)
    for charge in record.charges:
        await _charge_row(connection, charge, record.account)
    for number, refund in enumerate(record.refunds, 1):
        await load_refund(connection, refund, number)
    for number, credit in enumerate(record.credits, 1):
        await load_credit(connection, credit, number)
    for charge in record.charges:
        await _charge_state(connection, charge)


async def load_invoice(connection: Connection, record: InvoiceRecord, account: str | None) -> None:
    account = account or await _account_of(connection, "invoices", "invoice_id", record.invoice)
    await _plan(connection, record.plan)
    given = record.given("period", "plan", issued_at="issued", due_at="due", order_id="order")
    lines = record.lines or []
    total = record.total or _sum([_gross(line) for line in lines], record.invoice)
    if total is not None:
        if lines and _sum([_gross(line) for line in lines], record.invoice) != total:
            raise Impossible(f"the lines of {record.invoice} do not add up to its total")
        given |= {"total_minor": total.minor, "currency": total.currency}
    given |= {"account_id": account, "updated_at": record.issued or sql.SQL("clock.now()")}
    new = await upsert(
        connection,
        ("billing", "invoices"),
        {"invoice_id": record.invoice},
        given,
        {"issued_at": ago("1 day")},
    )
    if total is not None and (new or record.lines is not None):
        await _lines(connection, record, account, total)


async def load_outage(
    connection: Connection, record: OutageRecord, updated: sql.Composable
) -> None:
    given = record.given(
        "service", "plans", "share_percent", started_at="started", ended_at="ended"
    )
    defaults = {
        "service": "brewing app",
        "plans": ["app_pro"],
        "started_at": ago("2 days"),
        "share_percent": 10,
    }
    await upsert(
        connection,
        ("billing", "outages"),
        {"outage_id": record.outage},
        {"updated_at": updated, **given},
        defaults,
    )


async def load_charge(connection: Connection, record: ChargeRecord, account: str | None) -> None:
    await _charge_row(connection, record, account)
    await _charge_state(connection, record)


async def load_refund(connection: Connection, record: RefundRecord, number: int) -> None:
    """A refund of the past, made as refunds are made: taken from its charge and posted.

    The same one is added once.
    """
    key = record.key or f"given:{record.charge}:{number}"
    done = await connection.execute(
        "SELECT FROM billing.refunds WHERE idempotency_key = %s", (key,)
    )
    if done.rowcount:
        return
    account = await _account_of(connection, "charges", "charge_id", record.charge)
    cursor = await connection.execute(
        """WITH made AS (SELECT coalesce(%(at)s, clock.now() - interval '1 day') AS at),
                added AS (
               INSERT INTO billing.refunds (charge_id, account_id, currency, amount_minor, reason,
                                            idempotency_key,
                                            bank_reference, created_at, settles_at)
               SELECT %(charge)s, %(account)s, %(currency)s, %(amount)s, %(reason)s, %(key)s,
                      billing.new_bank_reference(), at, billing.business_days_after(at, 3) FROM made
                          RETURNING refund_id)
           SELECT refund_id FROM added""",
        {
            "at": record.at,
            "charge": record.charge,
            "account": account,
            "currency": record.amount.currency,
            "amount": record.amount.minor,
            "reason": record.reason,
            "key": key,
        },
    )
    row = await cursor.fetchone()
    assert row is not None
    await connection.execute("SELECT billing.post_refund(%s, NULL, NULL)", (row["refund_id"],))


async def load_credit(connection: Connection, record: CreditRecord, number: int) -> None:
    """Store credit of the past; the database holds it against its charge.

    The same one is added once.
    """
    key = record.key or f"given:credit:{record.charge}:{number}"
    account = await _account_of(connection, "charges", "charge_id", record.charge)
    await connection.execute(
        """INSERT INTO billing.credits
               (charge_id, account_id, currency, amount_minor, reason, idempotency_key, created_at)
           VALUES (%s, %s, %s, %s, %s, %s, coalesce(%s, clock.now() - interval '1 day'))
           ON CONFLICT (idempotency_key) DO NOTHING""",
        (
            record.charge,
            account,
            record.amount.currency,
            record.amount.minor,
            record.reason,
            key,
            record.at,
        ),
    )


async def _subscription(connection: Connection, record: AccountRecord) -> None:
    subscription = record.subscription
    assert subscription is not None
    await _plan(connection, subscription.plan)
    given = subscription.given(
        "plan",
        "status",
        started_at="started",
        renews_at="renews",
        cancelled_at="cancelled",
        ends_at="ends",
        paused_at="paused",
        paused_until="paused_until",
    )
    if "status" not in given and subscription.cancelled is not None:
        given["status"] = "cancelled"
    defaults = {"plan": record.plan or "regular", "started_at": ago("1 year")}
    await _plan(connection, defaults["plan"] if isinstance(defaults["plan"], str) else None)
    await upsert(
        connection, ("billing", "subscriptions"), {"account_id": record.account}, given, defaults
    )


async def _charge_row(connection: Connection, record: ChargeRecord, account: str | None) -> None:
    """The charge before any dispute, so that refunds older than the
    dispute can still be entered.
    """
    account = account or await _account_of(connection, "charges", "charge_id", record.charge)
    given = record.given(
        "closed",
        "settlement",
        "fingerprint",
        captured_at="captured",
        authorised_at="authorised",
        invoice_id="invoice",
        tender_kind="tender",
        last4="card",
    )
    if record.amount is not None:
        given |= {"amount_minor": record.amount.minor, "currency": record.amount.currency}
    given |= {"account_id": account, "updated_at": sql.SQL("clock.now()")}
    authorised = record.state == "authorised" or (
        record.state is None and record.authorised is not None and record.captured is None
    )
    when = record.captured or record.authorised or ago("1 day")
    if record.captured is not None:
        given["state"] = "captured"
    defaults: dict[str, Any] = {"created_at": when, "authorised_at": when}
    defaults |= {"state": "authorised"} if authorised else {"captured_at": when}
    if record.tender != "gift_card":
        defaults["last4"] = "4242"
    await upsert(connection, ("billing", "charges"), {"charge_id": record.charge}, given, defaults)


async def _charge_state(connection: Connection, record: ChargeRecord) -> None:
    """`disputed` is a captured charge with an open dispute.

    `charged_back` is a lost one unless it says otherwise.
    """
    given: dict[str, Any] = record.given("dispute")
    match record.state:
        case "disputed":
            given = {"state": "captured", "dispute": "open"} | given
        case "charged_back":
            given = {"state": "charged_back", "dispute": "lost"} | given
        case None:
            pass
        case state:
            given["state"] = state
    if given:
        await upsert(connection, ("billing", "charges"), {"charge_id": record.charge}, given)


async def _lines(
    connection: Connection, record: InvoiceRecord, account: str, total: Amount
) -> None:
    await connection.execute(
        "DELETE FROM billing.invoice_lines WHERE invoice_id = %s", (record.invoice,)
    )
    tax = record.tax.minor if record.tax is not None else 0
    whole = LineRecord(
        description=f"Invoice {record.invoice}",
        net=Amount(total.minor - tax, total.currency),
        tax=Amount(tax, total.currency),
    )
    for number, line in enumerate(record.lines or [whole], 1):
        net, tax = _split(line)
        rate = (
            line.tax_rate if line.tax_rate is not None else round(100 * tax / net, 2) if net else 0
        )
        await upsert(
            connection,
            ("billing", "invoice_lines"),
            {"invoice_id": record.invoice, "line": line.line or number},
            {
                "account_id": account,
                "description": line.description,
                "net_minor": net,
                "tax_minor": tax,
                "tax_rate": rate,
                "order_id": line.order,
                "kind": line.kind,
            },
        )


def _split(line: LineRecord) -> tuple[int, int]:
    """Net and tax of a line that gives two of net, gross amount, tax and rate; half cents go up."""
    rate = line.tax_rate or 0.0
    if line.net is not None:
        return line.net.minor, line.tax.minor if line.tax else int(
            line.net.minor * rate / 100 + 0.5
        )
    if line.amount is None:
        raise Impossible(f"the line '{line.description}' has neither net nor amount")
    tax = (
        line.tax.minor
        if line.tax
        else line.amount.minor - int(line.amount.minor / (1 + rate / 100) + 0.5)
    )
    return line.amount.minor - tax, tax


def _gross(line: LineRecord) -> Amount:
    money = line.net or line.amount
    if money is None:
        raise Impossible(f"the line '{line.description}' has neither net nor amount")
    return Amount(sum(_split(line)), money.currency)


def _sum(amounts: list[Amount], what: str) -> Amount | None:
    if not amounts:
        return None
    if len({amount.currency for amount in amounts}) > 1:
        raise Impossible(f"{what} mixes currencies")
    return Amount(sum(amount.minor for amount in amounts), amounts[0].currency)


def _currency(record: AccountRecord) -> str:
    amounts = [invoice.total for invoice in record.invoices] + [
        charge.amount for charge in record.charges
    ]
    return next((amount.currency for amount in amounts if amount is not None), "EUR")


async def _plan(connection: Connection, plan: str | None) -> None:
    """Whatever plan a scenario names is on offer in it."""
    if plan is not None:
        await connection.execute(
            "INSERT INTO billing.plans (plan) VALUES (%s) ON CONFLICT DO NOTHING", (plan,)
        )


async def _account_of(connection: Connection, table: str, column: str, record: str) -> str:
    query = sql.SQL("SELECT account_id FROM {} WHERE {} = %s").format(
        sql.Identifier("billing", table), sql.Identifier(column)
    )
    row = await (await connection.execute(query, (record,))).fetchone()
    if row is None:
        raise Impossible(f"there is no {column.removesuffix('_id')} {record}")
    return str(row["account_id"])
