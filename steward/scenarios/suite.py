"""Runs many scenario files at once and tells of each, in the order that they were named."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from steward.scenarios import processes
from steward.scenarios.document import Unreadable
from steward.scenarios.play import play
from steward.scenarios.postgres import Postgres
from steward.scenarios.premises import clear_homes
from steward.scenarios.reading import read_scenario
from steward.scenarios.recorded import Recorded
from steward.scenarios.types import Result, Scenario

_ENDINGS = {".yaml", ".yml", ".json"}


class NothingToRun(Exception):
    """The arguments name no scenario."""


class NotPrepared(Exception):
    """What every company needs could not be made.

    The classifier, the database server, or its template.
    """


@dataclass(frozen=True)
class Options:
    """How a suite is run."""

    jobs: int = 3
    only: str = ""
    keep: bool = False
    recorded: Callable[[Path], Recorded] = Recorded  # what serves recorded answers of a model


def find_files(arguments: Iterable[Path]) -> list[Path]:
    """The files meant: a file as it is, a folder's YAML and JSON files at any depth,
    hidden folders aside. Raises NothingToRun.
    """
    found: list[Path] = []
    for argument in arguments:
        if argument.is_dir():
            inside = sorted(
                path
                for path in argument.rglob("*")
                if path.suffix in _ENDINGS and path.is_file() and not _hidden(path, argument)
            )
            if not inside:
                raise NothingToRun(f"{argument} holds no scenario files (*.yaml, *.yml, *.json)")
            found.extend(inside)
        elif argument.is_file():
            found.append(argument)
        else:
            raise NothingToRun(f"there is no {argument}")
    return list(dict.fromkeys(found))


def _hidden(path: Path, folder: Path) -> bool:
    """Whether it lies in a folder such as `.steward`,
    where a desk that runs there keeps what it needs.
    """
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def run_suite(
    arguments: Iterable[Path], options: Options, tell: Callable[[Result], None]
) -> list[Result]:
    """Read and play; `tell` gets each result in order, as soon as those before it are there.

    Raises NothingToRun, NotPrepared.
    """
    read = map(_read, find_files(arguments))
    entries = [entry for entry in read if is_meant(_names_of(entry), options.only)]
    if not entries:
        raise NothingToRun(f"no scenario matches {options.only!r}")
    results: list[Result] = []
    for result in _played(entries, options):
        tell(result)
        results.append(result)
    return results


def _read(path: Path) -> Scenario | Result:
    try:
        return read_scenario(path)
    except Unreadable as unreadable:
        return Result(str(path), path.stem, str(unreadable))


def is_meant(names: Iterable[str], only: str) -> bool:
    """Whether one of the names that something goes by has these words, in any case."""
    words = only.casefold()
    return any(words in name.casefold() for name in names)


def _names_of(entry: Scenario | Result) -> tuple[str, str]:
    return entry.name, entry.shown if isinstance(entry, Scenario) else entry.file


def _played(entries: list[Scenario | Result], options: Options) -> Iterator[Result]:
    if not any(isinstance(entry, Scenario) for entry in entries):
        yield from (entry for entry in entries if isinstance(entry, Result))
        return

    def one(entry: Scenario | Result, postgres: Postgres) -> Result:
        if isinstance(entry, Result):
            return entry
        return play(entry, postgres, keep=options.keep, recorded=options.recorded)

    yield from in_order(entries, one, options.jobs)


def in_order[Entry, Ended](
    entries: list[Entry], run: Callable[[Entry, Postgres], Ended], jobs: int
) -> Iterator[Ended]:
    """What `run` makes of each entry, so many at a time, in the entries' order.

    Raises NotPrepared.
    """
    with prepared() as postgres:
        pool = ThreadPoolExecutor(max_workers=max(1, jobs), thread_name_prefix="scenario")
        try:
            running: list[Future[Ended]] = [pool.submit(run, entry, postgres) for entry in entries]
            for entry in running:
                yield entry.result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
            processes.end_all()
            _until_ended(pool)


@contextmanager
def prepared() -> Iterator[Postgres]:
    """What every company needs, until the end of the block. Raises NotPrepared."""
    postgres = _prepare()
    try:
        yield postgres
    finally:
        processes.end_all()
        postgres.close()


def _prepare() -> Postgres:
    try:
        processes.prepare()
        processes.train_classifier()
        clear_homes()
        postgres = Postgres()
        postgres.prepare()
    except Exception as error:  # the edge of a run: whichever part failed, nothing can be played
        raise NotPrepared(f"{type(error).__name__}: {error}") from error
    return postgres


def _until_ended(pool: ThreadPoolExecutor) -> None:
    """Their children are gone, so scenarios that were still being played end soon."""
    deadline = time.monotonic() + 5.0
    while any(thread.is_alive() for thread in pool._threads) and time.monotonic() < deadline:
        time.sleep(0.05)
