"""Approvals made by the ledger itself, without a graph: what a race over them needs,
and nothing that takes time.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import psycopg

from steward.audit.record import Audit
from steward.db import Database
from steward.decisions.approvals import Approvals
from steward.decisions.ledger import Ledger
from steward.domain.approval import Approval
from tests.desk_rows import FACTS, ONE, TWO, Desk, refund
from tests.durability.rig import Rig


@dataclass
class _Kept(Desk):
    """The same over one connection that stays open."""

    line: psycopg.Connection[Any]

    def owner(self, query: str, *args: object) -> list[tuple[Any, ...]]:
        cursor = self.line.execute(query.encode(), args)
        return cursor.fetchall() if cursor.description else []


class Asked:
    """Opens in the test's own process, on the database of the desk under test.

    End it with `close`.
    """

    def __init__(self, rig: Rig) -> None:
        self._db = Database(rig.dsn, 2)
        audit = Audit(self._db)
        line = psycopg.connect(rig.dsn, autocommit=True)
        self.desk = _Kept(
            rig.dsn, self._db, audit, Ledger(self._db, audit), Approvals(self._db, audit), line
        )

    async def open(self) -> Asked:
        """Connect."""
        await self._db.open()
        return self

    async def close(self) -> None:
        """Disconnect."""
        self.desk.line.close()
        await self._db.close()

    async def ask(self, chance: random.Random) -> Approval:
        """A refund that one or two people have to sign, in a paused conversation of its own:
        signed, it begins nothing.
        """
        own = str(uuid4())
        turn = self.desk.turn(own)
        action = await self.desk.ledger.propose(
            turn, None, refund(resource=f"charge:{own}", wish=f"race:{own}")
        )
        await self.desk.ledger.apply(turn, action.id, chance.choice((ONE, ONE, TWO)), FACTS)
        self.desk.owner(
            "UPDATE desk.turn SET closed_at = now(), kind = 'decision' WHERE id = %s", turn.id
        )
        self.desk.owner("UPDATE desk.conversation SET mode = 'paused' WHERE id = %s", own)
        (approval,) = await self.desk.approvals.pending(own)
        return approval

    async def after(self, approval: Approval) -> dict[str, Any]:
        """What rows say about a decided approval, and whether its record holds."""
        found = await self.desk.approvals.get(approval.id)
        events = [entry.event for entry in await self.desk.audit.entries(approval.conversation_id)]
        return {
            "status": found.status,
            "action": (await self.desk.ledger.get(approval.action_id)).state.value,
            "signed": sorted((each.login, each.verdict) for each in found.signatures),
            "noted": sum(event == "approval.signed" for event in events),
            "ended": [
                event for event in events if event in ("approval.approved", "approval.rejected")
            ],
            "verifies": (await self.desk.audit.verify(approval.conversation_id)).ok,
            "authorities": self.desk.count("authority", "action_id = %s", approval.action_id),
        }
