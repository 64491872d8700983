"""`steward models`: which models read and phrase, and whether they can."""

from __future__ import annotations

import asyncio
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from steward.cli.asking import JSON
from steward.cli.output import as_json, fail, say, table
from steward.errors import StewardError

if TYPE_CHECKING:
    from steward.llm.speaking import Fared

app = typer.Typer(
    help="Which models read and phrase, and whether they can.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
_NONE = (
    "No model is set: the desk reads and speaks offline.\n"
    "One for all roles: STEWARD_MODEL=anthropic:claude-sonnet-5-5 and the provider's key."
)


@app.callback()
def _group() -> None:
    """Which models read and phrase, and whether they can."""


@app.command(epilog="Example: STEWARD_MODEL=openai:gpt-6.1-terra steward models check")
def check(json: JSON = False) -> None:
    """Ask each model one sample of its role: is the answer usable, how long did it take,
    what did it cost. Exit code 1 when one cannot be used.
    """
    from steward.budgets.prices import load_prices
    from steward.llm import roles
    from steward.llm.check import check as checked
    from steward.policy.live import LivePolicy
    from steward.settings import settings

    chosen = settings()
    if not roles.configured(chosen):
        as_json({"models": []}) if json else say(_NONE)
        return
    try:
        budgets = LivePolicy(chosen.policies).latest.limits.budgets
        prices = load_prices(chosen.policies)
        ladders = roles.build_models(chosen, budgets.output_tokens, budgets.thinking_tokens)
    except StewardError as error:
        fail(error.message, error.next_step)
    found = asyncio.run(checked(ladders, prices, chosen.model_seconds))
    if json:
        as_json({"currency": prices.currency, "models": [asdict(one) for one in found]})
    else:
        table(
            ("role", "model", "usable", "seconds", "tokens", prices.currency, "answer"),
            [
                (
                    one.role,
                    one.model,
                    one.trouble or "yes",
                    f"{one.seconds:.2f}",
                    f"{one.input_tokens} + {one.output_tokens}",
                    f"{one.cost_micro / 1_000_000:.6f}",
                    one.answer[:80],
                )
                for one in found
            ],
        )
        for name in sorted({one.model for one in found} - prices.models.keys()):
            say(
                f"{name} has no price in prices.yaml: it is counted as "
                f"{prices.default.input} and {prices.default.output} {prices.currency} a million."
            )
    if any(one.trouble for one in found):
        raise typer.Exit(1)


@app.command(epilog="Example: steward models speaking evals/speaking/lying.jsonl --verbose")
def speaking(
    files: Annotated[
        list[Path] | None, typer.Argument(help="answers, one a line; without: the project's own")
    ] = None,
    verbose: Annotated[bool, typer.Option(help="what is left out of which answer")] = False,
    json: JSON = False,
) -> None:
    """What of recorded answers of a model would be said: honest ones whole, lying ones not at
    all. Exit code 1 when a lie would be.
    """
    from steward.llm import speaking
    from steward.settings import shipped

    named = files or sorted(shipped("evals/speaking").glob("*.jsonl"))
    try:
        found = {file: [speaking.fared(one) for one in speaking.load(file)] for file in named}
    except StewardError as error:
        fail(error.message, error.next_step)
    rows = [_spoken(file, every) for file, every in found.items()]
    if json:
        as_json(rows)
    else:
        head = ("file", "answers", "honest", "said whole", "lying", "lies said")
        table(head, [[str(cell) for cell in row.values()] for row in rows])
    for one in (one for every in found.values() for one in every if verbose):
        if one.spoken.lie and one.slipped:
            say(f"said: {' '.join(one.said)}  ({one.spoken.lie})")
        elif one.left_out and not one.spoken.lie:
            say(f"{', '.join(one.left_out)}: {one.spoken.answer}")
    if any(row["lies said"] for row in rows):
        raise typer.Exit(1)


def _spoken(file: Path, every: list[Fared]) -> dict[str, str | int]:
    honest = [one for one in every if not one.spoken.lie]
    lying = [one for one in every if one.spoken.lie]
    return {
        "file": file.name,
        "answers": len(every),
        "honest": len(honest),
        "said whole": sum(one.whole for one in honest),
        "lying": len(lying),
        "lies said": sum(one.slipped for one in lying),
    }
