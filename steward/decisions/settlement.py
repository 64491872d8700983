"""After the payment: the ledger learns that money has arrived,
or that it came back and a person has to look at it.

The refund's new state, the entry that it is reopened and the case for a person are one transaction:
news that comes ten times, or to several sweepers, makes one case.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from actions.registry import KINDS
from steward.audit.record import Audit
from steward.conversation import fence
from steward.db import Connection, Database
from steward.domain import lifecycle as rules
from steward.domain.action import Action, ActionState, Wanted
from steward.errors import Stale
from steward.ledger import due_checks, repository
from steward.money import Money

# kinds that are not at their end when the provider has taken them
SETTLES = frozenset(kind.name for kind in KINDS.values() if kind.settles)
REOPENS = next(kind.name for kind in KINDS.values() if kind.reopens)
# what the desk does of its own accord: decided and carried out by clockwork, in no turn
BY_CLOCKWORK = frozenset(kind.name for kind in KINDS.values() if kind.reopens or kind.afterwards)
_UNSAID = timedelta(days=1)  # a provider that does not say when it settles is asked from then on


class Settlement:
    """Follows what was paid to its end."""

    def __init__(self, db: Database, audit: Audit, claim_seconds: float) -> None:
        self._db, self._audit, self._claim_seconds = db, audit, claim_seconds

    async def due(self, limit: int = 20) -> list[Action]:
        """What has to be looked at now, each handed to one sweeper only,
        until it says what came of it or has died.
        """
        async with self._db.transaction() as connection:
            return await due_checks.take_due(
                connection, self._claim_seconds, SETTLES, BY_CLOCKWORK, limit
            )

    async def expect(self, action_id: str, at: datetime) -> None:
        """The provider says when a payment will settle: no look before that;
        one that is late by its own word is asked ever more rarely.
        """
        async with self._db.transaction() as connection:
            await due_checks.look_at(connection, action_id, at)

    async def look_later(self, action_id: str) -> None:
        """A look told nothing: the next one comes later, ever more rarely."""
        async with self._db.transaction() as connection:
            await due_checks.look_later(connection, action_id)

    async def let_go(self, action_id: str) -> None:
        """It has ended, and nothing came of it that has to be looked at."""
        async with self._db.transaction() as connection:
            await due_checks.let_go(connection, action_id)

    async def settle(self, action_id: str, *, failed: str = "", actor: str = "clockwork") -> Action:
        """Record that a confirmed action reached its end, or failed late and why.

        Unchanged when that is known.

        What failed late is reopened: a case for a person is proposed with it.

        Raises Stale where it is not confirmed.
        """
        to = ActionState.FAILED_LATE if failed else ActionState.SETTLED
        async with self._db.transaction() as connection:
            seen = await repository.load(connection, action_id)
            await fence.share(connection, seen.conversation_id)
            action = await repository.load(connection, action_id, lock=True)
            if action.state is to:
                return action
            if not rules.admits(action.state, to):
                raise Stale(f"this {action.kind} is {action.state}", action=action_id)
            data = {"why": failed} if failed else {}
            moved = await repository.move(
                connection, self._audit, action, to, actor, changes={"look_at": None}, data=data
            )
            if failed:
                await self._reopen(connection, moved, failed, actor)
            return moved

    async def _reopen(self, connection: Connection, action: Action, why: str, actor: str) -> None:
        wanted = Wanted(
            kind=REOPENS,
            resource=f"action:{action.id}",
            params=case_of(action, why),
            agent="support",
            wish=f"failed_late:{action.id}",
        )
        case = await repository.propose(
            connection, self._audit, action.conversation_id, action.handle, wanted, actor
        )
        await due_checks.look_now(connection, case.id)
        await repository.record(
            connection, self._audit, action, "reopened", actor, {"case": case.id}
        )


def first_look(action: Action, outcome: dict[str, Any]) -> datetime | None:
    """When a payment that was just confirmed has to be looked at.

    None for what ends with its confirmation.
    """
    if action.kind not in SETTLES:
        return None
    try:
        said = datetime.fromisoformat(str(outcome.get("settles_at")))
    except ValueError:
        return action.updated_at + _UNSAID
    return said if said.tzinfo else action.updated_at + _UNSAID


def case_of(action: Action, why: str) -> dict[str, Any]:
    """What a person needs to know about a payment that came back.

    Numbers and references, no name and no address.
    """
    p, outcome = action.params, action.outcome
    amount = str(Money(minor=p["amount_minor"], currency=p["currency"]))
    card = (
        f"the card ending in {p['last4']}"
        if p.get("last4")
        else f"the {p.get('tender') or 'original tender'}".replace("_", " ")
    )
    about = ", ".join(
        str(p[name]) for name in ("invoice_id", "order_id", "charge_id") if p.get(name)
    )
    body = [
        f"The refund of {amount} to {card} came back: {why}.",
        (
            f"About: {about or action.resource}. Reason of the refund: "
            f"{p.get('reason') or 'not named'}."
        ),
        f"Billing's number {outcome.get('refund_id') or 'unknown'}, "
        f"bank reference {outcome.get('bank_reference') or 'unknown'}, "
        f"conversation {action.conversation_id}.",
        "The money is with the company again. Find another way with the customer; "
        "the desk pays nothing for this charge "
        "without a person's signature.",
    ]
    return {
        "refund": action.id,
        "subject": f"Refund of {amount} came back",
        "body": "\n".join(body),
        "channel": "chat",
    }
