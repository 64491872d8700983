"""Disagreements within billing's books, one query each.

Postings against each other, and against the rows that they are about.

Each names the record, what that record says and what the books have, in minor units; no row means
that they agree.
"""

from __future__ import annotations

from psycopg.rows import DictRow

from systems.chassis.database import Connection

QUERIES = {
    "a movement does not add up": """
        SELECT entry_id::text AS record, currency, 0 AS says_minor, sum(amount_minor) AS books_minor
          FROM billing.postings GROUP BY entry_id, currency HAVING sum(amount_minor) <> 0""",
    "a movement is of another account than its payment": """
        SELECT e.entry_id::text AS record, c.currency, NULL::bigint AS says_minor,
               NULL::bigint AS books_minor
          FROM billing.journal_entries e LEFT JOIN billing.charges c USING (charge_id)
         WHERE e.charge_id IS NOT NULL AND c.account_id IS DISTINCT FROM e.account_id""",
    "refunds on their way are not what is owed for them": """
        SELECT coalesce(r.account_id, p.account_id) AS record,
               coalesce(r.currency, p.currency) AS currency,
               coalesce(r.minor, 0) AS says_minor, coalesce(p.minor, 0) AS books_minor
          FROM (SELECT account_id, currency, sum(amount_minor) AS minor FROM billing.refunds
                 WHERE status = 'confirmed' GROUP BY 1, 2) r
          FULL JOIN (SELECT account_id, currency, -sum(amount_minor) AS minor FROM billing.postings
                      WHERE ledger = 'refunds_payable' GROUP BY 1, 2) p USING (account_id, currency)
         WHERE coalesce(r.minor, 0) <> coalesce(p.minor, 0)""",
    "store credit that was given is not what is owed for it": """
        SELECT coalesce(r.account_id, p.account_id) AS record,
               coalesce(r.currency, p.currency) AS currency,
               coalesce(r.minor, 0) AS says_minor, coalesce(p.minor, 0) AS books_minor
          FROM (SELECT account_id, currency, sum(amount_minor) AS minor FROM billing.credits
                 GROUP BY 1, 2) r
          FULL JOIN (SELECT account_id, currency, -sum(amount_minor) AS minor FROM billing.postings
                      WHERE ledger = 'store_credit' GROUP BY 1, 2) p USING (account_id, currency)
         WHERE coalesce(r.minor, 0) <> coalesce(p.minor, 0)""",
    "more is owed of refunds that came back than came back": """
        SELECT account_id AS record, currency, 0 AS says_minor, sum(amount_minor) AS books_minor
          FROM billing.postings WHERE ledger = 'refunds_returned' GROUP BY 1, 2
        HAVING sum(amount_minor) > 0""",
    "what a payment says was given back is not its refunds": """
        SELECT c.charge_id AS record, c.currency, c.refunded_minor AS says_minor,
               coalesce(r.minor, 0) AS books_minor
          FROM billing.charges c LEFT JOIN (SELECT charge_id, sum(amount_minor) AS minor
                                              FROM billing.refunds
                                             WHERE status <> 'failed_late' GROUP BY 1) r USING
                                                   (charge_id)
         WHERE c.refunded_minor <> coalesce(r.minor, 0)""",
    "a payment is not what was posted for it": """
        SELECT charge_id AS record, c.currency, coalesce(c.minor, 0) AS says_minor,
               coalesce(m.minor, 0) AS books_minor
          FROM (SELECT charge_id, currency, captured_minor
                     - coalesce((SELECT sum(r.amount_minor) FROM billing.refunds r
                                  WHERE r.charge_id = o.charge_id AND r.status = 'settled'), 0)
                       AS minor
                  FROM billing.charges o) c FULL JOIN (
               SELECT e.charge_id, sum(p.amount_minor) AS minor
                 FROM billing.journal_entries e JOIN billing.postings p USING (entry_id)
                WHERE e.kind NOT IN ('chargeback', 'chargeback_fee', 'chargeback_won',
                                     'gift_card_sold')
                  AND p.ledger IN ('processor', 'gift_cards') GROUP BY 1) m USING (charge_id)
         WHERE coalesce(c.minor, 0) <> coalesce(m.minor, 0)""",
    # The bank took what was not given back at that moment; a refund that came back later is not
    # the bank's, it is owed to the customer.
    "a chargeback is not what was left of its payment": """
        SELECT c.charge_id AS record, c.currency, c.minor AS says_minor,
               coalesce(m.minor, 0) AS books_minor
          FROM (SELECT o.charge_id, o.currency,
                       CASE WHEN o.dispute = 'lost' OR o.state = 'charged_back'
                            THEN o.captured_minor - o.refunded_minor - coalesce((
                                 SELECT sum(r.amount_minor)
                                   FROM billing.refunds r JOIN billing.journal_entries f
                                     ON f.refund_id = r.refund_id AND f.kind = 'failure'
                                  WHERE r.charge_id = o.charge_id AND f.entry_id > (
                                        SELECT max(b.entry_id) FROM billing.journal_entries b
                                         WHERE b.charge_id = o.charge_id
                                           AND b.kind = 'chargeback')), 0)
                            ELSE 0 END AS minor
                  FROM billing.charges o) c LEFT JOIN (
               SELECT e.charge_id, -sum(p.amount_minor) AS minor
                 FROM billing.journal_entries e JOIN billing.postings p USING (entry_id)
                WHERE e.kind IN ('chargeback', 'chargeback_won')
                  AND p.ledger IN ('processor', 'gift_cards') GROUP BY 1) m USING (charge_id)
         WHERE c.minor <> coalesce(m.minor, 0)""",
    "a payment is for an invoice that is not there": """
        SELECT c.charge_id AS record, c.currency, c.captured_minor AS says_minor,
               NULL::bigint AS books_minor
          FROM billing.charges c LEFT JOIN billing.invoices i USING (invoice_id)
         WHERE c.invoice_id IS NOT NULL AND i.invoice_id IS NULL""",
    "the tax that was posted is not the invoice's": """
        SELECT i.invoice_id AS record, i.currency, round(i.tax * least(p.taken,
            i.total_minor)::numeric / i.total_minor) AS says_minor,
               p.tax AS books_minor
          FROM (SELECT i.invoice_id, i.currency, i.total_minor, coalesce(sum(l.tax_minor), 0) AS tax
                  FROM billing.invoices i JOIN billing.invoice_lines l USING (invoice_id)
                 WHERE i.total_minor > 0 GROUP BY i.invoice_id) i
          JOIN (SELECT c.invoice_id, -coalesce(sum(p.amount_minor) FILTER (WHERE p.ledger = 'vat'),
                                               0) AS tax, count(DISTINCT c.charge_id) AS payments,
                       -sum(p.amount_minor) FILTER (WHERE p.ledger IN ('sales', 'vat')) AS taken
                  FROM billing.charges c JOIN billing.journal_entries e USING (charge_id)
                  JOIN billing.postings p USING (entry_id)
                 WHERE e.kind = 'capture' GROUP BY 1) p USING (invoice_id)
         WHERE abs(round(i.tax * least(p.taken,
                                       i.total_minor)::numeric / i.total_minor) - p.tax)
                                       > p.payments - 1""",
    "an invoice is not the sum of its lines": """
        SELECT i.invoice_id AS record, i.currency, i.total_minor AS says_minor,
               sum(l.net_minor + l.tax_minor) AS books_minor
          FROM billing.invoices i JOIN billing.invoice_lines l USING (invoice_id)
         GROUP BY i.invoice_id HAVING sum(l.net_minor + l.tax_minor) <> i.total_minor""",
    "a credit note is not its lines, or not its refund": """
        SELECT n.credit_note_id AS record, n.currency, n.net_minor + n.tax_minor AS says_minor,
               r.amount_minor AS books_minor
          FROM billing.credit_notes n JOIN billing.refunds r USING (refund_id)
          LEFT JOIN (SELECT credit_note_id, sum(net_minor) AS net, sum(tax_minor) AS tax
                       FROM billing.refund_lines GROUP BY 1) l
            USING (credit_note_id)
         WHERE n.net_minor + n.tax_minor <> r.amount_minor OR n.net_minor <> coalesce(l.net, 0)
            OR n.tax_minor <> coalesce(l.tax, 0)""",
}


async def differences(connection: Connection) -> list[DictRow]:
    """Everything that does not agree, with what it is."""
    found: list[DictRow] = []
    for what, query in QUERIES.items():
        for row in await (await connection.execute(query.encode())).fetchall():
            minors = {
                side: None if row[side] is None else int(row[side])
                for side in ("says_minor", "books_minor")
            }
            found.append({"what": what, **row, **minors})
    return found
