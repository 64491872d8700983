"""What a kill costs: crowds of customers one after another, one of them left alone.

Each crowd begins all at once and has one thing killed under it, when a share of its answers has
come. Who waits for an answer at that moment is counted from then until the answer; beside it stands
the crowd that nobody disturbed, counted from the same share of its own answers. With the next crowd
is waited until what was killed is back, so that no kill is paid for by those of another.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from bench.patience import Heard

# What is killed, and after which share of the answers.
KILLS = ((0.1, "desk 1"), (0.3, "Postgres"), (0.5, "desk 2"))
WITH_REDIS = (*KILLS, (0.3, "Redis"))
MUST = 10.0  # seconds from a kill to the last answer, and those that it may add to that


@dataclass(frozen=True)
class Waited:
    """Those who waited for an answer at one moment: how many, seconds from it to the answer, and
    how often a desk asked them to say it again, for one of its systems did not answer.
    """

    many: int
    median: float
    last: float
    again: int = 0


def waited(heard: Sequence[Heard], at: float) -> Waited:
    """Of those who waited at that moment of the monotonic clock."""
    those = [each for each in heard if each.sent <= at < each.answered]
    found = [each.answered - at for each in those]
    again = sum(each.again for each in those)
    return Waited(len(found), median(found or [0.0]), max(found, default=0.0), again)


def slowest_after(heard: Sequence[Heard], at: float) -> float:
    """Seconds of the slowest answer to what was written within ten seconds after that moment."""
    return max((each.took for each in heard if at < each.sent <= at + MUST), default=0.0)


def undisturbed(heard: Sequence[Heard], share: float) -> Waited:
    """The same for a crowd that nobody disturbed, from when that share of its answers had come."""
    answered = sorted(each.answered for each in heard)
    return waited(heard, answered[max(0, round(share * len(answered)) - 1)])


@dataclass(frozen=True)
class Kill:
    """One kill: those who waited then, and those who wait at that point where nothing is killed;
    and the slowest answer of those who wrote just after it, in seconds.
    """

    what: str
    killed: Waited
    alone: Waited
    wrote: float = 0.0

    @property
    def added(self) -> float:
        """Seconds that the last answer came later than where nothing is killed."""
        return self.killed.last - self.alone.last

    @property
    def late(self) -> str:
        """Why this kill is not within its bounds, in a few words; empty: it is."""
        if self.killed.last > MUST and self.alone.last > MUST:
            return "late, as it is with nothing killed: too few cores, or other work on them"
        return "late" * (self.killed.last > MUST or self.added > MUST)


async def until_heard(heard: Sequence[Heard], enough: float, talks: asyncio.Task[float]) -> float:
    """The moment at which so many answers have come."""
    while True:
        if len(heard) >= enough or talks.done():
            return time.monotonic()
        await asyncio.sleep(0.05)
