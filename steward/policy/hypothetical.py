"""A request that nobody made: what policy would say if these were the facts.

For people who change the rules.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from actions.facts import KindFacts
from actions.registry import KINDS
from steward.errors import BadInput
from steward.policy.limits import Limits
from steward.policy.types import Request

_IN_BASE = {
    "base_minor": ("window_minor", "elsewhere_minor"),
    "base_hour_minor": ("hour_minor",),
    "base_day_minor": ("day_minor",),
    "base_quarter_minor": ("quarter_minor",),
}


def suppose(
    action: str, said: Mapping[str, Any], agent: str = "", limits: Limits | None = None
) -> Request:
    """The request of this action with these facts.

    What is not said is in order, or follows from the amounts by `limits`.

    Raises BadInput for an action or a fact that policy does not know, and for a value that is no
    such fact.
    """
    kind = KINDS.get(action)
    if kind is None:
        raise BadInput(
            f"{action!r} is not an action policy knows",
            next_step=f"one of: {', '.join(sorted(KINDS))}",
        )
    fields = kind.facts.model_fields
    if foreign := sorted(set(said) - set(fields)):
        known = ", ".join(sorted(fields)) or "none"
        raise BadInput(
            f"{action} does not depend on {', '.join(foreign)}", next_step=f"its facts: {known}"
        )
    facts = in_order(kind.facts) | dict(said)
    if "max_minor" in fields:
        facts.setdefault("max_minor", facts["amount_minor"])
    if limits is not None and "base_minor" in fields:
        facts |= _in_base(facts, limits) | dict(said)
    return Request(agent=agent or kind.agent, action=action, resource="hypothetical", facts=facts)


def in_order(facts: type[KindFacts]) -> dict[str, Any]:
    """The facts of a kind with everything in order and nothing spent yet."""
    supposed = {name: field.json_schema_extra for name, field in facts.model_fields.items()}
    return {
        name: said["in_order"]
        for name, said in supposed.items()
        if isinstance(said, dict) and said["in_order"] is not None
    }


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
