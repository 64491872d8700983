"""Brings a database to the shape that this version needs.

The company is filled in the first time only.

Run as a command (`--dsn DSN --home FOLDER`) it does the part that imports much: LangGraph's tables
and the offline classifier, which is trained once for each version of its examples and code, and
kept.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import psycopg

from steward import db, migration_log
from steward.errors import StewardError
from steward.server import collection, training_progress
from steward.server.staff import hire
from steward.settings import PROJECT, shipped

_MARK = "fernhill.seeded"


class NotPrepared(StewardError):
    """The database could not be brought up to date."""

    code = "not_prepared"


def prepare(dsn: str, home: Path, *, seed: bool, say: Callable[[str], None]) -> None:
    """Migrate the desk and the systems, hire the staff, and seed the company once.

    Raises NotPrepared where the database does not answer.
    """
    log = home / "logs" / "prepare.log"
    try:
        applied = db.migrate(dsn, checkpoints=False)
    except psycopg.OperationalError as error:
        raise NotPrepared(
            f"The database does not answer: {str(error).strip()}",
            next_step="Check DATABASE_URL; without it Steward brings its own Postgres.",
        ) from error
    if applied:
        say("The database was brought up to date.")
    heavy = _begin("steward.server.preparation", dsn, "--home", str(home))
    if not seed or _done(dsn):
        _end("systems.migrate", _begin("systems.migrate", dsn), log)
    else:
        say("Filling the company with customers, orders and invoices (the first time only) …")
        hire(dsn)
        _end("systems.seed", _begin("systems.seed", dsn), log)
        with psycopg.connect(dsn) as connection:
            migration_log.note(connection, _MARK)
    if heavy.poll() is None and not any((home / "models").glob("*.npz")):
        say("Preparing the offline classifier (trained once, from the project's own examples) …")
    _end("steward.server.preparation", heavy, log)


def _done(dsn: str) -> bool:
    with psycopg.connect(dsn) as connection:
        return _MARK in migration_log.names(connection)


def _begin(module: str, dsn: str, *more: str) -> subprocess.Popen[str]:
    """The systems are another company's software: they are run, never imported."""
    return subprocess.Popen(
        [sys.executable, "-m", module, "--dsn", dsn, *more],
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
    parser = argparse.ArgumentParser(
        description="Prepare LangGraph's tables and the offline classifier."
    )
    parser.add_argument("--dsn", default="", help="without one, only the classifier is prepared")
    parser.add_argument("--home", type=Path, required=True)
    given = parser.parse_args()
    collection.waits()
    if given.dsn:
        db.set_up_checkpoints(given.dsn)
    with training_progress.shown_on(sys.stdout) as step:
        _prepare_models(given.home / "models", step)


def _prepare_models(folder: Path, step: training_progress.Step | None = None) -> None:
    """Copy the trained readers into `folder`: those of the wheel, or of the checkout, where they
    are trained once for every home.
    """
    ready = shipped("models")
    if not ready.is_dir():
        ready = PROJECT / ".steward" / "models"
    os.environ["STEWARD_HOME"] = str(ready.parent)
    from steward.understanding.readers import kept_files, load_readers, trained

    if all((folder / kept.name).exists() for kept in kept_files()):
        return
    folder.mkdir(parents=True, exist_ok=True)
    if not trained():
        if not os.access(ready, os.W_OK):
            os.environ["STEWARD_HOME"] = str(folder.parent)  # another scikit-learn than the wheel's
        load_readers(step=step)
    for kept in kept_files():
        if kept.parent.resolve() != folder.resolve():
            part = folder / f"{kept.stem}.{os.getpid()}"
            shutil.copyfile(kept, part)
            os.replace(part, folder / kept.name)


if __name__ == "__main__":
    main()
