"""The `steward` command.

Every command imports what it needs when it runs, so that `--help` is quick.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Annotated

import typer

from steward.cli import (
    approvals,
    audit,
    budgets,
    conversations,
    db,
    freezes,
    knowledge,
    models,
    policy,
    recordings,
    systems,
    understanding,
)
from steward.cli.examples import WithSettings, with_examples
from steward.ports import HIGHEST_PORT

app = typer.Typer(
    name="steward",
    cls=WithSettings,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help=(
        "Steward: a customer-operations desk of agents. Begin with `steward run`, "
        "then `steward chat` in a second terminal."
    ),
)
app.add_typer(approvals.app, name="approvals")
app.add_typer(conversations.app, name="conversations")
app.add_typer(conversations.actions, name="actions")
app.add_typer(freezes.app, name="freezes")
app.add_typer(audit.app, name="audit")
app.add_typer(budgets.app, name="budgets")
app.add_typer(db.app, name="db")
app.add_typer(knowledge.app, name="knowledge")
app.add_typer(models.app, name="models")
app.add_typer(policy.app, name="policy")
app.add_typer(recordings.app, name="recordings")
app.add_typer(systems.app, name="systems")
app.add_typer(understanding.app, name="understanding")
DESK_PORT = 8400
HOME = Annotated[
    Path | None,
    typer.Option("--home", envvar="STEWARD_HOME", help="Folder for data, keys and logs."),
]


@app.command(epilog="Example: steward run --port 3024")
def run(
    home: HOME = None,
    port: Annotated[
        int,
        typer.Option(min=1, max=HIGHEST_PORT, envvar="STEWARD_PORT", help="Port of the desk."),
    ] = DESK_PORT,
    systems_port: Annotated[
        int,
        typer.Option(
            min=0,
            max=HIGHEST_PORT,
            envvar="STEWARD_SYSTEMS_PORT",
            help="Port of the sandbox company's systems; 0: the one after the desk's.",
        ),
    ] = 0,
    debug: Annotated[
        bool,
        typer.Option(
            "--debug",
            envvar="STEWARD_DEBUG",
            help="On a copy of the company: Studio may edit state, fork and set interrupts.",
        ),
    ] = False,
) -> None:
    """Start everything on this machine: database, sandbox company, desk.

    Ctrl-C stops it; the data stays.
    """
    from steward.cli.settings_check import check_settings, port_after

    check_settings()
    given = {
        "--home": str(home or ""),
        "--port": "" if port == DESK_PORT else str(port),
        "--systems-port": str(systems_port or ""),
        "--debug": "1" if debug else "",
    }
    systems_port = systems_port or port_after(port)
    from steward.cli.run import run_until_stopped

    raise typer.Exit(run_until_stopped(home, port, systems_port, given, debug=debug))


@app.command(epilog="Examples: steward demo    steward demo two killed    steward demo --json")
def demo(
    stories: Annotated[
        list[str] | None,
        typer.Argument(
            help="Only these: alone, signature, two, maker, edit, killed, timeout, expiry, "
            "voice, upgraded, third, due."
        ),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print JSON; progress goes to standard error.")
    ] = False,
) -> None:
    """Scenarios told aloud; exits 0 only if billing's books and the desk's record
    agree with all of them.
    """
    from steward.cli.settings_check import check_settings

    check_settings()
    from steward.cli.demo import tell

    raise typer.Exit(tell(stories or (), json=as_json))


@app.command(
    epilog=(
        "Examples: steward chat    steward chat --conversation ID    printf 'hi\\n' | steward chat"
    )
)
def chat(
    conversation: Annotated[str, typer.Option(help="Go on with this conversation.")] = "",
    home: HOME = None,
    url: Annotated[
        str, typer.Option(help="Where the desk runs; default: the desk that was started last here.")
    ] = "",
) -> None:
    """Talk to the running desk as a customer."""
    from steward.cli.chat import talk

    raise typer.Exit(talk(conversation, home, url))


@app.command(epilog="Examples: steward outbox    steward outbox --conversation ID --json")
def outbox(
    conversation: Annotated[str, typer.Option(help="Of this conversation only.")] = "",
    home: HOME = None,
    url: Annotated[str, typer.Option(help="Where the desk runs.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """What the sandbox desk has sent: replies, notices, one-time codes."""
    from steward.cli.outbox import show

    raise typer.Exit(show(conversation, home, url, as_json))


@app.command(
    epilog='Examples: steward halt --as noor --reason "wrong prices"    steward halt --status'
)
def halt(
    as_: Annotated[
        str, typer.Option("--as", help="Who you are: lena and marcus are leads, noor is admin.")
    ] = "noor",
    reason: Annotated[
        str, typer.Option(help="Why; needed, and kept in the record. Asked for on a terminal.")
    ] = "",
    status: Annotated[
        bool,
        typer.Option("--status", help="Only say whether everything is stopped, and what waits."),
    ] = False,
    home: HOME = None,
    url: Annotated[str, typer.Option(help="Where the desk runs.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Stop everything: nothing is granted and no effect begins until `steward resume`.

    Reads and answers go on.
    """
    raise typer.Exit(conversations.halt(reason, status, as_, home, url, as_json))


@app.command(epilog="Example: steward resume --as noor")
def resume(
    as_: Annotated[str, typer.Option("--as", help="Who you are: a lead or an admin.")],
    home: HOME = None,
    url: Annotated[str, typer.Option(help="Where the desk runs.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Let everything go on after a halt; what waited is taken up."""
    raise typer.Exit(conversations.resume(as_, home, url, as_json))


@app.command(epilog="Example: steward version")
def version() -> None:
    """Print the version."""
    from steward.server.version import steward_version

    typer.echo(f"steward {steward_version()}")


def _register_others() -> None:
    """Commands of other subjects bring their own file with `register(app)`."""
    for name in (
        "understand",
        "scenario",
        "simulate",
        "langsmith",
        "unproven",
        "token",
        "serve",
        "doctor",
        "adding",
        "signing_in",
        "staff",
        "peers",
        "clients",
        "versions",
        "channels",
        "books",
        "erase",
        "report",
        "reviews",
        "restore",
    ):
        try:
            module = importlib.import_module(f"steward.cli.{name}")
        except ModuleNotFoundError as error:
            if error.name != f"steward.cli.{name}":
                raise
            continue
        module.register(app)


_register_others()
with_examples(app)


def main() -> None:
    """The console script's entry."""
    sys.exit(app())


if __name__ == "__main__":
    main()
