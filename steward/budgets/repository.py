"""The SQL of budgets: accounts are locked in one order, and a call is closed once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from steward.conversation.turn_costs import count_model_call
from steward.db import Connection, Row, fetch, fetch_one, json
from steward.domain.cost import Account, Balance, Charge, Reservation

_MAKE = """
INSERT INTO desk.budget (scope, key, period)
SELECT a.scope, a.key, a.period
  FROM unnest(%s::text[], %s::text[], %s::text[]) WITH ORDINALITY AS a (scope, key, period, n)
 ORDER BY a.n ON CONFLICT DO NOTHING
"""
_LOCK = """
SELECT b.* FROM unnest(%s::text[], %s::text[], %s::text[]) WITH ORDINALITY AS a (scope, key, period,
    n)
  JOIN desk.budget b USING (scope, key, period) ORDER BY a.n FOR UPDATE OF b
"""
_MOVE = """
UPDATE desk.budget b SET reserved_tokens = reserved_tokens + %s,
       reserved_micro = reserved_micro + %s,
                         settled_tokens = settled_tokens + %s, settled_micro = settled_micro + %s
  FROM unnest(%s::text[], %s::text[], %s::text[]) AS a (scope, key, period)
 WHERE b.scope = a.scope AND b.key = a.key AND b.period = a.period
"""
_OPEN = """
INSERT INTO desk.model_call (id, conversation_id, turn_id, role, model, accounts, reserved_tokens,
                             reserved_micro, lease_until)
VALUES (%s, %s, %s, %s, %s, %s, %s, %s, clock_timestamp() + make_interval(secs => %s))
"""
_CLOSE = """
UPDATE desk.model_call SET state = %s, input_tokens = %s, output_tokens = %s, cost_micro = %s,
       estimated = %s, ended_at = clock.now()
 WHERE id = %s AND state = 'open'
"""
_LAPSED = """
SELECT * FROM desk.model_call WHERE state = 'open' AND lease_until < clock_timestamp()
 ORDER BY lease_until LIMIT 1
   FOR UPDATE SKIP LOCKED
