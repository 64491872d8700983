"""`steward audit`: the record of a conversation, whether it holds, and from and to its traces."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from steward.cli.asking import HOME, JSON, URL, desk_as, listed, moment
from steward.cli.conversations import AS, does_not_hold
from steward.cli.output import as_json, say

app = typer.Typer(help="The record: its entries, whether they hold, and their traces.")
CONVERSATION = Annotated[str, typer.Argument(help="The conversation's id.")]


@app.command(epilog="Example: steward audit show 5f0c… --as edda")
def show(
    conversation: CONVERSATION,
    as_: AS = "lena",
    home: HOME = None,
    url: URL = "",
    json: JSON = False,
) -> None:
    """The entries of a conversation, each with the trace it was made in."""
    entries = _record(conversation, as_, home, url)["audit"]
    listed(
        entries,
        json,
        "Nothing is recorded.",
        ("entry", "at", "what", "who", "trace"),
        lambda one: (
            str(one["seq"]),
            moment(one["at"]),
            one["event"],
            one["actor"],
            one["data"].get("trace") or "",
        ),
    )


@app.command(epilog="Examples: steward audit verify 5f0c… --as edda    steward audit verify desk")
def verify(
    conversation: Annotated[
        str, typer.Argument(help="The conversation's id; `desk`: what concerns no single one.")
    ],
    as_: AS = "lena",
    home: HOME = None,
    url: URL = "",
    json: JSON = False,
) -> None:
    """Whether the chain of a conversation holds, or the desk's own; ends with 1 if not."""
    if conversation == "desk":
        found = desk_as(as_, home, url).get("/desk/record")
        holds, entries = bool(found["verifies"]), int(found["entries"])
    else:
        found = _record(conversation, as_, home, url)
        holds, entries = bool(found["audit_verifies"]), len(found["audit"])
    broken = {one: found[one] for one in ("broken_at", "why_broken")}
    if json:
        proved = {"conversation_id": conversation, "entries": entries, "verifies": holds}
        as_json(proved | broken)
    elif holds:
        say(f"{entries} entries: the chain holds")
    else:
        say(f"{entries} entries: the chain does NOT hold {does_not_hold(found)}")
    raise typer.Exit(0 if holds else 1)


@app.command(epilog="Example: steward audit trace 4bf92f3577b34da6a3ce929d0e0e4736 --as edda")
def trace(
    trace: Annotated[str, typer.Argument(help="The trace's id: 32 hexadecimal digits.")],
    as_: AS = "lena",
    home: HOME = None,
    url: URL = "",
    json: JSON = False,
) -> None:
    """What was recorded in a trace, of whichever conversation."""
    found = desk_as(as_, home, url).get(f"/desk/traces/{trace}")
    if json:
        as_json(found)
        return
    if found["viewer"]:
        say(found["viewer"])
    listed(
        found["entries"],
        json,
        "Nothing was recorded in that trace.",
        ("conversation", "entry", "at", "what", "who", "action"),
        lambda one: (
            one["conversation_id"],
            str(one["seq"]),
            moment(one["at"]),
            one["event"],
            one["actor"],
            one["action_id"] or "",
        ),
    )


def _record(conversation: str, as_: str, home: Any, url: str) -> dict[str, Any]:
    found: dict[str, Any] = desk_as(as_, home, url).get(
        f"/desk/conversations/{conversation}/record"
    )
    return found
