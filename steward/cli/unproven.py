"""`steward actions unknown` and `resolve`: writes without an answer.

A person says what they found out about one.
"""

from __future__ import annotations

from typing import Annotated, Any

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
    """Every effect that was sent and whose outcome nobody knows now, oldest first.

    The desk asks again by itself, under the same key; where `why` says that a person has to look in
    the other system, `steward actions resolve` ends it.
    """
    found = desk_as(as_, home, url).get("/desk/actions/unknown")["unknown"]
    listed(
        found,
        json,
        "Of every action that was sent the outcome is known.",
        (
            "id",
            "what",
            "amount",
            "customer",
            "since",
            "tries",
            "looked at next",
            "conversation",
            "key",
            "why",
        ),
        _row,
    )


def _row(one: dict[str, Any]) -> tuple[str, ...]:
    """One of them in a line."""
    person = "a person has to look" if one["asked_at"] else ""
    return (
        one["id"],
        f"{one['kind']} {one['resource']}",
        one["amount"],
        " ".join(part for part in (one["customer"], one["account"]) if part),
        moment(one["since"]),
        str(one["attempts"]),
        moment(one["looks_at"]) if one["looks_at"] else "by a person",
        one["conversation_id"],
        one["key"],
        ": ".join(part for part in (person, one["why"]) if part),
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
