"""What clockwork does about a payment after it was made: ask the provider how it ended, and call a person when it came back."""

from __future__ import annotations

from datetime import UTC, datetime

from nodes.actions.kind import At
from nodes.actions.registry import effect_of
from nodes.effects import decide_one
from steward.desk import Desk
from steward.errors import ToolFailed
from steward.ledger.settlement import REOPENS
from steward.ledger.types import Action


async def follow(desk: Desk, action: Action) -> None:
    """One look at a payment that is due, or at a case that is still to be carried out; repeating it changes nothing.

    Raises ToolUnavailable while the system is away, ToolFailed for an answer that is none, Refused when somebody was faster.
    """
    if action.kind == REOPENS:
        await _reopen(desk, action)
    else:
        await _ask(desk, action)


async def _ask(desk: Desk, action: Action) -> None:
    answer = await At(desk, action, "refund").read("billing.get_refund_by_key", idempotency_key=action.key)
    refund = answer.get("refund") or {}
    if refund.get("idempotency_key") != action.key:
        raise ToolFailed(f"billing knows no refund under the key of {action.id}", tool_code="contradicted")
    match refund.get("status"):
        case "settled":
            await desk.ledger.settle(action.id)
        case "failed_late":
            await desk.ledger.settle(action.id, failed="billing says that the bank returned it")
        case "confirmed":
            await desk.ledger.expect(action.id, _when(refund.get("settles_at")))
        case other:
            raise ToolFailed(f"billing says {other!r} of a refund", tool_code="odd_answer")


def _when(said: object) -> datetime:
    """A point in time as billing tells it. Raises ToolFailed."""
    try:
        return datetime.fromisoformat(str(said)).astimezone(UTC)
    except ValueError as error:
        raise ToolFailed(f"billing says that a refund settles at {said!r}", tool_code="odd_answer") from error


async def _reopen(desk: Desk, action: Action) -> None:
    await decide_one(desk, None, action)
    now = await desk.ledger.get(action.id)
    if now.state == "authorised":
        await desk.ledger.execute(None, action.id, effect_of(desk, action))
    elif now.state == "proposed":
        await desk.ledger.look_later(action.id)
