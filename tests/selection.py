"""Which of many like proofs run now: `make test` runs a part of them, `make test-long` all.

A guard taken away, a kill at a point, a scenario: each proves the same kind of thing at another
place. A run takes those of what changed, and a share of the others that rotates with the commits:
so many commits in a row have seen all of it. The choice depends on the commit, and on what is not
committed, alone; it is printed at the end of a run.

Without history (a shallow clone) the share is told by the commit's hash, without a repository by
the date; what changed is then unknown, and nothing fails.
"""

from __future__ import annotations

import os
import subprocess
import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from steward.settings import PROJECT
from tests.long import LONG

SINCE = "STEWARD_CHANGED_SINCE"  # the commit that was checked last, where several come at once
MAIN = ("origin/main", "main", "origin/master", "master")
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


def part_of(name: str, parts: int) -> int:
    """Which share an item belongs to, whatever others there are."""
    return zlib.crc32(name.encode()) % parts


def choose[T](
    what: str,
    items: Sequence[T],
    name: Callable[[T], str],
    parts: int,
    files: Callable[[T], Iterable[str]] = lambda _: (),
    slower: int = 1,
) -> list[T]:
    """The items whose files changed, and those whose turn it is, in order; all in `make test-long`.

    `slower`: the share changes with every so many commits.
    """
    chosen = [item for item in items if is_on(name(item), parts, files(item), here(), slower)]
    told(what, len(chosen), len(items), parts)
    return chosen


def is_on(name: str, parts: int, files: Iterable[str], at: Commit, slower: int = 1) -> bool:
    """Whether it runs at this commit.

    `files` are paths in the project; one that ends in `/` stands for all below it.
    """
    return LONG or touches(files, at.changed) or part_of(name, parts) == at.turn // slower % parts


def told(what: str, chosen: int, of: int, parts: int) -> None:
    """Keep what was chosen for the end of the run."""
    how = "all" if LONG else f"what changed, and one share of {parts}"
    chosen_so_far[what] = f"{what}: {chosen} of {of} ({how})"


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
