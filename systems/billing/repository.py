"""Billing's SQL. Every statement runs as sys_billing, confined to the call's accounts by row-level security."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from psycopg.rows import DictRow

from systems.chassis.database import Connection
from systems.chassis.paging import page
from systems.chassis.tools import PageAsk

REFUND = """SELECT r.refund_id, r.charge_id, c.invoice_id, r.account_id, r.amount_minor, r.currency, r.reason, r.status,
                   r.bank_reference, r.idempotency_key, r.created_at, r.settles_at,
                   CASE WHEN r.status = 'confirmed' THEN r.created_at ELSE r.settles_at END AS updated_at,
                   r.created_at AS sort_at, r.refund_id AS sort_id, n.credit_note_id
              FROM refunds r JOIN charges c USING (charge_id) LEFT JOIN credit_notes n USING (refund_id)"""
INVOICE = """SELECT i.*, coalesce((SELECT sum(l.tax_minor) FROM invoice_lines l WHERE l.invoice_id = i.invoice_id), 0)
                    ::bigint AS tax_minor,
                    coalesce((SELECT sum(l.net_minor + l.tax_minor) FROM credited_lines l
                               WHERE l.invoice_id = i.invoice_id), 0)::bigint AS credited_minor, i.issued_at AS sort_at, i.invoice_id AS sort_id FROM invoices i"""


async def find_accounts(connection: Connection, kind: str, value: str) -> list[DictRow]:
    return await _all(connection, "SELECT * FROM find_accounts(%s, %s)", (kind, value))


async def settle_due(connection: Connection) -> None:
    await connection.execute("SELECT settle_due()")


async def accounts(connection: Connection, account_id: str | None) -> list[DictRow]:
    """The customer's accounts, each with its subscription as an object or None."""
    return await _all(
        connection,
        """SELECT a.*, CASE WHEN s.account_id IS NOT NULL THEN to_jsonb(s) END AS subscription
             FROM accounts a LEFT JOIN subscriptions s USING (account_id)
            WHERE %(id)s::text IS NULL OR a.account_id = %(id)s ORDER BY a.account_id LIMIT 50""",
        {"id": account_id},
    )


async def invoices(connection: Connection, account_id: str | None, ask: PageAsk) -> tuple[list[DictRow], str | None]:
    query = f"{INVOICE} WHERE %(account)s::text IS NULL OR i.account_id = %(account)s"
    return await page(connection, query, {"account": account_id}, ask)


async def invoice(connection: Connection, invoice_id: str) -> DictRow | None:
    return await _one(connection, f"{INVOICE} WHERE i.invoice_id = %s", (invoice_id,))


async def lines(connection: Connection, invoice_id: str) -> list[DictRow]:
    """Each line with what was given back of it."""
    return await _all(
        connection,
        """SELECT i.*, coalesce(sum(l.net_minor), 0)::bigint AS refunded_net_minor,
                  coalesce(sum(l.tax_minor), 0)::bigint AS refunded_tax_minor
             FROM invoice_lines i LEFT JOIN credited_lines l USING (invoice_id, line)
            WHERE i.invoice_id = %s GROUP BY i.invoice_id, i.line ORDER BY i.line""",
        (invoice_id,),
    )


async def charges(
    connection: Connection, invoice_id: str | None, account_id: str | None, ask: PageAsk
) -> tuple[list[DictRow], str | None]:
    return await page(
        connection,
        """SELECT *, created_at AS sort_at, charge_id AS sort_id, instrument_of(fingerprint) AS instrument,
                  (SELECT coalesce(sum(k.amount_minor), 0) FROM credits k WHERE k.charge_id = charges.charge_id)::bigint AS store_credit_minor
             FROM charges WHERE (%(invoice)s::text IS NULL OR invoice_id = %(invoice)s)
              AND (%(account)s::text IS NULL OR account_id = %(account)s)""",
        {"invoice": invoice_id, "account": account_id},
        ask,
    )


async def charge(connection: Connection, charge_id: str) -> DictRow | None:
    return await _one(connection, "SELECT * FROM charges WHERE charge_id = %s", (charge_id,))


