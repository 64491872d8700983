"""Customers who were well served once, as a file lists them: none of them may be served worse.

A line is a customer's file, from the list's folder on, and the wording it was played in.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from steward.errors import BadInput
from steward.scenarios.types import WELL, Ending

type Played = tuple[str, int]  # file and wording

_HEAD = """\
# Conversations that were well served. `steward simulate … --floor` with this file says which are no
# longer; `--raise-floor` adds those that are by now.
"""


@dataclass(frozen=True)
class Compared:
    """Who of those that were played fell below the floor, and who is not on it yet."""

    fell: tuple[Played, ...]
    risen: tuple[Played, ...]


def read_floor(file: Path) -> frozenset[Played]:
    """Those that a list names; none where there is no such file.

    Raises BadInput for a line that is none.
    """
    if not file.exists():
        return frozenset()
    found = set[Played]()
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        name, _, seed = line.rpartition(" ")
        if not name or not seed.isdigit():
            raise BadInput(
                f"{file.name}:{number}: {line!r} is no customer and wording",
                next_step="write lines such as `seen/kees.yaml 0`",
            )
        found.add((name, int(seed)))
    return frozenset(found)


def compared(endings: Iterable[Ending], floor: frozenset[Played], folder: Path) -> Compared:
    """Who of these is served worse than the list of this folder has it, and who could be on it."""
    fell, risen = list[Played](), list[Played]()
    for ending in endings:
        played, well = (named(ending.file, folder), ending.seed), ending.verdict in WELL
        if played in floor and not well:
            fell.append(played)
        elif well and played not in floor:
            risen.append(played)
    return Compared(tuple(fell), tuple(risen))


def write_floor(file: Path, names: Iterable[Played]) -> None:
    """The list, in the order of its names."""
    lines = (f"{name} {seed}\n" for name, seed in sorted(names))
    file.write_text(_HEAD + "".join(lines), encoding="utf-8")


def named(path: str, folder: Path) -> str:
    """A customer's file as the list of this folder names it."""
    file, within = Path(path).resolve(), folder.resolve()
    return file.relative_to(within).as_posix() if file.is_relative_to(within) else path
