"""What kind of thing waits for a yes. Pure."""

from __future__ import annotations

from actions.kind import ActionKind
from actions.registry import KINDS
from steward.domain.understanding import OpenQuestion


def offered_kind(question: OpenQuestion | None) -> ActionKind | None:
    """The kind of the offer that waits for a yes; None: none does."""
    if question is None or question.kind != "confirm":
        return None
    return KINDS.get(question.action or "")
