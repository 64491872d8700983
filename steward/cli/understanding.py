"""`steward understanding`: how well texts are read."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="How well texts are read, without a key.", no_args_is_help=True)


@app.callback()
def understanding() -> None:
    """How well texts are read, without a key."""


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
) -> None:
    """Routing, scope and intents on texts that the reader was not trained on: our own, and what
    reviewers wrote (`steward reviews export`), where that stands beside them.

    Sealed texts are read once, when all is done: whoever looks at them has no measure any more.
    """
    from steward.understanding import evaluate as measuring
    from steward.understanding.examples import examples_dir, load_yaml
    from steward.understanding.offline import OfflineUnderstander
    from steward.understanding.readers import load_readers

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
    understander = OfflineUnderstander(load_readers(say))
    if not files:
        files = [own / name for name in ("held_out.yaml", "unseen.yaml", "reviewed.yaml")]
        files = [file for file in files if file.exists()]
    for file in files:
        figures = measuring.measure(understander, load_yaml(file))
        print(measuring.report(file.name, figures))
        if verbose and not sealed:
            print("\n".join(figures.failures))
