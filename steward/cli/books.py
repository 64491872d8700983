"""`steward books`: the sandbox company's trial balance, by ledger and currency, and whether it adds up."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from steward.cli.asking import HOME, JSON, URL, desk_as
from steward.cli.output import as_json, say, table
from steward.money import Money


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command("books", epilog="Examples: steward books    steward books --json")(books)


def books(
    as_: Annotated[str, typer.Option("--as", help="Who you are: priya is finance.")] = "priya",
    home: HOME = None,
    url: URL = "",
    json: JSON = False,
) -> None:
    """What every ledger of the sandbox's billing holds, debit and credit; exits 1 when it does not balance."""
    found = desk_as(as_, home, url).get("/sandbox/trial-balance")
    if json:
        as_json(found)
    else:
        _print(found)
    raise typer.Exit(0 if found["balanced"] else 1)


def _print(found: dict[str, Any]) -> None:
    rows = [
        (one["title"], one["kind"], one["ledger"], *_sides(one, one["currency"]))
        for one in found["ledgers"]
    ]
    totals = [("Total", "", "", *_sides(one, one["currency"])) for one in found["totals"]]
    table(("what", "kind", "ledger", "debit", "credit"), [*rows, *totals])
    say("The books balance." if found["balanced"] else "The books do NOT balance.")


def _sides(one: dict[str, Any], currency: str) -> tuple[str, str]:
    shown = [
        str(Money(minor=one[f"{side}_minor"], currency=currency)) if one[f"{side}_minor"] else ""
        for side in ("debit", "credit")
    ]
    return shown[0], shown[1]
