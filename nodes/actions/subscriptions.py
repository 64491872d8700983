"""Changing a subscription: its cancellation, another plan; both on the terms of billing's preview, and only while those hold."""

from __future__ import annotations

import hashlib
from datetime import datetime

from nodes.actions.kind import ActionKind, At, Facts, told_by
from steward.ledger.types import Action

_RUNNING = ("active", "paused")


async def _facts(at: At) -> Facts:
    assurance, same = await at.assurance()
    accounts = (await at.read("billing.get_account"))["accounts"] if same else []
    account = next((a for a in accounts if a["account_id"] == at.params["account_id"]), None)
    return {
        "assurance": assurance,
        "owner_matches": same and account is not None,
        "preview_holds": await _holds(at, account),
        "repeatable": at.repeatable(f"billing.{at.action.kind}"),
    }


async def _holds(at: At, account: Facts | None) -> bool:
    """Whether the preview has not expired, and the subscription is the one that it was made for."""
    p, running = at.params, (account or {}).get("subscription") or {}
    if p.get("expires_at") and datetime.fromisoformat(p["expires_at"]) <= datetime.fromisoformat(
        await at.desk.db.now()
    ):
        return False
    if at.action.kind == "cancel_subscription":
        return running.get("status") in _RUNNING
    same = (running.get("plan"), running.get("next_plan")) == (p["from"], p.get("next_plan"))
    return same and running.get("status") == "active" and "due_minor" in p


async def _cancel(at: At) -> Facts:
    return await at.write(
        "billing.cancel_subscription",
        account_id=at.params["account_id"],
        preview_id=at.params.get("preview_id"),
    )


async def _change_plan(at: At) -> Facts:
    p = at.params
    return await at.write(
        "billing.change_plan",
        account_id=p["account_id"],
        preview_id=p["preview_id"],
        digest=_agreed(p),
    )


def _agreed(p: Facts) -> str:
    """The terms as the customer was told them, in billing's form: it charges nothing else."""
    told = (
        p["preview_id"],
        p["account_id"],
        p["from"],
        p["plan"],
        p["from_minor"],
        p["to_minor"],
        p["due_minor"],
        p["currency"],
        p["starts"],
    )
    return hashlib.sha256("|".join(str(one) for one in told).encode()).hexdigest()


def _told(action: Action) -> Facts:
    return (
        action.params
        | action.outcome
        | {"plan": action.params.get("plan"), "denial": action.denial}
    )


_CANCELLED = told_by(
    _told,
    proposed="confirm_cancellation",
    awaiting="change_waiting",
    confirmed="cancellation_done",
    denied="change_denied",
)
_CHANGED = told_by(
    _told,
    proposed="confirm_plan_change",
    awaiting="change_waiting",
    confirmed="plan_change_done",
    denied="change_denied",
)

SUBSCRIPTIONS = {
    "cancel_subscription": ActionKind(
        "billing",
        True,
        _facts,
        _cancel,
        tell=_CANCELLED,
        act="cancel_subscription",
        needs="billing.cancel_subscription",
    ),
    "change_plan": ActionKind(
        "billing",
        True,
        _facts,
        _change_plan,
        tell=_CHANGED,
        act="change_plan",
        needs="billing.change_plan",
    ),
}
