"""`steward understanding`: how well texts are read."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from steward.scenarios.measured import ReadWithAnswers

app = typer.Typer(help="How well texts are read.", no_args_is_help=True)


@app.callback()
def understanding() -> None:
    """How well texts are read, without a key and with a model's recorded answers."""


@app.command(
    epilog="Examples: steward understanding evaluate    steward understanding evaluate --sealed"
)
def evaluate(
    files: Annotated[
        list[Path] | None, typer.Argument(help="Texts with what they mean; by default our own.")
    ] = None,
    sealed: Annotated[
        bool,
        typer.Option("--sealed", help="The sealed texts: figures alone, and no text is shown."),
    ] = False,
    folds: Annotated[
        int, typer.Option(help="Train this many times, each time without a part of the examples.")
    ] = 0,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Print the texts that were read wrongly.")
    ] = False,
    model: Annotated[
        Path | None,
        typer.Option(
            help="Recorded answers (.jsonl) of a model that reads, too; questions without an "
            "answer are written to FILE.missed."
        ),
    ] = None,
) -> None:
    """Routing, scope and intents on texts that the reader was not trained on: our own, and what
    reviewers wrote (`steward reviews export`), where that stands beside them.

    Sealed texts are read once, when all is done: whoever looks at them has no measure any more.
    """
    from steward.scenarios.measured import ReadWithAnswers
    from steward.understanding.reader import evaluate as measuring
    from steward.understanding.reader.examples import examples_dir, load_yaml
    from steward.understanding.reader.offline import OfflineUnderstander
    from steward.understanding.reader.readers import load_readers

    def say(text: str) -> None:
        print(text, file=sys.stderr, flush=True)

    if folds:
        figures = measuring.folded_figures(folds, say)
        print(measuring.report(f"training lines, {folds} parts", figures))
        if verbose:
            print("\n".join(figures.failures))
        return
    own = examples_dir()
    if sealed:
        files = [own / "sealed" / "routing_sealed.yaml"]
    offline = OfflineUnderstander(load_readers(say))
    if not files:
        files = [own / name for name in ("held_out.yaml", "unseen.yaml", "reviewed.yaml")]
        files = [file for file in files if file.exists()]
    with_answers = None if model is None else ReadWithAnswers(offline, _answers(model))
    for file in files:
        figures = measuring.measure(with_answers or offline, load_yaml(file))
        print(measuring.report(file.name, figures))
        if verbose and not sealed:
            print("\n".join(figures.failures))
    if model is not None and with_answers is not None:
        _tell_of_answers(with_answers, model)


def _answers(file: Path) -> dict[str, str]:
    """The answers by their keys; a file that is not there yet has none."""
    from steward.scenarios.recorded import read_rows

    return {row["key"]: row["answer"] for row in read_rows(file)} if file.exists() else {}


def _tell_of_answers(reader: ReadWithAnswers, file: Path) -> None:
    """How often the model was asked, and what it has to be asked yet."""
    from steward.scenarios.recorded import write_rows

    missed = len(reader.unanswered)
    print(
        f"  the model was asked {reader.asked} times: {missed} without an answer, "
        f"{reader.unusable} unusable"
    )
    if missed:
        write_rows(Path(f"{file}.missed"), reader.unanswered)
        print(f"  {file}.missed has the {missed} questions without an answer")
