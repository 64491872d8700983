"""Changing a subscription: its cancellation, another plan."""

from __future__ import annotations

from nodes.actions.kind import ActionKind, At, Facts, told_by
from steward.ledger.types import Action


async def _facts(at: At) -> Facts:
    assurance, same = await at.assurance()
    accounts = (await at.read("billing.get_account"))["accounts"] if same else []
    owned = any(a["account_id"] == at.params["account_id"] for a in accounts)
    return {"assurance": assurance, "owner_matches": same and owned, "repeatable": at.repeatable(f"billing.{at.action.kind}")}


async def _cancel(at: At) -> Facts:
    return await at.write("billing.cancel_subscription", account_id=at.params["account_id"], preview_id=at.params.get("preview_id"))


async def _change_plan(at: At) -> Facts:
    return await at.write("billing.change_plan", account_id=at.params["account_id"], plan=at.params["plan"])


def _told(action: Action) -> Facts:
    return action.params | action.outcome


_CANCELLED = told_by(_told, proposed="confirm_cancellation", awaiting="change_waiting", confirmed="cancellation_done")
_CHANGED = told_by(_told, proposed="confirm_plan_change", awaiting="change_waiting", confirmed="plan_change_done")

SUBSCRIPTIONS = {
    "cancel_subscription": ActionKind("billing", True, _facts, _cancel, tell=_CANCELLED, needs="billing.cancel_subscription"),
    "change_plan": ActionKind("billing", True, _facts, _change_plan, tell=_CHANGED, needs="billing.change_plan"),
}
