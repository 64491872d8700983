"""Freezes of a customer's account: somebody else may be in it.

Who has proved who they are freezes their own account by reporting it, in the transaction of that
message; a stranger's report is for people and freezes nobody. A person lifts it.

The lock of a handle is held shared by whoever grants or consumes a right for it, and alone by
whoever freezes: once a freeze is committed, nothing begins any more.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from steward.conversation.types import Inbound
from steward.db import Connection, Database, Row, fetch, fetch_one, new_id
from steward.understanding.people.account_takeover import reports_takeover

if TYPE_CHECKING:
    from steward.audit.record import Audit

# Whether a proof of a handle `p` counts: none does that was made before its freeze was lifted.
PROOF_COUNTS = """
NOT EXISTS (SELECT 1 FROM desk.freeze z WHERE z.handle = p.handle
               AND (z.lifted_at IS NULL OR z.lifted_at >= p.proved_at))
"""
LOCKED = "pg_advisory_xact_lock_shared(hashtextextended('freeze:' || handle, 0))"
_LOCK = """
SELECT pg_advisory_xact_lock(key) FROM (
    SELECT DISTINCT hashtextextended('freeze:' || handle, 0) AS key FROM unnest(%s::text[])
        AS s (handle) ORDER BY key) AS in_order
"""
# Everybody whom this conversation's proofs make its customer, and how they proved it.
_PROVED = f"""
SELECT p.handle, string_agg(DISTINCT p.method, ', ' ORDER BY p.method) AS methods
  FROM desk.proof p JOIN desk.conversation c ON c.id = p.conversation_id AND c.customer = p.handle
 WHERE p.conversation_id = %s AND p.expires_at > clock.now() AND {PROOF_COUNTS}
 GROUP BY p.handle
"""
_SAME = "SELECT desk.same_customer(%s) AS handle"
_FREEZE = """
INSERT INTO desk.freeze (id, handle, conversation_id, message_id, login, reason, proved_by)
SELECT %s, handle, %s, %s, %s, %s, %s FROM unnest(%s::text[]) AS s (handle)
    ON CONFLICT (handle) WHERE lifted_at IS NULL DO NOTHING RETURNING handle
"""
_STANDING = """
SELECT z.handle, u.name, z.conversation_id, coalesce(z.login, '') AS login, z.reason, z.proved_by,
       z.at
  FROM desk.freeze z JOIN desk.customer u ON u.handle = z.handle WHERE z.lifted_at IS NULL
"""
_LIFT = """
UPDATE desk.freeze SET lifted_at = clock.now(), lifted_by = %s, lifted_for = %s
 WHERE lifted_at IS NULL AND id IN (
     SELECT id FROM desk.freeze WHERE handle = %s AND lifted_at IS NULL)
RETURNING id, handle, conversation_id
"""


def frozen(action: str) -> str:
    """In SQL: whether the customer of an action, or who asks for them, is frozen."""
    return (
        f"EXISTS (SELECT 1 FROM desk.freeze z WHERE z.lifted_at IS NULL "
        f"AND z.handle IN ({action}.handle, {action}.representative))"
    )


async def freeze_if_reported(
    connection: Connection, audit: Audit, message: Inbound, words: str
) -> bool:
    """Freeze the account of who reports that somebody else is in it, and has proved who they are
    in this conversation; True where that is so. The caller holds the conversation's row.
    """
    if not reports_takeover(words):
        return False
    talk = message.conversation_id
    proved = await fetch_one(connection, _PROVED, talk)
    if proved is None:
        return False
    return await freeze(
        connection,
        audit,
        talk,
        proved["handle"],
        message_id=message.id,
        proved_by=proved["methods"],
    )


async def freeze(
    connection: Connection,
    audit: Audit,
    conversation_id: str,
    handle: str,
    *,
    message_id: str | None = None,
    login: str | None = None,
    reason: str = "",
    proved_by: str = "",
) -> bool:
    """Freeze a customer, under every handle of theirs; False where all of it is frozen already."""
    handles = sorted({row["handle"] for row in await fetch(connection, _SAME, handle)})
    await connection.execute(_LOCK, [handles])
    made = new_id("frz")
    values = [made, conversation_id, message_id, login, reason, proved_by, handles]
    new = await fetch(connection, _FREEZE, *values)
    if not new:
        return False
    who = f"staff:{login}" if login else "customer"
    data = {
        "freeze": made,
        "customer": handle,
        **({"message": message_id} if message_id else {}),
        **({"proved_by": proved_by} if proved_by else {}),
        **({"reason": reason} if reason else {}),
    }
    await audit.append(connection, conversation_id, "account.frozen", who, data=data)
    return True


async def lift(
    connection: Connection, audit: Audit, handle: str, login: str, reason: str
) -> Row | None:
    """A person lifts it, for a reason; None where none stands. Proofs of before count no more."""
    lifted = await fetch_one(connection, _LIFT, login, reason, handle)
    if lifted is None:
        return None
    data = {"freeze": lifted["id"], "customer": handle, "reason": reason}
    talk = lifted["conversation_id"]
    await audit.append(connection, talk, "account.unfrozen", f"staff:{login}", data=data)
    return lifted


async def standing(connection: Connection) -> list[Row]:
    """Every freeze that nobody has lifted, oldest first."""
    return await fetch(connection, f"{_STANDING} ORDER BY z.at, z.handle")


async def standing_in(connection: Connection, conversation_id: str) -> Row | None:
    """The freeze that was made in this conversation, or that its customer is under."""
    return await fetch_one(
        connection,
        f"{_STANDING} AND (z.conversation_id = %s OR z.handle = (SELECT customer FROM "
        "desk.conversation WHERE id = %s)) ORDER BY z.conversation_id <> %s, z.handle LIMIT 1",
        conversation_id,
        conversation_id,
        conversation_id,
    )


async def is_frozen(connection: Connection, handles: Collection[str | None]) -> bool:
    """Whether one of these customers is."""
    query = "SELECT 1 FROM desk.freeze WHERE lifted_at IS NULL AND handle = ANY(%s) LIMIT 1"
    return await fetch_one(connection, query, [one for one in handles if one]) is not None


async def any_frozen(db: Database, handles: Collection[str | None]) -> bool:
    """The same, outside of a transaction."""
    query = "SELECT 1 FROM desk.freeze WHERE lifted_at IS NULL AND handle = ANY(%s) LIMIT 1"
    return bool(await db.ask(query, [one for one in handles if one]))
