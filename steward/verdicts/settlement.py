"""Follows a payment after it was sent: asks the provider, and calls a person if it came back."""

from __future__ import annotations

from datetime import UTC, datetime

from actions.kind import Facts
from steward.decisions.settlement import BY_CLOCKWORK
from steward.desk import Desk
from steward.domain.action import Action
from steward.domain.lifecycle import SENT
from steward.effects.kind import At
from steward.effects.registry import effect_of
from steward.errors import ToolFailed
from steward.verdicts.verdict import decide_one


async def follow(desk: Desk, action: Action) -> None:
    """One look at a payment that is due, or at what is still to be carried out: a case, or the line
    of a contact.

    Repeating it changes nothing.

    Raises ToolUnavailable while the system is away, ToolFailed for an answer that is none, Refused
    when somebody was faster.
    """
    if action.kind in BY_CLOCKWORK:
        await _carry_out(desk, action)
    else:
        await _ask(desk, action)


async def _ask(desk: Desk, action: Action) -> None:
    refund = await _as_billing_has_it(At(desk, action, "refund"))
    match refund.get("status"):
        case "settled":
            await desk.ledger.settlement.settle(action.id)
        case "failed_late":
            await desk.ledger.settlement.settle(
                action.id, failed="billing says that the bank returned it"
            )
        case "confirmed":
            await desk.ledger.settlement.expect(action.id, _when(refund.get("settles_at")))
        case other:
            raise ToolFailed(f"billing says {other!r} of a refund", tool_code="odd_answer")


async def _as_billing_has_it(at: At) -> Facts:
    """The refund now, asked for by its key, or found among the customer's where billing answers no
    such question. Raises ToolFailed.
    """
    if at.offers("billing.get_refund_by_key"):
        found = [
            (await at.read("billing.get_refund_by_key", idempotency_key=at.action.key)).get(
                "refund"
            )
            or {}
        ]
    else:
        found = (await at.read("billing.list_refunds", limit=50))["refunds"]
    same = [refund for refund in found if _is_of(at.action, refund)]
    if len(same) != 1:
        raise ToolFailed(
            f"billing knows no refund under the key of {at.action.id}", tool_code="contradicted"
        )
    return same[0]


def _is_of(action: Action, refund: Facts) -> bool:
    """By the key; where a system keeps none, by the number that it gave the refund."""
    key = refund.get("idempotency_key")
    return (
        key == action.key
        if key
        else bool(refund) and refund.get("refund_id") == action.outcome.get("refund_id")
    )


def _when(said: object) -> datetime:
    """A point in time as billing tells it. Raises ToolFailed."""
    try:
        return datetime.fromisoformat(str(said)).astimezone(UTC)
    except ValueError as error:
        raise ToolFailed(
            f"billing says that a refund settles at {said!r}", tool_code="odd_answer"
        ) from error


async def _carry_out(desk: Desk, action: Action) -> None:
    await decide_one(desk, None, action)
    now = await desk.ledger.get(action.id)
    if now.state == "authorised":
        await desk.ledger.execution.execute(None, action.id, effect_of(desk, action))
    elif now.state == "proposed":
        await desk.ledger.settlement.look_later(action.id)
    elif now.state not in SENT:
        await desk.ledger.settlement.let_go(action.id)
