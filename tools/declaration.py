"""How a team declares its tools: a name `system.tool` and a class.

What is not declared cannot be called.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

ToolClass = Literal["READ", "RULE", "WRITE"]
READ: ToolClass = "READ"
RULE: ToolClass = "RULE"  # a read that a rule of the playbook needs, and no model chooses
WRITE: ToolClass = "WRITE"


@dataclass(frozen=True)
class Declaration:
    """The tools of one agent."""

    agent: str
    tools: Mapping[str, ToolClass]

    @property
    def names(self) -> frozenset[str]:
        """Every tool of this agent as `system.tool`."""
        return frozenset(self.tools)

    @property
    def reads(self) -> frozenset[str]:
        """Those that the agent may choose itself."""
        return frozenset(name for name, kind in self.tools.items() if kind == READ)


def declare(agent: str, tools: Mapping[str, ToolClass]) -> Declaration:
    """One declaration; raises ValueError for a name that is not `system.tool`."""
    for name in tools:
        if name.count(".") != 1:
            raise ValueError(f"{agent}: {name!r} is not SYSTEM.TOOL")
    return Declaration(agent, dict(tools))
