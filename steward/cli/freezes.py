"""`steward freezes`: whose accounts are frozen, because somebody else may be in them."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from steward.cli.asking import (
    HOME,
    JSON,
    URL,
    desk_as,
    find_conversation,
    listed,
    moment,
    the_one,
)
from steward.cli.output import as_json, say

app = typer.Typer(
    help="Accounts that are frozen: somebody else may be in them.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
AS = Annotated[str, typer.Option("--as", help="Who you are; a lead or an admin lifts it.")]
ID = Annotated[str, typer.Argument(help="The conversation's id, or its beginning.")]
REASON = Annotated[str, typer.Option(help="Why; it stands in the record.")]


@app.command("list", epilog="Example: steward freezes list")
def list_(as_: AS = "lena", home: HOME = None, url: URL = "", json: JSON = False) -> None:
    """Whose accounts are frozen, since when, and on whose word."""
    listed(
        desk_as(as_, home, url).get("/desk/freezes")["freezes"],
        json,
        "No account is frozen.",
        ("conversation", "customer", "since", "on the word of"),
        lambda one: (one["conversation_id"], one["name"], moment(one["at"]), _whose_word(one)),
    )


@app.command(
    epilog="Example: steward freezes add 1f3a --as aiko --customer dana@example.com --reason "
    '"called back, it is her"'
)
def add(
    conversation: ID,
    as_: AS,
    reason: REASON,
    customer: Annotated[
        str,
        typer.Option(
            help="Who it is, by e-mail address, telephone or number, where nobody has proved it."
        ),
    ] = "",
    home: HOME = None,
    url: URL = "",
    json: JSON = False,
) -> None:
    """Freeze the account of a conversation's customer, or of whom they turned out to be."""
    client = desk_as(as_, home, url)
    talk = find_conversation(client, conversation)["id"]
    found = client.post(
        f"/desk/conversations/{talk}/supervision",
        {"does": "freeze", "text": reason, "to": customer},
    )
    if json:
        as_json(found)
    else:
        say(f"{talk}: the account is frozen; nothing of it changes until it is lifted.")


@app.command(
    epilog='Example: steward freezes lift 1f3a --as lena --reason "new password, it is her"'
)
def lift(
    conversation: ID, as_: AS, reason: REASON, home: HOME = None, url: URL = "", json: JSON = False
) -> None:
    """Lift it: codes go out again, what waits goes on, and no proof of before counts."""
    client = desk_as(as_, home, url)
    standing = client.get("/desk/freezes")["freezes"]
    talks = [{"id": one} for one in dict.fromkeys(each["conversation_id"] for each in standing)]
    talk = the_one(talks, conversation, "frozen accounts' conversations", "steward freezes list")
    found = client.post(
        f"/desk/conversations/{talk['id']}/supervision", {"does": "lift_freeze", "text": reason}
    )
    if json:
        as_json(found)
    else:
        say(f"{talk['id']}: the freeze is lifted.")


def _whose_word(one: dict[str, Any]) -> str:
    if one["login"]:
        return f"{one['login']}: {one['reason']}"
    return f"the customer ({one['proved_by'].replace('_', ' ')})"
