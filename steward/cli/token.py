"""`steward token`: a sandbox person's sign-in for Agent Inbox, Agent Chat UI, Studio and curl."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from steward.cli.output import say

_HOURS = 8


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog="Example: steward token lena")(token)


def token(
    login: Annotated[str, typer.Argument(help="Who you are: lena and marcus are leads, priya and joost finance, aiko an agent.")],
    home: Annotated[Path | None, typer.Option("--home", envvar="STEWARD_HOME", help="Folder for data, keys and logs.")] = None,
    url: Annotated[str, typer.Option(help="Where the desk runs.")] = "",
) -> None:
    """Print a token of a sandbox person, good for eight hours on this machine: an API key for the graph clients, a bearer for the rest."""
    from steward.cli.client import DeskClient, desk_url, staff_token

    signed = staff_token(home, login, hours=_HOURS)
    DeskClient(desk_url(home, url), signed).get("/auth/me")  # says so when this person does not work here
    say(signed)
