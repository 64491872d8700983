"""`steward budgets`: what models may cost, what they did cost today, and what is left."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from steward.cli.asking import HOME, JSON, URL, desk_as
from steward.cli.output import as_json, dim, say, table

app = typer.Typer(
    help="What models cost, and what is left.", no_args_is_help=True, rich_markup_mode=None
)


@app.callback()
def _group() -> None:
    """What models cost, and what is left."""


@app.command(epilog="Examples: steward budgets show    steward budgets show --json")
def show(
    as_: Annotated[str, typer.Option("--as", help="Who you are: any member of staff.")] = "lena",
    home: HOME = None,
    url: URL = "",
    json: JSON = False,
) -> None:
    """Today's budgets: used, set aside for calls under way, left,
    and the limit; the fullest first.
    """
    found = desk_as(as_, home, url).get("/desk/budgets")
    if json:
        as_json(found)
        return
    table(
        ("scope", "whose", "used", "set aside", "left", "limit", "tokens left"),
        [_row(one) for one in found["budgets"]],
    )
    say(dim(f"{found['day']} (UTC), {found['currency']}; limits are in policies/limits.yaml"))


def _row(one: dict[str, Any]) -> tuple[str, ...]:
    whose = "" if one["scope"] == "company" else str(one["key"])[:24]
    money = (
        f"{one[name] / 1_000_000:.4f}"
        for name in ("used_micro", "reserved_micro", "left_micro", "limit_micro")
    )
    return (one["scope"], whose, *money, str(one["left_tokens"]))
