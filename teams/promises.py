"""Promises that colleagues made, as the CRM has them. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any


def in_force(promise: Mapping[str, Any], now: datetime) -> bool:
    """Whether a promise was neither taken back nor has run out; one without an end does not."""
    until = promise.get("valid_until")
    return not promise.get("revoked_at") and (
        not until or datetime.fromisoformat(str(until)) >= now
    )
