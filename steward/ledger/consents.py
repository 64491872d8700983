"""What the customer agreed to, by digest, and how people lowered it since."""

from __future__ import annotations

from collections.abc import Iterable

from steward.audit.chain import text
from steward.db import Connection, fetch, fetch_one
from steward.domain.action import Action, ActionState
from steward.domain.approval import Approval, Edited

# The digests that a customer's yes to an earlier, higher amount stands for, the asked one first.
_COVERED = """
WITH RECURSIVE covers (digest) AS (
    SELECT %s::text UNION SELECT e.old_digest FROM desk.edit e
                                   JOIN covers c ON e.new_digest = c.digest WHERE e.action_id = %s)
SELECT 1 FROM desk.confirmation f JOIN covers c ON c.digest = f.digest
 WHERE f.action_id = %s LIMIT 1
"""


_WAITING = """
SELECT f.action_id FROM desk.confirmation f
  JOIN unnest(%s::text[], %s::text[]) AS a (action_id, digest) USING (action_id, digest)
"""


async def agree(connection: Connection, action_id: str, digest: str, message_id: str) -> bool:
    """The customer agreed to just this in that message; True the first time."""
    done = await connection.execute(
        (
            "INSERT INTO desk.confirmation (action_id, digest, message_id) VALUES (%s, %s, %s) "
            "ON CONFLICT DO NOTHING"
        ),
        [action_id, digest, message_id],
    )
    return done.rowcount == 1


async def agreed(connection: Connection, action_id: str, digest: str) -> bool:
    """Did the customer agree to exactly this, or to the higher amount that it was lowered from?"""
    return await fetch_one(connection, _COVERED, digest, action_id, action_id) is not None


async def waiting(connection: Connection, actions: Iterable[Action]) -> frozenset[str]:
    """Of these, what the customer agreed to and what is not decided yet: nobody waits for them."""
    offers = [one for one in actions if one.state is ActionState.PROPOSED]
    if not offers:
        return frozenset()
    named = [one.id for one in offers], [one.digest for one in offers]
    return frozenset(str(row["action_id"]) for row in await fetch(connection, _WAITING, *named))


async def lower(
    connection: Connection,
    action: Action,
    approval: Approval,
    digest: str,
    old_minor: int,
    login: str,
    edited: Edited,
) -> None:
    """Who lowered the amount that an approval asks for, from what and why.

    `digest` binds the action from now on.
    """
    await connection.execute(
        """INSERT INTO desk.edit (action_id, old_digest, new_digest, approval_id, login, old_minor,
                                  new_minor, reason)
           VALUES (%s, %s, %s, %s, %s, %s, %s, %s)""",
        [
            action.id,
            action.digest,
            digest,
            approval.id,
            login,
            old_minor,
            edited.amount_minor,
            text(edited.reason).strip(),
        ],
    )


async def lowered(connection: Connection, action_id: str, digest: str | None = None) -> bool:
    """Did a person change this action's amount; with a digest: from what that one bound?"""
    query = (
        "SELECT 1 FROM desk.edit WHERE action_id = %s AND (%s::text IS NULL "
        "OR old_digest = %s) LIMIT 1"
    )
    return await fetch_one(connection, query, action_id, digest, digest) is not None
