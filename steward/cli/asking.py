"""What the commands of staff share: options, and the desk as a member of staff."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from steward.cli.output import advise, as_json, fail, table

if TYPE_CHECKING:
    from steward.cli.client import DeskClient

HOME = Annotated[
    Path | None, typer.Option("--home", envvar="STEWARD_HOME", help="Folder of the running desk.")
]
URL = Annotated[str, typer.Option(help="Where the desk runs.")]
JSON = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def desk_as(login: str, home: Path | None, url: str) -> DeskClient:
    """The running desk, as a member of staff; what that takes is imported when it is wanted,
    so that `--help` is quick.
    """
    from steward.cli import client

    return client.DeskClient(client.desk_url(home, url), client.staff_token(home, login))


def listed(
    found: Sequence[dict[str, Any]],
    json: bool,
    nothing: str,
    head: Sequence[str],
    row: Callable[[dict[str, Any]], Sequence[str]],
) -> None:
    """Print what was found: as JSON, as a table, or the sentence `nothing`."""
    if json:
        as_json(found)
    elif not found:
        advise(nothing)
    else:
        table(head, [row(one) for one in found])


def the_one(
    found: Sequence[dict[str, Any]], beginning: str, what: str, where: str
) -> dict[str, Any]:
    """The one entry with this id, else the only one whose id begins with it.

    Ends the command otherwise.
    """
    matching = [one for one in found if one["id"] == beginning] or [
        one for one in found if one["id"].startswith(beginning)
    ]
    if len(matching) != 1:
        fail(f"{len(matching) or 'No'} {what} begin with {beginning!r}.", f"{where} shows them.")
    return matching[0]


def moment(stamp: object) -> str:
    """A point in time to the second, for a table."""
    return str(stamp)[:19].replace("T", " ")


def minute(stamp: object) -> str:
    """A point in time to the minute, for a table; empty where there is none."""
    return str(stamp or "")[:16].replace("T", " ")


def one_conversation(known: Sequence[dict[str, Any]], beginning: str) -> dict[str, Any]:
    """The one of these conversations that is meant. Ends the command where none is, or several."""
    return the_one(known, beginning, "conversations", "steward conversations list")


def find_conversation(client: DeskClient, beginning: str) -> dict[str, Any]:
    """The one of all conversations that is meant. Ends the command where none is, or several."""
    return one_conversation(client.pages("/desk/conversations", "conversations"), beginning)
