"""`steward token`: makes, lists and revokes tokens of sandbox people.

They are for Agent Inbox, Agent Chat UI, Studio and curl.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from steward.cli.output import as_json, say, table

if TYPE_CHECKING:
    from steward.cli.client import DeskClient

_HOURS = 8
LOGIN = Annotated[
    str,
    typer.Argument(
        help="Who you are: lena and marcus are leads, priya and joost finance, aiko an agent."
    ),
]
HOME = Annotated[
    Path | None,
    typer.Option("--home", envvar="STEWARD_HOME", help="Folder for data, keys and logs."),
]
URL = Annotated[str, typer.Option(help="Where the desk runs.")]
AS = Annotated[str, typer.Option("--as", help="Who you are: noor is admin.")]
JSON = Annotated[bool, typer.Option("--json", help="Print JSON.")]


class _Names(TyperGroup):
    """`steward token lena` is `steward token for lena`."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        return super().resolve_command(
            ctx, args if args[0] in self.commands or args[0].startswith("-") else ["for", *args]
        )


app = typer.Typer(
    cls=_Names,
    no_args_is_help=True,
    rich_markup_mode=None,
    epilog="Example: steward token lena",
    help=(
        "Tokens of staff: `steward token LOGIN` prints one of a sandbox person, "
        "good for eight hours on this machine."
    ),
)


def register(root: typer.Typer) -> None:
    """Add the commands."""
    root.add_typer(app, name="token")


@app.command("for", epilog="Example: steward token lena")
def token(login: LOGIN, home: HOME = None, url: URL = "") -> None:
    """Print a token of a sandbox person, good for eight hours on this machine:
    an API key for the graph clients, a bearer for the rest.
    """
    from steward.cli.client import DeskClient, desk_url, staff_token

    signed = staff_token(home, login, hours=_HOURS)
    # says so when this person does not work here
    DeskClient(desk_url(home, url), signed).get("/auth/me")
    say(signed)


@app.command("list", epilog="Examples: steward token list    steward token list --json")
def list_(as_: AS = "noor", home: HOME = None, url: URL = "", json: JSON = False) -> None:
    """Whose tokens were ended, until when, and by whom.

    Tokens are signed and stored nowhere: those that count are not listed.
    """
    found = _client(home, url, as_).get("/desk/tokens")["ended"]
    if json:
        as_json(found)
    elif not found:
        say("Nobody's tokens were ended.")
    else:
        table(
            ("who", "no token counts of before", "by"),
            [
                (one["login"], str(one["not_before"])[:19].replace("T", " "), one["by_login"])
                for one in found
            ],
        )


@app.command(epilog="Example: steward token revoke lena --as noor")
def revoke(
    login: Annotated[str, typer.Argument(help="Whose tokens: all that were made until now.")],
    as_: AS,
    home: HOME = None,
    url: URL = "",
) -> None:
    """End every token that somebody has; the next one counts again.

    One's own, or as an admin anybody's.
    """
    ended = _client(home, url, as_).post("/desk/tokens/end", {"login": login})
    say(f"No token of {ended['login']} that was made until now counts any more.")


def _client(home: Path | None, url: str, login: str) -> DeskClient:
    from steward.cli.client import DeskClient, desk_url, staff_token

    return DeskClient(desk_url(home, url), staff_token(home, login))
