"""What was sent to one system is asked about there alone.

An effect keeps in its row which systems its agent could write to when it was sent. While the desk
has another one in such a place (another `systems.yaml`, another address in it), nothing of it is
sent, looked up or voided: another system's "no" says nothing of what this one did. It stays
`unknown`, people are told, and it goes on by itself once the desk has the system of then.
"""

from __future__ import annotations

from collections.abc import Mapping

from steward.audit.record import Audit
from steward.db import Connection, json
from steward.domain import lifecycle as rules
from steward.domain.action import Action, ActionState
from steward.ledger import repository, unproven

SENT_ELSEWHERE = "sent_elsewhere"


def elsewhere(sent_to: Mapping[str, str] | None, places: Mapping[str, str]) -> str:
    """How the systems of now differ from those that it was sent to, as a sentence; empty: not."""
    moved = [
        f"{name} was {then} when it was sent, and is {places.get(name, 'not connected')} now"
        for name, then in (sent_to or {}).items()
        if places.get(name) != then
    ]
    if not moved:
        return ""
    return (
        f"{'; '.join(moved)}. Nothing of it is sent: start the desk with the settings of then "
        "(STEWARD_SYSTEMS_FILE and the variables in that file), and it goes on by itself."
    )


async def leave(connection: Connection, audit: Audit, action: Action, why: str) -> Action:
    """It is `unknown`, and people are told why, once for each reason."""
    if not await unproven.ask(connection, action.id, why, elsewhere=True):
        return action
    left = await repository.move(
        connection,
        audit,
        action,
        ActionState.UNKNOWN,
        "desk",
        sources=rules.SENT,
        changes={
            "outcome": json({"error": SENT_ELSEWHERE, "message": why}),
            "claim": "",
            "claimed_until": None,
        },
        data={"error": SENT_ELSEWHERE},
    )
    await repository.record(connection, audit, left, "person_asked", "desk", {"why": why})
    return left
