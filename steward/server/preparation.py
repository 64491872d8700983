"""Brings a database to the shape that this version needs.

The company is filled in the first time only.

Run as a command (`--home FOLDER`) it does the part that imports much: the offline classifier, which
is trained once for each version of its examples and code, and kept; with `--template` the database
that new homes begin with, too (`database_template`).
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

import psycopg

from steward import db, migration_log
from steward.errors import StewardError
from steward.server import collection, training_progress
from steward.server.staff import hire
from steward.settings import PROJECT, shipped

_MARK = "fernhill.seeded"
_HEAVY = "steward.server.preparation"
_TRAINING = (
    "Training the offline readers on the project's own examples (the first time only; about five "
    "minutes, fifteen on a busy machine) …"
)


class Task(StrEnum):
    """What the systems do before they are served."""

    MIGRATE = "migrate"
    FILL = "fill"

    @property
    def module(self) -> str:
        """What does it alone."""
        return {Task.MIGRATE: "systems.migrate", Task.FILL: "systems.seed"}[self]


class NotPrepared(StewardError):
    """The database could not be brought up to date."""

    code = "not_prepared"


def prepare(dsn: str, *, seed: bool, say: Callable[[str], None]) -> Task:
    """Migrate the desk and hire the staff once; what the systems have to do is told.

    Raises NotPrepared where the database does not answer.
    """
    try:
        applied = db.migrate(dsn)
    except psycopg.OperationalError as error:
        raise NotPrepared(
            f"The database does not answer: {str(error).strip()}",
            next_step="Check DATABASE_URL; without it Steward brings its own Postgres.",
        ) from error
    if applied:
        say("The database was brought up to date.")
    if not seed or _done(dsn):
        return Task.MIGRATE
    say("Filling the company with customers, orders and invoices (the first time only) …")
    hire(dsn)
    return Task.FILL


def done(dsn: str, task: Task) -> None:
    """The systems have done it: what is filled once is not filled again."""
    if task is Task.FILL:
        with psycopg.connect(dsn) as connection:
            migration_log.note(connection, _MARK)


def do(task: Task, dsn: str, home: Path) -> None:
    """Have the systems do it before any of them is served. Raises NotPrepared."""
    _end(task.module, _begin(task.module, "--dsn", dsn), _log_of(home))
    done(dsn, task)


class Readers:
    """The trained readers of a home: brought beside everything else."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._process = _begin(_HEAVY, "--home", str(home))

    def wait(self, say: Callable[[str], None]) -> None:
        """Until they are there. Raises NotPrepared."""
        if self._process.poll() is None and not any((self._home / "models").glob("*.npz")):
            say("Preparing the offline classifier (trained once, from the project's examples) …")
        _end(_HEAVY, self._process, _log_of(self._home))

    def stop(self) -> None:
        """End it where nobody waits any more."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.communicate()


def _log_of(home: Path) -> Path:
    return home / "logs" / "prepare.log"


def _done(dsn: str) -> bool:
    with psycopg.connect(dsn) as connection:
        return _MARK in migration_log.names(connection)


def _begin(module: str, *more: str) -> subprocess.Popen[str]:
    """The systems are another company's software: they are run, never imported."""
    return subprocess.Popen(
        [sys.executable, "-m", module, *more],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
        cwd=PROJECT,
    )


def _end(module: str, process: subprocess.Popen[str], log: Path) -> None:
    try:
        output, _ = process.communicate()
    except BaseException:
        process.kill()
        raise
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("a") as file:
        file.write(f"── {module}\n{output}")
    if process.returncode:
        last = "\n".join(output.strip().splitlines()[-6:]) or "no output"
        raise NotPrepared(f"{module} failed:\n{last}", next_step=f"The whole output: {log}")


def main() -> None:
    """The heavy part, in a process of its own."""
    parser = argparse.ArgumentParser(description="Prepare the offline classifier.")
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument(
        "--template", action="store_true", help="and the database that new homes begin with"
    )
    given = parser.parse_args()
    collection.waits()
    with training_progress.shown_on(sys.stdout) as step:
        _prepare_models(given.home / "models", step)
    if given.template:
        from steward.server import database_template

        try:
            database_template.ensure()
        except (StewardError, OSError, subprocess.SubprocessError, RuntimeError) as error:
            print(f"New homes make their database themselves: {error}", file=sys.stderr)


def _prepare_models(folder: Path, step: training_progress.Step | None = None) -> None:
    """Copy the trained readers into `folder`: those of the wheel, or of the checkout, where they
    are trained once for every home.
    """
    ready = shipped("models")
    if not ready.is_dir():
        ready = PROJECT / ".steward" / "models"
    os.environ["STEWARD_HOME"] = str(ready.parent)
    from steward.understanding.reader.readers import kept_files, train_readers, trained

    if all((folder / kept.name).exists() for kept in kept_files()):
        return
    folder.mkdir(parents=True, exist_ok=True)
    if not trained():
        if not os.access(ready, os.W_OK):
            os.environ["STEWARD_HOME"] = str(folder.parent)  # another scikit-learn than the wheel's
        print(_TRAINING, flush=True)
        train_readers(step)
    for kept in kept_files():
        if kept.parent.resolve() != folder.resolve():
            part = folder / f"{kept.stem}.{os.getpid()}"
            try:
                os.link(kept, part)  # they are replaced and never written into
            except OSError:
                shutil.copyfile(kept, part)
            os.replace(part, folder / kept.name)


if __name__ == "__main__":
    main()
