"""`steward langsmith FILE_OR_DIR…`: simulated customers as an experiment in LangSmith."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from steward.cli.simulate import customers_of, tell
from steward.scenarios.types import SEEDS, Ending

if TYPE_CHECKING:
    from steward.scenarios.experiment import Case

_KEYS = ("LANGSMITH_API_KEY", "LANGCHAIN_API_KEY")


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("langsmith")(run)


def run(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="FILE_OR_DIR...", help="Customers' files, or folders of them."),
    ],
    dataset: Annotated[
        str, typer.Option("--dataset", help="The data set's name there; made where it is missing.")
    ] = "steward customers",
    experiment: Annotated[
        str, typer.Option("--experiment", help="What the experiment's name begins with.")
    ] = "steward",
    upload_only: Annotated[
        bool, typer.Option("--upload-only", help="Send the data set, and play nobody.")
    ] = False,
    seeds: Annotated[
        int,
        typer.Option("--seeds", min=1, max=SEEDS, help="In how many ways each customer speaks."),
    ] = 1,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="Customers at a time.")] = 1,
    only: Annotated[
        str, typer.Option("-k", metavar="TEXT", help="Only those whose name, file or tag has this.")
    ] = "",
) -> None:
    """Send simulated customers to LangSmith as a data set, have them talk to the real desk, and
    send how each was served.

    It needs LANGSMITH_API_KEY (LANGSMITH_ENDPOINT names another server than LangSmith's own). What
    is sent are shapes, counts and verdicts: no words, names, references or amounts. Exit 1 when
    somebody was served wrongly, 2 without a key or where nothing can be read.
    """
    if not any(os.environ.get(name) for name in _KEYS):
        _say("no key: set LANGSMITH_API_KEY (LangSmith, Settings, API keys)")
        raise typer.Exit(2)
    # they import a driver and a client: only when used
    from langsmith.utils import LangSmithError
    from requests import RequestException

    from steward.scenarios.document import Unreadable
    from steward.scenarios.simulate import summary
    from steward.scenarios.suite import NothingToRun, NotPrepared

    try:
        cases = [(one, seed) for one in customers_of(paths, only) for seed in range(seeds)]
        endings = _sent(cases, dataset, None if upload_only else experiment, jobs)
    except (NothingToRun, Unreadable) as error:
        _say(str(error))
        raise typer.Exit(2) from error
    except (LangSmithError, RequestException) as error:
        _say(f"LangSmith did not take it: {' '.join(str(error).split())[:300]}")
        raise typer.Exit(1) from error
    except NotPrepared as error:
        _say(f"nothing could be played: {error}")
        raise typer.Exit(1) from error
    if endings:
        figures = summary(endings, seeds)
        tell(figures, [], as_json=False)
        raise typer.Exit(1 if figures["wrong"] or figures["broken"] else 0)


def _sent(cases: list[Case], dataset: str, experiment: str | None, jobs: int) -> list[Ending]:
    from steward.scenarios.experiment import Experiment, MaskedClient
    from steward.scenarios.simulate import simulate
    from steward.scenarios.suite import prepared

    client = MaskedClient()
    made = Experiment(client, dataset, cases)
    typer.echo(f"data set {dataset!r}: {made.upload()} of {len(cases)} customers are new there")
    if experiment is None:
        return []
    with prepared() as postgres:
        endings = made.run(lambda one, seed: simulate(one, seed, postgres), experiment, jobs)
    client.flush()
    return endings


def _say(text: str) -> None:
    typer.echo(f"steward langsmith: {text}", err=True)
