"""`steward clients`: which programs of the company may call this desk, and for what.

Written as the owner of the database: the desk itself cannot change these rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from steward.cli.asking import JSON, listed, moment
from steward.cli.output import as_json, say
from steward.cli.owner import HOME, as_owner

if TYPE_CHECKING:
    from steward.access.service_accounts import Given

app = typer.Typer(
    help="Service accounts of programs that call the desk: add, list, rotate, hand over, end.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
NAME = Annotated[str, typer.Argument(help="Its name here, such as month-end.")]
DAYS = Annotated[int, typer.Option(help="For how many days the secret counts, 730 at most.")]


def register(root: typer.Typer) -> None:
    """Add the commands."""
    root.add_typer(app, name="clients")


@app.command(
    epilog=(
        "Example: steward clients add month-end --may books:read --owner priya "
        '--reason "the month for the ledger"'
    )
)
def add(
    name: NAME,
    may: Annotated[
        list[str],
        typer.Option(
            help="conversations:read, approvals:read, reports:read, books:read, operations:read or "
            "desk:halt; may be given several times."
        ),
    ],
    owner: Annotated[str, typer.Option(help="The login of the person who answers for it.")],
    reason: Annotated[str, typer.Option(help="What it is for.")],
    days: DAYS = 365,
    home: HOME = None,
    json: JSON = False,
) -> None:
    """A program may call the desk with these rights. Its secret is shown once, here."""
    from steward.access import service_accounts

    wanted = service_accounts.ServiceAccount(name=name, owner=owner, rights=tuple(may))
    given = as_owner(
        home,
        lambda connection, audit, who: service_accounts.add(
            connection, audit, who, wanted, reason=reason, days=days
        ),
    )
    _show(given, json, f"{name} may {', '.join(sorted(set(may)))}, and {owner} answers for it.")


@app.command(
    epilog=(
        "Examples: steward clients rotate month-end    steward clients rotate month-end --overlap 0"
    )
)
def rotate(
    name: NAME,
    overlap: Annotated[
        int,
        typer.Option(min=0, max=168, help="Hours for which the old secret counts; 0 for a leak."),
    ] = 24,
    days: DAYS = 365,
    home: HOME = None,
    json: JSON = False,
) -> None:
    """A new secret, shown once; the old one counts for a day more, so that nothing stands still."""
    from steward.access import service_accounts

    given = as_owner(
        home,
        lambda connection, audit, who: service_accounts.rotate(
            connection, audit, who, name, overlap=overlap, days=days
        ),
    )
    until = f"for {overlap} hours more" if overlap else "no more"
    _show(given, json, f"{name} has a new secret; the old one counts {until}.")


@app.command("hand-over", epilog="Example: steward clients hand-over month-end --owner joost")
def hand_over(
    name: NAME,
    owner: Annotated[str, typer.Option(help="The login of the person who answers for it now.")],
    home: HOME = None,
) -> None:
    """Somebody else answers for it; one that waits because its owner left counts again."""
    from steward.access import service_accounts

    as_owner(
        home,
        lambda connection, audit, who: service_accounts.hand_over(
            connection, audit, who, name, owner
        ),
    )
    say(f"{owner} answers for {name}, which may call the desk with its secret.")


@app.command(epilog="Example: steward clients end month-end")
def end(name: NAME, home: HOME = None) -> None:
    """Nothing of this program's counts from the next request on."""
    from steward.access import service_accounts

    as_owner(
        home, lambda connection, audit, who: service_accounts.end(connection, audit, who, name)
    )
    say(f"{name} may not call the desk any more.")


@app.command("list", epilog="Examples: steward clients list    steward clients list --json")
def list_(home: HOME = None, json: JSON = False) -> None:
    """All of them: rights, who answers for it and why, until when, last used; ended ones last."""
    from steward.access import service_accounts

    listed(
        as_owner(home, lambda connection, audit, who: service_accounts.everybody(connection)),
        json,
        "No program has an account: steward clients add NAME --may RIGHT --owner LOGIN --reason R",
        ("name", "may", "owner", "for", "until", "last used"),
        lambda one: (
            one["name"],
            ", ".join(one["rights"]) if one["state"] == "counts" else one["state"],
            one["owner"] + ("" if one["owner_works_here"] else " (left)"),
            one["reason"],
            moment(one["expires_at"]),
            moment(one["used_at"]) if one["used_at"] else "never",
        ),
    )


def _show(given: Given, json: bool, sentence: str) -> None:
    if json:
        as_json(given.model_dump())
        return
    say(sentence)
    say(f"Its secret, shown this once and good until {moment(given.expires_at)}:")
    say(given.token)
