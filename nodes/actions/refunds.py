"""Giving money back: what a refund is judged by, read now, and how it is sent."""

from __future__ import annotations

from nodes.actions.kind import ActionKind, At, Facts
from nodes.actions.remedies import remedy_facts


async def _facts(at: At) -> Facts:
    return await remedy_facts(at)


async def _pay(at: At) -> Facts:
    p = at.params
    await at.desk.progress.say(at.action.conversation_id, "sending the refund to billing")
    return await at.write("billing.issue_refund", charge_id=p["charge_id"], amount_minor=p["amount_minor"],
                          currency=p["currency"], reason=p["reason"])  # fmt: skip


REFUNDS = {"issue_refund": ActionKind("refund", True, _facts, _pay)}
