"""Billing's SQL.

Every statement runs as sys_billing, confined to the call's accounts by row-level security.
"""

from __future__ import annotations

from psycopg.rows import DictRow

from systems.chassis.database import Connection, fetch_all, fetch_one
from systems.chassis.paging import page
from systems.chassis.tools import PageAsk

REFUND = """SELECT r.refund_id, r.charge_id, c.invoice_id, r.account_id, r.amount_minor, r.currency,
                   r.reason, r.status,
                   r.bank_reference, r.idempotency_key, r.created_at, r.settles_at,
                   CASE WHEN r.status = 'confirmed' THEN r.created_at ELSE r.settles_at
                   END AS updated_at,
                   r.created_at AS sort_at, r.refund_id AS sort_id, n.credit_note_id
              FROM refunds r JOIN charges c USING (charge_id)
              LEFT JOIN credit_notes n USING (refund_id)"""
INVOICE = """SELECT i.*, coalesce((SELECT sum(l.tax_minor) FROM invoice_lines l
                                    WHERE l.invoice_id = i.invoice_id), 0)
                    ::bigint AS tax_minor,
                    coalesce((SELECT sum(l.net_minor + l.tax_minor) FROM credited_lines l
                               WHERE l.invoice_id = i.invoice_id), 0)::bigint AS credited_minor,
                    coalesce((SELECT jsonb_agg(to_jsonb(o) ORDER BY o.order_id) FROM (
                        SELECT coalesce(l.order_id, i.order_id) AS order_id,
                            sum(l.net_minor + l.tax_minor)::bigint AS total_minor,
                               coalesce(sum(l.net_minor + l.tax_minor) FILTER (WHERE l.kind
                                   = 'delivery'), 0)::bigint AS delivery_minor,
                               coalesce(sum((SELECT sum(c.net_minor + c.tax_minor)
                                               FROM credited_lines c
                                              WHERE c.invoice_id = l.invoice_id
                                                AND c.line = l.line)), 0)::bigint AS credited_minor
                          FROM invoice_lines l WHERE l.invoice_id = i.invoice_id GROUP BY 1) o
                               WHERE o.order_id IS NOT NULL), '[]') AS orders,
                    (SELECT p.product FROM plans p WHERE p.plan = i.plan) AS product,
                    i.issued_at AS sort_at, i.invoice_id AS sort_id FROM invoices i"""


async def find_accounts(connection: Connection, kind: str, value: str) -> list[DictRow]:
    return await fetch_all(connection, "SELECT * FROM find_accounts(%s, %s)", (kind, value))


async def settle_due(connection: Connection) -> None:
    await connection.execute("SELECT settle_due()")


async def accounts(connection: Connection, account_id: str | None) -> list[DictRow]:
    """The customer's accounts, each with its subscription as an object or None."""
    return await fetch_all(
        connection,
        """SELECT a.*, CASE WHEN s.account_id IS NOT NULL THEN
                  to_jsonb(s) || jsonb_build_object('product', p.product) END AS subscription
             FROM accounts a LEFT JOIN subscriptions s USING (account_id)
             LEFT JOIN plans p ON p.plan = s.plan
            WHERE %(id)s::text IS NULL OR a.account_id = %(id)s ORDER BY a.account_id LIMIT 50""",
        {"id": account_id},
    )


async def invoices(
    connection: Connection, account_id: str | None, ask: PageAsk
) -> tuple[list[DictRow], str | None]:
    query = f"{INVOICE} WHERE %(account)s::text IS NULL OR i.account_id = %(account)s"
    return await page(connection, query, {"account": account_id}, ask)


async def invoice(connection: Connection, invoice_id: str) -> DictRow | None:
    return await fetch_one(connection, f"{INVOICE} WHERE i.invoice_id = %s", (invoice_id,))


async def lines(connection: Connection, invoice_id: str) -> list[DictRow]:
    """Each line with what was given back of it."""
    return await fetch_all(
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
        """SELECT *, created_at AS sort_at, charge_id AS sort_id,
                  instrument_of(fingerprint) AS instrument,
                  (SELECT coalesce(sum(k.amount_minor), 0) FROM credits k
                    WHERE k.charge_id = charges.charge_id)::bigint AS store_credit_minor
             FROM charges WHERE (%(invoice)s::text IS NULL OR invoice_id = %(invoice)s)
              AND (%(account)s::text IS NULL OR account_id = %(account)s)""",
        {"invoice": invoice_id, "account": account_id},
        ask,
    )


