"""`steward scenario FILE_OR_DIR…`: plays scenario files and says which hold."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Annotated

import typer

from steward.scenarios.types import Result


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("scenario")(run)


def run(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="FILE_OR_DIR...", help="Scenario files, or folders of them."),
    ],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a scenario.")] = False,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="Scenarios at a time.")] = 3,
    only: Annotated[
        str, typer.Option("-k", metavar="TEXT", help="Only those whose name or file has this text.")
    ] = "",
    keep: Annotated[
        bool, typer.Option("--keep", help="Keep each database and print the transcript.")
    ] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Print every transcript, not only of failures.")
    ] = False,
) -> None:
    """Play scenarios headless against the real graph, Postgres and the systems;
    exit 1 when one failed.
    """
    from steward.scenarios.suite import (  # imports a driver and a server: only when used
        NothingToRun,
        NotPrepared,
        Options,
        run_suite,
    )

    def tell(result: Result) -> None:
        typer.echo(
            as_object(result)
            if as_json
            else as_lines(result, transcript=verbose or keep or not result.ok)
        )

    began = time.monotonic()
    try:
        results = run_suite(paths, Options(jobs=jobs, only=only, keep=keep), tell)
    except NothingToRun as error:
        typer.echo(f"steward scenario: {error}", err=True)
        raise typer.Exit(2) from error
    except NotPrepared as error:
        typer.echo(f"steward scenario: nothing could be played: {error}", err=True)
        raise typer.Exit(1) from error
    failed = sum(not result.ok for result in results)
    typer.echo(
        f"{len(results)} scenarios in {time.monotonic() - began:.1f} s, {jobs} at a time", err=True
    )
    typer.echo(f"{len(results) - failed} passed, {failed} failed", err=as_json)
    raise typer.Exit(1 if failed else 0)


def as_lines(result: Result, *, transcript: bool) -> str:
    """A result for people: one line, then what was said where that is asked for."""
    first = (
        f"ok    {result.file}: {result.name}  ({result.seconds:.1f} s)"
        if result.ok
        else f"FAILED {result.file}: {result.name} — {' '.join(result.difference.split())}"
    )
    lines = [first]
    if transcript:
        lines += [
            f"       {line.who + ':':<12} {' '.join(line.text.split())}"
            for line in result.transcript
        ]
    if result.kept:
        lines.append(f"       kept: {result.kept}")
    return "\n".join(lines)


def as_object(result: Result) -> str:
    """A result for programs, on one line."""
    return json.dumps(
        {
            "file": result.file,
            "scenario": result.name,
            "ok": result.ok,
            "difference": result.difference or None,
            "seconds": round(result.seconds, 3),
            "kept": result.kept or None,
            "transcript": [{"who": line.who, "text": line.text} for line in result.transcript],
        },
        ensure_ascii=False,
    )
