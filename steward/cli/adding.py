"""`steward systems add`: a mapping proposed from what a system says of itself, tried, and written
only when somebody agrees.
"""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from steward.cli.doctor import CUSTOMERS
from steward.cli.output import advise, fail, say
from steward.cli.systems import app

if TYPE_CHECKING:
    from steward.gateway.adding import Adding
    from steward.gateway.doctor import Found
    from steward.gateway.pins import Lock


def register(_: typer.Typer) -> None:
    """Add the command to `steward systems`."""
    app.command(
        epilog=(
            "Examples: steward systems add https://shop.example --as-system logistics "
            "--token-from SHOP_KEY    steward systems add https://crm.example/mcp --mcp "
            "--as-system crm --token-from CRM_TOKEN"
        )
    )(add)


def add(
    url: Annotated[str, typer.Argument(help="Where the REST API begins, or the MCP endpoint.")],
    system: Annotated[str, typer.Option("--as-system", help="crm, billing, helpdesk, …")],
    openapi: Annotated[str, typer.Option(help="Its document: a file, or a path at URL.")] = (
        "/openapi.json"
    ),
    mcp: Annotated[
        bool, typer.Option("--mcp", help="It is an MCP server: its own list is asked.")
    ] = False,
    token_from: Annotated[str, typer.Option(help="The variable that holds its token.")] = "",
    auth: Annotated[str, typer.Option(help="bearer, basic, or a header's name.")] = "bearer",
    internal: Annotated[
        bool, typer.Option("--internal", help="It is at an address of your own network.")
    ] = False,
    file: Annotated[Path, typer.Option(help="The systems.yaml to write.")] = Path("systems.yaml"),
    customer: CUSTOMERS = None,
    yes: Annotated[bool, typer.Option("--yes", help="Write without asking.")] = False,
) -> None:
    """Propose a system's mapping, try its reads, show what is missing, and ask before writing."""
    from steward.errors import StewardError
    from steward.gateway.adding import Adding

    try:
        adding = Adding(url, system, token_from, auth, internal, file, mcp=mcp)
        listed, content = adding.seen(openapi)
        text, tools = adding.proposed(listed)
        found, trouble = _tried(adding, text, content, customer or [])
    except StewardError as error:
        fail(error.message, error.next_step)
    say(text)
    if found:
        from steward.cli.doctor import show

        show(found)
    say(f"{len(tools)} tools of the desk may be there; {sum(not t.open for t in tools)} are whole.")
    if trouble:
        say(f"Not in use yet: {trouble}")
    target = adding.proposal if trouble else file
    files = [str(target), *([adding.beside] if content else [])]
    if not yes and not typer.confirm(f"Write {' and '.join(files)}?"):
        say("Nothing was written.")
        raise typer.Exit(1)
    adding.write(text, content, target)
    advise(f"Written. {_next_step(file, target)}")


def _next_step(file: Path, written: Path) -> str:
    """What to do with what was written: a proposal is copied first, for no desk reads it."""
    first = f"Copy {written} to {file}, complete" if written != file else "Complete"
    return f"{first} what is marked TODO in it, then: steward doctor --file {file}"


def _tried(
    adding: Adding, text: str, content: bytes, customers: list[str]
) -> tuple[list[Found], str]:
    """What the doctor finds of the proposal in a folder of its own; or why it cannot be used."""
    from tempfile import TemporaryDirectory

    from steward.errors import BadInput
    from steward.gateway.doctor import examine
    from steward.gateway.registry import load
    from steward.settings import settings

    with TemporaryDirectory() as name:
        trial = Path(name) / "systems.yaml"
        adding.write(text, content, trial)
        try:
            registry = load(trial, {**os.environ, "SYSTEMS_URL": settings().systems_url})
        except BadInput as bad:
            return [], bad.message.replace(str(trial), "the proposal")
        lock: Lock = {}
        looked = examine(registry, _NoKeys(), lock, adding.system, customers=customers)
        return asyncio.run(looked), ""


class _NoKeys:
    """No key of the desk is shown to a system that is only looked at."""

    def sign(self, *_: object, **__: object) -> str:
        return ""
