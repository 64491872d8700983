"""The company's books, as its owner reads them: what a test compares with what a desk says it did."""

from __future__ import annotations

from typing import Any

from psycopg.rows import DictRow

from systems.chassis.database import Connection
from systems.chassis.migrations import SYSTEMS

QUERIES = {
    "refunds": """SELECT r.charge_id AS charge, r.amount_minor, r.currency, r.reason, r.idempotency_key AS key, r.status,
                         r.refund_id, r.bank_reference, r.created_at AS at, n.credit_note_id, c.invoice_id AS invoice,
                         n.net_minor + n.tax_minor AS credited_minor,
                         coalesce((SELECT jsonb_agg(jsonb_build_object('line', l.line, 'net_minor', l.net_minor,
                                                     'tax_minor', l.tax_minor) ORDER BY l.line)
                                     FROM billing.refund_lines l WHERE l.credit_note_id = n.credit_note_id), '[]') AS lines
                    FROM billing.refunds r JOIN billing.charges c USING (charge_id)
                    LEFT JOIN billing.credit_notes n USING (refund_id) ORDER BY r.created_at, r.refund_id""",
    "credits": """SELECT credit_id, charge_id AS charge, amount_minor, currency, reason, idempotency_key AS key, created_at AS at
                    FROM billing.credits ORDER BY created_at, credit_id""",
    "credit_notes": """SELECT n.credit_note_id, n.refund_id, c.charge_id AS charge, n.invoice_id AS invoice,
                         n.account_id AS account, n.currency, n.net_minor, n.tax_minor,
                         n.net_minor + n.tax_minor AS amount_minor, n.created_at AS at,
                         coalesce((SELECT jsonb_agg(jsonb_build_object('line', l.line, 'net_minor', l.net_minor,
                                          'tax_minor', l.tax_minor) ORDER BY l.line)
                                     FROM billing.refund_lines l WHERE l.credit_note_id = n.credit_note_id), '[]') AS lines
                    FROM billing.credit_notes n JOIN billing.refunds c USING (refund_id) ORDER BY n.created_at, 1""",
    "journal": """SELECT e.entry_id, e.kind, e.account_id AS account, e.charge_id AS charge, e.at,
                         jsonb_agg(jsonb_build_object('ledger', p.ledger, 'currency', p.currency,
                                   'amount_minor', p.amount_minor) ORDER BY p.amount_minor DESC, p.ledger) AS postings
                    FROM billing.journal_entries e JOIN billing.postings p USING (entry_id)
                   GROUP BY e.entry_id ORDER BY e.entry_id""",
    "tickets": """SELECT t.*, coalesce((SELECT jsonb_agg(jsonb_build_object('text', n.text, 'author', n.author, 'at', n.at)
                         ORDER BY n.at, n.note_id) FROM helpdesk.notes n WHERE n.ticket_id = t.ticket_id), '[]') AS notes
                    FROM helpdesk.tickets t ORDER BY opened_at, ticket_id""",
    "contacts": "SELECT * FROM crm.contacts ORDER BY contact_id",
    "interactions": "SELECT * FROM crm.interactions ORDER BY at, interaction_id",
    "accounts": """SELECT a.*, CASE WHEN s.account_id IS NOT NULL THEN to_jsonb(s) END AS subscription
                     FROM billing.accounts a LEFT JOIN billing.subscriptions s USING (account_id) ORDER BY account_id""",
    "charges": "SELECT * FROM billing.charges ORDER BY created_at, charge_id",
    "orders": """SELECT o.*, (SELECT count(*)::int FROM logistics.attachments a
                          WHERE a.order_id = o.order_id AND a.kind = 'photo') AS photos
                   FROM logistics.orders o ORDER BY placed_at, order_id""",
    "corrections": """SELECT correction_id, 'crm' AS system, contact_id AS record, field, old_value AS old, new_value AS new, actor, at
                        FROM crm.corrections WHERE actor <> 'given'
                      UNION ALL
                      SELECT correction_id, 'logistics', order_id, 'address', old_value, new_value, actor, at
                        FROM logistics.address_changes ORDER BY at""",
}
LEDGERS = """SELECT l.ledger, l.kind, l.title, p.currency,
                    greatest(sum(p.amount_minor), 0)::bigint AS debit_minor,
                    greatest(-sum(p.amount_minor), 0)::bigint AS credit_minor
               FROM billing.postings p JOIN billing.ledgers l USING (ledger)
              GROUP BY l.ledger, p.currency ORDER BY p.currency, l.kind, l.ledger"""
