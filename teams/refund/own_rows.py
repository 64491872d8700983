"""What the refund team reads of the desk's own rows, always of the task's own customer."""

from __future__ import annotations

from typing import Any

from actions.registry import declared
from steward.conversation import came_along
from steward.desk import Desk
from steward.ledger import counting


async def own_actions(
    desk: Desk, conversation: str, _args: dict[str, Any], whose: str | None
) -> dict[str, Any]:
    """This customer's refunds of this conversation that are under way in the desk's own ledger."""
    actions = await desk.ledger.of_conversation(conversation)
    live = [
        a
        for a in actions
        if declared(a.kind).remedy == "refund"
        and a.handle == whose
        and a.state in ("awaiting", "authorised", "executing", "unknown")
    ]
    cases = [a for a in actions if declared(a.kind).reopens and a.handle == whose]
    reopened = {a.params.get("refund") for a in cases}
    return {
        "reopened": [a.key for a in actions if a.id in reopened],
        "waiting": [
            {
                "amount": {"minor": a.params["amount_minor"], "currency": a.params["currency"]},
                "state": str(a.state),
            }
            for a in live
        ],
    }


async def goodwill(
    desk: Desk, _conversation: str, _args: dict[str, Any], whose: str | None
) -> dict[str, Any]:
    """What this customer got as goodwill in this quarter, in minor units by currency."""
    return {} if whose is None else await desk.ledger.read(counting.goodwill, whose, "")


async def photos(
    desk: Desk, conversation: str, _args: dict[str, Any], _whose: str | None
) -> dict[str, Any]:
    """How many photos came by mail in this conversation, which nobody has looked at yet."""
    async with desk.db.transaction() as connection:
        return {"by_mail": await came_along.photos(connection, conversation)}
