"""Which record a wish is about: the one that the customer names, or the only one that fits. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def fits(slots: Mapping[str, Any], record: Mapping[str, str | None]) -> bool:
    """Whether a record, by its numbers, is what the customer may mean: of their account, and none that they ruled out."""
    ruled_out: Mapping[str, Any] = slots.get("not") or {}
    if any(record.get(kind) in numbers for kind, numbers in ruled_out.items()):
        return False
    return slots.get("account") in (None, record.get("account")) or record.get("account") is None
