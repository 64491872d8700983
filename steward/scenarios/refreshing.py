"""Recordings made anew after a prompt, the catalogue or a tool changed.

Their scenarios are played once more. A question whose role and data are as before takes its old
answer under its new key; one that nobody answered is asked of a live model, or is left in
FILE.missed for somebody to write its answer there. What no scenario asks any more goes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from steward.scenarios.customers import Customer
from steward.scenarios.document import Unreadable
from steward.scenarios.postgres import Postgres
from steward.scenarios.reading import read_scenario
from steward.scenarios.recorded import Recorded, asked, read_rows, settings_of, write_rows
from steward.scenarios.simulate import simulate
from steward.scenarios.suite import NothingToRun, Options, find_files, in_order, run_suite
from steward.scenarios.types import Ending, Result

type Row = dict[str, Any]
type Ask = Callable[[Mapping[str, Any]], Any]  # a question as it was sent: text, or tools
_ROUNDS = 8  # a conversation goes on only once its last question has an answer
_CUSTOMERS_AT_A_TIME = 3


@dataclass
class Refreshed:
    """What became of a recording."""

    file: Path
    before: list[Row]
    after: list[Row] = field(default_factory=list)
    unanswered: list[Row] = field(default_factory=list)

    @property
    def counts(self) -> dict[str, int]:
        """How many answers have their old key, another one, are new, and are gone."""
        keys, alike = {row["key"] for row in self.before}, {_alike(row) for row in self.before}
        left = {_alike(row) for row in self.after}
        others = [row for row in self.after if row["key"] not in keys]
        moved = sum(_alike(row) in alike for row in others)
        return {
            "kept": len(self.after) - len(others),
            "under a new key": moved,
            "new": len(others) - moved,
            "gone": sum(_alike(row) not in left for row in self.before),
        }


class _Answering(Recorded):
    """Answers as was answered before, under whichever key, and notes what is missing."""

    def __init__(self, file: Path) -> None:
        rows = read_rows(file)
        self._by_key = {row["key"]: row for row in rows}
        self._alike = {_alike(row): row["answer"] for row in rows}
        self.missed_file = Path(f"{file}.missed")
        said = read_rows(self.missed_file) if self.missed_file.exists() else []
        self._said = {row["key"]: row["answer"] for row in said if row["answer"] is not None}
        self.used, self.unanswered = dict[str, Row](), dict[str, dict[str, Any]]()
        super().__init__(file)

    def answer(self, question: dict[str, Any]) -> Any:
        """What was answered to this question, or to the same with another prompt."""
        row = asked(question)
        with self.lock:
            said = self._said.get(row["key"])
            if said is None and row["key"] in self._by_key:
                said = self._by_key[row["key"]]["answer"]
            if said is None:
                said = self._alike.get(_alike(row))
            if said is None:
                self.unanswered[row["key"]] = question
                return None
            row["answer"] = json.dumps(said, ensure_ascii=False) if isinstance(said, dict) else said
            self.used[row["key"]] = row
        return row["answer"]

    def write(self, live: Ask | None, *, whole: bool) -> None:
        """The file anew; not `whole`: with all that was not asked, which may be wanted yet."""
        rows = [*self.used.values()]
        if not whole or self.unanswered:
            asked_for = {_alike(row) for row in rows}
            rows += [row for row in self._by_key.values() if _alike(row) not in asked_for]
        write_rows(self.file, rows)
        self.missed_file.unlink(missing_ok=True)
        if self.unanswered:
            left = self.unanswered.values()
            missed = [asked(one) | {"answer": live(one) if live else None} for one in left]
            write_rows(self.missed_file, missed)


def refresh(
    paths: Sequence[Path], folder: Path, tell: Callable[[Result], None], live: Ask | None = None
) -> list[Refreshed]:
    """The recordings that are named, or that the named scenarios play, made anew.

    Every scenario that plays one of them is played, those of `folder`, too. Raises NothingToRun,
    NotPrepared, BadInput, and what the client of a live model raises.
    """
    plays = _plays([*(one for one in paths if one.suffix != ".jsonl"), folder])
    meant = _meant(paths, plays)
    files = [file for file, recordings in plays.items() if recordings & meant]
    if not files:
        raise NothingToRun(f"no scenario plays {', '.join(map(str, paths)) or 'a recording'}")

    def play(served: Mapping[Path, Recorded]) -> bool:
        results = run_suite(files, Options(recorded=served.__getitem__), tell)
        return all(result.ok for result in results)

    return _in_rounds(meant, play, live)


def refresh_with_customers(
    recording: Path,
    customers: Sequence[Customer],
    tell: Callable[[Ending], None],
    live: Ask | None = None,
) -> list[Refreshed]:
    """The recording of these simulated customers made anew: each in their first wording.

    Raises as `refresh`.
    """

    def play(served: Mapping[Path, Recorded]) -> bool:
        settings, _ = settings_of(recording, served.__getitem__)
        endings = list[Ending]()
        for ending in in_order([*customers], partial(_simulated, settings), _CUSTOMERS_AT_A_TIME):
            tell(ending)
            endings.append(ending)
        return not any(ending.verdict == "broken" for ending in endings)

    return _in_rounds([recording], play, live)


def _simulated(settings: Mapping[str, str], customer: Customer, postgres: Postgres) -> Ending:
    return simulate(customer, 0, postgres, settings)


def _in_rounds(
    files: Iterable[Path], play: Callable[[Mapping[Path, Recorded]], bool], live: Ask | None
) -> list[Refreshed]:
    made = {file: Refreshed(file, read_rows(file)) for file in sorted(files)}
    for _ in range(_ROUNDS if live else 1):
        served = {file: _Answering(file) for file in made}
        whole = play(served)
        for file, one in served.items():
            one.shutdown()
            one.write(live, whole=whole)
            made[file].after = read_rows(file)
            made[file].unanswered = [asked(question) for question in one.unanswered.values()]
        if not any(one.unanswered for one in made.values()):
            break
    return [*made.values()]


def _alike(row: Row) -> tuple[str, str]:
    """What makes two questions the same but for prompt and tools."""
    return str(row.get("role")), json.dumps(row.get("given"), sort_keys=True)


def _plays(paths: Iterable[Path]) -> dict[Path, set[Path]]:
    """Each scenario that plays recordings, with their files."""
    found = dict[Path, set[Path]]()
    for path in find_files(paths):
        if ".jsonl" not in path.read_text("utf-8"):
            continue  # reading one takes a moment
        try:
            steps = read_scenario(path).steps
        except Unreadable as error:
            raise NothingToRun(str(error)) from error
        named = {step.keys["model"] for step in steps if step.verb == "model"}
        found[path.resolve()] = {file for file in named if file.suffix == ".jsonl"}
    return found


def _meant(paths: Sequence[Path], plays: Mapping[Path, set[Path]]) -> set[Path]:
    """The recordings that are named or played by what is named; all where nothing is."""
    recordings = {path.resolve() for path in paths if path.suffix == ".jsonl"}
    scenarios = [path for path in paths if path.suffix != ".jsonl"]
    named = find_files(scenarios) if paths else plays
    return recordings.union(*(plays.get(path.resolve(), set()) for path in named))
