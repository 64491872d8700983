"""What the desk cannot do because `systems.yaml` does not name a system, or not all of its tools.

It is said at the start, before a customer meets it.
"""

from __future__ import annotations

from steward.gateway.expected import EXPECTED, unmapped
from steward.gateway.registry import Registry

_WITHOUT = {
    "crm": (
        "nobody can prove who they are by a one-time code, and contacts are neither read nor "
        "changed"
    ),
    "billing": (
        "invoices, payments, refunds and subscriptions are not looked at, and no money moves"
    ),
    "helpdesk": "tickets are neither read nor opened",
    "logistics": "orders and parcels are not looked at, and nothing is sent again or redirected",
    "knowledge": "questions about products and policies are not answered from articles",
}


def without(system: str) -> str:
    """What the desk cannot do where a company has no such system."""
    return f"{_WITHOUT[system]}. Such wishes go to a person."


def cannot_do(registry: Registry) -> list[str]:
    """A sentence for each system that is missing, or has not every tool; empty when all are
    there.
    """
    said = []
    for name in EXPECTED:
        if name not in registry.names():
            said.append(f"systems.yaml names no {name}: {without(name)}")
        elif missing := unmapped(name, registry.system(name).tools):
            lost = "; ".join(f"{tool}: {one.without}" for tool, one in missing.items())
            said.append(f"systems.yaml maps not every tool of {name}. {lost}.")
    return said
