"""What a model may say in the roles that answer in JSON: closed forms, one a role.

Whatever has another key, another word or too many of them is no answer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from steward.frozen import Frozen

type Handles = tuple[Annotated[str, Field(max_length=8)], ...]
_FENCE = re.compile(r"^\s*```(?:json)?\s*|\s*```\s*$")
type Why = Literal["stale", "contradicted", "pattern", "thin", "none"]


class Order(Frozen):
    """plan: the numbers of the wishes, what comes first first."""

    order: tuple[int, ...] = Field(max_length=12)


class NoteAnswer(Frozen):
    """read: whether a note says it, with the words."""

    answer: Literal["yes", "no", "unclear"]
    quote: str = Field(default="", max_length=400)


class Opinion(Frozen):
    """analyst, refine: what is thought of a proposal, by handles of facts."""

    stance: Literal["supports", "doubts"]
    speaks_for: Handles = Field(default=(), max_length=24, alias="for")
    against: Handles = Field(default=(), max_length=24)
    why: Why = "none"


class Critique(Frozen):
    """critic: what the opinion leaves out."""

    agrees: bool
    missed: Handles = Field(default=(), max_length=24)
    why: Why = "none"


FORMS: Mapping[str, type[Frozen]] = {
    "plan": Order,
    "read": NoteAnswer,
    "analyst": Opinion,
    "critic": Critique,
    "refine": Opinion,
}


def unfenced(answer: str) -> str:
    """An answer without the fence that some models put around JSON."""
    return _FENCE.sub("", answer)
