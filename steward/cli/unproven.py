"""`steward actions unknown` and `resolve`: writes without an answer.

A person says what they found out about one.
"""

from __future__ import annotations

from typing import Annotated

import typer

from steward.cli.asking import HOME, JSON, URL, desk_as, listed, moment
from steward.cli.conversations import AS, actions
from steward.cli.output import as_json, say


def register(_app: typer.Typer) -> None:
    """Add the commands to `steward actions`."""
    actions.command("unknown", epilog="Example: steward actions unknown --as lena")(unknown)
    actions.command(
        "resolve",
        epilog=(
            'Example: steward actions resolve act_5f0c --happened --note "refund re_7001 is '
            'there" --as priya'
        ),
    )(resolve)


def unknown(as_: AS = "lena", home: HOME = None, url: URL = "", json: JSON = False) -> None:
    """What was sent once and never answered: a person has to look in the other system."""
    found = desk_as(as_, home, url).get("/desk/actions/unknown")["unknown"]
    listed(
        found,
        json,
        "No action waits for somebody to look.",
        ("id", "what", "conversation", "since", "why"),
        lambda one: (
            one["id"],
            f"{one['kind']} {one['resource']}",
            one["conversation_id"],
            moment(one["asked_at"]),
            one["why"],
        ),
    )


def resolve(
    action: Annotated[str, typer.Argument(help="The action's id.")],
    as_: AS,
    note: Annotated[str, typer.Option(help="How you know; kept in the record.")],
    happened: Annotated[
        bool,
        typer.Option(
            "--happened/--did-not-happen", help="What you found there.", show_default=False
        ),
    ],
    home: HOME = None,
    url: URL = "",
    json: JSON = False,
) -> None:
    """Say what became of it. It is never sent again either way; a new wish is a new action."""
    found = desk_as(as_, home, url).post(
        f"/desk/actions/{action}/resolve", {"happened": happened, "note": note}
    )
    if json:
        as_json(found)
    else:
        say(f"{found['action_id']}: {found['state']}")
