"""`steward erase`: what the desk keeps of a customer goes; what the law keeps is said."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from steward.cli.asking import HOME, JSON, URL, desk_as, moment
from steward.cli.output import advise, as_json, bold, dim, fail, say, table


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command(epilog='Examples: steward erase "Dana Whitfield" --yes    steward erase --again')(
        erase
    )


def erase(
    customer: Annotated[
        str, typer.Argument(help="Name, e-mail address, phone number, or an id in any system.")
    ] = "",
    again: Annotated[
        bool, typer.Option("--again", help="All whom a restored backup brought back.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do it; it cannot be undone.")] = False,
    as_: Annotated[str, typer.Option("--as", help="Who you are: noor is admin.")] = "noor",
    home: HOME = None,
    url: URL = "",
    json: JSON = False,
) -> None:
    """Show what erasing a customer clears and what the law keeps; with --yes, do it.

    For admins, and on the record. --again: those who were erased after the backup was made that
    the desk came back from.
    """
    if bool(customer) == again:
        fail("Whom?", "Name a customer, or say --again.")
    desk = desk_as(as_, home, url)
    if again:
        path = "/desk/erasures/again"
        all_found = desk.post(path, {}) if yes else desk.get(path)
        _show_again(all_found, json, yes)
        return
    found = desk.post("/desk/erasures" if yes else "/desk/erasures/plan", {"customer": customer})
    if json:
        as_json(found)
    else:
        _show(found)
    if found["in_the_way"] and not yes:
        fail("It cannot be done yet.", "See to what is in the way first.")


def _show_again(found: list[dict[str, Any]], json: bool, yes: bool) -> None:
    if json:
        as_json(found)
        return
    for one in found:
        _show(one)
    if not found:
        say("Nobody who was erased is here.")
    elif yes and not all(one["done"] for one in found):
        say("What is in the way holds the others up; they are erased by themselves after it.")


def _show(found: dict[str, Any]) -> None:
    said = "was erased" if found["done"] else "would be erased"
    talks = len(found["conversations"])
    who = found["name"] or found["customer"] or "Nobody by name"
    say(bold(f"{who} {said}: {talks} conversations."))
    table(
        ("table", "rows", "what", "stays"),
        [(one["table"], str(one["rows"]), one["keeps"], one["stays"]) for one in found["cleared"]],
    )
    say("Not touched, and why:")
    table(
        ("table", "what", "why"),
        [(one["table"], one["keeps"], one["stays"]) for one in found["kept"]],
    )
    if found["elsewhere"]:
        say("In the company's own systems, for whoever keeps those:")
        table(("system", "record"), [(o["system"], o["subject"]) for o in found["elsewhere"]])
    for one in found["in_the_way"]:
        until = f", until {moment(one['until'])}" if one["until"] else ""
        say(f"In the way: {one['what']}{until} (conversation {one['conversation_id']})")
        advise(f"  {one['next_step'].replace('ID', one['conversation_id'])}")
    if not found["done"]:
        say(dim("Nothing was changed. With --yes it is done, and cannot be undone."))
