"""`steward langsmith FILE_OR_DIR…`: customers and scenarios as an experiment in LangSmith."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from steward.cli.simulate import tell
from steward.scenarios.types import SEEDS, Ending, Result, Scenario

if TYPE_CHECKING:
    from steward.scenarios.customers import Customer
    from steward.scenarios.experiment import Case, Ended

_KEYS = ("LANGSMITH_API_KEY", "LANGCHAIN_API_KEY")


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("langsmith")(run)


def run(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="FILE_OR_DIR...", help="Customers or scenarios, or folders."),
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
    """Send simulated customers and scenarios to LangSmith as a data set, have them played with the
    real desk, and send how each ended.

    It needs LANGSMITH_API_KEY (LANGSMITH_ENDPOINT names another server than LangSmith's own). What
    is sent are shapes, counts and verdicts: no words, names, references or amounts. Exit 1 when
    somebody was served wrongly or a scenario failed, 2 without a key or where nothing can be read.
    """
    if not any(os.environ.get(name) for name in _KEYS):
        _say(
            "no key: set LANGSMITH_API_KEY (LangSmith, Settings, API keys), and LANGSMITH_ENDPOINT "
            "for another server; without one, `steward simulate` and `steward scenario` play these"
        )
        raise typer.Exit(2)
    # they import a driver and a client: only when used
    from langsmith.utils import LangSmithError
    from requests import RequestException

    from steward.scenarios.document import Unreadable
    from steward.scenarios.suite import NothingToRun, NotPrepared

    try:
        cases = _cases(paths, only, seeds)
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
    raise typer.Exit(0 if _well(endings, seeds) else 1)


def _well(endings: list[Ended], seeds: int) -> bool:
    """Prints how all ended; whether nobody was served wrongly and every scenario held."""
    from steward.scenarios.simulate import summary

    held = [ending.ok for ending in endings if isinstance(ending, Result)]
    served = [ending for ending in endings if isinstance(ending, Ending)]
    figures = summary(served, seeds)
    if served:
        tell(figures, [], as_json=False)
    if held:
        typer.echo(f"{'scenarios that held':<32} {sum(held)} of {len(held)}")
    return all(held) and not figures["wrong"] and not figures["broken"]


def _cases(paths: list[Path], only: str, seeds: int) -> list[Case]:
    """Customers in so many wordings, and scenarios. Raises NothingToRun, Unreadable."""
    from steward.scenarios.customers import read_customer
    from steward.scenarios.reading import read_scenario
    from steward.scenarios.suite import NothingToRun, find_files, is_meant

    cases: list[Case] = []
    for file in find_files(paths):
        if any(line.startswith("scenario:") for line in file.read_text("utf-8").splitlines()):
            scenario = read_scenario(file)
            if is_meant((scenario.name, scenario.shown), only):
                cases.append((scenario, 0))
            continue
        one = read_customer(file)
        if is_meant((one.name, one.shown, *one.tags), only):
            cases += [(one, seed) for seed in range(seeds)]
    if not cases:
        raise NothingToRun(f"no customer and no scenario matches {only!r}")
    return cases


def _sent(cases: list[Case], dataset: str, experiment: str | None, jobs: int) -> list[Ended]:
    from steward.scenarios.experiment import Experiment, MaskedClient
    from steward.scenarios.play import play
    from steward.scenarios.simulate import simulate
    from steward.scenarios.suite import prepared

    def played(one: Customer | Scenario, seed: int) -> Ended:
        return play(one, postgres) if isinstance(one, Scenario) else simulate(one, seed, postgres)

    client = MaskedClient()
    made = Experiment(client, dataset, cases)
    typer.echo(f"data set {dataset!r}: {made.upload()} of {len(cases)} are new there")
    if experiment is None:
        return []
    with prepared() as postgres:
        endings = made.run(played, experiment, jobs)
    client.flush()
    return endings


def _say(text: str) -> None:
    typer.echo(f"steward langsmith: {text}", err=True)
