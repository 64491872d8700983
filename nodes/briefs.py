"""What people are told of a conversation that goes to them, in a hand-over and in a ticket."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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


async def of_ticket(desk: Desk, turn: TurnRef, plan: Plan, found: Sequence[Found]) -> str:
    """The brief of a ticket that is about to be proposed: from rows, and from what this step found
    and has not written yet.
    """
    fresh = [findings.finding_row(one) for one in reversed(found)]
    tasks = [findings.as_row(task) for task in plan.values()]
    async with desk.db.transaction() as connection:
        kept = await findings.newest(connection, turn.conversation_id)
    return as_text(await _lines(desk, turn.conversation_id, tasks, [*fresh, *kept]))


async def of_conversation(desk: Desk, conversation_id: str) -> tuple[BriefLine, ...]:
    """The brief of a hand-over, from rows."""
    async with desk.db.transaction() as connection:
        tasks = await findings.plan_of(connection, conversation_id)
        kept = await findings.newest(connection, conversation_id)
    return await _lines(desk, conversation_id, tasks, kept)


async def _lines(
    desk: Desk,
    conversation_id: str,
    tasks: Sequence[Mapping[str, Any]],
    found: Sequence[Mapping[str, Any]],
) -> tuple[BriefLine, ...]:
    customer = await desk.identity.current(conversation_id)
    actions = await desk.ledger.of_conversation(conversation_id)
    now = datetime.fromisoformat(await desk.db.now())
    return lines(customer, tasks, found, actions, now)
