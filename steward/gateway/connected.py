"""What the desk cannot do because `systems.yaml` does not name a system.

It is said at the start, before a customer meets it.
"""

from __future__ import annotations

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


def cannot_do(registry: Registry) -> list[str]:
    """A sentence for each system that is missing; empty when all are there."""
    there = registry.names()
    return [
        f"systems.yaml names no {name}: {what}. Such wishes go to a person."
        for name, what in _WITHOUT.items()
        if name not in there
    ]
