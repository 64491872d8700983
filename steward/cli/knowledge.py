"""`steward knowledge`: asks the help pages, and tells how well they are found."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from steward.cli.asking import JSON
from steward.cli.output import as_json, fail, say, table
from steward.settings import shipped

app = typer.Typer(
    help="The help pages: what answers a question, and how well questions are answered.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
QUESTIONS = shipped("evals/knowledge/questions.yaml")
_COLUMNS = {
    "questions": "questions",
    "recall_at_1": "recall at 1",
    "recall_at_3": "at 3",
    "recall_at_10": "at 10",
    "right": "right",
    "unanswerable_answered": "unanswerable answered",
}


@app.command(epilog='Example: steward knowledge ask "may I descale with vinegar?"')
def ask(
    question: Annotated[str, typer.Argument(help="In any of the five languages.")],
    json: JSON = False,
) -> None:
    """The pages of a company like ours that answer a question, or that none does."""
    from steward.scenarios.knowledge import Asked, fernhill, searched

    with fernhill(desk=False) as company:
        (found,) = searched(company, [Asked(question, "")])
    if json:
        as_json({"answered": bool(found.answered), "articles": found.hits})
        return
    say(found.told if found.answered else "No page answers this.")
    table(
        ("article", "answers", "sure", "title"),
        [
            (
                hit["article_id"],
                "yes" if hit["answers"] else "no",
                f"{hit['confidence']:.2f}",
                hit["title"],
            )
            for hit in found.hits[:5]
        ],
    )


@app.command(epilog="Examples: steward knowledge evaluate    steward knowledge evaluate --desk")
def evaluate(
    file: Annotated[Path, typer.Argument(help="Questions and the pages that answer them.")] = (
        QUESTIONS
    ),
    desk: Annotated[
        bool, typer.Option("--desk", help="Put each question to the real desk, as a customer.")
    ] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Print what went wrong.")
    ] = False,
    json: JSON = False,
) -> None:
    """How many questions are answered rightly, and how many are that no page answers.

    Exit 1 below 85 % (through the desk 80 %) right in any language, or above 5 % answered that
    nothing answers.
    """
    from steward.scenarios.document import Unreadable
    from steward.scenarios.knowledge import fernhill, figures, played, read_questions, searched

    try:
        questions = read_questions(file)
    except Unreadable as error:
        fail(str(error), "the format is that of evals/knowledge/questions.yaml", code=2)
    with fernhill(desk=desk) as company:
        found = list(played(company, questions)) if desk else searched(company, questions)
    told = figures(found) | {"by": "desk" if desk else "search", "file": file.name}
    if json:
        as_json(told)
    else:
        if verbose:
            for one in found:
                if not one.right:
                    wanted = ", ".join(one.asked.pages) or "no page"
                    say(f"{one.asked.language}  {one.asked.text}")
                    say(f"    {wanted}, found {', '.join(one.answered) or 'no page'}  {one.reply}")
        table(
            ("", *_COLUMNS.values()),
            [_row("all", told), *(_row(*of) for of in told["by_language"].items())],
        )
    enough = 80 if desk else 85
    least = min(of["right"] for of in (told, *told["by_language"].values()) if of["answerable"])
    raise typer.Exit(int(least < enough or told["unanswerable_answered"] > 5))


def _row(name: str, figures: dict[str, Any]) -> tuple[str, ...]:
    percent = [f"{figures[key]} %" for key in list(_COLUMNS)[1:]]
    return (name, str(figures["questions"]), *percent)
