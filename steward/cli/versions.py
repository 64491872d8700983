"""`steward versions`: what the desk's own agents are made of, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from steward.cli.asking import JSON, listed
from steward.cli.output import dim, say
from steward.cli.owner import HOME, as_owner

if TYPE_CHECKING:
    from steward.audit.record import Audit
    from steward.db import Connection

app = typer.Typer(
    help="Versions of the desk's own agents: list, put back.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
_COMES_BACK = {
    "graph": "code comes back with its release: its wheel, its checkout, its image's tag",
    "readers": "put them back, too; those of other code come back with its release",
    "models": "they come back with STEWARD_MODEL and STEWARD_MODELS",
}
_PARTS = ("policy", "prompts", "graph", "readers", "models")


def register(root: typer.Typer) -> None:
    """Add the commands."""
    root.add_typer(app, name="versions")


@app.command("list", epilog="Examples: steward versions list    steward versions list --json")
def list_(home: HOME = None, json: JSON = False) -> None:
    """Every version that was at work, the newest first, with a digest of each part.

    The record of a conversation names the version of each turn (`turn.opened`).
    """
    from steward.versions import everything

    listed(
        as_owner(home, lambda connection, audit, who: everything(connection)),
        json,
        "No desk has worked with this database yet: make run",
        ("version", "last began", *_PARTS),
        lambda one: (
            one["id"],
            f"{one['last_at']:%Y-%m-%d %H:%M}",
            *(one["parts"].get(part, "")[:8] for part in _PARTS),
        ),
    )


@app.command(
    "put-back",
    epilog="Examples: steward versions put-back 3f2a    "
    "steward versions put-back 3f2a --only policy",
)
def put_back(
    version: Annotated[str, typer.Argument(help="Its id, or the beginning of it.")],
    only: Annotated[
        Literal["policy", "prompts", "readers"] | None,
        typer.Option(help="This part alone; default: all three."),
    ] = None,
    home: HOME = None,
) -> None:
    """Write rules, prompts and readers' examples of an earlier version where this desk reads them.

    Rules are in force within a second, prompts and readers after a restart. Readers that were made
    by other code are refused: they, code and models come back with the release and settings that
    had them. What of the version is still another one here is said, and ends with exit code 1. On
    several machines: run it on each.
    """
    from steward import versions
    from steward.llm.roles import PROMPTS
    from steward.settings import PROJECT, settings

    folders = {"policy": settings().policies, "prompts": PROMPTS, "readers": PROJECT}
    wanted = {part: folder for part, folder in folders.items() if only in (None, part)}

    async def back(connection: Connection, audit: Audit, who: str) -> Any:
        own, changed = await versions.put_back(connection, audit, who, version, wanted)
        made = versions.made_of(settings(), PROMPTS)
        return own, changed, await versions.left(connection, own, made)

    own, changed, left = as_owner(home, back)
    for part, files in changed.items():
        say(f"{part} of {own}: {', '.join(files) or 'as they were already'}")
    if changed.get("prompts") or changed.get("readers"):
        say("Restart the desk: prompts and readers are read when it starts.")
    for part, (here, then) in left.items():
        say(f"{part}: still {here[:8]} and not {then[:8]}; {_COMES_BACK[part]}")
    if left:
        raise typer.Exit(1)
    if only is None:
        say(dim(f"This desk is {own} again."))
