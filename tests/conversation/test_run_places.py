"""Runs begin in the order in which somebody waits for them."""

from __future__ import annotations

import asyncio

from steward.run_places import RunPlaces


class Runs:
    """Each begins when it may, and ends when it is told to."""

    def __init__(self, places: int) -> None:
        self.places, self.begun = RunPlaces(places), list[str]()
        self._ends: dict[str, asyncio.Event] = {}
        self._tasks: dict[str, asyncio.Task[None]] = {}

    async def ask(self, name: str, since: float) -> None:
        self._ends[name] = asyncio.Event()
        self._tasks[name] = asyncio.create_task(self._run(name, since))
        await self.settled()

    async def end(self, name: str) -> None:
        self._ends[name].set()
        await self.settled()

    async def cancel(self, name: str) -> None:
        self._tasks[name].cancel()
        await self.settled()

    async def settled(self) -> None:
        for _ in range(10):
            await asyncio.sleep(0)

    async def _run(self, name: str, since: float) -> None:
        async with self.places.one(since):
            self.begun.append(name)
            await self._ends[name].wait()


async def test_place_goes_to_whoever_has_waited_longest() -> None:
    runs = Runs(places=2)
    for name, since in (("a", 5.0), ("b", 6.0), ("new", 9.0), ("oldest", 1.0), ("older", 2.0)):
        await runs.ask(name, since)
    for name in ("b", "a", "oldest"):
        await runs.end(name)
    assert runs.begun == ["a", "b", "oldest", "older", "new"]


async def test_run_that_is_cancelled_leaves_its_place_to_the_next() -> None:
    runs = Runs(places=1)
    for number, name in enumerate(("under way", "waits", "next")):
        await runs.ask(name, number)
    await runs.cancel("waits")
    await runs.cancel("under way")
    assert runs.begun == ["under way", "next"]
