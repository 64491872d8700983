"""What policy is asked and what it says: facts in, the least human mode out."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from steward.frozen_model import Frozen

HumanMode = Literal["none", "one", "two"]


class Request(Frozen):
    """May `agent` do `action` on `resource`, given these facts?

    Facts come from systems and rows, read by code.
    """

    agent: str
    action: str = Field(description="action kind, for example issue_refund")
    resource: str
    facts: dict[str, Any]


class Verdict(Frozen):
    """A verdict: `allow`, `ask` people, or `deny` with the reason.

    `needs` has one set of roles for each signer, all distinct.
    """

    outcome: Literal["allow", "ask", "deny"]
    needs: tuple[tuple[str, ...], ...] = ()
    rule: str = Field(description="id of the rule that decided")
    sentence: str = Field(description="that rule in one plain sentence, for people")
    denial: str = Field(default="", description="stable reason code of a denial")
    delay_seconds: int = Field(
        default=0, description="on the loop: how long a supervisor can stop what was allowed"
    )
    version: str = Field(description="hash of the whole policy set, limits included")
