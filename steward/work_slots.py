"""Work slots: how many runs of this process work at once, however many are under way.

One event loop serves requests and runs. With many runs at work, each step of a request waits until
each of them has had a moment. A run that waits for a system or a model gives its slot to another,
so that one slow system keeps nobody from beginning; when it goes on, it comes before those that
have yet to begin.

A slot is no lock: nothing rests on it, and who waited long enough goes on without one.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from heapq import heappop, heappush
from itertools import count

# While a few wait for Postgres another has work for the loop; more of them only share it.
AT_ONCE = 4
_PATIENCE = 10.0


class WorkSlots:
    """The slots of one process."""

    def __init__(self, at_once: int = AT_ONCE, patience: float = _PATIENCE) -> None:
        self._free, self._patience = at_once, patience
        # those who go on before those who have yet to begin, then who has waited longest
        self._waiting: list[tuple[bool, float, int, asyncio.Future[None]]] = []
        self._numbers = count()

    @asynccontextmanager
    async def work(self, since: float | None = None) -> AsyncIterator[None]:
        """In here, and in the tasks that are begun in here, a slot is held or waited for.

        `since`: the moment of the monotonic clock from which somebody waits for this run; now.
        """
        slot = _Slot(self, time.monotonic() if since is None else since)
        await slot.take(begins=True)
        _current.set(slot)
        try:
            yield
        finally:
            _current.set(None)
            slot.end()

    async def take(self, since: float, *, begins: bool) -> bool:
        """Wait for a slot; False when none came free in time."""
        if self._free > 0:
            self._free -= 1
            return True
        given = asyncio.get_running_loop().create_future()
        heappush(self._waiting, (begins, since, next(self._numbers), given))
        try:
            await asyncio.wait((given,), timeout=self._patience)
        except asyncio.CancelledError:
            if given.done():  # given to somebody who is not there any more
                self.give()
            raise
        finally:
            given.cancel()
        return not given.cancelled()

    def give(self) -> None:
        """Give a slot back: to whoever waits, those first who had begun."""
        while self._waiting:
            *_, next_one = heappop(self._waiting)
            if not next_one.done():
                next_one.set_result(None)
                return
        self._free += 1


class _Slot:
    """One run's; its steps beside each other share it."""

    def __init__(self, slots: WorkSlots, since: float) -> None:
        self._slots, self._since, self._held, self._over = slots, since, False, False
        self._outside = 0
        self._taking = asyncio.Lock()

    async def take(self, *, begins: bool = False) -> None:
        async with self._taking:
            if not self._held and not self._over:
                self._held = await self._slots.take(self._since, begins=begins)
                if self._over:
                    self._give()

    def leave(self) -> None:
        self._outside += 1
        if self._outside == 1:
            self._give()

    async def come_back(self, *, waits: bool) -> None:
        self._outside -= 1
        if not self._outside and waits:
            await self.take()

    def end(self) -> None:
        self._over = True
        self._give()

    def _give(self) -> None:
        if self._held:
            self._held = False
            self._slots.give()


_current: ContextVar[_Slot | None] = ContextVar("steward_work_slot", default=None)


@asynccontextmanager
async def waiting_outside() -> AsyncIterator[None]:
    """In here a run waits for somebody else, and its slot is another's. Outside of runs nothing."""
    slot = _current.get()
    if slot is None:
        yield
        return
    slot.leave()
    try:
        yield
    except asyncio.CancelledError:  # what is given up waits for nothing more
        await slot.come_back(waits=False)
        raise
    except BaseException:
        await slot.come_back(waits=True)
        raise
    else:
        await slot.come_back(waits=True)
