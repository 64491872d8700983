"""Every story once without a kill, then for every point the cheapest story
that reaches it, with one.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from typing import Any

from steward.scenarios import processes
from steward.scenarios.postgres import Postgres
from tests.durability.outcome import difference, outcome
from tests.durability.points import Point, every_point
from tests.durability.rig import Death, Rig, begun
from tests.durability.server import OwnPostgres
from tests.durability.stories import STORIES, Say, Sign, Story

AT_ONCE = 3


@dataclass(frozen=True)
class Reference:
    """What a story comes to when nobody is killed, and which points each of its steps reaches."""

    story: Story
    outcome: dict[str, Any]
    seen: tuple[frozenset[Point], ...]

    @property
    def cost(self) -> int:
        """Points that are passed are time that is spent."""
        return sum(len(points) for points in self.seen)


@dataclass(frozen=True)
class Case:
    """A story in which the desk dies at a point, in a step."""

    point: Point
    reference: Reference
    step: int

    @property
    def part(self) -> str:
        """Which part of the desk the point belongs to.

        `decision`: any, while a decision is acted on.
        """
        name = self.point[0]
        if isinstance(self.reference.story.steps[self.step], Sign):
            return "decision"
        return "write" if "." in name else "team" if "/" in name else "desk"

    def __str__(self) -> str:
        return (
            f"{self.point[1]} {self.point[0]} in {self.reference.story.name}, step {self.step + 1}"
        )


@dataclass(frozen=True)
class Ending:
    """How a case ended; `wrong` is empty when all was as without the kill."""

    case: Case
    wrong: str
    deaths: tuple[Death, ...]
    seconds: float


@cache
def postgres() -> Postgres:
    """Databases on a server of this process's own, from a template made once."""
    processes.prepare()
    processes.train_classifier()
    server = Postgres(own_server().dsn)
    server.prepare()
    return server


@cache
def own_server() -> OwnPostgres:
    """The server of this process."""
    return OwnPostgres()


def at_once[T, R](work: Callable[[T], R], items: Iterable[T]) -> list[R]:
    """A few side by side, in order."""
    with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="durability") as pool:
        return list(pool.map(work, items))


@cache
def reference(name: str) -> Reference:
    """One story without a kill."""
    postgres()
    return _reference(next(story for story in STORIES if story.name == name))


@cache
def references() -> tuple[Reference, ...]:
    """All stories without a kill."""
    postgres()
    return tuple(at_once(lambda story: reference(story.name), STORIES))


def cases(found: Iterable[Reference]) -> tuple[Case, ...]:
    """One a point, where it costs least among these stories; and every point of the step in
    which a decision is acted on.
    """
    chosen = {}
    for reference in sorted(found, key=lambda r: r.cost):
        for number, seen in enumerate(reference.seen):
            for point in sorted(seen & every_point()):
                decided = isinstance(reference.story.steps[number], Sign)
                chosen.setdefault((point, decided), Case(point, reference, number))
    return tuple(case for _, case in sorted(chosen.items()))


def missed() -> frozenset[Point]:
    """Points that no story reaches."""
    return every_point() - {
        point for reference in references() for seen in reference.seen for point in seen
    }


def kill_at(case: Case, kind: type[Rig] = Rig) -> Ending:
    """Play the story with the kill, and compare.

    A case that breaks is a wrong ending, not an exception.
    """
    started, rig = time.monotonic(), kind(postgres())
    wrong = ""
    try:
        rig.begin()
        rig.play(case.reference.story, case.point, case.step)
        wrong = difference(case.reference.outcome, outcome(rig))
        if [death.exit_code for death in rig.deaths] != [-9]:
            wrong = f"it did not die once by SIGKILL: {rig.deaths}; {wrong}"
    except Exception as error:  # the edge of a case: the others go on
        wrong = f"{type(error).__name__}: {error}; the desk's last words: {rig.desk_log()}"
    finally:
        rig.close()
    return Ending(case, wrong, tuple(rig.deaths), time.monotonic() - started)


def _reference(story: Story) -> Reference:
    with begun(Rig(postgres()), traced=True) as rig:
        seen = rig.play(story)
        passed = (
            _on_the_way(points, writes=isinstance(step, Say))
            for step, points in zip(story.steps, seen, strict=True)
        )
        return Reference(story, outcome(rig), tuple(frozenset(points) for points in passed))


def _on_the_way(points: list[Point], *, writes: bool) -> list[Point]:
    """Up to the end of the run that did the step: clockwork may have asked once more,
    and such a run comes or does not.

    Only somebody who writes begins a turn: after anything else the first one is such a run already,
    be it a late one of the step before.
    """
    starts = [n for n, point in enumerate(points) if point == ("open_turn", "before")]
    extra = starts[1:] if writes else starts
    return points[: extra[0]] if extra else points
