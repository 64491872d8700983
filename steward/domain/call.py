"""A call to a system, as everything behind the gateway sees it."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from actions.kind import Agent
from steward.domain.turn import TurnRef
from steward.frozen_model import Frozen

Scope = Literal["customer", "resolve", "public", "books"]
Effect = Literal["READ", "WRITE"]
FINANCE: Agent = "finance"  # who reads books for reports; nobody's words reach it


class Call(Frozen):
    """One call by one agent for one conversation; the customer comes from rows, never from here."""

    agent: Agent
    system: str
    tool: str
    args: dict[str, Any] = Field(default_factory=dict)
    scope: Scope = "customer"
    conversation_id: str
    turn: TurnRef | None = None
    handle: str | None = Field(
        default=None, description="for effects: the customer that the action row names"
    )
    key: str | None = Field(default=None, description="idempotency key; required for a WRITE")
    whole: bool = Field(
        default=False, description="a list is read to its end, not its first page only"
    )
    shared: bool = Field(
        default=False,
        description="a team's look, or one before an offer: used again in the same turn",
    )

    @property
    def name(self) -> str:
        """What is asked: the system and its tool."""
        return f"{self.system}.{self.tool}"


class Answer(Frozen):
    """What a system said, after the field filter.

    `as_of` is the system's own word for how fresh it is.
    """

    system: str
    tool: str
    data: dict[str, Any]
    as_of: str = ""

    @property
    def name(self) -> str:
        """What was asked: the system and its tool."""
        return f"{self.system}.{self.tool}"
