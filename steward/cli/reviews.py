"""`steward reviews`: contacts that are looked at again, a scorecard each, and examples."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import typer

from steward.cli.asking import HOME, JSON, URL, desk_as, moment
from steward.cli.output import as_json, dim, fail, say, table

app = typer.Typer(
    help="Quality: contacts looked at again.", no_args_is_help=True, rich_markup_mode=None
)
AS = Annotated[str, typer.Option("--as", help="Who you are: lena and marcus are leads.")]
type Said = Literal["yes", "no", ""]
_PARTS = ("understood", "answered", "worded", "safe")


def register(app_: typer.Typer) -> None:
    """Add the commands to the application."""
    app_.add_typer(app, name="reviews")


@app.command("list", epilog="Examples: steward reviews list    steward reviews list --json")
def list_(as_: AS = "lena", home: HOME = None, url: URL = "", json: JSON = False) -> None:
    """What waits to be looked at: all that is at risk, and a sample of the rest."""
    found = desk_as(as_, home, url).get("/desk/reviews", limit=200)
    if json:
        as_json(found)
        return
    table(
        ("conversation", "contact", "ended", "why", "outcome", "about"),
        [
            (
                one["id"],
                str(one["n"]),
                moment(one["ended_at"]),
                " ".join(one["why"]),
                f"{one['outcome']}: {one['reason']}",
                one["contact_reason"] or "-",
            )
            for one in found["queue"]
        ],
    )
    said = ", ".join(
        f"{one['part']} {one['yes']} of {one['yes'] + one['no']}" for one in found["found"]
    )
    say(f"{found['waiting']} wait, {found['reviewed']} were looked at: {said}.")
    say(dim(f"Of {found['days']} days; {found['percent']} % of those without a risk are drawn."))


@app.command(epilog="Example: steward reviews write 1f3a… 1 --understood yes --answered no")
def write(
    conversation: Annotated[str, typer.Argument(help="The conversation's whole id.")],
    contact: Annotated[int, typer.Argument(help="Which contact of it, from the list.")],
    understood: Annotated[Said, typer.Option(help="What the customer wanted.")] = "",
    answered: Annotated[Said, typer.Option(help="Rightly, by rules and records.")] = "",
    worded: Annotated[Said, typer.Option(help="So that they could understand it.")] = "",
    safe: Annotated[Said, typer.Option(help="Nothing told or done that should not be.")] = "",
    note: Annotated[str, typer.Option(help="For colleagues.")] = "",
    example: Annotated[str, typer.Option(help="Words of your own that were misread.")] = "",
    meant: Annotated[list[str] | None, typer.Option(help="How they should be read.")] = None,
    as_: AS = "lena",
    home: HOME = None,
    url: URL = "",
) -> None:
    """Keep a scorecard; what is left out was not asked in this contact."""
    said = dict(zip(_PARTS, (understood, answered, worded, safe), strict=True))
    body: dict[str, Any] = {part: one == "yes" for part, one in said.items() if one}
    if not body:
        fail(
            "Nothing was said.",
            "Answer at least one of --understood, --answered, --worded, --safe.",
        )
    body |= {"note": note, "example": example, "meant": meant or []}
    desk_as(as_, home, url).put(f"/desk/reviews/{conversation}/{contact}", body)
    say("Kept.")


@app.command(epilog="Example: steward reviews export > evals/understanding/reviewed.yaml")
def export(
    first: Annotated[str, typer.Option("--from", help="First day; default: a month ago.")] = "",
    last: Annotated[str, typer.Option("--to", help="Last day; default: today.")] = "",
    as_: AS = "lena",
    home: HOME = None,
    url: URL = "",
) -> None:
    """Print what reviewers wrote as an examples file, for `steward.understanding` to be held to."""
    import json
    import sys

    asked = {name: value for name, value in (("from", first), ("to", last)) if value}
    found = desk_as(as_, home, url).get("/desk/reviews/examples", **asked)
    sys.stdout.write(
        "# Written by reviewers in words of their own. A list of cases, as development.yaml.\n"
    )
    for one in found["cases"]:
        said = json.dumps(one["text"], ensure_ascii=False)
        sys.stdout.write(f"- text: {said}\n")
        for name in ("intents", "teams"):
            sys.stdout.write(f"  {name}: [{', '.join(one[name])}]\n")
        sys.stdout.write(f"  decision: {one['decision']}\n")
