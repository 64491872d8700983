"""Which of many like proofs run now: `make test` runs a part of them, `make test-long` all.

A guard taken away, a kill at a point, a scenario, a page in a browser, a command as a process of
its own: each proves the same kind of thing at another place. They are in shares. A run takes

- the share whose turn it is, told by the number of the commit. All shares come once in every
  round of as many commits as there are shares, in an order that differs from round to round: who
  checks every third commit only, sees all of them all the same;
- of the others, what changed: a test whose own file changed, then those that name a changed file,
  then those that name a folder with one, as long as together they take no more seconds than
  `BUDGET`, or than a large share leaves. Which is left out rotates, and is counted.

The choice depends on the commit, and on what is not committed, alone; it is printed at the end.

Without history (a shallow clone) the share is told by the commit's hash, without a repository by
the date; what changed is then unknown, and nothing fails.
"""

from __future__ import annotations

import os
import random
import subprocess
import zlib
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from steward.settings import PROJECT
from tests.long import LONG

SINCE = "STEWARD_CHANGED_SINCE"  # the commit that was checked last, where several come at once
MAIN = ("origin/main", "main", "origin/master", "master")
SHARE = 110.0  # seconds of a share, on average: what eight minutes on two cores have room for
CUT = 9  # in so many pieces is each share cut, of which a commit runs one: a ninth of the proofs
BUDGET = 60.0  # seconds on a quiet machine, of all workers, for what changed and is in no turn
WHOLE, LEAST = 280.0, 40.0  # what a large share leaves of the whole is for what changed, or least
PROOFS = pytest.StashKey[list["Proof"]]()  # all that go in turn, of what was collected
chosen_so_far: dict[str, str] = {}  # what was chosen, in words, by what it is


@dataclass(frozen=True)
class Commit:
    """What a choice depends on."""

    turn: int
    changed: frozenset[str]
    told_by: str

    @classmethod
    def of(cls, project: Path, since: str = "") -> Commit:
        """The commit that is checked out there."""
        head = _git(project, "rev-parse", "HEAD")
        if head is None:
            return cls(date.today().toordinal(), frozenset(), "the date: there is no repository")
        changed = _changed(project, head, since)
        if _git(project, "rev-parse", "--is-shallow-repository") == "true":
            return cls(int(head[:8], 16), changed, f"the hash of {head[:8]}: there is no history")
        count = int(_git(project, "rev-list", "--count", "--first-parent", "HEAD") or "0")
        return cls(count, changed, f"commit {head[:8]}, number {count}")


@cache
def here() -> Commit:
    """The project's commit."""
    return Commit.of(PROJECT, os.environ.get(SINCE, ""))


def mark_users(item: pytest.Item, fixtures: Collection[str], mark: pytest.MarkDecorator) -> None:
    """Tests with one of these fixtures go in turn, unless they say it themselves."""
    used = getattr(item, "fixturenames", ())
    if not set(fixtures).isdisjoint(used) and item.get_closest_marker("in_turn") is None:
        item.add_marker(mark)


