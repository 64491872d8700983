"""Another plan, on the terms of billing's preview: price, what is charged today, and from when."""

from __future__ import annotations

import hashlib

from actions.kind import ActionKind, Facts, Reach, told_by
from actions.subscription import PlanFacts, plan_facts, told_of_plan


async def _change(at: Reach) -> Facts:
    p = at.params
    return await at.write(
        "billing.change_plan",
        account_id=p["account_id"],
        preview_id=p["preview_id"],
        digest=_agreed(p),
    )


def _agreed(p: Facts) -> str:
    """The terms as the customer was told them, in billing's form: it charges nothing else."""
    names = ("preview_id", "account_id", "from", "plan", "from_minor", "to_minor", "due_minor")
    told = [p[name] for name in (*names, "currency", "starts")]
    return hashlib.sha256("|".join(str(one) for one in told).encode()).hexdigest()


# A plain yes is always enough.
_VERBS = (
    "change",
    "upgrade",
    "downgrade",
    "switch",
    "plan",
    "subscription",
    "pause",
    "skip",
    "resume",
)

KIND = ActionKind(
    name="change_plan",
    label="Change of plan",
    title="Change to the {plan} plan",
    agent="billing",
    facts=PlanFacts,
    reads=plan_facts,
    effect=_change,
    tell=told_by(
        told_of_plan,
        proposed="confirm_plan_change",
        awaiting="change_waiting",
        confirmed="plan_change_done",
        denied="change_denied",
    ),
    confirm=True,
    verbs=_VERBS,
    act="change_plan",
    wish="change your subscription",
    wished="your plan changed",
    needs="billing.change_plan",
    goal=("billing", "change_plan"),
    matters=frozenset({"subscription"}),
    event="plan_change",
    in_record="change of plan",
)
