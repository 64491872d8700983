"""`steward recordings`: recorded answers of a model, kept true to the desk's questions."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from steward.cli.asking import JSON
from steward.cli.output import as_json, fail, say

app = typer.Typer(
    help="Recorded answers of a model, which scenarios replay.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


_PATHS = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="FILE|SCENARIO...", help="Recordings, or scenarios that play them; none: all."
    ),
]
_CUSTOMERS = Annotated[
    list[Path] | None,
    typer.Option(help="Simulated customers who play the one recording, in place of scenarios."),
]
_ONLY = Annotated[
    str, typer.Option("-k", metavar="TEXT", help="Only customers with this, as in simulate.")
]


@app.callback()
def _group() -> None:
    """Recorded answers of a model, which scenarios replay."""


@app.command(epilog="Example: steward recordings refresh evals/recordings/dialogues.jsonl")
def refresh(
    paths: _PATHS = None,
    scenarios: Annotated[
        Path, typer.Option(help="Where all scenarios are that may play a recording.")
    ] = Path("evals/scenarios"),
    customers: _CUSTOMERS = None,
    only: _ONLY = "",
    live: Annotated[
        bool, typer.Option("--live", help="Ask the model of STEWARD_MODEL what nobody answered.")
    ] = False,
    json: JSON = False,
) -> None:
    """Put recorded answers under their new keys after a prompt, the catalogue or a tool changed.

    Plays the scenarios, or customers. A question with the same role and data takes its old answer;
    what nobody asks any more goes. Questions without an answer are written to FILE.missed: write
    the answers into its rows (`answer`: JSON or text; tools as [{"tool": …, "args": {…}}]; the
    prompt is nodes/prompts/ROLE.md) and run this again. An empty FILE begins a recording. Exit
    code 1 when one has no answer, or a scenario does not hold.
    """
    from steward.cli.scenario import as_lines
    from steward.cli.simulate import as_lines as lines_of_customer
    from steward.cli.simulate import customers_of
    from steward.errors import StewardError
    from steward.scenarios import refreshing
    from steward.scenarios.document import Unreadable
    from steward.scenarios.suite import NothingToRun, NotPrepared
    from steward.scenarios.types import Ending, Result

    failed = list[str]()

    def tell(result: Result) -> None:
        failed[:] = [*(one for one in failed if one != result.file), *_failed(result)]
        if not json:
            say(as_lines(result, transcript=False))

    def tell_of(ending: Ending) -> None:
        failed.extend([ending.file] if ending.verdict == "broken" else [])
        if not json:
            say(lines_of_customer(ending, verbose=False, bad=False))

    try:
        ask = _live() if live else None
        if customers:
            recording = _the_only(paths)
            people = customers_of(customers, only)
            made = refreshing.refresh_with_customers(recording, people, tell_of, ask)
        else:
            made = refreshing.refresh(paths or [], scenarios, tell, ask)
    except StewardError as error:
        fail(error.message, error.next_step)
    except (NothingToRun, NotPrepared, Unreadable) as error:
        fail(str(error), code=2)
    if json:
        as_json([_as_object(one) | {"failed": failed} for one in made])
    else:
        for one in made:
            _tell(one)
    raise typer.Exit(1 if failed or any(one.unanswered for one in made) else 0)


def _the_only(paths: list[Path] | None) -> Path:
    if paths is None or len(paths) != 1:
        fail("customers play one recording", "name the one file that they play", code=2)
    return paths[0].resolve()


def _as_object(one: Any) -> dict[str, Any]:
    return {"file": str(one.file), "unanswered": one.unanswered, **one.counts}


def _failed(result: Any) -> list[str]:
    return [] if result.ok else [result.file]


def _tell(one: Any) -> None:
    counted = ", ".join(f"{number} {what}" for what, number in one.counts.items() if number)
    say(f"{one.file.name}: {counted or 'nothing was asked'}")
    for row in one.unanswered:
        given = " ".join(str(row["given"]).split())
        say(f"  no answer: {row['role']} {row['key']}  {given[:160]}")
    if one.unanswered:
        say(f"  write them into {one.file.name}.missed and run this again, or take --live")


def _live() -> Callable[[Mapping[str, Any]], Any]:
    """The model of STEWARD_MODEL, asked a question as the desk sent it. Raises BadInput."""
    from langchain_core.messages import HumanMessage, SystemMessage

    from steward.errors import BadInput
    from steward.llm import roles
    from steward.policy.live import LivePolicy
    from steward.settings import settings

    chosen = settings()
    limits = LivePolicy(chosen.policies).latest.limits.budgets
    models = roles.build_models(chosen, limits.output_tokens, limits.thinking_tokens)
    runner = asyncio.Runner()  # the client keeps its connections, which belong to one loop

    def ask(question: Mapping[str, Any]) -> Any:
        role = question["model"]
        if role not in models:
            raise BadInput(f"no model answers as {role}", next_step="name one in STEWARD_MODELS")
        chat, tools = models[role][0].chat, question.get("tools")
        model = chat.bind_tools(tools) if tools else chat
        system, given = (message["content"] for message in question["messages"])
        said = runner.run(model.ainvoke([SystemMessage(system), HumanMessage(given)]))
        uses = [{"tool": one["name"], "args": one["args"]} for one in said.tool_calls]
        return uses or str(said.text)

    return ask
