"""Billing's SQL.

Every statement runs as sys_billing, confined to the call's accounts by row-level security.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from psycopg.rows import DictRow

from systems.chassis.database import Connection
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
    return await _all(connection, "SELECT * FROM find_accounts(%s, %s)", (kind, value))


async def settle_due(connection: Connection) -> None:
    await connection.execute("SELECT settle_due()")


async def accounts(connection: Connection, account_id: str | None) -> list[DictRow]:
    """The customer's accounts, each with its subscription as an object or None."""
    return await _all(
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
    return await _one(connection, "SELECT * FROM charges WHERE charge_id = %s", (charge_id,))


async def refunds(
    connection: Connection, charge_id: str | None, ask: PageAsk
) -> tuple[list[DictRow], str | None]:
    query = f"{REFUND} WHERE %(charge)s::text IS NULL OR r.charge_id = %(charge)s"
    return await page(connection, query, {"charge": charge_id}, ask)


async def refund(connection: Connection, refund_id: str) -> DictRow | None:
    return await _one(connection, f"{REFUND} WHERE r.refund_id = %s", (refund_id,))


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
    row = await _one(
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
    note = await _one(
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
    await _all(
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
    return await _one(
        connection,
        "SELECT *, created_at AS updated_at FROM credits WHERE credit_id = %s",
        (credit_id,),
    )


async def add_credit(
    connection: Connection, charge: DictRow, amount_minor: int, reason: str, key: str
) -> str:
    """Insert the credit; the database refuses what the charge does not bear beside its refunds."""
    row = await _one(
        connection,
        """INSERT INTO credits (charge_id, account_id, currency, amount_minor, reason,
                                idempotency_key)
           VALUES (%s, %s, %s, %s, %s, %s) RETURNING credit_id""",
        (charge["charge_id"], charge["account_id"], charge["currency"], amount_minor, reason, key),
    )
    assert row is not None
    return str(row["credit_id"])


async def latest_renewal(
    connection: Connection, account_id: str, since: datetime
) -> DictRow | None:
    """The newest capture since then that pays for the subscription:
    not for goods (those have an order), nor for another product.
    """
    return await _one(
        connection,
        """SELECT c.* FROM charges c JOIN invoices i USING (invoice_id)
            WHERE c.account_id = %s AND c.captured_at >= %s AND c.state = 'captured'
              AND i.order_id IS NULL AND NOT i.plan_change
              AND (i.plan IS NULL OR EXISTS (SELECT FROM subscriptions s
                                               JOIN plans own ON own.plan = s.plan
                                               JOIN plans paid ON paid.plan = i.plan
                                              WHERE s.account_id = c.account_id
                                                AND paid.product IS NOT DISTINCT FROM own.product))
            ORDER BY c.captured_at DESC LIMIT 1""",
        (account_id, since),
    )


async def first_charge(connection: Connection, account_id: str, since: datetime) -> DictRow | None:
    """What was paid for a subscription that began since the day of that moment."""
    return await _one(
        connection,
        """SELECT c.* FROM charges c JOIN invoices i USING (invoice_id)
             JOIN subscriptions s ON s.account_id = c.account_id
            WHERE c.account_id = %s AND c.state = 'captured' AND i.order_id IS NULL
              AND NOT i.plan_change
              AND c.captured_at >= s.started_at - interval '1 day'
              AND (s.started_at AT TIME ZONE 'UTC')::date >= (%s AT TIME ZONE 'UTC')::date
            ORDER BY c.captured_at DESC LIMIT 1""",
        (account_id, since),
    )


async def paid_for_changes(connection: Connection, account_id: str, since: datetime) -> int:
    """What changes of plan cost since then, less what was given back of it."""
    row = await _one(
        connection,
        """SELECT coalesce(sum(c.captured_minor - c.refunded_minor
                    - coalesce((SELECT sum(k.amount_minor) FROM credits k
                                 WHERE k.charge_id = c.charge_id), 0)), 0)::bigint AS minor
             FROM charges c JOIN invoices i USING (invoice_id)
            WHERE c.account_id = %s AND i.plan_change AND c.captured_at >= %s
              AND c.state = 'captured' AND c.dispute NOT IN ('open', 'lost')""",
        (account_id, since),
    )
    assert row is not None
    return int(row["minor"])


async def add_preview(
    connection: Connection, account_id: str, ends_at: datetime, refund_minor: int, currency: str
) -> DictRow:
    row = await _one(
        connection,
        """INSERT INTO cancellation_previews (account_id, ends_at, refund_minor, currency,
                                              expires_at)
           VALUES (%s, %s, %s, %s, clock.now() + interval '15 minutes') RETURNING *""",
        (account_id, ends_at, refund_minor, currency),
    )
    assert row is not None
    return row


async def preview(connection: Connection, preview_id: str, account_id: str) -> DictRow | None:
    query = "SELECT * FROM cancellation_previews WHERE preview_id = %s AND account_id = %s"
    return await _one(connection, query, (preview_id, account_id))


async def outage_shares(connection: Connection, account_id: str | None) -> list[DictRow]:
    """What is due of each charge for outages within the period that it paid for,
    less what was given back for them.

    A share is of a month: who pays for a year gets it of the year's twelfth. What an invoice says
    it is for goes before the subscription.
    """
    return await _all(
        connection,
        """SELECT c.charge_id, c.invoice_id, c.account_id, c.currency,
                  array_agg(o.outage_id ORDER BY o.started_at, o.outage_id) AS outages,
                  min(o.started_at) AS started_at, max(o.ended_at) AS ended_at,
                  greatest(0, least(c.captured_minor,
                                    sum(floor(c.captured_minor * o.share_percent / 100
                                       / CASE WHEN p.period = '1 year' THEN 12 ELSE 1 END)))
                    - coalesce((SELECT sum(r.amount_minor) FROM refunds r
                                 WHERE r.charge_id = c.charge_id
                                 AND r.reason = 'outage' AND r.status <> 'failed_late'), 0)
                    - coalesce((SELECT sum(k.amount_minor) FROM credits k
                                 WHERE k.charge_id = c.charge_id
                                 AND k.reason = 'outage'), 0))::bigint AS due_minor
             FROM charges c JOIN invoices i USING (invoice_id)
             JOIN plans p ON p.plan = coalesce(i.plan, plan_at(c.account_id, c.captured_at))
             JOIN outages o ON coalesce(i.plan, plan_at(c.account_id, o.started_at)) = ANY (o.plans)
              AND o.ended_at <= clock.now()
              AND c.captured_at <= o.started_at
              AND o.started_at < c.captured_at + p.period
              AND (NOT i.plan_change OR o.started_at < (SELECT v.renews_at FROM plan_changes n
                                                          JOIN plan_previews v USING (preview_id)
                                                         WHERE n.invoice_id = i.invoice_id))
            WHERE c.state = 'captured' AND i.order_id IS NULL
              AND (%(id)s::text IS NULL OR c.account_id = %(id)s)
            GROUP BY c.charge_id ORDER BY started_at DESC, c.charge_id LIMIT 50""",
        {"id": account_id},
    )


async def end_subscription(connection: Connection, account_id: str, ends_at: datetime) -> bool:
    cursor = await connection.execute(
        """UPDATE subscriptions SET cancelled_at = clock.now(), ends_at = %(ends)s,
                  updated_at = clock.now(),
                  status = CASE WHEN %(ends)s <= clock.now() THEN 'ended' ELSE 'cancelled' END
            WHERE account_id = %(account)s AND status IN ('active', 'paused')""",
        {"ends": ends_at, "account": account_id},
    )
    return cursor.rowcount == 1


async def reschedule(
    connection: Connection, account_id: str, step: str, status: str, renews_at: datetime | None
) -> None:
    """Raises CheckViolation `schedule_stale` where the subscription is another than was told."""
    await connection.execute(
        "SELECT reschedule(%s, %s, %s, %s)", (account_id, step, status, renews_at)
    )


PLAN = """SELECT p.plan, p.name, p.product, p.tier,
                 CASE WHEN p.period = '1 year' THEN 'year' ELSE 'month' END AS period,
                 c.amount_minor, c.currency FROM plans p JOIN plan_prices c USING (plan)"""


async def begin_next_plans(connection: Connection) -> None:
    await connection.execute("SELECT begin_next_plans()")


async def plans(connection: Connection) -> list[DictRow]:
    """What is on offer, in the currencies of the customer's accounts."""
    query = (
        f"{PLAN} WHERE c.currency IN (SELECT currency FROM accounts) ORDER BY p.product, "
        "p.period, p.tier, c.currency"
    )
    return await _all(connection, query, ())


async def plan(connection: Connection, plan: str, currency: str) -> DictRow | None:
    return await _one(connection, f"{PLAN} WHERE p.plan = %s AND c.currency = %s", (plan, currency))


async def change_basis(connection: Connection, account_id: str, plan: str) -> DictRow:
    """The period that runs, what was paid for it and not given back,
    and the tax rate of the newest such invoice.
    """
    row = await _one(
        connection,
        """WITH running AS (
               SELECT s.account_id, s.renews_at, s.renews_at - o.period AS period_start,
                            clock.now() + n.period AS next_renewal
                 FROM subscriptions s JOIN plans o ON o.plan = s.plan, plans n
                WHERE s.account_id = %(account)s AND n.plan = %(plan)s),
           paid AS (
               SELECT c.* FROM charges c JOIN invoices i USING (invoice_id)
                WHERE c.account_id = %(account)s AND i.order_id IS NULL AND c.state = 'captured'
                  AND (i.plan IS NULL OR EXISTS (SELECT FROM running r
                                                   JOIN subscriptions s USING (account_id)
                                                   JOIN plans own ON own.plan = s.plan
                                                   JOIN plans paid ON paid.plan = i.plan
                                                    AND paid.product IS NOT DISTINCT FROM
                                                        own.product))
                  AND c.dispute NOT IN ('open', 'lost'))
           SELECT r.*, coalesce((SELECT sum(p.captured_minor - p.refunded_minor
                                            - coalesce((SELECT sum(k.amount_minor)
                                   FROM credits k WHERE k.charge_id = p.charge_id), 0)) FROM paid p
                                  WHERE p.captured_at >= r.period_start - interval '3 days'),
                                0)::bigint AS paid_minor,
                  coalesce((SELECT l.tax_rate FROM paid p JOIN invoice_lines l USING (invoice_id)
                             ORDER BY p.captured_at DESC, l.line LIMIT 1), 0) AS rate,
                  (SELECT charge_id FROM charges c WHERE c.account_id = r.account_id
                      AND tender_kind = 'card' AND NOT closed
                      AND state = 'captured' AND dispute NOT IN ('open', 'lost')
                    ORDER BY captured_at DESC LIMIT 1) AS paid_with
             FROM running r""",
        {"account": account_id, "plan": plan},
    )
    assert row is not None
    return row


async def add_plan_preview(connection: Connection, terms: DictRow) -> DictRow:
    row = await _one(
        connection,
        """INSERT INTO plan_previews (account_id, from_plan, from_minor, to_plan, to_minor,
                                      currency, due_minor, tax_minor,
                                      tax_rate, starts, starts_at, renews_at, next_plan, paid_with,
                                      expires_at)
           VALUES (%(account_id)s, %(from_plan)s, %(from_minor)s, %(to_plan)s, %(to_minor)s,
                   %(currency)s, %(due_minor)s,
                   %(tax_minor)s, %(tax_rate)s, %(starts)s, %(starts_at)s, %(renews_at)s,
                   %(next_plan)s, %(paid_with)s,
                   clock.now() + interval '15 minutes') RETURNING *""",
        terms,
    )
    assert row is not None
    return row


async def plan_preview(connection: Connection, preview_id: str, account_id: str) -> DictRow | None:
    query = "SELECT * FROM plan_previews WHERE preview_id = %s AND account_id = %s"
    return await _one(connection, query, (preview_id, account_id))


async def change_plan(connection: Connection, preview_id: str) -> str:
    """Charge and change as the preview says.

    The database refuses one that is over or not of this subscription any more.
    """
    row = await _one(connection, "SELECT change_plan(%s) AS change_id", (preview_id,))
    assert row is not None
    return str(row["change_id"])


async def plan_change(connection: Connection, change_id: str) -> DictRow:
    row = await _one(
        connection,
        """SELECT c.*, p.due_minor AS charged_minor, p.starts_at FROM plan_changes c
             JOIN plan_previews p USING (preview_id)
            WHERE change_id = %s""",
        (change_id,),
    )
    assert row is not None
    return row


async def _all(connection: Connection, query: str, values: Any) -> list[DictRow]:
    return await (await connection.execute(query.encode(), values)).fetchall()


async def _one(connection: Connection, query: str, values: Any) -> DictRow | None:
    return await (await connection.execute(query.encode(), values)).fetchone()