async def charge(connection: Connection, charge_id: str) -> DictRow | None:
    return await fetch_one(connection, "SELECT * FROM charges WHERE charge_id = %s", (charge_id,))


async def refunds(
    connection: Connection, charge_id: str | None, ask: PageAsk
) -> tuple[list[DictRow], str | None]:
    query = f"{REFUND} WHERE %(charge)s::text IS NULL OR r.charge_id = %(charge)s"
    return await page(connection, query, {"charge": charge_id}, ask)


async def refund(connection: Connection, refund_id: str) -> DictRow | None:
    return await fetch_one(connection, f"{REFUND} WHERE r.refund_id = %s", (refund_id,))


async def add_refund(
    connection: Connection,
    charge: DictRow,
    amount_minor: int,
    reason: str,
    key: str,
    lines: list[tuple[int, int, int]],
) -> str:
    """Insert the refund and its postings, net and tax as its lines.

    The database refuses what the charge does not bear.
    """
    row = await fetch_one(
        connection,
        """WITH added AS (
               INSERT INTO refunds (charge_id, account_id, currency, amount_minor, reason,
                                    idempotency_key,
                                    bank_reference, settles_at)
               VALUES (%(charge)s, %(account)s, %(currency)s, %(amount)s, %(reason)s, %(key)s,
                       new_bank_reference(), business_days_after(clock.now(), 3))
               RETURNING refund_id)
           SELECT refund_id FROM added""",
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
    net, tax = (sum(line[part] for line in lines) if lines else None for part in (1, 2))
    await connection.execute("SELECT post_refund(%s, %s, %s)", (row["refund_id"], net, tax))
    return str(row["refund_id"])


async def add_credit_note(
    connection: Connection, refund_id: str, charge: DictRow, lines: list[tuple[int, int, int]]
) -> None:
    """Insert the credit note of a refund with its lines (number, net, tax).

    The database checks them now.
    """
    note = await fetch_one(
        connection,
        """INSERT INTO credit_notes (refund_id, invoice_id, account_id, currency, net_minor,
                                     tax_minor)
           VALUES (%s, %s, %s, %s, %s, %s) RETURNING credit_note_id""",
        (
            refund_id,
            charge["invoice_id"],
            charge["account_id"],
            charge["currency"],
            sum(net for _, net, _ in lines),
            sum(tax for _, _, tax in lines),
        ),
    )
    assert note is not None
    await fetch_all(
        connection,
        """INSERT INTO refund_lines (credit_note_id, invoice_id, account_id, line, net_minor,
                                     tax_minor)
           SELECT %s, %s, %s, * FROM unnest(%s::int[], %s::bigint[], %s::bigint[])
        RETURNING line""",
        (
            note["credit_note_id"],
            charge["invoice_id"],
            charge["account_id"],
            *map(list, zip(*lines, strict=True)),
        ),
    )
    await connection.execute("SET CONSTRAINTS ALL IMMEDIATE")


async def credits(
    connection: Connection, charge_id: str | None, ask: PageAsk
) -> tuple[list[DictRow], str | None]:
    query = """SELECT *, created_at AS updated_at, created_at AS sort_at, credit_id AS sort_id
                 FROM credits
                WHERE %(charge)s::text IS NULL OR charge_id = %(charge)s"""
    return await page(connection, query, {"charge": charge_id}, ask)


async def given(
    connection: Connection, days: int, charge_id: str | None, ask: PageAsk
) -> tuple[list[DictRow], str | None]:
    """Refunds and credits of the last days: to the customer's accounts,
    and to what the charge was paid with.
    """
    return await page(
        connection,
        """SELECT *, given_at AS sort_at, given_id AS sort_id
             FROM given_since(clock.now() - make_interval(days => %(days)s), %(charge)s)""",
        {"days": days, "charge": charge_id},
        ask,
    )


async def credit(connection: Connection, credit_id: str) -> DictRow | None:
    return await fetch_one(
        connection,
        "SELECT *, created_at AS updated_at FROM credits WHERE credit_id = %s",
        (credit_id,),
    )


async def add_credit(
    connection: Connection, charge: DictRow, amount_minor: int, reason: str, key: str
) -> str:
    """Insert the credit; the database refuses what the charge does not bear beside its refunds."""
    row = await fetch_one(
        connection,
        """INSERT INTO credits (charge_id, account_id, currency, amount_minor, reason,
                                idempotency_key)
           VALUES (%s, %s, %s, %s, %s, %s) RETURNING credit_id""",
        (charge["charge_id"], charge["account_id"], charge["currency"], amount_minor, reason, key),
    )
    assert row is not None
    return str(row["credit_id"])
