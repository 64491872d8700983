"""What people are told of a conversation that goes to them, in a hand-over and in a ticket."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from nodes.planning import Plan
from state.team import Finding, Handoff, Proposal
from steward.conversation import findings
from steward.conversation.findings import Found
from steward.desk import Desk
from steward.domain.turn import TurnRef
from steward.views.brief import BriefLine, as_text, lines


async def in_tickets(
    desk: Desk,
    turn: TurnRef,
    plan: Plan,
    found: Sequence[Found],
    result: Proposal | Finding | Handoff,
) -> Proposal | Finding | Handoff:
    """The result with a brief in each ticket that it opens."""
    if not any(item.kind == "open_ticket" for item in result.wanted):
        return result
    brief = {"brief": await of_ticket(desk, turn, plan, found)}
    wanted = tuple(
        item.model_copy(update={"params": item.params | brief})
        if item.kind == "open_ticket"
        else item
        for item in result.wanted
    )
    return result.model_copy(update={"wanted": wanted})


async def of_ticket(desk: Desk, turn: TurnRef, plan: Plan, found: Iterable[Found]) -> str:
    """The brief of a ticket that is about to be proposed, from what this turn found."""
    customer = await desk.identity.current(turn.conversation_id)
    actions = await desk.ledger.of_conversation(turn.conversation_id)
    now = datetime.fromisoformat(await desk.db.now())
    tasks = [findings.as_row(task) for task in plan.values()]
    kept = [findings.finding_row(one) for one in found]
    return as_text(lines(customer, tasks, kept, actions, now))


async def of_conversation(desk: Desk, conversation_id: str) -> tuple[BriefLine, ...]:
    """The brief of a hand-over, from rows."""
    async with desk.db.transaction() as connection:
        tasks = await findings.plan_of(connection, conversation_id)
        kept: list[Any] = [dict(row) for row in await findings.newest(connection, conversation_id)]
    customer = await desk.identity.current(conversation_id)
    actions = await desk.ledger.of_conversation(conversation_id)
    now = datetime.fromisoformat(await desk.db.now())
    return lines(customer, tasks, kept, actions, now)
