"""Places for the runs of one process: who has waited longest begins first."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from heapq import heappop, heappush
from itertools import count


class RunPlaces:
    """So many at once.

    Mail of a process that died is taken up late, and has waited longer than what came meanwhile.
    """

    def __init__(self, places: int) -> None:
        self._free = places
        self._waiting: list[tuple[float, int, asyncio.Future[None]]] = []
        self._numbers = count()

    @asynccontextmanager
    async def one(self, since: float) -> AsyncIterator[None]:
        """A place for one run; `since`: the moment, by whatever clock, from which it is awaited."""
        mine = asyncio.get_running_loop().create_future()
        heappush(self._waiting, (since, next(self._numbers), mine))
        try:
            self._let_in()
            await mine
            yield
        finally:
            if mine.done() and not mine.cancelled():
                self._free += 1
                self._let_in()

    def _let_in(self) -> None:
        while self._waiting and self._free:
            _, _, one = heappop(self._waiting)
            if not one.done():
                self._free -= 1
                one.set_result(None)
