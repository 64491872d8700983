"""Which Steward this is."""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError, version


@cache
def steward_version() -> str:
    """The installed version."""
    try:
        return version("steward")
    except PackageNotFoundError:
        return "unknown"
