"""`steward audit`: the record of a conversation, whether it holds, and from and to its traces."""

from __future__ import annotations

import sys
import time
from typing import Annotated, Any, NoReturn

import typer

from steward.cli.asking import HOME, JSON, URL, desk_as, find_conversation, listed, moment
from steward.cli.conversations import AS, does_not_hold, done
from steward.cli.output import as_json, say

app = typer.Typer(help="The record: its entries, whether they hold, and their traces.")
DESK = "desk"
_PROGRESS = 2.0  # seconds between two words on how far it is
_WHOLE = 32  # letters of an id, which is not looked for: who may read a record may list none
_SHORT = 12  # letters of a version that tell it from others
CONVERSATION = Annotated[
    str,
    typer.Argument(
        help="The conversation's id, or its beginning; `desk`: what concerns no single one."
    ),
]


@app.command(
    epilog="Examples: steward audit show 5f0c… --as edda    steward audit show desk --as edda"
)
def show(
    conversation: CONVERSATION,
    as_: AS = "lena",
    home: HOME = None,
    url: URL = "",
    json: JSON = False,
) -> None:
    """What happened in a conversation, in plain words: who did it, by which rule of which policy.
    `desk`: sign-ins, halts, rules, tools, staff, erasures, which belong to no conversation.
    Reads that follow each other are one line; `--json` has every entry, with its data and hash.
    Below: what was done, how much, and how often it was sent.
    """
    if conversation == DESK:
        entries, actions = _desk_entries(as_, home, url), []
    else:
        record = _record(conversation, as_, home, url)
        entries, actions = record["audit"], record["actions"]
    if json:
        as_json(entries)
        return
    # the rules of the views, which only this needs
    from steward.audit.chain import Entry
    from steward.views.record import happened

    listed(
        [one.model_dump() for one in happened(map(Entry.model_validate, entries), whole=True)],
        json,
        "Nothing is recorded.",
        ("entry", "at", "who", "what happened", "rule", "policy", "trace"),
        lambda one: (
            str(one["seq"]),
            moment(one["at"]),
            one["actor"],
            one["words"],
            one["rule"],
            one["policy_version"][:_SHORT],
            one["trace"],
        ),
    )
    for action in actions:
        say(f"{action['id']}: {done(action)}")


@app.command(
    epilog="Examples: steward audit verify --as edda    steward audit verify 5f0c… --as edda    "
    "steward audit verify desk\nExit code: 0 each holds, 1 one does not."
)
def verify(
    conversation: Annotated[
        str,
        typer.Argument(
            help="The conversation's id; `desk`: what concerns no single one; without: all."
        ),
    ] = "",
    as_: AS = "lena",
    home: HOME = None,
    url: URL = "",
    json: JSON = False,
) -> None:
    """Whether the chain of a conversation holds, the desk's own, or every one; ends with 1 if not.

    Of every one: those that do not hold, with the entry; `--json` has each with its newest hash.
    """
    if not conversation:
        _verify_all(as_, home, url, json)
    if conversation == DESK:
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


def _verify_all(as_: str, home: Any, url: str, json: bool) -> NoReturn:
    """Every chain, some at a time; ends the command."""
    proved: list[dict[str, Any]] = []
    told = time.monotonic()
    for page in desk_as(as_, home, url).each_page("/desk/records"):
        proved += page["chains"]
        if page["next"] is not None and time.monotonic() - told > _PROGRESS:
            told = time.monotonic()
            print(f"{len(proved)} records verified …", file=sys.stderr, flush=True)
    broken = [one for one in proved if not one["verifies"]]
    if json:
        as_json(proved)
    else:
        for one in broken:
            say(f"{one['conversation_id']}: the chain does NOT hold {does_not_hold(one)}")
        entries = sum(one["entries"] for one in proved)
        holds = f"{len(broken)} do NOT hold" if broken else "each holds"
        say(f"{len(proved)} records, {entries} entries: {holds}")
    raise typer.Exit(1 if broken else 0)


def _desk_entries(as_: str, home: Any, url: str) -> list[dict[str, Any]]:
    """The desk's own record, from its first entry."""
    pages = desk_as(as_, home, url).each_page("/desk/record/entries")
    return [entry for page in pages for entry in page["entries"]]


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
    """The record of the one conversation that is meant, by its id or the beginning of that."""
    client = desk_as(as_, home, url)
    whole = conversation if len(conversation) >= _WHOLE else None
    meant = whole or find_conversation(client, conversation)["id"]
    found: dict[str, Any] = client.get(f"/desk/conversations/{meant}/record")
    return found
