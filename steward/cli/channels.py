"""`steward channels`: whether servers let the desk in, and lines that a person has to see to."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from typing import Annotated

import typer

from steward.cli.asking import HOME, JSON, URL, desk_as, listed, moment
from steward.cli.conversations import AS
from steward.cli.output import as_json, fail, say, table

app = typer.Typer(
    help="E-mail and messages: check, unproven, settle.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


def register(root: typer.Typer) -> None:
    """Add the commands."""
    root.add_typer(app, name="channels")


@app.command(epilog="Example: steward channels check --file channels.yaml")
def check(
    file: Annotated[
        Path | None, typer.Option(help="Another file than STEWARD_CHANNELS_FILE.")
    ] = None,
    json: JSON = False,
) -> None:
    """Sign in to each server that is named; nothing is sent and nothing is fetched.

    Exit code: 0 all let the desk in, 2 one does not.
    """
    from steward.channels.checking import look_over
    from steward.channels.configuration import load, read
    from steward.errors import BadInput
    from steward.settings import settings

    try:
        named = read(file, os.environ) if file else load(settings())
    except BadInput as error:
        fail(error.message, error.next_step, 2)
    found = asyncio.run(look_over(named))
    if not found:
        fail("No channel is named.", "Set STEWARD_CHANNELS_FILE, or give --file.", 2)
    if json:
        as_json([one._asdict() for one in found])
    else:
        rows = [(one.name, one.where, one.why or "lets the desk in") for one in found]
        table(("channel", "where", "state"), rows)
    raise typer.Exit(2 if any(one.why for one in found) else 0)


@app.command(epilog="Example: steward channels unproven --as lena")
def unproven(as_: AS = "lena", home: HOME = None, url: URL = "", json: JSON = False) -> None:
    """Lines that failed, came back, or of which nobody knows whether they went."""
    listed(
        desk_as(as_, home, url).get("/desk/channels/lines")["lines"],
        json,
        "No line waits for somebody to look.",
        ("line", "to", "state", "since", "why"),
        lambda one: (
            one["line"],
            one["address"],
            one["receipt"] or one["state"],
            moment(one["created_at"]),
            one["why"],
        ),
    )


@app.command(epilog="Example: steward channels settle out_5f0c --sent --as lena")
def settle(
    line: Annotated[str, typer.Argument(help="The line's id.")],
    as_: AS,
    sent: Annotated[
        bool,
        typer.Option("--sent/--again", help="It went, or it is to go again.", show_default=False),
    ],
    home: HOME = None,
    url: URL = "",
    json: JSON = False,
) -> None:
    """Say what became of a line, after a look into the mailbox."""
    path = f"/desk/channels/lines/{line}/settle"
    found = desk_as(as_, home, url).post(path, {"again": not sent})
    if json:
        as_json(found)
    else:
        say(f"{found['line']}: {found['state']}")
