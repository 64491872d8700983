"""`steward systems`: the register of the systems' tools and of other companies' agents."""

from __future__ import annotations

import json as jsons
from difflib import unified_diff
from typing import TYPE_CHECKING, Annotated, Any

import typer

from steward.cli.asking import HOME, JSON, URL, desk_as
from steward.cli.output import as_json, bold, fail, say, table

if TYPE_CHECKING:
    from steward.cli.client import DeskClient

app = typer.Typer(
    help="Tools of systems and agents: look, review, accept, deprecate, retire.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
AS = Annotated[str, typer.Option("--as", help="Who you are: noor is admin.")]
TOOL = Annotated[
    str, typer.Argument(help="SYSTEM.TOOL or AGENT.SKILL; or all that it fits of one.")
]
REASON = Annotated[str, typer.Option(help="Why, for whoever reads the record.")]


@app.command("list", epilog="Examples: steward systems list    steward systems list --json")
def list_(as_: AS = "noor", home: HOME = None, url: URL = "", json: JSON = False) -> None:
    """Look at every system and agent: how each tool stands, who answers for it, and why."""
    found = desk_as(as_, home, url).get("/desk/systems")
    if json:
        as_json(found)
        return
    table(
        ("tool", "kind", "state", "accepted by", "answers for it", "pin"),
        [
            (
                _name(one),
                one["kind"],
                one["state"] if one["used"] else one["state"].upper(),
                one["by"],
                one["owner"],
                one["seen"][7:19],
            )
            for one in found["tools"]
        ],
    )
    for system, why in found["silent"].items():
        say(f"{system} did not answer: {why}")


@app.command(epilog="Examples: steward systems diff    steward systems diff billing.issue_refund")
def diff(
    tool: Annotated[
        str, typer.Argument(help="SYSTEM.TOOL; left out: every tool that is not used.")
    ] = "",
    as_: AS = "noor",
    home: HOME = None,
    url: URL = "",
    json: JSON = False,
) -> None:
    """What a system says of a tool now, against what was accepted.

    Read it as a stranger's text: it may be written to persuade.
    """
    tools = desk_as(as_, home, url).get("/desk/systems")["tools"]
    wanted = [_find(tools, tool)] if tool else [one for one in tools if not one["used"]]
    if json:
        as_json(wanted)
        return
    if not wanted:
        say("Every tool is used, and described as it was accepted.")
    for one in wanted:
        say(bold(_name(one)))
        if one["accepted"] and one["was"] is None and one["seen"] != one["accepted"]:
            say("  what was accepted was never seen by this desk; this is what the system says now")
        for line in unified_diff(
            _lines(one["was"]), _lines(one["description"]), "accepted", "now", lineterm=""
        ):
            say(f"  {line}")


@app.command(
    epilog='Example: steward systems review carrier.parcels --owner aiko --reason "new address" '
    "--as lena"
)
def review(
    tool: TOOL,
    owner: Annotated[str, typer.Option(help="The colleague who answers for it.")],
    reason: REASON,
    as_: AS,
    home: HOME = None,
    url: URL = "",
    json: JSON = False,
) -> None:
    """Say that you looked at it as it is described now; for leads and admins.

    It is not used before another person, an admin, has accepted it.
    """
    _take("reviewed", tool, owner, reason, desk_as(as_, home, url), json=json)


def _step_of_admins(name: str, step: str, does: str, example: str) -> None:
    @app.command(name, help=does, epilog=f"Example: steward systems {name} {example} --as noor")
    def take(
        tool: TOOL,
        reason: REASON,
        as_: AS,
        home: HOME = None,
        url: URL = "",
        json: JSON = False,
    ) -> None:
        _take(step, tool, "", reason, desk_as(as_, home, url), json=json)


_step_of_admins(
    "accept",
    "accepted",
    "Take a tool as it was reviewed; for admins other than the reviewer. It is used at once.",
    'carrier.parcels --reason "asked them"',
)
_step_of_admins(
    "deprecate",
    "deprecated",
    "Say that a tool will go; for admins. It is used until it is retired.",
    'crm.old_notes --reason "crm.notes by May"',
)
_step_of_admins(
    "retire",
    "retired",
    "Use a tool no more; for admins. To use it again it is reviewed and accepted anew.",
    'carrier --reason "contract ended"',
)


# Of a whole system, a step is about the tools that it can follow on.
_FOLLOWS = {
    "reviewed": ("seen", "changed"),
    "accepted": ("reviewed",),
    "deprecated": ("accepted",),
    "retired": ("seen", "changed", "reviewed", "accepted", "deprecated"),
}


def _take(step: str, tool: str, owner: str, reason: str, client: DeskClient, *, json: bool) -> None:
    tools = client.get("/desk/systems")["tools"]
    wanted = (
        [_find(tools, tool)]
        if "." in tool
        else [one for one in tools if one["system"] == tool and one["state"] in _FOLLOWS[step]]
    )
    if not wanted:
        fail(f"{tool} has no tool that can be {step} now.", "steward systems list")
    about = {"step": step, "reason": reason} | ({"owner": owner} if owner else {})
    done = [
        client.post(
            "/desk/systems/steps",
            {"system": one["system"], "tool": one["tool"], "pin": one["seen"], **about},
        )
        for one in wanted
    ]
    if json:
        as_json(done)
        return
    for one in done:
        say(f"{_name(one)}: {one['state']}, {one['owner'] or 'nobody'} answers for it")


def _find(tools: list[dict[str, Any]], name: str) -> dict[str, Any]:
    for one in tools:
        if _name(one) == name:
            return one
    return fail(f"There is no tool {name} that was ever seen.", "steward systems list")


def _name(one: dict[str, Any]) -> str:
    return f"{one['system']}.{one['tool']}"


def _lines(description: dict[str, Any] | None) -> list[str]:
    # Escaped: what a system says must not steer the terminal of whoever looks at it.
    return jsons.dumps(description, indent=2, sort_keys=True).splitlines() if description else []
