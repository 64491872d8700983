"""`steward systems sign-in`, `sign-out`, `sign-ins`: where a person signs the desk in."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from steward.cli.asking import JSON, listed, moment
from steward.cli.loopback import PORT
from steward.cli.output import fail, say
from steward.cli.owner import HOME, address, as_owner
from steward.cli.systems import app

if TYPE_CHECKING:
    from steward.gateway.registry import Registry
    from steward.gateway.sign_ins import SignIns
    from steward.gateway.specs import SystemSpec

FOR = Annotated[
    str,
    typer.Option(
        "--for", help="A login: their own sign-in, for what they sign (`writes_as: signer`)."
    ),
]
NAME = Annotated[str, typer.Argument(help="The system's name in systems.yaml.")]
FILE = Annotated[Path | None, typer.Option(help="Another systems.yaml than STEWARD_SYSTEMS_FILE.")]


def register(_: typer.Typer) -> None:
    """Add the commands to `steward systems`."""
    app.command(
        "sign-in",
        epilog="Examples: steward systems sign-in crm    steward systems sign-in crm --no-browser",
    )(sign_in)
    app.command("sign-out", epilog="Example: steward systems sign-out crm")(sign_out)
    app.command("sign-ins", epilog="Example: steward systems sign-ins --json")(sign_ins)


def sign_in(
    system: NAME,
    scope: Annotated[
        str, typer.Option(help="Further scopes, beside those that the system asks for.")
    ] = "",
    port: Annotated[
        int, typer.Option(help="Port of this machine that the browser comes back to.")
    ] = PORT,
    browser: Annotated[
        bool, typer.Option(help="Open the page here; it is printed as well.")
    ] = True,
    person: FOR = "",
    file: FILE = None,
    home: HOME = None,
) -> None:
    """Sign the desk in at an MCP system whose issuer asks a person (OAuth 2.1), or a colleague.

    What is given is kept encrypted in the desk's database and renewed by itself.
    """
    from steward.access.staff import must_be_theirs, must_work_here
    from steward.cli.loopback import Browser
    from steward.errors import BadInput
    from steward.gateway import sign_ins as kept
    from steward.gateway.own_sign_ins import of_person
    from steward.gateway.session import guarded
    from steward.gateway.signing_in import sign_in as signed_in
    from steward.gateway.vouching import claims

    spec, own = _spec(system, file, person), of_person(system, person)
    if person:
        as_owner(home, lambda connection, audit, who: must_work_here(connection, person))
    logging.getLogger("mcp").setLevel(logging.CRITICAL)  # what went wrong is said below
    wanted = as_owner(home, lambda connection, audit, who: kept.wanted(connection, own))
    there = Browser(port, opens=browser)
    try:
        company = spec.oauth.company if person and spec.oauth else None
        asked = f"{wanted} {scope}"
        found = asyncio.run(signed_in(spec, there, guarded(spec), asked, company))
    except BadInput as error:
        fail(f"{error.message[:1].upper()}{error.message[1:]}.", error.next_step)

    async def keep(connection: Any, audit: Any, who: str) -> None:
        if person:  # they may have left while the page was open
            await must_work_here(connection, person)
        if found.company is not None:
            says = claims(found.company)
            await must_be_theirs(connection, person, found.company.issuer, says)
        await kept.keep(connection, audit, who, own, found)

    as_owner(home, keep)
    whose, scopes = person or "The desk", found.scopes or "no scopes"
    say(f"{whose} is signed in at {system}, by {found.issuer}: {scopes}.")
    if not found.renewable:
        say("Its issuer gave nothing to renew that by: sign in again when it has ended.")


def sign_out(system: NAME, person: FOR = "", file: FILE = None, home: HOME = None) -> None:
    """Have what was given taken back by the issuer (RFC 7009), and forget it.

    Exit code: 0 the issuer took it back, 1 it is forgotten here, and its issuer did not say so.
    """
    from steward.gateway import sign_ins as kept
    from steward.gateway.own_sign_ins import of_person
    from steward.gateway.session import guarded
    from steward.gateway.sign_ins import NeedsSignIn
    from steward.gateway.signing_in import revoke

    spec, own = _spec(system, file), of_person(system, person)

    async def work(connection: Any, audit: Any, who: str) -> bool:
        try:
            held = await kept.find(connection, own)
        except NeedsSignIn:  # of another secret: it can only be forgotten
            held = None
        revoked = held is not None and await revoke(held, guarded(spec))
        await kept.forget(connection, audit, who, own, revoked=revoked)
        return revoked

    if as_owner(home, work):
        whose = person or "The desk"
        say(f"{whose} is signed out of {system}; its issuer takes the tokens no more.")
        return
    say(f"The desk has forgotten the sign-in at {system}, and its issuer did not take it back.")
    say(f"Next: withdraw the desk's access in the settings of {system} itself.")
    raise typer.Exit(1)


def sign_ins(home: HOME = None, json: JSON = False) -> None:
    """Where the desk is signed in, by whom, and what is wrong with it."""
    from steward.gateway import sign_ins as kept

    listed(
        as_owner(home, lambda connection, audit, who: kept.everything(connection)),
        json,
        "The desk is signed in nowhere: steward systems sign-in NAME",
        ("system", "whose", "issuer", "scopes", "signed in by", "at", "state"),
        lambda one: (
            one["system"],
            one["person"] or "the desk",
            one["issuer"],
            one["scopes"],
            one["signed_by"],
            moment(one["signed_at"]),
            one["ended"]
            or (f"asks for {one['wanted']}" if one["wanted"] else "")
            or ("an answer of its issuer got lost: asked again" if one["unanswered"] else "good"),
        ),
    )


async def signed_in[T](
    home: Path | None, registry: Registry, work: Callable[[SignIns | None], Awaitable[T]]
) -> T:
    """Do something with what systems know the desk by, where one of them asks a person at all."""
    specs = (registry.system(name) for name in registry.names())
    asks = any(spec.oauth is not None and spec.oauth.sign_in for spec in specs)
    dsn = address(home) if asks else ""
    if not dsn:
        return await work(None)
    from steward.db import Database
    from steward.gateway.sign_ins import SignInsInRows

    database = Database(dsn, size=2)
    await database.open()
    try:
        return await work(SignInsInRows(database))
    finally:
        await database.close()


def _spec(system: str, file: Path | None, person: str = "") -> SystemSpec:
    """A system that is signed in at; ends the command where it is none, or where nobody's own
    sign-in would be used.
    """
    from steward.errors import BadInput
    from steward.gateway.registry import load
    from steward.settings import settings

    chosen = settings()
    variables = {**os.environ, "SYSTEMS_URL": chosen.systems_url}
    try:
        spec = load(file or chosen.systems_file, variables).system(system)
    except BadInput as error:
        fail(error.message, error.next_step, 2)
    if spec.oauth is None or not spec.oauth.sign_in:
        fail(f"Nobody signs in at {system}.", "Write `oauth: {sign_in: true}` in systems.yaml.", 2)
    if person and spec.oauth.writes_as != "signer":
        fail(
            f"All that the desk does at {system} goes out under its own sign-in.",
            "Write `oauth: {sign_in: true, writes_as: signer}` in systems.yaml.",
            2,
        )
    return spec
