"""Ending a subscription, on the terms of billing's preview."""

from __future__ import annotations

from actions.kind import ActionKind, Facts, Reach, told_by
from actions.subscription import PlanFacts, plan_facts, told_of_plan


async def _cancel(at: Reach) -> Facts:
    return await at.write(
        "billing.cancel_subscription",
        account_id=at.params["account_id"],
        preview_id=at.params.get("preview_id"),
    )


# A plain yes is always enough.
_VERBS = (
    "cancel",
    "cancellation",
    "end",
    "stop",
    "subscription",
    "plan",
    "membership",
    "opzeggen",
    "annuleren",
    "abonnement",
)

KIND = ActionKind(
    name="cancel_subscription",
    label="Cancellation",
    title="Cancellation of the {plan} plan",
    agent="billing",
    facts=PlanFacts,
    reads=plan_facts,
    effect=_cancel,
    tell=told_by(
        told_of_plan,
        proposed="confirm_cancellation",
        awaiting="change_waiting",
        confirmed="cancellation_done",
        denied="change_denied",
    ),
    confirm=True,
    verbs=_VERBS,
    act="cancel_subscription",
    wish="cancel your subscription",
    wished="your subscription cancelled",
    needs="billing.cancel_subscription",
    goal=("billing", "cancel_subscription"),
    matters=frozenset({"subscription"}),
    event="cancellation",
    aliases=("cancel", "cancellation"),
)
