"""`steward staff`: who works here.

Written as the owner of the database: the desk itself cannot change these rows.
"""

from __future__ import annotations

from typing import Annotated

import typer

from steward.cli.asking import JSON, listed
from steward.cli.output import advise, as_json, fail, say
from steward.cli.owner import HOME, as_owner

app = typer.Typer(
    help="Who works here: add, link to the sign-in, say what for and when, end, list.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
LOGIN = Annotated[str, typer.Argument(help="The name here, such as lena.")]


def register(root: typer.Typer) -> None:
    """Add the commands."""
    root.add_typer(app, name="staff")


@app.command(epilog='Example: steward staff add lena --name "Lena Vos" --role lead')
def add(
    login: LOGIN,
    name: Annotated[str, typer.Option(help="As people read it.")],
    role: Annotated[
        list[str],
        typer.Option(help="agent, lead, finance, auditor or admin; may be given several times."),
    ],
    customer: Annotated[
        str, typer.Option(help="Their own account or contact, if they buy here too.")
    ] = "",
    home: HOME = None,
) -> None:
    """Somebody works here with these roles; of somebody who does already,
    name and roles are changed.
    """
    from steward.access import staff

    as_owner(
        home,
        lambda connection, audit, who: staff.add(
            connection, audit, who, login, name, role, customer or None
        ),
    )
    advise(
        f"{login} works here as {', '.join(sorted(set(role)))}. Next: "
        f"steward staff link {login} --sub SUBJECT"
    )


@app.command(
    epilog=(
        "Examples: steward staff link lena --sub 00u1    steward staff link lena --email "
        "lena@fernhill.example"
    )
)
def link(
    login: LOGIN,
    sub: Annotated[
        str, typer.Option(help="The issuer's subject: never given to somebody else.")
    ] = "",
    email: Annotated[str, typer.Option(help="An address that the issuer verifies.")] = "",
    issuer: Annotated[str, typer.Option(help="Whose; default: STEWARD_OIDC_ISSUER.")] = "",
    home: HOME = None,
) -> None:
    """Say whom the issuer's word makes this person: by subject, or by verified address."""
    from steward.access import staff
    from steward.settings import settings

    whose = issuer or settings().oidc_issuer
    if not whose:
        fail("Which issuer?", "Give --issuer, or set STEWARD_OIDC_ISSUER.")
    if bool(sub) == bool(email):
        fail(
            "One of --sub and --email is needed.",
            "Prefer --sub: an address can be given to somebody else.",
        )
    claim, value = ("sub", sub) if sub else ("email", email)
    as_owner(
        home,
        lambda connection, audit, who: staff.link(
            connection, audit, who, login, whose, claim, value
        ),
    )
    say(f"{claim} {value} at {whose} is {login}.")


@app.command(
    epilog=(
        "Examples: steward staff works aiko --for nl --for refund --hours 'mon-fri 09:00-17:00 "
        "Europe/Amsterdam'    steward staff works aiko --for all --hours always"
    )
)
def works(
    login: LOGIN,
    for_: Annotated[
        list[str] | None,
        typer.Option(
            "--for", help="A language or a team, may be given several times; all: anything."
        ),
    ] = None,
    hours: Annotated[
        str | None, typer.Option(help="Such as 'mon-fri 09:00-17:00 Europe/Amsterdam', or always.")
    ] = None,
    home: HOME = None,
) -> None:
    """Say what somebody sees to, and when: whom `assign: least_busy` gives a conversation to."""
    from steward.access import staff
    from steward.decisions.assigning import LANGUAGES
    from teams.registry import TEAMS

    if for_ is None and hours is None:
        fail("Nothing to change.", "Give --for, --hours, or both.")
    skills = [one for one in for_ if one != "all"] if for_ is not None else None
    now = as_owner(
        home,
        lambda connection, audit, who: staff.works(
            connection, audit, who, login, skills, hours, [*sorted(LANGUAGES), *TEAMS]
        ),
    )
    say(f"{login} sees to {', '.join(now['skills']) or 'anything'}; hours: {now['hours']}.")


@app.command(epilog="Example: steward staff end lena")
def end(login: LOGIN, home: HOME = None) -> None:
    """Somebody left: nothing of theirs counts from the next request on."""
    from steward.access import staff

    waiting = as_owner(
        home, lambda connection, audit, who: staff.end(connection, audit, who, login)
    )
    say(f"{login} does not work here any more.")
    for name in waiting:
        advise(
            f"The service account {name} counts no more until somebody answers for it: "
            f"steward clients hand-over {name} --owner LOGIN"
        )


@app.command("sign-out", epilog="Example: steward staff sign-out lena")
def sign_out(login: LOGIN, home: HOME = None, json: JSON = False) -> None:
    """End somebody's sessions in browsers. They sign in anew; their tokens go on."""
    from steward.access import staff

    ended = as_owner(
        home, lambda connection, audit, who: staff.sign_out(connection, audit, who, login)
    )
    if json:
        as_json({"login": login, "ended": ended})
    else:
        say(f"Sessions of {login} that were ended: {ended}.")


@app.command("list", epilog="Examples: steward staff list    steward staff list --json")
def list_(home: HOME = None, json: JSON = False) -> None:
    """Everybody, with roles and what signs them in; who left comes last."""
    from steward.access import staff

    listed(
        as_owner(home, lambda connection, audit, who: staff.everybody(connection)),
        json,
        "Nobody works here yet: steward staff add LOGIN --name NAME --role lead",
        ("login", "name", "roles", "sees to", "hours", "signs in as", "buys as"),
        lambda one: (
            one["login"],
            one["name"],
            ", ".join(one["roles"]) if one["active"] else "left",
            ", ".join(one["skills"]) or "anything",
            one["hours"],
            "; ".join(one["identities"]),
            one["linked_customer"] or "",
        ),
    )
