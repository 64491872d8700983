"""`steward doctor`: each system and each tool that the desk expects, as it is now."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from steward.called import as_typed
from steward.cli.output import as_json, fail, say, table

if TYPE_CHECKING:
    from steward.gateway.doctor import Found


CUSTOMERS = Annotated[
    list[str] | None,
    typer.Option(
        "--customer",
        help="Try each read with this real customer: an address, or their id there. Several: the "
        "next one where the first has nothing. Shown is how many records fitted, and nothing else.",
    ),
]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        epilog=(
            "Examples: steward doctor    steward doctor --system billing --json    "
            "steward doctor --customer dana@example.com\n"
            "Exit code: 0 all is solid, 1 something is partial or missing, 2 a system that is "
            "named does not work."
        )
    )(doctor)


def doctor(
    system: Annotated[str, typer.Option(help="One system alone.")] = "",
    file: Annotated[
        Path | None, typer.Option(help="Another systems.yaml than STEWARD_SYSTEMS_FILE.")
    ] = None,
    home: Annotated[
        Path | None,
        typer.Option("--home", envvar="STEWARD_HOME", help="Folder of the desk's keys."),
    ] = None,
    customer: CUSTOMERS = None,
    only: Annotated[
        list[str] | None,
        typer.Option(help="A tool that you need; nothing else counts. May be given again."),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
) -> None:
    """Look over the systems: what is missing, partial and solid, and what to do next. Nothing is
    written.

    Where a desk runs from this home, it says how its own calls of each system went (`calls`): a
    system that lists its tools may answer none of them.
    """
    from steward.cli.client import home_folder, systems_url
    from steward.cli.doctor_running import of_the_running_desk
    from steward.cli.signing_in import signed_in
    from steward.errors import StewardError
    from steward.gateway.agents.declared import load
    from steward.gateway.doctor import examine, worst
    from steward.gateway.pins import load_lock, lock_file
    from steward.keys import Keys
    from steward.settings import settings

    chosen = file or settings().systems_file
    try:
        registry = load(chosen, {**os.environ, "SYSTEMS_URL": systems_url(home)})
        lock = load_lock(lock_file(chosen))
        keys = Keys(home_folder(home))
        looked = signed_in(
            home,
            registry,
            lambda sign_ins: examine(
                registry, keys, lock, system, sign_ins=sign_ins, customers=customer or ()
            ),
        )
        found = asyncio.run(looked)
    except StewardError as error:
        fail(error.message, error.next_step, 2)
    if not found:
        fail(f"There is no system {system!r}.", "It is one of systems.yaml.", 2)
    if unknown := {*(only or ())} - {one.tool for one in found}:
        fail(
            f"There is no tool {min(unknown)!r} to look at.", "Its name is in the second column.", 2
        )
    running, unasked = of_the_running_desk(home, system)
    found = needed([*found, *running], only or [])
    as_json([one._asdict() for one in found]) if json else show(found, unasked)
    raise typer.Exit(worst(found))


def needed(found: list[Found], only: list[str]) -> list[Found]:
    """What was found of these tools, of whether their systems answer, and of a stop of everything;
    all of it without one.
    """
    from steward.gateway.doctor import CALLS

    systems = {one.system for one in found if one.tool in only}
    return [
        one
        for one in found
        if not only
        or one.tool in only
        or (one.tool in ("", CALLS) and one.system in systems)
        or one.system == "desk"
    ]


def show(found: list[Found], unasked: str = "") -> None:
    """The table: what is not solid with its next step; `unasked`: why no desk was asked."""
    table(
        ("system", "tool", "state", "why", "next"),
        [
            (one.system, one.tool or "·", one.grade, one.why, as_typed(one.next_step))
            for one in found
        ],
    )
    solid = sum(one.grade == "Solid" for one in found)
    say(f"{solid} of {len(found)} solid.")
    if unasked:
        say(unasked)
