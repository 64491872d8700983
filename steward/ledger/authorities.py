"""Rights to act: given on a digest under a policy, used once,
taken back while they are not used.
"""

from __future__ import annotations

from datetime import timedelta

from steward.db import Connection, Row, fetch_one, new_id
from steward.domain.action import Action

_REVOKE = """
UPDATE desk.authority SET revoked_at = clock.now()
 WHERE action_id = %s AND consumed_at IS NULL AND revoked_at IS NULL"""
# The count has the old ones taken back before the new one is there: one at a time is unused.
_GIVE = f"""
WITH revoked AS ({_REVOKE} RETURNING 1)
INSERT INTO desk.authority (id, action_id, digest, basis, approval_id, policy_version,
                            expires_at, not_before)
SELECT %s, %s, %s, %s, %s, %s, clock.now() + %s::interval, clock.now() + %s::interval
  FROM (SELECT count(*) FROM revoked) AS done
"""


async def give(
    connection: Connection,
    action: Action,
    policy_version: str,
    approval_id: str | None,
    lifetime: timedelta,
    delay: timedelta,
) -> None:
    """A right to do just this, in `delay` at the soonest, instead of those that were not used.

    Without an approval policy gave it.
    """
    await connection.execute(
        _GIVE,
        [
            action.id,
            new_id("aut"),
            action.id,
            action.digest,
            "policy" if approval_id is None else "approval",
            approval_id,
            policy_version,
            lifetime + delay,
            delay or None,
        ],
    )


async def stands(
    connection: Connection, action: Action, policy_version: str, approval_id: str | None
) -> bool:
    """Whether it has a right already that was given on the same and can still be used."""
    row = await fetch_one(
        connection,
        """SELECT id FROM desk.authority WHERE action_id = %s AND digest = %s
              AND policy_version = %s
           AND approval_id IS NOT DISTINCT FROM %s AND consumed_at IS NULL AND revoked_at IS NULL
           AND expires_at > clock.now()""",
        action.id,
        action.digest,
        policy_version,
        approval_id,
    )
    return row is not None


async def consume(connection: Connection, action: Action) -> Row | None:
    """Use the right up: its id, approval and policy version, and whether it is `early`;
    None when there is none to use.
    """
    return await fetch_one(
        connection,
        """UPDATE desk.authority SET consumed_at = clock.now()
           WHERE action_id = %s AND digest = %s AND consumed_at IS NULL AND revoked_at IS NULL
             AND expires_at > clock.now() RETURNING id, approval_id, policy_version,
                 not_before > clock.now() AS early,
                 (SELECT extract(epoch FROM clock.now() - p.decided_at)::float8
                    FROM desk.approval p WHERE p.id = approval_id AND not_before IS NULL)
                 AS since_signed""",
        action.id,
        action.digest,
    )


async def since_signed(connection: Connection, action_id: str) -> float | None:
    """Seconds since the last signature for what was sent; None: nobody had to sign, or it had to
    wait on purpose.
    """
    row = await fetch_one(
        connection,
        """SELECT extract(epoch FROM clock.now() - p.decided_at)::float8 AS seconds
             FROM desk.authority a JOIN desk.approval p ON p.id = a.approval_id
            WHERE a.action_id = %s AND a.consumed_at IS NOT NULL AND a.not_before IS NULL
            ORDER BY a.consumed_at DESC LIMIT 1""",
        action_id,
    )
    return None if row is None else row["seconds"]


async def is_over(connection: Connection, action_id: str) -> bool:
    """Whether the right under which it was sent has run out."""
    query = (
        "SELECT 1 FROM desk.authority WHERE action_id = %s AND consumed_at IS NOT NULL "
        "AND expires_at > clock.now()"
    )
    return await fetch_one(connection, query, action_id) is None


async def revoke(connection: Connection, action_id: str) -> None:
    """Take back a right to act that was not used."""
    await connection.execute(_REVOKE, [action_id])
