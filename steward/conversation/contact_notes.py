"""Which contacts that have ended the customer's history in the CRM is still to hear of."""

from __future__ import annotations

from datetime import datetime

from pydantic import Field

from steward.db import Connection, Database, fetch
from steward.frozen_model import Frozen

_WAITING = """
SELECT DISTINCT conversation_id FROM desk.outcome WHERE to_note ORDER BY 1 LIMIT %s
"""
# What was looked into and done while it lasted: goals in their order, and what the ledger names.
_TAKE = """
WITH taken AS (
    UPDATE desk.outcome SET to_note = false WHERE conversation_id = %s AND to_note
    RETURNING conversation_id, n, customer, outcome, reason, began_at, ended_at
)
SELECT t.*, c.channel,
       (SELECT subject FROM desk.link l WHERE l.handle = t.customer AND l.system = 'crm'
         ORDER BY linked_at, subject LIMIT 1) AS contact_id,
       ARRAY(SELECT f.goal FROM desk.finding f
              WHERE f.conversation_id = t.conversation_id AND f.at BETWEEN t.began_at AND t.ended_at
              GROUP BY f.goal ORDER BY min(f.at), f.goal) AS goals,
       ARRAY(SELECT named.record FROM desk.action a
              CROSS JOIN LATERAL (VALUES (1, a.params->>'order_id'), (2, a.params->>'invoice_id'),
                  (3, a.outcome->>'ticket_id')) AS named (place, record)
              WHERE a.conversation_id = t.conversation_id AND a.handle = t.customer
                AND a.created_at BETWEEN t.began_at AND t.ended_at
                AND a.state NOT IN ('denied', 'withdrawn', 'expired', 'failed')
                AND named.record <> ''
              GROUP BY named.record ORDER BY min(a.created_at), min(named.place), named.record
            ) AS records
  FROM taken t JOIN desk.conversation c ON c.id = t.conversation_id ORDER BY t.n
"""
_WHOSE = "SELECT customer FROM desk.outcome WHERE conversation_id = %s AND n = %s"


class Ended(Frozen):
    """A contact that has ended, without a word of the customer's."""

    conversation_id: str
    n: int
    customer: str | None
    contact_id: str | None = Field(description="their record in the CRM; none where it has none")
    channel: str
    outcome: str
    reason: str
    goals: tuple[str, ...]
    records: tuple[str, ...] = Field(description="orders, invoices and tickets of what was done")
    began_at: datetime
    ended_at: datetime


async def waiting(db: Database, most: int) -> list[str]:
    """Conversations with contacts that have ended and are to be noted."""
    return [row["conversation_id"] for row in await db.ask(_WAITING, most)]


async def take(connection: Connection, conversation_id: str) -> list[Ended]:
    """Those of one conversation, in their order, for this transaction to see to; each once."""
    return [Ended.model_validate(row) for row in await fetch(connection, _TAKE, conversation_id)]


async def customer_of(db: Database, conversation_id: str, n: int) -> str | None:
    """Whose contact this was; None: there is no such contact that has ended, or they are erased."""
    rows = await db.ask(_WHOSE, conversation_id, n)
    return rows[0]["customer"] if rows else None
