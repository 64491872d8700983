"""What cancelling a subscription and changing its plan share.

Both rest on billing's preview, and only as long as it holds.
"""

from __future__ import annotations

from datetime import datetime

from actions.facts import OwnFacts, fact
from actions.kind import Facts, Reach, Row
from actions.phrases import ChangeDenied

_RUNNING = ("active", "paused")


class PlanFacts(OwnFacts):
    """Facts of `cancel_subscription` and `change_plan`."""

    preview_holds: bool = fact(
        True, "billing's preview has not expired, and the subscription is as it was then"
    )


async def plan_facts(at: Reach) -> Facts:
    """Read now, by code, for the customer on the action's row."""
    assurance, same = await at.assurance()
    accounts = (await at.read("billing.get_account"))["accounts"] if same else []
    account = next((a for a in accounts if a["account_id"] == at.params["account_id"]), None)
    return {
        "assurance": assurance,
        "owner_matches": same and account is not None,
        "preview_holds": await _holds(at, account),
        "repeatable": at.repeatable(f"billing.{at.action.kind}"),
    }


async def _holds(at: Reach, account: Facts | None) -> bool:
    """Whether the preview has not expired, and the subscription is the one that it was made for."""
    p, running = at.params, (account or {}).get("subscription") or {}
    if p.get("expires_at") and datetime.fromisoformat(p["expires_at"]) <= await at.now():
        return False
    if at.action.kind == "reschedule_subscription":
        told = (p["plan"], p["status"], p["renews_at"])
        return told == tuple(running.get(name) for name in ("plan", "status", "renews_at"))
    if at.action.kind == "cancel_subscription":
        return running.get("status") in _RUNNING
    same = (running.get("plan"), running.get("next_plan")) == (p["from"], p.get("next_plan"))
    return same and running.get("status") == "active" and "due_minor" in p


def is_before(one: str, other: str) -> bool:
    """Whether an ISO 8601 moment is before another."""
    return datetime.fromisoformat(one) < datetime.fromisoformat(other)


def plan_denied(row: Row) -> ChangeDenied:
    """Policy refused it, or the terms that were told no longer hold."""
    return ChangeDenied(denial=row.denial)
