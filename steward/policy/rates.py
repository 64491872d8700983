"""Rate limits as rules of `limits.yaml`, and which calls each counts together."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import Annotated, Literal

from pydantic import Field, model_validator

from steward.frozen_model import Frozen

type Part = Literal["agent", "system", "tool", "customer"]
_Positive = Annotated[int, Field(strict=True, gt=0)]


class Rate(Frozen):
    """At most `most` calls in `seconds`, counted for each different `per`.

    `agent` and `tool` (patterns) say of which calls.
    """

    agent: Annotated[str, Field(pattern=r"^[a-z*]+$")] = "*"
    tool: Annotated[str, Field(pattern=r"^[a-z0-9_*]+(\.[a-z0-9_*]+)?$")] = "*"
    per: Annotated[tuple[Part, ...], Field(min_length=1)]
    most: _Positive
    seconds: _Positive

    @model_validator(mode="after")
    def _countable(self) -> Rate:
        if self.most > 10_000 * self.seconds:
            raise ValueError("more than ten thousand calls a second are no limit")
        return self

    @property
    def step(self) -> int:
        """Microseconds between two calls at an even pace."""
        return self.seconds * 1_000_000 // self.most

    def bucket(self, agent: str, tool: str, customer: str) -> str | None:
        """The name under which a call of `system.tool` is counted.

        None when this rule does not count it.
        """
        if not fnmatchcase(agent, self.agent) or not fnmatchcase(tool, self.tool):
            return None
        parts: dict[Part, str] = {
            "agent": agent,
            "system": tool.partition(".")[0],
            "tool": tool,
            "customer": customer,
        }
        return " ".join(f"{part}={parts[part]}" for part in self.per)
