"""`steward simulate FILE_OR_DIR…`: simulated customers talk to the desk; how they were served."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from steward.scenarios.types import SEEDS, VERDICTS, WELL, Ending

if TYPE_CHECKING:
    from steward.scenarios.customers import Customer
    from steward.scenarios.floor import Compared
    from steward.scenarios.model_customer import Writes
    from steward.scenarios.recorded import Recorded


_MODEL = Annotated[
    Path | None,
    typer.Option(
        "--model",
        metavar="FILE",
        help="Recorded answers (.jsonl) or a script (.yaml) of a model, which the desk asks.",
    ),
]
_CUSTOMER_MODEL = Annotated[
    str,
    typer.Option(
        "--customer-model",
        metavar="PROVIDER:NAME",
        help="Customers are played by this model, which needs its key in the environment.",
    ),
]
_WORST = Annotated[
    int,
    typer.Option("--worst", min=0, metavar="N", help="Print the N worst word for word at last."),
]
_FLOOR = Annotated[
    Path | None,
    typer.Option(
        "--floor",
        metavar="FILE",
        help="A list of who was well served before: says who is no longer, and exits 1 then.",
    ),
]
_RAISE = Annotated[
    bool, typer.Option("--raise-floor", help="Add to that list who is well served by now.")
]


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("simulate")(run)


def run(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="FILE_OR_DIR...", help="Customers' files, or folders of them."),
    ],
    seeds: Annotated[
        int,
        typer.Option("--seeds", min=1, max=SEEDS, help="In how many ways each customer speaks."),
    ] = SEEDS,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="Customers at a time.")] = 3,
    only: Annotated[
        str, typer.Option("-k", metavar="TEXT", help="Only those whose name, file or tag has this.")
    ] = "",
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON object a conversation, then the figures.")
    ] = False,
    model: _MODEL = None,
    customer_model: _CUSTOMER_MODEL = "",
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Print every conversation, not only bad ones.")
    ] = False,
    worst: _WORST = 0,
    floor: _FLOOR = None,
    raise_floor: _RAISE = False,
) -> None:
    """Simulated customers talk to the real desk; prints how many were well served.

    Exit 1 when somebody was served wrongly, or worse than the list of `--floor` has it; being
    unhelpful is counted and is no error. With STEWARD_MODEL in the environment the desk asks that
    model (STEWARD_MODEL_DEADLINE: seconds).
    """
    # they import a driver and a server: only when used
    from steward.errors import BadInput
    from steward.scenarios.document import Unreadable
    from steward.scenarios.simulate import summary
    from steward.scenarios.simulate import worst as worst_of
    from steward.scenarios.suite import NothingToRun, NotPrepared

    def show(ending: Ending) -> None:
        typer.echo(_as_object(ending) if as_json else as_lines(ending, verbose, not worst))

    began = time.monotonic()
    try:
        each = [(one, seed) for one in customers_of(paths, only) for seed in range(seeds)]
        writes = _written_by(customer_model) if customer_model else None
        settings, served = _asked(model)
        endings, found, fell = _played(each, jobs, settings, floor, show, writes)
    except (NothingToRun, Unreadable, BadInput) as error:
        typer.echo(f"steward simulate: {error}", err=True)
        raise typer.Exit(2) from error
    except NotPrepared as error:
        typer.echo(f"steward simulate: nothing could be played: {error}", err=True)
        raise typer.Exit(1) from error
    figures = summary(endings, seeds) | _questions(served)
    tell(figures, worst_of(endings, worst), as_json=as_json)
    if floor is not None:
        _tell_floor(floor, found.risen, fell, raise_floor=raise_floor)
    typer.echo(f"{time.monotonic() - began:.1f} s, {jobs} at a time", err=True)
    raise typer.Exit(1 if figures["wrong"] or figures["broken"] or fell else 0)


def _played(
    each: list[tuple[Customer, int]],
    jobs: int,
    settings: Mapping[str, str],
    floor: Path | None,
    show: Callable[[Ending], None],
    writes: Writes | None = None,
) -> tuple[list[Ending], Compared, list[Ending]]:
    """How each ended, who fell below the floor or rose above it, and who fell once more: who is
    served then fell by chance.
    """
    from steward.scenarios.floor import Compared, compared, named, read_floor
    from steward.scenarios.simulate import simulate
    from steward.scenarios.suite import in_order

    kept = frozenset() if floor is None else read_floor(floor)
    endings: list[Ending] = []

    def played(which: list[tuple[Customer, int]]) -> Iterator[Ending]:
        return in_order(which, lambda one, at: simulate(*one, at, settings, writes), jobs)

    for ending in played(each):
        endings.append(ending)
        show(ending)
    if floor is None:
        return endings, Compared((), ()), []
    found = compared(endings, kept, floor.parent)
    again = [
        entry
        for entry, ending in zip(each, endings, strict=True)
        if (named(ending.file, floor.parent), ending.seed) in found.fell
    ]
    fell = [one for one in played(again) if one.verdict not in WELL] if again else []
    return endings, found, fell


def _asked(model: Path | None) -> tuple[Mapping[str, str], Recorded | None]:
    """The desk's settings for the model of `--model`, and who says its recorded answers, if any do.

    Raises BadInput.
    """
    from steward.scenarios.recorded import Recorded, settings_of

    served = list[Recorded]()

    def serve(file: Path) -> Recorded:
        served.append(Recorded(file))
        return served[0]

    settings = {} if model is None else settings_of(model, serve)[0]
    return settings, next(iter(served), None)


def _questions(served: Recorded | None) -> dict[str, int]:
    """How often recorded answers were asked for, and in vain: the desk went on without a model."""
    if served is None:
        return {}
    return {"model_questions": served.times_asked, "model_unanswered": served.times_unanswered}


def _written_by(name: str) -> Writes:
    """Customers who are played by a model. Raises BadInput where it cannot be asked."""
    from steward.llm.providers import chat_model
    from steward.scenarios.model_customer import written_by
    from steward.settings import settings

    return written_by(chat_model("--customer-model", name, settings(), _LINE, _THOUGHTS).chat)


_LINE, _THOUGHTS = 400, 2_000  # tokens of a customer's message, and of what is thought before it


def _tell_floor(
    file: Path, risen: Sequence[tuple[str, int]], fell: list[Ending], *, raise_floor: bool
) -> None:
    """Who is served worse than the list has it, and how many it does not have yet."""
    from steward.scenarios.floor import read_floor, write_floor

    for one in fell:
        typer.echo(f"no longer well served: {one.file} [{one.seed}]: {one.why}", err=True)
    if risen and raise_floor:
        write_floor(file, read_floor(file).union(risen))
        typer.echo(f"{len(risen)} added to {file}", err=True)
    elif risen:
        typer.echo(f"{len(risen)} are well served that {file} does not have yet", err=True)


def customers_of(paths: list[Path], only: str) -> list[Customer]:
    """Those of these files that are meant. Raises NothingToRun, Unreadable."""
    from steward.scenarios.customers import read_customer
    from steward.scenarios.suite import NothingToRun, find_files, is_meant

    read = map(read_customer, find_files(paths))
    found = [one for one in read if is_meant((one.name, one.shown, *one.tags), only)]
    if not found:
        raise NothingToRun(f"no customer matches {only!r}")
    return found


def as_lines(ending: Ending, verbose: bool, bad: bool) -> str:
    """What became of one, and with `verbose`, or `bad` where it was, the whole conversation."""
    why = f" — {' '.join(ending.why.split())}" if ending.why else ""
    lines = [f"{ending.verdict:<12} {ending.file} [{ending.seed}]: {ending.name}{why}"]
    if verbose or (bad and ending.verdict not in WELL):
        lines += [
            f"       {line.who + ':':<12} {' '.join(line.text.split())}"
            for line in ending.transcript
        ]
    return "\n".join(lines)


def tell(figures: dict[str, Any], worst: list[Ending], *, as_json: bool) -> None:
    """The figures, and the worst conversations."""
    if as_json:
        named = {"worst": [[one.file, one.seed] for one in worst]} if worst else {}
        typer.echo(json.dumps(figures | named))
        return
    typer.echo(as_table(figures))
    for number, one in enumerate(worst, 1):
        typer.echo("\n" + verbatim(number, one))


def verbatim(number: int, ending: Ending) -> str:
    """A conversation as it was, for a report: no line is shortened or joined."""
    lines = [f"{number}. {ending.verdict}: {ending.name} ({ending.file}, seed {ending.seed})"]
    lines += [f"   {ending.why}"] if ending.why else []
    for line in ending.transcript:
        said = line.text.replace("\n", "\n" + " " * 15)
        lines.append(f"   {line.who + ':':<11} {said}")
    return "\n".join(lines)


def _as_object(ending: Ending) -> str:
    return json.dumps(asdict(ending), ensure_ascii=False)


def as_table(figures: dict[str, float]) -> str:
    """The figures as lines of a name and a value."""
    rows = [
        ("customers", f"{figures['customers']} in {figures['seeds']} wordings"),
        *((verdict, str(figures[verdict])) for verdict in VERDICTS),
        ("well served", f"{figures['well_served_percent']} %"),
        ("wrong", f"{figures['wrong_percent']} %"),
        ("well served in every wording", f"{figures['every_seed_well_percent']} %"),
        ("replies like the one before", str(figures["identical_replies"])),
        ("wrong effects", str(figures["wrong_effects"])),
        ("false promises", str(figures["false_promises"])),
        ("promises kept", _kept(figures)),
        ("asked who, and nothing needs it", str(figures["asked_in_vain"])),
        ("messages a conversation", str(figures["messages_each"])),
    ]
    if "model_questions" in figures:
        unanswered = f"{figures['model_unanswered']} of {figures['model_questions']}"
        rows.append(("a model did not answer", unanswered))
    return "\n".join(f"{name:<32} {value}" for name, value in rows)


def _kept(figures: dict[str, float]) -> str:
    return f"{figures['promises_kept']} of {figures['promises_kept'] + figures['false_promises']}"
