"""A request that nobody made: what policy would say if these were the facts. For people who change the rules."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from steward.errors import BadInput
from steward.policy.limits import Limits
from steward.policy.requests import FACTS
from steward.policy.types import Request

# Who asks for what, and the facts that hold unless something else is said: everything in order, nothing spent yet.
_AGENTS = {
    "issue_refund": "refund",
    "send_replacement": "refund",
    "give_store_credit": "refund",
    "cancel_subscription": "billing",
    "change_plan": "billing",
    "correct_record": "billing",
    "change_address": "support",
    "declare_return": "refund",
    "change_contact": "identity",
    "send_code": "identity",
    "check_code": "identity",
    "reopen_case": "support",
    "open_ticket": "support",
    "hand_over": "support",
    "report_article": "support",
}
_IN_ORDER: dict[str, Any] = {
    "reason": "overpaid",
    "reason_holds": True,
    "amount_minor": 0,
    "currency": "EUR",
    "confirmed": True,
    "assurance": "possession",
    "window_minor": 0,
    "hour_minor": 0,
    "day_minor": 0,
    "quarter_minor": 0,
    "other_remedy": "none",
    "as_ordered": True,
    "not_shipped": True,
    "settled": True,
    "old_proved": True,
    "new_proved": True,
    "unused": True,
    "dispute": "none",
    "owner_matches": True,
    "conflict": False,
    "tender_open": True,
    "source_is_record": True,
    "allowed": True,
    "failed_late": True,
    "differs": True,
    "lines_fit": True,
    "preview_holds": True,
    "returnable": True,
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
    "address_kept": True,
}


_IN_BASE = {
    "base_minor": ("window_minor", "elsewhere_minor"),
    "base_hour_minor": ("hour_minor",),
    "base_day_minor": ("day_minor",),
    "base_quarter_minor": ("quarter_minor",),
}


def suppose(
    action: str, said: Mapping[str, Any], agent: str = "", limits: Limits | None = None
) -> Request:
    """The request of this action with these facts; what is not said is in order, or follows from the amounts by `limits`.

    Raises BadInput for an action or a fact that policy does not know, and for a value that is no such fact.
    """
    model = FACTS.get(action)
    if model is None:
        raise BadInput(
            f"{action!r} is not an action policy knows",
            next_step=f"one of: {', '.join(sorted(FACTS))}",
        )
    fields = model.model_fields
    if foreign := sorted(set(said) - set(fields)):
        known = ", ".join(sorted(fields)) or "none"
        raise BadInput(
            f"{action} does not depend on {', '.join(foreign)}", next_step=f"its facts: {known}"
        )
    facts = {name: value for name, value in _IN_ORDER.items() if name in fields} | dict(said)
    if "max_minor" in fields:
        facts.setdefault("max_minor", facts["amount_minor"])
    if limits is not None and "base_minor" in fields:
        facts |= _in_base(facts, limits) | dict(said)
    return Request(
        agent=agent or _AGENTS[action], action=action, resource="hypothetical", facts=facts
    )


def _in_base(facts: Mapping[str, Any], limits: Limits) -> dict[str, Any]:
    """The amounts of one currency with this one's own, in the base currency."""
    found = {}
    for name, counted in _IN_BASE.items():
        parts = [facts.get(part, 0) for part in ("amount_minor", *counted)]
        whole = sum(part for part in parts if isinstance(part, int))
        found[name] = limits.in_base({str(facts["currency"]): max(0, whole)})
    return {"base_known": None not in found.values()} | {
        name: value or 0 for name, value in found.items()
    }
