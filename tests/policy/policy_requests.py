"""Facts that our rules allow, kind by kind, and what policy answers when some of them differ."""

from __future__ import annotations

from typing import Any

from steward.policy.cedar import CedarPolicy
from steward.policy.types import Request, Verdict
from tests.own_policies import POLICIES

POLICY = CedarPolicy(POLICIES)
REFUND: dict[str, Any] = {
    "reason": "overpaid",
    "reason_holds": True,
    "amount_minor": 4500,
    "max_minor": 4500,
    "currency": "USD",
    "confirmed": True,
    "assurance": "possession",
    "window_minor": 0,
    "hour_minor": 0,
    "day_minor": 0,
    "quarter_minor": 0,
    "dispute": "none",
    "owner_matches": True,
    "other_remedy": "none",
    "elsewhere_minor": 0,
    "given_known": True,
    "base_known": True,
    "base_minor": 0,
    "base_hour_minor": 0,
    "base_day_minor": 0,
    "base_quarter_minor": 0,
    "standing": "clear",
    "contact_settled": True,
    "often": False,
    "refused_before": False,
}
PLAN: dict[str, Any] = {
    "assurance": "session",
    "confirmed": True,
    "owner_matches": True,
    "preview_holds": True,
}
ORDER: dict[str, Any] = {
    "assurance": "session",
    "confirmed": True,
    "owner_matches": True,
    "cancellable": True,
    "as_ordered": True,
}
_VALUE = (
    "amount_minor",
    "currency",
    "window_minor",
    "hour_minor",
    "day_minor",
    "elsewhere_minor",
    "given_known",
    "base_known",
    "base_minor",
    "base_hour_minor",
    "base_day_minor",
    "standing",
    "contact_settled",
)
ADDRESS: dict[str, Any] = {name: REFUND[name] for name in _VALUE} | {
    "assurance": "session",
    "confirmed": True,
    "owner_matches": True,
    "not_shipped": True,
    "as_ordered": True,
}
CONTACT: dict[str, Any] = {
    "assurance": "possession",
    "confirmed": True,
    "owner_matches": True,
    "settled": True,
    "old_proved": True,
    "new_proved": True,
    "unused": True,
}
GONE = object()


def refund(agent: str = "refund", **changed: Any) -> Verdict:
    facts = {key: value for key, value in (REFUND | changed).items() if value is not GONE}
    return POLICY.decide(
        Request(agent=agent, action="issue_refund", resource="charge:CH-2", facts=facts)
    )


def decide(agent: str, action: str, **facts: Any) -> Verdict:
    return POLICY.decide(Request(agent=agent, action=action, resource="x", facts=facts))
