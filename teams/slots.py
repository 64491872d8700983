"""What a task is told, with types: the slots that every goal has.

What one goal needs besides stands with its team.
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator


class Slots(BaseModel):
    """The customer's words and the records that they name.

    A slot that a goal does not have is not looked at.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    @model_validator(mode="before")
    @classmethod
    def _not_said(cls, slots: dict[str, Any]) -> dict[str, Any]:
        """A slot that is nothing was not said."""
        return {name: value for name, value in slots.items() if value is not None}

    quote: str = ""  # of this wish
    first: str = ""  # what was said first, where `quote` answers a question about it
    asked: bool = False  # the desk has asked about it already
    account: str | None = None
    invoice: str | None = None
    order: str | None = None
    charge: str | None = None