async def refunds(connection: Connection, charge_id: str | None, ask: PageAsk) -> tuple[list[DictRow], str | None]:
    query = f"{REFUND} WHERE %(charge)s::text IS NULL OR r.charge_id = %(charge)s"
    return await page(connection, query, {"charge": charge_id}, ask)


async def refund(connection: Connection, refund_id: str) -> DictRow | None:
    return await _one(connection, f"{REFUND} WHERE r.refund_id = %s", (refund_id,))


async def add_refund(connection: Connection, charge: DictRow, amount_minor: int, reason: str, key: str) -> str:
    """Insert the refund and its two postings; the database refuses what the charge does not bear."""
    row = await _one(
        connection,
        """WITH added AS (
               INSERT INTO refunds (charge_id, account_id, currency, amount_minor, reason, idempotency_key,
                                    bank_reference, settles_at)
               VALUES (%(charge)s, %(account)s, %(currency)s, %(amount)s, %(reason)s, %(key)s,
                       new_bank_reference(), business_days_after(clock.now(), 3))
               RETURNING *)
           SELECT refund_id, post('refund', account_id, charge_id, refund_id, amount_minor, currency,
                                  'sales', 'refunds_payable') FROM added""",
        {
            "charge": charge["charge_id"],
            "account": charge["account_id"],
            "currency": charge["currency"],
            "amount": amount_minor,
            "reason": reason,
            "key": key,
        },
    )
    assert row is not None
    return str(row["refund_id"])


async def add_credit_note(
    connection: Connection, refund_id: str, charge: DictRow, lines: list[tuple[int, int, int]]
) -> None:
    """Insert the credit note of a refund with its lines (number, net, tax); the database checks them now."""
    note = await _one(
        connection,
        """INSERT INTO credit_notes (refund_id, invoice_id, account_id, currency, net_minor, tax_minor)
           VALUES (%s, %s, %s, %s, %s, %s) RETURNING credit_note_id""",
        (refund_id, charge["invoice_id"], charge["account_id"], charge["currency"],
         sum(net for _, net, _ in lines), sum(tax for _, _, tax in lines)),
    )  # fmt: skip
    assert note is not None
    await _all(
        connection,
        """INSERT INTO refund_lines (credit_note_id, invoice_id, account_id, line, net_minor, tax_minor)
           SELECT %s, %s, %s, * FROM unnest(%s::int[], %s::bigint[], %s::bigint[]) RETURNING line""",
        (note["credit_note_id"], charge["invoice_id"], charge["account_id"], *map(list, zip(*lines, strict=True))),
    )
    await connection.execute("SET CONSTRAINTS ALL IMMEDIATE")


async def credits(connection: Connection, charge_id: str | None, ask: PageAsk) -> tuple[list[DictRow], str | None]:
    query = """SELECT *, created_at AS updated_at, created_at AS sort_at, credit_id AS sort_id FROM credits
                WHERE %(charge)s::text IS NULL OR charge_id = %(charge)s"""
    return await page(connection, query, {"charge": charge_id}, ask)


async def given(
    connection: Connection, days: int, charge_id: str | None, ask: PageAsk
) -> tuple[list[DictRow], str | None]:
    """Refunds and credits of the last days: to the customer's accounts, and to what the charge was paid with."""
    return await page(
        connection,
        """SELECT *, given_at AS sort_at, given_id AS sort_id
             FROM given_since(clock.now() - make_interval(days => %(days)s), %(charge)s)""",
        {"days": days, "charge": charge_id},
        ask,
    )


async def credit(connection: Connection, credit_id: str) -> DictRow | None:
    return await _one(connection, "SELECT *, created_at AS updated_at FROM credits WHERE credit_id = %s", (credit_id,))


async def add_credit(connection: Connection, charge: DictRow, amount_minor: int, reason: str, key: str) -> str:
    """Insert the credit; the database refuses what the charge does not bear beside its refunds."""
    row = await _one(
        connection,
        """INSERT INTO credits (charge_id, account_id, currency, amount_minor, reason, idempotency_key)
           VALUES (%s, %s, %s, %s, %s, %s) RETURNING credit_id""",
        (charge["charge_id"], charge["account_id"], charge["currency"], amount_minor, reason, key),
    )
    assert row is not None
    return str(row["credit_id"])


