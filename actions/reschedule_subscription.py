"""When a subscription sends and charges next: paused, started again, one period skipped, or its
cancellation taken back.
"""

from __future__ import annotations

from actions.kind import ActionKind, Facts, Reach, told_by
from actions.subscription import PlanFacts, plan_facts, told_of_plan


async def _reschedule(at: Reach) -> Facts:
    p = at.params
    return await at.write(
        "billing.reschedule_subscription",
        account_id=p["account_id"],
        step=p["step"],
        status=p["status"],
        renews_at=p["renews_at"],
    )


# A plain yes is always enough.
_VERBS = ("pause", "skip", "resume", "start", "continue", "keep", "undo", "subscription", "plan")

KIND = ActionKind(
    name="reschedule_subscription",
    label="Change of schedule",
    title="Change of when the {plan} plan sends next",
    agent="billing",
    facts=PlanFacts,
    reads=plan_facts,
    effect=_reschedule,
    tell=told_by(
        told_of_plan,
        proposed="confirm_schedule",
        awaiting="change_waiting",
        confirmed="schedule_done",
        denied="change_denied",
    ),
    confirm=True,
    verbs=_VERBS,
    act="change_plan",
    wish="change your subscription",
    wished="your plan changed",
    needs="billing.reschedule_subscription",
    goal=("billing", "change_plan"),
    matters=frozenset({"subscription"}),
    event="schedule_change",
    in_record="change of schedule",
)
