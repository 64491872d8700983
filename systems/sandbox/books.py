"""The company's books, which tests compare with what a desk says it did."""

from __future__ import annotations

from typing import Any

from psycopg.rows import DictRow

from systems.chassis.database import Connection
from systems.chassis.migrations import SYSTEMS
from systems.sandbox.differences import differences

QUERIES = {
    "refunds": """SELECT r.charge_id AS charge, r.amount_minor, r.currency, r.reason,
                         r.idempotency_key AS key, r.status,
                         r.refund_id, r.bank_reference, r.created_at AS at, n.credit_note_id,
                         c.invoice_id AS invoice,
                         n.net_minor + n.tax_minor AS credited_minor,
                         coalesce((SELECT jsonb_agg(jsonb_build_object('line', l.line, 'net_minor',
                             l.net_minor,
                                                     'tax_minor', l.tax_minor) ORDER BY l.line)
                                     FROM billing.refund_lines l WHERE l.credit_note_id
                                          = n.credit_note_id), '[]') AS lines
                    FROM billing.refunds r JOIN billing.charges c USING (charge_id)
                    LEFT JOIN billing.credit_notes n USING (refund_id)
                   ORDER BY r.created_at, r.refund_id""",
    "credits": """SELECT credit_id, charge_id AS charge, amount_minor, currency, reason,
                         idempotency_key AS key, created_at AS at
                    FROM billing.credits ORDER BY created_at, credit_id""",
    "credit_notes": """SELECT n.credit_note_id, n.refund_id, c.charge_id AS charge,
                              n.invoice_id AS invoice,
                         n.account_id AS account, n.currency, n.net_minor, n.tax_minor,
                         n.net_minor + n.tax_minor AS amount_minor, n.created_at AS at,
                         coalesce((SELECT jsonb_agg(jsonb_build_object('line', l.line, 'net_minor',
                             l.net_minor,
                                          'tax_minor', l.tax_minor) ORDER BY l.line)
                                     FROM billing.refund_lines l WHERE l.credit_note_id
                                          = n.credit_note_id), '[]') AS lines
                    FROM billing.credit_notes n JOIN billing.refunds c USING (refund_id)
                   ORDER BY n.created_at, 1""",
    "journal": """SELECT e.entry_id, e.kind, e.account_id AS account, e.charge_id AS charge, e.at,
                         jsonb_agg(jsonb_build_object('ledger', p.ledger, 'currency', p.currency,
                                   'amount_minor', p.amount_minor)
                                   ORDER BY p.amount_minor DESC, p.ledger) AS postings
                    FROM billing.journal_entries e JOIN billing.postings p USING (entry_id)
                   GROUP BY e.entry_id ORDER BY e.entry_id""",
    "tickets": """SELECT t.*, coalesce((SELECT jsonb_agg(jsonb_build_object('text', n.text,
                      'author', n.author, 'at', n.at)
                         ORDER BY n.at, n.note_id) FROM helpdesk.notes n
                                         WHERE n.ticket_id = t.ticket_id), '[]') AS notes
                    FROM helpdesk.tickets t ORDER BY opened_at, ticket_id""",
    "contacts": "SELECT * FROM crm.contacts ORDER BY contact_id",
    "interactions": "SELECT * FROM crm.interactions ORDER BY at, interaction_id",
    "accounts": """SELECT a.*, CASE WHEN s.account_id IS NOT NULL THEN to_jsonb(s)
                          END AS subscription
                     FROM billing.accounts a LEFT JOIN billing.subscriptions s USING (account_id)
                    ORDER BY account_id""",
    "charges": "SELECT * FROM billing.charges ORDER BY created_at, charge_id",
    "orders": """SELECT o.*, (SELECT count(*)::int FROM logistics.attachments a
                          WHERE a.order_id = o.order_id AND a.kind = 'photo') AS photos
                   FROM logistics.orders o ORDER BY placed_at, order_id""",
    "corrections": """SELECT correction_id, 'crm' AS system, contact_id AS record, field,
                             old_value AS old, new_value AS new, actor, at
                        FROM crm.corrections WHERE actor <> 'given'
                      UNION ALL
                      SELECT correction_id, 'logistics', order_id, 'address', old_value, new_value,
                             actor, at
                        FROM logistics.address_changes ORDER BY at""",
}
LEDGERS = """SELECT l.ledger, l.kind, l.title, p.currency,
                    greatest(sum(p.amount_minor), 0)::bigint AS debit_minor,
                    greatest(-sum(p.amount_minor), 0)::bigint AS credit_minor
               FROM billing.postings p JOIN billing.ledgers l USING (ledger)
              GROUP BY l.ledger, p.currency ORDER BY p.currency, l.kind, l.ledger"""


async def books(connection: Connection) -> dict[str, Any]:
    """Everything of note in all five systems.

    `differences` holds postings against each other and the rows.
    """
    await connection.execute("SELECT billing.begin_next_plans(), billing.settle_due()")
    read: dict[str, Any] = {name: await _rows(connection, query) for name, query in QUERIES.items()}
    read["differences"] = await differences(connection)
    read["balanced"] = not read["differences"]
    read["trial_balance"] = await _rows(connection, LEDGERS)
    calls = [row for system in SYSTEMS for row in await _calls(connection, system)]
    read["calls"] = sorted(calls, key=lambda call: (call["at"], call["call_id"]))
    return read


async def books_of(connection: Connection, account: str) -> dict[str, Any]:
    """What is of one account: its money, its parcels, and what the CRM believes of it."""
    every = await books(connection)
    of = {
        name: [row for row in every[name] if row["account_id"] == account]
        for name in ("accounts", "charges", "orders")
    }
    mine = {row["charge_id"] for row in of["charges"]}
    emails = {row["email"] for row in of["accounts"]}
    return {
        **of,
        "refunds": [row for row in every["refunds"] if row["charge"] in mine],
        "contacts": [
            {"contact_id": row["contact_id"], "plan": row["plan"]}
            for row in every["contacts"]
            if row["email"] in emails
        ],
        "balanced": every["balanced"],
    }


async def _calls(connection: Connection, system: str) -> list[DictRow]:
    rows = await _rows(
        connection,
        (
            f"SELECT call_id, tool, agent, actor, traceparent, at, ok, code FROM {system}.calls "
            "ORDER BY call_id"
        ),
    )
    return [{"system": system, **row} for row in rows]


async def _rows(connection: Connection, query: str) -> list[DictRow]:
    return await (await connection.execute(query.encode())).fetchall()
