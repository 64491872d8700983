"""After the payment: the ledger learns that money has arrived, or that it came back and a person has to look at it.

The refund's new state, the entry that it is reopened and the case for a person are one transaction: news that comes ten
times, or to several sweepers, makes one case.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from actions.registry import KINDS
from steward.db import Connection, fetch
from steward.errors import Stale
from steward.ledger import repository, rules
from steward.ledger.execution import Execution
from steward.ledger.types import Action, ActionState, Wanted
from steward.money import Money

# kinds that are not at their end when the provider has taken them
SETTLES = frozenset(kind.name for kind in KINDS.values() if kind.settles)
REOPENS = next(kind.name for kind in KINDS.values() if kind.reopens)
_UNSAID = timedelta(days=1)  # a provider that does not say when it settles is asked from then on

# Confirmed payments that are due, and cases that nobody has carried out yet.
_DUE = """
UPDATE desk.action SET looks = looks + 1, looked_until = clock_timestamp() + make_interval(secs => %s)
 WHERE id IN (
    SELECT id FROM desk.action WHERE look_at <= clock.now() AND (looked_until IS NULL OR looked_until <= clock_timestamp())
       AND ((kind = ANY(%s) AND state = 'confirmed') OR (kind = %s AND state IN ('proposed', 'authorised')))
     ORDER BY look_at LIMIT %s FOR UPDATE SKIP LOCKED) RETURNING id
"""
# The pace is polite: a minute, then twice as long each time, up to six hours.
_LATER = """
UPDATE desk.action SET looked_until = NULL,
       look_at = clock.now() + least(interval '1 minute' * 2 ^ greatest(least(looks, 10) - 1, 0), interval '6 hours')
 WHERE id = %s AND look_at IS NOT NULL
"""


class Settlement(Execution):
    """The part of the ledger that follows what was paid to its end."""

    def _first_look(self, action: Action, outcome: dict[str, Any]) -> datetime | None:
        return first_look(action, outcome)

    async def due(self, limit: int = 20) -> list[Action]:
        """What has to be looked at now, each handed to one sweeper only, until it says what came of it or has died."""
        async with self._db.transaction() as connection:
            rows = await fetch(
                connection, _DUE, self._claim_seconds, sorted(SETTLES), REOPENS, limit
            )
            return await repository.select(
                connection, "id = ANY(%s) ORDER BY created_at", [row["id"] for row in rows]
            )

    async def expect(self, action_id: str, at: datetime) -> None:
        """The provider says when a payment will settle: no look before that; one that is late by its own word is asked ever more rarely."""
        async with self._db.transaction() as connection:
            ahead = await connection.execute(
                """UPDATE desk.action SET look_at = GREATEST(%(at)s, clock.now() + interval '1 minute'), looks = 0, looked_until = NULL
                    WHERE id = %(id)s AND look_at IS NOT NULL AND %(at)s > clock.now()""",
                {"at": at, "id": action_id},
            )
            if ahead.rowcount == 0:
                await connection.execute(_LATER, [action_id])

    async def look_later(self, action_id: str) -> None:
        """A look told nothing: the next one comes later, ever more rarely."""
        async with self._db.transaction() as connection:
            await connection.execute(_LATER, [action_id])

    async def settle(self, action_id: str, *, failed: str = "", actor: str = "clockwork") -> Action:
        """Record that a confirmed action reached its end, or failed late and why; unchanged when that is known.

        What failed late is reopened: a case for a person is proposed with it.
        """
        to = ActionState.FAILED_LATE if failed else ActionState.SETTLED
        async with self._db.transaction() as connection:
            seen = await repository.load(connection, action_id)
            await connection.execute(
                "SELECT 1 FROM desk.conversation WHERE id = %s FOR SHARE", [seen.conversation_id]
            )
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
        await connection.execute(
            "UPDATE desk.action SET look_at = clock.now() WHERE id = %s", [case.id]
        )
        await repository.record(
            connection, self._audit, action, "reopened", actor, {"case": case.id}
        )


def first_look(action: Action, outcome: dict[str, Any]) -> datetime | None:
    """When a payment that was just confirmed has to be looked at; None for what ends with its confirmation."""
    if action.kind not in SETTLES:
        return None
    try:
        said = datetime.fromisoformat(str(outcome.get("settles_at")))
    except ValueError:
        return action.updated_at + _UNSAID
    return said if said.tzinfo else action.updated_at + _UNSAID


def case_of(action: Action, why: str) -> dict[str, Any]:
    """What a person needs to know about a payment that came back; numbers and references, no name and no address."""
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
        f"About: {about or action.resource}. Reason of the refund: {p.get('reason') or 'not named'}.",
        f"Billing's number {outcome.get('refund_id') or 'unknown'}, bank reference {outcome.get('bank_reference') or 'unknown'}, "
        f"conversation {action.conversation_id}.",
        "The money is with the company again. Find another way with the customer; the desk pays nothing for this charge "
        "without a person's signature.",
    ]
    return {
        "refund": action.id,
        "subject": f"Refund of {amount} came back",
        "body": "\n".join(body),
        "channel": "chat",
    }