@dataclass(frozen=True)
class Proof:
    """One of many that go in turn.

    `files` are paths in the project; one that ends in `/` stands for all below it. `own` is the
    file of the test. `seconds` is roughly what it takes on a quiet machine. `slower`: its share
    changes with every so many commits. `place` is its share where that is chosen, so that those
    that take longest do not come together; else its name tells, whatever others there are.

    `parts` and `slower` are as if no share were cut; those of a file at one place stay together.
    """

    name: str
    parts: int
    files: Collection[str] = ()
    own: str = ""
    seconds: float = 5.0
    slower: int = 1
    place: int | None = None

    @property
    def shares(self) -> int:
        """So many shares there are."""
        return self.parts * CUT if self.parts > 1 and self.slower == 1 else self.parts

    @property
    def lasts(self) -> int:
        """For so many commits it is one share's turn."""
        return self.slower * CUT if self.slower > 1 else 1

    @property
    def round(self) -> int:
        """Within so many commits it has its turn."""
        return self.shares * self.lasts

    def turn_of(self, at: Commit) -> int:
        """The share whose turn it is."""
        return share(at.turn // self.lasts, self.shares)

    def in_turn(self, at: Commit) -> bool:
        """Whether its share is the one of this commit."""
        if self.place is None:
            return part_of(self.name, self.shares) == self.turn_of(at)
        piece = part_of(f"{self.own} {self.place}", self.shares // self.parts)
        return self.place + self.parts * piece == self.turn_of(at)

    def asked_by(self, changed: frozenset[str]) -> int:
        """How closely what changed asks for it: 0 by its own file, 3 not at all."""
        if self.own in changed:
            return 0
        if not changed.isdisjoint(self.files):
            return 1
        return 2 if touches(self.files, changed) else 3


def part_of(name: str, parts: int) -> int:
    """Which share an item belongs to, whatever others there are."""
    return zlib.crc32(name.encode()) % parts


@cache
def share(turn: int, parts: int) -> int:
    """Whose turn it is: each once in a round, in the round's own order."""
    number, place = divmod(turn, parts)
    return random.Random(number).sample(range(parts), parts)[place]


def left_by_share(proofs: Iterable[Proof], at: Commit) -> float:
    """Seconds for what changed, beside the share of this commit: so runs last alike."""
    share = sum(proof.seconds for proof in proofs if proof.parts > 1 and proof.in_turn(at))
    return min(BUDGET, max(LEAST, WHOLE - share))


def chosen(
    proofs: Sequence[Proof], at: Commit, budget: float = BUDGET
) -> tuple[list[bool], list[bool]]:
    """For each whether it runs; and whether what changed asks for it, but the budget is spent."""
    on = [proof.in_turn(at) for proof in proofs]
    asked = [
        (closeness, zlib.crc32(f"{at.turn} {proof.name}".encode()), number)
        for number, proof in enumerate(proofs)
        if not on[number] and (closeness := proof.asked_by(at.changed)) < 3
    ]
    left = [False] * len(proofs)
    for _, _, number in sorted(asked):
        on[number] = proofs[number].seconds <= budget
        left[number] = not on[number]
        budget -= proofs[number].seconds if on[number] else 0
    return on, left


def choose[T](
    what: str, items: Sequence[T], proof: Callable[[T], Proof], budget: float = BUDGET
) -> list[T]:
    """Those of the items that run now, in order; all in `make test-long`."""
    proofs = [proof(item) for item in items]
    on, left = chosen(proofs, here(), budget)
    told(what, proofs, on, left)
    return [item for item, runs in zip(items, on, strict=True) if runs or LONG]


def told(what: str, proofs: Sequence[Proof], on: Sequence[bool], left: Sequence[bool]) -> None:
    """Keep what was chosen for the end of the run."""
    at = here()
    shares = {(one.shares, one.turn_of(at)) for one in proofs if one.parts > 1}
    how = " and ".join(f"share {number + 1} of {parts}" for parts, number in sorted(shares))
    if any(runs and not one.in_turn(at) for one, runs in zip(proofs, on, strict=True)):
        how += ", and what changed"
    if any(left):
        how += f"; {sum(left)} more of what changed than a run has time for"
    count = f"{len(on) if LONG else sum(on)} of {len(on)}"
    chosen_so_far[what] = f"{what}: {count} ({'all' if LONG else how})"


def touches(files: Iterable[str], changed: frozenset[str]) -> bool:
    """Whether one of these files, or of those below these folders, is among the changed ones."""
    return any(
        file in changed or (file.endswith("/") and any(other.startswith(file) for other in changed))
        for file in files
    )


def _changed(project: Path, head: str, since: str) -> frozenset[str]:
    """Files that differ from the given commit, or from where this branch left the main one, or,
    on the main one, from the commit before.

    A merge brings one side to another: what counts is the side that brings less.
    """
    bases = [since] if since else _branched_at(project, head) or _parents(project)
    diffs = [_git(project, "diff", "--name-only", base) for base in bases]
    known = [frozenset(diff.split("\n")) for diff in diffs if diff is not None]
    own = _git(project, "diff", "--name-only", "HEAD") or ""
    new = _git(project, "ls-files", "--others", "--exclude-standard") or ""
    committed = min(known, key=len, default=frozenset[str]())
    return (committed | {*own.split("\n"), *new.split("\n")}) - {""}


def _branched_at(project: Path, head: str) -> list[str]:
    for main in MAIN:
        base = _git(project, "merge-base", "HEAD", main)
        if base is not None:
            return [base] if base != head else []
    return []


def _parents(project: Path) -> list[str]:
    return (_git(project, "log", "-1", "--format=%P") or "").split()


def _git(project: Path, *words: str) -> str | None:
    try:
        done = subprocess.run(
            ["git", "-C", str(project), *words], capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.strip()
