"""`steward books`: the sandbox's trial balance and whether it adds up; one account's money."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from steward.cli.asking import HOME, JSON, URL, desk_as, moment
from steward.cli.output import as_json, fail, say, table
from steward.money import Money

_WHICH = "Name one such as A-1001; the page of a conversation says whose its customer is."


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command("books", epilog="Examples: steward books    steward books --account A-1001")(books)


def books(
    as_: Annotated[str, typer.Option("--as", help="Who you are: priya is finance.")] = "priya",
    account: Annotated[
        str, typer.Option(help="What billing took from this one and gave back, such as A-1001.")
    ] = "",
    home: HOME = None,
    url: URL = "",
    json: JSON = False,
) -> None:
    """What every ledger of the sandbox's billing holds, debit and credit, and every record that
    does not agree with another, the desk's own ledger among them; exits 1 when there is one."""
    desk = desk_as(as_, home, url)
    if account:
        found = desk.get("/sandbox/books", account=account)
        if not any(found[part] for part in ("accounts", "contacts", "charges", "orders")):
            fail(f"The company has no account {account!r}.", _WHICH)
    else:
        found = desk.get("/sandbox/trial-balance")
    if json:
        as_json(found)
    elif account:
        _print_account(found)
    else:
        _print(found)
    raise typer.Exit(0 if found["balanced"] else 1)


def _print_account(found: dict[str, Any]) -> None:
    """Every charge of an account, and every refund with the key that it was asked for under."""
    rows = [
        (
            one["charge_id"],
            one["invoice_id"] or "",
            one["state"],
            str(Money(minor=one["captured_minor"] or 0, currency=one["currency"])),
            str(Money(minor=one["refunded_minor"] or 0, currency=one["currency"])),
        )
        for one in found["charges"]
    ]
    table(("charge", "invoice", "state", "captured", "refunded"), rows)
    paid = [
        (
            one["refund_id"],
            one["charge"],
            str(Money(minor=one["amount_minor"], currency=one["currency"])),
            one["status"],
            one["bank_reference"] or "",
            moment(one["at"]),
            one["key"],
        )
        for one in found["refunds"]
    ]
    say("")
    if paid:
        table(("refund", "charge", "amount", "status", "bank reference", "at", "key"), paid)
    else:
        say("Nothing was refunded.")


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
