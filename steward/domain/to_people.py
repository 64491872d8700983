"""Words to what colleagues have."""

from __future__ import annotations

from pydantic import Field

from steward.frozen_model import Frozen


class ToPeople(Frozen):
    """Words to a request that people have, as a model heard them: something is added to it, or it
    is taken back.
    """

    quote: str
    ticket: str | None = Field(default=None, description="its reference; None: the newest")
    takes_back: bool = False
