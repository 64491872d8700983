"""What a task is told, with types: the slots that every goal has.

What one goal needs besides stands with its team.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Slots(BaseModel):
    """The customer's words and the records that they name.

    A slot that a goal does not have is not looked at.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    quote: str = ""  # of this wish
    first: str = ""  # what was said first, where `quote` answers a question about it
    asked: bool = False  # the desk has asked about it already
    account: str | None = None
    invoice: str | None = None
    order: str | None = None
    charge: str | None = None
