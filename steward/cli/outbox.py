"""`steward outbox`: what the sandbox desk has sent."""

from __future__ import annotations

from pathlib import Path

from steward.cli.asking import listed, moment
from steward.cli.client import DeskClient, desk_url


def show(conversation: str, home: Path | None, url: str, json: bool) -> int:
    """Print it, oldest first."""
    found = DeskClient(desk_url(home, url)).get(
        "/sandbox/outbox", conversation_id=conversation or None
    )["messages"]
    listed(
        found,
        json,
        "Nothing was sent yet.",
        ("at", "kind", "to", "text"),
        lambda one: (
            moment(one["created_at"]),
            one["kind"],
            one["destination"] or one["channel"],
            " ".join(one["text"].split()),
        ),
    )
    return 0
