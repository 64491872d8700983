"""`Frozen`: the pydantic base of every value that crosses a boundary; it cannot be changed."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A value: immutable, and strict about what it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")
