"""A desk's lists, which come page by page."""

from __future__ import annotations

from typing import Any


def of_two_pages(name: str, one: dict[str, Any], asked: dict[str, Any]) -> dict[str, Any]:
    """A list whose only line is on its second page: who reads one page finds nothing."""
    assert asked["limit"] == 200
    if asked["after"] is None:
        return {name: [], "next": "second"}
    assert asked["after"] == "second"
    return {name: [one], "next": None}
