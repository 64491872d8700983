"""What a request may say of an action: the facts of its kind, strictly."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from actions.registry import KINDS

_SELDOM = ("authority", "peer", "frozen")  # facts that are there only where they are asked about


def facts_of(action: str, facts: Mapping[str, Any]) -> dict[str, Any] | None:
    """The facts that count for an action kind, or None when one is missing or odd.

    Kinds that nobody declared pass whole.
    """
    kind = KINDS.get(action)
    if kind is None:
        return dict(facts)
    try:
        read = kind.facts.model_validate(dict(facts))
        return read.model_dump(exclude={one for one in _SELDOM if getattr(read, one) is None})
    except ValidationError:
        return None