# What must hold of postings, and of postings against the rows that they are about: one statement each.
BALANCED = """WITH sums AS (
        SELECT ledger, currency, sum(amount_minor) AS minor FROM billing.postings GROUP BY ledger, currency),
    owed AS (
        SELECT 'refunds_payable' AS ledger, currency, sum(amount_minor) AS minor
          FROM billing.refunds WHERE status = 'confirmed' GROUP BY currency
        UNION ALL SELECT 'store_credit', currency, sum(amount_minor) FROM billing.credits GROUP BY currency),
    taken AS (
        SELECT charge_id, captured_minor - CASE WHEN dispute = 'lost' OR state = 'charged_back'
                                                THEN captured_minor - refunded_minor ELSE 0 END
               - (SELECT coalesce(sum(r.amount_minor), 0) FROM billing.refunds r
                   WHERE r.charge_id = c.charge_id AND r.status = 'settled') AS minor
          FROM billing.charges c)
    SELECT NOT EXISTS (SELECT FROM billing.postings GROUP BY entry_id, currency HAVING sum(amount_minor) <> 0)
    AND NOT EXISTS (SELECT FROM sums GROUP BY currency HAVING sum(minor) <> 0)
    AND NOT EXISTS (SELECT FROM owed FULL JOIN (SELECT * FROM sums WHERE ledger IN ('refunds_payable', 'store_credit')) s
                         USING (ledger, currency) WHERE coalesce(owed.minor, 0) <> -coalesce(s.minor, 0))
    AND NOT EXISTS (SELECT FROM sums WHERE ledger = 'refunds_returned' AND minor > 0)
    AND NOT EXISTS (SELECT FROM billing.charges WHERE refunded_minor > captured_minor)
    AND NOT EXISTS (
        SELECT FROM taken t WHERE t.minor <> (
            SELECT coalesce(sum(p.amount_minor), 0) FROM billing.journal_entries e JOIN billing.postings p USING (entry_id)
             WHERE e.charge_id = t.charge_id AND e.kind NOT IN ('chargeback_fee', 'gift_card_sold')
               AND p.ledger IN ('processor', 'gift_cards'))) AS balanced"""


async def books(connection: Connection) -> dict[str, Any]:
    """Everything of note in all five systems; `balanced` holds postings against each other and the rows."""
    await connection.execute("SELECT billing.settle_due()")
    read: dict[str, Any] = {name: await _rows(connection, query) for name, query in QUERIES.items()}
    read["balanced"] = (await _rows(connection, BALANCED))[0]["balanced"]
    read["trial_balance"] = await _rows(connection, LEDGERS)
    calls = [row for system in SYSTEMS for row in await _calls(connection, system)]
    read["calls"] = sorted(calls, key=lambda call: (call["at"], call["call_id"]))
    return read


async def _calls(connection: Connection, system: str) -> list[DictRow]:
    rows = await _rows(
        connection,
        f"SELECT call_id, tool, agent, actor, traceparent, at, ok, code FROM {system}.calls ORDER BY call_id",
    )
    return [{"system": system, **row} for row in rows]


async def _rows(connection: Connection, query: str) -> list[DictRow]:
    return await (await connection.execute(query.encode())).fetchall()
