"""After it was made good: a dispute that is opened, or a parcel that is delivered,
becomes a case for a person, once.

The case is an action like any other (policy, authority, key); its resource names the remedy and
what contradicts it, so that whoever looks, and however often, there is one.
"""

from __future__ import annotations

from typing import Any

from steward.audit.record import Audit
from steward.conversation import fence
from steward.db import Database
from steward.decisions.settlement import REOPENS
from steward.domain import lifecycle as rules
from steward.domain.action import Action, ActionState, Wanted
from steward.ledger import due_checks, repository

STANDS = frozenset({ActionState.CONFIRMED, ActionState.SETTLED})


class Afterwards:
    """Holds what was made good against what happens later."""

    def __init__(self, db: Database, audit: Audit, claim_seconds: float) -> None:
        self._db, self._audit, self._claim_seconds = db, audit, claim_seconds

    async def to_watch(self, limit: int = 20) -> list[Action]:
        """Remedies that are to be looked at again, each handed to one sweeper only."""
        async with self._db.transaction() as connection:
            return await due_checks.take_watched(connection, self._claim_seconds, limit)

    async def watch_later(self, action_id: str) -> None:
        """The next look comes in a day, until it is too long ago to matter."""
        async with self._db.transaction() as connection:
            await due_checks.watch_later(connection, action_id)

    async def contradict(self, action_id: str, what: str, params: dict[str, Any]) -> Action | None:
        """Propose the case of a remedy that something contradicts.

        None when there was one, or it stands no more.
        """
        async with self._db.transaction() as connection:
            seen = await repository.load(connection, action_id)
            await fence.share(connection, seen.conversation_id)
            action = await repository.load(connection, action_id, lock=True)
            resource = f"action:{action.id}:{what}"
            if action.state not in STANDS or action.kind not in rules.REMEDIES:
                return None
            if await repository.was_proposed(connection, REOPENS, resource):
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
            await due_checks.look_now(connection, case.id)
            said = {"case": case.id, "why": what}
            await repository.record(
                connection, self._audit, action, "contradicted", "clockwork", said
            )
            return case
