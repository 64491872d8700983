"""`steward outbox`: what the sandbox desk has sent."""

from __future__ import annotations

from pathlib import Path

from steward.cli.client import DeskClient, desk_url
from steward.cli.output import as_json, say, table


def show(conversation: str, home: Path | None, url: str, json: bool) -> int:
    """Print it, oldest first."""
    found = DeskClient(desk_url(home, url)).get("/sandbox/outbox", conversation_id=conversation or None)["messages"]
    if json:
        as_json(found)
    elif not found:
        say("Nothing was sent yet.")
    else:
        table(("at", "kind", "to", "text"),
              [(str(one["created_at"])[:19].replace("T", " "), one["kind"], one["destination"] or one["channel"],
                " ".join(one["text"].split())) for one in found])  # fmt: skip
    return 0
