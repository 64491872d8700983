"""After it was made good: a dispute that is opened, or a parcel that is delivered, becomes a case for a person, once.

The case is an action like any other (policy, authority, key); its resource names the remedy and what contradicts it, so that
whoever looks, and however often, there is one.
"""

from __future__ import annotations

from typing import Any

from steward.db import fetch
from steward.decisions.settlement import REOPENS, Settlement
from steward.domain import lifecycle as rules
from steward.domain.action import Action, ActionState, Wanted
from steward.ledger import repository

# Once a day for half a year: as long as cardholders may dispute a payment, and lost parcels turn up.
_DUE = """
UPDATE desk.action SET watched_until = clock_timestamp() + make_interval(secs => %s)
 WHERE id IN (
    SELECT id FROM desk.action WHERE watch_at <= clock.now() AND (watched_until IS NULL OR watched_until <= clock_timestamp())
     ORDER BY watch_at LIMIT %s FOR UPDATE SKIP LOCKED) RETURNING id
"""
_LATER = """
UPDATE desk.action SET watched_until = NULL,
       watch_at = CASE WHEN created_at > clock.now() - interval '180 days' THEN clock.now() + interval '1 day' END
 WHERE id = %s AND watch_at IS NOT NULL
"""
STANDS = frozenset({ActionState.CONFIRMED, ActionState.SETTLED})


class Afterwards(Settlement):
    """The part of the ledger that holds what was made good against what happens later."""

    async def to_watch(self, limit: int = 20) -> list[Action]:
        """Remedies that are to be looked at again, each handed to one sweeper only."""
        async with self._db.transaction() as connection:
            rows = await fetch(connection, _DUE, self._claim_seconds, limit)
            ids = [row["id"] for row in rows]
            return await repository.select(connection, "id = ANY(%s) ORDER BY created_at", ids)

    async def watch_later(self, action_id: str) -> None:
        """The next look comes in a day, until it is too long ago to matter."""
        async with self._db.transaction() as connection:
            await connection.execute(_LATER, [action_id])

    async def contradict(self, action_id: str, what: str, params: dict[str, Any]) -> Action | None:
        """Propose the case of a remedy that something contradicts; None when there was one, or it stands no more."""
        async with self._db.transaction() as connection:
            seen = await repository.load(connection, action_id)
            await connection.execute(
                "SELECT 1 FROM desk.conversation WHERE id = %s FOR SHARE", [seen.conversation_id]
            )
            action = await repository.load(connection, action_id, lock=True)
            resource = f"action:{action.id}:{what}"
            same = "kind = %s AND resource = %s"
            if action.state not in STANDS or action.kind not in rules.REMEDIES:
                return None
            if await repository.select(connection, same, REOPENS, resource):
                return None
            wanted = Wanted(
                kind=REOPENS,
                resource=resource,
                params={"refund": action.id, "afterwards": what, **params},
                agent="support",
                wish=f"afterwards:{what}:{action.id}",
            )
            case = await repository.propose(
                connection,
                self._audit,
                action.conversation_id,
                action.handle,
                wanted,
                "clockwork",
            )
            await connection.execute(
                "UPDATE desk.action SET look_at = clock.now() WHERE id = %s", [case.id]
            )
            said = {"case": case.id, "why": what}
            await repository.record(
                connection, self._audit, action, "contradicted", "clockwork", said
            )
            return case
