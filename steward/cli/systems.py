"""`steward systems`: what the company's systems say of their tools, and accepting what changed."""

from __future__ import annotations

import json as jsons
from difflib import unified_diff
from typing import Annotated, Any

import typer

from steward.cli.asking import HOME, JSON, URL, desk_as
from steward.cli.output import as_json, bold, fail, say, table

app = typer.Typer(
    help="The company's systems and what they say of their tools.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
AS = Annotated[str, typer.Option("--as", help="Who you are: noor is admin.")]


@app.command("list", epilog="Examples: steward systems list    steward systems list --json")
def list_(as_: AS = "noor", home: HOME = None, url: URL = "", json: JSON = False) -> None:
    """Look at every system: which tools are as they were accepted, by whom,
    and which are refused.
    """
    found = desk_as(as_, home, url).get("/desk/systems")
    if json:
        as_json(found)
        return
    table(
        ("tool", "state", "accepted by", "pin"),
        [
            (_name(one), "CHANGED" if one["changed"] else "accepted", one["by"], one["seen"][7:19])
            for one in found["tools"]
        ],
    )
    for system, why in found["silent"].items():
        say(f"{system} did not answer: {why}")


@app.command(epilog="Examples: steward systems diff    steward systems diff billing.issue_refund")
def diff(
    tool: Annotated[
        str, typer.Argument(help="SYSTEM.TOOL; left out: every tool that changed.")
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
    wanted = [_find(tools, tool)] if tool else [one for one in tools if one["changed"]]
    if json:
        as_json(wanted)
        return
    if not wanted:
        say("Every tool is described as it was accepted.")
    for one in wanted:
        say(bold(_name(one)))
        if one["accepted"] and one["was"] is None and one["changed"]:
            say("  what was accepted was never seen by this desk; this is what the system says now")
        for line in unified_diff(
            _lines(one["was"]), _lines(one["description"]), "accepted", "now", lineterm=""
        ):
            say(f"  {line}")


@app.command(epilog="Example: steward systems accept billing.issue_refund --as noor")
def accept(
    tool: Annotated[
        str, typer.Argument(help="SYSTEM.TOOL, or SYSTEM for each of its tools that changed.")
    ],
    as_: AS,
    home: HOME = None,
    url: URL = "",
    json: JSON = False,
) -> None:
    """Take a tool as it is described now; for admins. It is used at once."""
    client = desk_as(as_, home, url)
    tools = client.get("/desk/systems")["tools"]
    wanted = (
        [_find(tools, tool)]
        if "." in tool
        else [one for one in tools if one["system"] == tool and one["changed"]]
    )
    if not wanted:
        fail(f"{tool} has no tool that changed.", "steward systems list")
    done = [
        client.post(
            "/desk/systems/accept",
            {"system": one["system"], "tool": one["tool"], "pin": one["seen"]},
        )
        for one in wanted
    ]
    if json:
        as_json(done)
        return
    for one in done:
        say(f"{_name(one)}: accepted by {one['by']}")


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
