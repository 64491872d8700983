"""Rows that tests of the ledger and the approvals start from: staff, customers,
conversations with an open turn.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from steward.audit.record import Audit
from steward.db import Database
from steward.decisions.approvals import Approvals
from steward.decisions.ledger import Ledger
from steward.domain.action import Action, Wanted
from steward.domain.approval import Answered, Approval, Person
from steward.domain.turn import TurnRef
from steward.policy.types import Verdict
from tests.owner import ask

STAFF = [
    ("aiko", "Aiko", ["agent"], None),
    ("tom", "Tom", ["agent", "lead"], "cus_tom"),
    ("lena", "Lena", ["lead"], None),
    ("marcus", "Marcus", ["lead"], None),
    ("priya", "Priya", ["finance"], None),
    ("joost", "Joost", ["finance"], None),
    ("edda", "Edda", ["auditor"], None),
    ("noor", "Noor", ["admin"], None),
]
ALLOW = Verdict(outcome="allow", rule="refund.alone", sentence="Within the limit.", version="v1")
ONE = Verdict(
    outcome="ask",
    needs=(("lead", "finance"),),
    rule="refund.above_alone",
    sentence="Above it.",
    version="v1",
)
TWO = Verdict(
    outcome="ask",
    needs=(("lead", "finance"), ("finance",)),
    rule="refund.above_one",
    sentence="Far above.",
    version="v1",
)
DENY = Verdict(
    outcome="deny", rule="refund.owner", sentence="No.", denial="not_owner", version="v1"
)
FACTS: dict[str, Any] = {"reason": "overpaid", "window_minor": 0}


@dataclass
class Desk:
    """The parts under test over one database, and the few rows that others would write."""

    dsn: str
    db: Database
    audit: Audit
    ledger: Ledger
    approvals: Approvals

    def owner(self, query: str, *args: object) -> list[tuple[Any, ...]]:
        """Run SQL as the database's owner, past the desk's role."""
        return ask(self.dsn, query, *args)

    def customer(self, handle: str) -> str:
        self.owner("INSERT INTO desk.customer (handle) VALUES (%s) ON CONFLICT DO NOTHING", handle)
        return handle

    def turn(self, conversation_id: str = "c1") -> TurnRef:
        """The newest turn of a conversation, the one before closed."""
        self.owner(
            "INSERT INTO desk.conversation (id) VALUES (%s) ON CONFLICT DO NOTHING", conversation_id
        )
        self.owner(
            "UPDATE desk.turn SET closed_at = now() WHERE conversation_id = %s", conversation_id
        )
        [(fence,)] = self.owner(
            "UPDATE desk.conversation SET fence = fence + 1 WHERE id = %s RETURNING fence",
            conversation_id,
        )
        own = f"turn_{uuid4().hex[:12]}"
        self.owner(
            (
                "INSERT INTO desk.turn (id, conversation_id, fence, kind, lease_until) "
                "VALUES (%s, %s, %s, 'message', now())"
            ),
            own,
            conversation_id,
            fence,
        )
        return TurnRef(id=own, conversation_id=conversation_id, fence=fence)

    def message(self, conversation_id: str = "c1") -> str:
        own = f"msg_{uuid4().hex[:12]}"
        self.owner(
            (
                "INSERT INTO desk.inbox (id, conversation_id, channel, text) "
                "VALUES (%s, %s, 'chat', 'yes')"
            ),
            own,
            conversation_id,
        )
        return own

    def shift(self, interval: str) -> None:
        self.owner("UPDATE clock.shift SET shift = shift + %s::interval", interval)

    def count(self, table: str, where: str = "true", *args: object) -> int:
        [(number,)] = self.owner(f"SELECT count(*) FROM desk.{table} WHERE {where}", *args)
        return int(number)

    async def proposed(
        self, turn: TurnRef, amount: int = 4500, resource: str = "charge:CH-2", **more: Any
    ) -> Action:
        """A refund for Dana, proposed."""
        handle = more.pop("handle", "cus_dana")
        if handle is not None:
            self.customer(handle)
        return await self.ledger.propose(turn, handle, refund(amount, resource, **more))

    async def asked(
        self, turn: TurnRef, verdict: Verdict = ONE, **more: Any
    ) -> tuple[Action, Approval]:
        """A refund for which people are asked."""
        action = await self.proposed(turn, **more)
        action = await self.ledger.apply(turn, action.id, verdict, FACTS)
        return action, (await self.approvals.pending(turn.conversation_id))[-1]

    async def sign(
        self, login: str, approval: Approval, verdict: Any = "approve", reason: str = ""
    ) -> Approval:
        answered = Answered(
            approval_id=approval.id, digest=approval.digest, verdict=verdict, reason=reason
        )
        return await self.approvals.decide(await self.who(login), answered)

    async def who(self, login: str) -> Person:
        person = await self.approvals.person(login)
        assert person is not None
        return person

    async def events(self, conversation_id: str = "c1") -> list[str]:
        return [entry.event for entry in await self.audit.entries(conversation_id)]


def refund(
    amount: int = 4500, resource: str = "charge:CH-2", wish: str = "", **params: Any
) -> Wanted:
    return Wanted(
        kind="issue_refund",
        resource=resource,
        agent="refund",
        wish=wish or uuid4().hex,
        params={"charge_id": resource, "amount_minor": amount, "currency": "USD", **params},
    )


def open_desk(dsn: str, db: Database, hours: str = "always") -> Desk:
    """A desk with its staff on a fresh database."""
    audit = Audit(db)
    desk = Desk(
        dsn, db, audit, Ledger(db, audit, claim_seconds=60.0, hours=hours), Approvals(db, audit)
    )
    for person in STAFF:
        desk.owner(
            "INSERT INTO desk.staff (login, name, roles, linked_customer) VALUES (%s, %s, %s, %s)",
            *person,
        )
    return desk
