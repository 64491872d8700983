"""A contact that has ended becomes a line in the customer's history, once: an action like any other
(policy, authority, key), which clockwork carries out.

That a contact is seen to and that its line is proposed is one transaction. Its resource names what
it was about, how it ended and on which day, so that the same matter, taken up and ended once more,
makes no second line.
"""

from __future__ import annotations

from actions.registry import KINDS
from steward.audit.record import Audit
from steward.conversation import contact_notes, fence
from steward.conversation.contact_notes import Ended
from steward.db import Connection, Database
from steward.domain.action import Wanted, digest
from steward.ledger import due_checks, repository
from steward.wording.history import line, wishes

_KIND = next(kind for kind in KINDS.values() if kind.afterwards)
TOOL = _KIND.needs
_AT_ONCE = 20


class Contacts:
    """Proposes the lines of contacts that have ended."""

    def __init__(self, db: Database, audit: Audit) -> None:
        self._db, self._audit = db, audit

    async def propose(self, language: str, *, kept: bool) -> int:
        """Propose what is waiting, a few at a time; returns how many contacts were seen to.

        `kept`: the CRM takes such lines, and can be asked whether it has one; else none is made.
        """
        seen = 0
        for conversation in await contact_notes.waiting(self._db, _AT_ONCE):
            async with self._db.transaction() as connection:
                await fence.share(connection, conversation)
                for ended in await contact_notes.take(connection, conversation):
                    seen += 1
                    if kept:
                        await self._propose(connection, ended, language)
        return seen

    async def _propose(self, connection: Connection, ended: Ended, language: str) -> None:
        goals = wishes(ended.goals)
        if ended.customer is None or ended.contact_id is None or not goals:
            return
        day = ended.ended_at.date()
        matter = [sorted(set(goals)), sorted(ended.records), ended.outcome, day.isoformat()]
        resource = f"contact:{ended.conversation_id}:{digest(matter)[:16]}"
        await repository.lock_resource(connection, _KIND.name, resource)
        if await repository.was_proposed(connection, _KIND.name, resource):
            return
        wanted = Wanted(
            kind=_KIND.name,
            resource=resource,
            params={
                "n": ended.n,
                "contact_id": ended.contact_id,
                "channel": ended.channel,
                "summary": line(
                    language,
                    day,
                    goals,
                    ended.records,
                    ended.outcome,
                    ended.conversation_id,
                    ended.n,
                ),
            },
            agent=_KIND.agent,
            wish=f"contact:{ended.conversation_id}:{ended.n}",
        )
        made = await repository.propose(
            connection, self._audit, ended.conversation_id, ended.customer, wanted, "clockwork"
        )
        await due_checks.look_now(connection, made.id)