async def plan_exists(connection: Connection, plan: str) -> bool:
    return await _one(connection, "SELECT 1 AS there FROM plans WHERE plan = %s", (plan,)) is not None


async def latest_renewal(connection: Connection, account_id: str, since: datetime) -> DictRow | None:
    """The newest capture since then that pays for the subscription, not for goods (those have an order)."""
    return await _one(
        connection,
        """SELECT c.* FROM charges c JOIN invoices i USING (invoice_id)
            WHERE c.account_id = %s AND c.captured_at >= %s AND c.state = 'captured' AND i.order_id IS NULL
            ORDER BY c.captured_at DESC LIMIT 1""",
        (account_id, since),
    )


async def add_preview(
    connection: Connection, account_id: str, ends_at: datetime, refund_minor: int, currency: str
) -> DictRow:
    row = await _one(
        connection,
        """INSERT INTO cancellation_previews (account_id, ends_at, refund_minor, currency, expires_at)
           VALUES (%s, %s, %s, %s, clock.now() + interval '15 minutes') RETURNING *""",
        (account_id, ends_at, refund_minor, currency),
    )
    assert row is not None
    return row


async def preview(connection: Connection, preview_id: str, account_id: str) -> DictRow | None:
    query = "SELECT * FROM cancellation_previews WHERE preview_id = %s AND account_id = %s"
    return await _one(connection, query, (preview_id, account_id))


async def outage_shares(connection: Connection, account_id: str | None) -> list[DictRow]:
    """What is due of each charge for outages within the period that it paid for, less what was given back for them."""
    return await _all(
        connection,
        """SELECT c.charge_id, c.invoice_id, c.account_id, c.currency,
                  array_agg(o.outage_id ORDER BY o.started_at, o.outage_id) AS outages,
                  min(o.started_at) AS started_at, max(o.ended_at) AS ended_at,
                  greatest(0, least(c.captured_minor, sum(floor(c.captured_minor * o.share_percent / 100)))
                    - coalesce((SELECT sum(r.amount_minor) FROM refunds r WHERE r.charge_id = c.charge_id
                                 AND r.reason = 'outage' AND r.status <> 'failed_late'), 0)
                    - coalesce((SELECT sum(k.amount_minor) FROM credits k WHERE k.charge_id = c.charge_id
                                 AND k.reason = 'outage'), 0))::bigint AS due_minor
             FROM charges c JOIN invoices i USING (invoice_id) JOIN subscriptions s ON s.account_id = c.account_id
             JOIN outages o ON s.plan = ANY (o.plans) AND o.ended_at <= clock.now() AND c.captured_at < o.ended_at
              AND o.started_at < c.captured_at + CASE WHEN s.plan LIKE '%%annual' THEN interval '1 year' ELSE interval '1 month' END
            WHERE c.state = 'captured' AND i.order_id IS NULL AND (%(id)s::text IS NULL OR c.account_id = %(id)s)
            GROUP BY c.charge_id ORDER BY started_at DESC, c.charge_id LIMIT 50""",
        {"id": account_id},
    )


async def end_subscription(connection: Connection, account_id: str, ends_at: datetime) -> bool:
    cursor = await connection.execute(
        """UPDATE subscriptions SET cancelled_at = clock.now(), ends_at = %(ends)s, updated_at = clock.now(),
                  status = CASE WHEN %(ends)s <= clock.now() THEN 'ended' ELSE 'cancelled' END
            WHERE account_id = %(account)s AND status IN ('active', 'paused')""",
        {"ends": ends_at, "account": account_id},
    )
    return cursor.rowcount == 1


async def change_plan(connection: Connection, account_id: str, plan: str) -> bool:
    cursor = await connection.execute(
        "UPDATE accounts SET plan = %s, updated_at = clock.now() WHERE account_id = %s", (plan, account_id)
    )
    await connection.execute(
        "UPDATE subscriptions SET plan = %s, updated_at = clock.now() WHERE account_id = %s", (plan, account_id)
    )
    return cursor.rowcount == 1


async def _all(connection: Connection, query: str, values: Any) -> list[DictRow]:
    return await (await connection.execute(query.encode(), values)).fetchall()


async def _one(connection: Connection, query: str, values: Any) -> DictRow | None:
    return await (await connection.execute(query.encode(), values)).fetchone()
