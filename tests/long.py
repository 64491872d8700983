"""How much of what is repeated is repeated: `make test-long` sets
STEWARD_LONG for the full numbers.

What proves the same for hundreds of places (a guard taken away, a kill at a point) is run in part:
for what changed, and a share of the rest that rotates with each commit, so that every few commits
have seen all of it.
"""

from __future__ import annotations

import os
import subprocess
import zlib
from collections.abc import Callable, Iterable

from steward.settings import PROJECT

LONG = os.environ.get("STEWARD_LONG") == "1"
CASES = 10_000 if LONG else 1_000  # made-up requests to the desk's own routes
ROUNDS = 200 if LONG else 40  # in each of which fifty people decide at once
SEED = int(os.environ.get("STEWARD_FUZZ_SEED", "0"))  # of the made-up requests
PARTS = 3  # a share is one of so many


def share[T](items: Iterable[T], name: Callable[[T], str], part: int | None = None) -> list[T]:
    """The items whose turn it is at this commit.

    All of them for `make test-long`, and where there is no commit to tell by.
    """
    turn = _turn() if part is None else part
    if LONG or turn is None:
        return list(items)
    return [item for item in items if zlib.crc32(name(item).encode()) % PARTS == turn]


def changed() -> frozenset[str]:
    """Files that differ from what was there before this commit, by their paths in the project.

    What is not committed counts.
    """
    return frozenset((_git("diff", "--name-only", "HEAD~1") or "").split())


def _turn() -> int | None:
    commits = _git("rev-list", "--count", "--first-parent", "HEAD")
    return int(commits) % PARTS if commits else None


def _git(*words: str) -> str | None:
    try:
        done = subprocess.run(
            ["git", "-C", str(PROJECT), *words], capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.strip()
