"""`steward peers`: which agents of other companies may ask this desk.

Written as the owner of the database: the desk itself cannot change these rows.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from steward.cli.asking import JSON, listed
from steward.cli.output import fail, say
from steward.cli.owner import HOME, as_owner

app = typer.Typer(
    help="Agents of other companies: add, end, list.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
NAME = Annotated[str, typer.Argument(help="Its name here, such as carrier.example.")]


def register(root: typer.Typer) -> None:
    """Add the commands."""
    root.add_typer(app, name="peers")


@app.command(
    epilog=(
        'Example: steward peers add carrier.example --title "The carrier" --key carrier.pem '
        "--scope skill:support --alone 0 --day 0"
    )
)
def add(
    name: NAME,
    title: Annotated[str, typer.Option(help="As people read it.")],
    key: Annotated[Path, typer.Option(help="Its public key, as PEM.")],
    scope: Annotated[
        list[str],
        typer.Option(help="skill:TEAM, rules:read or rules:propose; may be given several times."),
    ],
    currency: Annotated[str, typer.Option(help="Of the two limits.")] = "EUR",
    alone: Annotated[
        int, typer.Option(help="What one act may give without a signature, in minor units.")
    ] = 0,
    day: Annotated[int, typer.Option(help="And all of a day together, in minor units.")] = 0,
    minute: Annotated[int, typer.Option(help="Messages in a minute.")] = 30,
    open_tasks: Annotated[int, typer.Option(help="Tasks that have not ended.")] = 20,
    repeats: Annotated[int, typer.Option(help="The same words in ten minutes.")] = 3,
    home: HOME = None,
) -> None:
    """An agent may ask from now on, within these scopes and limits; of one that may already,
    they are changed.
    """
    from steward.access import peers

    try:
        pem = key.read_text(encoding="utf-8")
    except OSError as error:
        fail(f"The key cannot be read: {error.strerror}", "Give the file of its public key.")
    peer = peers.Peer(
        name=name,
        title=title,
        public_pem=pem,
        scopes=tuple(sorted(set(scope))),
        currency=currency,
        alone_minor=alone,
        day_minor=day,
        a_minute=minute,
        open_tasks=open_tasks,
        repeats=repeats,
    )
    as_owner(home, lambda connection, audit, who: peers.add(connection, audit, who, peer))
    say(f"{name} may ask for {', '.join(peer.scopes)}.")


@app.command(epilog="Example: steward peers end carrier.example")
def end(name: NAME, home: HOME = None) -> None:
    """Nothing of this agent's counts from the next request on."""
    from steward.access import peers

    as_owner(home, lambda connection, audit, who: peers.end(connection, audit, who, name))
    say(f"{name} may not ask any more.")


@app.command("list", epilog="Examples: steward peers list    steward peers list --json")
def list_(home: HOME = None, json: JSON = False) -> None:
    """All of them, with scopes and limits; who was ended comes last."""
    from steward.access import peers

    listed(
        as_owner(home, lambda connection, audit, who: peers.everybody(connection)),
        json,
        "No agent may ask yet: steward peers add NAME --title TITLE --key FILE --scope ...",
        ("name", "scopes", "alone", "a day", "a minute", "open"),
        lambda one: (
            one["name"],
            "ended" if one["ended_at"] else ", ".join(one["scopes"]),
            f"{one['alone_minor']} {one['currency']}",
            f"{one['day_minor']} {one['currency']}",
            str(one["a_minute"]),
            str(one["open_tasks"]),
        ),
    )
