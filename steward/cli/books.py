"""`steward books`: the sandbox company's trial balance, and whether it adds up."""

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
    """What every ledger of the sandbox's billing holds, debit and credit, and every record that
    does not agree with another, the desk's own ledger among them; exits 1 when there is one."""
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
    if found["differences"]:
        say("")
        unlike = [
            (
                one["what"],
                one["record"] or "",
                *_said(one, "says_minor"),
                *_said(one, "books_minor"),
            )
            for one in found["differences"]
        ]
        table(("does not agree", "record", "it says", "the books have"), unlike)
    say("The books balance." if found["balanced"] else "The books do NOT balance.")


def _said(one: dict[str, Any], name: str) -> tuple[str]:
    known = one[name] is not None and one["currency"]
    return (str(Money(minor=one[name], currency=one["currency"])) if known else "nothing",)


def _sides(one: dict[str, Any], currency: str) -> tuple[str, str]:
    shown = [
        str(Money(minor=one[f"{side}_minor"], currency=currency)) if one[f"{side}_minor"] else ""
        for side in ("debit", "credit")
    ]
    return shown[0], shown[1]
