"""The SQL of subscriptions: renewals, previews, outages, plans and their changes.

As `repository.py`, confined to the call's accounts by row-level security.
"""

from __future__ import annotations

from datetime import datetime

from psycopg.rows import DictRow

from systems.chassis.database import Connection, fetch_all, fetch_one

PLAN = """SELECT p.plan, p.name, p.product, p.tier,
                 CASE WHEN p.period = '1 year' THEN 'year' ELSE 'month' END AS period,
                 c.amount_minor, c.currency FROM plans p JOIN plan_prices c USING (plan)"""


async def latest_renewal(
    connection: Connection, account_id: str, since: datetime
) -> DictRow | None:
    """The newest capture since then that pays for the subscription:
    not for goods (those have an order), nor for another product.
    """
    return await fetch_one(
        connection,
        """SELECT c.* FROM charges c JOIN invoices i USING (invoice_id)
            WHERE c.account_id = %s AND c.captured_at >= %s AND c.state = 'captured'
              AND asks_for_plan(i) AND NOT i.plan_change
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
    return await fetch_one(
        connection,
        """SELECT c.* FROM charges c JOIN invoices i USING (invoice_id)
             JOIN subscriptions s ON s.account_id = c.account_id
            WHERE c.account_id = %s AND c.state = 'captured' AND asks_for_plan(i)
              AND NOT i.plan_change
              AND c.captured_at >= s.started_at - interval '1 day'
              AND (s.started_at AT TIME ZONE 'UTC')::date >= (%s AT TIME ZONE 'UTC')::date
            ORDER BY c.captured_at DESC LIMIT 1""",
        (account_id, since),
    )


async def paid_for_changes(connection: Connection, account_id: str, since: datetime) -> int:
    """What changes of plan cost since then, less what was given back of it."""
    row = await fetch_one(
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
    row = await fetch_one(
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
    return await fetch_one(connection, query, (preview_id, account_id))


async def outage_shares(connection: Connection, account_id: str | None) -> list[DictRow]:
    """What is due of each charge for outages within the period that it paid for,
    less what was given back for them.

    A share is of a month: who pays for a year gets it of the year's twelfth. What an invoice says
    it is for goes before the subscription.
    """
    return await fetch_all(
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
            WHERE c.state = 'captured' AND asks_for_plan(i)
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
    connection: Connection,
    account_id: str,
    step: str,
    status: str,
    renews_at: datetime | None,
    begins: datetime | None,
    until: datetime | None,
) -> None:
    """Raises CheckViolation `schedule_stale` where the subscription is another than was told."""
    await connection.execute(
        "SELECT reschedule(%s, %s, %s, %s, %s, %s)",
        (account_id, step, status, renews_at, begins, until),
    )


async def first_due(connection: Connection, account_id: str, since: datetime) -> datetime | None:
    """When the first period from that moment on would begin; None: nobody knows."""
    row = await fetch_one(
        connection,
        """SELECT min(due) AS due FROM subscriptions s JOIN plans p USING (plan),
                  generate_series(s.renews_at, %(since)s + p.period, p.period) AS due
            WHERE s.account_id = %(account)s AND due >= %(since)s""",
        {"account": account_id, "since": since},
    )
    return row["due"] if row else None


async def begin_next_plans(connection: Connection) -> None:
    await connection.execute("SELECT begin_next_plans()")


async def plans(connection: Connection) -> list[DictRow]:
    """What is on offer, in the currencies of the customer's accounts."""
    query = (
        f"{PLAN} WHERE c.currency IN (SELECT currency FROM accounts) ORDER BY p.product, "
        "p.period, p.tier, c.currency"
    )
    return await fetch_all(connection, query, ())


async def plan(connection: Connection, plan: str, currency: str) -> DictRow | None:
    return await fetch_one(
        connection, f"{PLAN} WHERE p.plan = %s AND c.currency = %s", (plan, currency)
    )


async def change_basis(connection: Connection, account_id: str, plan: str) -> DictRow:
    """The period that runs, what was paid for it and not given back,
    and the tax rate of the newest such invoice.
    """
    row = await fetch_one(
        connection,
        """WITH running AS (
               SELECT s.account_id, s.renews_at, s.renews_at - o.period AS period_start,
                            clock.now() + n.period AS next_renewal
                 FROM subscriptions s JOIN plans o ON o.plan = s.plan, plans n
                WHERE s.account_id = %(account)s AND n.plan = %(plan)s),
           paid AS (
               SELECT c.* FROM charges c JOIN invoices i USING (invoice_id)
                WHERE c.account_id = %(account)s AND asks_for_plan(i) AND c.state = 'captured'
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
    row = await fetch_one(
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
    return await fetch_one(connection, query, (preview_id, account_id))


async def change_plan(connection: Connection, preview_id: str) -> str:
    """Charge and change as the preview says.

    The database refuses one that is over or not of this subscription any more.
    """
    row = await fetch_one(connection, "SELECT change_plan(%s) AS change_id", (preview_id,))
    assert row is not None
    return str(row["change_id"])


async def plan_change(connection: Connection, change_id: str) -> DictRow:
    row = await fetch_one(
        connection,
        """SELECT c.*, p.due_minor AS charged_minor, p.starts_at FROM plan_changes c
             JOIN plan_previews p USING (preview_id)
            WHERE change_id = %s""",
        (change_id,),
    )
    assert row is not None
    return row
