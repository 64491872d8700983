"""Tells the stories of the demo.

Those that may run side by side go at once, the others one by one; a table ends it.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as StillRunning
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import httpx

from steward.cli.demo.stage import NotAsTold, Stage
from steward.cli.demo.stories import STORIES, Story
from steward.cli.demo.verdict import Verdict, verdict
from steward.cli.output import as_json, bold, dim, fail, say, table
from steward.errors import StewardError
from steward.server.processes import Stack

_AT_ONCE = 5
_EVERY = 10.0  # seconds after which whoever watches is told that it goes on
_UNTOLD = Verdict(paid="?", record="?", differs="it was not told")


@dataclass
class Told:
    """A story while it is told, and what it came to."""

    story: Story
    lines: list[str] = field(default_factory=list)
    found: Verdict = _UNTOLD
    seconds: float = 0.0

    @property
    def ok(self) -> bool:
        """Billing, the record and the story agree."""
        return not self.found.differs

    def as_row(self) -> dict[str, Any]:
        """For programs."""
        return {
            "story": self.story.name,
            "title": self.story.title,
            "lines": self.lines,
            **asdict(self.found),
            "ok": self.ok,
            "seconds": round(self.seconds, 1),
        }


def chosen(names: Sequence[str]) -> list[Story]:
    """The stories of these names, in their own order; all of them where none is named."""
    known = {story.name for story in STORIES}
    for name in names:
        if name not in known:
            fail(
                f"There is no story {name!r}.",
                f"There are: {', '.join(story.name for story in STORIES)}.",
            )
    return [story for story in STORIES if not names or story.name in names]


def tell(names: Sequence[str] = (), *, json: bool = False) -> int:
    """Tell the stories; 0 when billing's books and the desk's record
    agree with every one of them.
    """
    stories, began = chosen(names), time.monotonic()
    aside = _aside if json else lambda text: say(dim(text))
    with tempfile.TemporaryDirectory(prefix="steward-demo-", ignore_cleanup_errors=True) as folder:
        stack = Stack(Path(folder) / "home", say=aside)
        try:
            with stack:
                aside(
                    f"Ready after {time.monotonic() - began:.0f} s: a company of its own, "
                    "thrown away at the end."
                )
                told = Telling(Stage(stack), quiet=json, aside=aside).all(stories)
        except StewardError as error:
            fail(error.message, error.next_step)
    ok = all(one.ok for one in told)
    if json:
        as_json(
            {
                "ok": ok,
                "seconds": round(time.monotonic() - began, 1),
                "stories": [one.as_row() for one in told],
            }
        )
    else:
        _end(told, time.monotonic() - began)
    return 0 if ok else 1


class Telling:
    """One telling of some stories on one stage."""

    def __init__(self, stage: Stage, *, quiet: bool, aside: Any) -> None:
        self._stage, self._quiet, self._aside = stage, quiet, aside
        self._count = 0

    def all(self, stories: Sequence[Story]) -> list[Told]:
        """Every story, printed whole and in order."""
        together = [Told(story) for story in stories if not story.apart]
        apart = [Told(story) for story in stories if story.apart]
        if len(together) > 1:
            self._aside(f"{len(together)} stories at once …")
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            running = [(told, pool.submit(self._play, told)) for told in together]
            for told, future in running:
                self._wait(told, future)
                self._print(told)
            for told in apart:
                self._aside(f"{told.story.title} …")
                self._wait(told, pool.submit(self._play, told))
                self._print(told)
        return [*together, *apart]

    def _play(self, told: Told) -> None:
        began = time.monotonic()
        try:
            told.found = verdict(self._stage, told.story.play(self._stage, told.lines.append))
        except (NotAsTold, StewardError, httpx.HTTPError) as error:
            told.found = Verdict(paid="?", record="?", differs=str(error))
        told.seconds = time.monotonic() - began

    def _wait(self, told: Told, future: Future[None]) -> None:
        """Whoever watches is told that it goes on."""
        while True:
            try:
                return future.result(timeout=_EVERY)
            except StillRunning:
                self._aside(f"   … still at «{told.story.title}»")

    def _print(self, told: Told) -> None:
        self._count += 1
        if self._quiet:
            return
        say(
            bold(f"\n{self._count}  {told.story.title}")
            + dim(f"   {told.story.name}, {told.seconds:.0f} s")
        )
        for line in told.lines:
            say("   " + " ".join(line.split()))
        mark = "✓" if told.ok else "✗"
        say(
            f"   {mark} billing paid {told.found.paid}; the record: {told.found.record}"
            if told.ok
            else f"   {mark} {told.found.differs}"
        )


def _end(told: Sequence[Told], seconds: float) -> None:
    say()
    table(
        ("story", "what billing paid", "what the record says", "ok"),
        [
            (one.story.name, one.found.paid, one.found.record, "ok" if one.ok else "NOT AS TOLD")
            for one in told
        ],
    )
    for one in told:
        if not one.ok:
            say(f"{bold('NOT AS TOLD')}: {one.story.name}: {one.found.differs}")
    say(
        dim(
            f"{sum(one.ok for one in told)} of {len(told)} stories are true, "
            f"after {seconds:.0f} s. Now your own: make run, and open the address it says."
        )
    )


def _aside(text: str) -> None:
    """Progress, beside the JSON."""
    print(text, file=sys.stderr, flush=True)