"""
_TODAY = "SELECT to_char(clock.now() AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS today"
_OF_DAY = """
SELECT b.* FROM desk.budget b WHERE b.period = %(today)s
UNION ALL
SELECT b.* FROM desk.budget b WHERE b.scope = 'conversation' AND b.period = '' AND EXISTS (
    SELECT 1 FROM desk.turn t WHERE t.conversation_id = b.key
        AND to_char(t.opened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') = %(today)s)
"""
# A row that still has something set aside is settled later; one without a day counts for as long as
# its owner lives.
_SWEEP_ACCOUNTS = """
DELETE FROM desk.budget WHERE ctid = ANY(ARRAY(
    SELECT b.ctid FROM desk.budget b WHERE b.reserved_tokens = 0 AND b.reserved_micro = 0 AND (
        (b.period <> '' AND b.period < to_char((clock.now() - make_interval(days => %(days)s)) AT
                                               TIME ZONE 'UTC', 'YYYY-MM-DD'))
        OR (b.scope = 'turn' AND EXISTS (SELECT 1 FROM desk.turn t WHERE t.id = b.key
                                            AND t.closed_at < clock.now() - make_interval(days
                                                => %(days)s)))
        OR (b.scope = 'task'
            AND EXISTS (SELECT 1 FROM desk.turn t WHERE t.conversation_id = substring(b.key
                FROM '^(.*)/[^/]*$'))
            AND NOT EXISTS (SELECT 1 FROM desk.turn t WHERE t.conversation_id = substring(b.key
                FROM '^(.*)/[^/]*$')
                               AND (t.closed_at IS NULL OR t.closed_at >= clock.now()
                                    - make_interval(days => %(days)s)))
            AND NOT EXISTS (SELECT 1 FROM desk.plan p, jsonb_array_elements(p.tasks) k
                             WHERE p.conversation_id = substring(b.key FROM '^(.*)/[^/]*$')
                               AND k->>'id' = substring(b.key FROM '[^/]*$')
                               AND k->>'status' NOT IN ('done', 'failed'))))
     LIMIT %(most)s FOR UPDATE SKIP LOCKED))
"""
_SWEEP_CALLS = """
DELETE FROM desk.model_call WHERE ctid = ANY(ARRAY(
    SELECT ctid FROM desk.model_call WHERE state <> 'open'
                                           AND ended_at < clock.now() - make_interval(days
        => %(days)s)
     LIMIT %(most)s FOR UPDATE SKIP LOCKED))
"""
_FIND = """
SELECT a.scope, a.key, a.period, COALESCE(b.reserved_tokens, 0) AS reserved_tokens,
       COALESCE(b.reserved_micro, 0) AS reserved_micro,
       COALESCE(b.settled_tokens, 0) AS settled_tokens,
       COALESCE(b.settled_micro, 0) AS settled_micro
  FROM unnest(%s::text[], %s::text[], %s::text[]) WITH ORDINALITY AS a (scope, key, period, n)
  LEFT JOIN desk.budget b USING (scope, key, period) ORDER BY a.n
"""


async def today(connection: Connection) -> str:
    """The day by the desk's clock, in UTC."""
    row = await fetch_one(connection, _TODAY)
    assert row is not None
    return str(row["today"])


async def lock(connection: Connection, accounts: Sequence[Account]) -> dict[Account, Balance]:
    """Hold these accounts until the transaction ends, made where they are new.

    Always in the order given.
    """
    columns = _columns(accounts)
    await connection.execute(_MAKE, columns)
    rows = await fetch(connection, _LOCK, *columns)
    return {Account(row["scope"], row["key"], row["period"]): balance_of(row) for row in rows}


async def move(
    connection: Connection, accounts: Sequence[Account], reserved: Charge, settled: Charge
) -> None:
    """Add to what is reserved and settled (negative: take away); the accounts are held."""
    await connection.execute(_MOVE, [*reserved, *settled, *_columns(accounts)])


async def open_call(
    connection: Connection, reservation: Reservation, turn_id: str, lease: float
) -> None:
    """Write the call's row and count it in its turn."""
    made = reservation
    await connection.execute(
        _OPEN,
        [
            made.id,
            made.conversation_id,
            turn_id,
            made.role,
            made.model,
            json([list(account) for account in made.accounts]),
            *made.most,
            lease,
        ],
    )
    await count_model_call(connection, turn_id)


async def close_call(
    connection: Connection, call_id: str, state: str, used: Mapping[str, Any]
) -> bool:
    """End a call's row; False when it was ended before."""
    done = await connection.execute(
        _CLOSE,
        [
            state,
            used["input_tokens"],
            used["output_tokens"],
            used["cost_micro"],
            used["estimated"],
            call_id,
        ],
    )
    return done.rowcount == 1


async def take_lapsed(connection: Connection) -> Reservation | None:
    """A call whose maker has died, held by this transaction alone."""
    row = await fetch_one(connection, _LAPSED)
    if row is None:
        return None
    return Reservation(
        row["id"],
        row["conversation_id"],
        row["role"],
        row["model"],
        tuple(Account(*account) for account in row["accounts"]),
        Charge(row["reserved_tokens"], row["reserved_micro"]),
    )


async def of_day(connection: Connection, day: str) -> list[Row]:
    """Accounts of a day, and those of the conversations that were active in it."""
    found = await connection.execute(_OF_DAY, {"today": day})
    return await found.fetchall()


async def find(connection: Connection, accounts: Sequence[Account]) -> list[Row]:
    """These accounts in the order given; one that nobody has charged yet is empty."""
    return await fetch(connection, _FIND, *_columns(accounts))


async def sweep(connection: Connection, account_days: int, call_days: int, most: int) -> int:
    """Take away accounts and calls that no budget counts any more, at most so many of each.

    Returns how many.
    """
    accounts = await connection.execute(_SWEEP_ACCOUNTS, {"days": account_days, "most": most})
    calls = await connection.execute(_SWEEP_CALLS, {"days": call_days, "most": most})
    return accounts.rowcount + calls.rowcount


def balance_of(row: Row) -> Balance:
    """An account's row as a value."""
    return Balance(
        Charge(row["reserved_tokens"], row["reserved_micro"]),
        Charge(row["settled_tokens"], row["settled_micro"]),
    )


def _columns(accounts: Sequence[Account]) -> list[list[str]]:
    return [[a.kind for a in accounts], [a.key for a in accounts], [a.period for a in accounts]]
