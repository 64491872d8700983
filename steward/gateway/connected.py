"""What the desk cannot do because its `systems.yaml` names no such system, or leaves out tools.

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


def missing(registry: Registry, system: str) -> str:
    """What the desk cannot do because the file names no such system."""
    return f"{registry.file} names no {system}: {_WITHOUT[system]}. Such wishes go to a person."


def cannot_do(registry: Registry) -> list[str]:
    """What it cannot do for each system that is missing or has tools left out; empty when all are
    there.
    """
    said = []
    for name in EXPECTED:
        if name not in registry.names():
            said.append(missing(registry, name))
        elif left_out := unmapped(name, registry.system(name).tools):
            lost = dict[str, list[str]]()
            for tool, one in left_out.items():
                lost.setdefault(one.without, []).append(tool)
            each = "; ".join(f"{why} ({', '.join(tools)})" for why, tools in lost.items())
            said.append(f"{registry.file} leaves out tools of {name}. Without them {each}.")
    return said
